"""Real lists are read cell by cell as they stand, with the row numbers the spreadsheet shows."""

import io
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from forumplanner.exchange.tables.raw import RawTable, TableFormat
from forumplanner.exchange.tables.reading import read_table, read_tables
from forumplanner.model.refusals import FileRefused

LISTS = Path(__file__).parents[2] / "data" / "registrations"


def cell(table: RawTable, row: int, column: int) -> object:
    (found,) = (one for one in table.rows if one.number == row)
    return found.cells[column]


def test_a_workbook_is_read_with_its_types() -> None:
    table = read_table(LISTS / "anmeldeliste.xlsx")
    assert (table.format, table.sheet) == (TableFormat.XLSX, "Anmeldungen (gültig)")
    assert table.sheets == ("Anmeldungen (gültig)", "Warteliste"), "Tabelle3 is empty"
    assert cell(table, 6, 6) == 1067.0
    assert cell(table, 12, 6) == "01073"
    assert cell(table, 6, 11) == date(1941, 1, 1)
    assert cell(table, 6, 13) == datetime(2026, 9, 13, 7, 37)
    assert cell(table, 10, 19) is False
    assert cell(table, 31, 3) == "می\u200cرزایی"
    assert cell(table, 5, 10) == "Telefon\n(mobil)"
    assert table.rows[-1].number == 85


def test_opendocument_and_excel_say_the_same() -> None:
    excel = read_tables(LISTS / "anmeldeliste.xlsx")
    opendocument = read_tables(LISTS / "anmeldeliste.ods")
    assert [one.rows for one in excel] == [one.rows for one in opendocument]
    assert [one.sheet for one in excel] == ["Anmeldungen (gültig)", "Warteliste"]
    assert {one.sheets for one in (*excel, *opendocument)} == {("Anmeldungen (gültig)", "Warteliste")}


def test_another_sheet_can_be_chosen_and_an_unknown_one_is_refused_with_the_choice() -> None:
    path = LISTS / "anmeldeliste.xlsx"
    waiting = read_table(path, sheet="Warteliste")
    assert cell(waiting, 4, 0) == "Işık, Şerife"
    assert waiting.sheets == ("Anmeldungen (gültig)", "Warteliste")
    assert read_table(path, sheet="Tabelle3").rows == (), "an empty sheet that is asked for is read"
    with pytest.raises(FileRefused) as caught:
        read_table(path, sheet="Nachrücker")
    assert caught.value.key == "tables.no-such-sheet"
    assert caught.value.params["sheets"] == "Anmeldungen (gültig), Warteliste, Tabelle3"


def test_an_empty_first_sheet_is_passed_over(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.title = "leer"
    workbook.create_sheet("versteckt").append(["x"])
    workbook["versteckt"].sheet_state = "hidden"
    workbook.create_sheet("voll").append(["Name"])
    workbook.save(tmp_path / "list.xlsx")
    table = read_table(tmp_path / "list.xlsx")
    assert (table.sheet, table.sheets) == ("voll", ("voll",))


def test_csv_of_a_german_excel_is_read_in_its_encoding() -> None:
    table = read_table(LISTS / "anmeldeliste_cp1252_semikolon.csv")
    assert (table.encoding, table.delimiter, table.sheets) == ("cp1252", ";", ())
    assert cell(table, 7, 3) == "Weiß"
    assert cell(table, 47, 21) == "Emoji: ?? – Gedankenstrich, … Auslassung, 50 €"
    assert cell(table, 7, 21) == "Ich komme erst um 10:30 Uhr;\nbitte Platz freihalten.\n\nDanke!"


def test_csv_of_pretix_loses_the_apostrophes_that_protect_it() -> None:
    table = read_table(LISTS / "orderlist_positions_semicolon_de.csv")
    assert (table.encoding, len(table.rows), len(table.rows[0].cells)) == ("utf-8", 121, 78)
    assert cell(table, 2, 6) == "+49302345600"
    assert cell(table, 18, 58) == "=SUMME(A1:A9)"


def test_all_foreign_lists_are_read(foreign_files: Path) -> None:
    rows = {path.name: len(read_table(path).rows) for path in (foreign_files / "registrations").iterdir()}
    assert rows == {
        "anmeldeliste.ods": 85,
        "anmeldeliste.xlsx": 85,
        "anmeldeliste_blatt_Warteliste.csv": 13,
        "anmeldeliste_cp1252_semikolon.csv": 85,
        "checkinlist_einlass_semicolon_de.csv": 105,
        "duplicates_truth.csv": 17,
        "orderlist_de.xlsx": 61,
        "orderlist_positions_default_de.csv": 121,
        "orderlist_positions_semicolon_de.csv": 121,
        "waitinglist_semicolon_de.csv": 13,
    }


@pytest.mark.parametrize(
    ("content", "encoding", "delimiter"),
    [
        ("Name;Ort\r\nŞahin;Köln\r\n".encode("utf-8-sig"), "utf-8-sig", ";"),
        ("Name,Ort\r\nŞahin,Köln\r\n".encode(), "utf-8", ","),
        ("Name\tOrt\r\nŞahin\tKöln\r\n".encode("utf-16"), "utf-16", "\t"),
        ("sep=|\r\nName|Ort\r\nŞahin|Köln\r\n".encode(), "utf-8", "|"),
        ("Name;Ort\rŞahin;Köln\r".encode(), "utf-8", ";"),
        ('"Name";"Ort"\n"Şahin";"Köln"'.encode(), "utf-8", ";"),
    ],
)
def test_csv_is_understood_however_it_was_written(
    tmp_path: Path, content: bytes, encoding: str, delimiter: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    table = read_table(path)
    assert (table.encoding, table.delimiter) == (encoding, delimiter)
    assert [row.cells for row in table.rows] == [("Name", "Ort"), ("Şahin", "Köln")]


def test_names_with_commas_do_not_mislead_the_search_for_the_delimiter() -> None:
    table = read_table(LISTS / "anmeldeliste_blatt_Warteliste.csv")
    assert table.delimiter == ";"
    assert cell(table, 2, 0) == "Müller-Lüdenscheidt, Anneliese"


def test_encoding_and_delimiter_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Name;Ort\nŁucja;Łódź\n".encode("cp1250"))
    assert cell(read_table(path, encoding="cp1250"), 2, 1) == "Łódź"
    assert cell(read_table(path, encoding="cp1250", delimiter=","), 2, 0) == "Łucja;Łódź"


@pytest.mark.parametrize(("encoding", "key"), [("utf-8", "wrong-encoding"), ("klingon", "no-such-encoding")])
def test_an_encoding_that_does_not_fit_is_refused(tmp_path: Path, encoding: str, key: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Name;Ort\nÄnne;Köln\n".encode("cp1252"))
    with pytest.raises(FileRefused) as caught:
        read_table(path, encoding=encoding)
    assert caught.value.key == f"tables.{key}"


def test_a_workbook_is_known_by_its_content_not_by_its_name(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append(["Name", "Ort"])
    content = io.BytesIO()
    workbook.save(content)
    (tmp_path / "list.csv").write_bytes(content.getvalue())
    assert read_table(tmp_path / "list.csv").rows[0].cells == ("Name", "Ort")


def test_the_child_loads_neither_window_nor_database() -> None:
    heavy = "{'PySide6', 'sqlalchemy', 'sqlcipher3', 'reportlab', 'openpyxl', 'psutil', 'xlsxwriter'}"
    code = f"import forumplanner.exchange.tables.child, sys; print({heavy} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert told.stdout.strip() == "set()"
