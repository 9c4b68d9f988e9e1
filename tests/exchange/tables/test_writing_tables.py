"""What is written can be read again, looks right in a spreadsheet program, and never runs as a formula."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.control_characters import without_control_characters
from forumplanner.exchange.tables.reading import read_table
from forumplanner.exchange.tables.writing import Column, WrittenFormat, write_table
from forumplanner.model.refusals import FileRefused

COLUMNS = ("Name", "Geboren", "Anmeldung", "Kinder", "Beitrag", "Rollstuhl")
ROW = ("Şahin, İbrahim", date(1966, 2, 22), datetime(2026, 9, 20, 8, 26), 2, 8.5, True)

RISKY = st.sampled_from(
    ["=1+1", "+49 30 1", "-", "@alle", "\tx", "\rx", "'=x", "''+", "'", "=cmd@x.ch", "a\r\nb", '"', ";"]
)
TEXTS = RISKY | st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\0\ufffe\uffff"), max_size=30
).map(without_control_characters)


@pytest.fixture
def again(tmp_path: Path) -> Callable[[bytes, WrittenFormat], list[tuple[Cell, ...]]]:
    def read(content: bytes, kind: WrittenFormat) -> list[tuple[Cell, ...]]:
        path = tmp_path / f"list.{kind}"
        path.write_bytes(content)
        return [row.cells for row in read_table(path).rows]

    return read


Again = Callable[[bytes, WrittenFormat], list[tuple[Cell, ...]]]


def test_german_csv_has_semicolons_a_mark_and_whole_line_ends() -> None:
    content = write_table([ROW], COLUMNS, format="csv")
    assert content.startswith(b"\xef\xbb\xbfName;Geboren;")
    assert content.endswith("Şahin, İbrahim;22.02.1966;20.09.2026 08:26:00;2;8,5;WAHR\r\n".encode())


def test_excel_gets_dates_and_numbers_as_such_and_a_header_that_stays() -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(write_table([ROW], COLUMNS, format="xlsx", sheet="Liste: A/B")))
    sheet = workbook["Liste  A B"]
    assert [one.value for one in sheet[2]] == [
        "Şahin, İbrahim",
        datetime(1966, 2, 22),
        datetime(2026, 9, 20, 8, 26),
        2,
        8.5,
        True,
    ]
    assert (sheet["B2"].number_format, sheet["C2"].number_format) == ("dd.mm.yyyy", "dd.mm.yyyy hh:mm")
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["A"].width > 12
    assert sheet["A1"].font.bold


def test_a_sum_of_money_keeps_its_cents_and_is_a_number_with_two_places(again: Again) -> None:
    rows = [(Decimal("980.00"),), (Decimal("-1234567.50"),)]
    assert write_table(rows, ["Kosten"], format="csv").decode("utf-8-sig").split() == [
        "Kosten",
        "980,00",
        "-1234567,50",
    ]
    sheet = openpyxl.load_workbook(io.BytesIO(write_table(rows, ["Kosten"], format="xlsx"))).active
    assert [(one.value, one.number_format) for one in sheet["A"][1:]] == [(980, "#,##0.00"), (-1234567.5, "#,##0.00")]
    content = write_table(rows, ["Kosten"], format="ods")
    assert again(content, "ods")[1:] == [(980,), (-1234567.5,)]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read("content.xml").decode()
    assert text.count('table:style-name="money"') == 2
    assert 'style:name="n-money"><number:number number:decimal-places="2"' in text


def test_a_column_keeps_the_width_it_was_given() -> None:
    content = write_table([("x" * 200, "y" * 200)], [Column("A", width=20), Column("B")], format="xlsx")
    widths = openpyxl.load_workbook(io.BytesIO(content)).active.column_dimensions
    assert (round(widths["A"].width), round(widths["B"].width)) == (21, 61)


@pytest.mark.parametrize("kind", ["csv", "xlsx", "ods"])
def test_the_same_list_gives_the_same_bytes(kind: WrittenFormat) -> None:
    assert write_table([ROW], COLUMNS, format=kind) == write_table([ROW], COLUMNS, format=kind)


def test_excel_files_do_not_tell_when_they_were_made() -> None:
    with zipfile.ZipFile(io.BytesIO(write_table([ROW], COLUMNS, format="xlsx"))) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\d", core)) == {"2000-01-01"}


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-5", "@x", "=cmd@x.ch", "\tx", "\rx"])
def test_no_text_can_run_as_a_formula(text: str, again: Again) -> None:
    csv_line = write_table([(text, text)], ["=A", "B"], format="csv").decode("utf-8-sig").split("\r\n", 1)
    assert csv_line[0] == "'=A;B"
    assert csv_line[1].lstrip('"').startswith("'" + text[0])
    sheet = openpyxl.load_workbook(io.BytesIO(write_table([(text, text)], ["=A", "B"], format="xlsx"))).active
    for one in (sheet["A2"], sheet["B2"]):
        assert one.data_type == "s"
        assert one.quotePrefix
    assert sheet["A1"].data_type == "s"


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-5", "@x", "of:=1+1", "\tx"])
def test_open_document_cells_of_text_say_that_they_are_text(text: str) -> None:
    with zipfile.ZipFile(io.BytesIO(write_table([(text,)], ["=A"], format="ods"))) as archive:
        content = archive.read("content.xml").decode()
    assert content.count('office:value-type="string"') == content.count("<table:table-cell ") == 2
    assert "table:formula" not in content


def test_open_document_begins_with_its_type_and_does_not_tell_when_it_was_made() -> None:
    with zipfile.ZipFile(io.BytesIO(write_table([ROW], COLUMNS, format="ods", sheet="Liste: A/B"))) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert {one.date_time[:3] for one in archive.infolist()} == {(2000, 1, 1)}
        content = archive.read("content.xml").decode()
    assert 'table:name="Liste  A B"' in content
    assert 'table:style-name="date" office:value-type="date" office:date-value="1966-02-22"' in content


@pytest.mark.parametrize("kind", ["csv", "xlsx", "ods"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=12))
def test_every_text_comes_back_as_it_was(kind: WrittenFormat, rows: list[tuple[str, str]], again: Again) -> None:
    columns = ("=Überschrift", "zweite")
    got = again(write_table(rows, columns, format=kind), kind)
    texts = [tuple(str(one or "") for one in (*row, "", "")[:2]) for row in got]
    padded = texts + [("", "")] * (len(rows) + 1 - len(texts))
    assert padded == [columns, *rows]


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(
        st.tuples(
            st.dates(date(1900, 3, 1)),
            st.datetimes(datetime(1900, 3, 1), datetime(9999, 12, 31)).map(lambda at: at.replace(microsecond=0)),
            st.integers(-(2**50), 2**50),
            st.booleans(),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_dates_numbers_and_answers_come_back_from_workbooks(
    kind: WrittenFormat, rows: list[tuple[Cell, ...]], again: Again
) -> None:
    def plain(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        day, at, *others = cells
        at = at if isinstance(at, datetime) else datetime.combine(at, time())  # type: ignore[arg-type]
        return (day, at, *others)

    got = again(write_table(rows, "ABCD", format=kind), kind)[1:]
    assert [plain(cells) for cells in got] == rows


def test_days_excel_does_not_know_stay_text(again: Again) -> None:
    assert again(write_table([(date(1899, 5, 1),)], ["Geboren"], format="xlsx"), "xlsx")[1] == ("1899-05-01",)


@pytest.mark.parametrize("kind", ["csv", "xlsx", "ods"])
def test_a_text_too_long_for_a_cell_is_refused_with_its_place(kind: WrittenFormat) -> None:
    with pytest.raises(FileRefused) as caught:
        write_table([("a",), ("🌳" * 16_384,)], ["Bemerkung"], format=kind, name="liste")
    refusal = caught.value
    assert (refusal.key, refusal.file, refusal.row, refusal.column) == (
        "tables.text-too-long",
        "liste",
        3,
        "Bemerkung",
    )
    write_table([("🌳" * 16_383,)], ["Bemerkung"], format=kind)


@pytest.mark.parametrize("text", ["a\0b", "\ud800", "\ufffe"])
def test_a_character_no_spreadsheet_can_hold_is_refused(text: str) -> None:
    with pytest.raises(FileRefused) as caught:
        write_table([(text,)], ["Name"], format="xlsx")
    assert caught.value.key == "tables.no-character"


@pytest.mark.parametrize("row", [("a", "b"), (float("nan"),), (datetime.now().astimezone(),)])
def test_mistakes_of_the_program_are_not_refusals(row: tuple[Cell, ...]) -> None:
    with pytest.raises(ValueError, match="row 2"):
        write_table([row], ["A"], format="csv")
