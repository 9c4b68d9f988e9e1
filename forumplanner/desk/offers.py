"""Which documents an event can have, what is still missing for each, and how a file of it is called.

Only what fits the kind of event is offered; what lacks its data is offered with what is to be done first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from forumplanner.desk.outputs import SUFFIXES, Output
from forumplanner.lists import agenda, events, minutes, registrations
from forumplanner.model.enums import EventKind
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_, Catalogue


class Missing(StrEnum):
    """What an event lacks for a document."""

    AGENDA = "agenda"
    PEOPLE = "people"
    MINUTES = "minutes"


@dataclass(frozen=True)
class Offer:
    """One document: its forms (the usual one first), whether for one person, whether there is a public variant."""

    output: Output
    suffixes: tuple[str, ...]
    for_one_person: bool
    public_variant: bool
    missing: Missing | None


NAMES: Mapping[Output, str] = {
    Output.INVITATION: N_("Invitation"),
    Output.PROGRAMME: N_("Programme"),
    Output.ATTENDANCE: N_("Attendance list"),
    Output.BADGES: N_("Badges"),
    Output.REGISTRATIONS: N_("List of registrations"),
    Output.CONFIRMATION: N_("Confirmation of a registration"),
    Output.MINUTES: N_("Minutes"),
    Output.COUNTS: N_("Who was reached, in numbers"),
    Output.CALENDAR: N_("Event for the calendar"),
    Output.PROGRAMME_CALENDAR: N_("Programme for the calendar"),
    Output.PERSONAL_CALENDAR: N_("One person's programme for the calendar"),
}

MISSING: Mapping[Missing, str] = {
    Missing.AGENDA: N_("The agenda is still empty."),
    Missing.PEOPLE: N_("Nobody has a place yet."),
    Missing.MINUTES: N_("No minutes were opened yet."),
}

FORMS: Mapping[str, str] = {
    ".pdf": N_("PDF, to print and to archive"),
    ".html": N_("Web page (HTML)"),
    ".ics": N_("Calendar file (.ics)"),
    ".xlsx": N_("Spreadsheet (.xlsx)"),
    ".ods": N_("OpenDocument spreadsheet (.ods)"),
    ".csv": N_("Table as text (.csv)"),
}

_ORDER = tuple(NAMES)
_OF_PEOPLE = {
    Output.ATTENDANCE,
    Output.BADGES,
    Output.REGISTRATIONS,
    Output.CONFIRMATION,
    Output.PERSONAL_CALENDAR,
    Output.COUNTS,
}
_OF_AGENDA = {Output.PROGRAMME, Output.PROGRAMME_CALENDAR, Output.PERSONAL_CALENDAR}
_FOR_ONE = {Output.CONFIRMATION, Output.PERSONAL_CALENDAR}
_NOT_AT_SITTINGS = {Output.BADGES, Output.REGISTRATIONS, Output.CONFIRMATION, Output.PERSONAL_CALENDAR, Output.COUNTS}
_NEEDS_NOBODY_AT_SITTINGS = {Output.ATTENDANCE}


def offers(db: Session, event_id: EntityId) -> tuple[Offer, ...]:
    """Return what can be made of an event, in the order of the work; nothing for an event that is gone."""
    row = next(iter(events.rows(db, [event_id])), None)
    if row is None:
        return ()
    sitting = row.kind is EventKind.SITTING
    lacks = {
        Missing.PEOPLE: not registrations.numbers(db, event_id).taken,
        Missing.AGENDA: not agenda.agenda(db, event_id),
        Missing.MINUTES: minutes.minutes(db, event_id) is None,
    }
    return tuple(
        Offer(
            output,
            SUFFIXES[output],
            output in _FOR_ONE,
            public_variant=sitting and output in {Output.INVITATION, Output.MINUTES},
            missing=next((one for one in _wants(output, sitting=sitting) if lacks[one]), None),
        )
        for output in _ORDER
        if not (sitting and output in _NOT_AT_SITTINGS)
    )


def file_name(code: str, output: Output, suffix: str, _: Catalogue, *, person: str = "", public: bool = False) -> str:
    """Return the name a file is saved under, without what file systems dislike."""
    parts = (_(NAMES[output]), person, _("public") if public else "")
    words = "".join(c if c.isalnum() else " " for c in " ".join(parts)).split()
    return "-".join((code, *words)) + suffix


def _wants(output: Output, *, sitting: bool) -> tuple[Missing, ...]:
    wanted: list[Missing] = []
    if output in _OF_PEOPLE and not (sitting and output in _NEEDS_NOBODY_AT_SITTINGS):
        wanted.append(Missing.PEOPLE)
    if output in _OF_AGENDA:
        wanted.append(Missing.AGENDA)
    if output is Output.MINUTES:
        wanted.append(Missing.MINUTES)
    return tuple(wanted)
