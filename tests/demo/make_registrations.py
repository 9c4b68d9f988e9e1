"""Writes resources/demo/anmeldungen.xlsx, as an office would keep it: title rows, group row, sums, a second sheet.

Run `python tests/demo/make_registrations.py`; the same people, needs and states come out every time.
"""

import random
import sys
import tomllib
from datetime import datetime
from pathlib import Path

import xlsxwriter
from anyascii import anyascii

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from registrants import COMPANIONS, KNOWN, SEED, Registrant, registrants  # noqa: E402

DEMO = HERE.parents[1] / "resources" / "demo"
TARGET = DEMO / "anmeldungen.xlsx"

GROUPS = [("", 1), ("Person", 5), ("Organisation und Adresse", 5), ("Kontakt", 3), ("Bedarfe", 7), ("Workshops", 2),
          ("Stand", 4)]  # fmt: skip
HEADER = [
    "Nr.", "Anrede", "Titel", "Name", "Vorname", "Name in\neigener Schrift", "Organisation", "Straße / Hausnr.",
    "PLZ", "Ort", "Stadtteil", "E-Mail", "Telefon", "Eingang\nper", "Ernährung", "Rollstuhl?", "Dolmetscher",
    "Gebärdensprache", "Kinder\n(Anzahl)", "Alter der\nKinder", "Einwilligung\nBedarfe", "Workshop 1",
    "Workshop 2", "gemeinsam\nmit Nr.", "Fotos?", "Status", "Bemerkungen",
]  # fmt: skip
WIDTHS = [
    5, 7, 7, 20, 14, 22, 30, 24, 7, 16, 14, 44, 14, 11, 17, 10, 12, 16, 9, 10, 13, 30, 38, 11, 8, 11, 48,
]  # fmt: skip

OPEN_TO_ALL = ["vhs", "gesamtschule", "eintracht", "jugendring", "seniorenrat", "wohlfahrt", "hafenviertel",
               "miteinander", "kirche_lindenhof", "handwerk"]  # fmt: skip
ORGANISED = {"tr": ["freundeskreis", "islamische_gemeinde"], "uk": ["sonjaschnyk"], "ar": ["bruecke"],
             "fa": ["granatapfel"], "pl": ["mazurka"]}  # fmt: skip
KNOWN_AT = {"Darwisch": "bruecke", "Karimi": "granatapfel", "Brinkhoff-Tann": "eintracht", "Hrynenko": "sonjaschnyk",
            "Okonjeze": "baobab"}  # fmt: skip

CONFIRMED_UNTIL = 138
CANCELLED = {31, 87}
WHEELCHAIR = {7, 38, 66, 104}
SIGN_LANGUAGE = {26, 60}
CHILDREN = {
    12: "4, 6", 22: "8", 36: "3", 47: "5, 7, 9", 58: "6", 75: "4", 90: "3, 5", 101: "7", 126: "10", 144: "4",
}  # fmt: skip
INTERPRETED = {"ar": ("Arabisch", 8), "uk": ("Ukrainisch", 8), "fa": ("Farsi", 4), "tr": ("Türkisch", 4),
               "pl": ("Polnisch", 2)}  # fmt: skip
DIETS = ["alles"] * 5 + ["vegetarisch"] * 3 + ["halal"] * 3 + ["vegan", "glutenfrei", "laktosefrei", "", ""]
CHANNELS = ["Formular"] * 5 + ["E-Mail"] * 3 + ["Telefon", "Papier"]
DISTRICTS = {"Altstadt": "00411", "Nordstadt": "00412", "Südstadt": "00413", "Hafenviertel": "00414",
             "Lindenhof": "00415", "Mühlengrund": "00416"}  # fmt: skip
STREETS = ["Lindenplatz", "Gerbergasse", "Ringofenweg", "Ziegeleistraße", "Weberstraße", "Alte Weberei", "Kaiweg",
           "Speicherstraße", "Lindenhofallee", "Mühlenweg", "Am Mühlengraben",
           "Bürgermeister-Beispiel-Straße"]  # fmt: skip
