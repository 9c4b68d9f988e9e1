"""What a document of an event is: its key and title, where it belongs, its forms and choices, and what makes it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy.orm import Session

from forumplanner.desk.outputs import Output, Request, Writer
from forumplanner.documents.tree import Document
from forumplanner.model.enums import EventKind
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_, Catalogue

Builder = Callable[[Request, Catalogue], Document]
Values = Callable[[Session, EntityId, Catalogue], Sequence[tuple[str, str]]]
"""The values of a choice (value, words in the language of the window), the usual one first."""

PAPER = (".pdf", ".docx", ".html")
"""The forms of what is read as running text or tables."""

SHEETS = (".pdf", ".docx")
"""The forms of what is cut, folded or stuck on."""

SITTINGS = frozenset({EventKind.SITTING})
FORUMS = frozenset(EventKind) - SITTINGS
EVERYWHERE = frozenset(EventKind)


class Group(StrEnum):
    """The part of the work that a document belongs to, in the order of the work."""

    INVITING = "inviting"
    PROGRAMME = "programme"
    REGISTRATIONS = "registrations"
    ON_SITE = "on_site"
    MINUTES = "minutes"
    FOLLOWING_UP = "following_up"
    CALENDAR = "calendar"


GROUPS: Mapping[Group, str] = {
    Group.INVITING: N_("Inviting"),
    Group.PROGRAMME: N_("Agenda and programme"),
    Group.REGISTRATIONS: N_("Registrations and orders"),
    Group.ON_SITE: N_("On site"),
    Group.MINUTES: N_("Minutes and decisions"),
    Group.FOLLOWING_UP: N_("Afterwards"),
    Group.CALENDAR: N_("For the calendar"),
}


class Missing(StrEnum):
    """What an event lacks for a document."""

    AGENDA = "agenda"
    AGENDA_ROOMS = "agenda_rooms"
    PEOPLE = "people"
    CARDS = "cards"
    ROOMS = "rooms"
    MINUTES = "minutes"
    DECISION = "decision"
    RECOMMENDATIONS = "recommendations"
    ATTENDANCE = "attendance"
    HELD = "held"


@dataclass(frozen=True)
class Choice:
    """A choice that a document has of its own ("by time" or "by room"): key, title, its values for an event.

    `public_values` are those for a public variant where these are not all of them.
    """

    key: str
    title: str
    values: Values
    public_values: Values | None = None

    def values_for(self, db: Session, event_id: EntityId, _: Catalogue, *, public: bool) -> Sequence[tuple[str, str]]:
        """Return what can be chosen, for a public variant or the whole."""
        values = self.public_values if public and self.public_values is not None else self.values
        return values(db, event_id, _)


def fixed(*values: tuple[str, str]) -> Values:
    """Return the values of a choice that are the same for every event: (value, English words)."""
    return lambda _db, _event, words: [(value, words(said)) for value, said in values]


@dataclass(frozen=True)
class Printed:
    """A document: `build` makes its tree, `writers` those forms that are no document (a spreadsheet, a calendar).

    `at` are the kinds of event it fits, `wants` what must be there first, `wants_at_sittings` the same for a sitting
    where that is less. `public_at` are the kinds for which a public variant differs; what is `always_public` holds
    nothing else anyway.
    """

    output: Output
    title: str
    group: Group
    forms: tuple[str, ...]
    build: Builder | None = None
    writers: Mapping[str, Writer] = field(default_factory=dict)
    at: frozenset[EventKind] = EVERYWHERE
    wants: tuple[Missing, ...] = ()
    wants_at_sittings: tuple[Missing, ...] | None = None
    for_one_person: bool = False
    public_at: frozenset[EventKind] = frozenset()
    always_public: bool = False
    choices: tuple[Choice, ...] = ()

    def has_public_form(self, kind: EventKind) -> bool:
        """Tell whether it can be given to everybody at an event of this kind."""
        return self.always_public or kind in self.public_at

    def wanted(self, kind: EventKind) -> tuple[Missing, ...]:
        """Return what must be there first at an event of this kind."""
        at_sittings = self.wants if self.wants_at_sittings is None else self.wants_at_sittings
        return at_sittings if kind is EventKind.SITTING else self.wants
