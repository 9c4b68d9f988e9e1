"""Search finds people however their names are written."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumplanner.planning.folding import fold, is_found, search_key, sort_key, words

LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüßéèıİşğçøłæшевченкоШЕ'’-", min_size=1, max_size=20)
GERMAN = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüß", min_size=1, max_size=16)
FOREIGN = st.text(alphabet="абвгдежзийклмнопрстуфхцчшщьюяёєіїґمحدخشجورينز", min_size=1, max_size=16)


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


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Шевченко", "schew"),
        ("Шевченко", "shev"),
        ("Шевченко", "Шев"),
        ("Schewtschenko", "shev"),
        ("Shevchenko", "schewtsch"),
        ("Schewtschenko", "Шевч"),
        ("Зеленський", "Selenskyj"),
        ("Zelensky", "selensk"),
        ("Юлія", "Julija"),
        ("Юлія", "Yuliia"),
        ("Григорій", "Hryhorij"),
        ("Григорий", "Grigorij"),
        ("Жуков", "Schukow"),
        ("Жуков", "Zhukov"),
        ("Елена", "Jelena"),
        ("Щербак", "Shcherbak"),
        ("Щербак", "Schtscherbak"),
        ("Хрущёв", "Chruschtschjow"),
        ("خالد", "chld"),
        ("خالد", "khld"),
        ("Chalid", "khalid"),
        ("جميلة", "dschmj"),
        ("جميلة", "jmyl"),
        ("شريف", "schr"),
        ("شريف", "shr"),
        ("Müller", "Mueller"),
        ("Müller", "Muller"),
        ("Mueller", "Müll"),
        ("Stephan", "stefan"),
        ("Matthias", "mathias"),
        ("Meyer", "meier"),
        ("Anne-Marie Thoma", "toma an"),
    ],
)
def test_a_name_is_found_by_german_and_by_english_spelling(name: str, typed: str) -> None:
    assert is_found(search_key(name), typed)


@pytest.mark.parametrize(
    ("name", "typed"), [("Müller", "miller"), ("Sabine", "z"), ("Schmidt", "smidt"), ("Koch", "kot"), ("Haller", "all")]
)
def test_other_names_are_not_found(name: str, typed: str) -> None:
    assert not is_found(search_key(name), typed)


@given(LETTERS, st.integers(min_value=1, max_value=20))
def test_the_first_letters_of_a_name_find_it(text: str, letters: int) -> None:
    found = search_key(text)
    for word in words(text[:letters])[:1]:
        assert f" {word}" in found or _torn(text, letters)


@given(GERMAN, st.integers(min_value=1, max_value=16))
def test_the_first_letters_of_a_german_word_always_find_it(text: str, letters: int) -> None:
    assert is_found(search_key(text), text[:letters]) or _torn(text, letters)


@given(FOREIGN, st.integers(min_value=1, max_value=16))
def test_the_first_letters_of_a_foreign_word_find_it_in_its_own_script(text: str, letters: int) -> None:
    assert is_found(search_key(text), text[:letters]) or _torn(text, letters)


@given(FOREIGN, st.data())
def test_the_first_letters_of_either_transliteration_find_a_foreign_name(text: str, data: st.DataObject) -> None:
    key = search_key(text)
    for spelt in key.split():
        typed = spelt[: data.draw(st.integers(1, len(spelt)))]
        assert f" {typed}" in key


@given(st.lists(GERMAN, min_size=1, max_size=4), GERMAN)
def test_what_the_fold_finds_the_search_finds(name: list[str], typed: str) -> None:
    text = " ".join(name)
    by_fold = all(any(word.startswith(part) for word in words(text)) for part in words(typed))
    assert is_found(search_key(text), typed) or not by_fold


def test_no_hit_is_lost_among_the_names_of_a_town(foreign_files: Path) -> None:
    names = list(_names_of_a_town(foreign_files / "people" / "people_5000.csv"))[:1000]
    keys = [(search_key(given, family), words(f"{given} {family}")) for given, family in names]
    for _, family in names[::50]:
        for letters in range(1, len(family) + 1, 2):
            typed = words(family[:letters])
            for key, folded in keys:
                if all(any(word.startswith(part) for word in folded) for part in typed):
                    assert is_found(key, family[:letters])


def _names_of_a_town(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["given_name"], row["family_name"]


def _torn(text: str, letters: int) -> bool:
    """Umlauts written as two letters and ligatures may be cut in the middle."""
    return fold(text[:letters]) + fold(text[letters:]) != fold(text)


def test_a_search_key_begins_every_word_with_a_blank() -> None:
    assert search_key("Anne-Marie", "Koner") == " anne marie ane koner"


def test_sorting_puts_the_shorter_family_name_first() -> None:
    names = [("Müller-Lüdenscheidt", "Anna"), ("Müller", "Zoe"), ("Muller", "Bea")]
    assert sorted(names, key=lambda name: sort_key(*name)) == [names[2], names[1], names[0]]
