"""A field to search in, which waits for a pause in typing before it says so."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from forumplanner.ui.shell.icons import drawn_anew, icon

PAUSE = 150  # milliseconds
_BESIDE = 40  # pixels for the frame and the cross beside the words; the sign is as wide as the field is high
_USUAL = 260  # pixels


class SearchField(QLineEdit):
    """`searched` carries the trimmed text after a pause, at once on Return, and "" at once on Escape."""

    searched = Signal(str)
    left_downwards = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setClearButtonEnabled(True)
        self._sign = self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._said = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.search_now)
        self.textChanged.connect(lambda _text: self._pause.start())

    def search_now(self) -> None:
        """Say what is typed without waiting."""
        self._pause.stop()
        text = " ".join(self.text().split())
        if text != self._said:
            self._said = text
            self.searched.emit(text)

    def sizeHint(self) -> QSize:
        """Be wide enough for what the field says while it is empty."""
        usual = super().sizeHint()
        words = self.fontMetrics().horizontalAdvance(self.placeholderText()) + _BESIDE + usual.height()
        return QSize(max(usual.width(), words, _USUAL), usual.height())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the planner as long as nothing was typed."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
            and not (self.isUndoAvailable() or self.isRedoAvailable())
        ):
            event.ignore()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours."""
        super().changeEvent(event)
        if drawn_anew(event) and hasattr(self, "_sign"):
            self._sign.setIcon(icon("search"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search at once on Return, clear on Escape, go down to what was found with the arrow key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.search_now()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.search_now()
        elif event.key() == Qt.Key.Key_Down:
            self.search_now()
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)
