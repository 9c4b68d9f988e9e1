"""The event that the titles above a list name."""

from datetime import date, time

import pytest

from forumplanner.exchange.registrations.event_line import EventLine, event_of
from forumplanner.model.enums import EventKind

FORUM, CONFERENCE, GROUP = EventKind.CITIZEN_FORUM, EventKind.CONFERENCE, EventKind.WORKING_GROUP


@pytest.mark.parametrize(
    ("line", "title", "kind", "first", "last"),
    [
        (
            "Anmeldeliste Bürgerforum „Klima & Mobilität“ Musterstadt – 13./14. März 2027",
            "Bürgerforum „Klima & Mobilität“ Musterstadt",
            FORUM,
            date(2027, 3, 13),
            date(2027, 3, 14),
        ),
        ("Teilnehmerliste 4. Integrationskonferenz am 05.11.2027", "4. Integrationskonferenz", CONFERENCE,
         date(2027, 11, 5), date(2027, 11, 5)),
        ("Anmeldungen zum Bürgerforum Verkehr, Samstag, 3. Juni 2028", "Bürgerforum Verkehr", FORUM,
         date(2028, 6, 3), date(2028, 6, 3)),
        ("Fachtag Sprachmittlung (28. Februar – 1. März 2027)", "Fachtag Sprachmittlung", CONFERENCE,
         date(2027, 2, 28), date(2027, 3, 1)),
        ("Liste der Teilnehmenden Zukunftswerkstatt 1.–3.10.26", "Zukunftswerkstatt", FORUM,
         date(2026, 10, 1), date(2026, 10, 3)),
        ("13.03.2027 Bürgerrat Klima", "Bürgerrat Klima", FORUM, date(2027, 3, 13), date(2027, 3, 13)),
        ("Arbeitskreis Wohnen, 2027-05-04", "Arbeitskreis Wohnen", GROUP, date(2027, 5, 4), date(2027, 5, 4)),
        ("List of participants: Citizen assembly on housing", "Citizen assembly on housing", FORUM, None, None),
        ("Bürgerforum 2027", "Bürgerforum 2027", FORUM, None, None),
        ("Bürgerforum am 31.02.2027", "Bürgerforum", FORUM, None, None),
    ],
)  # fmt: skip
def test_a_title_gives_name_kind_and_days(
    line: str, title: str, kind: EventKind, first: date | None, last: date | None
) -> None:
    assert event_of([line]) == EventLine(title, kind, first, last)


@pytest.mark.parametrize(
    ("line", "begins", "ends"),
    [
        ("Bürgerforum am 3.6.2027, 18 bis 21 Uhr", time(18), time(21)),
        ("Bürgerforum am 3.6.2027, 17:30–20.00 Uhr", time(17, 30), time(20)),
        ("Bürgerforum, 3. Juni 2027, ab 18.30 Uhr", time(18, 30), None),
        ("Bürgerforum, 3. Juni 2027", None, None),
    ],
)
def test_a_title_gives_the_hours_it_names(line: str, begins: time | None, ends: time | None) -> None:
    found = event_of([line])
    assert found is not None
    assert (found.begins, found.ends) == (begins, ends)


def test_the_day_a_list_was_printed_is_not_the_day_of_the_event() -> None:
    assert event_of(["Stand: 22.11.2026, Büro für Bürgerbeteiligung"]) is None
    found = event_of(["Stand: 22.11.2026", "Bürgerforum Verkehr", "Druck: 1.1.2027", "am 3. Juni 2027"])
    assert found == EventLine("Bürgerforum Verkehr", FORUM, date(2027, 6, 3), date(2027, 6, 3))


def test_a_list_that_is_only_called_a_list_names_no_event() -> None:
    assert event_of(["Anmeldeliste"]) is None
    assert event_of([]) is None
