"""Who of a list may be somebody known is said wherever the import is: before, on the command line, in what is kept."""

from pathlib import Path

import pytest
from sqlalchemy import select

from forumplanner.cli import parse, run
from forumplanner.desk import import_report
from forumplanner.desk.import_decisions import Decisions, Verdict
from forumplanner.desk.import_differences import Differing
from forumplanner.desk.import_fates import Fate
from forumplanner.desk.reading_registrations import Choices, read_list
from forumplanner.desk.registration_import import import_registrations, write_sheets
from forumplanner.model.directory import Person
from forumplanner.model.importing import ImportReport
from forumplanner.model.registrations import Registration
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Workspace

LIST = Path(__file__).parents[1] / "data" / "registrations" / "anmeldeliste.xlsx"
FIRST, SECOND = "Anmeldungen (gültig)", "Warteliste"
HONG, HONG_AGAIN = (FIRST, 37), (SECOND, 8)


@pytest.fixture
def both(planner: Workspace):
    """Both sheets of the office's list."""
    today = planner.now().date()
    return [
        read_list(LIST, Choices(sheet=name), today=today, cancelled=lambda: False).found for name in (FIRST, SECOND)
    ]


def fate(report, row):
    return next(one for one in report.rows if (one.sheet, one.row) == row)


def hongs(planner):
    """The e-mail addresses of those of that name who are registered."""
    query = select(Person.email).join(Registration).where(Person.family_name == "Hồng")
    with planner.read() as db:
        return sorted(db.scalars(query))


def test_whom_the_list_may_name_twice_is_told_with_the_reason(planner, conference):
    report = import_registrations(planner, LIST, conference, dry_run=True)
    assert {row.row: row.likely.first for row in report.rows if row.likely} == {
        68: (FIRST, 7),
        71: (FIRST, 13),
        73: (FIRST, 18),
        74: (FIRST, 19),
        75: (FIRST, 24),
        76: (FIRST, 25),
        77: (FIRST, 33),
        78: (FIRST, 48),
        80: (FIRST, 44),
    }
    looks = import_report.to_look_at(report, catalogue("en"))
    assert (
        "78",
        "Thomas Maier",
        "May be Thomas Meier in row 48: almost the same name, same e-mail address, same telephone number, "
        "same address, same date of birth. Not decided: two people.",
    ) in looks
    assert ("9", "may be somebody known") in import_report.figures(report, catalogue("en"))


def test_the_command_line_tells_them_before_anything_is_written(planner, conference, capsys):
    place = planner.location
    planner.close()
    asked = ["import", "registrations", str(LIST), "--event", "ik-3", "--dry-run", "--all-sheets", "--language", "en"]
    assert run(parse([*asked, "--planner", str(place)])) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "10 may be somebody known" in lines
    assert (
        f"{SECOND} 8 Nguyễn Thị Hồng May be Nguyễn Thị Hồng in row 37 of the sheet “{FIRST}”: same name. "
        "Not decided: two people."
    ) in lines


def test_one_name_in_two_sheets_is_one_registration_or_two_as_decided(planner, conference, both):
    undecided = write_sheets(planner, both, conference, dry_run=True)
    assert (fate(undecided, HONG_AGAIN).likely.first, fate(undecided, HONG_AGAIN).new_person) == (HONG, True)
    apart = Decisions().told_who(HONG_AGAIN, None, apart=True)
    assert fate(write_sheets(planner, both, conference, decisions=apart), HONG_AGAIN).verdict is Verdict.APART
    assert hongs(planner) == ["", "nguyen.thi.hong@post.example.net"]
    planner.undo()
    same = Decisions().told_who(HONG_AGAIN, HONG).told_taken(HONG_AGAIN, Differing.EMAIL, taken=True)
    report = write_sheets(planner, both, conference, decisions=same)
    assert fate(report, HONG_AGAIN).fate is Fate.ALREADY_REGISTERED
    assert [one.what for one in fate(report, HONG_AGAIN).taken_over] == [Differing.EMAIL]
    assert hongs(planner) == ["nguyen.thi.hong@post.example.net"]
    assert report.written == undecided.written - 1


def test_the_kept_report_names_each_with_what_was_decided(planner, conference, both):
    decisions = (
        Decisions()
        .told_who(HONG_AGAIN, HONG)
        .told_who((FIRST, 78), (FIRST, 48))
        .told_who((FIRST, 80), None, apart=True)
    )
    write_sheets(planner, both, conference, decisions=decisions, language="en")
    with planner.read() as db:
        lines = db.scalars(select(ImportReport.text)).one().splitlines()
    said = [line for line in lines if "May be" in line]
    assert len(said) == 10
    assert [line for line in said if "Decided: the same person." in line] == [
        f"| {FIRST} 78 | Thomas Maier | May be Thomas Meier in row 48: almost the same name, same e-mail address, "
        "same telephone number, same address, same date of birth. Decided: the same person. |",
        f"| {SECOND} 8 | Nguyễn Thị Hồng | May be Nguyễn Thị Hồng in row 37 of the sheet “{FIRST}”: same name. "
        "Decided: the same person. |",
    ]
    assert sum("Decided: two people." in line for line in said) == 1
    assert sum("Not decided: two people." in line for line in said) == 7


def test_the_journal_counts_what_was_written_and_not_the_rows_of_the_file(planner, conference, both, new_list):
    report = write_sheets(planner, both, conference)
    assert report.written == 70 < len(report.rows)
    assert (planner.next_undo.label.key, planner.next_undo.label.refs["count"]) == ("import_registrations", 70)
    head = "Vorname;Nachname;E-Mail;Telefon"
    import_registrations(planner, new_list(head, "Eva;Lindt;e@x.example;0000 1"), conference)
    assert planner.next_undo.label.key == "import_registration"
    newer = read_list(
        new_list(head, "Eva;Lindt;e@x.example;0000 2"), Choices(), today=planner.now().date(), cancelled=lambda: False
    )
    write_sheets(
        planner, [newer.found], conference, decisions=Decisions().told_taken(("", 2), Differing.PHONE, taken=True)
    )
    assert (planner.next_undo.label.key, planner.next_undo.label.refs["count"]) == ("take_over_from_list", 1)