PLACES = {"A1": 50, "B1": 29, "C1": 18, "A2": 47, "B2": 30, "C2": 17}
"""How many confirmed people hold a place in each workshop: B2 and C1 are full."""
NOTES = {
    3: "Kommt am Freitag erst gegen 10:30 Uhr.",
    7: "Bitte einen Platz am Gang mit Platz für die Begleitung.",
    18: "17 Jahre, kommt mit Mutter oder Vater.",
    26: "Bitte Platz in der ersten Reihe mit Blick auf die Dolmetschenden.",
    29: "Nur Samstag.",
    31: "Abgesagt per E-Mail, Platz ist frei.",
    44: "16 Jahre, gemeinsam mit Mutter oder Vater.",
    52: "Möchte einen Infostand im Foyer; Rückruf erbeten.",
    63: "Rechnung an den Verein, falls Kosten entstehen.",
    71: "Kommt als Begleitung; bitte nebeneinander setzen.",
    87: "Verhindert, hat telefonisch abgesagt.",
    96: "15 Jahre; Einverständnis der Eltern liegt vor.",
    104: "Braucht die rollstuhlgerechte Toilette im Erdgeschoss.",
    112: "Bringt Fragen zur Anerkennung eines Abschlusses mit.",
    119: "Begleitung; liest Schriftliches vor.",
    131: "Würde beim Aufbau helfen.",
    139: "Rückt gern auch kurzfristig nach.",
    142: "17 Jahre; nur gemeinsam mit Nr. 141.",
    147: "Nimmt auch einen anderen Workshop, wenn die gewünschten voll sind.",
}


def rows() -> list[list[object]]:
    """Return the 150 rows under the header, with None for empty cells."""
    chance = random.Random(SEED + 1)
    people = registrants()
    titles = _workshop_titles()
    first, second = _workshops(chance, ["A1", "B1", "C1"]), _workshops(chance, ["A2", "B2", "C2"])
    speaks = _interpreted(people)
    result: list[list[object]] = []
    for number, person in enumerate(people, start=1):
        adult = COMPANIONS.get(number)
        district = chance.choice(list(DISTRICTS))
        address: list[object] = [_street(chance), DISTRICTS[district], "Beispielstetten", district]
        if chance.random() < 0.06:
            address = [_street(chance), "00421", "Musterhagen", None]
        email: str | None = _email(chance, person)
        if adult:
            address, email = result[adult - 1][7:11], None
        diet = chance.choice(DIETS) or None
        needs: list[object] = [
            diet,
            "ja" if number in WHEELCHAIR else None,
            speaks.get(number),
            "ja" if number in SIGN_LANGUAGE else None,
            len(CHILDREN[number].split(", ")) if number in CHILDREN else None,
            CHILDREN.get(number),
        ]
        organisation = _organisation(chance, person)
        channel, photos = chance.choice(CHANNELS), chance.choice(["ja", "ja", "ja", "nein", None])
        asks_consent = any(need not in {None, "alles"} for need in needs)
        result.append([
            number, person.salutation or None, person.title or None, person.family, person.given,
            person.own_script or None, organisation, *address, email, _phone(chance), channel, *needs,
            "ja" if asks_consent else None, titles.get(first.get(number, "")), titles.get(second.get(number, "")),
            adult, photos, _state(number), NOTES.get(number),
        ])  # fmt: skip
    return result


def write(target: Path) -> None:
    """Write the workbook to `target`."""
    with xlsxwriter.Workbook(target) as book:
        book.set_properties({"title": "Anmeldungen", "author": "Amt", "created": datetime(2026, 1, 1)})
        bold = book.add_format({"bold": True, "font_size": 14})
        small = book.add_format({"italic": True})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#D9E2EC"})
        sheet = book.add_worksheet("Anmeldungen")
        last = len(HEADER) - 1
        sheet.merge_range(0, 0, 0, last, "Anmeldungen zur 3. Integrationskonferenz der Stadt Beispielstetten", bold)
        sheet.merge_range(
            1,
            0,
            1,
            last,
            "Bürgerhaus am Lindenplatz. Nur für den Dienstgebrauch, bitte vertraulich behandeln!",
            small,
        )
        column = 0
        for name, width in GROUPS:
            if width > 1:
                sheet.merge_range(3, column, 3, column + width - 1, name, head)
            column += width
        sheet.write_row(4, 0, HEADER, head)
        for column, characters in enumerate(WIDTHS):
            sheet.set_column(column, column, characters)
        table = rows()
        for line, row in enumerate(table, start=5):
            for column, value in enumerate(row):
                if value is not None:
                    sheet.write(line, column, value)
        foot, children = len(table) + 6, HEADER.index("Kinder\n(Anzahl)")
        sheet.write(foot, 2, "Summe", bold)
        sheet.write_formula(foot, 3, f"=COUNTA(D6:D{len(table) + 5})", bold, len(table))
        total = sum(len(ages.split(", ")) for ages in CHILDREN.values())
        sheet.write_formula(foot, children, f"=SUM(S6:S{len(table) + 5})", bold, total)
        sheet.write(foot + 1, 0, "* Kinderbetreuung für Kinder von 3 bis 10 Jahren; Plätze nach Eingang.", small)
        sheet.freeze_panes(5, 5)
        _workshop_sheet(book.add_worksheet("Workshops"), head)


