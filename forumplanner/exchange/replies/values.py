"""What is read from an answer, before anybody looks whether it fits one of our invitations."""

from dataclasses import dataclass
from datetime import datetime

from forumplanner.model.inviting_kinds import Participation, ReplyKind
from forumplanner.model.refusals import Refusal


@dataclass(frozen=True, kw_only=True)
class ReadReply:
    """One answer of one attendee to one entry. Addresses are lower-case, without `mailto:`; instants are aware.

    `address` is the attendee it speaks for, `sender` whom the message came from (empty for a bare file), `sent_by`
    the SENT-BY of the attendee, `delegate` whom it was passed on to, `delegator` from whom the attendee has it.
    `starts` and `ends` are what a counter-proposal asks for, aware instants; for whole days midnight in UTC of the
    first and of the last one. `occurrence` is which one of a recurring entry is answered. `source` names the file
    and, in a mailbox, the message.
    """

    kind: ReplyKind
    uid: str
    sequence: int
    stamped_at: datetime | None
    address: str
    sender: str = ""
    sent_by: str = ""
    name: str = ""
    participation: Participation | None = None
    comment: str = ""
    delegate: str = ""
    delegator: str = ""
    title: str = ""
    starts: datetime | None = None
    ends: datetime | None = None
    all_day: bool = False
    occurrence: datetime | None = None
    source: str
    digest: str


@dataclass(frozen=True, kw_only=True)
class Bounced:
    """A message that was not delivered to `address` (lower case; empty where the report names nobody).

    `message_id` (with angle brackets) and `uids` are those of the message and of the calendar entries in it, as far
    as the report returns them; `said` are the words of the server, `at` is when it reported. `digest` tells it from
    any other, `source` names the file.
    """

    address: str
    message_id: str = ""
    uids: tuple[str, ...] = ()
    said: str = ""
    at: datetime | None = None
    source: str
    digest: str


@dataclass(frozen=True)
class NoReply:
    """Something that is no answer, or one that cannot be read, and why; `bounced` where a message came back."""

    source: str
    why: Refusal
    bounced: Bounced | None = None
