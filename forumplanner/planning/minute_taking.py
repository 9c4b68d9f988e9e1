"""Taking minutes: the head, and entries along the agenda, until they are settled.

A recommendation or measure written here exists from then on in its own right and follows the entry's text.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem, Duty
from forumplanner.model.bodies import Membership
from forumplanner.model.directory import Person
from forumplanner.model.enums import DutyKind, EntryKind, SeatRole
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.minutes import MinuteEntry, Minutes
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import measures, recommending
from forumplanner.planning.civil_times import require, to_instant, to_local
from forumplanner.planning.editing import UNCHANGED, Unchanged, apply, given, require_not_negative
from forumplanner.planning.person_names import full_name
from forumplanner.planning.settled import require_open


@dataclass(frozen=True)
class HeadChanges:
    """What changes of the head; times are wall time of the event, `audience` counts heads.

    `duly_invited` is what was stated about the invitation, None where nothing was; `invited_on` is its day.
    """

    began: datetime | Unchanged | None = UNCHANGED
    ended: datetime | Unchanged | None = UNCHANGED
    chair: str | Unchanged = UNCHANGED
    minute_taker: str | Unchanged = UNCHANGED
    audience: int | Unchanged | None = UNCHANGED
    opening: str | Unchanged = UNCHANGED
    duly_invited: bool | Unchanged | None = UNCHANGED
    invited_on: date | Unchanged | None = UNCHANGED


@dataclass(frozen=True)
class EntryDraft:
    """A new entry. It is public as its agenda item is, unless it says otherwise."""

    kind: EntryKind = EntryKind.INFORMATION
    text: str = ""
    public: bool | None = None


@dataclass(frozen=True)
class EntryChanges:
    """What changes of an entry."""

    kind: EntryKind | Unchanged = UNCHANGED
    text: str | Unchanged = UNCHANGED
    public: bool | Unchanged = UNCHANGED


def open_minutes(db: Session, event_id: EntityId, now: datetime) -> EntityId:
    """Open the minutes of an event, or find those that are there, and return their id.

    Opened while the event runs they begin now. The chair of the body and who is on duty as minute-taker are
    filled in.
    """
    present = db.scalar(select(Minutes.id).where(Minutes.event_id == event_id))
    if present is not None:
        return present
    event = db.get_one(Event, event_id)
    local = to_local(now, event.zone).replace(second=0, microsecond=0)
    running = event.starts - timedelta(minutes=30) <= local <= event.ends
    minutes = Minutes(
        id=new_id(),
        event_id=event_id,
        began=local if running else None,
        chair=_chair(db, event),
        minute_taker=_minute_taker(db, event_id),
    )
    db.add(minutes)
    db.flush()
    return minutes.id


def edit_head(db: Session, minutes_id: EntityId, changes: HeadChanges) -> None:
    """Change what is given of the head.

    Raises PlanningError for times that the clocks skip or in the wrong order, a negative audience, an invitation of a
    day after the event, settled minutes.
    """
    minutes = db.get_one(Minutes, minutes_id)
    event = db.get_one(Event, minutes.event_id)
    require_open(db, event.id)
    values = given(changes)
    require_not_negative(values, "audience")
    for name in ("began", "ended"):
        if values.get(name) is not None:
            require(values[name], event.zone, place=name)
    began, ended = values.get("began", minutes.began), values.get("ended", minutes.ended)
    if began and ended and to_instant(ended, event.zone) < to_instant(began, event.zone):
        raise PlanningError("minutes.ends-before-begin", place="ended", began=began, ended=ended)
    invited = values.get("invited_on")
    if invited is not None and invited > event.starts.date():
        raise PlanningError("minutes.invited-afterwards", place="invited_on", day=invited)
    apply(minutes, values)
    db.flush()


def count_audience(db: Session, minutes_id: EntityId, by: int) -> int:
    """Count heads in the audience one by one, never below none, and return how many there are."""
    minutes = db.get_one(Minutes, minutes_id)
    require_open(db, minutes.event_id)
    minutes.audience = max(0, (minutes.audience or 0) + by)
    db.flush()
    return minutes.audience


def add_entry(
    db: Session, minutes_id: EntityId, item_id: EntityId, draft: EntryDraft, *, after: EntityId | None = None
) -> EntityId:
    """Add an entry at an agenda item, behind `after` or last, and return its id.

    Raises PlanningError for an item of another event or settled minutes.
    """
    minutes, item = _open_at(db, minutes_id, item_id)
    values = given(draft)
    if values["public"] is None:
        values["public"] = item.public
    entry = MinuteEntry(id=new_id(), minutes_id=minutes.id, agenda_item_id=item_id, **values)
    order = _entries(db, minutes_id, item_id)
    place = next((index + 1 for index, other in enumerate(order) if other.id == after), len(order))
    order.insert(place, entry)
    db.add(entry)
    _renumber(order)
    db.flush()
    _follow(db, entry, item.event_id)
    return entry.id


def edit_entry(db: Session, entry_id: EntityId, changes: EntryChanges) -> None:
    """Change what is given of an entry; its recommendation or measure follows.

    Raises PlanningError when a recommendation or measure that is under way would vanish, or minutes are settled.
    """
    entry = db.get_one(MinuteEntry, entry_id)
    event_id = db.get_one(Minutes, entry.minutes_id).event_id
    require_open(db, event_id)
    values = given(changes)
    before = entry.text
    if values.get("kind", entry.kind) is not entry.kind:
        _let_go(db, entry)
    apply(entry, values)
    db.flush()
    _follow(db, entry, event_id, before=before)


def move_entry(db: Session, entry_id: EntityId, *, position: int, item_id: EntityId | None = None) -> None:
    """Move an entry to a position (from 0) at its own or another agenda item of the event."""
    entry = db.get_one(MinuteEntry, entry_id)
    target = item_id or entry.agenda_item_id
    _, item = _open_at(db, entry.minutes_id, target)
    rest = [other for other in _entries(db, entry.minutes_id, entry.agenda_item_id) if other is not entry]
    if target != entry.agenda_item_id:
        _renumber(rest)
        rest = _entries(db, entry.minutes_id, target)
        entry.agenda_item_id = target
    rest.insert(max(0, min(position, len(rest))), entry)
    _renumber(rest)
    db.flush()
    _follow(db, entry, item.event_id)


def remove_entry(db: Session, entry_id: EntityId) -> None:
    """Remove an entry, with its recommendation or measure.

    Raises PlanningError when that is under way already, or minutes are settled.
    """
    entry = db.get_one(MinuteEntry, entry_id)
    require_open(db, db.get_one(Minutes, entry.minutes_id).event_id)
    _let_go(db, entry)
    rest = [other for other in _entries(db, entry.minutes_id, entry.agenda_item_id) if other is not entry]
    db.delete(entry)
    _renumber(rest)
    db.flush()


def _open_at(db: Session, minutes_id: EntityId, item_id: EntityId) -> tuple[Minutes, AgendaItem]:
    minutes, item = db.get_one(Minutes, minutes_id), db.get_one(AgendaItem, item_id)
    if item.event_id != minutes.event_id:
        raise PlanningError("minutes.item-of-other-event", item=item.title)
    require_open(db, minutes.event_id)
    return minutes, item


def _entries(db: Session, minutes_id: EntityId, item_id: EntityId) -> list[MinuteEntry]:
    query = select(MinuteEntry).where(MinuteEntry.minutes_id == minutes_id, MinuteEntry.agenda_item_id == item_id)
    return list(db.scalars(query.order_by(MinuteEntry.position, MinuteEntry.id)))


def _renumber(entries: list[MinuteEntry]) -> None:
    for position, entry in enumerate(entries):
        if entry.position != position:
            entry.position = position


def _follow(db: Session, entry: MinuteEntry, event_id: EntityId, *, before: str | None = None) -> None:
    """Let what the entry stands for exist, and say what the entry says."""
    if entry.kind is EntryKind.RECOMMENDATION:
        recommending.follow_entry(db, entry, event_id)
    elif entry.kind is EntryKind.MEASURE:
        measures.follow_entry(db, entry, event_id, before=before)


def _let_go(db: Session, entry: MinuteEntry) -> None:
    if entry.kind is EntryKind.RECOMMENDATION:
        recommending.let_go_of_entry(db, entry)
    elif entry.kind is EntryKind.MEASURE:
        measures.let_go_of_entry(db, entry)


def _chair(db: Session, event: Event) -> str:
    day: date = event.starts.date()
    person = db.scalars(
        select(Person)
        .join(Membership, Membership.person_id == Person.id)
        .where(
            Membership.body_id == event.body_id,
            Membership.role == SeatRole.CHAIR,
            or_(Membership.since.is_(None), Membership.since <= day),
            or_(Membership.until.is_(None), Membership.until >= day),
        )
    ).first()
    return "" if person is None else full_name(person)


def _minute_taker(db: Session, event_id: EntityId) -> str:
    person = db.scalars(
        select(Person)
        .join(Duty, Duty.person_id == Person.id)
        .where(Duty.event_id == event_id, Duty.kind == DutyKind.MINUTE_TAKER)
    ).first()
    return "" if person is None else full_name(person)
