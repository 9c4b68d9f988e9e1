"""The whole way in any sequence: edits by verbs, undo, real messages over a line that breaks, answers from files.

In the end each receiver's calendar, read from the bytes that arrived, holds what the planner says.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar, Event, vCalAddress
from sqlalchemy import select

from forumplanner.desk import replying
from forumplanner.desk.inviting import sending
from forumplanner.desk.inviting.composing import compose
from forumplanner.desk.inviting.recording import record
from forumplanner.lists.agenda import agenda
from forumplanner.model import events, registrations
from forumplanner.model.agenda import Duty
from forumplanner.model.directory import Person
from forumplanner.model.enums import AgendaKind, DutyKind, EventKind, EventMode, EventState, RegistrationState
from forumplanner.model.inviting_kinds import DispatchWay, MeetingKind, OutgoingState
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import (
    agenda_making,
    amending,
    duties,
    giving_places,
    office_keeping,
    scheduling,
    workshop_places,
)
from forumplanner.planning.agenda_making import AgendaItemChanges, AgendaItemDraft
from forumplanner.planning.civil_times import to_instant
from forumplanner.planning.duties import DutyFields
from forumplanner.planning.meetings import uid_of
from forumplanner.planning.office_keeping import OfficeFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label, Workspace, on_the_way
from tests.desk.inviting.inviting_desk import InvitingDesk
from tests.desk.inviting.outbox import send_plainly, set_up_mail
from tests.mail_servers import BREAK, ScriptedServer
from tests.planning.receiving_calendars import Entry, Mail, Mailbox

OFFICE = "buero@stadt.example"
NAMES = ("Ada", "Bert", "Cem", "Dana", "Emil")
WITH_PLACE = (RegistrationState.PLACED, RegistrationState.ATTENDED)


class Clock:
    """A clock that goes on some seconds with every look at it."""

    def __init__(self) -> None:
        self.now = datetime(2027, 5, 3, 8, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=7, milliseconds=300)
        return self.now


class Year:
    """An officer who does this and that to one event, and the people who are told of it."""

    def __init__(self, planner: Workspace, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.folder = folder
        self.planner = planner
        self.lost: set[int] = set()
        self.seen = 0
        self.mishaps = True
        self.mailboxes: defaultdict[str, Mailbox] = defaultdict(Mailbox)
        self.sequences: defaultdict[str, list[int]] = defaultdict(list)
        self.calendars: dict[tuple[str, str], Event] = {}
        self.numbers = iter(range(100_000))
        self.set_up()

    def set_up(self) -> None:
        day = DayFields(datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 17))
        office = OfficeFields(name="Büro", municipality="Stadt Musterort", email=OFFICE)
        with self.planner.change(Label("edit_office"), final=True) as db:
            office_keeping.set_office(db, office)
            house = scheduling.add_venue(db, "Rathaus", city="Musterort")
            self.rooms = [scheduling.add_room(db, house, name) for name in ("Saal", "Kleiner Raum")]
            fields = EventFields("Forum", EventKind.CITIZEN_FORUM, (day,), venue_id=house, room_ids=(self.rooms[0],))
            event = scheduling.create_event(db, fields)
            self.workshops = [
                agenda_making.add_item(
                    db, event, AgendaItemDraft(title, AgendaKind.WORKSHOP, minutes=60, pinned_start=start)
                )
                for title, start in (("Wohnen", datetime(2027, 6, 3, 11)), ("Schule", datetime(2027, 6, 3, 14)))
            ]
        self.desk = InvitingDesk(self.planner, event)
        for name in NAMES:
            wish = self.chance.choice((RegistrationState.PLACED, RegistrationState.WAITING))
            self.desk.register(name, wish=wish, languages=(self.chance.choice(("de", "uk", "ar", "en")),))
        self.addresses = {id_: f"{name.lower()}@post.example" for name, id_ in self.desk.persons.items()}

    # What the officer does.

    def edit(self) -> None:
        """Do one thing; what a rule stands against is left."""
        chance, do, event = self.chance, self.desk.do, self.desk.event
        name = chance.choice(NAMES)
        registration, person = self.desk.registrations[name], self.desk.persons[name]
        workshop, room = chance.choice(self.workshops), chance.choice(self.rooms)
        state = chance.choice((EventState.INVITED, EventState.PLANNING, EventState.POSTPONED, EventState.CALLED_OFF))
        edits: list[Callable[[], Any]] = [
            lambda: do(giving_places.cancel, [registration]),
            lambda: do(giving_places.give_places, [registration]),
            lambda: do(giving_places.give_places, [registration]),
            lambda: do(giving_places.put_on_waiting_list, [registration]),
            lambda: do(workshop_places.book_workshop, registration, workshop),
            lambda: do(workshop_places.book_workshop, registration, workshop),
            lambda: do(workshop_places.leave_workshop, registration, workshop),
            lambda: do(duties.add_duty, event, DutyFields(person, DutyKind.VOLUNTEER)),
            lambda: self.end_a_duty(),
            lambda: do(amending.amend_event, event, days=self.days()),
            lambda: do(amending.amend_event, event, room_ids=(room,)),
            lambda: do(amending.amend_event, event, title=chance.choice(("Forum", "Bürgerforum; Stadt, Land"))),
            lambda: do(amending.amend_event, event, mode=chance.choice((EventMode.HYBRID, EventMode.ON_SITE)),
                       online_link="https://stadt.example/forum"),
            lambda: do(scheduling.set_state, event, state, now_local=datetime(2027, 5, 3, 12)),
            lambda: do(scheduling.set_state, event, EventState.PLANNING, now_local=datetime(2027, 5, 3, 12)),
            lambda: do(agenda_making.edit_item, workshop, AgendaItemChanges(room_id=room)),
            lambda: do(agenda_making.edit_item, workshop, AgendaItemChanges(minutes=chance.choice((45, 90)))),
            lambda: self.give_another_address(person),
            self.planner.undo,
            self.planner.redo,
        ]  # fmt: skip
        try:
            chance.choice(edits)()
        except PlanningError:
            return

    def days(self) -> tuple[DayFields, ...]:
        first = datetime(2027, 6, 3, self.chance.choice((8, 9, 10)))
        days = [DayFields(first, first.replace(hour=17))]
        if self.chance.random() < 0.4:
            days.append(DayFields(datetime(2027, 6, 4, 9), datetime(2027, 6, 4, 13)))
        return tuple(days)

    def end_a_duty(self) -> None:
        with self.planner.read() as db:
            known = list(db.scalars(select(Duty.id)))
        if known:
            self.desk.do(duties.remove_duty, self.chance.choice(known))

    def give_another_address(self, person: str) -> None:
        """It is never that of before: what an old mailbox still holds is of no concern to anybody."""
        with self.planner.change(Label("edit_person", {"person": person}), final=True) as db:
            amending.amend_person(db, person, email=f"neu-{next(self.numbers)}@post.example")

    # What goes out.

    def queue(self) -> None:
        """Let all that is due wait to be sent, or some of it."""
        dues = self.desk.proposal().dues
        if not self.mishaps or self.chance.random() < 0.5:
            chosen = list(dues)
        else:
            chosen = [due for due in dues if self.chance.random() < 0.7]
        if chosen:
            sending.queue(self.planner, self.desk.event, compose(self.planner, self.desk.event, chosen))

    def hand_over(self) -> None:
        """Write drafts, which the officer sends by the mail program at once."""
        dues = self.desk.proposal().dues
        if dues:
            messages = compose(self.planner, self.desk.event, dues)
            record(self.planner, self.desk.event, messages, DispatchWay.DRAFT, OutgoingState.HANDED_OVER)
            for message in messages:
                self.arrives(message.data)

    def send(self, server: ScriptedServer) -> None:
        """Send what waits; read what arrived."""
        send_plainly(self.planner, at_once=True)
        for number in range(self.seen, len(server.messages)):
            self.arrives(server.messages[number], lost=number in self.lost)
        self.seen = len(server.messages)

    def mishap(self, server: ScriptedServer, stage: str) -> str | None:
        """Say what the server does at a stage; some of what it took whole is lost behind it."""
        if not self.mishaps or self.chance.random() > 0.12:
            return None
        if stage == "RCPT":
            return self.chance.choice(("550 unknown", "450 later"))
        if stage == "end" and self.chance.random() < 0.5:
            self.lost.add(len(server.messages))
        return BREAK if stage in {"in DATA", "end"} else None

    def decide(self) -> None:
        """Decide about what was perhaps, or not, sent; whether it arrived is not always known."""
        for one in sending.outgoing_rows(self.planner):
            if one.state is OutgoingState.UNCERTAIN:
                came = self.has(one.address, one.dispatch_id)
                verb = sending.it_arrived if came and self.chance.random() < 0.5 else sending.send_again
                verb(self.planner, [one.dispatch_id])
            elif one.state is OutgoingState.FAILED and self.chance.random() < 0.3:
                sending.send_again(self.planner, [one.dispatch_id])
            elif one.state is OutgoingState.WAITING and self.mishaps and self.chance.random() < 0.1:
                sending.withdraw(self.planner, [one.dispatch_id])

    def has(self, address: str, dispatch_id: str) -> bool:
        _, mail = read(on_the_way.message_of(self.planner, dispatch_id))
        known = self.mailboxes[address].newest.get(mail.uid)
        return known is not None and known.revision >= mail.revision

    # What people get, and what they answer.

    def arrives(self, data: bytes, *, lost: bool = False) -> None:
        message = message_from_bytes(data, policy=default)
        assert isinstance(message, EmailMessage)
        entry, mail = read(data)
        (to,) = message["to"].addresses
        assert str(entry["attendee"]).removeprefix("mailto:") == to.addr_spec, "one attendee, whose mailbox it is"
        assert any(mail.uid.partition("@")[0].endswith(person) for person in self.addresses)
        numbers = self.sequences[mail.uid]
        assert not numbers or mail.sequence >= max(numbers), "SEQUENCE never falls"
        numbers.append(mail.sequence)
        wanted = self.wanted()
        if mail.entry is None:
            assert mail.uid not in wanted, "only what is off is taken out"
        else:
            assert wanted[mail.uid][1:] == (to.addr_spec, mail.entry), "nobody gets what is not theirs, or not so"
        if not lost:
            self.mailboxes[to.addr_spec].take(mail)
            self.calendars[to.addr_spec, mail.uid] = entry

    def answer(self) -> None:
        """Let somebody answer, and take over what is proposed."""
        if not self.calendars:
            return
        (address, _), entry = self.chance.choice(sorted(self.calendars.items(), key=lambda one: one[0]))
        said = Event({name: entry[name] for name in ("uid", "sequence", "dtstart", "dtend", "organizer")})
        attendee = vCalAddress(f"mailto:{address}")
        attendee.params["PARTSTAT"] = self.chance.choice(("ACCEPTED", "TENTATIVE", "DECLINED"))
        said.add("attendee", attendee)
        said.add("dtstamp", self.planner.now())
        file = Calendar({"version": "2.0", "prodid": "-//Example//Test//EN", "method": "REPLY"})
        file.add_component(said)
        path = self.folder / f"answer-{next(self.numbers)}.ics"
        path.write_bytes(file.to_ical())
        taken = replying.take_in(self.planner, [path])
        assert taken.refused == ()
        replying.accept_fitting(self.planner, taken.ids)

    # What is compared in the end.

    def wanted(self) -> dict[str, tuple[str, str, Entry]]:
        """Return what the planner says, told by its tables alone: person, address and entry by UID."""
        event_id = self.desk.event
        with self.planner.read() as db:
            event = db.get_one(events.Event, event_id)
            if event.state is EventState.CALLED_OFF:
                return {}
            addresses = {row.id: row.email for row in db.execute(select(Person.id, Person.email))}
            room = db.scalar(
                select(events.Room.name).join(events.EventRoom, events.EventRoom.room_id == events.Room.id)
            )
            days = db.execute(select(events.EventDay.id, events.EventDay.starts, events.EventDay.ends)).all()
            placed = db.execute(
                select(registrations.Registration.id, registrations.Registration.person_id).where(
                    registrations.Registration.state.in_(WITH_PLACE)
                )
            )
            people = {row.id: row.person_id for row in placed}
            items = {row.id: row for row in agenda(db, event_id)}
            places = db.execute(
                select(registrations.WorkshopPlace.registration_id, registrations.WorkshopPlace.agenda_item_id).where(
                    registrations.WorkshopPlace.state.in_(WITH_PLACE)
                )
            )
            found = [
                (person, uid_of(MeetingKind.DAY, day, person), starts, ends, room)
                for person in people.values()
                for day, starts, ends in days
            ]
            for registration, item_id in places:
                item, person = items[item_id], people.get(registration)
                if person is not None and item.start is not None and item.end is not None:
                    uid = uid_of(MeetingKind.WORKSHOP, item_id, person)
                    found.append((person, uid, item.start, item.end, item.room or room))
            for duty, person in db.execute(select(Duty.id, Duty.person_id)):
                found += [(person, uid_of(MeetingKind.DUTY, duty, person, day), *span, room) for day, *span in days]
            link = event.online_link if event.mode is EventMode.HYBRID else ""
            tentative = event.state is EventState.POSTPONED
            return {
                uid: (
                    person,
                    addresses[person],
                    Entry(
                        to_instant(starts, event.zone),
                        to_instant(ends, event.zone),
                        f"{place}, Rathaus, Musterort",
                        link,
                        tentative,
                    ),
                )
                for person, uid, starts, ends, place in found
            }

    def end(self, server: ScriptedServer) -> None:
        """Decide and send everything without a mishap, and compare."""
        self.mishaps = False
        self.decide()
        self.send(server)
        self.queue()
        self.send(server)
        assert self.desk.proposal().dues == ()
        wanted = self.wanted()
        with self.planner.read() as db:
            postponed = db.get_one(events.Event, self.desk.event).state is EventState.POSTPONED
            now = {row.id: row.email for row in db.execute(select(Person.id, Person.email))}
        for person, address in now.items():
            seen = self.mailboxes[address].entries(self.planner.now())
            own = {uid: entry for uid, (whose, _, entry) in wanted.items() if whose == person}
            assert seen == {uid: entry for uid, entry in own.items() if uid in seen or not postponed}
        self.mishaps = True


def read(data: bytes) -> tuple[Event, Mail]:
    """Return the entry of a message as a calendar reads it."""
    for part in message_from_bytes(data, policy=default).walk():
        if part.get_content_type() == "text/calendar":
            calendar = Calendar.from_ical(part.get_payload(decode=True))
            (event,) = calendar.walk("VEVENT")
            entry = Entry(
                event.decoded("dtstart").astimezone(UTC),
                event.decoded("dtend").astimezone(UTC),
                str(event.get("location", "")),
                str(event.get("url", "")),
                str(event.get("status")) == "TENTATIVE",
            )
            taken_out = str(calendar["method"]) == "CANCEL"
            stamp = event.decoded("dtstamp")
            return event, Mail(str(event["uid"]), int(event["sequence"]), stamp, None if taken_out else entry)
    raise AssertionError("no calendar in it")


@pytest.fixture
def planner(tmp_path: Path, new_planner: Callable[[Path], Path]) -> Iterator[Workspace]:
    with Workspace.open(new_planner(tmp_path / "x.forumplan"), who="officer", clock=Clock()) as workspace:
        yield workspace


@pytest.mark.parametrize("seed", [1, 2])
def test_each_calendar_holds_what_the_planner_says_in_the_end(planner: Workspace, tmp_path: Path, seed: int) -> None:
    server = ScriptedServer(lambda _connection, stage, _to: year.mishap(server, stage))
    set_up_mail(planner, server.port, per_minute=600)
    year = Year(planner, tmp_path, seed)
    acts = (year.edit, year.queue, year.hand_over, year.answer, year.decide, lambda: year.send(server))
    with server:
        for step in range(60):
            year.chance.choices(acts, weights=(4, 2, 1, 1, 1, 2))[0]()
            if step % 20 == 19:
                year.end(server)
