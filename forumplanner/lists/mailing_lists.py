"""Mailing lists, and how each recipient is reached: by e-mail, by letter, or not at all."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.lists.id_query import in_order
from forumplanner.lists.mailing_targets import Target, targets
from forumplanner.model.directory import Channel, MailingList, MailingListMember, Organisation, Person
from forumplanner.model.enums import ChannelKind, PreferredChannel
from forumplanner.model.ids import EntityId
from forumplanner.planning.actors import Actor, actor_of
from forumplanner.planning.folding import fold, is_found, search_key
from forumplanner.planning.mailing_rules import MailingRule, read_rule
from forumplanner.planning.person_names import joined_name

_BATCH = 500


class Reached(Enum):
    """How somebody is written to."""

    EMAIL = "email"
    LETTER = "letter"
    NOT_AT_ALL = "none"


@dataclass(frozen=True)
class MailingListRow:
    """One line of the list of mailing lists."""

    id: EntityId
    name: str
    note: str
    fixed: int
    by_rule: bool


@dataclass(frozen=True)
class MemberRow:
    """One fixed member."""

    id: EntityId
    actor: Actor
    name: str


@dataclass(frozen=True)
class MailingListView:
    """One mailing list with what its form shows."""

    id: EntityId
    name: str
    note: str
    rule: MailingRule | None
    members: tuple[MemberRow, ...]


@dataclass(frozen=True)
class Recipient:
    """Who receives something, how, and why they are on the list.

    `address` is the e-mail address, or the postal one in a line. `organisations` are those they are the contact of.
    """

    id: str
    name: str
    own_script_name: str
    organisations: tuple[str, ...]
    reached: Reached
    address: str
    fixed: bool
    by_rule: bool
    is_organisation: bool


def mailing_list_ids(db: Session, text: str = "", *, descending: bool = False) -> list[EntityId]:
    """Return the ids of the mailing lists found by the words of `text`, by name."""
    rows = db.execute(select(MailingList.id, MailingList.name, MailingList.note)).all()
    found = [(fold(name), id_) for id_, name, note in rows if is_found(search_key(name, note), text)]
    return [id_ for _, id_ in sorted(found, reverse=descending)]


def mailing_list_rows(db: Session, wanted: Sequence[EntityId]) -> list[MailingListRow]:
    """Return the lines of the mailing lists asked for, in their order."""
    query = (
        select(MailingList.id, MailingList.name, MailingList.note, func.count(MailingListMember.id), MailingList.rule)
        .outerjoin(MailingListMember, MailingListMember.mailing_list_id == MailingList.id)
        .where(MailingList.id.in_(wanted))
        .group_by(MailingList.id, MailingList.name, MailingList.note, MailingList.rule)
    )
    found = {row.id: MailingListRow(*row[:4], by_rule=bool(row[4])) for row in db.execute(query)}
    return in_order(tuple(wanted), found)


def mailing_list(db: Session, list_id: str) -> MailingListView | None:
    """Return one mailing list; None when it is gone. Raises PlanningError when its rule cannot be read."""
    row = db.execute(
        select(MailingList.id, MailingList.name, MailingList.note, MailingList.rule).where(MailingList.id == list_id)
    ).first()
    if row is None:
        return None
    return MailingListView(row.id, row.name, row.note, read_rule(row.rule), _members(db, list_id))


def recipients_of(db: Session, list_id: str, on: date) -> list[Recipient]:
    """Return everybody who receives what is sent to a list on a day; raises PlanningError for an unreadable rule."""
    rule = read_rule(db.scalar(select(MailingList.rule).where(MailingList.id == list_id)) or "")
    return recipients(db, targets(db, list_id, rule, on))


def reached_of(db: Session, list_id: str, on: date) -> Mapping[Reached, int]:
    """Return how many recipients of a list are reached in each way on a day; raises PlanningError as above."""
    return Counter(each.reached for each in recipients_of(db, list_id, on))


def recipients(db: Session, wanted: Sequence[Target]) -> list[Recipient]:
    """Return the lines of these targets, in their order."""
    found: list[Recipient] = []
    for start in range(0, len(wanted), _BATCH):
        found += _batch(db, wanted[start : start + _BATCH])
    return found


def addresses(found: Sequence[Recipient]) -> list[str]:
    """Return the e-mail addresses of those who are reached so, each once: families share one."""
    by_fold = {each.address.lower(): each.address for each in reversed(found) if each.reached is Reached.EMAIL}
    return list(reversed(by_fold.values()))


@dataclass(frozen=True)
class _Reach:
    """What is known of how to reach a person or an organisation."""

    name: str
    own_script_name: str
    email: str
    postal: str
    by_letter: bool = False


def _batch(db: Session, wanted: Sequence[Target]) -> list[Recipient]:
    persons = _persons(db, [each.person_id for each in wanted if each.person_id])
    organisations = _organisations(db, [id_ for each in wanted for id_ in each.organisation_ids])
    found = []
    for each in wanted:
        told = [organisations[id_] for id_ in each.organisation_ids if id_ in organisations]
        who = persons.get(each.person_id) if each.person_id else next(iter(told), None)
        if who is None:
            continue
        email = who.email or next((place.email for place in told if place.email), "")
        postal = who.postal or next((place.postal for place in told if place.postal), "")
        reached, address = _reached(who, email, postal)
        found.append(
            Recipient(
                each.id,
                who.name,
                who.own_script_name,
                tuple(place.name for place in told) if each.person_id else (),
                reached,
                address,
                each.fixed,
                each.by_rule,
                each.person_id is None,
            )
        )
    return found


def _reached(who: _Reach, email: str, postal: str) -> tuple[Reached, str]:
    """Choose the letter where it is wished for and can be sent, else e-mail, else a letter."""
    if email and not (who.by_letter and postal):
        return Reached.EMAIL, email
    return (Reached.LETTER, postal) if postal else (Reached.NOT_AT_ALL, "")


def _persons(db: Session, wanted: Sequence[EntityId]) -> dict[EntityId, _Reach]:
    other_mail = (
        select(Channel.person_id, func.min(Channel.value))
        .where(Channel.person_id.in_(wanted), Channel.kind == ChannelKind.EMAIL)
        .group_by(Channel.person_id)
    )
    more = {row[0]: row[1] for row in db.execute(other_mail)}
    query = select(
        Person.id,
        Person.title,
        Person.given_name,
        Person.family_name,
        Person.own_script_name,
        Person.email,
        Person.second_email,
        Person.street,
        Person.postcode,
        Person.city,
        Person.preferred_channel,
    ).where(Person.id.in_(wanted))
    return {
        row.id: _Reach(
            joined_name(row.title, row.given_name, row.family_name, row.own_script_name),
            row.own_script_name,
            row.email or row.second_email or more.get(row.id, ""),
            _postal(row.street, row.postcode, row.city),
            row.preferred_channel is PreferredChannel.LETTER,
        )
        for row in db.execute(query)
    }


def _organisations(db: Session, wanted: Sequence[EntityId]) -> dict[EntityId, _Reach]:
    query = select(
        Organisation.id,
        Organisation.name,
        Organisation.email,
        Organisation.street,
        Organisation.postcode,
        Organisation.city,
    ).where(Organisation.id.in_(wanted))
    return {
        row.id: _Reach(row.name, "", row.email, _postal(row.street, row.postcode, row.city))
        for row in db.execute(query)
    }


def _postal(street: str, postcode: str, city: str) -> str:
    """Return the postal address in a line; empty without a street or a town, where no letter arrives."""
    return f"{street}, {postcode} {city}".replace("  ", " ") if street and city else ""


def _members(db: Session, list_id: str) -> tuple[MemberRow, ...]:
    query = (
        select(
            MailingListMember.id,
            MailingListMember.person_id,
            MailingListMember.organisation_id,
            Organisation.name,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
        )
        .outerjoin(Person, Person.id == MailingListMember.person_id)
        .outerjoin(Organisation, Organisation.id == MailingListMember.organisation_id)
        .where(MailingListMember.mailing_list_id == list_id)
        .order_by(func.coalesce(Organisation.sort_key, Person.sort_key), MailingListMember.id)
    )
    return tuple(
        MemberRow(id_, actor_of(person_id, organisation_id), organisation or joined_name(*name))
        for id_, person_id, organisation_id, organisation, *name in db.execute(query)
    )
