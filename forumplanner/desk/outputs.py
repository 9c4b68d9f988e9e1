"""What can be made of an event, and what a writer of it is told. Values only: see printed/ for the documents.

Light to import: the command line reads the names from here before it does anything.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from forumplanner.model.ids import EntityId
    from forumplanner.workspace import Workspace


class Output(StrEnum):
    """What can be made of an event."""

    INVITATION = "invitation"
    PHONE_LIST = "phone_list"
    POSTPONEMENT = "postponement"
    CALLING_OFF = "calling_off"
    THANKS = "thanks"
    AGENDA = "agenda"
    ANNOUNCEMENT = "announcement"
    PROGRAMME = "programme"
    FLYER = "flyer"
    DOOR_POSTERS = "door_posters"
    RUNNING_ORDER = "running_order"
    REGISTRATIONS = "registrations"
    CONFIRMATION = "confirmation"
    PARTICIPANTS = "participants"
    ORDERS = "orders"
    ATTENDANCE = "attendance"
    BADGES = "badges"
    TABLE_CARDS = "table_cards"
    ROOM_SIGNS = "room_signs"
    FEEDBACK = "feedback"
    CERTIFICATE = "certificate"
    MINUTES = "minutes"
    DECISION_EXTRACT = "decision_extract"
    STATUS_REPORT = "status_report"
    COUNTS = "counts"
    CALENDAR = "calendar"
    PROGRAMME_CALENDAR = "programme_calendar"
    PERSONAL_CALENDAR = "personal_calendar"


FIRST_LABEL = "first_label"
"""The choice of the badges: the label of the first sheet on which they begin, the ones before it being used up."""


EXTRACTS = frozenset({Output.MINUTES, Output.DECISION_EXTRACT})
"""What of the minutes names in public only those of whom it was decided."""


FILES, TOGETHER, EACH = "files", "together", "each"
"""The choice of letters to many: all in one file, or a file for each in a folder or a .zip."""


@dataclass(frozen=True)
class Options:
    """In which language, whether only what is public, and for whom (a registration) where it is for one person.

    `alone` asks for the badge of that person only; otherwise badges are those of all, whoever else is named.
    `chosen` holds the values of the document's own choices by their keys; what is left out takes the first value.
    """

    language: str = "de"
    public_only: bool = False
    registration_id: "EntityId | None" = None
    alone: bool = False
    chosen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Request:
    """What a writer is told."""

    db: "Session"
    workspace: "Workspace"
    event_id: "EntityId"
    options: Options
    suffix: str

    def chosen(self, key: str) -> str:
        """Return the value chosen for one of the document's own choices, "" where none was."""
        return self.options.chosen.get(key, "")


Writer = Callable[[Request], bytes]
