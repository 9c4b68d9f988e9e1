"""Somebody chosen for a letter or a call, and how they are reached: for themselves, or for their organisation."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from forumplanner.lists import telephone
from forumplanner.lists.telephone import Reach
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId

_NOT_AT_ALL = Reach((), by_mail=False)


@dataclass(frozen=True)
class Chosen:
    """Somebody chosen: a person, or an organisation without a contact.

    `contact_of` is the organisation that the person is written to for, `organisation` the one a registration names.
    """

    person_id: EntityId | None
    contact_of: EntityId | None = None
    organisation: str = ""
    state: RegistrationState | None = None


def reaches(db: Session, found: Sequence[Chosen]) -> list[Reach]:
    """Return how each of those chosen is reached, in their order."""
    persons = telephone.of_persons(db, list({one.person_id for one in found if one.person_id is not None}))
    places = telephone.of_organisations(db, list({one.contact_of for one in found if one.contact_of is not None}))
    joined = []
    for one in found:
        person = persons.get(one.person_id, _NOT_AT_ALL) if one.person_id is not None else _NOT_AT_ALL
        place = places.get(one.contact_of, _NOT_AT_ALL) if one.contact_of is not None else _NOT_AT_ALL
        phones = tuple(dict.fromkeys(person.phones + place.phones))
        by_mail = person.by_mail or place.by_mail
        joined.append(Reach(phones, by_mail, person.rather_called, person.rather_written))
    return joined
