"""Who is registered for an event under a name that a row of a list bears: where nothing else recognises the row.

Many a person has neither an e-mail address nor a telephone. Who bears the name of one person registered already, with
nothing that contradicts, is that person, or every reading of a list would register them anew. Where several fit,
people decide.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.recognising import batches
from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Registration
from forumplanner.planning.contact_points import email_point, phone_point
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.folding import fold
from forumplanner.planning.person_names import joined_name
from forumplanner.planning.telling_apart import Traits, told_apart, traits, traits_of


class Known(NamedTuple):
    """What is known of somebody of a list or a registration; each of `facts` is "" where it is not known."""

    traits: Traits
    emails: frozenset[str]
    phones: frozenset[str]
    born: date | None
    facts: tuple[str, ...]

    def contradicts(self, other: "Known") -> bool:
        """Tell whether something known of both differs."""
        if told_apart(self.traits, other.traits):
            return True
        if self.born and other.born and self.born != other.born:
            return True
        for mine, theirs in ((self.emails, other.emails), (self.phones, other.phones)):
            if mine and theirs and not mine & theirs:
                return True
        return any(one and another and one != another for one, another in zip(self.facts, other.facts, strict=True))


class Namesake(NamedTuple):
    """Somebody registered."""

    registration_id: EntityId
    person_id: EntityId
    name: str
    known: Known


def known_of(person: PersonFields, organisation: str) -> Known:
    """Return what a row of a list says."""
    facts = (person.postcode, person.street, person.city, organisation)
    return _known(traits_of(person), (person.email, person.second_email), person.phone, person.birth_date, facts)


def registered_namesakes(db: Session, event_id: EntityId, names: Iterable[str]) -> dict[str, list[Namesake]]:
    """Return those registered under these folded names, by the name."""
    found: dict[str, list[Namesake]] = {}
    query = _NAMESAKES.where(Registration.event_id == event_id).order_by(Registration.registered_at, Registration.id)
    for batch in batches(sorted(set(names))):
        for row in db.execute(query.where(Registration.sort_key.in_(batch))):
            key, id_, person_id, given, family, own, salutation, year, *reached, organisation = row
            email, second, phone, born, postcode, street, city = reached
            facts = (postcode, street, city, organisation)
            known = _known(traits(salutation, born, year), (email, second), phone, born, facts)
            found.setdefault(key, []).append(Namesake(id_, person_id, joined_name("", given, family, own), known))
    return found


_NAMESAKES = select(
    Registration.sort_key,
    Registration.id,
    Person.id,
    Person.given_name,
    Person.family_name,
    Person.own_script_name,
    Person.salutation,
    Person.birth_year,
    Person.email,
    Person.second_email,
    Person.phone,
    Person.birth_date,
    Person.postcode,
    Person.street,
    Person.city,
    Registration.organisation,
).join(Person, Person.id == Registration.person_id)


def _known(told: Traits, emails: tuple[str, str], phone: str, born: date | None, facts: tuple[str, ...]) -> Known:
    mails = (email_point(one) for one in ",".join(emails).split(","))
    numbers = map(phone_point, phone.split(","))
    return Known(told, frozenset(filter(None, mails)), frozenset(filter(None, numbers)), born, tuple(map(fold, facts)))
