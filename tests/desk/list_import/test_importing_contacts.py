"""Contacts brought into a planner: who is recognised, what is filled in, what one undo takes back."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.desk.list_import.report_text import as_text, to_look_at
from forumplanner.desk.list_import.reports import Fate, Figure, ListReport, RemarkKind
from forumplanner.desk.list_import.writing import import_list
from forumplanner.model.directory import Affiliation, Channel, Organisation, Person
from forumplanner.model.enums import ChannelKind
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning.directory import OrganisationFields, PersonFields, add_organisations, add_persons
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label, Workspace


def bring(planner: Workspace, file: Path, **options: Any) -> ListReport:
    return import_list(planner, ListKind.CONTACTS, file, **options)


def everybody(planner: Workspace, kind: type[Any] = Person) -> list[Any]:
    with planner.read() as db:
        found = list(db.scalars(select(kind).order_by(kind.id)))
        db.expunge_all()
        return found


def known(planner: Workspace, *persons: PersonFields) -> None:
    with planner.change(Label("add_person")) as db:
        add_persons(db, persons)


def test_5000_people_come_in_and_go_in_one_step(planner: Workspace, foreign_files: Path) -> None:
    people = foreign_files / "people"
    report = bring(planner, people / "people_5000.csv")
    with (people / "people_5000_lookalikes_not_duplicates.csv").open(encoding="utf-8") as opened:
        look_alikes = {frozenset((row["id_a"], row["id_b"])) for row in csv.DictReader(opened)}
    with (people / "people_5000_duplicates_truth.csv").open(encoding="utf-8") as opened:
        one_person = {frozenset((row["id_a"], row["id_b"])) for row in csv.DictReader(opened)}
    twins = {
        frozenset((str(row.row - 1), str(int(remark.text) - 1)))
        for row in report.rows
        for remark in row.remarks
        if remark.kind is RemarkKind.SAME_AS_ROW
    }
    assert report.count(Fate.NEW) + report.count(Fate.TWICE_IN_FILE) == 5_000
    assert len(twins) == 33
    assert twins <= one_person
    assert not twins & look_alikes
    assert report.not_read == ("id", "gender")
    with planner.read() as db:
        assert db.scalar(select(func.count()).select_from(Person)) == report.count(Fate.NEW)
        olena = db.scalars(select(Person).where(Person.email == "kyryll.fylyppov@post.example")).one()
        assert (olena.own_script_name, olena.postcode, olena.languages) == ("Кирилл Филиппов", "12016", ("ru",))
    planner.undo()
    with planner.read() as db:
        assert db.scalar(select(func.count()).select_from(Person)) == 0


def test_a_trial_run_says_the_same_and_changes_nothing(planner: Workspace, new_list: Callable[..., Path]) -> None:
    file = new_list("Name;Verein;E-Mail", "Eva Lindt;Brücke e. V.;eva@x.example")
    trial = bring(planner, file, dry_run=True)
    assert everybody(planner) == []
    report = bring(planner, file)
    assert (trial.rows, trial.figures) == (report.rows, report.figures)
    assert dict(report.figures) == {Figure.PERSONS: 1, Figure.ORGANISATIONS: 1, Figure.AFFILIATIONS: 1}


def test_whoever_is_known_gets_blanks_filled_and_nothing_overwritten(
    planner: Workspace, new_list: Callable[..., Path]
) -> None:
    known(planner, PersonFields("Eva", "Lindt", email="eva@x.example", phone="0000 1"))
    file = new_list(
        "Vorname;Name;E-Mail;Telefon;Mobil;PLZ;Ort;Notiz",
        "Eva;Lindt;EVA@x.example;0000 2;0000 3;01067;Musterstadt;singt gern",
    )
    report = bring(planner, file)
    (eva,) = everybody(planner)
    assert (eva.phone, eva.postcode, eva.city, eva.note) == ("0000 1", "01067", "Musterstadt", "singt gern")
    assert [row.fate for row in report.rows] == [Fate.COMPLETED]
    assert [(remark.kind, remark.text, remark.here) for remark in report.rows[0].remarks] == [
        (RemarkKind.DIFFERS, "0000 2", "0000 1")
    ]
    (channel,) = everybody(planner, Channel)
    assert (channel.kind, channel.value, channel.person_id) == (ChannelKind.MOBILE, "0000 3", eva.id)
    again = bring(planner, file)
    assert [row.fate for row in again.rows] == [Fate.KNOWN]
    assert len(everybody(planner, Channel)) == 1


def test_the_step_to_undo_counts_the_rows_that_changed_something(
    planner: Workspace, new_list: Callable[..., Path]
) -> None:
    bring(planner, new_list("Vorname;Name;E-Mail", "Eva;Lindt;eva@x.example"))
    lines = ("Eva;Lindt;eva@x.example", "Hans;Meier;hans@x.example", "Ada;Muster;ada@x.example")
    report = bring(planner, new_list("Vorname;Name;E-Mail", *lines))
    assert planner.next_undo is not None
    assert planner.next_undo.label.refs["count"] == report.written == 2


def test_one_name_with_another_address_is_another_person_and_that_is_said(
    planner: Workspace, new_list: Callable[..., Path]
) -> None:
    known(planner, PersonFields("Hans", "Meier", email="hans@x.example"))
    report = bring(planner, new_list("Name;E-Mail", "Hans Meier;h.meier@y.example"))
    assert len(everybody(planner)) == 2
    assert [remark.kind for remark in report.rows[0].remarks] == [RemarkKind.NAME_IS_KNOWN]


def test_an_organisation_is_one_however_often_and_with_or_without_its_legal_form(
    planner: Workspace, new_list: Callable[..., Path]
) -> None:
    with planner.change(Label("add_organisation")) as db:
        add_organisations(db, [OrganisationFields("Türkischer Kulturverein e.V.")])
    report = bring(
        planner,
        new_list(
            "Organisation;Ansprechpartner;E-Mail;PLZ",
            "Tuerkischer Kulturverein;Deniz Kaya;info@kultur.example;01067",
            "Brücke;Eva Lindt;;",
            "Brücke e. V.;Ayşe Yılmaz;hallo@bruecke.example;",
        ),
    )
    organisations = {one.name: one for one in everybody(planner, Organisation)}
    assert set(organisations) == {"Türkischer Kulturverein e.V.", "Brücke"}
    assert organisations["Türkischer Kulturverein e.V."].email == "info@kultur.example"
    assert organisations["Brücke"].email == "hallo@bruecke.example"
    assert dict(report.figures)[Figure.AFFILIATIONS] == 3
    assert all(one.main_contact for one in everybody(planner, Affiliation))


def test_families_with_one_address_are_told_apart_by_years_of_birth_and_by_ms_and_mr(
    planner: Workspace, new_list: Callable[..., Path]
) -> None:
    known(planner, PersonFields("Hans", "Sommer", email="sommer@x.example", birth_year=1950))
    report = bring(
        planner,
        new_list(
            "Nachname;Vorname;Anrede;E-Mail;Geburtsdatum",
            "Sommer;Hans;Herr;sommer@x.example;2.1.1985",
            "Sommer;Hans;;sommer@x.example;1.1.1950",
            "Winter;;Frau;winter@x.example;",
            "Winter;;Herr;winter@x.example;",
            "Winter;;Frau;winter@x.example;",
        ),
    )
    fates = [row.fate for row in report.rows]
    assert fates[:1] + fates[2:] == [Fate.NEW, Fate.NEW, Fate.NEW, Fate.TWICE_IN_FILE]
    assert fates[1] in (Fate.KNOWN, Fate.COMPLETED)
    assert len(everybody(planner)) == 4


def test_a_person_in_two_organisations_stands_in_the_directory_once(
    planner: Workspace, new_list: Callable[..., Path]
) -> None:
    report = bring(
        planner,
        new_list("Name;Verein;E-Mail", "Eva Lindt;Brücke;eva@x.example", "Lindt, Eva;Chor;eva@x.example"),
    )
    assert len(everybody(planner)) == 1
    assert len(everybody(planner, Affiliation)) == 2
    assert [row.fate for row in report.rows] == [Fate.NEW, Fate.TWICE_IN_FILE]


def test_every_sheet_of_a_workbook_can_be_contacts(planner: Workspace, lists: Path) -> None:
    report = bring(planner, lists / "anmeldeliste.xlsx")
    assert report.sheet == "Anmeldungen (gültig)"
    assert report.sheets_not_read == ("Warteliste",)
    assert report.count(Fate.NEW) + report.count(Fate.TWICE_IN_FILE) == 76
    postcodes = {one.postcode for one in everybody(planner)}
    assert "01067" in postcodes
    assert all(len(code) == 5 for code in postcodes if code.isdecimal())


def test_cards_come_in_with_their_organisations(planner: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "kontakte.vcf"
    file.write_bytes(
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lindt;Eva;;;\r\nFN:Eva Lindt\r\nORG:Amt\r\nTITLE:Leitung\r\n"
        b"EMAIL:eva@x.example\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r\n"
    )
    report = bring(planner, file)
    (affiliation,) = everybody(planner, Affiliation)
    assert affiliation.role == "Leitung"
    assert "PHOTO" in as_text(report, catalogue("en"))


def test_a_refused_file_changes_nothing_and_says_where(planner: Workspace, new_list: Callable[..., Path]) -> None:
    file = new_list("Name;Notiz", "Eva Lindt;" + "x" * 100_001)
    with pytest.raises(FileRefused) as refused:
        bring(planner, file)
    assert (refused.value.row, refused.value.column) == (2, "Notiz")
    assert everybody(planner) == []


class _Stopped:
    """A progress whose watcher has had enough."""

    def __init__(self) -> None:
        self.total = 0

    def report(self, done: int, total: int, text: str = "") -> None:
        self.total = total

    def cancelled(self) -> bool:
        return bool(self.total)


def test_a_cancelled_import_changes_nothing(planner: Workspace, new_list: Callable[..., Path]) -> None:
    file = new_list("Name;E-Mail", *(f"Eva Lindt{n};eva{n}@x.example" for n in range(400)))
    with pytest.raises(PlanningError):
        bring(planner, file, progress=_Stopped())
    assert everybody(planner) == []


def test_the_report_names_what_to_look_at(planner: Workspace, new_list: Callable[..., Path]) -> None:
    report = bring(planner, new_list("Name;E-Mail;Lieblingsfarbe", "Eva Lindt;kommt noch;blau", "Summe;;"))
    looks = [text for _, _, text in to_look_at(report, catalogue("en"))]
    assert any("Lieblingsfarbe" in text for text in looks)
    assert any("kommt noch" in text for text in looks)
    assert [skip.text for skip in report.skipped] == ["Summe"]


def test_somebody_in_another_script_is_pointed_at_and_a_namesake_is_said_to_stand_in_the_list(
    planner: Workspace, new_list: Callable[..., Path]
) -> None:
    known(planner, PersonFields("Katharina", "Müller", email="k@x.example"))
    report = bring(
        planner,
        new_list(
            "Vorname;Name;E-Mail",
            "Olena;Schewtschenko;olena@x.example",
            "Олена;Шевченко;olena@x.example",
            "Katharine;Mueller;k@x.example",
            "Jan;Kern;jan@x.example",
            "Jan;Kern;kern@y.example",
        ),
    )
    said = {row.row: [(one.kind, one.text, one.here) for one in row.remarks] for row in report.rows}
    assert said == {
        2: [],
        3: [(RemarkKind.MAY_BE_ROW, "Olena Schewtschenko", "2")],
        4: [(RemarkKind.MAY_BE_KNOWN, "Katharina Müller", "")],
        5: [],
        6: [(RemarkKind.NAME_IN_LIST, "Jan Kern", "5")],
    }


def test_what_cannot_be_a_telephone_number_is_kept_as_a_note(planner: Workspace, new_list: Callable[..., Path]) -> None:
    numbers = ("4.91234E+11", "unbekannt", "0341 11 (abends)", "-")
    bring(planner, new_list("Vorname;Name;Telefon", *(f"Eva;Lindt{n};{number}" for n, number in enumerate(numbers))))
    people = sorted(everybody(planner), key=lambda one: one.family_name)
    assert [one.phone for one in people] == ["", "", "0341 11 (abends)", ""]
    assert [one.note for one in people] == ["Telefon: 4.91234E+11", "Telefon: unbekannt", "", ""]
