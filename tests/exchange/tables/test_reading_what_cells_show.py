"""What a cell shows beyond its value comes in: leading zeros of a number format, and errors of formulas."""

import time
from pathlib import Path

import openpyxl
import pytest

from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.reading import read_table, read_tables
from forumplanner.exchange.tables.shown_cells import ShownCells
from tests.exchange.tables.hostile_files import xlsx

SECONDS = 8
STYLES = (
    b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1">'
    b'<numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs count="2"><xf numFmtId="0"/>'
    b'<xf numFmtId="164"/></cellXfs></styleSheet>'
)


def shown(folder: Path, number_format: str, *values: object) -> tuple[Cell, ...]:
    """Return how values come in whose cells have this format."""
    book = openpyxl.Workbook()
    for column, value in enumerate(values, start=1):
        book.active.cell(1, column, value).number_format = number_format
    book.save(folder / "liste.xlsx")
    return read_table(folder / "liste.xlsx").rows[0].cells


@pytest.mark.parametrize("code", ["00000", "[$-407]00000", "00000;@", '00000;-00000;"-"'])
def test_a_leading_zero_of_the_number_format_is_kept(tmp_path: Path, code: str) -> None:
    assert shown(tmp_path, code, 1067, 12345, 7, "01069", None, 10.5, -1067) == (
        "01067", 12345.0, "00007", "01069", None, 10.5, -1067.0)  # fmt: skip


@pytest.mark.parametrize("code", ["General", "0", "#,##0", "0.00", "dd.mm.yyyy", '"Nr. "000', "00.00"])
def test_other_formats_leave_numbers_as_they_are(tmp_path: Path, code: str) -> None:
    assert not isinstance(shown(tmp_path, code, "Nr.", 67)[1], str)


def test_every_sheet_has_its_own_cells_also_beside_and_below_empty_ones(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for number, name in enumerate(("Erste & Zweite", "Dritte"), start=1):
        sheet = book.create_sheet(name)
        sheet.cell(4, 3, 1000 + number).number_format = "00000"
        sheet.cell(5, 3, 1000 + number)
        sheet.cell(6, 4, "#REF!" if number == 1 else "#N/A")
    book.save(tmp_path / "liste.xlsx")
    first, second = read_tables(tmp_path / "liste.xlsx")
    assert [row.cells for row in first.rows[3:]] == [
        (None, None, "01001", None), (None, None, 1001.0, None), (None, None, None, "#REF!")]  # fmt: skip
    assert [row.cells[2:] for row in second.rows[3:]] == [("01002", None), (1002.0, None), (None, "#N/A")]


def test_a_large_sheet_loses_no_cell_at_the_border_of_two_pieces(tmp_path: Path) -> None:
    cells = b"".join(b'<row r="%d"><c r="A%d" s="1"><v>%d</v></c></row>' % (n, n, n) for n in range(1, 30_001))
    path = tmp_path / "liste.xlsx"
    path.write_bytes(xlsx(cells, styles=STYLES))
    rows = read_table(path).rows
    assert [row.cells[0] for row in rows[:10_000]] == [f"{number:05}" for number in range(1, 10_000)] + [10000.0]
    assert {type(row.cells[0]) for row in rows[10_000:]} == {float}


@pytest.mark.parametrize(
    "cells",
    [
        b'<c t="e" ' + b's="1" ' * 400_000,
        b'<c r="A1" t="e"><f>' + b"x" * 3_000_000,
        b'<c r="A1" t="e"><f>' * 200_000,
        b'<c r="A1" t="e">' + b" " * 3_000_000,
        b"<c " * 1_000_000 + b' t="e"',
    ],
)
def test_markup_made_to_take_long_does_not(tmp_path: Path, cells: bytes) -> None:
    began = time.monotonic()
    assert ShownCells(xlsx(cells, styles=STYLES)).of("Liste") == {}
    assert time.monotonic() - began < SECONDS
