"""Whatever is edited, sent, lost and decided in whatever order: in the end each calendar holds what the planner says,
SEQUENCE never fell, and nobody received what does not concern them (found by Hypothesis).

The office of this test knows nothing but the pure rules (`planning/inviting`); its calendars keep to RFC 5546.
"""

import random
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import hypothesis.strategies as st
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import CalendarMethod, MeetingKind, OutgoingState
from forumplanner.planning.civil_times import to_instant
from forumplanner.planning.inviting import Plan, Reason, Step, is_outdated, plan, stamped
from forumplanner.planning.meetings import EntryKey, Meeting, Received, held_of, uid_of
from tests.planning.receiving_calendars import Entry, Mail, Mailbox

ZONE = "Europe/Berlin"
EVENT = EntityId("forum")
DAYS, WORKSHOPS = ("day-1", "day-2"), ("housing", "school")
SUBJECTS = st.sampled_from(DAYS + WORKSHOPS)
PEOPLE = ("anna", "bilge", "canan")
PERSON = st.sampled_from(PEOPLE)
NAMES = st.sampled_from(("x", "y", ""))

FAILED, SENT, UNCERTAIN = OutgoingState.FAILED, OutgoingState.SENT, OutgoingState.UNCERTAIN
WAITING, WITHDRAWN = OutgoingState.WAITING, OutgoingState.WITHDRAWN
FATES = ((SENT, True), (SENT, True), (FAILED, False), (UNCERTAIN, True), (UNCERTAIN, False))
"""What may become of a message: what the office knows of it, and whether it arrived."""


@dataclass
class Guest:
    """Somebody who may come: without a place nobody is at a workshop either."""

    address: str
    placed: bool = False
    waiting: bool = False
    workshops: frozenset[str] = frozenset()


@dataclass
class Subject:
    """A day or a workshop."""

    starts: datetime
    place: str = "Saal"
    link: str = ""
    title: str = "Forum"


@dataclass
class Given:
    """A message that was given out: `arrived` is what the office does not know."""

    received: Received
    mail: Mail
    state: OutgoingState
    arrived: bool = False

    @property
    def rank(self) -> tuple[int, datetime]:
        return self.received.sequence, self.received.sent_at


