"""Keeping further ways to reach a person or an organisation: a mobile phone, a messenger, a second website.

The first e-mail address, the phone number and the website stand with the person or organisation itself.
"""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Channel
from forumplanner.model.enums import ChannelKind
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.actors import Actor, require_known
from forumplanner.planning.text_limits import checked_text


def add_channel(db: Session, actor: Actor, kind: ChannelKind, value: str, note: str = "") -> EntityId:
    """Record one more way to reach somebody, after those there are; raises PlanningError for an empty one."""
    require_known(db, actor, place="actor")
    last = db.scalar(
        select(func.max(Channel.position)).where(
            Channel.person_id == actor.person_id
            if actor.person_id
            else Channel.organisation_id == actor.organisation_id
        )
    )
    row = Channel(
        id=new_id(),
        person_id=actor.person_id,
        organisation_id=actor.organisation_id,
        kind=kind,
        value=_value(value),
        note=checked_text(note.strip(), place="note"),
        position=(last or 0) + 1,
    )
    db.add(row)
    db.flush()
    return row.id


def edit_channel(db: Session, channel_id: EntityId, *, kind: ChannelKind, value: str, note: str) -> None:
    """Say anew how somebody is reached; raises PlanningError for an empty value."""
    row = db.get_one(Channel, channel_id)
    row.kind, row.value, row.note = kind, _value(value), checked_text(note.strip(), place="note")
    db.flush()


def remove_channel(db: Session, channel_id: EntityId) -> None:
    """Take a way to reach somebody away."""
    db.delete(db.get_one(Channel, channel_id))
    db.flush()


def _value(value: str) -> str:
    if not value.strip():
        raise PlanningError("channel.empty", place="value")
    return checked_text(value.strip(), place="value")
