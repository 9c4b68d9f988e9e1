"""Which events go into calendars that others read, and as which entries.

For the public: events that were announced (invited, held, postponed, called off), never working groups, nor
sittings of which no item is public; of each what its invitation says in public and the public items. The link to
take part online is for those who take part, so the public gets the link to register. The office's own calendar gets
every event with all its items.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from forumplanner.desk.calendars import calendar_event, calendar_items
from forumplanner.exchange.calendars import programme as entries
from forumplanner.exchange.calendars.values import CalendarEntry
from forumplanner.lists import agenda, events, office
from forumplanner.lists.events import EventFilter, EventView
from forumplanner.model.enums import AgendaKind, EventKind, EventState
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.catalogue import Catalogue, catalogue

_ANNOUNCED = (EventState.INVITED, EventState.POSTPONED, EventState.CALLED_OFF, EventState.HELD)


@dataclass(frozen=True)
class Publishable:
    """One entry and what it stands for: a day (counted from 1) of an event; an item of its programme has no day."""

    entry: CalendarEntry
    event_id: EntityId
    day: int = 0


def publishable(
    db: Session,
    now: datetime,
    *,
    language: str,
    public_only: bool,
    programme: bool = False,
    also: Iterable[EntityId] = (),
) -> Iterator[Publishable]:
    """Give the days of the coming events and of those in `also`; with `programme` their public items, too."""
    today = to_local(now, office.office(db).zone).replace(hour=0, minute=0, second=0, microsecond=0)
    for event_id in dict.fromkeys((*events.ids(db, EventFilter(starts_from=today)), *also)):
        event = events.view(db, event_id)
        if event is not None and (not public_only or _is_public(db, event)):
            yield from _of_event(db, event, catalogue(language), public_only=public_only, programme=programme)


def _is_public(db: Session, event: EventView) -> bool:
    if event.kind is EventKind.WORKING_GROUP or event.state not in _ANNOUNCED:
        return False
    items = agenda.agenda(db, event.id, public_only=False)
    return not items or any(row.public and not row.internal and row.depth == 0 for row in items)


def _of_event(
    db: Session, event: EventView, _: Catalogue, *, public_only: bool, programme: bool
) -> Iterator[Publishable]:
    told = calendar_event(event, _)
    if public_only:
        told = replace(told, url=event.registration_link)
    for number, entry in enumerate(entries.event_entries(told, _), 1):
        items = _agenda_lines(db, event.id, number, public_only=public_only)
        description = "\n\n".join(filter(None, (entry.description, "\n".join(items))))
        yield Publishable(replace(entry, description=description), event.id, number)
    if programme:
        for entry in entries.programme_entries(told, calendar_items(db, event.id)):
            yield Publishable(replace(entry, title=f"{told.title}: {entry.title}"), event.id)


def _agenda_lines(db: Session, event_id: EntityId, day: int, *, public_only: bool) -> list[str]:
    """Return the outline of a day: its main items with their times; what only the organisers see stays out."""
    return [
        f"{row.start:%H:%M} {row.title}" if row.start is not None else row.title
        for row in agenda.agenda(db, event_id, public_only=public_only)
        if row.day_number == day and not row.depth and row.kind is not AgendaKind.BREAK and not row.internal
    ]
