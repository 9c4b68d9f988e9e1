"""What stands on the screen is wanted as a spreadsheet, and the council asks who was reached: by keyboard alone."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget

from forumplanner.exchange.tables.reading import read_table
from tests.journeys.conftest import Begin


def test_a_searched_list_goes_out_and_then_the_numbers_of_who_was_reached(
    begin: Begin, example_file: Path, tmp_path: Path
) -> None:
    officer = begin(Path(shutil.copy(example_file, tmp_path / "beispiel.forumplan")))
    officer.press("Ctrl+2")
    officer.pick_line("Termine", "3. Integrationskonferenz")
    officer.press("Return")
    officer.turn_to("Anmeldungen")
    officer.fill("Name, Ort oder E-Mail suchen", "Musterhagen")
    officer.wait(lambda: len(officer.lines("Anmeldungen")) < 150)
    found = len(officer.lines("Anmeldungen"))
    assert found

    officer.press("Ctrl+Shift+S")
    columns = officer.find(QListWidget, "Spalten")
    assert columns.hasFocus()
    officer.press("Ctrl+Down", "Up", "Space")  # the given name goes first, and then away
    officer.find(QComboBox, "Dateiformat").setFocus(Qt.FocusReason.TabFocusReason)
    officer.press("Down")
    officer.press("Ctrl+S")
    officer.name_file(tmp_path / "liste.ods")
    assert officer.sees(f"{found} Zeilen, 9 Spalten geschrieben nach")
    rows = [row.cells for row in read_table(tmp_path / "liste.ods").rows]
    assert rows[0][:2] == ("Nachname", "Titel")
    assert {row[rows[0].index("Ort")] for row in rows[1:]} == {"Musterhagen"}
    assert len(rows) == found + 1
    officer.press("Escape")
    assert len(officer.lines("Anmeldungen")) == found, "the search still holds"

    officer.go("Auswertung")
    officer.turn_to("Nach Ortsteil")
    told = officer.lines("Personen in Gruppen")
    assert told[-1].startswith("Alle Personen | 13")
    officer.press("Ctrl+S")
    officer.name_file(tmp_path / "zahlen.pdf")
    assert (tmp_path / "zahlen.pdf").read_bytes().startswith(b"%PDF-1.7")
