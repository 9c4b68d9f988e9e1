"""What the minutes are told: head, presence, items with entries and votes, and what came after the settlement.

Frozen values; which of them are printed, and in which part, is decided in minutes.py.
"""

from dataclasses import dataclass
from datetime import date, datetime

from forumplanner.documents.content.facts import EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.tree import SignatureLine
from forumplanner.model.enums import EntryKind


@dataclass(frozen=True)
class EntryFacts:
    """An entry; `owner` and `due` belong to measures. A line feed in `text` begins a new line."""

    kind: EntryKind
    text: str
    public: bool = True
    owner: str = ""
    due: date | None = None
    number: str = ""


@dataclass(frozen=True)
class VoteFacts:
    """A vote: counted, or only said ("unanimous", "by majority") in `summary`; `manner` such as "secret".

    `entitled_present`: how many there could have voted.
    """

    question: str = ""
    yes: int | None = None
    no: int | None = None
    abstentions: int | None = None
    summary: str = ""
    manner: str = ""
    entitled_present: int | None = None


@dataclass(frozen=True)
class AnnexFacts:
    """A paper as annex: its place in the list of annexes, the number it bears itself, the item to which it belongs."""

    place: int
    title: str
    number: str = ""
    item: str = ""
    public: bool = True


@dataclass(frozen=True)
class MinuteItemFacts:
    """An agenda item in the minutes; `outcome` is said as the body words it ("resolved as amended").

    `details` are what its kind records (the positions in a conflict, where a model could be taken up): term, text.
    """

    number: str
    title: str
    public: bool = True
    speakers: tuple[PersonFacts, ...] = ()
    entries: tuple[EntryFacts, ...] = ()
    outcome: str = ""
    votes: tuple[VoteFacts, ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    annexes: tuple[AnnexFacts, ...] = ()
    children: tuple["MinuteItemFacts", ...] = ()


@dataclass(frozen=True)
class PresenceGroup:
    """People present together under one title ("Members", "Administration"); `guests` are there in no function."""

    title: str
    people: tuple[PersonFacts, ...]
    guests: bool = False


@dataclass(frozen=True)
class ObjectionFacts:
    """What was raised against settled minutes: when, by whom (may be empty), and what was decided about it."""

    raised: date
    by: str
    text: str
    decision: str = ""


@dataclass(frozen=True)
class AmendmentFacts:
    """A correction and when it was decided."""

    decided: date
    text: str


@dataclass(frozen=True)
class MinutesFacts:
    """The minutes of an event. `title` such as "Niederschrift" replaces the usual "Minutes".

    `in_parts` sets what is not public under a heading of its own, as a sitting has it. `settled` is the day of the
    signature. `interruptions` last from one time to another, or to None where no end is known. `duly_invited` is what
    was stated about the invitation of the day `invited_on`. `annexes` belong to the event as a whole or to an item,
    which names them, too. Of objections and amendments the extract says only how many there are: they may speak of
    what is not public.
    """

    office: OfficeFacts
    event: EventFacts
    begin: datetime
    end: datetime | None
    items: tuple[MinuteItemFacts, ...]
    created: datetime
    present: tuple[PresenceGroup, ...] = ()
    excused: tuple[PersonFacts, ...] = ()
    absent: tuple[PersonFacts, ...] = ()
    chair: str = ""
    minute_taker: str = ""
    quorum: str = ""
    signatures: tuple[SignatureLine, ...] = ()
    title: str = ""
    draft: bool = False
    public_extract: bool = False
    opening: str = ""
    in_parts: bool = False
    settled: date | None = None
    objections: tuple[ObjectionFacts, ...] = ()
    amendments: tuple[AmendmentFacts, ...] = ()
    interruptions: tuple[tuple[datetime, datetime | None], ...] = ()
    duly_invited: bool | None = None
    invited_on: date | None = None
    annexes: tuple[AnnexFacts, ...] = ()
