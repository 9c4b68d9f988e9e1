"""Each command as a user runs it: what it prints, what it writes, how it refuses."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from forumplanner.desk.document_languages import digest_of_texts
from forumplanner.desk.example import registrations_file
from forumplanner.lists import events, registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.planning import document_texts
from forumplanner.storage.checking import check_file
from forumplanner.workspace import Label, Workspace
from tests.cli.conftest import Run


def test_events_lists_every_event_with_its_code(run: Run, planner: Path) -> None:
    ran = run("events", "--planner", planner)
    assert ran.returncode == 0, ran.stderr
    assert "ik-3" in ran.stdout
    assert "3. Integrationskonferenz" in ran.stdout
    assert "Konferenz" in ran.stdout


def test_options_stand_before_or_after_the_command(run: Run, planner: Path) -> None:
    before = run("--planner", planner, "--language", "en", "events")
    after = run("events", "--language=en", "--planner", planner)
    assert before.returncode == after.returncode == 0
    assert before.stdout == after.stdout
    assert "Conference" in before.stdout


@pytest.mark.parametrize(("language", "said"), [("de", "Aufruf"), ("en", "usage")])
def test_help_speaks_the_language(run: Run, language: str, said: str) -> None:
    ran = run("--help", "--language", language)
    assert ran.returncode == 0
    assert said in ran.stdout


def test_wrong_usage_ends_with_two(run: Run) -> None:
    assert run("export", "nonsense").returncode == 2
    assert run("nonsense").returncode == 2


def test_an_import_registers_and_reports_and_can_be_undone(run: Run, planner: Path) -> None:
    ran = run("import", "registrations", registrations_file(), "--event", "ik-3", "--planner", planner)
    assert ran.returncode == 0, ran.stderr
    assert "136" in ran.stdout
    assert "12" in ran.stdout
    with Workspace.open(planner, who="somebody") as workspace:
        assert workspace.next_undo is None, "one officer's changes are not another's to undo"
    assert all(not check.findings for check in check_file(planner))


def test_a_trial_run_changes_nothing(run: Run, planner: Path) -> None:
    before = planner.read_bytes()
    ran = run("import", "registrations", registrations_file(), "--event", "ik-3", "--planner", planner, "--dry-run")
    assert ran.returncode == 0, ran.stderr
    assert "136" in ran.stdout
    assert planner.read_bytes() == before


def test_importing_twice_registers_nobody_twice(run: Run, planner: Path) -> None:
    command = (
        "import",
        "registrations",
        registrations_file(),
        "--event",
        "ik-3",
        "--planner",
        planner,
        "--language",
        "en",
    )
    assert run(*command).returncode == 0
    again = run(*command)
    assert again.returncode == 0, again.stderr
    assert "150  people were registered already" in again.stdout


def test_a_refused_file_says_file_and_reason_and_changes_nothing(run: Run, planner: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_text("no workbook", encoding="utf-8")
    before = planner.read_bytes()
    ran = run("import", "registrations", broken, "--event", "ik-3", "--planner", planner)
    assert ran.returncode == 1
    assert "broken.xlsx" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert ran.stdout == ""
    assert planner.read_bytes() == before


def test_an_unknown_event_is_refused_with_a_way_on(run: Run, planner: Path) -> None:
    ran = run("export", "programme", "--event", "nope", "--out", "x.pdf", "--planner", planner, "--language", "en")
    assert ran.returncode == 1
    assert "nope" in ran.stderr
    assert "forumplanner events" in ran.stderr


def test_a_missing_planner_is_refused(run: Run, tmp_path: Path) -> None:
    ran = run("events", "--planner", tmp_path / "none.forumplan")
    assert ran.returncode == 1
    assert "none.forumplan" in ran.stderr


@pytest.mark.parametrize(
    ("what", "event", "suffix", "begins"),
    [
        ("calendar", "ik-3", ".ics", b"BEGIN:VCALENDAR"),
        ("programme", "ik-3", ".pdf", b"%PDF-1.7"),
        ("programme", "ik-3", ".ics", b"BEGIN:VCALENDAR"),
        ("programme", "ik-3", ".html", b"<!DOCTYPE html>"),
        ("invitation", "aci-6", ".pdf", b"%PDF-1.7"),
        ("invitation", "aci-6", ".docx", b"PK"),
        ("attendance", "aci-6", ".pdf", b"%PDF-1.7"),
        ("minutes", "bf-7", ".pdf", b"%PDF-1.7"),
        ("registrations", "ik-3", ".xlsx", b"PK"),
        ("registrations", "ik-3", ".csv", b"\xef\xbb\xbf"),
    ],
)
def test_everything_can_be_exported(
    run: Run, planner: Path, tmp_path: Path, what: str, event: str, suffix: str, begins: bytes
) -> None:
    target = tmp_path / f"out{suffix}"
    ran = run("export", what, "--event", event, "--out", target, "--planner", planner)
    assert ran.returncode == 0, ran.stderr
    assert target.read_bytes().startswith(begins)


def test_a_form_can_be_named_beside_the_file(run: Run, planner: Path, tmp_path: Path) -> None:
    target = tmp_path / "Entwurf"
    command = ("export", "minutes", "--event", "bf-7", "--out", target, "--planner", planner)
    assert run(*command, "--format", "docx").returncode == 0
    assert target.read_bytes().startswith(b"PK")
    refused = run(*command, "--format", "odt")
    assert refused.returncode == 1
    assert ".docx" in refused.stderr


def test_a_list_is_written_with_the_columns_named(run: Run, planner: Path, tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    command = ("export", "list", "registrations", "--event", "bf-7", "--planner", planner, "--language", "de")
    ran = run(*command, "--columns", "city, family_name", "--out", target)
    assert ran.returncode == 0, ran.stderr
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Ort;Nachname"
    assert f"{len(lines) - 1} Zeilen" in ran.stdout


def test_a_list_that_needs_a_body_asks_for_it(run: Run, planner: Path, tmp_path: Path) -> None:
    ran = run("export", "list", "members", "--out", tmp_path / "x.ods", "--planner", planner, "--language", "en")
    assert ran.returncode == 1
    assert "--body" in ran.stderr
    assert not (tmp_path / "x.ods").exists()


def test_every_member_gets_a_letter_in_a_file_of_its_own(run: Run, planner: Path, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    chosen = ("--choose", "files=each", "--choose", "calendar=with")
    ran = run("export", "invitation", "--event", "aci-6", *chosen, "--out", folder, "--planner", planner)
    assert ran.returncode == 0, ran.stderr
    written = sorted(folder.iterdir())
    assert len(written) == 18
    assert all(file.read_bytes().startswith(b"%PDF-") for file in written)


def test_a_choice_that_a_document_does_not_have_is_refused_with_those_it_has(
    run: Run, planner: Path, tmp_path: Path
) -> None:
    wanted = ("--choose", "shet=7160", "--out", tmp_path / "x.pdf", "--planner", planner)
    ran = run("export", "badges", "--event", "bf-7", *wanted)
    assert ran.returncode == 1
    assert "shet" in ran.stderr
    assert "sheet, " in ran.stderr
    assert not (tmp_path / "x.pdf").exists()


def test_an_export_in_an_unknown_form_names_the_known_ones(run: Run, planner: Path, tmp_path: Path) -> None:
    ran = run("export", "minutes", "--event", "bf-7", "--out", tmp_path / "x.odt", "--planner", planner)
    assert ran.returncode == 1
    assert ".pdf" in ran.stderr
    assert not (tmp_path / "x.odt").exists()


def test_an_export_into_no_folder_is_refused(run: Run, planner: Path, tmp_path: Path) -> None:
    ran = run("export", "minutes", "--event", "bf-7", "--out", tmp_path / "none" / "x.pdf", "--planner", planner)
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr


def test_exports_work_while_the_planner_is_open_for_writing_and_imports_name_the_holder(
    run: Run, planner: Path, tmp_path: Path
) -> None:
    with Workspace.open(planner, who="Frau Probe"):
        out = tmp_path / "x.ics"
        assert run("export", "calendar", "--event", "ik-3", "--out", out, "--planner", planner).returncode == 0
        assert run("check", "--planner", planner).returncode == 0
        refused = run("import", "registrations", registrations_file(), "--event", "ik-3", "--planner", planner)
    assert refused.returncode == 1
    assert "Frau Probe" in refused.stderr


def test_check_finds_a_planner_whose_journal_was_switched_off(run: Run, planner: Path) -> None:
    from forumplanner.storage.engine import connect

    assert run("check", "--planner", planner).returncode == 0
    connection = connect(planner)
    connection.execute("DROP TRIGGER journal_person_update")
    connection.close()
    ran = run("check", "--planner", planner)
    assert ran.returncode == 1
    assert "journal_person_update" in ran.stdout


def test_a_backup_is_a_planner_of_its_own(run: Run, planner: Path, tmp_path: Path) -> None:
    ran = run("backup", "--planner", planner, "--out", tmp_path / "copy.forumplan")
    assert ran.returncode == 0, ran.stderr
    assert run("events", "--planner", tmp_path / "copy.forumplan").stdout == run("events", "--planner", planner).stdout
    assert run("backup", "--planner", planner).returncode == 0
    assert len(list(planner.with_name("planner-backups").glob("planner-*.forumplan"))) == 1


def test_contacts_members_and_measures_come_in_by_their_kind(run: Run, planner: Path, tmp_path: Path) -> None:
    cards, members = tmp_path / "karten.vcf", tmp_path / "mitglieder.csv"
    cards.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Zora Neuzeit\nORG:Amt für Neues\nEND:VCARD\n", encoding="utf-8")
    members.write_text("Name;Funktion\nZora Neuzeit;beratendes Mitglied\n", encoding="utf-8")
    ran = run("import", "contacts", cards, "--planner", planner, "--language", "en")
    assert ran.returncode == 0, ran.stderr
    assert "1  organisation new in the directory" in ran.stdout
    refused = run("import", "memberships", members, "--planner", planner, "--language", "en")
    assert refused.returncode == 1
    assert "--body" in refused.stderr
    ran = run("import", "memberships", members, "--body", "ACI", "--planner", planner, "--language", "en")
    assert ran.returncode == 0, ran.stderr
    assert "1  with a new seat" in ran.stdout
    assert all(not check.findings for check in check_file(planner))


def test_of_a_workbook_the_sheets_that_are_named_come_in_or_all(run: Run, planner: Path, tmp_path: Path) -> None:
    file = tmp_path / "kontakte.xlsx"
    book = Workbook()
    book.active.title = "Vereine"
    for sheet, name in ((book.active, "Zora Neuzeit"), (book.create_sheet("Ämter"), "Yara Neuzeit")):
        for row in (["Name", "Ort"], [name, "Musterstadt"]):
            sheet.append(row)
    book.save(file)
    common = ("import", "contacts", file, "--dry-run", "--planner", planner, "--language", "en")
    assert "1  new in the directory" in run(*common).stdout
    assert "2  new in the directory" in run(*common, "--sheet", "Vereine", "--sheet", "Ämter").stdout
    assert "2  new in the directory" in run(*common, "--all-sheets").stdout
    refused = run(*common, "--sheet", "Firmen")
    assert refused.returncode == 1
    assert "Vereine, Ämter" in refused.stderr


def test_registrations_of_several_sheets_come_in_together(run: Run, planner: Path) -> None:
    file = Path(__file__).parents[1] / "data" / "registrations" / "anmeldeliste.xlsx"
    common = ("import", "registrations", file, "--event", "ik-3", "--dry-run", "--planner", planner, "--language", "en")
    one, every = run(*common), run(*common, "--all-sheets")
    named = run(*common, "--sheet", "Anmeldungen (gültig)", "--sheet", "Warteliste")
    assert (one.returncode, every.returncode, named.returncode) == (0, 0, 0), every.stderr + named.stderr
    assert "Warteliste 2" in every.stdout
    assert every.stdout == named.stdout
    assert "Warteliste 2" not in one.stdout


def test_names_left_out_of_a_public_extract_are_told_with_what_cannot_be_recognised(
    run: Run, planner: Path, tmp_path: Path
) -> None:
    ran = run("export", "minutes", "--event", "bf-7", "--public", "--out", tmp_path / "m.html", "--planner", planner)
    assert ran.returncode == 0, ran.stderr
    assert "Zeynep Akyürekli, in: Frau Akyürekli erklärt" in ran.stderr
    assert "Erkannt werden nur Personen" in ran.stderr
    assert "Akyürekli" not in (tmp_path / "m.html").read_text(encoding="utf-8")
    whole = run("export", "minutes", "--event", "bf-7", "--out", tmp_path / "w.html", "--planner", planner)
    assert "Akyürekli" not in whole.stderr
    assert "Akyürekli" in (tmp_path / "w.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["xx", "../../etc", "fr"])
@pytest.mark.parametrize(("document", "form"), [("programme", "pdf"), ("registrations", "xlsx")])
def test_a_language_that_documents_do_not_speak_is_refused_with_those_they_speak(
    run: Run, planner: Path, tmp_path: Path, language: str, document: str, form: str
) -> None:
    out = tmp_path / f"x.{form}"
    ran = run("export", document, "--event", "bf-7", "--in", language, "--out", out, "--planner", planner)
    assert ran.returncode == 1
    assert f"„{language}“" in ran.stderr
    assert "de, en, tr, uk, ar, fa" in ran.stderr
    assert not out.exists()


def test_a_name_that_finds_nobody_or_several_is_refused_with_what_it_finds(
    run: Run, planner: Path, tmp_path: Path
) -> None:
    def refused(name: str) -> str:
        common = ("--event", "bf-7", "--out", tmp_path / "x.pdf", "--planner", planner)
        ran = run("export", "confirmation", "--person", name, *common)
        assert ran.returncode == 1
        return ran.stderr

    assert "„Niemandsname“ findet keine Anmeldung." in refused("Niemandsname")
    with Workspace.open(planner, who="somebody", read_only=True) as workspace, workspace.read() as db:
        event = events.id_of_code(db, "bf-7")
        assert event is not None
        few, all_ = (
            [row.name for row in registrations.rows(db, registrations.ids(db, RegistrationFilter(event, text)))]
            for text in ("s", " ")
        )
    assert (len(few), len(all_)) == (3, 12)
    assert f"Gefunden wurden: {', '.join(few)}\n" in refused("s")
    assert f"Gefunden wurden: {', '.join(all_[:5])}, …\n" in refused(" ")


def test_a_document_in_an_unchecked_language_is_written_with_a_warning_once(
    run: Run, planner: Path, tmp_path: Path
) -> None:
    def told(language: str) -> str:
        common = ("--event", "bf-7", "--out", tmp_path / "x.html", "--planner", planner)
        ran = run("export", "programme", "--in", language, *common)
        assert ran.returncode == 0, ran.stderr
        return ran.stderr

    assert told("tr").count("Texte auf Türkisch sind ungeprüft.") == 1
    with Workspace.open(planner, who="somebody") as workspace:
        with workspace.read() as db:
            digest = digest_of_texts(db, "tr")
        with workspace.change(Label("review_document_texts")) as db:
            document_texts.review(db, "tr", "Türkçe", "Aylin Prüf", date(2027, 5, 3), digest)
    assert told("tr") == told("en") == ""
