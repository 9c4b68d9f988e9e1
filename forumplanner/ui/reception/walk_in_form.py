"""Who comes without a registration: a name, an organisation, and that is all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.shell.tokens import SPACE


class WalkInForm(QWidget):
    """`wanted` carries name and organisation; `given_up` says that nothing comes of it."""

    wanted = Signal(str, str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.organisation = QLineEdit()
        self.take = QPushButton(self.tr("Let in and print the badge (Return)"))
        self.take.setProperty("look", "main")
        self.back = QPushButton(self.tr("Back (Esc)"))
        self.take.clicked.connect(self._take)
        self.back.clicked.connect(self.given_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for words, field in (
            (self.tr("Given name and family name"), self.name),
            (self.tr("Organisation, if any"), self.organisation),
        ):
            title = QLabel(words)
            title.setBuddy(field)
            field.setAccessibleName(words)
            field.setMaxLength(200)
            column.addWidget(title)
            column.addWidget(field)
        buttons = Flow()
        buttons.add(self.take)
        buttons.add(self.back)
        column.addWidget(buttons)
        column.addStretch(1)

    def begin(self, name: str) -> None:
        """Ask for somebody, with what was typed already."""
        self.name.setText(name)
        self.organisation.clear()
        (self.organisation if name else self.name).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take with Return in either field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        self.wanted.emit(self.name.text(), self.organisation.text())
