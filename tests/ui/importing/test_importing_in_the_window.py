"""A list comes in: what the preview shows, what can be corrected, what is written, and what is refused."""

import pypdf
import pytest
from PySide6.QtCore import QDir, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton
from sqlalchemy import select

from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.parsed import ParsedRegistration, Problem, ProblemKind
from forumplanner.model.directory import Person
from forumplanner.ui.importing.lines_model import LinesModel
from forumplanner.ui.importing.people_model import PeopleModel


def test_the_model_of_people_keeps_the_rules_of_qt(qtbot):
    model = PeopleModel("en")
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    doubt = Problem(ProblemKind.POSTCODE_SHORT, None, "PLZ", "1234")
    model.show_people([ParsedRegistration(2, family_name="Kaya"), ParsedRegistration(3, problems=(doubt,))])
    model.only_doubtful(True)
    assert model.rowCount() == 1
    assert model.index(0, 3).data() == "The postcode 1234 has only four digits; please check."
    assert tester.model() is model


def test_the_model_of_the_report_keeps_the_rules_of_qt(qtbot):
    model = LinesModel(("Row", "Name", "Please look at this"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows([("2", "Kaya", "check")])
    assert (model.rowCount(), model.index(0, 1).data()) == (1, "Kaya")
    assert tester.model() is model


def test_a_list_is_previewed_tried_and_imported_as_one_step(importer, lists):
    importer.read(lists / "anmeldeliste.xlsx")
    preview = importer.page.preview
    assert preview.go.text() == "Import 69 registration(s)"
    assert preview.numbers.text() == (
        "An import would give: 62 people have a place · 2 to be approved · 5 cancelled · "
        "7 rows stand in the file twice · 69 new in the directory · 9 may be somebody known"
    )
    assert importer.registered() == 0, "a trial run changes nothing"
    importer.click(preview.go)
    assert importer.registered() == 69
    assert importer.page.report.isVisible()
    assert "anmeldeliste.xlsx" in importer.page.report.text
    undo = [one for one in importer.office.window.notices.findChildren(QPushButton) if one.text() == "Undo"][-1]
    importer.click(undo)
    assert importer.registered() == 0
    assert "taken back" in importer.page.report.heading.findChildren(QLabel)[0].text()
    importer.click(importer.page.report.again)
    assert preview.go.text() == "Import 69 registration(s)"
    importer.click(preview.go)
    assert importer.registered() == 69
    importer.click(importer.page.report.done)
    assert importer.tab.panel.isVisible()


def test_importing_again_changes_nothing(importer, lists):
    for _ in range(2):
        importer.read(lists / "orderlist_positions_semicolon_de.csv")
        importer.click(importer.page.preview.go)
    assert importer.registered() == 65
    assert "65  people were registered already" in importer.page.report.text


def test_another_sheet_is_read(importer, lists):
    importer.read(lists / "anmeldeliste.ods")
    sheet = importer.page.preview.file.sheet
    assert sheet.currentText() == "Anmeldungen (gültig)"
    importer.choose(sheet, "Warteliste")
    assert len(importer.names()) == 12
    assert "12 on the waiting list" in importer.page.preview.numbers.text()


def test_a_wrong_encoding_is_corrected(importer, tmp_path):
    file = tmp_path / "turkish.csv"
    file.write_bytes("Vorname;Nachname;E-Mail\nAyşe;Yıldırım;a@x.example\nİbrahim;Şahin;b@x.example\n".encode("cp1254"))
    importer.read(file)
    assert "Yıldırım" not in importer.names()[0]
    importer.choose(importer.page.preview.file.encoding, "cp1254")
    assert importer.names() == ["Ayşe Yıldırım", "İbrahim Şahin"]


def test_the_meaning_of_a_column_is_corrected(importer, tmp_path):
    file = tmp_path / "odd.csv"
    file.write_text("Wer;Mail\nAyşe Yılmaz;ayse@x.example\n", encoding="utf-8")
    importer.read(file)
    preview = importer.page.preview
    assert not preview.go.isEnabled()
    assert "Say which column holds the name" in preview.problem.text()
    importer.choose(preview.columns.box("Wer"), Field.FULL_NAME.value)
    assert importer.names() == ["Ayşe Yılmaz"]
    assert preview.go.isEnabled()
    assert not preview.problem.isVisible()
    importer.choose(preview.columns.box("Mail"), "")
    assert preview.people.index(0, 4).data() == ""


def test_two_columns_of_one_meaning_are_said(importer, tmp_path):
    file = tmp_path / "twice.csv"
    file.write_text("Vorname;Rufname;Nachname\nAyşe;Ayşegül;Yılmaz\n", encoding="utf-8")
    importer.read(file)
    preview = importer.page.preview
    assert not preview.shared.isVisible()
    importer.choose(preview.columns.box("Rufname"), Field.GIVEN_NAME.value)
    assert preview.shared.text() == (
        "Several columns mean “Given name”: Rufname, Vorname. In each row, the first that is filled in counts."
    )
    assert importer.names() == ["Ayşegül Yılmaz"]


def test_the_row_of_the_headings_is_corrected(importer, tmp_path):
    file = tmp_path / "two.csv"
    file.write_text("Name;Ort\nVorname;Nachname\nAyşe;Yılmaz\n", encoding="utf-8")
    importer.read(file)
    importer.page.preview.file.header.setValue(2)
    importer.settle()
    assert importer.names() == ["Ayşe Yılmaz"]


def test_only_doubtful_rows_are_shown_on_wish(importer, lists):
    importer.read(lists / "anmeldeliste.xlsx")
    preview = importer.page.preview
    importer.click(preview.doubts)
    assert preview.doubts.isChecked()
    shown = preview.people.rowCount()
    assert 0 < shown < 76
    assert preview.people.index(0, 3).data()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("page.xlsx", b"<html><body>login</body></html>", "is a web page"),
        ("empty.csv", b"", "There is nothing in"),
        ("quote.csv", b'Name;Ort\n"Ayse;Koeln\n', "quotation mark"),
    ],
)
def test_a_refused_file_is_said_with_what_to_do_and_nothing_is_changed(importer, tmp_path, name, data, said):
    file = tmp_path / name
    file.write_bytes(data)
    importer.read(file)
    assert said in importer.notices()[-1]
    assert importer.registered() == 0
    assert importer.tab.panel.isVisible(), "back at the registrations"


