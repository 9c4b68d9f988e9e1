"""The proposal keeps the fuller value, and an address as a whole."""

from typing import Any

import pytest

from forumplanner.model.enums import Salutation
from forumplanner.planning.merging_proposal import Side, chosen, proposed

BLANK: dict[str, Any] = {
    **dict.fromkeys(("given_name", "family_name", "title", "email", "phone", "note"), ""),
    **dict.fromkeys(("street", "postcode", "city", "district"), ""),
    "salutation": Salutation.NONE,
    "languages": (),
}


def merged(first: dict[str, Any], second: dict[str, Any], newer: Side = Side.SECOND) -> dict[str, Any]:
    one, other = BLANK | first, BLANK | second
    values = chosen(one, other, proposed(one, other, newer=newer))
    return {name: value for name, value in values.items() if value != BLANK[name]}


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ("Müller", "Mueller", "Müller"),
        ("MÜLLER", "Müller", "Müller"),
        ("Shevchenko", "Шевченко", "Shevchenko"),
        ("Weber", "Weber-Kowalski", "Weber-Kowalski"),
        ("", "Weber", "Weber"),
    ],
)
def test_the_fuller_name_is_kept_from_either_side(first: str, second: str, kept: str) -> None:
    for newer in (Side.FIRST, Side.SECOND):
        assert merged({"family_name": first}, {"family_name": second}, newer) == {"family_name": kept}
        assert merged({"family_name": second}, {"family_name": first}, newer) == {"family_name": kept}


def test_initials_and_double_names_complete_one_another() -> None:
    first = {"given_name": "A.", "family_name": "Weber-Kowalski"}
    assert merged(first, {"given_name": "Anna", "family_name": "Weber"}) == {
        "given_name": "Anna",
        "family_name": "Weber-Kowalski",
    }


def test_swapped_names_come_from_one_entry() -> None:
    first, second = {"given_name": "Weber", "family_name": "Anna"}, {"given_name": "Anna", "family_name": "Weber"}
    assert merged(first, second) == second
    assert merged(first, second, Side.FIRST) == first


def test_an_address_is_kept_as_a_whole() -> None:
    first = {"street": "Weg 1", "postcode": "12345", "city": "Altdorf", "district": "Süd"}
    second = {"street": "Allee 2", "postcode": "12346"}
    assert merged(first, second) == second
    assert merged(first, {"city": "Neustadt"}) == first


def test_what_is_known_of_one_only_is_kept_and_notes_and_languages_are_joined() -> None:
    first = {"phone": "030 0000100", "languages": ("de", "tr"), "note": "mag Tee", "salutation": Salutation.MS}
    second = {"email": "b@post.example", "languages": ("tr", "uk"), "note": "mag Kuchen"}
    assert merged(first, second) == {
        "phone": "030 0000100",
        "email": "b@post.example",
        "salutation": Salutation.MS,
        "languages": ("de", "tr", "uk"),
        "note": "mag Tee\nmag Kuchen",
    }


def test_of_two_addresses_the_one_entered_last_is_kept() -> None:
    assert merged({"email": "old@post.example"}, {"email": "new@post.example"}) == {"email": "new@post.example"}
