"""The kinds and states of invitations, of what was sent and of what came back."""

from enum import StrEnum


class MeetingKind(StrEnum):
    """What a person is invited to: each is an entry of its own in that person's calendar."""

    DAY = "day"
    WORKSHOP = "workshop"
    SLOT = "slot"
    DUTY = "duty"
    SITTING = "sitting"


class CalendarMethod(StrEnum):
    """What a message asks the receiver's calendar to do (RFC 5546, 1.4); NONE for what carries no calendar."""

    NONE = "none"
    REQUEST = "request"
    CANCEL = "cancel"
    PUBLISH = "publish"


ANNOUNCEMENT = "announcement"
"""The `document` of a dispatch that told an address of a mailing list of an event: it invites nobody in person."""


class DispatchWay(StrEnum):
    """How something goes out."""

    SMTP = "smtp"
    DRAFT = "draft"
    FILE = "file"
    BCC = "bcc"
    LETTER = "letter"
    NOTICE_BOARD = "notice_board"
    BY_HAND = "by_hand"


class OutgoingState(StrEnum):
    """Where a message is. UNCERTAIN: the line broke after it was handed over, so it may have arrived.

    RETURNED is never stored: it follows from the report of a mail server that the officer took over.
    """

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    HANDED_OVER = "handed_over"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"

    @property
    def may_have_arrived(self) -> bool:
        """Tell whether the receiver has to be taken to know of it."""
        return self in {OutgoingState.SENDING, OutgoingState.SENT, OutgoingState.HANDED_OVER, OutgoingState.UNCERTAIN}

    @property
    def has_left(self) -> bool:
        """Tell whether it is known to have gone out, as a summons has to; what only may have is decided first."""
        return self in {OutgoingState.SENT, OutgoingState.HANDED_OVER}


class MessageKind(StrEnum):
    """What a message says; each has a text in every language."""

    INVITATION = "invitation"
    UPDATE = "update"
    CANCELLATION = "cancellation"
    NOTICE_OF_SITTING = "notice_of_sitting"
    TO_MANY = "to_many"


class Participation(StrEnum):
    """What somebody answered (PARTSTAT, RFC 5545, 3.2.12)."""

    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"
    DELEGATED = "delegated"


class ReplyKind(StrEnum):
    """What came back: an answer, another time proposed, a wish to have it sent again, or what was sent itself."""

    ANSWER = "answer"
    COUNTER = "counter"
    REFRESH = "refresh"
    UNDELIVERED = "undelivered"


class ReplyStanding(StrEnum):
    """Whether a reply can be relied on: it fits what was sent, or why it is only shown."""

    FITS = "fits"
    STALE = "stale"
    FORWARDED = "forwarded"
    DELEGATE = "delegate"
    STRANGER = "stranger"
    UNKNOWN_MEETING = "unknown_meeting"
    OVERTAKEN = "overtaken"


class ReplyState(StrEnum):
    """What the officer made of a reply."""

    OPEN = "open"
    APPLIED = "applied"
    DISMISSED = "dismissed"


class ReplyProposal(StrEnum):
    """What the program proposes to do with a reply; nothing is done before the officer says so."""

    NOTE = "note"
    CANCEL_REGISTRATION = "cancel_registration"
    LEAVE_WORKSHOP = "leave_workshop"
    EXCUSE_MEMBER = "excuse_member"
    LOOK_FOR_ANOTHER = "look_for_another"
    CONSIDER_TIME = "consider_time"
    SEND_AGAIN = "send_again"
    LOOK_AT_IT = "look_at_it"
    NOT_DELIVERED = "not_delivered"


class LineSecurity(StrEnum):
    """How the line to a mail server is kept secret; NONE is only for a server on the same machine."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


class OtherCalendarKind(StrEnum):
    """What an imported calendar tells of."""

    HOLIDAYS = "holidays"
    SCHOOL = "school"
    SITTINGS = "sittings"
    OTHER = "other"
