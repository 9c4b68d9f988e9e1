"""The bodies of the town in the worked example, as frozen values: field names are the keys of bodies.toml."""

from dataclasses import dataclass
from datetime import date

from forumplanner.model.enums import AfterSignature, MajorityBase, NoticeCounting, SeatKind, SeatRole


@dataclass(frozen=True)
class BodyName:
    """What a body is called from a day on."""

    name: str
    short_name: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Rules:
    """The rules of a body's sittings."""

    notice_days: int
    notice_counting: NoticeCounting
    quorum_numerator: int
    quorum_denominator: int
    quorum_more_than: bool
    majority_base: MajorityBase
    signers: str
    electronic_invitation: bool
    minutes_due_days: int
    after_signature: AfterSignature


@dataclass(frozen=True)
class Body:
    """A body with its names, oldest first."""

    key: str
    name: tuple[BodyName, ...]
    legal_members: int | None = None
    term_starts: date | None = None
    term_ends: date | None = None
    rules: Rules | None = None


@dataclass(frozen=True)
class Seat:
    """A person's seat in a body."""

    body: str
    person: str
    role: SeatRole
    kind: SeatKind
    votes: bool
    group_name: str
    since: date
    until: date | None = None
    substitute: str = ""


@dataclass(frozen=True)
class BodiesFile:
    """bodies.toml."""

    body: tuple[Body, ...]
    membership: tuple[Seat, ...]
