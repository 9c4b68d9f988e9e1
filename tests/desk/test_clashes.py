"""What falls on the days chosen for an event: graded, in German words, never silent about what is not known."""

from datetime import date, datetime

import pytest

from forumplanner.desk.calendar_choice import CalendarChoice, calendar_choice, choose_for_calendar
from forumplanner.desk.calendar_import import take_in_calendar
from forumplanner.desk.clashes import Chosen, Clashes, Grade, clashes
from forumplanner.lists.other_calendars import entries_within, other_calendars
from forumplanner.model.enums import EventKind, EventState
from forumplanner.model.feast_groups import FeastGroup
from forumplanner.model.inviting_kinds import OtherCalendarKind
from forumplanner.planning import bodies, directory, scheduling, seats
from forumplanner.planning.local_days import LocalDayFields, add_local_day
from forumplanner.planning.office_keeping import OfficeFields, set_office
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label

NOTHING = CalendarChoice(frozenset(), frozenset(), school=False)


@pytest.fixture
def planner(planner):
    with planner.change(Label("edit_office")) as db:
        set_office(db, OfficeFields("Stadt Beispielstetten", land="NW"))
    return planner


def at(*when: int, hours: int = 3) -> tuple[datetime, datetime]:
    begins = datetime(*when)
    return begins, begins.replace(hour=begins.hour + hours)


def found(planner, *days, choice=None, **chosen) -> Clashes:
    with planner.read() as db:
        return clashes(db, Chosen(days, **chosen), choice or CalendarChoice(), catalogue("de"))


def said(result: Clashes, grade: Grade | None = None) -> list[str]:
    return [clash.words for clash in result.found if grade in (None, clash.grade)]


def test_a_feast_is_named_with_how_sure_its_day_is(planner):
    result = found(planner, at(2026, 5, 27, 18), choice=CalendarChoice(frozenset([FeastGroup.MUSLIM]), school=False))
    assert said(result, Grade.CLASH) == ["Opferfest, voraussichtlich ± 1 Tag"]


def test_a_day_beside_a_feast_that_is_only_sighted_is_a_hint(planner):
    choice = CalendarChoice(frozenset([FeastGroup.MUSLIM]), school=False)
    assert said(found(planner, at(2026, 5, 26, 18), choice=choice)) == [
        "Opferfest, voraussichtlich ± 1 Tag am Tag danach"
    ]
    assert said(found(planner, at(2026, 5, 31, 18), choice=choice)) == [
        "Opferfest, voraussichtlich ± 1 Tag am Tag davor"
    ]
    assert said(found(planner, at(2026, 5, 24, 18), choice=choice)) == []


def test_ramadan_is_a_hint_and_its_feast_a_clash(planner):
    choice = CalendarChoice(frozenset([FeastGroup.MUSLIM]), school=False)
    assert said(found(planner, at(2026, 3, 5, 18), choice=choice), Grade.HINT) == [
        "Ramadan (Fastenmonat), voraussichtlich ± 1 Tag"
    ]


def test_a_feast_that_begins_at_sunset_concerns_the_evening_before_only(planner):
    choice = CalendarChoice(frozenset([FeastGroup.JEWISH]), school=False)
    assert said(found(planner, at(2026, 9, 20, 18), choice=choice), Grade.CLASH) == [
        "Jom Kippur beginnt bei Sonnenuntergang"
    ]
    assert said(found(planner, at(2026, 9, 20, 9), choice=choice)) == []
    assert said(found(planner, at(2026, 9, 21, 9), choice=choice), Grade.CLASH) == [
        "Jom Kippur, beginnt am Vorabend bei Sonnenuntergang"
    ]


def test_public_holidays_clash_and_school_holidays_are_a_hint(planner):
    result = found(planner, at(2027, 3, 26, 18), choice=CalendarChoice(frozenset()))
    assert said(result, Grade.CLASH) == ["Karfreitag"]
    assert said(result, Grade.HINT) == ["Oster- oder Frühjahrsferien"]


