"""Calendar servers take every entry of every kind of calendar file that the program writes; Radicale checks them."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from forumplanner.desk.inviting.composing import compose
from forumplanner.desk.inviting.proposing import proposal
from forumplanner.desk.inviting.recording import record
from forumplanner.exchange.caldav import door
from forumplanner.exchange.caldav.line import Line
from forumplanner.exchange.caldav.values import Server, ServerRefused
from forumplanner.model.enums import EventState
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import DispatchWay, OutgoingState
from forumplanner.planning import amending, directory, measures, office_keeping, registering, scheduling
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.office_keeping import OfficeFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.workspace import Label, Workspace
from tests.calendar_servers import SECRET, USER, radicale, xandikos
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


def invitations(planner: Workspace, event: EntityId) -> Iterator[bytes]:
    """Return what one person gets: an invitation, and that it is off."""
    dues = proposal(planner, event).dues
    (invited, *_) = compose(planner, event, dues)
    record(planner, event, [invited], DispatchWay.FILE, OutgoingState.HANDED_OVER)
    yield invited.calendar
    with planner.change(Label("edit_event", {"event": event})) as db:
        scheduling.set_state(db, event, EventState.CALLED_OFF, now_local=datetime(2027, 5, 3))
    (off,) = compose(planner, event, proposal(planner, event).dues)
    assert b"METHOD:CANCEL" in off.calendar
    yield off.calendar


@pytest.mark.parametrize("server_of", [radicale, xandikos])
def test_servers_take_an_invitation_and_its_end_as_one_entry(
    planner: Workspace, conference: EntityId, tmp_path: Path, server_of: Callable[[Path], Any]
):
    with planner.change(Label("register")) as db:
        office_keeping.set_office(db, OfficeFields(name="Büro", municipality="Stadt", email="buero@stadt.example"))
        people = directory.add_persons(db, [PersonFields("Ada", "Öz; Muster, A.", email="ada@post.example")])
        registering.register(db, conference, [RegistrationFields(people[0])], planner.now())
    with server_of(tmp_path / "s") as server, Line(Server(server.url, USER, SECRET)) as line:
        calendar = door.make_calendar(line, "Ada")
        etag = ""
        for file in invitations(planner, conference):
            (entry,) = each_alone(file)
            etag = door.put(line, f"{calendar.url}one.ics", entry, etag)
        kept = door.get(line, f"{calendar.url}one.ics")
    assert kept is not None
    assert b"STATUS:CANCELLED" in kept.data
    assert b"SEQUENCE:1" in kept.data


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
