"""Search finds people however their names are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumplanner.planning.folding import fold, search_key, sort_key, words

LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüßéèıİşğçøłæшевченкоШЕ'’-", min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller", "Mueller"),
        ("Müller", "MULLER"),
        ("Weiß", "Weiss"),
        ("Yıldırım", "Yildirim"),
        ("İpek", "ipek"),
        ("Łukasz", "Lukasz"),
        ("O’Brien", "OBrien"),
        ("Иванов", "Ivanov"),
        ("René", "Rene"),
    ],
)
def test_different_spellings_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(LETTERS, st.integers(min_value=1, max_value=20))
def test_the_first_letters_of_a_name_find_it(text: str, letters: int) -> None:
    found = search_key(text)
    for word in words(text[:letters])[:1]:
        assert f" {word}" in found or _torn(text, letters)


def _torn(text: str, letters: int) -> bool:
    """Umlauts written as two letters and ligatures may be cut in the middle."""
    return fold(text[:letters]) + fold(text[letters:]) != fold(text)


def test_a_search_key_begins_every_word_with_a_blank() -> None:
    assert search_key("Anne-Marie", "Müller") == " anne marie muller"


def test_sorting_puts_the_shorter_family_name_first() -> None:
    names = [("Müller-Lüdenscheidt", "Anna"), ("Müller", "Zoe"), ("Muller", "Bea")]
    assert sorted(names, key=lambda name: sort_key(*name)) == [names[2], names[1], names[0]]