def test_a_feast_that_is_a_public_holiday_is_said_once(planner):
    christian = CalendarChoice(frozenset([FeastGroup.CHRISTIAN]), frozenset(["PL"]), school=False)
    assert said(found(planner, at(2026, 12, 25, 18), choice=christian)) == [
        "Erster Weihnachtstag",
        "Erster Weihnachtstag (Polen)",
    ]
    both = [at(2026, 12, 25, 10), at(2026, 12, 26, 10)]
    assert "Weihnachten" not in said(found(planner, *both, choice=christian))
    assert said(found(planner, at(2027, 3, 26, 18), choice=christian)) == ["Karfreitag"]
    assert said(found(planner, at(2027, 5, 17, 18), choice=christian)) == ["Pfingstmontag"]
    assert said(found(planner, at(2027, 5, 27, 18), choice=christian)) == ["Fronleichnam", "Fronleichnam (Polen)"]


def test_a_feast_stays_on_its_day_that_is_no_public_holiday(planner):
    christian = CalendarChoice(frozenset([FeastGroup.CHRISTIAN]), school=False)
    assert said(found(planner, at(2027, 3, 28, 18), choice=christian), Grade.CLASH) == ["Ostern"]
    assert said(found(planner, at(2027, 1, 6, 18), choice=christian)) == ["Heilige Drei Könige"]


def test_holidays_of_other_countries_are_named_with_the_country(planner):
    choice = CalendarChoice(frozenset(), frozenset(["TR"]), school=False)
    assert said(found(planner, at(2027, 4, 23, 18), choice=choice)) == [
        "Tag der nationalen Souveränität und des Kindes (Türkei)"
    ]


def test_it_says_where_it_knows_nothing(planner):
    assert found(planner, at(2030, 10, 9, 18)).gaps == ("Für 2030 liegen keine Schulferien vor.",)
    assert found(planner, at(2029, 10, 9, 18)).gaps == ("Schulferien für 2029 liegen nur bis zum 14. August 2029 vor.",)
    assert found(planner, at(2029, 5, 9, 18)).gaps == ()
    choice = CalendarChoice(frozenset(), frozenset(["UA"]), school=False)
    assert found(planner, at(2027, 10, 9, 18), choice=choice).gaps == (
        "Für 2027 liegen keine Feiertage des Landes Ukraine vor.",
    )


def test_without_a_land_that_is_said(planner):
    with planner.change(Label("edit_office")) as db:
        set_office(db, OfficeFields("Stadt Beispielstetten"))
    (gap,) = found(planner, at(2027, 10, 9, 18)).gaps
    assert gap.startswith("Das Bundesland der Dienststelle ist nicht eingetragen")


def test_a_local_day_clashes(planner):
    with planner.change(Label("add_local_day")) as db:
        add_local_day(db, LocalDayFields("Stadtfest", date(2026, 9, 4), date(2026, 9, 6), every_year=True))
    assert said(found(planner, at(2028, 9, 5, 11), choice=NOTHING), Grade.CLASH) == ["Stadtfest"]


