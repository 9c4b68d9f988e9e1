"""A feed as an office would publish it: several zones, long words, two scripts, everything filled in."""

from datetime import UTC, date, datetime

import pytest

from forumplanner.exchange.calendars.feed import write_feed
from forumplanner.exchange.calendars.values import (
    CalendarEntry,
    CalendarPlace,
    EntryStatus,
    Feed,
    Organiser,
)

NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)


def sample_entries() -> tuple[CalendarEntry, ...]:
    return (
        CalendarEntry(
            uid="item-1@forumplanner.invalid",
            title="Begrüßung; Ankommen, Tee und Gespräche: wer macht mit?",
            start=datetime(2026, 9, 18, 9, 30),
            end=datetime(2026, 9, 18, 10, 15),
            zone="Europe/Berlin",
            location=CalendarPlace("Bürgerhaus Südstadt", "Marktplatz 1, 12345 Beispielstetten", "Saal 2"),
            description="Die Einbürgerungsfeier\nKaffee, Tee; Gebäck\nمرحبا بكم",
            url="https://beispielstetten.example/forum?tag=1&sprache=de",
            categories=("Plenum", "Kultur, Sprache"),
            sequence=2,
            created=datetime(2026, 1, 5, 9, tzinfo=UTC),
            last_modified=datetime(2026, 2, 5, 9, tzinfo=UTC),
        ),
        CalendarEntry(
            uid="item-2@forumplanner.invalid",
            title="Розмова з партнерами",
            start=datetime(2026, 9, 18, 14),
            end=datetime(2026, 9, 18, 15),
            zone="Europe/Kyiv",
            status=EntryStatus.TENTATIVE,
        ),
        CalendarEntry(
            uid="item-3@forumplanner.invalid",
            title="Konferenz vormerken",
            start=date(2027, 5, 4),
            end=date(2027, 5, 5),
            zone="Europe/Berlin",
        ),
    )


@pytest.fixture
def feed() -> Feed:
    return Feed(
        name="3. Integrationskonferenz; Programm, Stand März",
        language="de",
        entries=sample_entries(),
        organiser=Organiser('Stadt Beispielstetten, "Integration"', "integration@beispielstetten.example"),
    )


@pytest.fixture
def good_file(feed: Feed) -> bytes:
    return write_feed(feed, now=NOW)
