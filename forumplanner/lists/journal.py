"""The journal as people read it: who changed what when, and whether it was taken back.

Names stand nowhere in the journal: a label's references are looked up in the planner as it is now.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import CompoundSelect, Select, func, literal, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.bodies import BodyName
from forumplanner.model.directory import MailingList, Organisation, Person
from forumplanner.model.events import Event, Room, Venue
from forumplanner.model.following_up import Measure
from forumplanner.model.ids import EntityId
from forumplanner.model.journal import Change, ChangeRow
from forumplanner.model.office import Officer
from forumplanner.planning.person_names import joined_name

_BATCH = 500
_Query = Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]]


@dataclass(frozen=True)
class JournalRow:
    """One change; `names` fill the gaps of its label, `rows` counts what it touched, `refs` are ids by kind.

    `undoes` is the change it takes back, which may be an undo itself (`redoes`); `undone` tells that it holds no more.
    """

    id: int
    at: datetime
    who: str
    label: str
    names: dict[str, object]
    undoes: int | None
    redoes: bool
    undone: bool
    rows: int
    refs: Mapping[str, str] = field(default_factory=dict)


def ids(db: Session, *, limit: int = 2_000) -> list[int]:
    """Return the newest changes first."""
    return list(db.scalars(select(Change.id).order_by(Change.id.desc()).limit(limit)))


def rows(db: Session, wanted: Sequence[int]) -> list[JournalRow]:
    """Return the changes asked for, in that order."""
    undoing = _undoing(db)
    touched = select(func.count()).where(ChangeRow.change == Change.id).scalar_subquery()
    found: dict[int, JournalRow] = {}
    for start in range(0, len(wanted), _BATCH):
        query = (
            select(
                Change.id,
                Change.at,
                func.coalesce(func.nullif(Officer.name, ""), Change.who),
                Change.label,
                Change.refs,
                Change.undoes,
                touched,
            )
            .outerjoin(Officer, Officer.login == Change.who)
            .where(Change.id.in_(wanted[start : start + _BATCH]))
        )
        lines = db.execute(query).all()
        refs = [json.loads(line[4]) for line in lines]
        said = _called(db, refs)
        for line, own in zip(lines, refs, strict=True):
            id_, at, who, label, _, undoes, count = line
            found[id_] = JournalRow(
                id=id_,
                at=at,
                who=who,
                label=label,
                names=_names(own, said),
                undoes=undoes,
                redoes=undoing.is_redo(id_),
                undone=not undoing.in_force(id_),
                rows=count,
                refs=_ids_in(own),
            )
    return [found[id_] for id_ in wanted if id_ in found]


def names(db: Session, refs: str) -> dict[str, object]:
    """Return what the references of a label are called now; those removed are left out, numbers stay."""
    own = json.loads(refs)
    return _names(own, _called(db, [own]))


@dataclass(frozen=True)
class _Undoing:
    """Which change took back which: `undone_by` reads forwards, `undoes` backwards."""

    undone_by: Mapping[int, int]
    undoes: Mapping[int, int]

    def in_force(self, change: int) -> bool:
        """Tell whether a change holds: nobody took it back, or that was taken back itself."""
        return _steps(self.undone_by, change) % 2 == 0

    def is_redo(self, change: int) -> bool:
        """Tell whether a change made one again that had been taken back."""
        steps = _steps(self.undoes, change)
        return steps > 0 and steps % 2 == 0


def _steps(chain: Mapping[int, int], change: int) -> int:
    steps = 0
    while change in chain:
        change = chain[change]
        steps += 1
    return steps


def _undoing(db: Session) -> _Undoing:
    pairs = db.execute(select(Change.id, Change.undoes).where(Change.undoes.is_not(None)).order_by(Change.id)).all()
    undoes = {id_: undone for id_, undone in pairs if undone is not None}
    return _Undoing({undone: id_ for id_, undone in undoes.items()}, undoes)


Called = dict[tuple[str, str], str]


def _called(db: Session, all_refs: Sequence[dict[str, Any]]) -> Called:
    """Look up what everything referred to is called now, kind by kind."""
    by_kind: dict[str, set[str]] = {}
    for refs in all_refs:
        for kind, reference in refs.items():
            if isinstance(reference, str) and kind in _NAMED:
                by_kind.setdefault(kind, set()).add(reference)
    said: Called = {}
    for kind, references in by_kind.items():
        for id_, *parts in db.execute(_NAMED[kind](references)):
            said[kind, id_] = joined_name(*parts) if len(parts) == 4 else parts[0]
    return said


def _names(refs: dict[str, Any], said: Called) -> dict[str, object]:
    named: dict[str, object] = {}
    for kind, reference in refs.items():
        if not isinstance(reference, str) or kind not in _NAMED:
            named[kind] = reference
        elif (kind, reference) in said:
            named[kind] = said[kind, reference]
    return named


def _ids_in(refs: dict[str, Any]) -> dict[str, str]:
    return {kind: reference for kind, reference in refs.items() if isinstance(reference, str)}


def _persons(references: set[str]) -> Select[*tuple[Any, ...]]:
    return select(Person.id, Person.title, Person.given_name, Person.family_name, Person.own_script_name).where(
        Person.id.in_(references)
    )


def _actors(references: set[str]) -> _Query:
    """Ask for persons and organisations at once; an organisation has but one name."""
    empty = literal("")
    organisations = select(Organisation.id, empty, Organisation.name, empty, empty)
    return _persons(references).union_all(organisations.where(Organisation.id.in_(references)))


def _bodies(references: set[str]) -> _Query:
    """Ask for all names, the newest last: the last one read stays."""
    order = (BodyName.since.is_(None).desc(), BodyName.since)
    return select(BodyName.body_id, BodyName.name).where(BodyName.body_id.in_(references)).order_by(*order)


def _of(column: InstrumentedAttribute[str], id_: InstrumentedAttribute[EntityId]) -> Callable[[set[str]], _Query]:
    return lambda references: select(id_, column).where(id_.in_(references))


_NAMED: dict[str, Callable[[set[str]], _Query]] = {
    "person": _persons,
    "actor": _actors,
    "other": _actors,
    "body": _bodies,
    "event": _of(Event.title, Event.id),
    "organisation": _of(Organisation.name, Organisation.id),
    "item": _of(AgendaItem.title, AgendaItem.id),
    "venue": _of(Venue.name, Venue.id),
    "room": _of(Room.name, Room.id),
    "measure": _of(Measure.title, Measure.id),
    "mailing_list": _of(MailingList.name, MailingList.id),
}