def test_entries_of_others_clash_where_their_times_overlap(planner, tmp_path):
    file = tmp_path / "rat.ics"
    file.write_bytes(
        b"BEGIN:VCALENDAR\r\nX-WR-CALNAME:Ratssitzungen\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Rat\r\n"
        b"DTSTART;TZID=Europe/Berlin:20270610T170000\r\nDTEND;TZID=Europe/Berlin:20270610T200000\r\n"
        b"RRULE:FREQ=MONTHLY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    taken = take_in_calendar(planner, file)
    assert (taken.name, taken.entries, taken.again) == ("Ratssitzungen", 2, False)
    assert said(found(planner, at(2027, 6, 10, 18), choice=NOTHING), Grade.CLASH) == ["17:00–20:00 Rat (Ratssitzungen)"]
    assert said(found(planner, at(2027, 6, 10, 9), choice=NOTHING), Grade.HINT) == ["17:00–20:00 Rat (Ratssitzungen)"]
    later = found(planner, at(2027, 9, 10, 18), choice=NOTHING)
    assert later.gaps == ("„Ratssitzungen“ reicht nur bis zum 10. Juli 2027.",)


def plan(planner, title, days, **fields):
    with planner.change(Label("create_event")) as db:
        kind = fields.pop("kind", EventKind.CONFERENCE)
        event = EventFields(title, kind, (DayFields(*days),), code=title.lower(), **fields)
        return scheduling.create_event(db, event)


def test_own_events_clash_over_the_venue_and_are_else_a_hint(planner):
    with planner.change(Label("add_venue")) as db:
        hall = scheduling.add_venue(db, "Bürgerhaus")
    plan(planner, "Forum", at(2027, 6, 10, 17), venue_id=hall)
    same = found(planner, at(2027, 6, 10, 18), choice=NOTHING, venue_id=hall)
    assert said(same, Grade.CLASH) == ["17:00–20:00 Forum ist am selben Ort"]
    elsewhere = found(planner, at(2027, 6, 10, 18), choice=NOTHING)
    assert said(elsewhere, Grade.HINT) == ["Eigener Termin am selben Tag: 17:00–20:00 Forum"]
    assert said(found(planner, at(2027, 6, 11, 18), choice=NOTHING, venue_id=hall)) == []


def test_an_event_is_not_held_against_itself_and_one_called_off_against_nobody(planner):
    event = plan(planner, "Forum", at(2027, 6, 10, 17))
    assert said(found(planner, at(2027, 6, 10, 17), choice=NOTHING, event_id=event)) == []
    with planner.change(Label("set_event_state")) as db:
        scheduling.set_state(db, event, EventState.CALLED_OFF, now_local=datetime(2027, 5, 3, 10))
    assert said(found(planner, at(2027, 6, 10, 17), choice=NOTHING)) == []


def test_two_bodies_that_share_members_clash(planner):
    with planner.change(Label("create_body")) as db:
        one, other = (
            bodies.create_body(db, bodies.BodyDraft(name, since=date(2020, 1, 1), legal_members=5))
            for name in ("Integrationsrat", "Jugendhilfeausschuss")
        )
        person = directory.add_persons(db, [directory.PersonFields("Maxi", "Muster")])[0]
        for body in (one, other):
            draft = seats.SeatDraft(person, since=date(2020, 1, 1))
            seats.add_member(db, body, draft)
    plan(planner, "Sitzung", at(2027, 6, 10, 17), kind=EventKind.SITTING, body_id=one)
    result = found(planner, at(2027, 6, 10, 18), choice=NOTHING, body_id=other)
    assert said(result, Grade.CLASH) == ["17:00–20:00 Sitzung: 1 Mitglied gehört zu beiden"]


def test_the_days_of_a_span_are_all_looked_at_and_a_night_belongs_to_its_evening(planner):
    choice = CalendarChoice(frozenset([FeastGroup.CHRISTIAN]), school=False)
    two = found(planner, at(2027, 12, 22, 18), at(2027, 12, 24, 18), choice=choice)
    assert said(two, Grade.CLASH) == ["Heiligabend"]
    night = found(planner, (datetime(2027, 12, 23, 20), datetime(2027, 12, 24, 2)), choice=choice)
    assert said(night) == []


def test_what_is_chosen_is_remembered_and_nonsense_is_forgotten(planner):
    chosen = CalendarChoice(frozenset([FeastGroup.ALEVI]), frozenset(["SY"]), school=False)
    assert calendar_choice(planner) == CalendarChoice()
    choose_for_calendar(planner, chosen)
    assert calendar_choice(planner) == chosen


def test_a_calendar_read_again_replaces_itself_in_one_step_and_can_be_taken_back(planner, tmp_path):
    file = tmp_path / "Schulferien.ics"

    def write(*days: str) -> None:
        events = "".join(
            f"BEGIN:VEVENT\r\nUID:{day}\r\nSUMMARY:Frei\r\nDTSTART;VALUE=DATE:{day}\r\nEND:VEVENT\r\n" for day in days
        )
        file.write_text(f"BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n", newline="")

    def kept() -> list[date]:
        with planner.read() as db:
            return [row.starts.date() for row in entries_within(db, date(2026, 1, 1), date(2030, 1, 1))]

    write("20270301", "20270302")
    first = take_in_calendar(planner, file)
    write("20270303")
    again = take_in_calendar(planner, file)
    assert (again.calendar_id, again.again, kept()) == (first.calendar_id, True, [date(2027, 3, 3)])
    with planner.read() as db:
        (calendar,) = other_calendars(db)
    assert (calendar.name, calendar.kind, calendar.entries) == ("Schulferien", OtherCalendarKind.SCHOOL, 1)
    planner.undo()
    assert kept() == [date(2027, 3, 1), date(2027, 3, 2)]
    planner.undo()
    assert kept() == []
