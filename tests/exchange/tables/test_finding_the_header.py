"""The header is found where a person would look for it; what is not the list is left out and told."""

from pathlib import Path

import pytest

from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.header import find_header
from forumplanner.exchange.tables.raw import RawRow, RawTable, TableFormat
from forumplanner.exchange.tables.reading import read_table
from forumplanner.exchange.tables.table import SkippedRow, SkipReason
from forumplanner.model.refusals import FileRefused

LISTS = Path(__file__).parents[2] / "data" / "registrations"


def raw(*rows: tuple[Cell, ...]) -> RawTable:
    numbered = tuple(RawRow(number, cells) for number, cells in enumerate(rows, start=1))
    return RawTable("list.csv", TableFormat.CSV, (), "", "utf-8", ";", numbered)


@pytest.mark.parametrize("name", ["anmeldeliste.xlsx", "anmeldeliste.ods", "anmeldeliste_cp1252_semikolon.csv"])
def test_the_header_below_titles_and_groups_is_found(name: str) -> None:
    table = find_header(read_table(LISTS / name))
    assert table.header_row == 5
    assert table.headings[:4] == ("Nr.", "Anrede", "Titel", "Name")
    assert table.headings[7] == "Ort"
    assert table.headings[10] == "Telefon (mobil)"
    assert table.headings[13] == "Anmeldung am"
    assert len(table.headings) == 22
    assert table.groups[1:6] == ("Person", "", "", "", "Adresse")
    assert table.titles[0].texts == ("Anmeldeliste Bürgerforum „Klima & Mobilität“ Musterstadt – 13./14. März 2027",)
    assert len(table.rows) == 76
    assert (table.rows[0].number, table.rows[29].number, table.rows[30].number) == (6, 35, 37)


def test_blank_rows_sums_and_footnotes_are_left_out_and_told() -> None:
    skipped = find_header(read_table(LISTS / "anmeldeliste.xlsx")).skipped
    assert skipped == (
        SkippedRow(36, SkipReason.BLANK, ""),
        SkippedRow(83, SkipReason.BLANK, ""),
        SkippedRow(84, SkipReason.SUM, "Summe Personen: | 76 | 51 | 0"),
        SkippedRow(
            85,
            SkipReason.FOOTNOTE,
            "* Kinderbetreuung nur bis 10 Jahre; Rückfragen: forum@musterstadt.example",
        ),
    )


def test_a_person_called_summer_is_no_sum() -> None:
    table = find_header(raw(("Name", "Ort", "E-Mail"), ("Summer", None, None), ("Summe", "Köln", "s@example.org")))
    assert [row.cells[0] for row in table.rows] == ["Summer", "Summe"]


def test_a_header_repeated_on_each_printed_page_is_left_out() -> None:
    table = find_header(raw(("Name", "Ort"), ("A", "B"), ("Name", "Ort "), ("C", "D")))
    assert [row.number for row in table.rows] == [2, 4]
    assert table.skipped == (SkippedRow(3, SkipReason.REPEATED_HEADER, "Name | Ort"),)


def test_short_rows_are_filled_up_and_long_ones_kept() -> None:
    table = find_header(raw(("Name", "Ort", "Tel"), ("A",), ("B", "C", "1", "x")))
    assert [row.cells for row in table.rows] == [("A", None, None), ("B", "C", "1", "x")]


def test_a_list_of_names_alone_is_a_list() -> None:
    table = find_header(raw(("Name",), ("Erika Muster",)))
    assert (table.headings, len(table.rows)) == (("Name",), 1)


def test_a_list_without_header_is_refused_with_a_remedy() -> None:
    with pytest.raises(FileRefused) as caught:
        find_header(raw(("Erika", "Köln", "e@example.org"), ("Max", "Bonn", "m@example.org")))
    assert (caught.value.key, caught.value.row) == ("tables.no-header", 1)


def test_the_header_row_can_be_said() -> None:
    rows = raw(("1", "2"), ("Name", "Ort"), ("A", "B"), ("C", "D"))
    assert find_header(rows, header_row=2).headings == ("Name", "Ort")
    assert len(find_header(rows, header_row=3).rows) == 1


def test_an_empty_sheet_is_refused() -> None:
    with pytest.raises(FileRefused) as caught:
        find_header(raw((None, " "), ()))
    assert caught.value.key == "tables.empty"
