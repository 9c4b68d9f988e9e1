"""Who is to be told what: compares what people are to have in their calendars with what they have received.

Sources: RFC 5545, 3.8.7.4 (SEQUENCE), RFC 5546, 3.2.2 and 3.2.5 (REQUEST, CANCEL).
"""

from dataclasses import dataclass
from enum import StrEnum

from forumplanner.model.inviting_kinds import CalendarMethod
from forumplanner.planning.meetings import Meeting, Received


class Reason(StrEnum):
    """Why somebody is to be told something."""

    NEW = "new"
    TIME = "time"
    PLACE = "place"
    CALLED_OFF = "called_off"
    REMOVED = "removed"
    AGAIN = "again"


@dataclass(frozen=True, kw_only=True)
class Step:
    """One message that is due: its method, the revision it carries and why. `received` is what it changes.

    Of a CANCEL `meeting` says what the receiver's calendar holds, so that it can be named.
    """

    meeting: Meeting
    method: CalendarMethod
    sequence: int
    reasons: tuple[Reason, ...]
    received: Received | None = None
