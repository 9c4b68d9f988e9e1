"""The values that pass between proposing, composing and sending; one message goes to one person, or to many in Bcc."""

from dataclasses import dataclass

from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import CalendarMethod, MeetingKind, MessageKind
from forumplanner.planning.inviting import Reason, Step
from forumplanner.planning.meetings import shared_uid

OF_ALL = frozenset({MeetingKind.DAY, MeetingKind.SITTING})
"""What a file for everybody tells of; a workshop, a contribution or a duty is somebody's own."""


@dataclass(frozen=True, kw_only=True)
class Invitee:
    """A person as invitations see them: `language` is that of the message, `email` empty where none is known."""

    person_id: EntityId
    name: str
    email: str
    language: str


@dataclass(frozen=True, kw_only=True)
class Due:
    """One step that is due for one person; `has_own`: they have an entry of their own of the event itself."""

    step: Step
    invitee: Invitee
    has_own: bool = False

    @property
    def for_many(self) -> bool:
        """Tell whether one message to all can say it: the event itself, to those who have no entry of their own of it.

        To whoever has one, the common file would put a second entry beside it. That the event is called off it says to
        those who know of it by such a file.
        """
        step, known = self.step, self.step.received
        shares = known is not None and known.uid == shared_uid(step.meeting.subject_id)
        if step.meeting.kind not in OF_ALL or self.has_own:
            return False
        if step.method is CalendarMethod.CANCEL:
            return shares and Reason.CALLED_OFF in step.reasons
        return known is None or not known.stands or shares

    @property
    def is_news(self) -> bool:
        """Tell whether the receiver holds nothing of it yet."""
        step = self.step
        return step.received is None or not step.received.stands or Reason.NEW in step.reasons


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
