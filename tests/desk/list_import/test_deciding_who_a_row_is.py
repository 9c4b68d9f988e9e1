"""Who a row of contacts or members is can be decided; what was decided is carried out, and named in the report."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import select

from forumplanner.desk.import_decisions import UNDECIDED, Decisions, Row, Verdict
from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.desk.list_import.reading import Sheets, read_sheets
from forumplanner.desk.list_import.report_text import as_text
from forumplanner.desk.list_import.reports import Fate, ListReport, RemarkKind, RowFate
from forumplanner.desk.list_import.sources import FileSource
from forumplanner.desk.list_import.writing import write_lists
from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.tables.cancelling import never
from forumplanner.lists.bodies import members
from forumplanner.lists.import_reports import import_reports, report_text
from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId
from forumplanner.planning.bodies import BodyDraft, create_body
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label, Workspace

MAY_BE = "Name;E-Mail;Telefon\nKatarina Müller;k.mueller@x.example;0000 55\nJan Kern;jan@x.example;\n"
CONTACTS = ListKind.CONTACTS


@pytest.fixture
def katharina(planner: Workspace) -> EntityId:
    """Somebody of the directory, whose name the list spells in another way."""
    with planner.change(Label("add_person")) as db:
        return add_persons(db, [PersonFields("Katharina", "Müller", email="k.mueller@x.example")])[0]


def nothing_recalled(_headings: tuple[str, ...]) -> Mapping[int, Meaning | None]:
    return {}


def bring(
    planner: Workspace,
    file: Path,
    decisions: Decisions = UNDECIDED,
    *,
    kind: ListKind = CONTACTS,
    body: EntityId | None = None,
    dry_run: bool = False,
) -> ListReport:
    every = Sheets(all=True)
    read = read_sheets(
        kind, FileSource(file), every, today=planner.now().date(), recall=nothing_recalled, cancelled=never
    )
    return write_lists(planner, read, body_id=body, decisions=decisions, dry_run=dry_run, language="en")


def by_row(report: ListReport) -> Mapping[Row, RowFate]:
    return {(row.sheet, row.row): row for row in report.rows}


def listed(folder: Path, text: str) -> Path:
    file = folder / "liste.csv"
    file.write_text(text, encoding="utf-8")
    return file


def people(planner: Workspace) -> list[str]:
    with planner.read() as db:
        return sorted(f"{one.given_name} {one.family_name} {one.phone}".strip() for one in db.scalars(select(Person)))


def test_whoever_may_be_somebody_known_is_two_people_until_it_is_decided(
    planner: Workspace, katharina: EntityId, tmp_path: Path
) -> None:
    file = listed(tmp_path, MAY_BE)
    trial = bring(planner, file, dry_run=True)
    asked = by_row(trial)["", 2].asked
    assert asked is not None
    assert asked.pair is not None
    assert (asked.pair.person_id, asked.pair.first, asked.pair.name) == (katharina, None, "Katharina Müller")
    assert by_row(trial)["", 3].asked is None, "there is nothing to decide about Jan Kern"
    decided = UNDECIDED.told_who(("", 2), asked.pair.person_id)
    report = bring(planner, file, decided)
    row = by_row(report)["", 2]
    assert row.fate is Fate.COMPLETED
    assert row.asked is not None
    assert row.asked.verdict is Verdict.SAME
    assert row.asked.pair == asked.pair, "it can still be decided otherwise"
    assert people(planner) == ["Jan Kern", "Katharina Müller 0000 55"]
    assert "Decided: the same person as “Katharina Müller” in the directory." in as_text(report, catalogue("en"))
    with planner.read() as db:
        (kept,) = import_reports(db, None)
        assert "Decided: the same person as “Katharina Müller”" in report_text(db, kept.id)


def test_two_people_is_a_decision_too_and_is_told_from_none(
    planner: Workspace, katharina: EntityId, tmp_path: Path
) -> None:
    file = listed(tmp_path, MAY_BE)
    undecided = as_text(bring(planner, file, dry_run=True), catalogue("de"))
    assert "Vielleicht dieselbe Person wie „Katharina Müller“" in undecided
    report = bring(planner, file, UNDECIDED.told_who(("", 2), None, apart=True))
    assert [remark.kind for remark in by_row(report)["", 2].remarks] == [RemarkKind.DECIDED_APART]
    assert len(people(planner)) == 3


def test_whom_the_rule_recognises_can_be_told_apart(planner: Workspace, katharina: EntityId, tmp_path: Path) -> None:
    file = listed(tmp_path, "Name;E-Mail\nKatharina Müller;k.mueller@x.example\n")
    known = by_row(bring(planner, file, dry_run=True))["", 2]
    assert known.fate is Fate.KNOWN
    assert known.asked is not None
    assert known.asked.recognised
    report = bring(planner, file, UNDECIDED.told_who(("", 2), None, apart=True))
    row = by_row(report)["", 2]
    assert row.fate is Fate.NEW
    assert row.asked is not None
    assert row.asked.recognised, "the rule would still recognise her"
    assert [remark.kind for remark in row.remarks] == [RemarkKind.DECIDED_APART]
    assert people(planner) == ["Katharina Müller", "Katharina Müller"]
    planner.undo()
    assert people(planner) == ["Katharina Müller"]


def test_a_row_decided_to_be_that_of_an_earlier_sheet_adds_nobody(planner: Workspace, tmp_path: Path) -> None:
    book = Workbook()
    clubs, offices = book.active, book.create_sheet("Ämter")
    assert clubs is not None
    clubs.title = "Vereine"
    for row in (["Name", "E-Mail"], ["Olena Schewtschenko", "o@x.example"]):
        clubs.append(row)
    for row in (["Name", "E-Mail", "Telefon"], ["Olena Shevchenko", "o@x.example", "0000 7"]):
        offices.append(row)
    for row in (["Olena Shevchenko", "o@x.example", "0000 7"],):
        offices.append(row)
    book.save(tmp_path / "kontakte.xlsx")
    trial = bring(planner, tmp_path / "kontakte.xlsx", dry_run=True)
    asked = by_row(trial)["Ämter", 2].asked
    assert asked is not None
    assert asked.pair is not None
    assert asked.pair.first == ("Vereine", 2), "not an id, which is another at each trial"
    assert "in row 2 (Vereine)" in as_text(trial, catalogue("en"))
    report = bring(planner, tmp_path / "kontakte.xlsx", UNDECIDED.told_who(("Ämter", 2), asked.pair.first))
    assert [row.fate for row in report.rows] == [Fate.NEW, Fate.COMPLETED, Fate.TWICE_IN_FILE]
    assert people(planner) == ["Olena Schewtschenko 0000 7"]


def test_a_decision_for_somebody_who_is_gone_since_leaves_it_to_the_rule(
    planner: Workspace, katharina: EntityId, tmp_path: Path
) -> None:
    file = listed(tmp_path, MAY_BE)
    planner.undo()
    report = bring(planner, file, UNDECIDED.told_who(("", 2), katharina))
    assert by_row(report)["", 2].fate is Fate.NEW
    assert by_row(report)["", 2].remarks == ()
    assert people(planner) == ["Jan Kern", "Katarina Müller 0000 55"]


def test_a_member_recognised_by_the_name_alone_is_told_apart_and_a_namesake_made_the_same(
    planner: Workspace, tmp_path: Path
) -> None:
    with planner.change(Label("create_body")) as db:
        council = create_body(db, BodyDraft("Integrationsrat"))
        kern, *kayas = add_persons(
            db,
            [PersonFields("Jan", "Kern"), *(PersonFields("Deniz", "Kaya", email=f"{one}@x.example") for one in "ab")],
        )
    file = listed(tmp_path, "Name\nJan Kern\nDeniz Kaya\n")
    trial = by_row(bring(planner, file, kind=ListKind.MEMBERSHIPS, body=council, dry_run=True))
    assert [remark.kind for remark in trial["", 2].remarks] == [RemarkKind.KNOWN_BY_NAME]
    assert trial["", 3].asked is not None
    assert trial["", 3].asked.pair is not None
    assert trial["", 3].asked.pair.person_id in kayas
    decided = UNDECIDED.told_who(("", 2), None, apart=True).told_who(("", 3), kayas[1])
    report = by_row(bring(planner, file, decided, kind=ListKind.MEMBERSHIPS, body=council))
    assert [remark.kind for remark in report["", 2].remarks] == [RemarkKind.DECIDED_APART]
    assert [remark.kind for remark in report["", 3].remarks] == [RemarkKind.DECIDED_SAME]
    with planner.read() as db:
        seated = {seat.person_id for seat in members(db, council)}
    assert kayas[1] in seated
    assert kern not in seated
    assert people(planner).count("Deniz Kaya") == 2
    assert people(planner).count("Jan Kern") == 2