def test_a_list_of_titles_only_can_still_be_corrected(importer, tmp_path):
    file = tmp_path / "numbers.csv"
    file.write_text("1;2\n3;4\n", encoding="utf-8")
    importer.read(file)
    assert "looks like a header" in importer.page.preview.problem.text()
    assert not importer.page.preview.go.isEnabled()


def test_cancelling_goes_back_and_changes_nothing(importer, lists):
    importer.read(lists / "anmeldeliste.xlsx")
    importer.click(importer.page.preview.cancel)
    assert importer.tab.panel.isVisible()
    assert importer.registered() == 0


def test_a_file_dropped_on_the_tab_is_read(importer, lists):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(lists / "waitinglist_semicolon_de.csv"))])
    drop = QDropEvent(
        QPoint(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    importer.tab.dropEvent(drop)
    importer.settle()
    assert len(importer.names()) == 12


def test_another_place_can_send_a_file_here(importer, lists):
    file = lists / "waitinglist_semicolon_de.csv"
    importer.office.window.navigate("events", f"{importer.event_id}/registrations/import:{file}")
    importer.settle()
    assert len(importer.names()) == 12


def test_a_full_event_puts_people_on_the_waiting_list(importer_into_full_event, lists):
    importer = importer_into_full_event
    importer.read(lists / "checkinlist_einlass_semicolon_de.csv")
    assert "56 on the waiting list" in importer.page.preview.numbers.text()


def test_the_report_is_saved_as_text(importer, lists, tmp_path):
    importer.read(lists / "anmeldeliste.xlsx")
    importer.click(importer.page.preview.go)
    importer.page.files.save(tmp_path / "report.txt", importer.page.report.page)
    importer.settle()
    assert "has a place" in (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert "report.txt" in importer.notices()[-1]


def test_everything_in_the_import_has_a_name(importer, lists, assert_all_named):
    importer.read(lists / "anmeldeliste_cp1252_semikolon.csv")
    assert_all_named(importer.page)
    importer.click(importer.page.preview.go)
    assert_all_named(importer.page)


def test_the_fate_of_every_row_is_shown_before_anything_is_written_and_can_be_filtered(importer, lists):
    importer.read(lists / "anmeldeliste.xlsx")
    preview = importer.page.preview
    fates = [str(preview.people.index(row, 2).data()) for row in range(preview.people.rowCount())]
    assert sum(fate.startswith("has a place") for fate in fates) == 62
    assert all(fates)
    importer.choose(preview.fates, "twice_in_file")
    assert preview.people.rowCount() == 7
    assert "The same person as in row" in preview.people.index(0, 3).data()
    importer.choose(preview.fates, "left_out")
    assert any("Sum row" in preview.people.index(row, 2).data() for row in range(preview.people.rowCount()))
    assert importer.registered() == 0


def test_two_rows_taken_for_one_person_are_kept_apart_on_demand(importer, tmp_path):
    file = tmp_path / "twins.csv"
    file.write_text("Vorname;Nachname;E-Mail\nJan;Kern;k@x.example\nJan;Kern;k@x.example\n", encoding="utf-8")
    importer.read(file)
    preview = importer.page.preview
    preview.table.selectRow(1)
    importer.settle()
    importer.choose(preview.decision.who, "apart")
    assert "2 people have a place" in preview.numbers.text()
    assert preview.decision.who.currentData() == "apart"
    importer.click(preview.go)
    assert importer.registered() == 2


def test_the_row_that_was_chosen_stays_in_view_when_what_can_be_decided_opens_below(importer, tmp_path):
    file = tmp_path / "twins.csv"
    file.write_text("Vorname;Nachname;E-Mail\n" + "Jan;Kern;k@x.example\n" * 60, encoding="utf-8")
    importer.office.window.resize(1366, 768)
    importer.read(file)
    preview = importer.page.preview
    table = preview.table
    last = table.rowAt(table.viewport().height() - 2)
    assert 2 < last < 59
    before = table.viewport().height()
    table.selectRow(last)
    importer.settle()
    assert preview.decision.isVisible()
    assert table.viewport().height() < before
    assert table.viewport().rect().contains(table.visualRect(preview.people.index(last, 0)))


def test_a_list_with_much_to_say_fits_into_a_small_screen_at_twice_the_size_of_text(importer, lists, theme):
    theme.resize_text(200)
    importer.office.window.resize(1366, 768)
    importer.read(lists / "anmeldeliste.xlsx")
    preview = importer.page.preview
    assert preview.doubts.isVisible()
    assert preview.fates.isVisible()
    preview.go.setText("69 Anmeldungen einlesen, 12 Unterschiede übernehmen")
    importer.settle()
    assert importer.office.window.minimumSizeHint().width() <= 1366
    assert importer.office.window.width() == 1366


def test_a_difference_is_taken_over_from_a_newer_list(importer, tmp_path):
    file = tmp_path / "list.csv"
    for phone in ("0000 1", "0000 9"):
        file.write_text(f"Vorname;Nachname;E-Mail;Telefon\nJan;Kern;k@x.example;{phone}\n", encoding="utf-8")
        importer.read(file)
        if phone == "0000 1":
            importer.click(importer.page.preview.go)
    preview = importer.page.preview
    preview.table.selectRow(0)
    importer.settle()
    box = preview.decision.taken["phone"]
    assert "0000 9" in box.text()
    assert box.minimumSizeHint().width() < box.fontMetrics().horizontalAdvance(box.text()), "long words wrap"
    assert not box.isChecked(), "nothing is taken over unasked"
    assert preview.go.text() == "Finish: nothing new"
    importer.click(box)
    assert preview.go.text() == "Take over 1 difference(s)"
    importer.click(preview.go)
    assert "Registered already; taken over from the list" in importer.page.report.text


def test_two_sheets_come_in_together(importer, lists):
    importer.read(lists / "anmeldeliste.xlsx")
    preview = importer.page.preview
    importer.click(preview.file.also["Warteliste"])
    assert preview.go.text() == "Import 70 registration(s)"
    assert "2 · Warteliste" in [str(preview.people.index(row, 0).data()) for row in range(preview.people.rowCount())]
    importer.click(preview.file.also["Warteliste"])
    assert preview.go.text() == "Import 69 registration(s)"


def test_one_name_in_two_sheets_is_decided_and_the_decision_is_carried_out(importer, lists):
    importer.read(lists / "anmeldeliste.xlsx")
    preview = importer.page.preview
    importer.office.window.resize(1000, 800)
    importer.click(preview.file.also["Warteliste"])
    importer.choose(preview.fates, "likely")
    assert preview.people.rowCount() == 10
    preview.choose(("Warteliste", 8))
    importer.settle()
    assert "in row 37 of the sheet “Anmeldungen (gültig)”" in preview.decision.said.text()
    importer.choose(preview.fates, "likely")
    assert not preview.decision.isVisible(), "no row is chosen after the rows were narrowed"
    preview.choose(("Warteliste", 8))
    importer.settle()
    assert preview.decision.who.currentData() == "", "nobody has decided yet"
    importer.choose(preview.decision.who, "same")
    assert preview.go.text() == "Import 69 registration(s)"
    assert "Decided: the same person." in preview.people.index(9, 3).data()
    importer.click(preview.go)
    assert importer.registered() == 69
    assert "Decided: the same person." in importer.page.report.text
    words = importer.page.report.heading.findChildren(QLabel)[1]
    assert words.height() >= words.heightForWidth(words.width()), "the numbers are read whole"
    assert "69 registrations imported" in importer.tab.context.actions.qaction("undo").text()


def test_a_source_that_was_corrected_once_is_understood_the_next_time(importer, tmp_path):
    first, second = tmp_path / "may.csv", tmp_path / "june.csv"
    first.write_text("Wer;Mail\nAyşe Yılmaz;ayse@x.example\n", encoding="utf-8")
    second.write_text("Wer;Mail\nJan Kern;jan@x.example\n", encoding="utf-8")
    importer.read(first)
    importer.choose(importer.page.preview.columns.box("Wer"), Field.FULL_NAME.value)
    importer.click(importer.page.preview.go)
    importer.read(second)
    assert importer.names() == ["Jan Kern"]
    assert importer.page.preview.recalled.text().startswith("Read as this source was read on")


def test_the_report_of_an_earlier_import_is_looked_at_again(importer, lists, tmp_path):
    importer.read(lists / "waitinglist_semicolon_de.csv")
    importer.click(importer.page.preview.go)
    importer.read(lists / "waitinglist_semicolon_de.csv")
    importer.click(importer.page.preview.earlier)
    kept = importer.page.kept
    assert "waitinglist_semicolon_de.csv" in kept.which.currentText()
    assert "What became of every row" in kept.page.toPlainText()
    importer.page.files.save(tmp_path / "kept.md", kept.text)
    importer.settle()
    assert (tmp_path / "kept.md").read_text(encoding="utf-8").startswith("# Imported into")
    importer.click(kept.back)
    assert importer.page.preview.isVisible()


def test_the_kept_report_is_printed_whole_and_no_row_is_cut_off(importer, lists, tmp_path):
    importer.read(lists / "anmeldeliste.xlsx")
    importer.click(importer.page.preview.file.also["Warteliste"])
    importer.click(importer.page.preview.go)
    importer.page.show_kept()
    importer.settle()
    importer.click(importer.page.kept.print)
    dialog = importer.page.kept.findChild(QPrintDialog)
    dialog.printer().setOutputFileName(str(tmp_path / "report.pdf"))
    dialog.done(QDialog.DialogCode.Accepted)
    importer.settle()
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "report.pdf").pages]
    assert len(pages) > 3
    printed = " ".join(" ".join(pages).split())
    for words in (
        "Imported into",
        "What became of every row",
        "Anmeldungen (gültig) 6",
        "Warteliste 13",
        "Not decided",
    ):
        assert words in printed


def file_dialog(importer):
    (dialog,) = importer.office.window.findChildren(QFileDialog)
    return dialog


def test_the_report_is_saved_as_a_web_page_or_as_text_by_its_ending(importer, lists, tmp_path, window_state):
    importer.read(lists / "anmeldeliste.xlsx")
    importer.click(importer.page.preview.go)
    for ending, begins in (("html", "<!DOCTYPE html>"), ("md", "# Imported into")):
        window_state.last_folder = tmp_path
        importer.click(importer.page.report.save)
        dialog = file_dialog(importer)
        assert dialog.directory() == QDir(str(tmp_path)), "not where the program runs"
        wanted = next(one for one in dialog.nameFilters() if f"*.{ending}" in one)
        dialog.selectNameFilter(wanted)
        dialog.filterSelected.emit(wanted)
        dialog.accept()
        importer.settle()
        saved = (tmp_path / f"anmeldeliste-report.{ending}").read_text(encoding="utf-8")
        assert saved.startswith(begins)
        assert "Thomas Maier" in saved


def test_a_list_is_looked_for_in_the_documents_and_then_where_the_last_one_was(
    importer, lists, tmp_path, window_state, monkeypatch
):
    (tmp_path / "Documents").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    window_state.last_folder = tmp_path / "gone"
    importer.tab.context.actions.trigger("registrations.import")
    importer.settle()
    dialog = file_dialog(importer)
    assert dialog.directory() == QDir(str(tmp_path / "Documents"))
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(lists / "waitinglist_semicolon_de.csv"))
    dialog.accept()
    importer.settle()
    assert len(importer.names()) == 12
    assert window_state.last_folder == lists
    importer.click(importer.page.preview.other)
    assert file_dialog(importer).directory() == QDir(str(lists))
    file_dialog(importer).reject()
    importer.settle()


