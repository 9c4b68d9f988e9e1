"""On which label of a sheet that is used in part the next badge is printed."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from forumplanner.ui.shell.tokens import SPACE

_PAUSE = 2_000
"""Milliseconds after which the field for names is ready again."""


class FirstLabel(QWidget):
    """`chosen` carries the number somebody chose, `left` says that they are done."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self, labels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QLabel(self.tr("Label no."))
        self.number = QSpinBox()
        self.number.setRange(1, labels)
        self.number.setWrapping(True)
        self.number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.number.setAccessibleName(self.tr("Next badge on label no."))
        self.number.setToolTip(self.tr("Sheets that are used in part: labels are counted by rows from the top."))
        words.setBuddy(self.number)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(words)
        row.addWidget(self.number)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._leave)
        self.number.lineEdit().returnPressed.connect(self._leave)
        self.number.valueChanged.connect(self._changed)

    def show_number(self, number: int) -> None:
        """Show the label that is next, without anybody having chosen it."""
        self.number.blockSignals(True)
        self.number.setValue(number)
        self.number.blockSignals(False)

    def _changed(self, number: int) -> None:
        self.chosen.emit(number)
        self._pause.start()

    def _leave(self) -> None:
        self._pause.stop()
        if self.number.hasFocus():
            self.left.emit()
