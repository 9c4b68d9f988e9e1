"""The worked example loads on any day, and what it loads obeys the rules."""

from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.example import CONFERENCE_CODE, load_example, new_example, registrations_file
from forumplanner.lists import events, journal, office
from forumplanner.model.agenda import AgendaItem
from forumplanner.model.enums import EventState
from forumplanner.model.events import Event
from forumplanner.model.registrations import Registration
from forumplanner.model.tables import metadata
from forumplanner.planning import places, standing_rules
from forumplanner.workspace import Workspace

DAYS = {
    "the leap day": date(2028, 2, 29),
    "Christmas": date(2026, 12, 25),
    "New Year": date(2027, 1, 1),
    "Good Friday": date(2027, 3, 26),
    "the day clocks go forward": date(2027, 3, 28),
    "the day clocks go back": date(2026, 10, 25),
    "five weeks before the clocks go back": date(2026, 9, 20),
    "an avoided single day": date(2026, 10, 3),
    "a clock that is years behind": date(2001, 1, 1),
}


def all_rules_hold(db: Session) -> None:
    standing_rules.recheck(db, dict.fromkeys(metadata.tables))


def overlaps(db: Session) -> list[str]:
    found = []
    for event in db.scalars(select(Event)):
        slots = places.slots_of(db, event.id)
        titles = dict(db.execute(select(AgendaItem.id, AgendaItem.title).where(AgendaItem.event_id == event.id)).all())
        assert slots.keys() == titles.keys()
        found += [f"{event.code}: {titles[item]}" for item, slot in slots.items() if slot.overlap]
    return found


@pytest.mark.parametrize("today", DAYS.values(), ids=DAYS.keys())
def test_the_example_loads_whatever_day_it_is(today: date, tmp_path: Path) -> None:
    with new_example(tmp_path / "beispiel.forumplan", who="weidenbach", today=today) as workspace:
        with workspace.read() as db:
            all_rules_hold(db)
            assert overlaps(db) == []
            rows = events.rows(db, events.ids(db))
        assert len(rows) == 8
        noon = datetime.combine(max(today, date(2026, 2, 1)), datetime.min.time()).replace(hour=12)
        assert all((row.ends < noon) == (row.state is EventState.HELD) for row in rows)


def test_the_example_is_one_entry_in_the_journal_that_cannot_be_undone(example: Workspace) -> None:
    assert example.next_undo is None
    with example.read() as db:
        (entry,) = journal.rows(db, journal.ids(db))
    assert entry.label == "load_example"


def test_the_office_is_marked_as_an_example(db: Session) -> None:
    shown = office.office(db)
    assert shown.is_example
    assert (shown.municipality, shown.zone, shown.language) == ("Stadt Beispielstetten", "Europe/Berlin", "de")
    assert office.officer_name(db, "weidenbach") == "Johanna Weidenbach"


def test_the_registrations_of_the_coming_conference_are_left_to_the_import(db: Session) -> None:
    assert registrations_file().is_file()
    conference = events.id_of_code(db, CONFERENCE_CODE)
    assert conference is not None
    assert db.scalars(select(Registration.id).where(Registration.event_id == conference)).all() == []


def test_the_example_fills_a_planner_that_is_open_already(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "leer.forumplan", who="me") as workspace:
        load_example(workspace, today=date(2026, 9, 14))
        with workspace.read() as db:
            assert len(events.ids(db)) == 8


def test_no_agenda_item_of_the_example_overlaps_another(db: Session) -> None:
    assert overlaps(db) == []


def test_every_day_of_the_example_ends_when_its_agenda_ends_or_later(db: Session) -> None:
    for event in db.scalars(select(Event)):
        shown = events.view(db, event.id)
        assert shown is not None
        for slot in places.slots_of(db, event.id).values():
            day = next(day for day in shown.days if day.starts.date() == slot.start.date())
            assert day.starts <= slot.start <= slot.end <= day.ends, (event.code, slot)