def test_sheets_that_show_nothing_are_not_offered(importer, lists):
    importer.read(lists / "anmeldeliste.xlsx")
    file = importer.page.preview.file
    assert [file.sheet.itemText(place) for place in range(file.sheet.count())] == ["Anmeldungen (gültig)", "Warteliste"]
    assert list(file.also) == ["Warteliste"]
    importer.choose(file.sheet, "Warteliste")
    assert list(file.also) == ["Anmeldungen (gültig)"]


def test_a_copied_table_comes_in_by_ctrl_v_and_any_other_text_is_typed(importer):
    search = importer.tab.panel.search
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("Lindt")
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (search.text(), importer.tab.importing) == ("Lindt", None)
    search.clear()
    clipboard.setText("Name\tE-Mail\tPLZ\nEva Lindt\teva@x.example\t01067\nDeniz Kaya\tdeniz@x.example\t12345\n")
    QTest.keyClick(search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    importer.settle()
    assert importer.names() == ["Eva Lindt", "Deniz Kaya"]
    assert "Clipboard" in importer.page.preview.heading.text()
    assert not importer.tab.context.actions.qaction("registrations.paste").isEnabled(), "one import at a time"
    importer.click(importer.page.preview.go)
    assert importer.registered() == 2
    with importer.office.workspace.read() as db:
        assert db.scalar(select(Person.postcode).where(Person.family_name == "Lindt")) == "01067"
    importer.click(importer.page.report.done)
    clipboard.clear()
    importer.tab.context.actions.trigger("registrations.paste")
    importer.settle()
    assert importer.tab.panel.isVisible()
    assert any("No table was copied" in text for text in importer.notices())
