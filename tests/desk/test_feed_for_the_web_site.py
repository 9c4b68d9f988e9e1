"""The calendar file for the web site holds coming public events and nothing that is not public."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from sqlalchemy import select

from forumplanner.desk.example import new_example
from forumplanner.desk.feeds import feed_file, remembered_feed, write_feed_file
from forumplanner.exchange.calendars.lint import lint
from forumplanner.lists import agenda
from forumplanner.model.enums import EventKind, EventState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning import agenda_making, amending, scheduling
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label, Workspace


def titles(file: bytes) -> list[str]:
    return [str(part["SUMMARY"]) for part in Calendar.from_ical(file).walk("VEVENT")]


def announce(planner: Workspace, event_id: EntityId) -> None:
    with planner.change(Label("set_event_state", {"event": event_id})) as db:
        scheduling.set_state(db, event_id, EventState.INVITED, now_local=planner.now().replace(tzinfo=None))


def test_an_event_is_in_it_once_it_is_announced(planner: Workspace, conference: EntityId) -> None:
    assert titles(feed_file(planner)) == []
    announce(planner, conference)
    assert len(titles(feed_file(planner))) == 2


def test_it_says_its_name_how_often_to_look_and_how_it_is_coloured(planner: Workspace, conference: EntityId) -> None:
    announce(planner, conference)
    file = feed_file(planner, programme=True)
    calendar = Calendar.from_ical(file)
    assert calendar["NAME"] == "Termine"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT12H" in file
    assert b"COLOR:steelblue" in file
    assert lint(file) == []


def test_what_is_not_public_is_in_it_in_no_way(planner: Workspace, conference: EntityId) -> None:
    hidden = {
        "Geheimsache",  # the words of an item, its room and text, of what is within it, of a link, of whole events
        "Geheimraum",
        "Geheimtext",
        "geheim-online",
        "Geheimes Unterthema",
        "Geheimkreis",
        "Geheimrat",
    }
    with planner.change(Label("add_agenda_item", {"event": conference})) as db:
        venue = scheduling.add_venue(db, "Rathaus")
        amending.amend_event(db, conference, venue_id=venue)
        room = scheduling.add_room(db, venue, "Geheimraum")
        secret = agenda_making.add_item(
            db,
            conference,
            AgendaItemDraft("Geheimsache", minutes=30, public=False, room_id=room, description="Geheimtext"),
        )
        agenda_making.add_item(db, conference, AgendaItemDraft("Geheimes Unterthema", minutes=5), parent=secret)
        agenda_making.add_item(db, conference, AgendaItemDraft("Offene Runde", minutes=30))
        amending.amend_event(db, conference, online_link="https://meet.example/geheim-online")
        days = (DayFields(datetime(2027, 6, 5, 9), datetime(2027, 6, 5, 10)),)
        circle = scheduling.create_event(db, EventFields("Geheimkreis", EventKind.WORKING_GROUP, days))
        closed = scheduling.create_event(db, EventFields("Geheimrat", EventKind.CITIZEN_FORUM, days))
        agenda_making.add_item(db, closed, AgendaItemDraft("Geheimsache", minutes=30, public=False))
    for event_id in (conference, circle, closed):
        announce(planner, event_id)
    file = feed_file(planner, programme=True).replace(b"\r\n ", b"").decode()
    assert "Offene Runde" in file
    assert [word for word in hidden if word in file] == []


def test_of_the_example_everything_public_and_nothing_else(tmp_path: Path) -> None:
    with new_example(tmp_path / "example.forumplan", who="officer", today=date.today()) as workspace:
        with workspace.change(Label("set_event_state"), final=True) as db:
            ids = list(db.scalars(select(Event.id)))
            for event_id in ids:
                db.get_one(Event, event_id).state = EventState.INVITED
        workspace._clock = lambda: datetime(2020, 1, 1, tzinfo=UTC)
        file = feed_file(workspace, programme=True).replace(b"\r\n ", b"").decode()
        with workspace.read() as db:
            rows = [row for event_id in ids for row in agenda.agenda(db, event_id)]
            open_rows = {row.id for event_id in ids for row in agenda.agenda(db, event_id, public_only=True)}
    hidden = [row for row in rows if row.id not in open_rows]
    shown = {row.title for row in rows if row.id in open_rows}
    assert len(hidden) > 3
    texts = {text for row in hidden for text in (row.title, row.description, row.stage_note, row.material) if text}
    assert [text for text in texts - shown if text.replace(",", "\\,") in file or text in file] == []
    assert "SUMMARY" in file


def test_entries_keep_their_uids(planner: Workspace, conference: EntityId) -> None:
    announce(planner, conference)
    before = [part["UID"] for part in Calendar.from_ical(feed_file(planner)).walk("VEVENT")]
    with planner.change(Label("edit_event", {"event": conference})) as db:
        amending.amend_event(db, conference, title="Ganz anders")
    assert [part["UID"] for part in Calendar.from_ical(feed_file(planner)).walk("VEVENT")] == before


def test_it_is_written_again_where_it_was_last_written(
    planner: Workspace, conference: EntityId, tmp_path: Path
) -> None:
    with pytest.raises(PlanningError, match=r"feed\.no-file"):
        write_feed_file(planner)
    target = tmp_path / "termine.ics"
    write_feed_file(planner, target, programme=True)
    target.unlink()
    announce(planner, conference)
    assert write_feed_file(planner) == target
    assert len(titles(target.read_bytes())) == 2
    assert remembered_feed(planner).programme
    assert [file.name for file in tmp_path.glob("*.ics")] == ["termine.ics"]
    with pytest.raises(FileRefused):
        write_feed_file(planner, tmp_path / "nirgends" / "termine.ics")
    assert remembered_feed(planner).path == str(target)
