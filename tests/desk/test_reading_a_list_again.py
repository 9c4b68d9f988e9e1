"""A list that comes in again registers nobody anew, though many have neither an e-mail address nor a telephone."""

import pytest

from forumplanner.cli import parse, run
from forumplanner.desk.import_decisions import Decisions, Verdict
from forumplanner.desk.import_fates import Fate
from forumplanner.desk.list_import.reading import Sheets
from forumplanner.desk.reading_registrations import Choices, read_list
from forumplanner.desk.registration_import import import_registrations, write_sheets

HEAD = "Nachname;Vorname;E-Mail;Ort;Geburtsjahr;Organisation"
ILSE = "Quark;Ilse;;Bonn;;"


def fates(report):
    return [(one.fate, one.likely is not None) for one in report.rows]


NEW, HERE, ASKED = (Fate.PLACED, False), (Fate.ALREADY_REGISTERED, False), (Fate.PLACED, True)


def test_whoever_has_nothing_but_a_name_is_registered_once(planner, conference, new_list):
    file = new_list(HEAD, ILSE, "Lindt;Eva;;;;")
    assert fates(import_registrations(planner, file, conference)) == [NEW, NEW]
    before = planner.next_undo
    for _ in range(2):
        assert fates(import_registrations(planner, file, conference)) == [HERE, HERE]
    assert planner.next_undo == before


def test_an_address_that_the_list_has_by_now_makes_nobody_new(planner, conference, new_list):
    import_registrations(planner, new_list(HEAD, ILSE), conference)
    report = import_registrations(planner, new_list(HEAD, "Quark;Ilse;ilse@quark.example;Bonn;1960;"), conference)
    assert fates(report) == [HERE]
    assert [one.in_file for one in report.rows[0].differences] == ["ilse@quark.example"]


@pytest.mark.parametrize(
    "other", ["Quark;Ilse;b@x.example;Bonn;1960;Verein", "Quark;Ilse;a@x.example;Bonn;1988;Verein",
              "Quark;Ilse;;Köln;;", "Quark;Ilse;;;;Schule", "Quark;Ilse;;;1988;"],
)  # fmt: skip
def test_what_contradicts_makes_two_people(planner, conference, new_list, other):
    import_registrations(planner, new_list(HEAD, "Quark;Ilse;a@x.example;Bonn;1960;Verein"), conference)
    assert import_registrations(planner, new_list(HEAD, other), conference).written == 1


def test_where_several_are_registered_it_is_asked_who_a_row_is(planner, conference, new_list):
    assert fates(import_registrations(planner, new_list(HEAD, ILSE, ILSE), conference))[0] == NEW
    file = new_list(HEAD, ILSE)
    asked = import_registrations(planner, file, conference, dry_run=True)
    assert fates(asked) == [ASKED]
    read = read_list(file, Choices(), today=planner.now().date(), cancelled=lambda: False).found
    same = Decisions().told_who(("", 2), asked.rows[0].likely.person_id)
    assert fates(write_sheets(planner, [read], conference, decisions=same)) == [HERE]


def test_one_more_of_the_name_in_the_list_is_one_more_and_asked_about(planner, conference, new_list):
    import_registrations(planner, new_list(HEAD, ILSE), conference)
    assert fates(import_registrations(planner, new_list(HEAD, ILSE, ILSE), conference)) == [HERE, ASKED]


def test_who_is_decided_to_be_somebody_else_is_registered(planner, conference, new_list):
    file = new_list(HEAD, ILSE)
    import_registrations(planner, file, conference)
    read = read_list(file, Choices(), today=planner.now().date(), cancelled=lambda: False).found
    apart = Decisions().told_who(("", 2), None, apart=True)
    report = write_sheets(planner, [read], conference, decisions=apart)
    assert (report.written, report.rows[0].verdict) == (1, Verdict.APART)


def test_all_sheets_of_the_offices_list_again_register_nobody(planner, conference, lists):
    for _ in range(2):
        report = import_registrations(planner, lists / "anmeldeliste.xlsx", conference, sheets=Sheets(all=True))
    assert report.written == 0


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_list_that_the_planner_wrote_says_nothing_new(planner, conference, lists, tmp_path, language, capsys):
    import_registrations(planner, lists / "anmeldeliste.xlsx", conference)
    place, own = planner.location, tmp_path / "own.xlsx"
    planner.close()
    common = ["--planner", str(place), "--event", "ik-3", "--language", language]
    columns = ",".join(["family_name", "given_name", "organisation", "email", "city", "state", "channel", "photo"])
    assert run(parse(["export", "list", "registrations", *common, "--out", str(own), "--columns", columns])) == 0
    capsys.readouterr()
    assert run(parse(["import", "registrations", str(own), *common, "--dry-run"])) == 0
    _, _, *figures = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in figures] == ["69", "0"]
