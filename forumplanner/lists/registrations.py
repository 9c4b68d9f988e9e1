"""Registrations of one event: the list, the numbers, and one with everything its form shows.

Needs appear only where they are asked for by name: in `view` and `needs`, never in the lines of the list.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.lists import questions, second_look
from forumplanner.lists.id_query import found_ids, in_order, matches
from forumplanner.model.agenda import AgendaItem
from forumplanner.model.directory import Person
from forumplanner.model.enums import NeedKind, PhotoConsent, RegistrationState
from forumplanner.model.events import Contingent
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import Participation
from forumplanner.model.registrations import Need, Registration, WorkshopPlace
from forumplanner.planning import places
from forumplanner.planning.person_names import latin_name
from forumplanner.planning.places import TAKING

UNANSWERED = "none"
"""Asks for those who did not answer the invitation."""

_BATCH = 500
_CONSENT = (Need.consent_at, Need.consent_by, Need.consent_wording)


class RegistrationSort(StrEnum):
    """The orders of the list."""

    NAME = "name"
    STATE = "state"
    QUEUE = "queue"
    ORGANISATION = "organisation"
    CITY = "city"
    REGISTERED = "registered"
    ANSWER = "answer"


@dataclass(frozen=True)
class RegistrationFilter:
    """Which registrations of one event; no states means all.

    `photos` narrows to an answer about pictures, `uninformed` to those not given the notice on data protection,
    `answer` to an answer to the invitation (a Participation, or UNANSWERED).
    """

    event_id: str
    text: str = ""
    states: tuple[RegistrationState, ...] = ()
    photos: PhotoConsent | None = None
    uninformed: bool = False
    answer: str = ""


@dataclass(frozen=True)
class RegistrationRow:
    """One line of the list."""

    id: EntityId
    person_id: EntityId
    title: str
    given_name: str
    family_name: str
    own_script_name: str
    organisation: str
    city: str
    email: str
    state: RegistrationState
    registered_at: datetime
    note: str
    together: bool
    badge_token: str
    guests: int = 0
    contingent: str = ""
    answer: Participation | None = None

    @property
    def name(self) -> str:
        """The Latin name as one says it, or the own-script name where there is no other."""
        return latin_name(self.title, self.given_name, self.family_name) or self.own_script_name

    @property
    def listed_name(self) -> str:
        """`Family, Given` for alphabetical lists."""
        given = latin_name(self.title, self.given_name, "")
        return ", ".join(part for part in (self.family_name, given) if part) or self.own_script_name


@dataclass(frozen=True)
class NeedRow:
    """A need of one registered person."""

    id: EntityId
    kind: NeedKind
    detail: str
    quantity: int
    consent_at: datetime | None
    consent_by: str = ""
    consent_wording: str = ""


@dataclass(frozen=True)
class WorkshopRow:
    """A workshop of a registered person."""

    item_id: EntityId
    title: str
    state: RegistrationState


@dataclass(frozen=True)
class RegistrationView:
    """One registration with needs and workshops; `languages` are those the person speaks, as codes."""

    row: RegistrationRow
    event_id: EntityId
    channel: str
    source_ref: str
    photo_consent: PhotoConsent
    companions: tuple[str, ...]
    needs: tuple[NeedRow, ...]
    workshops: tuple[WorkshopRow, ...]
    privacy_informed_at: datetime | None = None
    contingent_id: EntityId | None = None
    answers: Mapping[EntityId, str] = field(default_factory=dict)
    badge_languages: bool = False
    languages: tuple[str, ...] = ()
    listed_fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Numbers:
    """How many registrations of an event are in each state, and how many places those have that take some."""

    by_state: dict[RegistrationState, int]
    taken: int = 0

    @property
    def all(self) -> int:
        """All registrations."""
        return sum(self.by_state.values())

    @property
    def waiting(self) -> int:
        """People on the waiting list."""
        return self.by_state.get(RegistrationState.WAITING, 0)


_ORDER = {
    RegistrationSort.NAME: Registration.sort_key,
    RegistrationSort.STATE: Registration.state,
    RegistrationSort.QUEUE: Registration.queue,
    RegistrationSort.ORGANISATION: Registration.organisation,
    RegistrationSort.CITY: Person.city,
    RegistrationSort.REGISTERED: Registration.registered_at,
    RegistrationSort.ANSWER: Registration.answer,
}


def ids(
    db: Session, which: RegistrationFilter, sort: RegistrationSort = RegistrationSort.NAME, *, descending: bool = False
) -> list[EntityId]:
    """Return the ids of the registrations asked for, in order."""
    column = _ORDER[sort]
    query = (
        select(Registration.id)
        .where(Registration.event_id == which.event_id)
        .order_by(column.desc() if descending else column, Registration.id)
    )
    if sort is RegistrationSort.CITY:
        query = query.join(Person, Person.id == Registration.person_id)
    if which.states:
        query = query.where(Registration.state.in_(which.states))
    if which.photos is not None:
        query = query.where(Registration.photo_consent == which.photos)
    if which.uninformed:
        query = query.where(Registration.privacy_informed_at.is_(None))
    if which.answer == UNANSWERED:
        query = query.where(Registration.answer.is_(None))
    elif which.answer:
        query = query.where(Registration.answer == Participation(which.answer))
    by_key = matches(Registration.search_key, which.text)
    return found_ids(db, query, by_key, lambda: second_look.registrations(which.text))


def rows(db: Session, wanted: Sequence[EntityId]) -> list[RegistrationRow]:
    """Return the lines of the registrations asked for, in that order."""
    query = (
        select(
            Registration.id,
            Person.id,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
            Registration.organisation,
            Person.city,
            Person.email,
            Registration.state,
            Registration.registered_at,
            Registration.note,
            Registration.companions_id.is_not(None),
            Registration.badge_token,
            Registration.guests,
            func.coalesce(Contingent.name, ""),
            Registration.answer,
        )
        .join(Person, Person.id == Registration.person_id)
        .outerjoin(Contingent, Contingent.id == Registration.contingent_id)
        .where(Registration.id.in_(wanted))
    )
    return in_order(list(wanted), {row[0]: RegistrationRow(*tuple(row)) for row in db.connection().execute(query)})


def numbers(db: Session, event_id: str) -> Numbers:
    """Return how many registrations are in each state, and how many places are taken."""
    query = (
        select(Registration.state, func.count()).where(Registration.event_id == event_id).group_by(Registration.state)
    )
    return Numbers({row[0]: row[1] for row in db.execute(query)}, places.taken(db, event_id))


def of_persons(db: Session, event_id: str, person_ids: Sequence[EntityId]) -> dict[EntityId, EntityId]:
    """Return the registrations, by person, of those who are registered already."""
    query = select(Registration.person_id, Registration.id).where(
        Registration.event_id == event_id, Registration.person_id.in_(person_ids)
    )
    return {row[0]: row[1] for row in db.execute(query)}


def addresses(db: Session, registration_ids: Sequence[EntityId]) -> list[str]:
    """Return the e-mail addresses of registrations, each once, in their order; people without one are left out."""
    found: dict[EntityId, str] = {}
    for start in range(0, len(registration_ids), _BATCH):
        query = (
            select(Registration.id, Person.email)
            .join(Person, Person.id == Registration.person_id)
            .where(Registration.id.in_(registration_ids[start : start + _BATCH]), Person.email != "")
        )
        found.update({row[0]: row[1] for row in db.execute(query)})
    return list(dict.fromkeys(found[id_] for id_ in registration_ids if id_ in found))


def view(db: Session, registration_id: EntityId) -> RegistrationView | None:
    """Return one registration with needs and workshops; None when it is gone."""
    found = rows(db, [registration_id])
    if not found:
        return None
    event_id, channel, source_ref, photo, companions_id, informed, contingent_id, on_badge, spoken, agreed = db.execute(
        select(
            Registration.event_id,
            Registration.channel,
            Registration.source_ref,
            Registration.photo_consent,
            Registration.companions_id,
            Registration.privacy_informed_at,
            Registration.contingent_id,
            Registration.badge_languages,
            Person.languages,
            Registration.listed_fields,
        )
        .join(Person, Person.id == Registration.person_id)
        .where(Registration.id == registration_id)
    ).one()
    workshops = db.execute(
        select(AgendaItem.id, AgendaItem.title, WorkshopPlace.state)
        .join(WorkshopPlace, WorkshopPlace.agenda_item_id == AgendaItem.id)
        .where(WorkshopPlace.registration_id == registration_id)
        .order_by(AgendaItem.day_number, AgendaItem.position)
    )
    return RegistrationView(
        found[0],
        event_id,
        channel,
        source_ref,
        photo,
        _companions(db, companions_id, registration_id),
        needs(db, [registration_id]).get(registration_id, ()),
        tuple(WorkshopRow(*row) for row in workshops),
        informed,
        contingent_id,
        questions.answers(db, registration_id),
        on_badge,
        spoken,
        agreed,
    )


def needs(db: Session, registration_ids: Sequence[EntityId]) -> dict[EntityId, tuple[NeedRow, ...]]:
    """Return the needs of registrations, for those who must see them."""
    found: dict[EntityId, tuple[NeedRow, ...]] = {}
    query = (
        select(Need.registration_id, Need.id, Need.kind, Need.detail, Need.quantity, *_CONSENT)
        .where(Need.registration_id.in_(registration_ids))
        .order_by(Need.kind, Need.detail)
    )
    for row in db.execute(query):
        found[row[0]] = (*found.get(row[0], ()), NeedRow(*row[1:]))
    return found


def workshop_titles(db: Session, registration_ids: Sequence[EntityId]) -> dict[EntityId, tuple[WorkshopRow, ...]]:
    """Return the workshops in which registrations have a place."""
    found: dict[EntityId, tuple[WorkshopRow, ...]] = {}
    query = (
        select(WorkshopPlace.registration_id, AgendaItem.id, AgendaItem.title, WorkshopPlace.state)
        .join(AgendaItem, AgendaItem.id == WorkshopPlace.agenda_item_id)
        .where(WorkshopPlace.registration_id.in_(registration_ids), WorkshopPlace.state.in_(TAKING))
        .order_by(AgendaItem.day_number, AgendaItem.position)
    )
    for row in db.execute(query):
        found[row[0]] = (*found.get(row[0], ()), WorkshopRow(*row[1:]))
    return found


def _companions(db: Session, companions_id: EntityId | None, registration_id: EntityId) -> tuple[str, ...]:
    if companions_id is None:
        return ()
    query = (
        select(Person.title, Person.given_name, Person.family_name)
        .join(Registration, Registration.person_id == Person.id)
        .where(Registration.companions_id == companions_id, Registration.id != registration_id)
        .order_by(Person.sort_key)
    )
    return tuple(latin_name(*row) for row in db.execute(query))
