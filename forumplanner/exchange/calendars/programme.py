"""Turns an event and its programme into calendar entries: its days, everyone's programme, one person's.

What is not public never comes out of here, nor does what stands below it. Reads no database: desk/ makes the
values.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from forumplanner.exchange.calendars.values import CalendarEntry, CalendarPlace, EntryStatus
from forumplanner.planning.calendar_uids import UidKind, uid_for
from forumplanner.wording.catalogue import Catalogue


@dataclass(frozen=True, kw_only=True)
class ProgrammeDay:
    """One day of an event in naive wall-clock time; `id` stays with the day when it moves or others join."""

    id: str
    start: datetime
    end: datetime | None = None
    title: str = ""
    description: str = ""


@dataclass(frozen=True, kw_only=True)
class ProgrammeEvent:
    """What all entries of an event share, and its days."""

    title: str
    zone: str
    days: tuple[ProgrammeDay, ...]
    place: CalendarPlace | None = None
    description: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    sequence: int = 0
    status: EntryStatus = EntryStatus.CONFIRMED
    created: datetime | None = None
    last_modified: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class ProgrammeItem:
    """One item; without a `track` it is plenary, for everyone. Times are wall time of the event's zone.

    `parent_id` names the item it stands below. An item without a `start` has no place in a calendar yet.
    """

    id: str
    title: str
    public: bool
    start: datetime | None = None
    end: datetime | None = None
    parent_id: str | None = None
    track: str = ""
    room: str = ""
    description: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    sequence: int = 0
    status: EntryStatus = EntryStatus.CONFIRMED
    created: datetime | None = None
    last_modified: datetime | None = None


def event_entries(event: ProgrammeEvent, _: Catalogue) -> tuple[CalendarEntry, ...]:
    """Return one entry for each day of an event; several days are numbered in order of time."""
    days = sorted(event.days, key=lambda day: day.start)
    return tuple(_day_entry(event, day, number, len(days), _) for number, day in enumerate(days, 1))


def programme_entries(event: ProgrammeEvent, items: Iterable[ProgrammeItem]) -> tuple[CalendarEntry, ...]:
    """Return one entry for each public item that has a time, for a feed that everyone may read.

    `items` must hold the items above each item too: one whose parent is not there counts as not public.
    """
    return tuple(
        _item_entry(event, item, item.start, uid_for(UidKind.ITEM, item.id))
        for item in _public(items)
        if item.start is not None
    )


def personal_entries(
    event: ProgrammeEvent, items: Iterable[ProgrammeItem], person_id: str, workshops: Collection[str]
) -> tuple[CalendarEntry, ...]:
    """Return one person's programme: the plenary items and the `workshops` (item ids) they have a place in.

    The UIDs are this person's own: beside the programme for everyone in the same calendar nothing collides.
    """
    return tuple(
        _item_entry(event, item, item.start, uid_for(UidKind.PERSON_ITEM, item.id, person_id))
        for item in _public(items)
        if item.start is not None and (not item.track or item.id in workshops)
    )


def _public(items: Iterable[ProgrammeItem]) -> list[ProgrammeItem]:
    known = {item.id: item for item in items}
    return [item for item in known.values() if _is_public(item, known)]


def _is_public(item: ProgrammeItem, known: dict[str, ProgrammeItem]) -> bool:
    seen: set[str] = set()
    above: ProgrammeItem | None = item
    while above is not None and above.public and above.id not in seen:
        if above.parent_id is None:
            return True
        seen.add(above.id)
        above = known.get(above.parent_id)
    return False


def _day_entry(event: ProgrammeEvent, day: ProgrammeDay, number: int, days: int, _: Catalogue) -> CalendarEntry:
    title = f"{event.title}: {day.title}" if day.title else event.title
    if days > 1:
        title = _("{title} (day {n} of {total})", title=title, n=number, total=days)
    return CalendarEntry(
        uid=uid_for(UidKind.EVENT_DAY, day.id),
        title=title,
        start=day.start,
        end=day.end,
        zone=event.zone,
        location=event.place,
        description=day.description or event.description,
        url=event.url,
        categories=event.categories,
        sequence=event.sequence,
        status=event.status,
        created=event.created,
        last_modified=event.last_modified,
    )


def _item_entry(event: ProgrammeEvent, item: ProgrammeItem, start: datetime, uid: str) -> CalendarEntry:
    called_off = event.status is EntryStatus.CANCELLED
    place = event.place or (CalendarPlace("") if item.room else None)
    return CalendarEntry(
        uid=uid,
        title=item.title,
        start=start,
        end=item.end,
        zone=event.zone,
        location=CalendarPlace(place.name, place.address, item.room) if place and item.room else place,
        description=item.description,
        url=item.url or event.url,
        categories=item.categories,
        sequence=item.sequence,
        status=event.status if called_off else item.status,
        created=item.created,
        last_modified=item.last_modified,
    )
