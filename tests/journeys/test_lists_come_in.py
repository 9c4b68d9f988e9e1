"""From a drawer of lists to a filled planner, mostly by keyboard: business cards, a members list, a copied table."""

from pathlib import Path

from openpyxl import Workbook
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication

from forumplanner.desk.planners import new_planner
from forumplanner.lists.bodies import bodies, members
from forumplanner.planning.bodies import BodyDraft, create_body
from forumplanner.planning.office_keeping import OfficeFields
from forumplanner.workspace import Label
from tests.journeys.conftest import Begin
from tests.journeys.officer import Officer

CARDS = """BEGIN:VCARD
VERSION:3.0
N:Lindt;Eva;;Dr.;
FN:Dr. Eva Lindt
ORG:Brücke e. V.
TITLE:Vorsitz
TEL;TYPE=CELL:0000 4711
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Шевченко;Олена;;;
FN:Олена Шевченко
EMAIL:olena@post.example
END:VCARD
"""
MEMBERS = "Mitglieder;;\n;;\nName, Vorname;Funktion;Stellvertretung\nLindt, Eva;Vorsitz;Kaya, Deniz\n"
MEASURES = "Maßnahme\tZuständig\tBis\nSprachcafé\tBrücke\t31.12.2027\nWegweiser\tSozialamt\tEnde 2027\n"


def go_to(officer: Officer, name: str, key: str = "Return") -> None:
    """Press Tab until the focus is on the button of this name, and press it."""
    for _ in range(60):
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.text().replace("&", "") == name:
            officer.press(key)
            return
        officer.press("Tab")
    raise AssertionError(f"Tab never comes to “{name}”")


def test_contacts_members_and_measures_come_in(begin: Begin, tmp_path: Path) -> None:
    file, cards, listed = (tmp_path / name for name in ("amt.forumplan", "handy.vcf", "rat.csv"))
    with new_planner(file, OfficeFields(name="Amt")) as planner, planner.change(Label("create_body")) as db:
        create_body(db, BodyDraft("Integrationsrat"))
    cards.write_text(CARDS, encoding="utf-8")
    listed.write_bytes(MEMBERS.encode("cp1252"))
    officer = begin(file)
    officer.go("Kontakte")
    officer.press("Ctrl+Shift+I")
    officer.name_file(cards)
    shown = officer.lines("Kontakte der Liste, wie das Programm sie versteht")
    assert len(shown) == 2
    assert all("neu im Verzeichnis" in line for line in shown)
    go_to(officer, "2 Zeilen einlesen")
    officer.press("Return")
    eva, olena = officer.lines("Personen")
    assert eva.startswith("Dr. Eva Lindt | Brücke e. V.")
    assert "Олена Шевченко" in olena
    officer.go("Gremien")
    officer.pick_line("Gremien", "Integrationsrat")
    officer.press("Return", "Ctrl+Shift+I")
    officer.name_file(listed)
    assert officer.sees("Einlesen in „Integrationsrat“: rat.csv")
    go_to(officer, "1 Zeile einlesen")
    officer.press("Return")
    (council,) = officer.read(lambda db: bodies(db, officer.workspace.now().date()))
    (seat,) = officer.read(lambda db: members(db, council.id))
    assert (seat.person, seat.substitute) == ("Dr. Eva Lindt", "Deniz Kaya")
    copied = QMimeData()
    copied.setText(MEASURES)
    QGuiApplication.clipboard().setMimeData(copied)
    officer.go("Maßnahmen")
    officer.press("Ctrl+V")
    assert officer.sees("Einlesen: Zwischenablage")
    go_to(officer, "2 Zeilen einlesen")
    officer.press("Return")
    assert len(officer.lines("Maßnahmen")) == 2
    officer.press("Ctrl+Z")
    assert officer.read(lambda db: len(members(db, council.id))) == 1, "only the last import was taken back"
    assert officer.sees("Noch keine Maßnahmen")


def test_two_sheets_come_in_and_their_report_is_read_again_by_keys(begin: Begin, tmp_path: Path) -> None:
    file, listed = tmp_path / "amt.forumplan", tmp_path / "kontakte.xlsx"
    new_planner(file, OfficeFields(name="Amt")).close()
    book = Workbook()
    book.active.title = "Vereine"
    for sheet, name in ((book.active, "Zora Neuzeit"), (book.create_sheet("Ämter"), "Yara Neuzeit")):
        for row in (["Name", "Ort"], [name, "Musterstadt"]):
            sheet.append(row)
    book.save(listed)
    officer = begin(file)
    officer.go("Kontakte")
    officer.press("Ctrl+Shift+I")
    officer.name_file(listed)
    go_to(officer, "Blatt „Ämter“ mit einlesen", "Space")
    go_to(officer, "2 Zeilen einlesen")
    officer.press("Return")
    assert len(officer.lines("Personen")) == 2
    officer.press("Ctrl+Shift+I")
    officer.name_file(listed)
    go_to(officer, "Frühere Importe …")
    assert officer.sees("Frühere Importe")
    go_to(officer, "Zurück")
    go_to(officer, "Abbrechen")
    assert len(officer.lines("Personen")) == 2
