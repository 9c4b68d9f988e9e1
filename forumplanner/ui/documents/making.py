"""Makes one document after the other in the background; an answer that comes after a later question is dropped."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from forumplanner.desk import exporting
from forumplanner.desk.outputs import Options, Output
from forumplanner.model.ids import EntityId
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress, Task
from forumplanner.wording.catalogue import catalogue

TOLD = frozenset(
    {
        "event", "event_day", "venue", "room", "office", "officer", "person", "organisation", "registration",
        "workshop_place", "need", "agenda_item", "track", "contribution", "minutes", "minute_entry", "vote",
        "membership", "body", "body_name", "attendance", "recommendation", "measure", "paper", "own_text",
        "event_text", "label_format", "extract_name", "interruption", "service_order", "sitting_rules",
    }
)  # fmt: skip
"""What documents are told of: when any of it was touched, a document may look different."""


_NAMED = 5
"""How many people are named whose letters cannot be posted."""


class Making(QObject):
    """`made` carries the bytes, those of the pages by which they are shown, and the form of these.

    A Word file is shown by the pages of its PDF, which says the same. `not_made` carries a sentence that says why,
    `beside` one about letters that cannot be posted ("" where all can).
    """

    made = Signal(bytes, bytes, str)
    beside = Signal(str)
    not_made = Signal(str)

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._task: Task | None = None
        self._number = 0

    def stop(self) -> None:
        """Want nothing any more of what is being made."""
        if self._task is not None:
            self._task.cancel()
        self._task = None
        self._number += 1
        self.beside.emit("")

    def make(self, output: Output, options: Options, suffix: str, working: str) -> None:
        """Make a document instead of whatever was asked for before."""
        self.stop()
        workspace, event_id = self._context.workspace, self._event_id
        words = catalogue(self._context.language)

        def work(_progress: Progress) -> tuple[bytes, bytes, str, str]:
            from forumplanner.desk.said_beside import said_of_addresses, without_address

            data = exporting.produce(workspace, output, event_id, options, suffix)
            said = said_of_addresses(without_address(workspace, output, event_id, options), words, _NAMED)
            if suffix != ".docx":
                return data, data, suffix, said
            return data, exporting.produce(workspace, output, event_id, options, ".pdf"), ".pdf", said

        self._task = self._context.tasks.run(
            working, work, self._wanted(self._take), self._wanted(self._say), pool=Pool.BACKGROUND
        )

    def _wanted(self, take: Callable[..., object]) -> Callable[[object], object]:
        number = self._number
        return lambda answer: take(answer) if isValid(self) and number == self._number else None

    def _take(self, answer: tuple[bytes, bytes, str, str]) -> None:
        self._task = None
        self.made.emit(*answer[:3])
        self.beside.emit(answer[3])

    def _say(self, error: Exception) -> None:
        spoken = self._context.speaker.refusal(error)
        self.not_made.emit(spoken.sentence if spoken is not None else "")
