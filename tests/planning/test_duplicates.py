"""Entries of one person are found with the reason; twins, couples, namesakes and parents with children are not."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumplanner.exchange.registrations.file import read_registration_file
from forumplanner.model.likeness import CommonPoint, DuplicateStrength, NameLikeness
from forumplanner.planning.contact_points import address_point, phone_point
from forumplanner.planning.duplicates import Entry, compare, find_matches, find_pairs
from forumplanner.planning.near_text import within

LISTS = Path(__file__).parents[1] / "data" / "registrations"
ANNA = Entry("1", "Anna", "Müller", "", "anna@post.example", "", "030 0000123", "Lindenstraße 4", "12345", None, 1980)


def rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as text:
        yield from csv.DictReader(text)


def entry(row: dict[str, str]) -> Entry:
    year = int(row["birth_year"]) if row["birth_year"] else None
    return Entry(
        row["id"],
        row["given_name"],
        row["family_name"],
        email=row["email"],
        phone=row["phone"],
        street=row["street"],
        postcode=row["postcode"],
        birth_year=year,
    )


def both_ways(file: Path) -> set[frozenset[str]]:
    return {frozenset((row["id_a"], row["id_b"])) for row in rows(file)}


def test_nearly_all_pairs_among_5000_are_found_and_nobody_else(foreign_files: Path) -> None:
    people = foreign_files / "people"
    found = {
        frozenset((pair.first, pair.second)) for pair in find_pairs([*map(entry, rows(people / "people_5000.csv"))])
    }
    truth = both_ways(people / "people_5000_duplicates_truth.csv")
    assert len(found & truth) >= 97
    assert found & both_ways(people / "people_5000_lookalikes_not_duplicates.csv") == set()
    assert len(found - truth) <= 2


def test_everybody_entered_twice_in_a_real_list_is_found_and_nobody_else(foreign_files: Path) -> None:
    read = read_registration_file(LISTS / "anmeldeliste.xlsx", today=date(2026, 11, 28))
    entries = [
        Entry(
            one.external_id,
            one.given_name,
            one.family_name,
            one.own_script_name,
            one.email,
            "",
            one.phone,
            one.street,
            one.postcode,
            one.birth_date,
            one.birth_year,
        )
        for one in read.parsed.registrations
    ]
    truth = foreign_files / "registrations" / "duplicates_truth.csv"
    found = {(pair.first, pair.second) for pair in find_pairs(entries)}
    assert found == {(row["nr_original"], row["nr_duplicate"]) for row in rows(truth)}


@pytest.mark.parametrize(
    ("other", "name"),
    [
        (replace(ANNA, family_name="Mueller"), NameLikeness.SAME),
        (replace(ANNA, family_name="MÜLLER ", given_name="  anna"), NameLikeness.SAME),
        (replace(ANNA, family_name="von Müller"), NameLikeness.SAME),
        (replace(ANNA, given_name="Dr. Anna"), NameLikeness.SAME),
        (replace(ANNA, given_name="Müller", family_name="Anna"), NameLikeness.SWAPPED),
        (replace(ANNA, given_name="", family_name="Müller, Anna"), NameLikeness.SWAPPED),
        (replace(ANNA, family_name="Mülelr"), NameLikeness.TYPING_ERROR),
        (replace(ANNA, given_name="A."), NameLikeness.SHORTENED),
        (replace(ANNA, given_name="Anna Maria"), NameLikeness.SHORTENED),
        (replace(ANNA, family_name="Müller-Kowalski"), NameLikeness.HALF_OF_DOUBLE),
        (replace(ANNA, family_name="Kowalski"), NameLikeness.OTHER_FAMILY_NAME),
    ],
    ids=lambda value: f"{value.given_name} {value.family_name}" if isinstance(value, Entry) else value,
)
def test_names_alike_with_the_same_contact_are_one_person(other: Entry, name: NameLikeness) -> None:
    pair = compare(ANNA, replace(other, key="2"))
    assert pair is not None
    assert pair.name is name
    assert {CommonPoint.EMAIL, CommonPoint.PHONE, CommonPoint.ADDRESS} <= {*pair.points}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khadija Aljasim", "Chadidscha Al-Jasem"),
        ("Олена Шевченко", "Olena Schewtschenko"),
        ("محمد الأحمد", "Mohammed Al-Ahmad"),
        ("Роксолана Стець", "Roksolana Stets"),
    ],
)
def test_a_name_written_in_another_way_is_known_by_the_number(one: str, other: str) -> None:
    first, second = (Entry(name, *name.split(" ", 1), phone="+49 30 0000123", birth_year=1990) for name in (one, other))
    assert compare(first, second) is not None


def test_a_name_in_its_own_script_stands_for_the_latin_one() -> None:
    latin = Entry("1", "Olena", "Schewtschenko", "Олена Шевченко", email="olena@post.example")
    assert compare(latin, Entry("2", own_script_name="Олена Шевченко", email="olena@post.example")) is not None


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(replace(ANNA, given_name="Bert"), id="a couple with one address and one mailbox"),
        pytest.param(replace(ANNA, given_name="Hanna", email="hanna@post.example"), id="twins with names alike"),
        pytest.param(replace(ANNA, birth_year=2007), id="mother and daughter of one name"),
        pytest.param(replace(ANNA, email="a@post.example", phone="040 0000999", street="Weg 1"), id="a namesake"),
        pytest.param(replace(ANNA, given_name="Anna jun.", birth_year=None), id="a junior"),
        pytest.param(Entry("", "Bert", "Kowalski", phone="030 0000123"), id="somebody at the same desk"),
    ],
)
def test_two_people_who_share_much_stay_two(other: Entry) -> None:
    assert compare(ANNA, replace(other, key="2")) is None


def test_years_of_birth_may_be_mistyped_but_not_a_generation_apart() -> None:
    assert compare(ANNA, replace(ANNA, key="2", birth_year=1981)) is not None
    assert compare(ANNA, replace(ANNA, key="2", birth_year=1908)) is not None
    assert compare(ANNA, replace(ANNA, key="2", birth_year=1995)) is None
    assert compare(ANNA, replace(ANNA, key="2", birth_year=1960)) is None


def test_day_and_month_swapped_are_one_date() -> None:
    born = replace(ANNA, birth_date=date(1980, 3, 4))
    assert compare(born, replace(born, key="2", birth_date=date(1980, 4, 3))) is not None
    assert compare(born, replace(born, key="2", birth_date=date(1980, 9, 17))) is None


def test_a_name_alone_is_proposed_where_there_is_only_one_other_of_it() -> None:
    bare = Entry("2", "Anna", "Müller")
    pair = compare(ANNA, bare)
    assert pair is not None
    assert (pair.strength, pair.points) == (DuplicateStrength.LIKELY, (CommonPoint.NOTHING_ELSE_KNOWN,))
    namesake = replace(ANNA, key="3", email="a@post.example", phone="", street="", birth_year=1950)
    assert find_pairs([ANNA, bare, namesake]) == []


def test_the_same_name_and_mailbox_is_certain_and_the_same_address_alone_is_not() -> None:
    certain = compare(ANNA, replace(ANNA, key="2", phone="", street=""))
    likely = compare(ANNA, replace(ANNA, key="2", phone="", email="", birth_year=None))
    assert certain is not None
    assert likely is not None
    assert (certain.strength, likely.strength) == (DuplicateStrength.CERTAIN, DuplicateStrength.LIKELY)


def test_an_institution_s_number_makes_nobody_of_another_name_one_person() -> None:
    house = [
        Entry(str(n), chr(97 + n % 26) * 5, f"Familie{n}", phone="030 0000500", street="Heimweg 1") for n in range(40)
    ]
    mistyped = Entry("x", house[7].given_name, "Famiile7", phone="030 0000500", street="Heimweg 1")
    again = replace(house[7], key="y")
    assert [(pair.first, pair.second) for pair in find_pairs([*house, mistyped, again])] == [("7", "y")]


def test_a_list_is_matched_with_the_directory_and_with_itself() -> None:
    known = [replace(ANNA, key="known"), replace(ANNA, key="known again")]
    new = [replace(ANNA, key="new", given_name="A."), Entry("other", "Bert", "Kowalski")]
    found = {(pair.first, pair.second) for pair in find_matches(new, known)}
    assert found == {("known", "new"), ("known again", "new")}


def test_the_search_can_be_ended_while_it_runs() -> None:
    class Ended(Exception):
        pass

    class Watching:
        steps = 0

        def report(self, done: int, total: int) -> None:
            assert 0 <= done <= total
            self.steps += 1

        def check(self) -> None:
            if self.steps:
                raise Ended

    with pytest.raises(Ended):
        find_pairs([replace(ANNA, key=str(n), email=f"{n}@post.example") for n in range(5_000)], Watching())


@pytest.mark.parametrize(
    "phone", ["+49 30 0000123", "0049 30 0000123", "030/0000123", "+49 (0)30 0000-123", "30 0000123"]
)
def test_a_number_is_one_number_in_every_spelling(phone: str) -> None:
    assert phone_point(phone) == "300000123"


def test_an_address_is_one_address_in_every_spelling() -> None:
    assert address_point("12345", "Lindenstraße 4") == address_point("12345 ", "LINDENSTR. 4")
    assert address_point("12345", "Lange Str. 4") == address_point("12345", "Langestrasse 4")
    assert address_point("12345", "Lindenstraße 4") != address_point("12345", "Lindenstraße 40")


@given(st.text("abc", max_size=7), st.text("abc", max_size=7), st.integers(0, 3))
def test_the_short_way_to_typing_errors_tells_what_the_long_way_tells(one: str, other: str, most: int) -> None:
    assert within(one, other, most) == (distance(one, other) <= most)


def distance(one: str, other: str) -> int:
    table = [[max(i, j) if not i or not j else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            same = one[i - 1] != other[j - 1]
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + same)
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]
