"""Says where a list differs from what the planner has of people who are registered already; takes over on demand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.entries import person_fields
from forumplanner.exchange.registrations.contacts import same_phone
from forumplanner.exchange.registrations.parsed import ParsedRegistration, ProblemKind
from forumplanner.model.directory import Person
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Registration
from forumplanner.planning import giving_places
from forumplanner.planning.contact_points import phone_point
from forumplanner.planning.directory import edit_person
from forumplanner.planning.many_contacts import persons_of

_BATCH = 500


class Differing(StrEnum):
    """In what a list may differ."""

    STATE = "state"
    PHONE = "phone"
    EMAIL = "email"


@dataclass(frozen=True)
class Difference:
    """What the list says and what the planner has; of a state its name in the data model."""

    what: Differing
    in_file: str
    here: str


@dataclass(frozen=True)
class _Here:
    state: RegistrationState
    phone: str
    email: str
    second_email: str


def differences(
    db: Session, registered: Sequence[tuple[ParsedRegistration, EntityId]]
) -> dict[int, tuple[Difference, ...]]:
    """Return by row what differs; what the list leaves blank differs in nothing."""
    here: dict[EntityId, _Here] = {}
    for start in range(0, len(registered), _BATCH):
        query = (
            select(Registration.id, Registration.state, Person.phone, Person.email, Person.second_email)
            .join(Person, Person.id == Registration.person_id)
            .where(Registration.id.in_([id_ for _, id_ in registered[start : start + _BATCH]]))
        )
        here.update({id_: _Here(state, phone, *emails) for id_, state, phone, *emails in db.execute(query)})
    return {entry.row: tuple(_between(entry, here[id_])) for entry, id_ in registered}


TAKEN_STATES = (
    RegistrationState.PLACED,
    RegistrationState.WAITING,
    RegistrationState.CANCELLED,
    RegistrationState.DECLINED,
)
"""States of a list that can be taken over; the others only come about in the planner."""


def can_be_taken_over(difference: Difference) -> bool:
    """Tell whether the planner can be made to say what the list says."""
    return difference.what is not Differing.STATE or difference.in_file in TAKEN_STATES


def take_over(db: Session, registration_id: EntityId, difference: Difference) -> None:
    """Make the planner say what the list says of one registered person; raises PlanningError as the verbs do."""
    if difference.what is Differing.STATE:
        _STATES[RegistrationState(difference.in_file)](db, [registration_id])
        return
    person_id = db.get_one(Registration, registration_id).person_id
    here = persons_of(db, [person_id])[person_id]
    if difference.what is Differing.PHONE:
        edit_person(db, person_id, replace(here, phone=difference.in_file))
    else:
        edit_person(db, person_id, replace(here, email=difference.in_file))


_STATES: dict[RegistrationState, Callable[[Session, Sequence[EntityId]], object]] = {
    RegistrationState.PLACED: giving_places.give_places,
    RegistrationState.WAITING: giving_places.put_on_waiting_list,
    RegistrationState.CANCELLED: giving_places.cancel,
    RegistrationState.DECLINED: giving_places.decline,
}


def _between(entry: ParsedRegistration, here: _Here) -> Iterator[Difference]:
    person = person_fields(entry)
    state = _said_state(entry)
    both_places = state is not None and state.takes_place and here.state.takes_place
    if state is not None and state is not here.state and not both_places:
        yield Difference(Differing.STATE, state, here.state)
    if person.phone and not _same_number(person.phone, here.phone):
        yield Difference(Differing.PHONE, person.phone, here.phone)
    known = f"{here.email}, {here.second_email}".casefold()
    if person.email and person.email.casefold() not in known.split(", "):
        yield Difference(Differing.EMAIL, person.email, here.email)


def _same_number(one: str, other: str) -> bool:
    """Tell whether two telephone numbers are one, with the country's code or without."""
    point = phone_point(one)
    return same_phone(one, other) or bool(point and point == phone_point(other))


def _said_state(entry: ParsedRegistration) -> RegistrationState | None:
    """Return the state the list gives; one that was not understood is told as a doubt already."""
    unknown = any(problem.kind is ProblemKind.STATE_UNKNOWN for problem in entry.problems)
    return None if unknown else entry.state
