"""Merging entries of one person: one stays, everything that refers to the others refers to it afterwards.

Which value of each field is kept is the officer's choice; e-mail addresses and telephone numbers not chosen are kept
as further ways to reach the person. One change, so one undo brings everything back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem, Contribution, Duty
from forumplanner.model.base import Entity
from forumplanner.model.bodies import Membership
from forumplanner.model.directory import ActorLink, Affiliation, Channel, DistinctPersons, MailingListMember, Person
from forumplanner.model.enums import ChannelKind
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Attendance, Registration
from forumplanner.planning import bodies, directory
from forumplanner.planning.contact_points import email_point, phone_point
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.merging_registrations import join_registrations
from forumplanner.planning.person_names import full_name
from forumplanner.planning.repointing import repoint
from forumplanner.planning.settled import is_settled
from forumplanner.planning.text_limits import checked

MERGED = tuple(
    column.name for column in Person.__table__.columns if column.name not in {"id", "version", "sort_key", "search_key"}
)
"""The fields among whose values one chooses."""


def merge_persons(db: Session, kept_id: EntityId, gone_ids: Sequence[EntityId], values: Mapping[str, Any]) -> None:
    """Merge persons into the kept one, whose fields become `values` (those not named stay).

    Raises PlanningError when two of them sit in one body at the same time, when one represents the other, when a rule
    of places would be broken, and for a person without a name.
    """
    kept = db.get_one(Person, kept_id)
    gone = [db.get_one(Person, one) for one in dict.fromkeys(gone_ids) if one != kept_id]
    reached_by = [_ways(person) for person in (kept, *gone)]
    for person in gone:
        _refuse_two_seats(db, kept, person)
        _refuse_own_substitute(db, kept, person)
        join_registrations(db, kept_id, person.id)
        _join_affiliations(db, kept_id, person.id)
        _forget_distinction(db, kept_id, person.id)
        _drop_doubles(db, kept_id, person.id)
        repoint(db, "person", person.id, kept_id, leaving=frozenset({"registration", "distinct_persons"}))
        db.expire_all()
    _set_values(db, kept, values)
    _keep_ways(db, kept, reached_by)
    for person in gone:
        directory.remove_person(db, person.id)


def keep_apart(db: Session, first_id: EntityId, second_id: EntityId) -> None:
    """Remember that two entries are two people, so that they are not proposed again."""
    first, second = sorted((first_id, second_id))
    known = select(DistinctPersons.id).where(DistinctPersons.first_id == first, DistinctPersons.second_id == second)
    if db.scalar(known) is None:
        db.add(DistinctPersons(id=new_id(), first_id=first, second_id=second))
        db.flush()


def _set_values(db: Session, kept: Person, values: Mapping[str, Any]) -> None:
    chosen = {name: getattr(kept, name) for name in MERGED} | dict(values)
    directory.edit_person(
        db, kept.id, PersonFields(**{field.name: chosen[field.name] for field in fields(PersonFields)})
    )
    for name, value in checked(chosen).items():
        setattr(kept, name, value)
    db.flush()
    keys = {"sort_key": kept.sort_key, "search_key": kept.search_key}
    db.execute(update(Registration).where(Registration.person_id == kept.id).values(keys))


_Ways = tuple[list[str], list[str]]


def _ways(person: Person) -> _Ways:
    return [person.email, person.second_email], [person.phone]


def _keep_ways(db: Session, kept: Person, reached_by: Sequence[_Ways]) -> None:
    """Keep addresses and numbers that were not chosen: as second e-mail address, else as channels."""
    channels = db.scalars(select(Channel).where(Channel.person_id == kept.id)).all()
    mails = {email_point(mail) for mail in (kept.email, kept.second_email, *(one.value for one in channels))}
    numbers = {phone_point(number) for number in (kept.phone, *(one.value for one in channels))}
    position = max((one.position for one in channels), default=-1) + 1
    for mail in dict.fromkeys(mail.strip() for mails_of, _ in reached_by for mail in mails_of):
        if not mail or email_point(mail) in mails:
            continue
        mails.add(email_point(mail))
        if kept.email and not kept.second_email:
            kept.second_email = mail
        else:
            db.add(_channel(kept.id, ChannelKind.EMAIL, mail, position))
            position += 1
    for number in dict.fromkeys(number.strip() for _, numbers_of in reached_by for number in numbers_of):
        if number and phone_point(number) not in numbers:
            numbers.add(phone_point(number))
            db.add(_channel(kept.id, _kind_of(number), number, position))
            position += 1
    db.flush()


def _channel(person_id: EntityId, kind: ChannelKind, value: str, position: int) -> Channel:
    return Channel(id=new_id(), person_id=person_id, kind=kind, value=value, position=position)


def _kind_of(number: str) -> ChannelKind:
    """Return what sort of number it is; German mobile numbers begin with 15, 16 or 17 after the prefix."""
    mobile = phone_point(number).startswith(("15", "16", "17"))
    return ChannelKind.MOBILE if mobile else ChannelKind.OTHER


def _refuse_two_seats(db: Session, kept: Person, gone: Person) -> None:
    own = db.scalars(select(Membership).where(Membership.person_id == kept.id)).all()
    for seat in db.scalars(select(Membership).where(Membership.person_id == gone.id)):
        for other in own:
            if other.body_id == seat.body_id and _at_once(other, seat):
                body = bodies.name_of(db, seat.body_id)
                raise PlanningError("merge.two-seats", first=full_name(kept), second=full_name(gone), body=body)


def _refuse_own_substitute(db: Session, kept: Person, gone: Person) -> None:
    def either(one: Any, other: Any) -> ColumnElement[bool]:  # noqa: ANN401  (two columns)
        return or_((one == kept.id) & (other == gone.id), (one == gone.id) & (other == kept.id))

    seat = select(Membership.id).where(either(Membership.person_id, Membership.substitute_id))
    sat = select(Attendance.id).where(either(Attendance.person_id, Attendance.represented_by_id))
    if db.scalar(seat) is not None or db.scalar(sat) is not None:
        raise PlanningError("merge.own-substitute", first=full_name(kept), second=full_name(gone))


def _at_once(one: Membership | Affiliation, other: Membership | Affiliation) -> bool:
    return (one.since or date.min) <= (other.until or date.max) and (other.since or date.min) <= (one.until or date.max)


def _join_affiliations(db: Session, kept_id: EntityId, gone_id: EntityId) -> None:
    """Let two affiliations with one organisation at the same time become one with both roles."""
    own = db.scalars(select(Affiliation).where(Affiliation.person_id == kept_id)).all()
    for second in db.scalars(select(Affiliation).where(Affiliation.person_id == gone_id)).all():
        first = next(
            (one for one in own if one.organisation_id == second.organisation_id and _at_once(one, second)), None
        )
        if first is None:
            continue
        first.role = ", ".join(dict.fromkeys(role for role in (first.role, second.role) if role))
        first.main_contact = first.main_contact or second.main_contact
        first.since = _earlier(first.since, second.since)
        first.until = None if first.until is None or second.until is None else max(first.until, second.until)
        db.delete(second)
    db.flush()


def _earlier(one: date | None, other: date | None) -> date | None:
    """Return the earlier of two days; one that is not known tells nothing."""
    return min(one, other) if one and other else one or other


def _forget_distinction(db: Session, kept_id: EntityId, gone_id: EntityId) -> None:
    """Let those found to be other people than the gone one be others than the kept one."""
    rows = db.scalars(
        select(DistinctPersons).where(or_(DistinctPersons.first_id == gone_id, DistinctPersons.second_id == gone_id))
    ).all()
    others = {row.second_id if row.first_id == gone_id else row.first_id for row in rows} - {kept_id}
    for row in rows:
        db.delete(row)
    db.flush()
    for other in sorted(others):
        keep_apart(db, kept_id, other)


def _drop_doubles(db: Session, kept_id: EntityId, gone_id: EntityId) -> None:
    """Take away what the kept person has, too: list members, channels, contributions, duties, attendance, links."""
    for kind, names in _DOUBLES:
        own = {_what(row, names) for row in _rows_of(db, kind, kept_id)}
        for row in _rows_of(db, kind, gone_id):
            if _what(row, names) in own and not _recorded_for_good(db, row):
                db.delete(row)
    links = [(row, _what(row, _LINK)) for row in db.scalars(select(ActorLink).where(_linked(kept_id)))]
    known = {what for _, what in links}
    for row in db.scalars(select(ActorLink).where(_linked(gone_id))).all():
        what = tuple(kept_id if value == gone_id else value for value in _what(row, _LINK))
        if what in known or what[:2].count(kept_id) == 2:
            db.delete(row)
    db.flush()


_DOUBLES: tuple[tuple[type[Entity], tuple[str, ...]], ...] = (
    (MailingListMember, ("mailing_list_id",)),
    (Channel, ("kind", "value")),
    (Contribution, ("agenda_item_id", "role")),
    (Duty, ("event_id", "kind", "language", "starts", "ends")),
    (Attendance, ("event_id", "day_number", "state", "came", "left", "represented_by_id")),
)
_LINK = ("from_person_id", "to_person_id", "from_organisation_id", "to_organisation_id", "kind", "note")


def _recorded_for_good(db: Session, row: Entity) -> bool:
    """Tell whether settled minutes record it: then it stands there twice, and stays."""
    if isinstance(row, Contribution):
        return is_settled(db, db.get_one(AgendaItem, row.agenda_item_id).event_id)
    return isinstance(row, Attendance) and is_settled(db, row.event_id)


def _rows_of(db: Session, kind: type[Entity], person_id: EntityId) -> list[Entity]:
    return list(db.scalars(select(kind).where(kind.__table__.c.person_id == person_id)))


def _what(row: Entity, names: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in names)


def _linked(person_id: EntityId) -> ColumnElement[bool]:
    return or_(ActorLink.from_person_id == person_id, ActorLink.to_person_id == person_id)
