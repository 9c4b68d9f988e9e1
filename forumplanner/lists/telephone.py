"""By which numbers people and organisations are called, and whether an e-mail reaches them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from forumplanner.model.directory import Channel, Organisation, Person
from forumplanner.model.enums import ChannelKind, PreferredChannel
from forumplanner.model.ids import EntityId

_BATCH = 500
_PHONES = (ChannelKind.MOBILE, ChannelKind.WORK_PHONE)


@dataclass(frozen=True)
class Reach:
    """How somebody is reached; `rather_called` and `rather_written` where a person wished for calls or letters."""

    phones: tuple[str, ...]
    by_mail: bool
    rather_called: bool = False
    rather_written: bool = False


def of_persons(db: Session, wanted: Sequence[EntityId]) -> dict[EntityId, Reach]:
    """Return how persons are reached."""
    found: dict[EntityId, Reach] = {}
    for start in range(0, len(wanted), _BATCH):
        batch = wanted[start : start + _BATCH]
        more = _channels(db, Channel.person_id, batch)
        query = select(Person.id, Person.phone, Person.email, Person.second_email, Person.preferred_channel)
        for row in db.execute(query.where(Person.id.in_(batch))):
            found[row.id] = replace(
                _reach(row.phone, row.email or row.second_email, more.get(row.id, [])),
                rather_called=row.preferred_channel is PreferredChannel.PHONE,
                rather_written=row.preferred_channel is PreferredChannel.LETTER,
            )
    return found


def of_organisations(db: Session, wanted: Sequence[EntityId]) -> dict[EntityId, Reach]:
    """Return how organisations are reached."""
    found: dict[EntityId, Reach] = {}
    for start in range(0, len(wanted), _BATCH):
        batch = wanted[start : start + _BATCH]
        more = _channels(db, Channel.organisation_id, batch)
        query = select(Organisation.id, Organisation.phone, Organisation.email).where(Organisation.id.in_(batch))
        for row in db.execute(query):
            found[row.id] = _reach(row.phone, row.email, more.get(row.id, []))
    return found


def _reach(phone: str, mail: str, more: list[tuple[ChannelKind, str]]) -> Reach:
    numbers = (phone, *(value for kind, value in more if kind in _PHONES))
    by_mail = bool(mail) or any(kind is ChannelKind.EMAIL for kind, _value in more)
    return Reach(tuple(dict.fromkeys(filter(None, numbers))), by_mail)


def _channels(
    db: Session, owner: InstrumentedAttribute[EntityId | None], wanted: Sequence[EntityId]
) -> dict[EntityId, list[tuple[ChannelKind, str]]]:
    found: dict[EntityId, list[tuple[ChannelKind, str]]] = {}
    query = select(owner.label("owner"), Channel.kind, Channel.value).where(
        owner.in_(wanted), Channel.kind.in_((*_PHONES, ChannelKind.EMAIL))
    )
    for row in db.execute(query.order_by(Channel.position, Channel.id)):
        if row.owner is not None:
            found.setdefault(row.owner, []).append((row.kind, row.value))
    return found
