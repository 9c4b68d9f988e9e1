"""What stands in the window while no planner is open: what this is, and the first steps."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.shell.icons import picture
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE, SPACE_WIDE


class StartPage(QWidget):
    """Offers a new planner, an existing one, and the last one again."""

    new_wanted = Signal()
    open_wanted = Signal()
    last_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        column.setSpacing(SPACE)
        column.addStretch(2)
        sign = QLabel()
        sign.setPixmap(picture("forumplanner", 72, "#000000"))
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = self._line(column, "")
        self._title.setProperty("look", "title")
        self._words = self._line(column, "")
        self._words.setProperty("look", "muted")
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, SPACE_WIDE, 0, 0)
        row.setSpacing(SPACE)
        self._last = self._button(row, self.tr("Open again"), self.last_wanted)
        self._new = self._button(row, self.tr("New planner …"), self.new_wanted)
        self._open = self._button(row, self.tr("Open planner …"), self.open_wanted)
        column.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def offer(self, last: Path | None) -> None:
        """Offer the first steps; `last` is the planner that was open before, when it is still there."""
        self._title.setText(self.tr("No planner is open"))
        self._words.setText(
            self.tr(
                "A planner holds the events, contacts, minutes and measures of one office in one file. "
                "Make a new one, or open the one your office works with."
            )
        )
        self._last.setVisible(last is not None)
        if last is not None:
            self._last.setText(self.tr("Open {name} again").format(name=last.stem))
        main, other = (self._last, self._new) if last is not None else (self._new, self._last)
        main.setProperty("look", "main")
        other.setProperty("look", "")
        for button in (main, other):
            button.style().unpolish(button)
            button.style().polish(button)
        if self._buttons.isHidden():
            self._buttons.show()

    def wait_for(self, location: Path) -> None:
        """Say which planner is being opened."""
        self._title.setText(location.stem)
        self._words.setText(self.tr("The planner is being opened."))
        self._buttons.hide()

    def _line(self, column: QVBoxLayout, text: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setMinimumWidth(min(460, label.maximumWidth()))
        label.setMaximumWidth(620)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(label, 4)
        row.addStretch(1)
        column.addLayout(row)
        return label

    def _button(self, row: QHBoxLayout, text: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(wanted)
        row.addWidget(button)
        return button
