"""A workbook of several lists: which sheets come in, in one step, with one report that names the sheet of every row."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import func, select

from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.desk.list_import.reading import Sheets
from forumplanner.desk.list_import.report_text import as_text
from forumplanner.desk.list_import.reports import Fate, Figure, RemarkKind
from forumplanner.desk.list_import.writing import import_list
from forumplanner.lists.bodies import members
from forumplanner.lists.import_reports import import_reports, report_text
from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning.bodies import BodyDraft, create_body
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label, Workspace


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Two lists of contacts with columns of their own, and a sheet that is no list."""
    book = Workbook()
    clubs, offices, notes = book.active, book.create_sheet("Ämter"), book.create_sheet("Hinweise")
    assert clubs is not None
    clubs.title = "Vereine"
    for row in (["Name", "E-Mail"], ["Eva Lindt", "eva@x.example"], ["Deniz Kaya", ""]):
        clubs.append(row)
    for row in (["Liste der Ämter", ""], ["Ansprechpartner", "Dienststelle"], ["Zora Neuzeit", "Amt für Neues"]):
        offices.append(row)
    offices.append(["Eva Lindt", "Amt für Altes"])
    notes.append(["Stand: Mai"])
    file = tmp_path / "kontakte.xlsx"
    book.save(file)
    return file


def persons(planner: Workspace) -> int:
    with planner.read() as db:
        return db.scalar(select(func.count()).select_from(Person)) or 0


def test_the_sheets_that_are_named_come_in_together_and_go_in_one_step(planner: Workspace, workbook: Path) -> None:
    report = import_list(planner, ListKind.CONTACTS, workbook, sheets=Sheets(("Vereine", "Ämter")))
    assert [(row.sheet, row.row, row.name) for row in report.rows] == [
        ("Vereine", 2, "Eva Lindt"), ("Vereine", 3, "Deniz Kaya"), ("Ämter", 3, "Zora Neuzeit"),
        ("Ämter", 4, "Eva Lindt")]  # fmt: skip
    assert report.sheets_not_read == ("Hinweise",)
    assert dict(report.figures)[Figure.ORGANISATIONS] == 2
    shown = as_text(report, catalogue("en"))
    assert "Ämter 4" in shown
    with planner.read() as db:
        (kept,) = import_reports(db, None)
        assert (kept.rows, kept.written) == (4, report.written)
        assert "Vereine 3" in report_text(db, kept.id)
    planner.undo()
    assert persons(planner) == 0


def test_all_sheets_are_those_that_are_such_a_list_and_without_a_word_it_is_one(
    planner: Workspace, workbook: Path
) -> None:
    best = import_list(planner, ListKind.CONTACTS, workbook, dry_run=True)
    assert len({row.sheet for row in best.rows}) == 1
    assert len(best.sheets_not_read) == 2
    every = import_list(planner, ListKind.CONTACTS, workbook, sheets=Sheets(all=True), dry_run=True)
    assert {row.sheet for row in every.rows} == {"Vereine", "Ämter"}
    assert persons(planner) == 0


def test_a_sheet_that_is_missing_or_no_list_is_refused_and_nothing_is_written(
    planner: Workspace, workbook: Path
) -> None:
    with pytest.raises(FileRefused, match="no-such-sheet"):
        import_list(planner, ListKind.CONTACTS, workbook, sheets=Sheets(("Vereine", "Firmen")))
    with pytest.raises(FileRefused):
        import_list(planner, ListKind.CONTACTS, workbook, sheets=Sheets(("Vereine", "Hinweise")))
    assert persons(planner) == 0


def test_members_go_into_the_body_their_row_names_and_unknown_bodies_are_said(
    planner: Workspace, tmp_path: Path
) -> None:
    with planner.change(Label("create_body")) as db:
        council, board = (create_body(db, BodyDraft(*names)) for names in (("Integrationsrat", "IR"), ("Beirat",)))
    file = tmp_path / "gremien.csv"
    rows = ["Name;Gremium", "Eva Lindt;IR", "Deniz Kaya;beirat", "Zora Neuzeit;Kreistag", "Eva Lindt;Beirat"]
    file.write_text("\n".join(rows), encoding="utf-8")
    report = import_list(planner, ListKind.MEMBERSHIPS, file)
    assert [row.fate for row in report.rows] == [Fate.NEW, Fate.NEW, Fate.BODY_UNKNOWN, Fate.NEW]
    assert report.rows[2].remarks[0].text == "Kreistag"
    assert report.written == 3
    assert named(planner, council) == ["Eva Lindt"]
    assert sorted(named(planner, board)) == ["Deniz Kaya", "Eva Lindt"]
    assert persons(planner) == 2, "nobody comes in for a body that is not here"
    planner.undo()
    into_one = import_list(planner, ListKind.MEMBERSHIPS, file, body_id=council, dry_run=True)
    told = [[remark.kind for remark in row.remarks if remark.text == "beirat"] for row in into_one.rows]
    assert told[:2] == [[], [RemarkKind.OTHER_BODY]]
    file.write_text("\n".join([*rows, "Frank Vogt;"]), encoding="utf-8")
    with pytest.raises(PlanningError, match=r"lists\.no-body"):
        import_list(planner, ListKind.MEMBERSHIPS, file)


def named(planner: Workspace, body: EntityId) -> list[str]:
    with planner.read() as db:
        return [seat.person for seat in members(db, body)]
