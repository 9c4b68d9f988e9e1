"""10,000 answers of a mailbox taken in: read, matched, judged and kept, against icalendar's bare parse of them."""

import re
from datetime import UTC, datetime
from pathlib import Path

from icalendar import Calendar
from sqlalchemy import insert, select

from forumplanner.desk.replying import take_in
from forumplanner.model.enums import DispatchKind, EventKind
from forumplanner.model.events import EventDay
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.inviting import Dispatch
from forumplanner.model.inviting_kinds import CalendarMethod, DispatchWay, MeetingKind
from forumplanner.planning import directory, registering, scheduling
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.storage.planner_file import login_name
from forumplanner.workspace import Label, Workspace
from tests.benchmarks.findings import Finding, Floor
from tests.benchmarks.timing import Taken, in_turn, median_of, taking

_WHAT, _AGAINST = "10,000 answers of a mailbox read, matched and kept", "icalendar's bare parse of them"
FLOOR, SHORT_FLOOR = Floor(_WHAT, _AGAINST, 1.5), Floor(f"{_WHAT}, each without a time zone", _AGAINST, 1.5)
_ANSWER = Path(__file__).parents[1] / "data" / "replies" / "tb_reply_accepted_de.eml"
_ADDRESS, _UID = b"ayse@example.org", b"sabre-buergerforum27-1"
_SENT, _NOW = datetime(2026, 11, 20, 8, tzinfo=UTC), datetime(2026, 11, 27, 8, tzinfo=UTC)
_ROUNDS = 3


def measure(folder: Path, number: int = 10_000) -> list[Finding]:
    """Take them in and back, and parse them, in turn: as Thunderbird writes them, and the same in UTC."""
    answer = _answer()
    with Workspace.create(folder / "answers.forumplan", who=login_name(), clock=lambda: _NOW) as workspace:
        _invite(workspace, number)
        return [
            _measured(workspace, folder / "Posteingang", floor, [_message(form, n) for n in range(number)])
            for floor, form in ((FLOOR, answer), (SHORT_FLOOR, _in_utc(answer)))
        ]


def _measured(workspace: Workspace, mailbox: Path, floor: Floor, messages: list[bytes]) -> Finding:
    calendars = [_calendar_of(message) for message in messages]
    mailbox.write_bytes(b"".join(b"From - Sun Nov 22 05:50:13 2026\n" + one + b"\n" for one in messages))

    def ours() -> Taken:
        with taking() as taken:
            found = take_in(workspace, [mailbox])
        assert (found.taken, found.fitting, found.refused) == (len(messages), len(messages), ())
        workspace.undo()
        return taken

    both = in_turn({"ours": ours, "theirs": lambda: _theirs(calendars)}, _ROUNDS)
    mine, theirs = (median_of(both[side]) for side in ("ours", "theirs"))
    detail = f"processor time; by the clock {mine.clock:.1f} s against {theirs.clock:.1f} s"
    return Finding(floor, mine.processor, theirs.processor, detail)


def _answer() -> bytes:
    """Return what Thunderbird answered, with the address of the guest in one line."""
    written = _ANSWER.read_bytes().replace(b"\r\n", b"\n")
    whole = written.replace(b"ays\n e@example.org", _ADDRESS)
    assert whole != written
    return whole


def _in_utc(answer: bytes) -> bytes:
    """Return the answer as programs without time zones write it: much less to parse."""
    short = re.sub(rb"BEGIN:VTIMEZONE.*?END:VTIMEZONE\n", b"", answer, flags=re.DOTALL)
    return re.sub(rb";TZID=[^:]*:(\d{8}T\d{6})", rb":\1Z", short)


def _message(answer: bytes, number: int) -> bytes:
    """Return the answer as another guest would have sent it."""
    mine = answer.replace(_ADDRESS, f"gast{number}@post.example".encode())
    return mine.replace(_UID, f"{number}@forumplanner.invalid".encode())


def _calendar_of(message: bytes) -> bytes:
    """Return the calendar in it, once."""
    begin = message.index(b"BEGIN:VCALENDAR")
    end = message.index(b"END:VCALENDAR") + len(b"END:VCALENDAR")
    return message[begin:end].replace(b"\n", b"\r\n") + b"\r\n"


def _theirs(calendars: list[bytes]) -> Taken:
    with taking() as taken:
        for one in calendars:
            assert Calendar.from_ical(one)["METHOD"] == "REPLY"
    return taken


def _invite(workspace: Workspace, number: int) -> None:
    """Register so many people and record that each was invited."""
    with workspace.change(Label("test")) as db:
        days = (DayFields(datetime(2027, 3, 13, 10, 30), datetime(2027, 3, 13, 12)),)
        event = scheduling.create_event(db, EventFields("Bürgerforum", EventKind.CITIZEN_FORUM, days))
        fields = [PersonFields(f"Gast {n}", "Muster", email=f"gast{n}@post.example") for n in range(number)]
        people = directory.add_persons(db, fields)
        registering.register(db, event, [RegistrationFields(person) for person in people], _SENT)
        day = db.scalars(select(EventDay.id).where(EventDay.event_id == event)).one()
        db.execute(insert(Dispatch), [_dispatch(n, event, day, person) for n, person in enumerate(people)])


def _dispatch(number: int, event: EntityId, day: EntityId, person: EntityId) -> dict[str, object]:
    return {
        "id": new_id(),
        "event_id": event,
        "person_id": person,
        "kind": DispatchKind.CALENDAR,
        "way": DispatchWay.SMTP,
        "method": CalendarMethod.REQUEST,
        "meeting": MeetingKind.DAY,
        "subject_id": day,
        "uid": f"{number}@forumplanner.invalid",
        "sequence": 2,
        "address": f"gast{number}@post.example",
        "sent_at": _SENT,
        "zone": "Europe/Berlin",
        "starts": datetime(2027, 3, 13, 10, 30),
        "ends": datetime(2027, 3, 13, 12),
        "title": "Bürgerforum",
    }
