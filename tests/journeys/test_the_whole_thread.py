"""One conference from a new planner to printed minutes, in the real window, by mouse and keyboard."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pypdf
import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from forumplanner.lists import events, minutes, people, registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.enums import EntryKind, EventKind, MinutesState
from tests.journeys.conftest import Begin
from tests.journeys.officer import Officer

LIST = Path(__file__).parents[1] / "data" / "registrations" / "anmeldeliste.xlsx"
TITLE = "Integrationskonferenz „Miteinander“"
FIRST_DAY = date.today() + timedelta(weeks=8)
ASKED_FOR = "Sprachkurse am Abend mit Kinderbetreuung anbieten"


@pytest.fixture
def officer(begin: Begin, tmp_path: Path) -> Officer:
    """Somebody who has answered the first questions and made a planner of their own."""
    officer = begin(None)
    officer.type("Amt für Vielfalt")
    officer.press("Tab")
    officer.type("Stadt Musterort")
    officer.press("Return")
    officer.click("Neue Planungsdatei …")
    officer.name_file(tmp_path / "Amt für Vielfalt.forumplan")
    assert officer.window.rail.currentItem().text() == "Übersicht"
    return officer


def test_from_a_new_planner_to_printed_minutes(officer: Officer, tmp_path: Path) -> None:
    create_conference(officer)
    import_list(officer)
    take_back_and_do_again(officer)
    build_agenda(officer)
    take_minutes(officer)
    settle_minutes(officer)
    officer.turn_to("Unterlagen")
    attendance = save(officer, "Anwesenheitsliste", tmp_path / "anwesenheit.pdf")
    printed = save(officer, "Protokoll", tmp_path / "protokoll.pdf")
    calendar = save(officer, "Termin für den Kalender", tmp_path / "termin.ics")
    assert_attendance_list(officer, attendance)
    assert_minutes(printed)
    assert_calendar(calendar)


def create_conference(officer: Officer) -> None:
    """Two days, nine to five, entered in the form for a new event."""
    officer.press("Ctrl+2", "Ctrl+N")
    officer.choose("Art", "Konferenz", at=1)
    officer.fill("Titel", TITLE)
    officer.fill("Datum", f"{FIRST_DAY:%d.%m.%Y}")
    officer.fill("Beginn", "9")
    officer.fill("Ende", "17 Uhr")
    officer.click("Tag hinzufügen")
    officer.click("Anlegen")
    assert officer.sees(TITLE)
    event = officer.read(lambda db: events.view(db, conference(officer)))
    hours = [(day.starts, day.ends) for day in event.days]
    nine, five = datetime.combine(FIRST_DAY, datetime.min.time()).replace(hour=9), timedelta(hours=8)
    assert hours == [(nine, nine + five), (nine + timedelta(days=1), nine + timedelta(days=1) + five)]
    assert event.kind is EventKind.CONFERENCE


def import_list(officer: Officer) -> None:
    """The list of a web form, looked at before and after."""
    officer.turn_to("Anmeldungen")
    assert officer.sees("Noch ist niemand angemeldet")
    officer.click("Liste einlesen…")
    officer.name_file(LIST)
    assert officer.sees("62 Personen haben einen Platz")
    assert registered(officer) == 0, "nothing is written before one says so"
    officer.click("69 Anmeldungen einlesen")
    assert officer.sees("69 Anmeldungen eingelesen")
    officer.click("Zu den Anmeldungen")
    assert officer.sees("Alle 69")
    assert "69 Zeilen" in shown_texts(officer)
    assert any("Yıldırım" in line for line in officer.lines("Anmeldungen"))


def take_back_and_do_again(officer: Officer) -> None:
    """Undoing the import brings the planner of before, redoing it the one after."""
    officer.press("Ctrl+Z")
    assert (registered(officer), persons(officer)) == (0, 0)
    assert officer.sees("Noch ist niemand angemeldet")
    officer.press("Ctrl+Shift+Z")
    assert (registered(officer), persons(officer)) == (69, 69)
    assert officer.sees("Alle 69")


def build_agenda(officer: Officer) -> None:
    """Three items, typed one after the other; their times follow from what they take."""
    officer.turn_to("Programm")
    officer.click("Ersten Punkt hinzufügen")
    for title, minutes_ in (("Begrüßung", "15"), ("Offene Konflikte", "60"), ("Empfehlungen beschließen", "45")):
        officer.type(title)
        officer.press("Tab", "Tab")
        officer.type(minutes_)
        officer.press("Return")
    assert officer.lines("Ablauf")[1:] == [
        "09:00–09:15 | 1 | Begrüßung |  | 15 Min.",
        "09:15–10:15 | 2 | Offene Konflikte |  | 60 Min.",
        "10:15–11:00 | 3 | Empfehlungen beschließen |  | 45 Min.",
    ]


def take_minutes(officer: Officer) -> None:
    """What was discussed, what is asked for and how they voted on it."""
    officer.turn_to("Protokoll")
    officer.click("Protokoll anlegen")
    officer.pick_line("Punkte", "2")
    officer.press("Alt+2")
    officer.type("Zu wenige Kurse nach Feierabend.")
    officer.pick_line("Punkte", "3")
    officer.press("Alt+4")
    officer.type(ASKED_FOR)
    officer.press("Alt+6")
    officer.fill("Gegenstand", "Empfehlung zu Sprachkursen")
    officer.fill("Ja", "51")
    officer.fill("Nein", "4")
    officer.fill("Enthaltungen", "7")
    officer.click("Abstimmung erfassen")
    assert officer.sees("Empfehlung zu Sprachkursen: 51 Ja, 4 Nein, 7 Enthaltungen")
    kept = officer.read(lambda db: minutes.minutes(db, conference(officer)))
    assert [(entry.kind, entry.text) for item in kept.items for entry in item.entries] == [
        (EntryKind.DISCUSSION, "Zu wenige Kurse nach Feierabend."),
        (EntryKind.RECOMMENDATION, ASKED_FOR),
    ]


def settle_minutes(officer: Officer) -> None:
    """Asked once, since it cannot be undone; what was recorded can then be read and not be changed."""
    officer.click("Als abgestimmt erfassen …")
    assert officer.sees("lässt sich nicht rückgängig machen")
    officer.click("Als abgestimmt erfassen")
    kept = officer.read(lambda db: minutes.minutes(db, conference(officer)))
    assert kept.head.state is MinutesState.AGREED
    texts = [field for field in officer.window.findChildren(QPlainTextEdit) if field.isVisible()]
    assert [field.toPlainText() for field in texts if field.isReadOnly()] == [ASKED_FOR]


def save(officer: Officer, document: str, file: Path) -> Path:
    """Look at a document, and save it as it is shown."""
    officer.pick_line("Dokumente zum Termin", document)
    officer.click("Speichern unter …")
    officer.name_file(file)
    assert officer.sees(f"Gespeichert: {file}")
    return file


def assert_attendance_list(officer: Officer, file: Path) -> None:
    text = text_of(file)
    assert TITLE in text
    placed = [line.split(" | ")[0] for line in shown_registrations(officer) if "hat einen Platz" in line]
    assert len(placed) == 62
    family_names = {name.partition(",")[0] for name in placed if name.isprintable() and max(name) < "\u0590"}
    assert len(family_names) > 40
    assert [name for name in sorted(family_names) if name not in text] == []


def assert_minutes(file: Path) -> None:
    text = text_of(file)
    for words in (TITLE, "Begrüßung", "Zu wenige Kurse nach Feierabend.", ASKED_FOR, "51", "Stadt Musterort"):
        assert words in text, f"“{words}” is not in the minutes"


def assert_calendar(file: Path) -> None:
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    meetings = calendar.walk("VEVENT")
    assert meetings
    assert all(str(meeting["SUMMARY"]).startswith(TITLE) for meeting in meetings)
    assert meetings[0].decoded("DTSTART") == datetime(
        FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day, 9, tzinfo=ZoneInfo("Europe/Berlin")
    )
    assert calendar.walk("VTIMEZONE")


def conference(officer: Officer) -> Any:
    return officer.read(lambda db: events.ids(db, events.EventFilter())[0])


def registered(officer: Officer) -> int:
    return len(officer.read(lambda db: registrations.ids(db, RegistrationFilter(conference(officer)))))


def persons(officer: Officer) -> int:
    return len(officer.read(lambda db: people.person_ids(db)))


def shown_texts(officer: Officer) -> list[str]:
    return [label.text() for label in officer.window.findChildren(QLabel) if label.isVisible()]


def shown_registrations(officer: Officer) -> list[str]:
    officer.turn_to("Anmeldungen")
    return officer.lines("Anmeldungen")


def text_of(file: Path) -> str:
    """Return the text of all pages, each run of blanks as one."""
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(file).pages).split())
