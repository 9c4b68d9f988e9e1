"""Documents stand in parts of the work, each with what was made of it last and whether it still holds."""

import email
from email.policy import default
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from forumplanner.desk.outputs import Output
from forumplanner.planning import giving_places
from forumplanner.ui.documents.registered import registered
from forumplanner.workspace import Label
from forumplanner.workspace.handing_out import made_of


class OpenedFiles(QObject):
    """Stands for the system's programs: keeps which files were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.found.append(url.toLocalFile())


@pytest.fixture
def opened():
    """What was opened in programs of the system."""
    kept = OpenedFiles()
    QDesktopServices.setUrlHandler("file", kept, "take")
    yield kept
    QDesktopServices.unsetUrlHandler("file")


def line_of(shelf, name: str) -> str:
    return next(line for line in shelf.offered() if line.partition("\n")[0] == name)


def cancel_one(shelf) -> None:
    one = registered(shelf.tab.context, shelf.tab.event_id)("ayse")[0].key
    with shelf.office.workspace.change(Label("cancel_registrations", {"event": shelf.event_id, "count": 1})) as db:
        giving_places.cancel(db, [one])
    shelf.settle()


def test_documents_stand_under_the_parts_of_the_work_and_the_keys_pass_over_these(shelf):
    offered = shelf.offered()
    assert offered[0] == "Inviting"
    assert offered.index("On site") < offered.index("Attendance list") < offered.index("Badges")
    shelf.choose(Output.INVITATION)
    shelf.tab.list.setFocus()
    while shelf.tab.output is not Output.AGENDA:
        before = shelf.tab.list.currentRow()
        shelf.bot.keyClick(shelf.tab.list, Qt.Key.Key_Down)
        assert shelf.tab.list.currentRow() > before
        assert shelf.tab.output is not None, "a heading cannot be chosen"


def test_what_was_saved_says_when_by_whom_and_that_it_is_out_of_date_once_somebody_cancels(shelf, tmp_path):
    shelf.choose(Output.ATTENDANCE)
    assert "Saved" not in line_of(shelf, "Attendance list")
    shelf.tab.save(tmp_path / "list.pdf")
    shelf.settle()
    said = line_of(shelf, "Attendance list")
    assert "Saved " in said
    assert said.endswith("up to date")
    assert "English" in shelf.tab.side.said.text()
    cancel_one(shelf)
    assert line_of(shelf, "Attendance list").endswith("out of date: changed since")
    (made,) = made_of(shelf.office.workspace, shelf.event_id)
    assert (made.output, made.form, made.way, made.file_name) == ("attendance", ".pdf", "saved", "list.pdf")


def test_a_document_opens_as_a_draft_in_the_mail_program(shelf, opened):
    shelf.choose(Output.CONFIRMATION)
    shelf.tab.options.who.search.setText("yilmaz")
    shelf.bot.keyClick(shelf.tab.options.who.search, Qt.Key.Key_Return)
    shelf.settle()
    shelf.tab.side.mail.click()
    shelf.settle()
    (file,) = opened.found
    with open(file, "rb") as draft:
        message = email.message_from_binary_file(draft, policy=default)
    assert message["X-Unsent"] == "1"
    assert message["To"] == "ayse@verein.example"
    assert message["Subject"] == "Confirmation of a registration: 3. Integrationskonferenz"
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == shelf.tab.proposed_name()
    assert attached.get_content() == shelf.tab.data
    assert "Put into an e-mail" in line_of(shelf, "Confirmation of a registration")


def test_a_web_page_is_the_text_of_the_mail(shelf, opened):
    shelf.choose(Output.INVITATION)
    shelf.option(shelf.tab.options.form, ".html")
    shelf.tab.side.mail.click()
    shelf.settle()
    with open(opened.found[0], "rb") as draft:
        message = email.message_from_binary_file(draft, policy=default)
    for part in (message.get_body(("plain",)), message.get_body(("html",))):
        assert "Integrationskonferenz" in part.get_content()


def test_the_choices_of_a_document_are_shown_and_kept_for_each(shelf):
    shelf.choose(Output.BADGES)
    box = shelf.tab.options.own["first_label"]
    assert box.accessibleName() == "From label no."
    shelf.option(box, "5")
    assert shelf.tab.options.options().chosen["first_label"] == "5"
    shelf.choose(Output.ATTENDANCE)
    assert "first_label" not in shelf.tab.options.own
    shelf.choose(Output.BADGES)
    assert shelf.tab.options.own["first_label"].currentData() == "5"


def test_an_unchecked_language_is_warned_of_once(shelf, tmp_path):
    shelf.choose(Output.ATTENDANCE)
    box = shelf.tab.options.language
    assert [box.itemText(place) for place in range(3)] == ["Deutsch", "English", "Türkçe (unchecked)"]
    shelf.option(box, "tr")
    shelf.tab.ask_where()
    bar = shelf.tab.bar
    assert bar.isVisible()
    assert bar.words.text().startswith("Texts in Turkish are unchecked.")
    assert shelf.tab.findChild(QFileDialog) is None
    shelf.bot.mouseClick(bar.go_on, Qt.MouseButton.LeftButton)
    shelf.settle()
    assert not bar.isVisible()
    shelf.tab.findChild(QFileDialog).close()
    shelf.settle()
    shelf.tab.ask_where()
    assert not bar.isVisible()
    shelf.tab.findChild(QFileDialog).close()


def test_who_checked_a_language_is_noted_at_the_warning_and_nobody_is_warned_any_more(shelf):
    shelf.choose(Output.ATTENDANCE)
    shelf.option(shelf.tab.options.language, "uk")
    shelf.tab.ask_where()
    shelf.bot.keyClicks(shelf.tab.bar.by, "Olena Beispiel")
    shelf.bot.keyClick(shelf.tab.bar.by, Qt.Key.Key_Return)
    shelf.settle()
    assert shelf.tab.options.language.currentText() == "Українська"
    shelf.tab.findChild(QFileDialog).close()
    offer = shelf.tab.options.language_offer
    assert offer is not None
    assert offer.reviewed_by == "Olena Beispiel"
    assert not offer.unchecked


def test_letters_that_are_a_file_each_go_into_a_packed_folder(shelf, tmp_path):
    shelf.choose(Output.INVITATION)
    shelf.option(shelf.tab.options.own["to"], "waiting_too")
    shelf.option(shelf.tab.options.own["files"], "each")
    shelf.tab.ask_where()
    dialog = shelf.tab.findChild(QFileDialog)
    assert dialog.defaultSuffix() == "zip"
    dialog.fileSelected.emit(str(tmp_path / "letters.zip"))
    dialog.close()
    shelf.settle()
    with ZipFile(tmp_path / "letters.zip") as packed:
        names = packed.namelist()
        assert all(packed.read(name).startswith(b"%PDF") for name in names)
    assert len(names) == 3
    assert any("Samir" in name for name in names)
    assert "Saved" in line_of(shelf, "Invitation")
