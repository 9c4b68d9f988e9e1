"""Which columns of the registrations of an event say anything at all, so that empty ones need take no room."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Person
from forumplanner.model.enums import RegistrationState
from forumplanner.model.registrations import Registration

_WITH_A_REASON = (
    RegistrationState.REQUESTED,
    RegistrationState.WAITING,
    RegistrationState.OFFERED,
    RegistrationState.DECLINED,
)


@dataclass(frozen=True)
class Filled:
    """Whether anybody is there with a reason to have no place, an organisation, a town, others who come along."""

    reason: bool
    organisation: bool
    city: bool
    together: bool


def filled(db: Session, event_id: str, states: Sequence[RegistrationState] = ()) -> Filled:
    """Return what stands in the columns of an event's registrations in these states; no states means all."""
    ours: list[ColumnElement[bool]] = [Registration.event_id == event_id]
    if states:
        ours.append(Registration.state.in_(states))
    accompanied = (Registration.guests > 0) | Registration.companions_id.is_not(None)
    query = select(
        exists().where(*ours, Registration.state.in_(_WITH_A_REASON)),
        exists().where(*ours, Registration.organisation != ""),
        exists().where(*ours, Person.id == Registration.person_id, Person.city != ""),
        exists().where(*ours, accompanied | Registration.contingent_id.is_not(None)),
    )
    return Filled(*(bool(found) for found in db.execute(query).one()))
