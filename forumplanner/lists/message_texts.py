"""What the office says instead of built-in messages, and whose mailbox messages come from."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.lists.office import office
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import MessageKind
from forumplanner.model.mailing import MailAccount, MessageText

_BATCH = 50
"""The addresses in one Bcc where no account says otherwise."""


@dataclass(frozen=True)
class OwnMessage:
    """What the office says; an empty part is the built-in one."""

    subject: str = ""
    text: str = ""


Key = tuple[MessageKind, str]
"""The kind of message and its language."""


def own_messages(db: Session, event_id: EntityId | None) -> Mapping[Key, OwnMessage]:
    """Return what is said otherwise for just this event, or without one for all events."""
    return _said(db, event_id)


def messages_for(db: Session, event_id: EntityId | None) -> Mapping[Key, OwnMessage]:
    """Return what is said otherwise at an event: its own words part by part before those for all events."""
    found = dict(_said(db, None))
    if event_id is not None:
        for key, own in _said(db, event_id).items():
            before = found.get(key, OwnMessage())
            found[key] = OwnMessage(own.subject or before.subject, own.text or before.text)
    return found


def _said(db: Session, event_id: EntityId | None) -> dict[Key, OwnMessage]:
    wanted = select(MessageText.kind, MessageText.language, MessageText.subject, MessageText.text).where(
        MessageText.event_id == event_id
    )
    return {(kind, language): OwnMessage(subject, text) for kind, language, subject, text in db.execute(wanted)}


@dataclass(frozen=True)
class Sender:
    """The mailbox that messages come from and answers go to (empty: none is known), and how many one Bcc may have."""

    name: str
    address: str
    batch_size: int


def sender(db: Session) -> Sender:
    """Return whose mailbox it is: the mail account's, otherwise the office's."""
    own = office(db)
    row = db.execute(select(MailAccount.sender_name, MailAccount.sender_address, MailAccount.batch_size)).first()
    name, address, batch = row if row is not None else ("", "", _BATCH)
    return Sender(name or own.name or own.municipality, (address or own.email).strip(), max(1, batch))
