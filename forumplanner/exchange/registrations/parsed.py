"""What was read from a list: registrations as values, with everything that was doubtful about them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.tables.table import SkippedRow
from forumplanner.model.enums import PhotoConsent, RegistrationState, Salutation


class ProblemKind(StrEnum):
    """What an officer should look at. None of these keeps a person from being imported."""

    NAME_SPLIT_GUESSED = "name_split_guessed"
    LETTERS_LOST = "letters_lost"
    SALUTATION_UNKNOWN = "salutation_unknown"
    SALUTATION_LEFT_OUT = "salutation_left_out"
    EMAIL_UNREADABLE = "email_unreadable"
    PHONE_UNREADABLE = "phone_unreadable"
    PHONE_PLUS_RESTORED = "phone_plus_restored"
    POSTCODE_ZERO_RESTORED = "postcode_zero_restored"
    POSTCODE_SHORT = "postcode_short"
    DATE_UNREADABLE = "date_unreadable"
    DATE_IMPLAUSIBLE = "date_implausible"
    CENTURY_ASSUMED = "century_assumed"
    ANSWER_UNREADABLE = "answer_unreadable"
    NUMBER_UNREADABLE = "number_unreadable"
    LANGUAGE_UNKNOWN = "language_unknown"
    LANGUAGE_MISSING = "language_missing"
    STATE_UNKNOWN = "state_unknown"
    OFFERED_ELSEWHERE = "offered_elsewhere"
    CHANNEL_UNKNOWN = "channel_unknown"
    CONSENT_MISSING = "consent_missing"
    CONSENT_REFUSED = "consent_refused"
    COMPANION_UNKNOWN = "companion_unknown"
    COMPANION_AMBIGUOUS = "companion_ambiguous"
    CELLS_BEYOND_HEADER = "cells_beyond_header"
    FORMULA_ERROR = "formula_error"
    SAME_AS_ROW = "same_as_row"


@dataclass(frozen=True)
class Problem:
    """One doubt: its kind, the field it concerns, the column's heading, and the text as it stood there."""

    kind: ProblemKind
    field: Field | None
    heading: str
    text: str


@dataclass(frozen=True)
class Unread:
    """A text that could not be read as what its column means; it belongs into the registration's note."""

    heading: str
    text: str


@dataclass(frozen=True)
class WorkshopWish:
    """A workshop somebody chose, and what became of it where the file says so."""

    title: str
    state: RegistrationState | None


@dataclass(frozen=True)
class NeedsConsent:
    """Whether somebody agreed that their needs are kept; `at` is local wall time where the list has a date.

    `wording` is the column's heading: what was agreed to, as far as the list tells.
    """

    given: bool
    at: datetime | None
    wording: str


class ParsedRegistration(NamedTuple):
    """One person of a list. "" and None mean that the file says nothing; `None` of a need is not a no.

    `row` is the row in the file, `add_on_rows` those of the same person's add-on products. Those of one `party`
    came together: one order holds them, or one names the number of another. `registered_at` is local wall time,
    `channel` a code of channels.py. Among those who wait the highest `priority` comes first; who
    `waits_for_workshops` stands in a waiting list for these alone. Languages are ISO 639 codes, `country` ISO 3166 or
    as written, `sign_language` is an abbreviation (DGS), `diet` a code of diets.py or as written. A `birth_year`
    without `birth_date` means that only the year is known.

    A named tuple, since a list may hold fifty thousand: a frozen dataclass of so many fields takes ten times as long.
    """

    row: int
    add_on_rows: tuple[int, ...] = ()
    external_id: str = ""
    order_code: str = ""
    party: str = ""
    salutation: Salutation = Salutation.NONE
    title: str = ""
    given_name: str = ""
    family_name: str = ""
    own_script_name: str = ""
    organisation: str = ""
    email: str = ""
    other_emails: tuple[str, ...] = ()
    phone: str = ""
    other_phones: tuple[str, ...] = ()
    street: str = ""
    postcode: str = ""
    city: str = ""
    district: str = ""
    country: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    language: str = ""
    interpreter: tuple[str, ...] = ()
    sign_language: str = ""
    wheelchair: bool | None = None
    childcare: bool | None = None
    children: int | None = None
    child_ages: tuple[int, ...] = ()
    diet: str = ""
    needs_consent: NeedsConsent | None = None
    photos: PhotoConsent = PhotoConsent.NOT_ASKED
    registered_at: datetime | None = None
    channel: str = ""
    state: RegistrationState | None = None
    priority: int = 0
    ticket: str = ""
    workshops: tuple[WorkshopWish, ...] = ()
    waits_for_workshops: bool = False
    extras: tuple[str, ...] = ()
    guests: int = 0
    contingent: Unread | None = None
    note: str = ""
    unread: tuple[Unread, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def full_name(self) -> str:
        """Return given and family name as one."""
        return " ".join(filter(None, (self.given_name, self.family_name)))

    @property
    def has_needs(self) -> bool:
        """Tell whether anything is needed that only may be kept with consent."""
        childcare = self.childcare or self.children or self.child_ages
        return bool(self.interpreter or self.sign_language or self.wheelchair or childcare or self.diet)

    @property
    def whole_note(self) -> str:
        """Return the note, and below it what could not be read, each with its heading."""
        lines = [self.note, *(f"{unread.heading}: {unread.text}" for unread in self.unread)]
        return "\n".join(filter(None, lines))


@dataclass(frozen=True)
class ParsedRegistrations:
    """All of a list: people in the order of the file, rows left out, and what the file calls the event."""

    registrations: tuple[ParsedRegistration, ...]
    skipped: tuple[SkippedRow, ...]
    event_titles: tuple[str, ...]
