"""Lists come into contacts, bodies and measures: dropped, chosen, pasted; previewed, corrected, written, taken back."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton
from sqlalchemy import func, select

from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.memberships.parsed import ParsedMembership
from forumplanner.lists.bodies import members
from forumplanner.model.directory import Organisation, Person
from forumplanner.model.following_up import Measure
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.ui.list_import.entries_model import EntriesModel
from forumplanner.workspace import Label

CONTACTS = "Name;Verein;E-Mail;Spitzname\nEva Lindt;Chor;eva@x.example;Evi\nAyşe Yılmaz;;ayse@verein.example;\n"


def written(folder: Path, text: str, name: str = "liste.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def counted(user, kind) -> int:
    return user.read(lambda db: db.scalar(select(func.count()).select_from(kind)))


def take_back(user) -> None:
    notices = user.office.window.notices
    user.click([one for one in notices.findChildren(QPushButton) if one.text() == "Undo"][-1])


def test_the_model_of_rows_keeps_the_rules_of_qt(qtbot):
    model = EntriesModel(ListKind.MEMBERSHIPS, "en")
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_entries([ParsedMembership(2, PersonFields("Eva", "Lindt"))])
    model.only_doubtful(True)
    assert model.rowCount() == 0
    model.only_doubtful(False)
    assert [model.index(0, column).data() for column in range(5)] == ["2", "Eva Lindt", "", "", "Member, elected"]
    assert tester.model() is model


def test_a_dropped_list_of_contacts_shows_every_rows_fate_before_anything_is_written(user, tmp_path, assert_all_named):
    user.go("contacts")
    before = counted(user, Person)
    user.drop(written(tmp_path, CONTACTS))
    assert user.column(1) == ["Eva Lindt", "Ayşe Yılmaz"]
    assert user.column(2) == ["new in the directory", "in the directory already, nothing changed"]
    assert "Not read: Spitzname" in user.preview.left_out.text()
    assert "1 organisation new in the directory" in user.preview.numbers.text()
    assert counted(user, Person) == before, "a trial run changes nothing"
    assert not user.page.heading.isVisible()
    assert_all_named(user.importing)
    user.click(user.preview.go)
    assert counted(user, Person) == before + 1
    assert "Spitzname" in user.importing.report.page
    take_back(user)
    assert counted(user, Person) == before
    user.click(user.importing.report.done)
    assert user.page.heading.isVisible()
    assert user.importing.isHidden()


def test_a_corrected_column_is_read_anew_and_remembered_for_the_next_list(user, tmp_path):
    user.go("contacts")
    user.drop(written(tmp_path, CONTACTS))
    user.choose(user.preview.columns.box("Spitzname"), Meaning.NOTE.value)
    assert "Spitzname" not in user.preview.left_out.text()
    user.click(user.preview.go)
    with user.office.workspace.read() as db:
        assert db.scalar(select(Person.note).where(Person.family_name == "Lindt")) == "Evi"
    user.click(user.importing.report.done)
    user.drop(written(tmp_path, CONTACTS.replace("Eva Lindt", "Ute Vogt").replace("eva@", "ute@"), "neu.csv"))
    assert user.preview.columns.box("Spitzname").currentData() == Meaning.NOTE.value


def test_two_columns_with_one_meaning_are_said_and_a_trial_run_whose_result_stands_there_is_not_offered_again(
    user, tmp_path
):
    user.go("contacts")
    user.drop(written(tmp_path, "Vorname;Nachname;Rufname;E-Mail\nEva;Lindt;Evi;eva@x.example\n"))
    assert not user.preview.trial.isEnabled()
    assert "Several columns" not in user.preview.left_out.text()
    user.choose(user.preview.columns.box("Rufname"), Meaning.GIVEN_NAME.value)
    assert "“Given name”: Rufname, Vorname" in user.preview.left_out.text()


def test_business_cards_show_no_columns_and_come_in(user, tmp_path):
    user.go("contacts")
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Zora Neuzeit\nORG:Amt für Neues\nPHOTO;ENCODING=b:AAAA\nEND:VCARD\n"
    user.drop(written(tmp_path, card, "karten.vcf"))
    assert user.column(1) == ["Zora Neuzeit"]
    assert not user.preview.columns.isVisible()
    assert "PHOTO" in user.preview.left_out.text()
    user.click(user.preview.go)
    assert user.read(lambda db: db.scalar(select(Organisation.name).where(Organisation.name == "Amt für Neues")))


def test_ctrl_v_imports_a_copied_table_even_from_the_search_field_and_types_anything_else(user):
    user.go("contacts")
    search = user.page.part.panel.search
    user.copy("Lindt")
    search.setFocus()
    user.press("Ctrl+V")
    assert (search.text(), user.host.shown) == ("Lindt", False)
    search.clear()
    user.copy("Name\tE-Mail\nEva Lindt\teva@x.example\n")
    user.press("Ctrl+V")
    assert user.host.shown
    assert user.column(1) == ["Eva Lindt"]
    assert "Clipboard" in user.preview.heading.text()
    assert search.text() == ""
    user.click(user.preview.cancel)
    assert user.page.heading.isVisible()
    QGuiApplication.clipboard().clear()
    user.page.context.actions.trigger(user.host.paste_id)
    user.settle()
    assert not user.host.shown
    assert any("No table was copied" in text for text in user.office.window.notices.texts())


def test_a_refused_file_leaves_the_page_as_it_was(user, tmp_path):
    user.go("measures")
    user.drop(written(tmp_path, "kein Arbeitsblatt", "liste.xlsx"))
    assert not user.host.shown
    assert any("liste.xlsx" in text for text in user.office.window.notices.texts())


def test_members_come_into_the_open_body_and_only_then(user, tmp_path, assert_all_named):
    file = written(tmp_path, "Name;Funktion;Vertretung\nAyşe Yılmaz;Vorsitz;Eva Lindt\nUte Vogt;Mitglied;\n")
    user.go("bodies")
    assert not user.host.possible
    user.drop(file)
    assert user.host.importing is None
    body = user.office.ids["body"]
    user.go("bodies", body)
    user.drop(file)
    assert "Ausschuss für Chancengerechtigkeit" in user.preview.heading.text()
    assert user.column(4)[0] == "Chair, elected"
    assert any("recognised by the name alone" in text for text in user.column(3))
    assert_all_named(user.importing)
    user.click(user.preview.go)
    seats = user.read(lambda db: members(db, body))
    assert [(seat.person, seat.substitute) for seat in seats] == [("Ayşe Yılmaz", "Eva Lindt"), ("Ute Vogt", "")]
    assert seats[0].person_id == user.office.ids["ayse"]
    user.click(user.importing.report.done)
    assert user.page.members.model.rowCount() == 2


def test_measures_come_in_and_one_is_asked_for_while_the_import_is_shown(user, tmp_path):
    user.go("measures")
    user.drop(written(tmp_path, "Maßnahme;Zuständig;Frist;Status\nSprachcafé;Brücke e. V.;31.12.2027;geplant\n"))
    assert user.column(2) == ["new"]
    user.click(user.preview.go)
    measure = user.read(lambda db: db.scalars(select(Measure)).one().id)
    user.drop(written(tmp_path, "Maßnahme\nNoch eine\n", "zwei.csv"))
    user.go("measures", measure)
    assert not user.host.shown
    assert user.page.measure_form.isVisible()
    user.drop(written(tmp_path, "Maßnahme\nNoch eine\n", "drei.csv"))
    user.press("Ctrl+N")
    assert not user.host.shown
    assert user.page.new_form.isVisible()


def test_the_heading_row_and_the_sheet_can_be_chosen(user):
    lists = Path(__file__).parents[2] / "data" / "registrations"
    user.go("contacts")
    user.drop(lists / "anmeldeliste.xlsx")
    assert user.preview.file.header.value() == 5
    user.choose(user.preview.file.sheet, "Warteliste")
    assert user.preview.entries.rowCount() == 12
    user.preview.file.header.setValue(2)
    user.settle()
    assert not user.preview.go.isEnabled()
    assert user.preview.problem.text()


def test_several_sheets_come_in_together_each_as_it_was_corrected(user, assert_all_named):
    lists = Path(__file__).parents[2] / "data" / "registrations"
    user.go("contacts")
    before = counted(user, Person)
    user.drop(lists / "anmeldeliste.xlsx")
    first = user.preview.entries.rowCount()
    sheet = user.preview.file.sheet.currentText()
    user.choose(user.preview.columns.box("Bemerkungen"), "")
    assert "Bemerkungen" in user.preview.left_out.text()
    user.click(user.preview.file.also["Warteliste"])
    both = user.preview.entries.rowCount()
    assert both == first + 12
    assert user.preview.go.text() == f"Import {both} row(s)"
    assert {text.partition(" · ")[2] for text in user.column(0)} == {sheet, "Warteliste"}
    assert all(user.column(2))
    assert_all_named(user.importing)
    user.choose(user.preview.file.sheet, "Warteliste")
    assert user.preview.entries.rowCount() == 12, "the sheet shown is the one that comes in"
    user.click(user.preview.file.also[sheet])
    assert user.preview.entries.rowCount() == both
    assert "Bemerkungen" in user.preview.left_out.text(), "what was corrected of the other sheet still holds"
    user.click(user.preview.go)
    assert counted(user, Person) > before
    assert "Warteliste 3" in user.importing.report.page
    take_back(user)
    assert counted(user, Person) == before


def test_reports_of_earlier_imports_are_read_again_each_in_its_place(user, tmp_path, assert_all_named):
    user.go("contacts")
    actions = user.page.context.actions
    actions.trigger(user.host.earlier_id)
    user.settle()
    kept = user.importing.kept
    assert "No such list has been imported yet" in kept.page.toPlainText()
    user.click(kept.back)
    assert user.page.heading.isVisible()
    user.drop(written(tmp_path, CONTACTS))
    user.click(user.preview.go)
    user.click(user.importing.report.done)
    actions.trigger(user.host.earlier_id)
    user.settle()
    assert "liste.csv · 1 of 2 rows imported" in kept.which.currentText()
    assert "Eva Lindt" in kept.page.toPlainText()
    assert kept.which.hasFocus()
    assert_all_named(user.importing)
    user.click(kept.back)
    assert user.page.heading.isVisible(), "an import that is over does not come back"
    user.drop(written(tmp_path, CONTACTS, "neu.csv"))
    user.click(user.preview.earlier)
    user.click(kept.back)
    assert user.preview.isVisible(), "from a preview one comes back to it"
    user.go("bodies")
    user.page.context.actions.trigger(user.host.earlier_id)
    user.settle()
    assert not user.importing.kept.which.isVisible(), "contacts are no members"


def test_an_import_that_was_undone_is_said_to_be_and_can_be_done_again(user, tmp_path, assert_all_named):
    user.go("contacts")
    before, actions = counted(user, Person), user.page.context.actions
    user.drop(written(tmp_path, CONTACTS))
    user.click(user.preview.go)
    report, notices = user.importing.report, user.office.window.notices
    assert not report.again.isVisible()
    assert "1 row(s) imported." in notices.texts()
    actions.trigger("undo")
    user.settle()
    assert "taken back" in report.heading.findChildren(QLabel)[0].text()
    assert not report.save.isVisible()
    assert [one for one in notices.findChildren(QPushButton) if one.text() == "Undo" and one.isVisible()] == []
    assert_all_named(user.importing)
    user.go("measures")
    user.go("contacts")
    assert report.again.isVisible()
    assert user.host.possible
    assert not user.host.busy, "another list can be chosen at once"
    actions.trigger("redo")
    user.settle()
    assert "1 row(s) imported" in report.heading.findChildren(QLabel)[0].text()
    assert report.save.isVisible()
    actions.trigger("undo")
    user.settle()
    user.click(report.again)
    assert user.column(2)[0] == "new in the directory"
    user.click(user.preview.go)
    assert counted(user, Person) == before + 1
    assert "1 row(s) imported" in report.heading.findChildren(QLabel)[0].text()


def test_the_undo_of_a_notice_goes_once_something_later_stands_on_top(user, tmp_path):
    user.go("contacts")
    user.drop(written(tmp_path, CONTACTS))
    user.click(user.preview.go)
    notices = user.office.window.notices
    assert "1 row(s) imported." in notices.texts()
    with user.office.workspace.change(Label("add_person")) as db:
        add_persons(db, [PersonFields("Ute", "Vogt")])
    user.settle()
    assert "1 row(s) imported." not in notices.texts()
    assert user.importing.report.save.isVisible(), "the import itself still holds"


def test_the_rows_are_narrowed_to_one_fate_and_to_those_who_may_be_somebody_else(user, tmp_path):
    user.go("contacts")
    oksanas = "Oksana Kowalenko;;oksana@x.example;\nОксана Коваленко;;oksana@x.example;\n"
    user.drop(written(tmp_path, CONTACTS + oksanas))
    fates = user.preview.fates
    assert [fates.itemText(place).rpartition(" ")[2] for place in range(fates.count())] == ["(4)", "(3)", "(1)", "(1)"]
    user.choose(fates, "known")
    assert user.column(1) == ["Ayşe Yılmaz"]
    user.choose(fates, "may_be")
    assert user.column(0) == ["5"]
    assert "row 4" in user.column(3)[0]
    user.choose(fates, "")
    assert len(user.column(1)) == 4


def test_who_a_row_is_can_be_decided_below_the_table_and_is_carried_out(user, tmp_path, assert_all_named):
    with user.office.workspace.change(Label("add_person")) as db:
        add_persons(db, [PersonFields("Katharina", "Müller", email="k.mueller@x.example")])
    user.go("contacts")
    before = counted(user, Person)
    rows = "Katarina Müller;k.mueller@x.example\nUte Neu;ute@x.example\nKatharina Müller;k.mueller@x.example\n"
    user.drop(written(tmp_path, f"Name;E-Mail\n{rows}"))
    preview = user.preview
    assert not preview.who.isVisible(), "no row is chosen"
    preview.choose(("", 3))
    user.settle()
    assert not preview.who.isVisible(), "there is nothing to decide about somebody new"
    preview.choose(("", 2))
    user.settle()
    assert "May be Katharina Müller in the directory" in preview.who.said.text()
    assert preview.who.who.currentText() == "not decided: two people"
    said = preview.who.said
    for width in (1400, 700):
        user.office.window.resize(width, 700)
        user.settle()
        assert said.height() >= said.heightForWidth(said.width()), "the words are read whole"
    assert_all_named(user.importing)
    user.choose(preview.who.who, "same")
    assert (preview.chosen, preview.who.who.currentText()) == (("", 2), "the same person")
    assert "Decided: the same person as “Katharina Müller”" in user.column(3)[0]
    assert user.column(2)[0] == "in the directory already, nothing changed"
    user.choose(preview.fates, "may_be")
    assert user.column(0) == ["2"], "what was decided can be found again"
    assert not preview.who.isVisible(), "the row that was chosen is no longer"
    user.choose(preview.fates, "")
    preview.choose(("", 4))
    user.settle()
    assert preview.who.said.text() == "Katharina Müller is recognised."
    user.choose(preview.who.who, "apart")
    assert user.column(2)[2] == "new in the directory"
    user.click(preview.go)
    assert counted(user, Person) == before + 2
    assert "Decided: another person than “Katharina Müller”." in user.importing.report.page
    take_back(user)
    user.click(user.importing.report.again)
    assert user.column(2)[2] == "new in the directory", "what was decided still holds"
    user.drop(written(tmp_path, f"Name;E-Mail\n{rows}", "andere.csv"))
    assert user.column(2)[2] != "new in the directory", "of another file nothing is decided"


def test_what_was_decided_about_a_long_list_is_kept_until_the_next_trial_run(user, tmp_path, monkeypatch):
    monkeypatch.setattr("forumplanner.ui.list_import.page._SMALL", 1)
    user.go("contacts")
    before = counted(user, Person)
    user.drop(written(tmp_path, CONTACTS))
    preview = user.preview
    assert user.column(2) == ["", ""], "no trial run by itself"
    user.click(preview.trial)
    preview.choose(("", 3))
    user.settle()
    user.choose(preview.who.who, "apart")
    preview.choose(("", 2))
    preview.choose(("", 3))
    user.settle()
    assert preview.who.who.currentData() == "apart"
    assert user.column(2)[1] == "in the directory already, nothing changed", "of the last trial run"
    user.click(preview.trial)
    assert user.column(2)[1] == "new in the directory"
    user.click(preview.go)
    assert counted(user, Person) == before + 2
