"""What people are invited to and what their calendars hold, as values: the invitation's rules compare them.

A meeting is one entry in one person's calendar, under one UID that stays the same for ever.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import CalendarMethod, MeetingKind, OutgoingState
from forumplanner.planning.calendar_uids import UidKind, uid_for
from forumplanner.planning.civil_times import to_instant

EntryKey = tuple[EntityId, str]
"""A person and a UID."""


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """What a person is to have in the calendar: `starts` and `ends` are wall time in the IANA zone `zone`.

    `subject_id` is the event day, agenda item or duty it comes from, `role` the kind of duty or contribution.
    `called_off`: the event is. `tentative`: the event is postponed and the new date not certain. `invites` is false
    while nobody new is to be told, as long as it is postponed; who knows of it already is kept up to date.
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
    role: str = ""
    called_off: bool = False
    tentative: bool = False
    invites: bool = True

    @property
    def key(self) -> EntryKey:
        """By what it is told from every other: entries that went to many in one file share their UID."""
        return self.person_id, self.uid


@dataclass(frozen=True, kw_only=True)
class Received:
    """What was last given out to a person under a UID, as far as it may have arrived.

    `announced`: a mailing list was told, so the person has the entry and was not invited by it.
    """

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
    announced: bool = False

    @property
    def key(self) -> EntryKey:
        """By what it is told from every other."""
        return self.person_id, self.uid

    @property
    def stands(self) -> bool:
        """Tell whether the receiver has it in the calendar, or was told of it."""
        return self.method in {CalendarMethod.REQUEST, CalendarMethod.PUBLISH}


@dataclass(frozen=True)
class Held:
    """What a dispatch keeps of an entry beside time and place: how sure it is, and digests of link and wording."""

    tentative: bool
    link: str
    wording: str

    @classmethod
    def stored(cls, digest: str) -> "Held | None":
        """Read what `digest` wrote; None for anything else, of which nobody knows."""
        parts = digest.split(".")
        if len(parts) != 3 or parts[0] not in {_SURE, _TENTATIVE}:
            return None
        return cls(parts[0] == _TENTATIVE, parts[1], parts[2])

    @property
    def digest(self) -> str:
        """The whole as text."""
        return ".".join((_TENTATIVE if self.tentative else _SURE, self.link, self.wording))


_SURE = "confirmed"
_TENTATIVE = "tentative"

_WHOLE_DAYS = frozenset({MeetingKind.DAY, MeetingKind.SITTING})
_UIDS = {
    MeetingKind.DAY: UidKind.INVITED_DAY,
    MeetingKind.WORKSHOP: UidKind.INVITED_WORKSHOP,
    MeetingKind.SLOT: UidKind.INVITED_SLOT,
    MeetingKind.DUTY: UidKind.INVITED_DUTY,
    MeetingKind.SITTING: UidKind.INVITED_SITTING,
}


def uid_of(kind: MeetingKind, subject_id: str, person_id: str, day_id: str = "") -> str:
    """Return the UID of a person's entry; `day_id` where one duty takes several days."""
    between = (day_id,) if day_id else ()
    return uid_for(_UIDS[kind], subject_id, *between, person_id)


def shared_uid(subject_id: str) -> str:
    """Return the UID under which an event day went to many in one file."""
    return uid_for(UidKind.EVENT_DAY, subject_id)


def keeping_uids(meetings: Iterable[Meeting], received: Iterable[Received]) -> tuple[Meeting, ...]:
    """Return the meetings under the UIDs their receivers know them by.

    Somebody told by a file for many has the entry under the UID of all, and two entries of a person that became one
    were told under that of the other: a new UID would stand beside the old entry.
    """
    wanted = list(meetings)
    taken = {meeting.key for meeting in wanted}
    known: dict[tuple[EntityId, str], list[Received]] = {}
    own: set[EntryKey] = set()
    for one in received:
        if one.stands:
            own.add(one.key)
            if one.key not in taken:
                known.setdefault((one.person_id, _same_meeting(one.uid)), []).append(one)
    kept = []
    for meeting in wanted:
        others = known.get((meeting.person_id, _same_meeting(meeting.uid)), [])
        if meeting.kind in _WHOLE_DAYS:
            others = others or known.get((meeting.person_id, _same_meeting(shared_uid(meeting.subject_id))), [])
        kept.append(replace(meeting, uid=others[0].uid) if others and meeting.key not in own else meeting)
    return tuple(kept)


def _same_meeting(uid: str) -> str:
    """Return what the UIDs of one meeting have in common, whoever they were made for."""
    whole = uid.rpartition("@")[0]
    return whole if whole.startswith(f"{UidKind.EVENT_DAY}-") else whole.rpartition("-")[0]


def held_of(meeting: Meeting) -> Held:
    """Return what a calendar holds of a meeting beside its time and place."""
    return Held(meeting.tentative, _short(meeting.url), _short(meeting.title, meeting.description))


def same_time(meeting: Meeting, received: Received) -> bool:
    """Tell whether a meeting is at the instants its receiver knows."""
    return (to_instant(meeting.starts, meeting.zone), to_instant(meeting.ends, meeting.zone)) == (
        to_instant(received.starts, received.zone),
        to_instant(received.ends, received.zone),
    )


def is_over(one: Meeting | Received, now: datetime) -> bool:
    """Tell whether an entry ended before an instant."""
    return to_instant(one.ends, one.zone) <= now


def _short(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
