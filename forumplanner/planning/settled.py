"""Settled minutes: once they are agreed or signed, what they record stays as it is.

Agenda, entries, votes, outcomes and a sitting's attendance are closed then; objections and amendments stand beside.
"""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from forumplanner.model.agenda import AgendaItem, Contribution, Track
from forumplanner.model.enums import EventKind, MinutesState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.journal import ChangeRow, OpenChange
from forumplanner.model.minutes import Interruption, MinuteEntry, Minutes, Vote
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Attendance

SETTLED = (MinutesState.AGREED, MinutesState.SIGNED, MinutesState.SENT)

Restored = Mapping[str, frozenset[str] | None]

_PARENTS: dict[str, InstrumentedAttribute[Any]] = {
    "agenda_item": AgendaItem.event_id,
    "track": Track.event_id,
    "attendance": Attendance.event_id,
    "minute_entry": MinuteEntry.minutes_id,
    "interruption": Interruption.minutes_id,
    "vote": Vote.agenda_item_id,
    "contribution": Contribution.agenda_item_id,
}


def require_open(db: Session, event_id: str) -> None:
    """Raise PlanningError when the minutes of the event are settled."""
    title = db.scalar(
        select(Event.title)
        .join(Minutes, Minutes.event_id == Event.id)
        .where(Event.id == event_id, Minutes.state.in_(SETTLED))
    )
    if title is not None:
        raise PlanningError("minutes.settled", event=title)


def settled_minutes_stay(db: Session, touched: Restored) -> None:
    """What settled minutes record is not altered, not even by an undo of what was done before they were settled.

    Reads the open change in the journal, since rows that the undo removed are found nowhere else. Under which entry
    of the directory somebody stands is not what minutes record: entries may be merged, and parted again.
    """
    concerned = touched.keys() & _PARENTS.keys()
    if not concerned:
        return
    rows = db.execute(
        select(ChangeRow.entity, ChangeRow.row_id, ChangeRow.before).where(
            ChangeRow.change.in_(select(OpenChange.change)), ChangeRow.entity.in_(concerned)
        )
    ).all()
    merged = _persons_come_or_gone(db) if "person" in touched else frozenset()
    parents: dict[str, set[str]] = {}
    for entity, row_id, before in rows:
        if merged and _passed_on(db, entity, row_id, before, merged):
            continue
        column = _PARENTS[entity]
        found = json.loads(before)[column.key] if before else _parent_now(db, column, row_id)
        if found is not None:
            parents.setdefault(entity, set()).add(found)
    for event_id in _events(db, parents):
        require_open(db, event_id)


def _persons_come_or_gone(db: Session) -> frozenset[str]:
    """Return the entries that the open change made or removed."""
    query = select(ChangeRow.row_id).where(
        ChangeRow.change.in_(select(OpenChange.change)), ChangeRow.entity == "person", ChangeRow.op != "u"
    )
    return frozenset(db.scalars(query))


def _passed_on(db: Session, entity: str, row_id: str, before: str | None, persons: frozenset[str]) -> bool:
    """Tell whether a row stays and stands under another entry of the directory, of which one came or went."""
    table = _PARENTS[entity].class_.__table__
    names = [name for name in ("person_id", "represented_by_id") if name in table.c]
    if before is None or not names:
        return False
    now = db.execute(select(*(table.c[name] for name in names)).where(table.c.id == row_id)).first()
    stood = json.loads(before)
    return now is not None and any(
        stood[name] != one and not persons.isdisjoint((stood[name], one)) for name, one in zip(names, now, strict=True)
    )


def is_settled(db: Session, event_id: EntityId) -> bool:
    """Tell whether the minutes of the event are settled."""
    return db.scalar(select(Minutes.id).where(Minutes.event_id == event_id, Minutes.state.in_(SETTLED))) is not None


def _parent_now(db: Session, column: InstrumentedAttribute[Any], row_id: str) -> str | None:
    found: str | None = db.scalar(select(column).where(column.class_.id == row_id))
    return found


def _events(db: Session, parents: Mapping[str, set[str]]) -> set[str]:
    def of(*entities: str) -> set[str]:
        return set().union(*(parents.get(entity, set()) for entity in entities))

    by_item = select(AgendaItem.event_id).where(AgendaItem.id.in_(of("vote", "contribution")))
    by_minutes = select(Minutes.event_id).where(Minutes.id.in_(of("minute_entry", "interruption")))
    at_sittings = select(Event.id).where(Event.id.in_(of("attendance")), Event.kind == EventKind.SITTING)
    found: set[str] = of("agenda_item", "track")
    for query in (by_item, by_minutes, at_sittings):
        found.update(db.scalars(query))
    return found
