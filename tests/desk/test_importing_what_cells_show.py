"""A leading zero that only the number format shows comes in, and an error of a formula is told with row and column."""

from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from forumplanner.desk import import_report
from forumplanner.desk.list_import import report_text
from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.desk.list_import.writing import import_list
from forumplanner.desk.registration_import import import_registrations
from forumplanner.lists import registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.directory import Person
from forumplanner.model.enums import RegistrationState
from forumplanner.wording.catalogue import catalogue

EN = catalogue("en")
TOLD = "Telefon: the cell shows the error #NAME? instead of a result; read as blank."


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A list with postcodes as numbers that are shown with five digits, and three errors of formulas."""
    book = openpyxl.Workbook()
    for row in (
        ["Vorname", "Nachname", "PLZ", "Telefon", "Status"],
        ["Eva", "Lindt", 1067, "#NAME?", "bestätigt"],
        ["Jan", "Kern", 99, "0000 12", "#REF!"],
        ["#N/A", "#N/A", 1069, "", ""],
    ):
        book.active.append(row)
    for number in (2, 3, 4):
        book.active.cell(number, 3).number_format = "00000"
    file = tmp_path / "liste.xlsx"
    book.save(file)
    return file


def postcodes(planner) -> dict[str, tuple[str, str]]:
    with planner.read() as db:
        return {one.family_name: (one.postcode, one.phone) for one in db.scalars(select(Person))}


def test_a_list_of_registrations_says_what_its_cells_show(planner, conference, workbook):
    report = import_registrations(planner, workbook, conference)
    assert postcodes(planner) == {"Lindt": ("01067", ""), "Kern": ("00099", "0000 12")}
    with planner.read() as db:
        rows = registrations.rows(db, registrations.ids(db, RegistrationFilter(conference)))
    assert {row.name: row.state for row in rows} == {
        "Eva Lindt": RegistrationState.PLACED,
        "Jan Kern": RegistrationState.REQUESTED,
    }, "a state that is an error gives no place"
    looks = import_report.to_look_at(report, EN)
    assert ("2", "Eva Lindt", TOLD) in looks
    assert ("3", "Jan Kern", "The state “#REF!” is not known: no place was given; kept as a note.") in looks
    assert [(row, text) for row, _, text in import_report.left_out(report, EN)] == [("4", "#N/A | #N/A | 01069")]


def test_a_list_of_contacts_says_what_its_cells_show(planner, workbook):
    report = import_list(planner, ListKind.CONTACTS, workbook)
    assert postcodes(planner) == {"Lindt": ("01067", ""), "Kern": ("00099", "0000 12")}
    looks = report_text.to_look_at(report, EN)
    assert ("2", "Eva Lindt", TOLD) in looks
    assert [(row, text) for row, _, text in report_text.left_out(report, EN)] == [("4", "#N/A | #N/A | 01069")]
    with planner.read() as db:
        assert not any("#" in note for note in db.scalars(select(Person.note)))
