"""Which documents an event can have, what is still missing for each, and how a file of it is called.

Only what fits the kind of event is offered; what lacks its data is offered with what is to be done first.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from forumplanner.desk.outputs import Output
from forumplanner.desk.printed.cards_and_signs import cards_lack_people, rooms_of
from forumplanner.desk.printed.decision_extracts import decided
from forumplanner.desk.printed.known import KNOWN
from forumplanner.desk.printed.programmes import used_rooms
from forumplanner.desk.printed.spec import Choice, Group, Missing
from forumplanner.lists import agenda, events, measures, minutes, on_site, recommendations, registrations
from forumplanner.model.enums import EventState
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_, Catalogue


@dataclass(frozen=True)
class Offer:
    """One document: its forms (the usual one first), whether for one person, whether there is a public variant."""

    output: Output
    group: Group
    suffixes: tuple[str, ...]
    for_one_person: bool
    public_variant: bool
    missing: Missing | None
    choices: tuple[Choice, ...] = ()


NAMES: Mapping[Output, str] = {output: spec.title for output, spec in KNOWN.items()}

MISSING: Mapping[Missing, str] = {
    Missing.AGENDA: N_("The agenda is still empty."),
    Missing.AGENDA_ROOMS: N_("Nothing on the agenda has a room yet."),
    Missing.PEOPLE: N_("Nobody has a place yet."),
    Missing.CARDS: N_("Nobody contributes or has a place yet."),
    Missing.ROOMS: N_("No room of a venue was chosen yet."),
    Missing.MINUTES: N_("No minutes were opened yet."),
    Missing.ATTENDANCE: N_("Nobody was noted as present yet."),
    Missing.HELD: N_("The event was not noted as held yet."),
    Missing.DECISION: N_("No decision, recommendation or measure was written down yet."),
    Missing.RECOMMENDATIONS: N_("Nothing was recommended or set out to be done yet."),
}

FORMS: Mapping[str, str] = {
    ".pdf": N_("PDF, to print and to archive"),
    ".docx": N_("Word, to edit (.docx)"),
    ".html": N_("Web page (HTML)"),
    ".ics": N_("Calendar file (.ics)"),
    ".xlsx": N_("Spreadsheet (.xlsx)"),
    ".ods": N_("OpenDocument spreadsheet (.ods)"),
    ".csv": N_("Table as text (.csv)"),
    ".eml": N_("E-mail draft (.eml)"),
    ".zip": N_("Folder packed (.zip)"),
}

_LACKING: Mapping[Missing, Callable[[Session, EntityId], bool]] = {
    Missing.PEOPLE: lambda db, event_id: not registrations.numbers(db, event_id).taken,
    Missing.AGENDA: lambda db, event_id: not agenda.agenda(db, event_id),
    Missing.CARDS: cards_lack_people,
    Missing.ROOMS: lambda db, event_id: not rooms_of(db, event_id),
    Missing.AGENDA_ROOMS: lambda db, event_id: not used_rooms(db, event_id),
    Missing.MINUTES: lambda db, event_id: minutes.minutes(db, event_id) is None,
    Missing.ATTENDANCE: lambda db, event_id: not on_site.anybody_came(db, event_id),
    Missing.DECISION: lambda db, event_id: not decided(db, event_id),
    Missing.RECOMMENDATIONS: lambda db, _event: not recommendations.any_there(db) and not measures.any_there(db),
}


def offers(db: Session, event_id: EntityId) -> tuple[Offer, ...]:
    """Return what can be made of an event, in the order of the work; nothing for an event that is gone."""
    row = next(iter(events.rows(db, [event_id])), None)
    if row is None:
        return ()
    lacks = {missing: lacking(db, event_id) for missing, lacking in _LACKING.items()}
    lacks[Missing.HELD] = row.state is not EventState.HELD
    return tuple(
        Offer(
            spec.output,
            spec.group,
            spec.forms,
            spec.for_one_person,
            public_variant=row.kind in spec.public_at,
            missing=next((one for one in spec.wanted(row.kind) if lacks[one]), None),
            choices=spec.choices,
        )
        for spec in KNOWN.values()
        if row.kind in spec.at
    )


def choice_values(
    db: Session, offer: Offer, event_id: EntityId, _: Catalogue, *, public: bool
) -> dict[str, Sequence[tuple[str, str]]]:
    """Return by their keys what can be chosen of a document's own choices; nothing where it cannot be made yet."""
    if offer.missing is not None:
        return {}
    public = public and offer.public_variant
    return {one.key: one.values_for(db, event_id, _, public=public) for one in offer.choices}


def file_name(code: str, output: Output, suffix: str, _: Catalogue, *, person: str = "", public: bool = False) -> str:
    """Return the name a file is saved under, without what file systems dislike."""
    parts = (_(NAMES[output]), person, _("public") if public else "")
    words = "".join(c if c.isalnum() else " " for c in " ".join(parts)).split()
    return "-".join((code, *words)) + suffix
