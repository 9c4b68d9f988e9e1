"""What people are invited to and what their calendars hold, as values: the invitation's rules compare them.

A meeting is one entry in one person's calendar, under one UID that stays the same for ever.
"""

from dataclasses import dataclass
from datetime import datetime

from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import CalendarMethod, MeetingKind, OutgoingState


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """What a person is to have in the calendar: `starts` and `ends` are wall time in the IANA zone `zone`.

    `subject_id` is the event day, agenda item, contribution or duty it comes from. `called_off`: the event is.
    `tentative`: the event is postponed and the new date not certain.
    """

    event_id: EntityId
    person_id: EntityId
    kind: MeetingKind
    subject_id: str
    uid: str
    title: str
    starts: datetime
    ends: datetime
    zone: str
    place: str = ""
    url: str = ""
    description: str = ""
    called_off: bool = False
    tentative: bool = False


@dataclass(frozen=True, kw_only=True)
class Received:
    """What was last given out to a person under a UID, as far as it may have arrived."""

    dispatch_id: EntityId
    event_id: EntityId
    person_id: EntityId
    kind: MeetingKind
    subject_id: str
    uid: str
    method: CalendarMethod
    sequence: int
    title: str
    starts: datetime
    ends: datetime
    zone: str
    place: str
    digest: str
    address: str
    language: str
    sent_at: datetime
    state: OutgoingState
