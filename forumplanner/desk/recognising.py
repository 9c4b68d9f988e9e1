"""Recognises people of a list: who is in the directory, who is registered, who stands in the list twice.

The same person is: the same folded name with the same e-mail address; without an address with the same telephone
number or street. Another year of birth, or Ms against Mr, makes two people of them. By the name alone only those are
recognised who are registered for the event already (registered_namesakes.py). A row of a list imported before is
known by its number.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Registration
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.folding import fold, sort_key
from forumplanner.planning.telling_apart import Traits, told_apart, traits, traits_of

_BATCH = 500

Identity = tuple[str, str]
"""A folded name and what tells people of one name apart."""

WhoT = TypeVar("WhoT", EntityId, int)


class Met(Generic[WhoT]):
    """Who was met under each identity: people of the directory, or rows of a list."""

    def __init__(self) -> None:
        self._met: dict[Identity, list[tuple[Traits, WhoT]]] = {}

    def find(self, identity: Identity | None, person: PersonFields) -> WhoT | None:
        """Return the first who is the same person; whoever anything known of them tells apart is not."""
        met = self._met.get(identity) if identity is not None else None
        if met is None:
            return None
        mine = traits_of(person)
        others = {who for theirs, who in met if told_apart(mine, theirs)}
        return next((who for _, who in met if who not in others), None)

    def note(self, identity: Identity, person: Traits, who: WhoT) -> None:
        """Know that this is somebody, new or met before."""
        self._met.setdefault(identity, []).append((person, who))


def name_of(person: PersonFields) -> str:
    """Return the folded name by which people are recognised."""
    return sort_key(person.family_name or person.given_name, person.given_name)


def identity(person: PersonFields, name: str) -> Identity | None:
    """Return what makes two entries of a folded name the same person; None where nothing but the name is known."""
    known_by = _known_by(person.email, person.phone, person.postcode, person.street)
    return (name, known_by) if known_by else None


def known_persons(db: Session, identities: Iterable[Identity | None]) -> Met[EntityId]:
    """Return the people of the directory who may be meant."""
    wanted = {one for one in identities if one is not None}
    known: Met[EntityId] = Met()
    for batch in batches(sorted({name for name, _ in wanted})):
        for id_, name, salutation, born, year, *reached in db.execute(_KNOWN.where(Person.sort_key.in_(batch))):
            found = (name, _known_by(*reached))
            if found in wanted:
                known.note(found, traits(salutation, born, year), id_)
    return known


_KNOWN = select(
    Person.id,
    Person.sort_key,
    Person.salutation,
    Person.birth_date,
    Person.birth_year,
    Person.email,
    Person.phone,
    Person.postcode,
    Person.street,
)


def registered_persons(db: Session, event_id: str) -> dict[EntityId, EntityId]:
    """Return the people who are registered for an event, each with the registration."""
    query = select(Registration.person_id, Registration.id).where(Registration.event_id == event_id)
    return {row.person_id: row.id for row in db.execute(query)}


def registered_rows(db: Session, event_id: str) -> dict[Identity, EntityId]:
    """Return the rows of lists that were imported into an event before, each with the registration."""
    query = select(Registration.sort_key, Registration.source_ref, Registration.id).where(
        Registration.event_id == event_id, Registration.source_ref != ""
    )
    return {(name, number): registration for name, number, registration in db.execute(query)}


def _known_by(email: str, phone: str, postcode: str, street: str) -> str:
    if email.strip():
        return email.strip().casefold()
    digits = "".join(character for character in phone.split(",", maxsplit=1)[0] if character.isdigit())
    if digits:
        return digits
    return fold(f"{postcode} {street}") if street.strip() else ""


def batches(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the names in parts that fit into a query."""
    for start in range(0, len(names), _BATCH):
        yield names[start : start + _BATCH]
