"""What answers meet in the planner: what was sent under their UIDs, under which addresses people are known.

Reads many at once, since a mailbox holds thousands.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Channel, Person
from forumplanner.model.enums import ChannelKind, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Outgoing, Reply
from forumplanner.model.inviting_kinds import OutgoingState, ReplyStanding
from forumplanner.model.registrations import Registration
from forumplanner.planning.parties import batches
from forumplanner.planning.person_names import joined_name
from forumplanner.planning.reply_judging import Invited, may_be_the_invited
from forumplanner.planning.undelivered import returned

_OF_OTHERS = (ReplyStanding.STRANGER, ReplyStanding.UNKNOWN_MEETING)
_ARRIVED = tuple(state for state in OutgoingState if state.may_have_arrived)


@dataclass(frozen=True)
class _Sent:
    """One dispatch of a UID, as far as answers are concerned."""

    id: EntityId
    event_id: EntityId
    person_id: EntityId | None
    uid: str
    address: str
    values: Mapping[str, Any]


def invited_under(db: Session, uids: Iterable[str]) -> dict[str, tuple[Invited, ...]]:
    """Return by UID to whom it was last given out; several only where one entry went to many under one UID."""
    newest: dict[str, dict[EntityId | None, _Sent]] = {}
    written_to: dict[tuple[str, EntityId | None], set[str]] = {}
    for batch in batches(EntityId(uid) for uid in dict.fromkeys(uids) if uid):
        for sent in _sent(db, batch):
            newest.setdefault(sent.uid, {})[sent.person_id] = sent
            written_to.setdefault((sent.uid, sent.person_id), set()).add(sent.address.lower())
    persons = {sent.person_id for of_one in newest.values() for sent in of_one.values() if sent.person_id}
    names, addresses = _people(db, persons)
    return {
        uid: tuple(
            Invited(
                dispatch_id=sent.id,
                event_id=sent.event_id,
                person_id=person,
                name=names.get(person, "") if person else "",
                addresses=frozenset(
                    (written_to[uid, person] | (addresses.get(person, set()) if person else set())) - {""}
                ),
                **sent.values,
            )
            for person, sent in of_one.items()
        )
        for uid, of_one in newest.items()
    }


def whom(invited: Sequence[Invited], address: str) -> Invited | None:
    """Return whom of those with this UID an address belongs to; the only one, or the first, where it is nobody's."""
    theirs = next((one for one in invited if address in one.addresses), None)
    return theirs or next(iter(invited), None)


def answered_dispatches(
    db: Session, answers: Iterable[tuple[str, EntityId | None, int]]
) -> dict[tuple[str, EntityId | None, int], EntityId]:
    """Return which dispatch each answer (UID, person, SEQUENCE) is to: the newest under its number or a lower one."""
    wanted = set(answers)
    sent: dict[tuple[str, EntityId | None], list[tuple[int, EntityId]]] = {}
    columns = (Dispatch.uid, Dispatch.person_id, Dispatch.sequence, Dispatch.id)
    for batch in batches({EntityId(uid) for uid, _, _ in wanted}):
        query = select(*columns).where(Dispatch.uid.in_(batch)).order_by(Dispatch.sequence, Dispatch.sent_at)
        for uid, person, sequence, id_ in db.execute(query):
            sent.setdefault((uid, person), []).append((sequence, id_))
    found = {}
    for uid, person, sequence in wanted:
        before = [id_ for number, id_ in sent.get((uid, person), ()) if number <= sequence]
        if before:
            found[uid, person, sequence] = before[-1]
    return found


