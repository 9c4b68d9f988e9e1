"""What happened in the worked example, as frozen values: events, minutes, recommendations, measures.

Field names are the keys of its files; `not_loaded` names keys that only people read, or for which the planner has no
noun yet.
"""

from dataclasses import dataclass
from datetime import time
from typing import ClassVar

from forumplanner.desk.example.dates import When
from forumplanner.model.enums import (
    AgendaKind,
    AttendanceState,
    ContributionRole,
    DutyKind,
    EntryKind,
    EventKind,
    EventMode,
    EventState,
    ItemOutcome,
    MeasureState,
    MinutesState,
    NeedKind,
    OrderState,
    StationOutcome,
    VoteManner,
    VoteResult,
)


@dataclass(frozen=True)
class Day:
    """One day of an event."""

    number: int
    date: When
    starts: time
    ends: time
    opens: time | None = None
    title: str = ""


@dataclass(frozen=True)
class Track:
    """A strand of parallel items."""

    key: str
    name: str
    room: str


@dataclass(frozen=True)
class Duty:
    """Who is on duty."""

    person: str
    kind: DutyKind
    day: int
    starts: time
    ends: time
    language: str = ""


@dataclass(frozen=True)
class Order:
    """A service ordered because of needs; `supplier` is an organisation, `supplier_name` somebody else."""

    kind: NeedKind
    detail: str
    due: When
    state: OrderState
    supplier: str = ""
    supplier_name: str = ""
    cost_cents: int | None = None


@dataclass(frozen=True)
class Registered:
    """Who registered for an event that was held, and came; `listed` is what they agreed to have in the list for all."""

    person: str
    channel: str = "email"
    listed: tuple[str, ...] = ()
    badge_languages: bool = False


@dataclass(frozen=True)
class Presence:
    """How a member is at a sitting."""

    person: str
    state: AttendanceState
    left: time | None = None
    represented_by: str = ""


@dataclass(frozen=True)
class Contribution:
    """Who contributes what to an item."""

    person: str
    role: ContributionRole


@dataclass(frozen=True)
class Vote:
    """A vote at an item."""

    motion: str
    manner: VoteManner
    result: VoteResult
    yes: int | None = None
    no: int | None = None
    abstentions: int | None = None
    entitled_present: int | None = None


@dataclass(frozen=True)
class Item:
    """An agenda item and how it ended."""

    not_loaded: ClassVar = {"slot", "measure"}

    key: str
    title: str
    kind: AgendaKind
    day: int
    minutes: int
    parent: str = ""
    number: str = ""
    starts: time | None = None
    room: str = ""
    track: str = ""
    capacity: int | None = None
    public: bool = True
    description: str = ""
    paper: str = ""
    contributions: tuple[Contribution, ...] = ()
    outcome: ItemOutcome | None = None
    referred_to: str = ""
    positions: str = ""
    agreed: str = ""
    still_open: str = ""
    what: str = ""
    who: str = ""
    transferable: str = ""
    material: str = ""
    stage_note: str = ""
    votes: tuple[Vote, ...] = ()


@dataclass(frozen=True)
class Moment:
    """A time on a day of the event."""

    day: int
    at: time


@dataclass(frozen=True)
class Span:
    """From when to when something lasted on day 1."""

    began: time
    ended: time


@dataclass(frozen=True)
class Minutes:
    """The head of minutes."""

    state: MinutesState
    chair: str
    minute_taker: str
    audience: int
    opening: str
    began: Moment
    ended: Moment
    settled: When
    duly_invited: bool | None = None
    invited_on: When | None = None
    interruption: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Entry:
    """An entry of minutes, with the key of the recommendation or measure that it led to."""

    item: str
    kind: EntryKind
    text: str
    public: bool | None = None
    recommendation: str = ""
    measure: str = ""


@dataclass(frozen=True)
class Station:
    """A stop at a body, on a day or at a sitting."""

    body: str
    outcome: StationOutcome
    date: When | None = None
    event: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Recommendation:
    """A recommendation; its text stands here only when no entry of the minutes says it."""

    key: str
    item: str
    text: str = ""
    station: tuple[Station, ...] = ()


@dataclass(frozen=True)
class Objection:
    """What was raised against settled minutes."""

    raised_by: str
    raised: When
    text: str


@dataclass(frozen=True)
class Event:
    """An event with everything about it."""

    not_loaded: ClassVar = {"attended_others", "capacity_note", "registration_opens", "registrations_file"}

    code: str
    kind: EventKind
    state: EventState
    mode: EventMode
    series: str
    edition: int
    title: str
    venue: str
    rooms: tuple[str, ...]
    languages: tuple[str, ...]
    day: tuple[Day, ...]
    subtitle: str = ""
    description: str = ""
    body: str = ""
    capacity: int | None = None
    invite_by: When | None = None
    registration_closes: When | None = None
    registration_closes_at: time = time(18)
    privacy_notice: str = ""
    registration_link: str = ""
    track: tuple[Track, ...] = ()
    duty: tuple[Duty, ...] = ()
    order: tuple[Order, ...] = ()
    registered: tuple[Registered, ...] = ()
    attended: tuple[str, ...] = ()
    attendance: tuple[Presence, ...] = ()
    item: tuple[Item, ...] = ()
    minutes: Minutes | None = None
    entry: tuple[Entry, ...] = ()
    recommendation: tuple[Recommendation, ...] = ()
    objection: tuple[Objection, ...] = ()


@dataclass(frozen=True)
class EventFile:
    """A file of events."""

    event: tuple[Event, ...]


@dataclass(frozen=True)
class Measure:
    """A measure; `field_of_action`, `dimension` and `phase` are keys of the office's lists."""

    key: str
    title: str
    owner_organisation: str
    state: MeasureState
    field_of_action: str
    dimension: str
    phase: str
    municipality: str
    description: str = ""
    recommendation: str = ""
    event: str = ""
    owner_person: str = ""
    due: When | None = None
    result: str = ""
    reason: str = ""
    station: tuple[Station, ...] = ()


@dataclass(frozen=True)
class MeasuresFile:
    """measures.toml."""

    measure: tuple[Measure, ...]


@dataclass(frozen=True)
class Story:
    """Everything that happened: events in the order of their files, then what became of them."""

    events: tuple[Event, ...]
    measures: tuple[Measure, ...]
