"""The values that pass between proposing, composing and sending; one message goes to one person, or to many in Bcc."""

from dataclasses import dataclass

from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import CalendarMethod, MessageKind
from forumplanner.planning.inviting import Step


@dataclass(frozen=True, kw_only=True)
class Invitee:
    """A person as invitations see them: `language` is that of the message, `email` empty where none is known."""

    person_id: EntityId
    name: str
    email: str
    language: str


@dataclass(frozen=True, kw_only=True)
class Due:
    """One step that is due for one person."""

    step: Step
    invitee: Invitee


@dataclass(frozen=True, kw_only=True)
class Message:
    """What goes out, exactly: `data` is the whole message (RFC 5322), `calendar` the .ics in it.

    `message_id` is its Message-ID with angle brackets. `digest` tells what the receiver's calendar holds after it.
    """

    due: Due
    kind: MessageKind
    method: CalendarMethod
    subject: str
    text: str
    html: str
    calendar: bytes
    data: bytes
    message_id: str
    digest: str