def _workshop_sheet(sheet: "xlsxwriter.worksheet.Worksheet", head: "xlsxwriter.format.Format") -> None:
    sheet.write_row(0, 0, ["Workshop", "Plätze"], head)
    sheet.set_column(0, 0, 48)
    for line, item in enumerate(_workshop_items(), start=1):
        sheet.write_row(line, 0, [f"{item['key']} {item['title']}", item["capacity"]])


def _workshop_items() -> list[dict[str, object]]:
    conference = tomllib.loads((DEMO / "conference_3.toml").read_text(encoding="utf-8"))["event"][0]
    return [item for item in conference["item"] if item["kind"] == "workshop"]


def _workshop_titles() -> dict[str, str]:
    return {str(item["key"]): f"{item['key']} {item['title']}" for item in _workshop_items()}


def _workshops(chance: random.Random, keys: list[str]) -> dict[int, str]:
    narrow = keys[-1]
    together = set(COMPANIONS) | set(COMPANIONS.values())
    alone = [n for n in range(1, CONFIRMED_UNTIL + 1) if n not in CANCELLED | together]
    chance.shuffle(alone)
    chosen: dict[int, str] = {}
    left = {key: PLACES[key] for key in keys}
    for younger, adult in COMPANIONS.items():
        key = narrow if narrow == "C2" else keys[0]
        chosen[younger] = chosen[adult] = key
        if younger <= CONFIRMED_UNTIL:
            left[key] -= 2
    for number in alone:
        open_keys = [key for key in left if left[key] and not (key == narrow and number in WHEELCHAIR)]
        if open_keys:
            key = min(open_keys, key=lambda name: (name != narrow, name[0] != "B"))
            chosen[number] = key
            left[key] -= 1
    for number in range(CONFIRMED_UNTIL + 1, 151):
        chosen.setdefault(number, chance.choice(keys))
    return chosen


def _interpreted(people: list[Registrant]) -> dict[int, str]:
    speaks: dict[int, str] = {}
    for pool, (language, count) in INTERPRETED.items():
        numbers = [n for n, person in enumerate(people, 1) if person.pool == pool and person not in KNOWN]
        step = max(1, len(numbers) // count)
        speaks.update(dict.fromkeys(numbers[::step][:count], language))
    return speaks


def _organisation(chance: random.Random, person: Registrant) -> str | None:
    names = {entry["key"]: entry["name"] for entry in _organisations()}
    if person in KNOWN:
        return names[KNOWN_AT[person.family]]
    key = chance.choice(OPEN_TO_ALL + 2 * ORGANISED.get(person.pool, []))
    return names[key] if chance.random() < 0.45 else None


def _organisations() -> list[dict[str, str]]:
    return tomllib.loads((DEMO / "organisations.toml").read_text(encoding="utf-8"))["organisation"]


def _street(chance: random.Random) -> str:
    return f"{chance.choice(STREETS)} {chance.randint(1, 98)}{chance.choice(['', '', '', '', 'a', 'b'])}"


def _phone(chance: random.Random) -> str | None:
    number = f"{chance.randint(0, 999999):06d}"
    return chance.choice([f"0000 {number}", f"0000/{number}", f"0000 {number[:3]} {number[3:]}", None])


def _email(chance: random.Random, person: Registrant) -> str | None:
    if person.email:
        return person.email
    domain = chance.choice(["post.example", "post.example", "brief.example", "mail.beispielstetten.example", ""])
    umlauts = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
    local = anyascii(f"{person.given}.{person.family}".translate(umlauts)).lower().replace("'", "").replace(" ", "")
    return f"{local}@{domain}" if domain else None


def _state(number: int) -> str:
    if number in CANCELLED:
        return "abgesagt"
    return "bestätigt" if number <= CONFIRMED_UNTIL else "Warteliste"


if __name__ == "__main__":
    write(TARGET)
