"""A mailing list is told in between of everything else: in the end each calendar holds each day once, or not at all."""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from icalendar import Calendar

from forumplanner.desk.inviting.announced import hand_over_announcement
from forumplanner.desk.inviting.announcing import announcement
from forumplanner.desk.inviting.handing_over import hand_over_drafts, hand_over_to_many
from forumplanner.exchange.calendars.lint import lint
from forumplanner.lists import events
from forumplanner.lists.announced import told_of
from forumplanner.model.enums import EventState, RegistrationState
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import amending, giving_places, mailing, registering, scheduling
from forumplanner.planning.actors import a_person
from forumplanner.planning.civil_times import to_instant
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields
from forumplanner.workspace import Workspace
from tests.desk.inviting.inviting_desk import Clock, InvitingDesk

NAMES = ("Ada", "Bert", "Cem", "Dana", "Emil")
Revision = tuple[int, datetime]


class Season:
    """An officer with a mailing list, and the calendars of those on it by address: the newest entry of each UID."""

    def __init__(self, planner: Workspace, event: str, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.folder, self.numbers = folder, iter(range(10_000))
        self.planner = planner
        self.desk = InvitingDesk(planner, event)
        self.list = self.desk.do(mailing.add_mailing_list, "Netzwerk")
        for person in self.desk.enter(*NAMES):
            self.desk.do(mailing.add_member, self.list, a_person(person))
        self.calendars: defaultdict[str, dict[str, tuple[Revision, tuple[datetime, datetime] | None]]]
        self.calendars = defaultdict(dict)

    # What the officer does.

    def edit(self) -> None:
        chance, do, event = self.chance, self.desk.do, self.desk.event
        name = chance.choice(NAMES)
        there = self.desk.registrations.get(name)
        state = chance.choice((EventState.INVITED, EventState.PLANNING, EventState.POSTPONED, EventState.CALLED_OFF))
        noon = datetime(2027, 5, 3, 12)
        edits = [
            lambda: self.register(name),
            lambda: do(giving_places.cancel, [there]) if there else None,
            lambda: do(giving_places.give_places, [there]) if there else None,
            lambda: do(amending.amend_event, event, days=self.days()),
            lambda: do(amending.amend_event, event, days=self.days()),
            lambda: do(amending.amend_event, event, online_link=f"https://stadt.example/{chance.randrange(3)}"),
            lambda: do(scheduling.set_state, event, state, now_local=noon),
            lambda: do(scheduling.set_state, event, EventState.PLANNING, now_local=noon),
        ]
        try:
            chance.choice(edits)()
        except PlanningError:
            return

    def register(self, name: str) -> None:
        if name not in self.desk.registrations:
            wish = self.chance.choice((RegistrationState.PLACED, RegistrationState.WAITING))
            fields = [RegistrationFields(self.desk.persons[name], wish=wish)]
            (made,) = self.desk.do(registering.register, self.desk.event, fields, self.planner.now())
            self.desk.registrations[name] = made.id

    def days(self) -> tuple[DayFields, ...]:
        first = datetime(2027, 6, 3, self.chance.choice((8, 9, 10)))
        days = [DayFields(first, first.replace(hour=17))]
        for day in (4, 5)[: self.chance.randrange(3)]:
            days.append(DayFields(datetime(2027, 6, day, 9), datetime(2027, 6, day, self.chance.choice((12, 13)))))
        return tuple(days)

    # What goes out.

    def tell_list(self, *, of_all: bool = False) -> None:
        found = announcement(self.planner, self.desk.event, None if of_all else self.list)
        if found.all:
            hand_over_announcement(self.planner, self.desk.event, found, self.out())
            self.arrive()

    def tell_each(self) -> None:
        if dues := self.desk.proposal().dues:
            hand_over_drafts(self.planner, self.desk.event, dues, self.out())
            self.arrive()

    def tell_together(self) -> None:
        dues = self.desk.proposal().dues
        if any(due.for_many for due in dues):
            hand_over_to_many(self.planner, self.desk.event, dues, self.out())
            self.arrive()

    def out(self) -> Path:
        self.last = self.folder / str(next(self.numbers))
        return self.last

    def arrive(self) -> None:
        """Let every draft arrive in the calendars of all it goes to."""
        for file in self.last.iterdir():
            message = message_from_bytes(file.read_bytes(), policy=default)
            to = [one.addr_spec for header in ("Bcc",) if message[header] for one in message[header].addresses]
            to = to or [one.addr_spec for one in message["To"].addresses]
            data = next(part for part in message.walk() if part.get_content_type() == "text/calendar")
            written = data.get_payload(decode=True)
            assert lint(written) == []
            calendar = Calendar.from_ical(written)
            off = str(calendar["METHOD"]) == "CANCEL"
            for entry in calendar.walk("VEVENT"):
                revision = (int(entry["SEQUENCE"]), entry.decoded("DTSTAMP"))
                gone = off or str(entry.get("STATUS")) == "CANCELLED"
                span = (entry.decoded("DTSTART").astimezone(UTC), entry.decoded("DTEND").astimezone(UTC))
                for address in to:
                    known = self.calendars[address].get(str(entry["UID"]))
                    assert known is None or revision >= known[0], "what is sent is newer than what is there"
                    self.calendars[address][str(entry["UID"])] = (revision, None if gone else span)

    # What is compared in the end.

    def end(self) -> None:
        if self.state() is not EventState.CALLED_OFF:
            self.desk.do(scheduling.set_state, self.desk.event, EventState.PLANNING, now_local=datetime(2027, 5, 3, 12))
        self.tell_each()
        self.tell_list(of_all=True)
        assert self.desk.due() == {}
        assert announcement(self.planner, self.desk.event).all == ()
        with self.planner.read() as db:
            event = events.view(db, self.desk.event)
            told = {one.person_id for one in told_of(db, self.desk.event)}
        assert event is not None
        days = Counter((to_instant(day.starts, event.zone), to_instant(day.ends, event.zone)) for day in event.days)
        for name in NAMES:
            held = Counter(span for _, span in self.calendars[f"{name.lower()}@post.example"].values() if span)
            placed = self.placed(name)
            if event.state is EventState.CALLED_OFF or not (placed or held):
                assert not held, name
            else:
                assert held == days, (name, placed)
                assert placed or self.desk.persons[name] in told

    def state(self) -> EventState:
        with self.planner.read() as db:
            event = events.view(db, self.desk.event)
        assert event is not None
        return event.state

    def placed(self, name: str) -> bool:
        from forumplanner.model.registrations import Registration

        with self.planner.read() as db:
            row = db.get(Registration, self.desk.registrations.get(name, ""))
            return row is not None and row.state is RegistrationState.PLACED


@pytest.fixture
def planner(tmp_path: Path, new_planner: Callable[[Path], Path]) -> Iterator[Workspace]:
    with Workspace.open(new_planner(tmp_path / "x.forumplan"), who="officer", clock=Clock()) as workspace:
        yield workspace


@pytest.mark.parametrize("seed", [3, 86, 137])
def test_each_calendar_holds_each_day_once_or_not_at_all(office, conference, tmp_path: Path, seed: int) -> None:
    season = Season(office, conference, tmp_path, seed)
    acts = (season.edit, season.tell_list, season.tell_each, season.tell_together)
    for step in range(60):
        season.chance.choices(acts, weights=(5, 2, 1, 1))[0]()
        if step % 15 == 14:
            season.end()
