"""Further ways to reach a person or an organisation, and who shares an e-mail address."""

from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Channel, Person
from forumplanner.model.enums import ChannelKind
from forumplanner.model.ids import EntityId
from forumplanner.planning.actors import Actor
from forumplanner.planning.person_names import joined_name


@dataclass(frozen=True)
class ChannelRow:
    """One way to reach somebody."""

    id: EntityId
    kind: ChannelKind
    value: str
    note: str


def channels(db: Session, actor: Actor) -> tuple[ChannelRow, ...]:
    """Return the further ways to reach an actor, in their order."""
    column = Channel.person_id if actor.person_id else Channel.organisation_id
    query = (
        select(Channel.id, Channel.kind, Channel.value, Channel.note)
        .where(column == actor.id)
        .order_by(Channel.position, Channel.id)
    )
    return tuple(ChannelRow(*row) for row in db.execute(query))


def sharing_mail(db: Session, person_id: str, addresses: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of others who are reached by one of these e-mail addresses: families share one."""
    wanted = [address.strip().lower() for address in addresses if address.strip()]
    if not wanted:
        return ()
    query = (
        select(Person.title, Person.given_name, Person.family_name, Person.own_script_name)
        .where(
            Person.id != person_id,
            or_(func.lower(Person.email).in_(wanted), func.lower(Person.second_email).in_(wanted)),
        )
        .order_by(Person.sort_key, Person.id)
    )
    return tuple(joined_name(*row) for row in db.execute(query))
