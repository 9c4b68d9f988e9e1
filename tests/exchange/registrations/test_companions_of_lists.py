"""Those who name each other's number, or share an order, are one party; a number that leads nowhere is told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumplanner.exchange.registrations.companions import first_rows
from forumplanner.exchange.registrations.mapping import guess_mapping
from forumplanner.exchange.registrations.parsed import ParsedRegistration, ProblemKind
from forumplanner.exchange.registrations.rows import read_registrations
from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.header import find_header
from forumplanner.exchange.tables.raw import RawRow, RawTable, TableFormat

HEADINGS = ("Nr.", "Name", "gemeinsam mit Nr.")


def people(*rows: tuple[Cell, ...], headings: tuple[str, ...] = HEADINGS) -> tuple[ParsedRegistration, ...]:
    numbered = tuple(RawRow(number, cells) for number, cells in enumerate((headings, *rows), start=1))
    table = find_header(RawTable("liste", TableFormat.XLSX, (), "Tabelle1", "", "", numbered), header_row=1)
    return read_registrations(table, guess_mapping(table), today=date(2027, 5, 3)).registrations


def parties(found: tuple[ParsedRegistration, ...]) -> set[frozenset[str]]:
    names = {person.party for person in found if person.party}
    return {frozenset(person.given_name for person in found if person.party == name) for name in names}


def test_whoever_names_a_number_comes_with_that_person() -> None:
    found = people((1.0, "Ada Lang", None), (2.0, "Ben Lang", 1.0), (3.0, "Cem Ay", None))
    assert parties(found) == {frozenset({"Ada", "Ben"})}
    assert not any(person.problems for person in found)


def test_chains_and_mutual_references_are_one_party() -> None:
    found = people(
        (1, "Ada A", 2), (2, "Ben B", 1), (3, "Cem C", 2), (4, "Dea D", 3), (5, "Eva E", 5), (6, "Fee F", "")
    )
    assert parties(found) == {frozenset({"Ada", "Ben", "Cem", "Dea"})}


@pytest.mark.parametrize("text", ["1, 2", "1 und 2", "Nr. 1 + Nr. 2", "#1/#2", "001; 2."])
def test_several_numbers_in_a_cell_join_all_of_them(text: str) -> None:
    assert parties(people((1, "Ada A", None), (2, "Ben B", None), (3, "Cem C", text))) == {
        frozenset({"Ada", "Ben", "Cem"})
    }


def test_a_number_with_a_stroke_is_found_as_a_whole() -> None:
    found = people(("2027/1", "Ada A", None), ("2027/2", "Ben B", "Nr. 2027/1"), (1, "Cem C", None))
    assert parties(found) == {frozenset({"Ada", "Ben"})}


def test_a_number_that_nobody_has_is_kept_as_a_note() -> None:
    found = people((1, "Ada A", 99), (2, "Ben B", "1, Frau Muster"), (3, "Cem C", "–"), (4, "Dea D", "keine"))
    assert [(p.kind, p.text) for one in found for p in one.problems] == [
        (ProblemKind.COMPANION_UNKNOWN, "99"),
        (ProblemKind.COMPANION_UNKNOWN, "Frau Muster"),
    ]
    assert [one.whole_note for one in found[:2]] == ["gemeinsam mit Nr.: 99", "gemeinsam mit Nr.: Frau Muster"]
    assert parties(found) == {frozenset({"Ada", "Ben"})}


def test_a_number_that_several_have_joins_nobody() -> None:
    found = people((1, "Ada A", None), (1, "Ben B", None), (2, "Cem C", 1))
    assert parties(found) == set()
    assert [problem.kind for problem in found[2].problems] == [ProblemKind.COMPANION_AMBIGUOUS]


def test_whoever_names_somebody_of_an_order_joins_the_order() -> None:
    headings = ("Nr.", "Bestellnummer", "Name", "gemeinsam mit Nr.")
    rows = ((1, "AB", "Ada A", None), (2, "AB", "Ben B", None), (3, "XY", "Cem C", 2), (4, "ZZ", "Dea D", "AB"))
    found = people(*rows, headings=headings)
    assert {person.party for person in found} == {"AB"}
    assert not any(person.problems for person in found)


references = st.integers(1, 12).flatmap(
    lambda size: st.tuples(st.just(size), st.lists(st.tuples(st.integers(1, size), st.integers(1, size)), max_size=15))
)


def components(size: int, links: list[tuple[int, int]]) -> set[frozenset[int]]:
    """Walk the graph from every node: slow, plain, and written otherwise than what is tested."""
    found = set()
    for start in range(1, size + 1):
        reached, frontier = {start}, [start]
        while frontier:
            at = frontier.pop()
            near = {b for a, b in links if a == at} | {a for a, b in links if b == at}
            frontier.extend(near - reached)
            reached |= near
        found.add(frozenset(reached))
    return found


@given(references)
def test_parties_are_the_connected_components_of_whatever_names_whatever(
    graph: tuple[int, list[tuple[int, int]]],
) -> None:
    size, links = graph
    named = {number: ", ".join(str(b) for a, b in links if a == number) for number in range(1, size + 1)}
    found = people(*((number, f"P{number} Muster", named[number] or None) for number in named))
    expected = {frozenset(f"P{n}" for n in one) for one in components(size, links) if len(one) > 1}
    assert parties(found) == expected
    assert not any(person.problems for person in found)


@given(references)
def test_the_first_row_stands_for_its_component(graph: tuple[int, list[tuple[int, int]]]) -> None:
    size, links = graph
    first = first_rows(links)
    assert set(first) == {row for link in links for row in link}
    for one in components(size, links):
        assert {first[row] for row in one if row in first} <= {min(one)}
