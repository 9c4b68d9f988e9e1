"""Persons of a list: whom the directory has, and who stands in the list twice.

The same person is (decision 14): the same folded name with a common e-mail address; where neither has one, with the
same telephone number; where neither has that, with the same address. Another year of birth, or Ms against Mr, makes
two people of them. Families share a telephone and an address, so an
e-mail address on one side alone leaves it open. Where only a name is known, one may ask for the only person who bears
it; the officer is told then.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.list_import.reports import Remark, RemarkKind
from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId
from forumplanner.planning.contact_points import address_point, email_point, phone_point
from forumplanner.planning.directory import PersonFields, person_keys
from forumplanner.planning.telling_apart import Traits, told_apart, traits, traits_of

_BATCH = 500


@dataclass(frozen=True)
class _Reached:
    """What tells people of one name apart; "" where it is not known."""

    traits: Traits
    emails: frozenset[str]
    phone: str
    address: str

    def same(self, other: "_Reached") -> bool | None:
        """Tell whether it is the same person; None where only one of them has what the other could be known by."""
        if told_apart(self.traits, other.traits):
            return False
        if self.emails or other.emails:
            return bool(self.emails & other.emails) if self.emails and other.emails else None
        for one, another in ((self.phone, other.phone), (self.address, other.address)):
            if one or another:
                return one == another if one and another else None
        return None


class NamedPersons:
    """Those of the directory who bear the names of a list, read once; who is added is told by `note_new`."""

    def __init__(self, db: Session, persons: Iterable[PersonFields]) -> None:
        self._by_name: dict[str, dict[EntityId, _Reached]] = {}
        names = sorted({person_keys(person)["sort_key"] for person in persons})
        for start in range(0, len(names), _BATCH):
            for id_, key, *told in db.execute(_NAMED.where(Person.sort_key.in_(names[start : start + _BATCH]))):
                salutation, born, year, *reached = told
                self._by_name.setdefault(key, {})[id_] = _reached(traits(salutation, born, year), *reached)

    def same(self, person: PersonFields) -> EntityId | None:
        """Return who this is, by the name and what tells people of one name apart."""
        mine = _of(person)
        return next((id_ for id_, theirs in self._alike(person).items() if mine.same(theirs)), None)

    def only_one(self, person: PersonFields) -> EntityId | None:
        """Return the only person of this name, unless something speaks against it."""
        found = list(self._alike(person).items())
        return found[0][0] if len(found) == 1 and _of(person).same(found[0][1]) is not False else None

    def namesakes(self, person: PersonFields) -> list[EntityId]:
        """Return everybody known of this name."""
        return list(self._alike(person))

    def known(self, person: PersonFields) -> bool:
        """Tell whether anybody of this name is known."""
        return bool(self._alike(person))

    def note_new(self, person: PersonFields, id_: EntityId) -> None:
        """Know somebody who is added."""
        self._by_name.setdefault(person_keys(person)["sort_key"], {})[id_] = _of(person)

    def note_also(self, person: PersonFields, id_: EntityId) -> None:
        """Know somebody by what a list says of them, too."""
        reached = _of(person)
        alike = self._by_name.setdefault(person_keys(person)["sort_key"], {})
        alike[id_] = replace(alike[id_], emails=alike[id_].emails | reached.emails) if id_ in alike else reached

    def _alike(self, person: PersonFields) -> dict[EntityId, _Reached]:
        return self._by_name.get(person_keys(person)["sort_key"], {})


_NAMED = select(
    Person.id,
    Person.sort_key,
    Person.salutation,
    Person.birth_date,
    Person.birth_year,
    Person.email,
    Person.second_email,
    Person.phone,
    Person.postcode,
    Person.street,
)


def _of(person: PersonFields) -> _Reached:
    return _reached(traits_of(person), person.email, person.second_email, person.phone, person.postcode, person.street)


def _reached(told: Traits, email: str, second_email: str, phone: str, postcode: str, street: str) -> _Reached:
    emails = (email_point(one) for one in (email, *second_email.split(",")))
    return _Reached(told, frozenset(filter(None, emails)), phone_point(phone), address_point(postcode, street))


def differences(told: PersonFields, here: PersonFields) -> list[Remark]:
    """Return in what a list differs from what the planner has, which stays as it is."""
    found = []
    for name in ("email", "phone", "street", "postcode", "city"):
        theirs, ours = getattr(told, name).strip(), getattr(here, name).strip()
        same = phone_point(theirs) == phone_point(ours) if name == "phone" else theirs.casefold() == ours.casefold()
        also = name == "email" and theirs.casefold() in here.second_email.casefold()
        if theirs and ours and not same and not also:
            found.append(Remark(RemarkKind.DIFFERS, theirs, ours))
    return found
