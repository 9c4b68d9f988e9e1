"""Shows a message as its receiver sees it, while it is being typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTextBrowser, QVBoxLayout, QWidget

from forumplanner.documents.content.messages import Written
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.shell.tokens import SPACE


class MessagePreview(QWidget):
    """The subject, and below it the message as a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = QLabel()
        self.subject.setWordWrap(True)
        self.subject.setTextFormat(Qt.TextFormat.PlainText)
        self.subject.setProperty("look", "section")
        self.subject.setAccessibleName(self.tr("Subject of the preview"))
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Preview of the message"))
        self.page.setOpenLinks(False)
        self.page.setMinimumHeight(self.fontMetrics().height() * 14)
        hint = QLabel(self.tr("To an invented person, as it would arrive."))
        hint.setWordWrap(True)
        hint.setProperty("look", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.tr("Preview")))
        column.addWidget(hint)
        column.addWidget(self.subject)
        column.addWidget(self.page, 1)

    def show_message(self, message: Written) -> None:
        """Show a message; one stays where one has scrolled to."""
        self.subject.setText(message.subject)
        bar = self.page.verticalScrollBar()
        place = bar.value()
        self.page.setHtml(message.html)
        bar.setValue(place)
