"""Lists written by hand, as offices keep them."""

from pathlib import Path

import pytest

from forumplanner.exchange.tables.writing import write_table


@pytest.fixture
def lists_of_bodies(tmp_path: Path) -> Path:
    """The members of a council as an OpenDocument spreadsheet, with a title above and a sum below."""
    headings = [
        "Name, Vorname",
        "Funktion",
        "gewählt/berufen",
        "Stimmrecht",
        "Fraktion/Liste",
        "seit",
        "bis",
        "Stellvertretung",
    ]
    rows: list[list[str]] = [
        ["Müller, Claudia", "Vorsitzende", "gewählt", "ja", "Bündnis", "01.11.2025", "", "Schneider, Bohdan"],
        ["Kaya, Deniz", "stv. Vorsitz", "gewählt", "ja", "Liste Vielfalt", "01.11.2025", "", "Eva Lindt"],
        ["Lindt, Dr. Eva", "Mitglied", "berufen", "ja", "Rat", "01.11.2025", "31.10.2030", ""],
        ["Yılmaz, Ayşe", "beratendes Mitglied", "", "", "", "01.11.2025", "", ""],
        ["Vogt, Frank", "Schriftführung", "", "nein", "", "", "", "-"],
        ["Neumann, Jule", "stellvertretendes Mitglied", "", "", "", "", "", ""],
    ]
    file = tmp_path / "integrationsrat.ods"
    file.write_bytes(write_table(rows, headings, format="ods", sheet="Mitglieder"))
    return file


@pytest.fixture
def plan_of_measures(tmp_path: Path) -> Path:
    """A plan of measures as CSV with semicolons, with two title rows, in the letters of Windows."""
    lines = [
        "Integrationskonzept Musterstadt;;;;;;;;",
        "Stand: 3. Mai 2027;;;;;;;;",
        "Handlungsfeld;Maßnahme;Beschreibung;Zuständig;Ansprechperson;Zeitplan;Umsetzungsstand;Ergebnis;Dimension",
        "Sprache;Sprachcafé;offener Treff;VHS;Eva Lindt;4. Quartal 2027;in Umsetzung;;kulturell",
        "Sprache;Wegweiser in einfacher Sprache;;Sozialamt;;31.03.2027;erledigt;liegt in acht Sprachen aus;",
        "Bildung;Elternlotsen;;Schulverwaltung;;;abgelehnt (kein Geld);;",
        ";;;;;;;;",
        "Begegnung;Sommerfest;;Frau Dilek Kaya;;21.06.2027;geplant;;",
        "Begegnung;Sommerfest;;;;;geplant;;",
    ]
    file = tmp_path / "massnahmen.csv"
    file.write_bytes("\r\n".join(lines).encode("cp1252"))
    return file
