"""Documents are seen before they are saved: what is offered, in which form, for whom; and papers beside them."""

from pathlib import Path

import docx
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QPushButton

from forumplanner.desk.outputs import Output
from forumplanner.lists import papers
from forumplanner.planning import giving_places
from forumplanner.ui.documents.printing import print_pages
from forumplanner.ui.documents.registered import registered
from forumplanner.workspace import Label


def test_what_can_be_made_is_offered_with_what_is_missing(shelf):
    offered = shelf.offered()
    for line in (
        "Invitation",
        "Programme\nThe agenda is still empty.",
        "List of registrations",
        "Badges",
        "Table cards",
        "Room signs",
        "Minutes\nNo minutes were opened yet.",
        "One person's programme for the calendar\nThe agenda is still empty.",
    ):
        assert line in offered


def test_a_sitting_has_no_badges(shelf_of_sitting):
    names = [line.partition("\n")[0] for line in shelf_of_sitting.offered()]
    assert "Invitation" in names
    assert "Minutes" in names
    assert not {"Badges", "Confirmation of a registration"} & set(names)


def test_the_attendance_list_is_shown_as_it_will_be_printed(shelf):
    shelf.choose(Output.ATTENDANCE)
    text = shelf.pdf_text()
    assert "Yılmaz, Ayşe" in text
    assert "Олена Шевченко" in text
    assert "Haddad" not in text, "who waits does not sign"


def test_what_is_saved_is_what_is_shown(shelf, tmp_path):
    shelf.choose(Output.ATTENDANCE)
    assert shelf.tab.proposed_name() == "ik-3-Attendance-list.pdf"
    shelf.tab.save(tmp_path / shelf.tab.proposed_name())
    shelf.settle()
    assert (tmp_path / "ik-3-Attendance-list.pdf").read_bytes() == shelf.tab.data
    assert shelf.tab.data.startswith(b"%PDF")
    assert "Saved: " in shelf.office.window.notices.texts()[-1]


def test_a_folder_that_is_not_there_is_said(shelf, tmp_path):
    shelf.choose(Output.CALENDAR)
    shelf.tab.save(tmp_path / "gone" / "x.ics")
    shelf.settle()
    assert f"There is no folder “{tmp_path / 'gone'}”" in shelf.office.window.notices.texts()[-1]


def test_letters_that_cannot_be_posted_are_told_before_they_go_out(shelf):
    shelf.choose(Output.INVITATION)
    assert not shelf.tab.side.warned.isVisible()
    shelf.option(shelf.tab.options.own["to"], "registered")
    assert shelf.tab.side.warned.isVisible()
    assert shelf.tab.side.warned.text() == "1 letter has no postal address: Olena Schewtschenko"
    shelf.choose(Output.ATTENDANCE)
    assert not shelf.tab.side.warned.isVisible()


def test_other_forms_are_shown_too(shelf):
    shelf.choose(Output.INVITATION)
    shelf.option(shelf.tab.options.form, ".html")
    assert "3. Integrationskonferenz" in shelf.tab.preview.page.toPlainText()
    shelf.choose(Output.REGISTRATIONS)
    assert "spreadsheet" in shelf.tab.preview.words.text()
    assert shelf.tab.data.startswith(b"PK")
    shelf.option(shelf.tab.options.form, ".csv")
    assert "Schewtschenko" in shelf.tab.preview.text.toPlainText()
    shelf.choose(Output.CALENDAR)
    assert shelf.tab.preview.text.toPlainText().startswith("BEGIN:VCALENDAR")


def test_a_word_file_is_shown_by_its_pages_and_saved_as_word(shelf, tmp_path):
    shelf.choose(Output.ATTENDANCE)
    shelf.option(shelf.tab.options.form, ".docx")
    assert "Yılmaz, Ayşe" in shelf.pdf_text()
    shelf.tab.save(tmp_path / shelf.tab.proposed_name())
    shelf.settle()
    saved = docx.Document(str(tmp_path / "ik-3-Attendance-list.docx"))
    assert any("Yılmaz, Ayşe" in one.text for table in saved.tables for row in table.rows for one in row.cells)


def test_the_dialog_offers_the_other_forms_and_the_ending_decides(shelf, tmp_path):
    shelf.choose(Output.ATTENDANCE)
    shelf.tab.ask_where()
    dialog = shelf.tab.findChild(QFileDialog)
    assert [one.rpartition("*")[2] for one in dialog.nameFilters()] == [".pdf)", ".docx)", ".html)"]
    dialog.filterSelected.emit(dialog.nameFilters()[1])
    assert dialog.defaultSuffix() == "docx"
    dialog.fileSelected.emit(str(tmp_path / "Liste.docx"))
    dialog.close()
    shelf.settle()
    assert docx.Document(str(tmp_path / "Liste.docx")).tables


def test_the_language_of_a_document_is_its_own(shelf):
    shelf.choose(Output.ATTENDANCE)
    english = shelf.pdf_text()
    shelf.option(shelf.tab.options.language, "de")
    assert shelf.pdf_text() != english
    assert shelf.tab.options.options().language == "de"


