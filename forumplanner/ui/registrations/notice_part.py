"""The notice on data protection: to be read out, and to be ticked once it was given."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.parts.wrapping_box import WrappingBox
from forumplanner.ui.shell.tokens import SPACE_SMALL


class NoticePart(QWidget):
    """`altered` says that it was ticked by hand."""

    altered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.given = WrappingBox(self.tr("Notice on data protection given"))
        self.given.setToolTip("Alt+9")
        self.given.clicked.connect(self.altered)
        self.read = QPushButton(self.tr("Read the notice out"))
        self.read.setCheckable(True)
        self.read.setProperty("look", "quiet")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.read.toggled.connect(self.text.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addWidget(self.given)
        column.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.text)
        self.show_notice("")

    def show_notice(self, notice: str) -> None:
        """Show the notice of an event; where there is none, that is said."""
        self.read.setChecked(False)
        self.read.setVisible(bool(notice))
        self.text.setProperty("look", "" if notice else "muted")
        self.text.setText(notice or self.tr("The event has no notice yet; it is written under Planning."))
        self.text.setVisible(not notice)