def of_the_invited(db: Session, reply_ids: Sequence[EntityId]) -> set[EntityId]:
    """Return which answers are from the invited people, or may be; those of others say nothing of them."""
    columns = (Reply.id, Reply.uid, Reply.address, Reply.name, Reply.sender, Reply.standing)
    found: set[EntityId] = set()
    elsewhere: list[Any] = []
    for batch in batches(reply_ids):
        query = select(*columns).where(
            Reply.id.in_(batch), Reply.person_id.is_not(None), Reply.standing.not_in(_OF_OTHERS)
        )
        for row in db.execute(query):
            if row.standing is ReplyStanding.FORWARDED:
                elsewhere.append(row)
            else:
                found.add(row.id)
    invited = invited_under(db, (row.uid for row in elsewhere))
    for row in elsewhere:
        one = whom(invited.get(row.uid, ()), row.address)
        if one is not None and (row.address in one.addresses or may_be_the_invited(row.name, row.sender, one)):
            found.add(row.id)
    return found


def known_addresses(db: Session, addresses: Iterable[str]) -> set[str]:
    """Return which of the addresses (lower case) anybody in the directory has."""
    found: set[str] = set()
    for batch in batches(EntityId(address) for address in dict.fromkeys(addresses) if address):
        first, second, other = func.lower(Person.email), func.lower(Person.second_email), func.lower(Channel.value)
        for column in (first, second):
            found.update(db.scalars(select(column).where(column.in_(batch))))
        found.update(db.scalars(select(other).where(Channel.kind == ChannelKind.EMAIL, other.in_(batch))))
    return found


def registrations_of(
    db: Session, pairs: Iterable[tuple[EntityId, EntityId]]
) -> dict[tuple[EntityId, EntityId], tuple[EntityId, RegistrationState]]:
    """Return id and state of registrations by event and person."""
    found: dict[tuple[EntityId, EntityId], tuple[EntityId, RegistrationState]] = {}
    of_event: dict[EntityId, list[EntityId]] = {}
    for event, person in dict.fromkeys(pairs):
        of_event.setdefault(event, []).append(person)
    columns = (Registration.id, Registration.person_id, Registration.state)
    for event, persons in of_event.items():
        for batch in batches(persons):
            query = select(*columns).where(Registration.event_id == event, Registration.person_id.in_(batch))
            found.update({(event, person): (id_, state) for id_, person, state in db.execute(query)})
    return found


def _sent(db: Session, uids: Sequence[str]) -> list[_Sent]:
    """Return what may have arrived under these UIDs, the newest last; before it what came back, if an answer comes."""
    query = (
        select(
            Dispatch.id,
            Dispatch.event_id,
            Dispatch.person_id,
            Dispatch.uid,
            Dispatch.address,
            Dispatch.method,
            Dispatch.sequence,
            Dispatch.meeting,
            Dispatch.subject_id,
            Dispatch.zone,
        )
        .outerjoin(Outgoing, Outgoing.dispatch_id == Dispatch.id)
        .where(Dispatch.uid.in_(uids), or_(Outgoing.state.is_(None), Outgoing.state.in_(_ARRIVED)))
        .order_by(returned().desc(), Dispatch.sent_at, Dispatch.sequence, Dispatch.id)
    )
    names = ("method", "sequence", "meeting", "subject_id", "zone")
    return [_Sent(*row[:5], dict(zip(names, row[5:], strict=True))) for row in db.execute(query)]


def _people(db: Session, persons: Iterable[EntityId]) -> tuple[dict[EntityId, str], dict[EntityId, set[str]]]:
    names: dict[EntityId, str] = {}
    addresses: dict[EntityId, set[str]] = {}
    columns = (Person.title, Person.given_name, Person.family_name, Person.own_script_name)
    for batch in batches(persons):
        people = select(Person.id, Person.email, Person.second_email, *columns).where(Person.id.in_(batch))
        for id_, first, second, *parts in db.execute(people):
            names[id_] = joined_name(*parts)
            addresses[id_] = {first.lower(), second.lower()}
        channels = select(Channel.person_id, Channel.value).where(
            Channel.person_id.in_(batch), Channel.kind == ChannelKind.EMAIL
        )
        for person, value in db.execute(channels):
            if person is not None:
                addresses[person].add(value.lower())
    return names, addresses
