"""What one sees before two entries are merged: their values side by side, and what refers to each of them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Person
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.journal import Change, ChangeRow
from forumplanner.model.registrations import Registration
from forumplanner.planning.merging import MERGED
from forumplanner.planning.merging_proposal import Side, proposed
from forumplanner.planning.person_names import full_name
from forumplanner.planning.repointing import references_to

_ASIDE = frozenset({"distinct_persons"})


@dataclass(frozen=True)
class MergedEntry:
    """One of the two: all values, how much refers to it (by table), and when it was changed last."""

    id: EntityId
    name: str
    values: Mapping[str, Any]
    referring: Mapping[str, int]
    changed_at: datetime | None


@dataclass(frozen=True)
class MergeView:
    """Two entries, the one with more that refers to it first, since it stays; what is proposed to be kept.

    `both_at` are the titles of events for which both are registered.
    """

    kept: MergedEntry
    gone: MergedEntry
    sides: Mapping[str, Side]
    both_at: tuple[str, ...]


def merge_view(db: Session, first_id: EntityId, second_id: EntityId) -> MergeView | None:
    """Return what one sees before merging; None when one of the two is gone."""
    found = [_entry(db, one) for one in (first_id, second_id)]
    entries = [one for one in found if one is not None]
    if len(entries) < 2:
        return None
    kept, gone = sorted(entries, key=lambda one: -sum(one.referring.values()))
    newer = Side.SECOND if _moment(gone) >= _moment(kept) else Side.FIRST
    return MergeView(kept, gone, proposed(kept.values, gone.values, newer=newer), _both_at(db, kept.id, gone.id))


def _entry(db: Session, person_id: EntityId) -> MergedEntry | None:
    person = db.get(Person, person_id)
    if person is None:
        return None
    values = {name: getattr(person, name) for name in MERGED}
    return MergedEntry(person_id, full_name(person), values, _referring(db, person_id), _changed_at(db, person_id))


def _referring(db: Session, person_id: EntityId) -> dict[str, int]:
    counted: Counter[str] = Counter()
    for table, column in references_to("person"):
        if table.name not in _ASIDE:
            number = db.scalar(select(func.count()).select_from(table).where(column == person_id))
            counted[table.name] += number or 0
    return {name: number for name, number in counted.items() if number}


def _changed_at(db: Session, person_id: EntityId) -> datetime | None:
    rows = select(ChangeRow.change).where(ChangeRow.row_id == person_id, ChangeRow.entity == "person")
    return db.scalar(select(func.max(Change.at)).where(Change.id.in_(rows)))


def _moment(entry: MergedEntry) -> float:
    return entry.changed_at.timestamp() if entry.changed_at is not None else 0.0


def _both_at(db: Session, first_id: EntityId, second_id: EntityId) -> tuple[str, ...]:
    query = (
        select(Event.title)
        .join(Registration, Registration.event_id == Event.id)
        .where(Registration.person_id.in_((first_id, second_id)))
        .group_by(Event.id, Event.title, Event.starts)
        .having(func.count() > 1)
        .order_by(Event.starts, Event.id)
    )
    return tuple(db.scalars(query))
