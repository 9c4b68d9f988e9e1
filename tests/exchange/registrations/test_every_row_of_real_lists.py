"""Every row of every real list comes in as a careful person would have typed it, field by field.

What such a person would have typed stands in tests/data/registrations/expected, one line per person; a column that is
missing there is empty for all. The lines were not taken from the reader: they were typed from the cells with the help
of a script that shares no code with it (it knew each odd cell of these files by hand: the six dates with two digits
for the year, "(at)", the words of the answers), and then gone through by eye beside the files, row by row.
"""

import csv
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path

import pytest

from forumplanner.exchange.registrations.file import read_registration_file
from forumplanner.exchange.registrations.parsed import (
    ParsedRegistration,
    ParsedRegistrations,
    Problem,
    ProblemKind,
    Unread,
    WorkshopWish,
)

LISTS = Path(__file__).parents[2] / "data" / "registrations"
TODAY = date(2027, 3, 14)
TOLD_ELSEWHERE = {ProblemKind.SAME_AS_ROW}
"""Whom an earlier row resembles is compared with the truth about the duplicates, where lists are imported."""

FILES = (
    ("anmeldeliste.xlsx", None, "anmeldeliste.csv"),
    ("anmeldeliste.ods", None, "anmeldeliste.csv"),
    ("anmeldeliste_cp1252_semikolon.csv", None, "anmeldeliste_cp1252.csv"),
    ("anmeldeliste.xlsx", "Warteliste", "warteliste.csv"),
    ("anmeldeliste.ods", "Warteliste", "warteliste.csv"),
    ("anmeldeliste_blatt_Warteliste.csv", None, "warteliste.csv"),
    ("orderlist_positions_semicolon_de.csv", None, "orderlist.csv"),
    ("orderlist_de.xlsx", None, "orderlist.csv"),
    ("checkinlist_einlass_semicolon_de.csv", None, "checkinlist.csv"),
    ("waitinglist_semicolon_de.csv", None, "waitinglist.csv"),
)


@cache
def expected(name: str) -> tuple[dict[str, str], ...]:
    with (LISTS / "expected" / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter=";"))


def as_typed(value: object) -> str:
    """Return a field as it stands in the expectations."""
    match value:
        case None | False if value is None:
            return ""
        case bool():
            return "yes" if value else "no"
        case StrEnum():
            return value.value
        case datetime():
            return value.isoformat(" ", "seconds")
        case date():
            return value.isoformat()
        case WorkshopWish():
            return f"{value.title} = {as_typed(value.state)}"
        case Unread():
            return f"{value.heading}: {value.text}"
        case Problem():
            return value.kind.value
        case tuple() | list():
            return " | ".join(map(as_typed, value))
    return str(value)


def typed(person: ParsedRegistration) -> dict[str, str]:
    fields = person._asdict()
    fields["problems"] = [problem for problem in person.problems if problem.kind not in TOLD_ELSEWHERE]
    return {name: as_typed(value) for name, value in fields.items()}


UNSAID = typed(ParsedRegistration(row=0))


def differences(people: Iterable[ParsedRegistration], lines: Iterable[dict[str, str]]) -> list[str]:
    """Return what differs: row, field, what was expected, what was found."""
    found = {str(person.row): typed(person) for person in people}
    wanted = {line["row"]: UNSAID | line for line in lines}
    told = [f"row {row}: nobody was expected" for row in found.keys() - wanted.keys()]
    told += [f"row {row}: nobody was found" for row in wanted.keys() - found.keys()]
    for row in wanted.keys() & found.keys():
        told += [
            f"row {row}, {field}: expected {text!r}, found {found[row][field]!r}"
            for field, text in wanted[row].items()
            if found[row][field] != text
        ]
    return sorted(told, key=lambda line: int(line.split()[1].rstrip(":,")))


def check(parsed: ParsedRegistrations, name: str) -> None:
    told = differences(parsed.registrations, expected(name))
    assert not told, "\n".join(told)


@pytest.mark.parametrize(("file", "sheet", "lines"), FILES)
def test_every_person_is_read_as_typed_by_hand(file: str, sheet: str | None, lines: str) -> None:
    check(read_registration_file(LISTS / file, today=TODAY, sheet=sheet).parsed, lines)


def test_the_same_orders_with_commas_are_read_alike(foreign_files: Path) -> None:
    path = foreign_files / "registrations" / "orderlist_positions_default_de.csv"
    check(read_registration_file(path, today=TODAY).parsed, "orderlist.csv")
