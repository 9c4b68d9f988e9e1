"""The journal as people read it: who changed what when, and whether it was taken back.

Names stand nowhere in the journal: a label's references are looked up in the planner as it is now.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from forumplanner.lists.people import full_name
from forumplanner.model.agenda import AgendaItem
from forumplanner.model.bodies import BodyName
from forumplanner.model.directory import Organisation, Person
from forumplanner.model.events import Event, Room, Venue
from forumplanner.model.following_up import Measure
from forumplanner.model.ids import EntityId
from forumplanner.model.journal import Change, ChangeRow
from forumplanner.model.office import Officer


@dataclass(frozen=True)
class JournalRow:
    """One change; `names` fill the gaps of its label, `rows` counts what it touched."""

    id: int
    at: datetime
    who: str
    label: str
    names: dict[str, object]
    undoes: int | None
    undone: bool
    rows: int


def ids(db: Session, *, limit: int = 2_000) -> list[int]:
    """Return the newest changes first."""
    return list(db.scalars(select(Change.id).order_by(Change.id.desc()).limit(limit)))


def rows(db: Session, wanted: Sequence[int]) -> list[JournalRow]:
    """Return the changes asked for, in that order."""
    later = aliased(Change)
    undone = select(func.max(later.id)).where(later.undoes == Change.id).scalar_subquery()
    touched = select(func.count()).where(ChangeRow.change == Change.id).scalar_subquery()
    query = (
        select(
            Change.id,
            Change.at,
            func.coalesce(func.nullif(Officer.name, ""), Change.who),
            Change.label,
            Change.refs,
            Change.undoes,
            undone,
            touched,
        )
        .outerjoin(Officer, Officer.login == Change.who)
        .where(Change.id.in_(wanted))
    )
    found = {}
    for id_, at, who, label, refs, undoes, undone_by, count in db.execute(query):
        found[id_] = JournalRow(id_, at, who, label, names(db, refs), undoes, undone_by is not None, count)
    return [found[id_] for id_ in wanted if id_ in found]


def names(db: Session, refs: str) -> dict[str, object]:
    """Return what the references of a label are called now; those removed are left out, numbers stay."""
    said: dict[str, object] = {}
    for kind, reference in json.loads(refs).items():
        if not isinstance(reference, str) or kind not in _NAMED:
            said[kind] = reference
            continue
        row = db.execute(_NAMED[kind](reference)).first()
        if row is not None:
            said[kind] = full_name(*row) if len(row) == 3 else row[0]
    return said


def _person(reference: str) -> Select[Any]:
    query: Select[Any] = select(Person.title, Person.given_name, Person.family_name).where(Person.id == reference)
    return query


def _body(reference: str) -> Select[Any]:
    return select(BodyName.name).where(BodyName.body_id == reference).order_by(BodyName.since.desc()).limit(1)


def _of(column: InstrumentedAttribute[str], id_: InstrumentedAttribute[EntityId]) -> Callable[[str], Select[Any]]:
    return lambda reference: select(column).where(id_ == reference)


_NAMED: dict[str, Callable[[str], Select[Any]]] = {
    "person": _person,
    "body": _body,
    "event": _of(Event.title, Event.id),
    "organisation": _of(Organisation.name, Organisation.id),
    "item": _of(AgendaItem.title, AgendaItem.id),
    "venue": _of(Venue.name, Venue.id),
    "room": _of(Room.name, Room.id),
    "measure": _of(Measure.title, Measure.id),
}