class Invitations(RuleBasedStateMachine):
    """An office, its guests, and the mail between them."""

    @initialize()
    def open(self) -> None:
        self.now = datetime(2027, 5, 3, 8, tzinfo=UTC)
        self.state = "invited"
        self.subjects = {
            name: Subject(datetime(2027, 6, 3 + number, 9)) for number, name in enumerate(DAYS + WORKSHOPS)
        }
        self.guests = {name: Guest(f"{name}@post.example") for name in PEOPLE}
        self.given: list[Given] = []
        self.mailboxes: defaultdict[str, Mailbox] = defaultdict(Mailbox)
        self.under_way: list[tuple[str, Mail]] = []
        self.moved_house = 0

    # Edits.

    @rule(person=PERSON, waiting=st.booleans())
    def register(self, person: str, waiting: bool) -> None:
        guest = self.guests[person]
        if not guest.placed:
            guest.placed, guest.waiting = not waiting, waiting

    @rule()
    def move_up(self) -> None:
        for guest in self.guests.values():
            if guest.waiting:
                guest.placed, guest.waiting = True, False
                return

    @rule(person=PERSON)
    def cancel(self, person: str) -> None:
        self.guests[person] = Guest(self.guests[person].address)

    @rule(person=PERSON, workshop=st.sampled_from(WORKSHOPS))
    def choose_or_leave_a_workshop(self, person: str, workshop: str) -> None:
        self.guests[person].workshops ^= {workshop}

    @rule(person=PERSON)
    def move_to_another_address(self, person: str) -> None:
        self.moved_house += 1
        self.guests[person].address = f"{person}-{self.moved_house}@post.example"

    @rule(subject=SUBJECTS, hours=st.sampled_from((-24 * 60, -24, -1, 1, 1, 24, 24 * 60)))
    def move_in_time(self, subject: str, hours: int) -> None:
        self.subjects[subject].starts += timedelta(hours=hours)

    @rule(subject=SUBJECTS, place=NAMES)
    def move_to_another_room(self, subject: str, place: str) -> None:
        self.subjects[subject].place = place

    @rule(subject=SUBJECTS, link=NAMES)
    def change_the_link(self, subject: str, link: str) -> None:
        self.subjects[subject].link = link

    @rule(subject=SUBJECTS, title=NAMES)
    def correct_the_title(self, subject: str, title: str) -> None:
        due = self.all_due().steps
        self.subjects[subject].title = title
        assert told(due) == told(self.all_due().steps), "a typo bothers nobody"

    @rule(state=st.sampled_from(("planning", "invited", "postponed", "called off")))
    def decide_about_the_event(self, state: str) -> None:
        self.state = state

    @rule(minutes=st.sampled_from((-120, -1, 1, 60, 24 * 60 * 5)))
    def let_time_pass_or_set_the_clock_back(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes, milliseconds=300)

    # Sending.

    @rule(seed=st.integers(0, 10_000))
    def give_some_of_it_out(self, seed: int) -> None:
        chance = random.Random(seed)
        for step in self.due():
            if chance.random() < 0.8:
                self.give_out(step, *chance.choice(FATES))

    @rule()
    def let_it_wait(self) -> None:
        self.take_back_what_is_outdated()
        for step in self.due():
            self.give_out(step, WAITING, arrived=False)

    @rule(seed=st.integers(0, 10_000))
    def send_what_waits(self, seed: int) -> None:
        chance = random.Random(seed)
        self.take_back_what_is_outdated()
        for one in self.in_state(WAITING):
            self.check_that_it_is_still_right(one)
            self.leaves(one, *chance.choice(FATES))

    @rule()
    def ask_what_became_of_what_was_perhaps_sent(self) -> None:
        for one in self.in_state(UNCERTAIN):
            one.state = SENT if one.arrived else WAITING

    @rule(seed=st.integers(0, 10_000))
    def mail_comes_in_any_order_and_some_of_it_twice(self, seed: int) -> None:
        chance = random.Random(seed)
        chance.shuffle(self.under_way)
        late = self.under_way[: len(self.under_way) // 3]
        for address, mail in self.under_way[len(late) :]:
            self.mailboxes[address].take(mail)
        again = chance.sample(self.under_way, min(2, len(self.under_way)))
        self.under_way = [*late, *again]

    @rule()
    def bring_everything_to_its_end(self) -> None:
        self.send_everything()
        for address, mail in self.under_way:
            self.mailboxes[address].take(mail)
        self.under_way.clear()
        assert self.due() == []
        for person, guest in self.guests.items():
            seen = self.mailboxes[guest.address].entries(self.now)
            wanted = {one.uid: entry_of(one) for one in self.meetings() if one.person_id == person}
            if self.state in {"called off", "postponed"}:
                # Whoever knew of it has it as it is now; nobody else is told.
                wanted = {uid: entry for uid, entry in wanted.items() if uid in seen and self.state == "postponed"}
            assert seen == {uid: entry for uid, entry in wanted.items() if entry.ends > self.now}, person

    def teardown(self) -> None:
        self.bring_everything_to_its_end()

    # What always holds.

    @invariant()
    def sequence_never_falls_and_nothing_stale_is_sent(self) -> None:
        of_entry: defaultdict[EntryKey, list[Given]] = defaultdict(list)
        for one in self.given:
            of_entry[one.received.key].append(one)
        for entry in of_entry.values():
            numbers = [one.received.sequence for one in entry]
            assert numbers == sorted(numbers)
            known = [one.mail.revision for one in entry if one.state.may_have_arrived]
            assert len(set(known)) == len(known), "two messages of one entry that no calendar can put in order"

    # What the office does.

    def meetings(self) -> Iterator[Meeting]:
        for person, guest in self.guests.items():
            names = (*DAYS, *sorted(guest.workshops)) if guest.placed else ()
            for name in names:
                subject, kind = self.subjects[name], MeetingKind.DAY if name in DAYS else MeetingKind.WORKSHOP
                yield Meeting(
                    event_id=EVENT,
                    person_id=EntityId(person),
                    kind=kind,
                    subject_id=name,
                    uid=uid_of(kind, name, person),
                    title=subject.title,
                    starts=subject.starts,
                    ends=subject.starts + timedelta(hours=3),
                    zone=ZONE,
                    place=subject.place,
                    url=subject.link,
                    called_off=self.state == "called off",
                    tentative=self.state == "postponed",
                    invites=self.state in {"planning", "invited"},
                )

    def in_state(self, *states: OutgoingState) -> list[Given]:
        return [one for one in self.given if one.state in states]

    def newest(self, states: Collection[OutgoingState]) -> dict[EntryKey, Given]:
        return {one.received.key: one for one in sorted(self.in_state(*states), key=lambda one: one.rank)}

    def all_due(self) -> Plan:
        known = self.newest([state for state in OutgoingState if state.may_have_arrived])
        highest: dict[EntryKey, int] = {}
        for one in self.given:
            key = one.received.key
            highest[key] = max(highest.get(key, 0), one.received.sequence)
        return plan(
            self.meetings(),
            {key: one.received for key, one in known.items()},
            highest,
            now=self.now,
            addresses={EntityId(name): guest.address for name, guest in self.guests.items()},
        )

    def due(self) -> list[Step]:
        """Return what is due and does not wait already."""
        waiting = {one.received.key for one in self.in_state(WAITING) if not self.outdated(one)}
        return [step for step in self.all_due().steps if step.meeting.key not in waiting]

    def outdated(self, one: Given) -> bool:
        wanted = {meeting.key: meeting for meeting in self.meetings()}
        address = self.guests[one.received.person_id].address
        return is_outdated(one.received, wanted.get(one.received.key), address, self.now)

    def take_back_what_is_outdated(self) -> None:
        for one in self.in_state(WAITING):
            overtaken = any(
                other.received.key == one.received.key and other.rank > one.rank
                for other in self.given
                if other.state not in {WITHDRAWN, FAILED}
            )
            if overtaken or self.outdated(one):
                one.state = WITHDRAWN

    def give_out(self, step: Step, state: OutgoingState, arrived: bool) -> None:
        meeting, now = step.meeting, stamped(step, self.now)
        guest = self.guests[meeting.person_id]
        takes_out = step.method is CalendarMethod.CANCEL
        address = step.received.address if takes_out and step.received else guest.address
        self.check_that_it_concerns(step)
        received = Received(
            dispatch_id=EntityId(str(len(self.given))),
            event_id=EVENT,
            person_id=meeting.person_id,
            kind=meeting.kind,
            subject_id=meeting.subject_id,
            uid=meeting.uid,
            method=step.method,
            sequence=step.sequence,
            title=meeting.title,
            starts=meeting.starts,
            ends=meeting.ends,
            zone=meeting.zone,
            place=meeting.place,
            digest=held_of(meeting).digest,
            address=address,
            language="de",
            sent_at=now,
            state=state,
        )
        mail = Mail(meeting.uid, step.sequence, now, None if takes_out else entry_of(meeting))
        self.given.append(Given(received, mail, WAITING))
        self.leaves(self.given[-1], state, arrived)

    def leaves(self, one: Given, state: OutgoingState, arrived: bool) -> None:
        one.state, one.arrived = state, arrived
        one.received = replace(one.received, state=state)
        if arrived:
            self.under_way.append((one.received.address, one.mail))

    def check_that_it_concerns(self, step: Step) -> None:
        wanted = {meeting.key: meeting for meeting in self.meetings()}
        mine = wanted.get(step.meeting.key)
        if step.method is CalendarMethod.CANCEL:
            assert mine is None or mine.called_off
            assert any(one.received.key == step.meeting.key for one in self.given if one.state is not WITHDRAWN)
            assert step.received is not None
            assert step.sequence > step.received.sequence
            return
        assert mine == step.meeting
        assert not mine.called_off
        known = step.received is not None and step.received.stands
        assert mine.invites or known, "nobody new is told of a postponed event"
        assert known or step.reasons == (Reason.NEW,)
        if step.received is not None and revised(step.received, mine):
            assert step.sequence > step.received.sequence, "another time or certainty is a new revision"
        assert entry_of(mine).ends > self.now or known, "nobody is invited to what is over"

    def check_that_it_is_still_right(self, one: Given) -> None:
        wanted = {meeting.uid: entry_of(meeting) for meeting in self.meetings() if not meeting.called_off}
        assert one.mail.entry == wanted.get(one.mail.uid)

    def send_everything(self) -> None:
        self.ask_what_became_of_what_was_perhaps_sent()
        self.take_back_what_is_outdated()
        for one in self.in_state(WAITING):
            self.leaves(one, SENT, arrived=True)
        for step in self.due():
            self.give_out(step, SENT, arrived=True)


def told(steps: Collection[Step]) -> list[tuple[object, ...]]:
    return [(step.meeting.key, step.method, step.sequence, step.reasons) for step in steps]


def revised(received: Received, meeting: Meeting) -> bool:
    """Tell what RFC 5545, 3.8.7.4 counts as a revision: start, end and status."""
    stored = received.digest.partition(".")[0] == "tentative"
    return (received.starts, received.ends, stored) != (meeting.starts, meeting.ends, meeting.tentative)


def entry_of(meeting: Meeting) -> Entry:
    return Entry(
        to_instant(meeting.starts, meeting.zone),
        to_instant(meeting.ends, meeting.zone),
        meeting.place,
        meeting.url,
        meeting.tentative,
    )


def test_each_calendar_ends_up_as_the_planner_says_in_any_sequence() -> None:
    run_state_machine_as_test(
        Invitations,
        settings=settings(
            max_examples=150,
            stateful_step_count=50,
            deadline=None,
            derandomize=True,
            database=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )
