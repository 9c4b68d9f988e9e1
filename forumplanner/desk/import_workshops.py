"""Books the workshops that people of a list wished for.

Whoever waits for the event keeps the wish, which is booked with the place. Whoever has a place and waits for the
workshop alone is put on its waiting list. Any other wish that leads to no place stays as a note.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.exchange.registrations.parsed import ParsedRegistration
from forumplanner.model.agenda import AgendaItem
from forumplanner.model.enums import AgendaKind, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration
from forumplanner.planning import registering, workshop_places
from forumplanner.planning.folding import fold
from forumplanner.planning.parties import QUEUED


@dataclass(frozen=True)
class Workshops:
    """The workshops of an event by their folded titles, with their numbers and without."""

    titles: Mapping[str, EntityId]

    def find(self, title: str) -> EntityId | None:
        """Return the workshop of that title, or the only one whose title begins with those words."""
        wanted = fold(title)
        if not wanted or wanted in self.titles:
            return self.titles.get(wanted)
        found = {id_ for known, id_ in self.titles.items() if known.startswith(f"{wanted} ")}
        return found.pop() if len(found) == 1 else None


def workshops_of(db: Session, event_id: EntityId) -> Workshops:
    """Return the event's workshops."""
    found: dict[str, EntityId] = {}
    query = select(AgendaItem.id, AgendaItem.number, AgendaItem.title).where(
        AgendaItem.event_id == event_id, AgendaItem.kind == AgendaKind.WORKSHOP
    )
    for id_, number, title in db.execute(query):
        found[fold(title)] = id_
        found[fold(f"{number} {title}")] = id_
    return Workshops(found)


@dataclass
class Booked:
    """What became of one person's workshop wishes; full, unknown and kept ones stand in the note."""

    full: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    waits: list[str] = field(default_factory=list)


def book_wishes(
    db: Session, entry: ParsedRegistration, outcome: registering.Registered, workshops: Workshops
) -> Booked:
    """Book the workshops a person wished for, or keep the wishes of whoever has no place yet."""
    made = Booked()
    for wish in entry.workshops:
        if wish.state in (RegistrationState.CANCELLED, RegistrationState.DECLINED):
            continue
        item_id = workshops.find(wish.title)
        if item_id is None:
            made.unknown.append(wish.title)
        elif outcome.state in QUEUED:
            workshop_places.wish_for(db, outcome.id, item_id)
        elif outcome.state.takes_place and wish.state is RegistrationState.WAITING:
            if workshop_places.wait_for(db, outcome.id, item_id):
                made.waits.append(wish.title)
        elif not outcome.state.takes_place or not (wish.state or outcome.state).takes_place:
            made.kept.append(wish.title)
        elif not _booked(db, outcome.id, item_id):
            made.full.append(wish.title)
    lines = [f"Workshop: {title}" for title in (*made.unknown, *made.full, *made.kept)]
    if lines:
        registration = db.get_one(Registration, outcome.id)
        registration.note = "\n".join(filter(None, (registration.note, *lines)))
    return made


def _booked(db: Session, registration_id: EntityId, item_id: EntityId) -> bool:
    try:
        with db.begin_nested():
            return workshop_places.book_workshop(db, registration_id, item_id)
    except PlanningError:
        return False
