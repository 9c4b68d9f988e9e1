"""Seats in a body: who is a member, from when to when, with or without a vote. Days are inclusive on both ends."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.bodies import Body, Membership
from forumplanner.model.directory import Person
from forumplanner.model.enums import SeatKind, SeatRole
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.bodies import check_order
from forumplanner.planning.editing import UNCHANGED, Unchanged, apply, given
from forumplanner.planning.person_names import full_name


@dataclass(frozen=True)
class SeatDraft:
    """A person's seat; advisory members have no vote unless the rules of the body give them one."""

    person_id: EntityId
    role: SeatRole = SeatRole.MEMBER
    kind: SeatKind = SeatKind.ELECTED
    votes: bool = True
    group_name: str = ""
    substitute_id: EntityId | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class SeatChanges:
    """What changes of a seat."""

    role: SeatRole | Unchanged = UNCHANGED
    kind: SeatKind | Unchanged = UNCHANGED
    votes: bool | Unchanged = UNCHANGED
    group_name: str | Unchanged = UNCHANGED
    substitute_id: EntityId | Unchanged | None = UNCHANGED
    since: date | Unchanged | None = UNCHANGED
    until: date | Unchanged | None = UNCHANGED


def add_member(db: Session, body_id: EntityId, draft: SeatDraft) -> EntityId:
    """Give a person a seat and return its id.

    Raises PlanningError when the person has one at that time, represents themselves, or dates are in wrong order.
    """
    db.get_one(Body, body_id)
    values = given(draft)
    _check_seat(db, body_id, values)
    positions = db.scalars(select(Membership.position).where(Membership.body_id == body_id)).all()
    row = Membership(id=new_id(), body_id=body_id, position=max(positions, default=-1) + 1, **values)
    db.add(row)
    db.flush()
    return row.id


def edit_member(db: Session, membership_id: EntityId, changes: SeatChanges) -> None:
    """Change what is given of a seat; raises PlanningError like `add_member`."""
    row = db.get_one(Membership, membership_id)
    values = given(changes)
    merged = {name: values.get(name, getattr(row, name)) for name in ("substitute_id", "since", "until")}
    _check_seat(db, row.body_id, {**merged, "person_id": row.person_id}, but=row.id)
    apply(row, values)
    db.flush()


def end_membership(db: Session, membership_id: EntityId, until: date) -> None:
    """End a membership; `until` is its last day."""
    edit_member(db, membership_id, SeatChanges(until=until))


def remove_member(db: Session, membership_id: EntityId) -> None:
    """Remove a seat entered by mistake; one that was held is ended instead."""
    db.delete(db.get_one(Membership, membership_id))
    db.flush()


def _check_seat(db: Session, body_id: EntityId, values: dict[str, Any], but: EntityId | None = None) -> None:
    check_order(values["since"], values["until"], "until")
    person = db.get_one(Person, values["person_id"])
    if values["substitute_id"] == values["person_id"]:
        raise PlanningError("body.own-substitute", place="substitute_id", person=full_name(person))
    seats = db.scalars(select(Membership).where(Membership.body_id == body_id, Membership.person_id == person.id))
    start, end = values["since"] or date.min, values["until"] or date.max
    for seat in seats:
        if seat.id != but and (seat.since or date.min) <= end and start <= (seat.until or date.max):
            raise PlanningError("body.already-member", place="person_id", person=full_name(person))