def test_a_confirmation_asks_for_whom(shelf):
    shelf.choose(Output.CONFIRMATION)
    assert shelf.tab.preview.words.text() == "Choose for whom it is to be made."
    assert not shelf.tab.side.save.isEnabled()
    search = shelf.tab.options.who.search
    search.setText("haddad")
    shelf.bot.keyClick(search, Qt.Key.Key_Return)
    shelf.settle()
    assert "you are on the waiting list" in " ".join(shelf.pdf_text().split())
    assert shelf.tab.proposed_name().startswith("ik-3-Confirmation-of-a-registration-Samir-Haddad")


def test_badges_are_those_of_all_also_after_somebody_was_chosen_for_a_confirmation(shelf):
    shelf.choose(Output.CONFIRMATION)
    shelf.tab.options.who.search.setText("yilmaz")
    shelf.bot.keyClick(shelf.tab.options.who.search, Qt.Key.Key_Return)
    shelf.settle()
    assert shelf.tab.options.options().registration_id
    shelf.choose(Output.BADGES)
    text = shelf.pdf_text()
    assert "Ayşe Yılmaz" in text
    assert "Olena Schewtschenko" in text


def test_nothing_is_confirmed_to_whoever_cancelled(shelf):
    shelf.choose(Output.CONFIRMATION)
    search = shelf.tab.options.who.search
    search.setText("haddad")
    shelf.bot.keyClick(search, Qt.Key.Key_Return)
    shelf.settle()
    registration = shelf.tab.options.options().registration_id
    with shelf.office.workspace.change(Label("cancel_registrations", {"event": shelf.event_id, "count": 1})) as db:
        giving_places.cancel(db, [registration])
    shelf.settle()
    assert "has no place and is not on the waiting list" in shelf.tab.preview.words.text()
    assert not shelf.tab.side.save.isEnabled()


def test_the_shown_document_follows_the_planner(shelf):
    shelf.choose(Output.ATTENDANCE)
    assert "Yılmaz, Ayşe" in shelf.pdf_text()
    everybody = registered(shelf.tab.context, shelf.tab.event_id)("ayse")
    with shelf.office.workspace.change(Label("cancel_registrations", {"event": shelf.event_id, "count": 1})) as db:
        giving_places.cancel(db, [everybody[0].key])
    shelf.settle()
    assert "Yılmaz, Ayşe" not in shelf.pdf_text()


def test_what_is_missing_is_said_instead_of_a_document(shelf):
    shelf.choose(Output.MINUTES)
    assert shelf.tab.preview.words.text() == "No minutes were opened yet."
    assert not shelf.tab.side.print.isEnabled()


def test_the_pages_are_printed(shelf, tmp_path):
    shelf.choose(Output.BADGES)
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert shelf.tab.side.print.isEnabled()
    assert print_pages(shelf.tab.preview.pdf, printer) == shelf.tab.preview.pages
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    assert printed.pageCount() == shelf.tab.preview.pages
    printed.close()


def test_the_invitation_of_a_sitting_has_a_public_variant(shelf_of_sitting):
    shelf = shelf_of_sitting
    shelf.choose(Output.INVITATION)
    assert shelf.tab.options.variant.isVisible()
    shelf.option(shelf.tab.options.variant, True)
    assert shelf.tab.proposed_name().endswith("-Invitation-public.pdf")
    shelf.choose(Output.ATTENDANCE)
    assert not shelf.tab.options.variant.isVisible()
    assert not shelf.tab.options.options().public_only


def test_a_paper_is_added_seen_and_removed(shelf, tmp_path):
    shelf.choose(Output.ATTENDANCE)
    vote = tmp_path / "Vorlage 12.pdf"
    vote.write_bytes(shelf.tab.data)
    shelf.tab.papers.add_files([vote])
    shelf.settle()
    shown = shelf.tab.papers.list
    assert shown.item(0).text().startswith("Vorlage 12\n")
    shown.setCurrentRow(0)
    shelf.settle()
    assert "Yılmaz, Ayşe" in shelf.pdf_text()
    shelf.tab.papers.remove.click()
    shelf.settle()
    assert shown.count() == 0
    undo = [one for one in shelf.office.window.notices.findChildren(QPushButton) if one.text() == "Undo"][-1]
    shelf.bot.mouseClick(undo, Qt.MouseButton.LeftButton)
    shelf.settle()
    with shelf.office.workspace.read() as db:
        (row,) = papers.papers(db, shelf.event_id)
        assert papers.bytes_of(db, row.id) == vote.read_bytes()


def test_an_empty_paper_is_refused(shelf, tmp_path):
    (tmp_path / "nothing.pdf").write_bytes(b"")
    shelf.tab.papers.add_files([tmp_path / "nothing.pdf", Path(tmp_path / "missing.pdf")])
    shelf.settle()
    assert shelf.tab.papers.list.count() == 0
    assert shelf.office.window.notices.texts()


def test_saving_and_printing_are_in_the_menu(shelf):
    shelf.choose(Output.ATTENDANCE)
    registry = shelf.office.window.actions_registry
    registry.refresh()
    assert registry.qaction("page.save").isEnabled()
    assert registry.qaction("page.print").isEnabled()
    assert registry.qaction("documents.save").isEnabled()


def test_everything_has_a_name(shelf, assert_all_named):
    shelf.choose(Output.CONFIRMATION)
    assert_all_named(shelf.tab)
    shelf.choose(Output.ATTENDANCE)
    assert_all_named(shelf.tab)
