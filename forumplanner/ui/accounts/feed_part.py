"""The calendar file for the web site: where it lies, with or without the programme, and writing it anew."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.desk.feeds import remembered_feed, write_feed_file
from forumplanner.ui.parts.asking_for_file import ask_for_file
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Progress
from forumplanner.ui.shell.tokens import SPACE


class FeedPart(QWidget):
    """Says where the file lies, and writes it."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.where = QLabel()
        self.where.setWordWrap(True)
        self.programme = QCheckBox(self.tr("With the public &programme"))
        self.programme.setChecked(remembered_feed(context.workspace).programme)
        self.write = QPushButton(self.tr("Write it now"))
        self.choose = QPushButton(self.tr("Choose the file …"))
        self.write.clicked.connect(lambda: self.write_to(None))
        self.choose.clicked.connect(self._ask)
        words = QLabel(
            self.tr(
                "All coming events that were announced, for people to subscribe to. Put the file where the web site"
                " shows it; nothing that is not public is in it."
            )
        )
        words.setWordWrap(True)
        words.setProperty("look", "muted")
        buttons = Flow()
        buttons.add(self.write)
        buttons.add(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for widget in (Section(self.tr("Calendar file for the web site")), words, self.where, self.programme, buttons):
            column.addWidget(widget)
        self._show()

    def write_to(self, file: Path | None) -> None:
        """Write to a file, or to where it was written last, and say so."""
        workspace, programme, said = self._context.workspace, self.programme.isChecked(), self.tr("Written: {file}")

        def work(_progress: Progress) -> Path:
            return write_feed_file(workspace, file, programme=programme)

        def tell(written: Path) -> None:
            self._context.notices.news(said.format(file=written))
            if isValid(self):
                self._show()

        self._context.tasks.run(self.tr("Writing the calendar file"), work, tell)

    def _ask(self) -> None:
        kind = self.tr("Calendar file") + " (*.ics)"
        ask_for_file(self, self.tr("Calendar file for the web site"), kind, self.tr("events.ics"), self.write_to)

    def _show(self) -> None:
        last = remembered_feed(self._context.workspace).path
        self.where.setText(last or self.tr("No file chosen yet."))
        self.write.setEnabled(bool(last))
