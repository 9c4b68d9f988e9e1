"""Invents people for a large planner: German, Turkish, Ukrainian and Arabic names, the same ones in every run."""

import random
from collections.abc import Iterator

from forumplanner.planning.directory import PersonFields

_GERMAN = (
    [
        "Anna",
        "Bernd",
        "Clara",
        "Dirk",
        "Elke",
        "Friedrich",
        "Gisela",
        "Hannes",
        "Ingrid",
        "Jörg",
        "Katrin",
        "Lukas",
        "Maria",
        "Matthias",
        "Nadine",
        "Otto",
        "Petra",
        "Rüdiger",
        "Sabine",
        "Thomas",
        "Ulrike",
        "Volker",
        "Walburga",
        "Yvonne",
    ],
    [
        "Müller",
        "Schmidt",
        "Schneider",
        "Fischer",
        "Weber",
        "Meyer",
        "Wagner",
        "Becker",
        "Schulz",
        "Hoffmann",
        "Schäfer",
        "Koch",
        "Bauer",
        "Richter",
        "Klein",
        "Wolf",
        "Schröder",
        "Neumann",
        "Schwarz",
        "Zimmermann",
        "Braun",
        "Krüger",
        "Hofmann",
        "Hartmann",
        "Lange",
        "Schmitt",
        "Werner",
        "Krause",
        "Meier",
        "Lehmann",
        "Mühlhausen",
        "Müllenbach",
        "Strauß",
        "Groß",
        "Öztekin-Lang",
        "Übelacker",
    ],
)
_TURKISH = (
    [
        "Ayşe",
        "Mehmet",
        "Elif",
        "Mustafa",
        "Zeynep",
        "Emre",
        "Fatma",
        "Hüseyin",
        "Gül",
        "İbrahim",
        "Özlem",
        "Şükrü",
        "Çiğdem",
        "Kübra",
        "Murat",
        "Merve",
    ],
    [
        "Yılmaz",
        "Kaya",
        "Demir",
        "Şahin",
        "Çelik",
        "Yıldız",
        "Öztürk",
        "Aydın",
        "Özdemir",
        "Arslan",
        "Doğan",
        "Kılıç",
        "Aslan",
        "Çetin",
        "Kara",
        "Koç",
    ],
)
_UKRAINIAN = (
    (("Olena", "Олена"), ("Andrij", "Андрій"), ("Oksana", "Оксана"), ("Mykola", "Микола"), ("Iryna", "Ірина")),
    (("Schewtschenko", "Шевченко"), ("Kowalenko", "Коваленко"), ("Melnyk", "Мельник"), ("Bondarenko", "Бондаренко")),
)
_ARABIC = (
    (("Samir", "سمير"), ("Amal", "أمل"), ("Mahmud", "محمود"), ("Nour", "نور"), ("Layla", "ليلى")),
    (("Haddad", "حداد"), ("al-Masri", "المصري"), ("Mansur", "منصور"), ("Khalil", "خليل"), ("Nasser", "ناصر")),
)
TOWNS = ["Beispielstetten", "Musterhausen", "Altdorf", "Mühlheim", "Neuenburg", "Seeheim", "Bergkirchen", "Lindenau"]


def people(count: int) -> Iterator[PersonFields]:
    """Yield `count` people."""
    chance = random.Random(50_000)
    for number in range(count):
        given, family, own = _name(chance)
        yield PersonFields(
            given,
            family,
            own_script_name=own,
            email=f"person{number}@post.example" if number % 3 else "",
            city=chance.choice(TOWNS),
            note=f"Nr. {number}",
        )


def _name(chance: random.Random) -> tuple[str, str, str]:
    kind = chance.random()
    if kind < 0.7:
        given, family = _GERMAN if kind < 0.5 else _TURKISH
        return chance.choice(given), chance.choice(family), ""
    given_pairs, family_pairs = _UKRAINIAN if kind < 0.85 else _ARABIC
    (first, own_first), (last, own_last) = chance.choice(given_pairs), chance.choice(family_pairs)
    return first, last, f"{own_first} {own_last}"
