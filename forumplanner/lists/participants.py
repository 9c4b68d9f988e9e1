"""Who agreed to stand in a list of participants for all, and with what."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Registration
from forumplanner.planning.person_names import latin_name
from forumplanner.planning.places import TAKING


@dataclass(frozen=True)
class ListedRow:
    """Somebody in the list; what they did not agree to is empty."""

    name: str
    own_script_name: str
    organisation: str
    email: str
    phone: str


def listed(db: Session, event_id: EntityId) -> tuple[ListedRow, ...]:
    """Return who has a place and agreed to be listed, by name, with what they agreed to."""
    query = (
        select(
            Registration.listed_fields,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
            Registration.organisation,
            Person.email,
            Person.phone,
        )
        .join(Person, Person.id == Registration.person_id)
        .where(Registration.event_id == event_id, Registration.state.in_(TAKING), Registration.listed_fields != ())
        .order_by(Registration.sort_key, Registration.id)
    )
    found = []
    for agreed, title, given, family, own, organisation, email, phone in db.execute(query):
        if "name" not in agreed:
            continue
        found.append(
            ListedRow(
                latin_name(title, given, family) or own,
                own,
                organisation if "organisation" in agreed else "",
                email if "email" in agreed else "",
                phone if "phone" in agreed else "",
            )
        )
    return tuple(found)


def placed_count(db: Session, event_id: EntityId) -> int:
    """Return how many people have a place, accompanying persons not counted."""
    counted = select(func.count()).where(Registration.event_id == event_id, Registration.state.in_(TAKING))
    return db.scalar(counted) or 0
