"""Writes the list that an import is measured with: 50,000 rows of 17 columns as an office keeps them.

Shared strings as Excel has them, headings as an office writes them, one row in twenty somebody who stands in the list
already, in another spelling. The same list in every run.
"""

import random
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import xlsxwriter

from tests.benchmarks.invented_people import TOWNS, people

ROWS = 50_000
TWICE_EVERY = 20
TODAY = date(2026, 11, 1)
HEADINGS = (
    "Nr.",
    "Anrede",
    "Vorname",
    "Nachname",
    "Organisation",
    "Straße",
    "PLZ",
    "Ort",
    "E-Mail",
    "Telefon",
    "Geburtsdatum",
    "Sprache",
    "Dolmetschen",
    "Kinderbetreuung",
    "Anmeldedatum",
    "Status",
    "Bemerkung",
)
_STREETS = ("Hauptstraße", "Am Anger", "Bahnhofstr.", "Lindenweg", "Goethestraße", "Schulgasse", "An der Mühle")
_CLUBS = ("", "", "Brücke e. V.", "Mieterverein", "Stadt Beispielstetten", "Kulturhaus am Markt", "Jugendhilfe Süd")
_INTERPRETING = (*("",) * 12, "Türkisch", "Arabisch, Kurdisch", "DGS", "Ukrainisch", "-")
_CHILDREN = (*("",) * 10, "1", "2 (4 und 6)", "nein", "Nein")
_STATES = (*("bestätigt",) * 8, "angemeldet", "angemeldet", "Warteliste", "storniert")
_NOTES = (*("",) * 9, "kommt später", "bitte Platz vorne", "zahlt bar", "Rückruf erbeten")

Row = list[object]


def write(path: Path, rows: int = ROWS) -> None:
    """Write the list as a workbook."""
    workbook = xlsxwriter.Workbook(str(path), {"strings_to_urls": False})
    day = workbook.add_format({"num_format": "dd.mm.yyyy"})
    minute = workbook.add_format({"num_format": "dd.mm.yyyy hh:mm"})
    sheet = workbook.add_worksheet("Anmeldungen")
    sheet.write_string(0, 0, "Konferenz der Fünfzigtausend")
    sheet.write_row(2, 0, HEADINGS)
    for number, row in enumerate(list_of(rows), start=3):
        for column, cell in enumerate(row):
            if isinstance(cell, datetime):
                sheet.write_datetime(number, column, cell, minute)
            elif isinstance(cell, date):
                sheet.write_datetime(number, column, cell, day)
            else:
                sheet.write(number, column, cell)
    workbook.close()


def list_of(count: int) -> list[Row]:
    """Return the rows; every twentieth is an earlier person again."""
    chance = random.Random(17)
    rows: list[Row] = []
    given, family = (
        tuple(sorted({getattr(one, part) for one in people(500)})) for part in ("given_name", "family_name")
    )
    for number, person in enumerate(people(count), start=1):
        if number % TWICE_EVERY == 0:
            rows.append(_again(rows[chance.randrange(len(rows))], number, chance))
            continue
        day = TODAY - timedelta(days=chance.randrange(1, 180))
        came = datetime(day.year, day.month, day.day, chance.randrange(8, 18), chance.randrange(60))
        digits = f"{chance.randrange(10**7):07}"
        rows.append(
            [
                number,
                chance.choice(("Frau", "Herr", "", "Fr.")),
                _with_second(person.given_name, given, chance, 0.3),
                _with_second(person.family_name, family, chance, 0.4),
                chance.choice(_CLUBS),
                f"{chance.choice(_STREETS)} {chance.randrange(1, 200)}",
                f"{10_000 * TOWNS.index(person.city) + 1_000 + chance.randrange(40):05}",
                person.city,
                person.email or f"kontakt{number}@verein.example",
                f"+49 000 {digits}" if number % 2 else f"(0000) {digits[:3]} {digits[3:]}",
                _birth(chance),
                chance.choice(("Deutsch", "Deutsch", "Türkisch", "Englisch", "Ukrainisch", "")),
                chance.choice(_INTERPRETING),
                chance.choice(_CHILDREN),
                came if number % 3 else f"{came:%d.%m.%Y}",
                chance.choice(_STATES),
                chance.choice(_NOTES),
            ]
        )
    return rows


def _with_second(name: str, names: Sequence[str], chance: random.Random, share: float) -> str:
    """Return a name, or a double one, so that there are as many different ones as in a town."""
    return f"{name}-{chance.choice(names)}" if chance.random() < share else name


def _birth(chance: random.Random) -> object:
    born = date(1935, 1, 1) + timedelta(days=chance.randrange(26_000))
    return chance.choice((born, born, f"{born:%d.%m.%Y}", born.year, ""))


def _again(before: Sequence[object], number: int, chance: random.Random) -> Row:
    """Enter somebody a second time, as people do: other letters, other spaces, the same address."""
    row = list(before)
    row[0] = number
    row[3] = str(row[3]).replace("ü", "ue").replace("ö", "oe") if chance.random() < 0.5 else str(row[3]).upper()
    row[8] = str(row[8]).upper() if chance.random() < 0.5 else f" {row[8]}"
    row[16] = "hat sich nochmals gemeldet"
    return row
