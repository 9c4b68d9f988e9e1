"""Shows how a letter of the office looks while its letterhead is being typed; made in the background at every pause."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumplanner.lists.office import OfficeView
from forumplanner.ui.documents.preview import Preview
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.ui.shell.tokens import SPACE

_PAUSE = 400  # milliseconds without typing


class LetterPreview(QWidget):
    """`show_letter` takes the letterhead as it is typed; an answer that comes after a later question is dropped."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._office: OfficeView | None = None
        self._number = 0
        self.preview = Preview()
        self.preview.setMinimumHeight(self.fontMetrics().height() * 14)
        self.preview.setMinimumWidth(self.fontMetrics().averageCharWidth() * 36)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.tr("How your letters look")))
        column.addWidget(self.preview, 1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.make)

    def show_letter(self, office: OfficeView) -> None:
        """Show a letter with this letterhead at the next pause."""
        self._office = office
        self._pause.start()

    def make(self) -> None:
        """Make the letter now."""
        self._pause.stop()
        self._number += 1
        if self._office is None:
            return
        number, workspace, office = self._number, self._context.workspace, self._office

        def work(_progress: Progress) -> tuple[int, bytes]:
            from forumplanner.desk.sample_letter import sample_letter

            return number, sample_letter(workspace, office)

        self._context.tasks.run(
            self.tr("Making a sample letter"), work, self._take, self._refused, pool=Pool.BACKGROUND, quiet=True
        )

    def _take(self, answer: tuple[int, bytes]) -> None:
        number, data = answer
        if number == self._number:
            self.preview.show_document(data, ".pdf")

    def _refused(self, error: Exception) -> None:
        spoken = self._context.speaker.refusal(error)
        self.preview.say(spoken.sentence if spoken is not None else "")
