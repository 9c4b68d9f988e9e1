"""What the compared documents say: an attendance list, badges, minutes and letters, the same for every engine."""

from dataclasses import dataclass
from datetime import UTC, datetime

CREATED = datetime(2027, 4, 1, tzinfo=UTC)
_FAMILY = (
    *("Haddad", "Öğretmenoğlu", "Schäfer", "Kowalczyk", "Nguyen", "Brüggemann", "Al-Masri", "Petrenko", "Yıldız"),
    *("Fernández", "Ivanova", "Müller", "Oßwald", "Quast", "Richter", "Tahiri", "Ünal", "Vogel", "Wackerbarth"),
)
_GIVEN = ("Layla", "Ayşe", "Oleksandr", "Maria", "Jan", "Fatma", "Thi", "Karl", "Noor", "Greta")
_CLUBS = (
    *("Frauencafé International e. V.", "Türkisch-Deutscher Bildungsverein", "Ukrainische Gemeinschaft"),
    *("", "Kommunales Integrationszentrum", "Sportverein Südstadt 1912"),
)
SPEECH = (
    "Die Verwaltung berichtet über die Wohnungsvermittlung in der Südstadt und über die Beteiligung der Bürgerinnen "
    "und Bürger an der Planung des neuen Quartierszentrums. Teilnehmende wünschen sich Sprechstunden in mehreren "
    "Sprachen, verlässliche Ansprechpersonen und einen Bericht zur nächsten Integrationskonferenz. "
)


@dataclass(frozen=True)
class Guest:
    """Somebody invented."""

    name: str
    organisation: str
    token: str


def guests(count: int) -> list[Guest]:
    """Return invented people by name."""
    made = [
        Guest(
            f"{_FAMILY[at % len(_FAMILY)]}-{at // 190}, {_GIVEN[at % len(_GIVEN)]}",
            _CLUBS[at % len(_CLUBS)],
            f"IK27-{at:06d}",
        )
        for at in range(count)
    ]
    return sorted(made, key=lambda one: one.name)


@dataclass(frozen=True)
class Item:
    """An item of the minutes."""

    title: str
    speech: tuple[str, ...]
    wishes: tuple[str, ...]
    votes: tuple[tuple[str, str], ...]


def items(count: int) -> list[Item]:
    """Return items of minutes, two to three of them on a page."""
    return [
        Item(
            f"Wohnen im Quartier {at}",
            (SPEECH * (1 + at % 2), SPEECH),
            (f"Mehrsprachige Beratung im Quartier {at}", "Ein fester Ort für Begegnung", "Ein Bericht im Herbst"),
            (("Ja", str(30 + at % 9)), ("Nein", str(at % 5)), ("Enthaltung", str(at % 4))),
        )
        for at in range(1, count + 1)
    ]
