"""From the first start, with a spreadsheet in hand, to the printed attendance list: in few clicks, or by keyboard."""

from pathlib import Path
from typing import Any

import pypdf
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit

from forumplanner.lists import events, registrations
from tests.journeys.conftest import Begin
from tests.journeys.officer import Officer

LIST = Path(__file__).parents[1] / "data" / "registrations" / "anmeldeliste.xlsx"
TITLE = "Bürgerforum „Klima & Mobilität“ Musterstadt"
MOST_CLICKS = 15


class Clicks:
    """Hands that do nothing but click, and count it; choosing a file in a dialog is two."""

    def __init__(self, officer: Officer) -> None:
        self._officer = officer
        self.number = 0

    def click(self, name: str) -> None:
        self.number += 1
        self._officer.click(name)

    def turn_to(self, tab: str) -> None:
        self.number += 1
        self._officer.turn_to(tab)

    def pick_line(self, name: str, words: str) -> None:
        self.number += 1
        self._officer.pick_line(name, words)

    def choose_file(self, file: Path) -> None:
        self.number += 2
        self._officer.name_file(file)

    def print_to(self, file: Path) -> None:
        self.number += 1
        accept_printing(self._officer, file)


def accept_printing(officer: Officer, file: Path) -> None:
    """Accept the dialog of the printer, which prints into a file here."""
    dialog = officer.window.findChild(QPrintDialog)
    assert dialog is not None
    dialog.printer().setOutputFileName(str(file))
    dialog.done(QDialog.DialogCode.Accepted)
    officer.settle()


def assert_printed(file: Path) -> None:
    """A printer is given pictures of the pages: the list of 62 people takes several, and none is empty."""
    pages = pypdf.PdfReader(file).pages
    assert len(pages) > 1
    assert all(len(image.data) > 10_000 for page in pages for image in page.images)
    assert all(page.images for page in pages)


def placed(officer: Officer) -> int:
    def count(db: Any) -> int:
        (event,) = events.ids(db, events.EventFilter())
        return registrations.numbers(db, event).taken

    taken: int = officer.read(count)
    return taken


def test_from_the_first_start_to_the_printed_attendance_list_in_few_clicks(begin: Begin, tmp_path: Path) -> None:
    officer = begin(None)
    hands = Clicks(officer)
    hands.click("Überspringen")
    hands.click("Neue Planungsdatei …")
    hands.choose_file(tmp_path / "amt.forumplan")
    hands.click("Tabelle einlesen")
    hands.choose_file(LIST)
    assert officer.find(QLineEdit, "Titel").text() == TITLE
    hands.click("Anlegen und einlesen")
    hands.click("69 Anmeldungen einlesen")
    hands.turn_to("Unterlagen")
    hands.pick_line("Dokumente zum Termin", "Anwesenheitsliste")
    hands.click("Drucken …")
    hands.print_to(tmp_path / "anwesenheit.pdf")
    assert hands.number <= MOST_CLICKS
    assert_printed(tmp_path / "anwesenheit.pdf")
    assert placed(officer) == 62


def test_from_the_first_start_to_the_printed_attendance_list_with_the_keyboard_alone(
    begin: Begin, tmp_path: Path
) -> None:
    officer = begin(None)
    officer.press("Escape", "Return")
    type_file(officer, tmp_path / "amt.forumplan")
    officer.press("Tab", "Return")
    type_file(officer, LIST)
    officer.press("Return")
    officer.wait(lambda: officer.sees("69 Anmeldungen einlesen"))
    officer.press("Return")
    officer.wait(lambda: officer.sees("Zu den Anmeldungen"))
    for _ in range(8):
        if officer.sees("Speichern unter …"):
            break
        officer.press("Ctrl+PgDown")
    officer.type("Anw")
    officer.settle()
    officer.press("Ctrl+P")
    accept_printing(officer, tmp_path / "anwesenheit.pdf")
    assert_printed(tmp_path / "anwesenheit.pdf")
    assert placed(officer) == 62


def type_file(officer: Officer, file: Path) -> None:
    """Type a path into the dialog that has just opened, and press Return."""
    dialog = officer.window.findChild(QFileDialog)
    assert dialog is not None, "no file is asked for"
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit), f"the focus is in {field}"
    officer.press("Ctrl+A")
    officer.type(str(file))
    officer.press("Return")
    officer.window.activateWindow()  # offscreen, no window system gives the focus back when a dialog closes
    officer.wait(officer.window.isActiveWindow)
    officer.settle()
