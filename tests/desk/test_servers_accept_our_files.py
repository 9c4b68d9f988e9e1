"""Radicale, which checks what it is given, takes every entry of every kind of calendar file that the program writes."""

from datetime import date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from forumplanner.exchange.caldav import door
from forumplanner.exchange.caldav.line import Line
from forumplanner.exchange.caldav.values import Server, ServerRefused
from forumplanner.model.enums import EventState
from forumplanner.model.ids import EntityId
from forumplanner.planning import amending, measures, scheduling
from forumplanner.workspace import Label, Workspace
from tests.calendar_servers import SECRET, USER, radicale
from tests.desk.calendar_files import FILES


def each_alone(file: bytes) -> list[bytes]:
    """Part a file as a server keeps it: one entry in each, with the zones, without a METHOD (RFC 4791, 4.1)."""
    whole = Calendar.from_ical(file)
    alone = []
    for entry in (part for part in whole.subcomponents if part.name in {"VEVENT", "VTODO"}):
        calendar = Calendar({name: value for name, value in whole.items() if name != "METHOD"})
        for part in (*(zone for zone in whole.subcomponents if zone.name == "VTIMEZONE"), entry):
            calendar.add_component(part)
        alone.append(calendar.to_ical())
    return alone


def test_radicale_takes_every_entry_of_every_file(
    planner: Workspace, conference: EntityId, workshops: dict[str, EntityId], tmp_path: Path
):
    with planner.change(Label("edit_event", {"event": conference})) as db:
        amending.amend_event(db, conference, registration_closes=datetime(2027, 5, 20, 12), invite_by=date(2027, 5, 10))
        scheduling.set_state(db, conference, EventState.INVITED, now_local=datetime(2027, 5, 3))
        measures.add_measure(db, measures.MeasureDraft("Wegweiser; drucken, mit Umlauten: ÄÖÜ"))
    with radicale(tmp_path / "r") as server, Line(Server(server.url, USER, SECRET)) as line:
        calendar = door.make_calendar(line, "Alles")
        for name, make in FILES.items():
            entries = each_alone(make(planner, conference))
            assert entries, name
            for number, entry in enumerate(entries):
                address = f"{calendar.url}{name}-{number}.ics"
                assert door.put(line, address, entry.replace(b"UID:", f"UID:{name}-".encode()), "")
        broken = entries[0].replace(b"BEGIN:VTODO", b"BEGIN:VTOD")
        with pytest.raises(ServerRefused):
            door.put(line, f"{calendar.url}broken.ics", broken, "")
