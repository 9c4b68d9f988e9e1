"""The side on which a document is seen: its options, what went out of it, its look, and what to do with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.shell.announcing import announce
from forumplanner.ui.shell.tokens import SPACE


class DocumentSide(QWidget):
    """Holds the parts it is given in their order; the buttons do nothing by themselves."""

    def __init__(self, options: QWidget, look: QWidget, bar: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save = QPushButton(self.tr("Save as…"))
        self.save.setProperty("look", "main")
        self.print = QPushButton(self.tr("Print…"))
        self.mail = QPushButton(self.tr("E-mail…"))
        self.check = QPushButton(self.tr("Check PDF"))
        self.translate = QPushButton(self.tr("Translate event…"))
        self.translate.hide()
        self.sheets = QPushButton(self.tr("Label sheets…"))
        self.sheets.hide()
        self.summons = QPushButton(self.tr("Record the summons…"))
        self.summons.hide()
        buttons = Flow()
        for button in (self.save, self.print, self.mail, self.check, self.translate, self.sheets, self.summons):
            buttons.add(button)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setProperty("look", "muted")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.hide()
        self.warned = QLabel()
        self.warned.setWordWrap(True)
        self.warned.setTextFormat(Qt.TextFormat.PlainText)
        self.warned.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(options)
        column.addWidget(self.said)
        column.addWidget(self.warned)
        column.addWidget(look, 1)
        column.addWidget(bar)
        column.addWidget(buttons)
        WholeLines(self)

    def say(self, lines: Sequence[str]) -> None:
        """Say what went out of the document; without lines, nothing."""
        self.said.setText("\n".join(lines))
        self.said.setVisible(bool(lines))

    def warn(self, sentence: str) -> None:
        """Say what is to be known before the document goes out; nothing where that is empty."""
        self.warned.setText(sentence)
        self.warned.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def enable(self, *, document: bool, pages: bool) -> None:
        """Let be done what can be done: with a document of ours, with pages of any PDF."""
        for button in (self.save, self.mail):
            button.setEnabled(document)
        for button in (self.print, self.check):
            button.setEnabled(pages)
