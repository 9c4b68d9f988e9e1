"""What documents are told: frozen values of the office, the event, people and the agenda.

Whoever asks for a document fills them; times are civil (local) times of the event, `created` moments are aware.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, Self, TypeVar

from forumplanner.model.letter_styles import AddressStyle, LetterForm, WordingStyle


@dataclass(frozen=True)
class OfficeFacts:
    """Whose letterhead it is. `footer` are the columns at the foot of its letters, each as lines.

    `signatory` signs below letters, over `signature` (a picture) where there is one; `accent` is a colour as #rrggbb.
    """

    name: str
    street: str = ""
    postcode: str = ""
    city: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    department: str = ""
    contact: str = ""
    logo: bytes = b""
    letter_form: LetterForm = LetterForm.B
    accent: str = ""
    footer: tuple[tuple[str, ...], ...] = ()
    signatory: str = ""
    signatory_function: str = ""
    signature: bytes = b""
    address_style: AddressStyle = AddressStyle.FORMAL
    wording_style: WordingStyle = WordingStyle.NEUTRAL

    @property
    def one_line(self) -> str:
        """The sender in one line, as above an address."""
        place = f"{self.postcode} {self.city}".strip()
        return " \N{MIDDLE DOT} ".join(part for part in (self.name, self.street, place) if part)


@dataclass(frozen=True)
class DayFacts:
    """A day of the event, from when to when."""

    start: datetime
    end: datetime
    title: str = ""

    @property
    def date(self) -> date:
        """The day itself."""
        return self.start.date()


@dataclass(frozen=True)
class EventFacts:
    """The event a document is about; `zone` is an IANA name, `kind` and `body` are said as they are given."""

    title: str
    days: tuple[DayFacts, ...]
    zone: str = "Europe/Berlin"
    kind: str = ""
    body: str = ""
    code: str = ""
    venue: str = ""
    venue_address: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    step_free: bool | None = None
    online_link: str = ""

    @property
    def place(self) -> str:
        """Venue and address in one line."""
        return ", ".join(part for part in (self.venue, *self.venue_address) if part)


@dataclass(frozen=True)
class PersonFacts:
    """A person as a document names them; `salutation` is the whole line ("Sehr geehrte Frau Haddad") or empty.

    `note` is said behind the name ("left 18:40").
    """

    name: str
    own_script: str = ""
    organisation: str = ""
    function: str = ""
    salutation: str = ""
    address: tuple[str, ...] = ()
    sort_key: str = ""
    note: str = ""


@dataclass(frozen=True)
class AgendaFacts:
    """An agenda item with those below it; `start` is None when the time is open, `track` empty for the plenary."""

    title: str
    number: str = ""
    kind: str = ""
    public: bool = True
    start: datetime | None = None
    minutes: int = 0
    room: str = ""
    track: str = ""
    speakers: tuple[PersonFacts, ...] = ()
    description: str = ""
    children: tuple["AgendaFacts", ...] = field(default=())


def public_only(items: Iterable[AgendaFacts]) -> tuple[AgendaFacts, ...]:
    """Return the items everyone may know of; what is below a non-public item is not public either."""
    return tuple(
        AgendaFacts(
            title=item.title,
            number=item.number,
            kind=item.kind,
            start=item.start,
            minutes=item.minutes,
            room=item.room,
            track=item.track,
            speakers=item.speakers,
            description=item.description,
            children=public_only(item.children),
        )
        for item in items
        if item.public
    )


class Nested(Protocol):
    """An item that is public or not, with those below it."""

    @property
    def public(self) -> bool:
        """Whether everyone may know of it."""

    @property
    def children(self) -> tuple[Self, ...]:
        """The items below it."""


NestedT = TypeVar("NestedT", bound=Nested)


def hidden_only(items: Iterable[NestedT]) -> tuple[NestedT, ...]:
    """Return the items that are not public, each with all below it; those below a public item stand by themselves."""
    found: list[NestedT] = []
    for item in items:
        if item.public:
            found += hidden_only(item.children)
        else:
            found.append(item)
    return tuple(found)
