"""Making the agenda: adding, editing and removing items. Times are never stored, but for a pinned start.

Everything here is closed once the minutes are settled.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.enums import AgendaKind
from forumplanner.model.events import Event
from forumplanner.model.following_up import Recommendation
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.minutes import MinuteEntry, Vote
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import WorkshopPlace
from forumplanner.planning import agenda_checks
from forumplanner.planning.agenda_ordering import renumber, siblings, subtree
from forumplanner.planning.editing import UNCHANGED, Unchanged, apply, given
from forumplanner.planning.settled import require_open


@dataclass(frozen=True)
class AgendaItemDraft:
    """A new item. Without a day it is the day of the item it follows, or the first; `minutes` is its duration."""

    title: str
    kind: AgendaKind = AgendaKind.ITEM
    minutes: int = 0
    number: str = ""
    description: str = ""
    public: bool = True
    internal: bool = False
    day_number: int | None = None
    track_id: EntityId | None = None
    room_id: EntityId | None = None
    pinned_start: datetime | None = None
    capacity: int | None = None
    language: str = ""
    positions: str = ""
    agreed: str = ""
    still_open: str = ""
    what: str = ""
    who: str = ""
    transferable: str = ""
    material: str = ""
    stage_note: str = ""


@dataclass(frozen=True)
class AgendaItemChanges:
    """What changes of an item; day, track and parent change by moving it (agenda_ordering)."""

    title: str | Unchanged = UNCHANGED
    kind: AgendaKind | Unchanged = UNCHANGED
    minutes: int | Unchanged = UNCHANGED
    number: str | Unchanged = UNCHANGED
    description: str | Unchanged = UNCHANGED
    public: bool | Unchanged = UNCHANGED
    internal: bool | Unchanged = UNCHANGED
    room_id: EntityId | Unchanged | None = UNCHANGED
    pinned_start: datetime | Unchanged | None = UNCHANGED
    capacity: int | Unchanged | None = UNCHANGED
    language: str | Unchanged = UNCHANGED
    positions: str | Unchanged = UNCHANGED
    agreed: str | Unchanged = UNCHANGED
    still_open: str | Unchanged = UNCHANGED
    what: str | Unchanged = UNCHANGED
    who: str | Unchanged = UNCHANGED
    transferable: str | Unchanged = UNCHANGED
    material: str | Unchanged = UNCHANGED
    stage_note: str | Unchanged = UNCHANGED


def add_item(
    db: Session,
    event_id: EntityId,
    draft: AgendaItemDraft,
    *,
    after: EntityId | None = None,
    parent: EntityId | None = None,
) -> EntityId:
    """Add an item behind `after`, or last in its parent or day, and return its id.

    Raises PlanningError for a value that cannot be right, a parent or item of another event, settled minutes.
    """
    event = db.get_one(Event, event_id)
    require_open(db, event_id)
    values = given(draft)
    anchor = None if after is None else db.get_one(AgendaItem, after)
    if anchor is not None:
        agenda_checks.check_parent(db, event, anchor)
        parent = anchor.parent_id if parent is None else parent
    if parent is not None:
        above = db.get_one(AgendaItem, parent)
        agenda_checks.check_parent(db, event, above)
        values["day_number"] = above.day_number
    elif values["day_number"] is None and anchor is not None:
        values["day_number"] = anchor.day_number
    values["day_number"] = agenda_checks.day_of(db, event, values["day_number"]).number
    agenda_checks.check_values(db, event, values)
    order = siblings(db, event_id, parent, values["day_number"])
    item = AgendaItem(id=new_id(), event_id=event_id, parent_id=parent, **values)
    order.insert(order.index(anchor) + 1 if anchor in order else len(order), item)
    db.add(item)
    renumber(order)
    agenda_checks.check_workshops(db, event_id)
    return item.id


def edit_item(db: Session, item_id: EntityId, changes: AgendaItemChanges) -> None:
    """Change what is given of an item.

    Raises PlanningError for a value that cannot be right, a capacity below the places taken, a room that is
    elsewhere or too small for the places taken, somebody in two workshops at once, settled minutes.
    """
    item = db.get_one(AgendaItem, item_id)
    event = db.get_one(Event, item.event_id)
    require_open(db, event.id)
    values = given(changes)
    agenda_checks.check_values(db, event, values, item)
    apply(item, values)
    if values.keys() & {"minutes", "pinned_start"}:
        agenda_checks.check_workshops(db, event.id)
    db.flush()


def pin_start(db: Session, item_id: EntityId, start: datetime | None) -> None:
    """Pin the start of an item to a wall time, or let it follow from what comes before (None)."""
    edit_item(db, item_id, AgendaItemChanges(pinned_start=start))


def remove_item(db: Session, item_id: EntityId) -> None:
    """Remove an item with all that lies inside it.

    Raises PlanningError when minutes, votes, recommendations or workshop places hang on it, or minutes are settled.
    """
    item = db.get_one(AgendaItem, item_id)
    require_open(db, item.event_id)
    ids = [below.id for below in subtree(db, item_id)]
    for column in (MinuteEntry.agenda_item_id, Vote.agenda_item_id, Recommendation.agenda_item_id):
        if number := _count(db, column, ids):
            raise PlanningError("agenda.item-has-minutes", item=item.title, number=number)
    if taken := _count(db, WorkshopPlace.agenda_item_id, ids):
        raise PlanningError("agenda.item-has-places", item=item.title, taken=taken)
    order = siblings(db, item.event_id, item.parent_id, item.day_number)
    order.remove(item)
    db.delete(item)
    db.flush()
    renumber(order)
    agenda_checks.check_workshops(db, item.event_id)


def _count(db: Session, column: InstrumentedAttribute[Any], ids: list[EntityId]) -> int:
    return db.scalar(select(func.count()).where(column.in_(ids))) or 0
