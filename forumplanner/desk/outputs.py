"""What can be made of an event, in which forms, and what a writer of one is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId
from forumplanner.workspace import Workspace


class Output(StrEnum):
    """What can be made of an event."""

    CALENDAR = "calendar"
    PROGRAMME_CALENDAR = "programme_calendar"
    PERSONAL_CALENDAR = "personal_calendar"
    INVITATION = "invitation"
    PROGRAMME = "programme"
    ATTENDANCE = "attendance"
    BADGES = "badges"
    REGISTRATIONS = "registrations"
    CONFIRMATION = "confirmation"
    MINUTES = "minutes"
    COUNTS = "counts"


@dataclass(frozen=True)
class Options:
    """In which language, whether only what is public, and for whom (a registration) where it is for one person.

    `alone` asks for the badge of that person only; otherwise badges are those of all, whoever else is named.
    """

    language: str = "de"
    public_only: bool = False
    registration_id: EntityId | None = None
    alone: bool = False


@dataclass(frozen=True)
class Request:
    """What a writer is told."""

    db: Session
    workspace: Workspace
    event_id: EntityId
    options: Options
    suffix: str


Writer = Callable[[Request], bytes]

SUFFIXES: Mapping[Output, tuple[str, ...]] = {
    Output.CALENDAR: (".ics",),
    Output.PROGRAMME_CALENDAR: (".ics",),
    Output.PERSONAL_CALENDAR: (".ics",),
    Output.INVITATION: (".pdf", ".html"),
    Output.PROGRAMME: (".pdf", ".html", ".ics"),
    Output.ATTENDANCE: (".pdf", ".html"),
    Output.BADGES: (".pdf",),
    Output.REGISTRATIONS: (".xlsx", ".ods", ".csv", ".pdf", ".html"),
    Output.CONFIRMATION: (".pdf", ".html"),
    Output.MINUTES: (".pdf", ".html"),
    Output.COUNTS: (".pdf", ".html"),
}
"""The forms of each output; the first is the usual one."""
