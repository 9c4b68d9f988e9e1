"""What a message about a meeting, or a letter instead of it, is told."""

from dataclasses import dataclass
from datetime import datetime

from forumplanner.documents.content.facts import OfficeFacts, PersonFacts
from forumplanner.model.inviting_kinds import MeetingKind, MessageKind


@dataclass(frozen=True, kw_only=True)
class Before:
    """What the receiver's calendar has held so far."""

    starts: datetime
    ends: datetime
    place: str


@dataclass(frozen=True, kw_only=True)
class MessageFacts:
    """What a message is told; times are civil. Without a person it goes to many, without `before` it is the first.

    `duty` is what kind of duty somebody has, in words.
    """

    office: OfficeFacts
    kind: MessageKind
    meeting: MeetingKind
    event: str
    title: str
    starts: datetime
    ends: datetime
    place: str = ""
    link: str = ""
    registration_link: str = ""
    person: PersonFacts | None = None
    before: Before | None = None
    called_off: bool = False
    tentative: bool = False
    duty: str = ""
