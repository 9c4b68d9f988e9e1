"""What makes two people of two entries with one name and one address: years of birth, or Ms and Mr.

Families share an e-mail address, and a son may bear his father's name. Who is told apart here may still be the same,
with a slip of the pen; then people decide (planning/duplicates.py proposes them).
"""

from datetime import date
from typing import NamedTuple, Protocol

from forumplanner.model.enums import Salutation

_OPPOSITE = {Salutation.MS: Salutation.MR, Salutation.MR: Salutation.MS}


class _Told(Protocol):
    @property
    def salutation(self) -> Salutation:
        """How the person is addressed."""

    @property
    def birth_date(self) -> date | None:
        """The day of birth."""

    @property
    def birth_year(self) -> int | None:
        """The year of birth where the day is not known."""


class Traits(NamedTuple):
    """What is known of somebody that tells namesakes apart."""

    salutation: Salutation
    year: int | None


def traits_of(person: _Told) -> Traits:
    """Return the traits of a person."""
    return traits(person.salutation, person.birth_date, person.birth_year)


def traits(salutation: Salutation, born: date | None, year: int | None) -> Traits:
    """Return traits from what is stored of a person."""
    return Traits(salutation, born.year if born is not None else year)


def told_apart(one: Traits, other: Traits) -> bool:
    """Tell whether these are two people; what is not known of one of them tells nobody apart."""
    if one.year and other.year and one.year != other.year:
        return True
    return _OPPOSITE.get(one.salutation) is other.salutation
