"""The order of the agenda: positions without gaps among siblings, and moving items within it.

Siblings are the items of one parent; at the top, those of one day. Tracks share the positions of their siblings.
"""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import EntityId
from forumplanner.planning import agenda_checks
from forumplanner.planning.editing import UNCHANGED, Unchanged
from forumplanner.planning.settled import require_open


def siblings(db: Session, event_id: EntityId, parent_id: EntityId | None, day_number: int) -> list[AgendaItem]:
    """Return the items of a parent, or of a day at the top, in their order."""
    query = select(AgendaItem).where(AgendaItem.event_id == event_id)
    if parent_id is None:
        query = query.where(AgendaItem.parent_id.is_(None), AgendaItem.day_number == day_number)
    else:
        query = query.where(AgendaItem.parent_id == parent_id)
    return list(db.scalars(query.order_by(AgendaItem.day_number, AgendaItem.position, AgendaItem.id)))


def renumber(items: list[AgendaItem]) -> None:
    """Give the items positions from 0 in the order given."""
    for position, item in enumerate(items):
        if item.position != position:
            item.position = position


def subtree(db: Session, item_id: EntityId) -> list[AgendaItem]:
    """Return the item and all that lies inside it, parents first."""
    found = [db.get_one(AgendaItem, item_id)]
    level = [item_id]
    while level:
        below = list(db.scalars(select(AgendaItem).where(AgendaItem.parent_id.in_(level))))
        found += below
        level = [item.id for item in below]
    return found


def move_item(
    db: Session,
    item_id: EntityId,
    *,
    position: int | None = None,
    parent_id: EntityId | Unchanged | None = UNCHANGED,
    track_id: EntityId | Unchanged | None = UNCHANGED,
    day_number: int | Unchanged = UNCHANGED,
) -> None:
    """Move an item, with all inside it, to a position (from 0) among its siblings, a parent, a track or a day.

    Without a position it keeps its place, or comes last where it has new siblings. Inside a parent the day is the
    parent's. A pinned start keeps its time of day. Raises PlanningError for a circle, another event, a missing day,
    a start that the clocks skip, somebody in two workshops at once, settled minutes.
    """
    item = db.get_one(AgendaItem, item_id)
    event = db.get_one(Event, item.event_id)
    require_open(db, event.id)
    new_parent = item.parent_id if isinstance(parent_id, Unchanged) else parent_id
    new_day = item.day_number if isinstance(day_number, Unchanged) else day_number
    if new_parent is not None:
        parent = db.get_one(AgendaItem, new_parent)
        agenda_checks.check_parent(db, event, parent, item.id)
        new_day = parent.day_number
    if not isinstance(track_id, Unchanged):
        if track_id is not None:
            agenda_checks.check_track(db, event, track_id)
        item.track_id = track_id
    old = siblings(db, event.id, item.parent_id, item.day_number)
    place = old.index(item)
    old.remove(item)
    if (new_parent, new_day) != (item.parent_id, item.day_number):
        renumber(old)
        old = siblings(db, event.id, new_parent, new_day)
        place = len(old)
        _move_to_day(db, event, item, new_day)
        item.parent_id = new_parent
    old.insert(place if position is None else max(0, min(position, len(old))), item)
    renumber(old)
    agenda_checks.check_workshops(db, event.id)


def move_by_one(db: Session, item_id: EntityId, *, up: bool) -> None:
    """Move an item before the sibling above it, or after the one below; nothing happens at the edge.

    Items of other tracks run beside it and are passed over.
    """
    item = db.get_one(AgendaItem, item_id)
    order = siblings(db, item.event_id, item.parent_id, item.day_number)
    place = order.index(item)
    candidates = range(place - 1, -1, -1) if up else range(place + 1, len(order))
    for target in candidates:
        if item.track_id is None or order[target].track_id in {None, item.track_id}:
            move_item(db, item_id, position=target)
            return


def _move_to_day(db: Session, event: Event, item: AgendaItem, day_number: int) -> None:
    if day_number == item.day_number:
        return
    new = agenda_checks.day_of(db, event, day_number)
    old = db.scalar(select(EventDay).where(EventDay.event_id == event.id, EventDay.number == item.day_number))
    shift = new.starts.date() - old.starts.date() if old is not None else timedelta()
    for moved in subtree(db, item.id):
        if moved.pinned_start is not None:
            start = moved.pinned_start + shift
            agenda_checks.check_start(new, start, event.zone)
            moved.pinned_start = start
        moved.day_number = day_number
