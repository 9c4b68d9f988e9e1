"""How many people of an event belong to which organisation, district, language, or came in which way.

These are plain numbers, for planning/small_cells.py to make safe; they are shown to nobody as they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Person
from forumplanner.model.enums import RegistrationState
from forumplanner.model.events import Event, Series
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Registration
from forumplanner.planning.places import TAKING

_HAS_PEOPLE = select(Registration.id).where(Registration.event_id == Event.id).exists()


class Dimension(StrEnum):
    """By what people are counted."""

    ORGANISATION = "organisation"
    DISTRICT = "district"
    LANGUAGE = "language"
    CHANNEL = "channel"

    @property
    def overlapping(self) -> bool:
        """Whether one person may be in several groups."""
        return self is Dimension.LANGUAGE


class Whom(StrEnum):
    """Which registrations are counted."""

    WITH_PLACE = "with_place"
    ATTENDED = "attended"
    REGISTERED = "registered"

    @property
    def states(self) -> tuple[RegistrationState, ...]:
        """The states of those who are counted; nobody who called off or was declined."""
        gone = (RegistrationState.CANCELLED, RegistrationState.DECLINED)
        return {
            Whom.WITH_PLACE: TAKING,
            Whom.ATTENDED: (RegistrationState.ATTENDED,),
            Whom.REGISTERED: tuple(state for state in RegistrationState if state not in gone),
        }[self]


@dataclass(frozen=True)
class Numbers:
    """How many people there are, and how many in each group; "" is the group of those of whom it is not known."""

    total: int
    groups: dict[str, int]


@dataclass(frozen=True)
class EditionRow:
    """One event of a series, or one by itself."""

    id: EntityId
    code: str
    title: str
    starts: datetime
    series: str


def numbers(db: Session, event_id: EntityId, by: Dimension, whom: Whom) -> Numbers:
    """Return the numbers of an event; whoever speaks no known language is in no group."""
    chosen = (Registration.event_id == event_id, Registration.state.in_(whom.states))
    total = db.scalar(select(func.count()).where(*chosen)) or 0
    if by is Dimension.LANGUAGE:
        return Numbers(total, _speakers(db, chosen))
    column = func.trim(
        {
            Dimension.ORGANISATION: Registration.organisation,
            Dimension.CHANNEL: Registration.channel,
            Dimension.DISTRICT: Person.district,
        }[by]
    )
    query = select(column, func.count()).select_from(Registration).join(Person, Person.id == Registration.person_id)
    return Numbers(total, {row[0]: row[1] for row in db.execute(query.where(*chosen).group_by(column))})


def _speakers(db: Session, chosen: Sequence[ColumnElement[bool]]) -> dict[str, int]:
    found: dict[str, int] = {}
    query = select(Person.languages, func.count()).join(Registration, Registration.person_id == Person.id)
    for languages, count in db.execute(query.where(*chosen).group_by(Person.languages)):
        for language in dict.fromkeys(languages):
            found[language] = found.get(language, 0) + count
    return found


def editions(db: Session, event_id: EntityId) -> list[EditionRow]:
    """Return the event and those of its series that have registrations, the first one first."""
    series_id = db.scalar(select(Event.series_id).where(Event.id == event_id))
    query = (
        select(Event.id, Event.code, Event.title, Event.starts, func.coalesce(Series.name, ""))
        .outerjoin(Series, Series.id == Event.series_id)
        .order_by(Event.starts, Event.id)
    )
    if series_id is None:
        query = query.where(Event.id == event_id)
    else:
        query = query.where(Event.series_id == series_id, or_(Event.id == event_id, _HAS_PEOPLE))
    return [EditionRow(*row) for row in db.execute(query)]


def countable(db: Session) -> list[EditionRow]:
    """Return the events that have registrations, the latest first."""
    query = (
        select(Event.id, Event.code, Event.title, Event.starts, func.coalesce(Series.name, ""))
        .outerjoin(Series, Series.id == Event.series_id)
        .where(_HAS_PEOPLE)
        .order_by(Event.starts.desc(), Event.id)
    )
    return [EditionRow(*row) for row in db.execute(query)]
