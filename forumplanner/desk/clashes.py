"""What falls on the days chosen for an event: what keeps people away, and what one should know of.

Never forbids anything. Loads the `holidays` library with the first question, so ask in a worker.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from forumplanner.desk.calendar_choice import CalendarChoice
from forumplanner.desk.calendar_items import CalendarItem, ItemKind, items_within, said_once, say_item
from forumplanner.lists.days_of_events import EventDayRow, event_days_within, people_of_body, rooms_of_events
from forumplanner.model.enums import EventState
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import OtherCalendarKind
from forumplanner.wording.catalogue import Catalogue

_ONE_DAY = timedelta(days=1)
_EVENING = time(16)
"""From when on an event reaches into a feast that begins at sunset of its day; in December the sun sets at four."""

_WHOLE_DAY_CLASHES = {OtherCalendarKind.HOLIDAYS}


class Grade(StrEnum):
    """Whether people or rooms will be missing (CLASH), or one should only know of it (HINT)."""

    CLASH = "clash"
    HINT = "hint"


@dataclass(frozen=True)
class Clash:
    """One thing that falls on a chosen day, said in a line."""

    grade: Grade
    on: date
    words: str


@dataclass(frozen=True)
class Clashes:
    """What falls on the chosen days, clashes before hints, and in words what is not known."""

    found: tuple[Clash, ...]
    gaps: tuple[str, ...]


@dataclass(frozen=True)
class Chosen:
    """When an event is to be and what it needs; one that is planned already (`event_id`) is not held against itself."""

    days: Sequence[tuple[datetime, datetime]]
    event_id: EntityId | None = None
    venue_id: EntityId | None = None
    body_id: EntityId | None = None


def clashes(db: Session, chosen: Chosen, choice: CalendarChoice, _: Catalogue) -> Clashes:
    """Return what falls on the chosen days; nothing for no days."""
    if not chosen.days:
        return Clashes((), ())
    first = min(starts for starts, _ends in chosen.days).date()
    last = max(ends for _starts, ends in chosen.days).date()
    known = items_within(db, first - _ONE_DAY, last + _ONE_DAY, choice, _)
    inside = items_within(db, first, last, choice, _)
    own = event_days_within(db, first, last)
    found: dict[str, Clash] = {}
    for starts, ends in chosen.days:
        judged = [
            *_of_others(known.items, starts, ends, _),
            *_of_ours(db, own, chosen, starts, ends, _),
        ]
        for clash in judged:
            before = found.get(clash.words)
            if before is None or (before.grade is Grade.HINT and clash.grade is Grade.CLASH):
                found[clash.words] = clash
    ordered = sorted(found.values(), key=lambda clash: (clash.grade is Grade.HINT, clash.on))
    return Clashes(tuple(ordered), inside.gaps)


def _of_others(items: Sequence[CalendarItem], starts: datetime, ends: datetime, _: Catalogue) -> Iterator[Clash]:
    """Judge what is not ours against one chosen day."""
    first, last = starts.date(), _last_day(starts, ends)
    for item in said_once(items, first, last):
        if item.kind is ItemKind.EVENT:
            continue
        if item.touches(first, last):
            grade = _grade(item, starts, ends)
            yield Clash(grade, first, say_item(item, _))
        elif item.from_eve and item.begins == last and ends.time() > _EVENING:
            grade = Grade.CLASH if item.high else Grade.HINT
            on_the_eve = replace(item, from_eve=False)
            yield Clash(grade, first, _("{feast} begins at sunset", feast=say_item(on_the_eve, _)))
        elif item.approximate and item.kind is ItemKind.FEAST and item.high and _is_beside(item, first, last):
            following = item.first > last
            near = _("{feast} on the following day", feast=say_item(item, _)) if following else _(
                "{feast} on the day before", feast=say_item(item, _))  # fmt: skip
            yield Clash(Grade.HINT, first, near)


def _grade(item: CalendarItem, starts: datetime, ends: datetime) -> Grade:
    if item.kind in (ItemKind.PUBLIC, ItemKind.LOCAL):
        return Grade.CLASH
    if item.kind is ItemKind.FEAST:
        return Grade.CLASH if item.high else Grade.HINT
    if item.kind is ItemKind.OTHER and item.starts is not None and item.ends is not None:
        overlaps = item.starts < ends and item.ends > starts
        return Grade.CLASH if overlaps else Grade.HINT
    if item.kind is ItemKind.OTHER and item.entry_kind in _WHOLE_DAY_CLASHES:
        return Grade.CLASH
    return Grade.HINT


def _of_ours(
    db: Session, own: Sequence[EventDayRow], chosen: Chosen, starts: datetime, ends: datetime, _: Catalogue
) -> Iterator[Clash]:
    """Judge our own events against one chosen day: the same room, the same people, or only the same day."""
    first, last = starts.date(), _last_day(starts, ends)
    others = [
        row
        for row in own
        if row.event_id != chosen.event_id
        and row.state is not EventState.CALLED_OFF
        and row.starts.date() <= last
        and _last_day(row.starts, row.ends) >= first
    ]
    if not others:
        return
    ids = {row.event_id for row in others} | ({chosen.event_id} if chosen.event_id else set())
    rooms = rooms_of_events(db, ids)
    ours = rooms.get(chosen.event_id, frozenset()) if chosen.event_id else frozenset()
    for row in others:
        overlaps = row.starts < ends and row.ends > starts
        said = f"{row.starts:%H:%M}–{row.ends:%H:%M} {row.title}"
        taken = rooms.get(row.event_id, frozenset())
        if overlaps and ours & taken:
            yield Clash(Grade.CLASH, first, _("{event} is in the same room", event=said))
        elif overlaps and chosen.venue_id is not None and row.venue_id == chosen.venue_id:
            # with rooms on both sides that differ, the venue has place for both
            grade = Grade.HINT if ours and taken else Grade.CLASH
            yield Clash(grade, first, _("{event} is at the same venue", event=said))
        elif overlaps and (shared := _shared_members(db, chosen.body_id, row.body_id, first)):
            words = _.ngettext(
                "{event}: {n} member belongs to both", "{event}: {n} members belong to both", shared, event=said
            )
            yield Clash(Grade.CLASH, first, words)
        else:
            yield Clash(Grade.HINT, first, _("Own event on the same day: {event}", event=said))


def _shared_members(db: Session, one: EntityId | None, other: EntityId | None, on: date) -> int:
    if one is None or other is None:
        return 0
    return len(people_of_body(db, one, on) & people_of_body(db, other, on))


def _last_day(starts: datetime, ends: datetime) -> date:
    """Return the day it ends on; the small hours belong to the evening before."""
    late = ends.date() > starts.date() and ends.time() <= time(6)
    return ends.date() - _ONE_DAY if late else ends.date()


def _is_beside(item: CalendarItem, first: date, last: date) -> bool:
    return item.first - last == _ONE_DAY or first - item.last == _ONE_DAY
