"""The second look of a search that found nothing: telephone numbers, titles, organisations and contact persons.

The first look asks the search keys alone and is as fast as typing. Only where it finds nobody are these asked, too.
"""

import re
from collections.abc import Callable

from sqlalchemy import ColumnElement, Function, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from forumplanner.lists.id_query import matches
from forumplanner.model.directory import Affiliation, Organisation, Person
from forumplanner.model.registrations import Registration

Condition = ColumnElement[bool]
_NUMBER = re.compile(r"[\d\s/()+.-]+")
_FEWEST_DIGITS = 4


def persons(text: str) -> Condition | None:
    """Return the condition of persons meant by a telephone number, a title, or where they belong; None for neither."""
    number = _number(Person.phone, text)
    return number if number is not None else _each_word(text, _person)


def organisations(text: str) -> Condition | None:
    """Return the condition of organisations meant by a telephone number or by whom one turns to there."""

    def word(one: str) -> list[Condition | None]:
        contact = matches(Person.search_key, one)
        belong = select(Affiliation.organisation_id).join(Person, Person.id == Affiliation.person_id)
        return [
            matches(Organisation.search_key, one),
            None if contact is None else Organisation.id.in_(belong.where(contact)),
        ]

    number = _number(Organisation.phone, text)
    return number if number is not None else _each_word(text, word)


def registrations(text: str) -> Condition | None:
    """Return the condition of registrations meant by a telephone number, a title or their organisation."""
    by_number = _number(Person.phone, text)
    if by_number is not None:
        return Registration.person_id.in_(select(Person.id).where(by_number))

    def word(one: str) -> list[Condition | None]:
        return [
            matches(Registration.search_key, one),
            func.lower(Registration.organisation).contains(one.lower(), autoescape=True),
            Registration.person_id.in_(select(Person.id).where(_title(one))),
        ]

    return _each_word(text, word)


def _person(word: str) -> list[Condition | None]:
    organisation = matches(Organisation.search_key, word)
    belong = select(Affiliation.person_id).join(Organisation, Organisation.id == Affiliation.organisation_id)
    return [
        matches(Person.search_key, word),
        _title(word),
        None if organisation is None else Person.id.in_(belong.where(organisation)),
    ]


def _title(word: str) -> Condition:
    return func.lower(Person.title).contains(word.lower(), autoescape=True)


def _each_word(text: str, conditions: Callable[[str], list[Condition | None]]) -> Condition | None:
    words = text.replace(".", " ").split()
    if not words:
        return None
    return and_(*(or_(*(one for one in conditions(word) if one is not None)) for word in words))


def _number(column: InstrumentedAttribute[str], text: str) -> Condition | None:
    """Compare the digits of a telephone number, whatever stands between them and before the area code."""
    digits = re.sub(r"\D", "", text)
    if not _NUMBER.fullmatch(text.strip()) or len(digits) < _FEWEST_DIGITS:
        return None
    plain: InstrumentedAttribute[str] | Function[str] = column
    for sign in (" ", "-", "/", "(", ")", "."):
        plain = func.replace(plain, sign, "")
    bare = re.sub(r"^(0049|49(?=\d{6})|0+)", "", digits)
    return plain.contains(bare or digits, autoescape=True)
