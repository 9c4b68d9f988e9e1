"""What there is in the town of the worked example, as frozen values: field names are the keys of its files.

`not_loaded` names keys that only people read, or for which the planner has no noun yet.
"""

from dataclasses import dataclass
from typing import ClassVar

from forumplanner.desk.example.committees import BodiesFile
from forumplanner.desk.example.dates import When
from forumplanner.model.enums import EnquiryState, LinkKind, OrganisationKind, Salutation
from forumplanner.planning.mailing_rules import Whom


@dataclass(frozen=True)
class Office:
    """Whose planner it is."""

    not_loaded: ClassVar = {"organisation", "motto"}

    name: str
    municipality: str
    land: str
    street: str
    postcode: str
    city: str
    phone: str
    email: str
    website: str
    zone: str
    language: str


@dataclass(frozen=True)
class Officer:
    """Who works there."""

    not_loaded: ClassVar = {"person"}

    login: str
    name: str
    function: str


@dataclass(frozen=True)
class Word:
    """A word of one of the office's own lists."""

    key: str
    name: str


@dataclass(frozen=True)
class Series:
    """What joins editions."""

    key: str
    name: str
    title_pattern: str
    rhythm_months: int


@dataclass(frozen=True)
class Avoid:
    """Days on which no event falls."""

    name: str
    from_: str = ""
    until: str = ""
    from_easter: int | None = None
    until_easter: int | None = None


@dataclass(frozen=True)
class OfficeFile:
    """office.toml."""

    not_loaded: ClassVar = {"lists"}

    office: Office
    officer: Officer
    field: tuple[Word, ...]
    dimension: tuple[Word, ...]
    phase: tuple[Word, ...]
    series: tuple[Series, ...]
    avoid: tuple[Avoid, ...]


@dataclass(frozen=True)
class Affiliation:
    """Where a person belongs."""

    organisation: str
    role: str = ""


@dataclass(frozen=True)
class Person:
    """A contact."""

    key: str
    given_name: str
    family_name: str
    salutation: Salutation = Salutation.NONE
    title: str = ""
    own_script_name: str = ""
    languages: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    note: str = ""
    affiliations: tuple[Affiliation, ...] = ()


@dataclass(frozen=True)
class PeopleFile:
    """people.toml."""

    person: tuple[Person, ...]


@dataclass(frozen=True)
class Service:
    """What an organisation offers."""

    title: str
    description: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Organisation:
    """An organisation; `contact` is the key of its main contact."""

    key: str
    name: str
    short_name: str
    kinds: tuple[OrganisationKind, ...]
    tags: tuple[str, ...]
    street: str
    postcode: str
    district: str
    email: str
    phone: str
    languages: tuple[str, ...]
    contact: str
    note: str = ""
    service: tuple[Service, ...] = ()


@dataclass(frozen=True)
class OrganisationsFile:
    """organisations.toml."""

    organisation: tuple[Organisation, ...]


@dataclass(frozen=True)
class ListRule:
    """Who is on a mailing list by rule: any value within one key, all keys together; `bodies` are keys."""

    whom: Whom = Whom.ORGANISATIONS
    kinds: tuple[OrganisationKind, ...] = ()
    tags: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True)
class MailingList:
    """A mailing list, by rule or with fixed members."""

    key: str
    name: str
    note: str = ""
    rule: ListRule | None = None
    persons: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()


@dataclass(frozen=True)
class Enquiry:
    """A question that reached the office."""

    asked: When
    asked_by: str
    question: str
    state: EnquiryState
    answer: str = ""
    passed_to: str = ""


@dataclass(frozen=True)
class MailingFile:
    """mailing.toml."""

    mailing_list: tuple[MailingList, ...]
    enquiry: tuple[Enquiry, ...]


@dataclass(frozen=True)
class Link:
    """What joins two contacts; `from` and `to` are keys of persons or organisations."""

    from_: str
    to: str
    kind: LinkKind
    note: str = ""


@dataclass(frozen=True)
class LinksFile:
    """links.toml."""

    link: tuple[Link, ...]


@dataclass(frozen=True)
class Room:
    """A room."""

    key: str
    name: str
    capacity: int
    step_free: bool
    wheelchair_places: int
    equipment: str


@dataclass(frozen=True)
class Venue:
    """A venue with its rooms."""

    key: str
    name: str
    street: str
    postcode: str
    city: str
    step_free: bool
    directions: str
    room: tuple[Room, ...]


@dataclass(frozen=True)
class VenuesFile:
    """venues.toml."""

    venue: tuple[Venue, ...]


@dataclass(frozen=True)
class Town:
    """The whole town."""

    office: OfficeFile
    people: PeopleFile
    organisations: OrganisationsFile
    mailing: MailingFile
    links: LinksFile
    venues: VenuesFile
    bodies: BodiesFile
