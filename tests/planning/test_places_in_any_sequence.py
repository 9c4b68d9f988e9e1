"""No place is lost, none is given twice, the order is kept and companions stay together, whatever is done in whatever
order (found by Hypothesis). A second, naive description of the policies (`Picture`) judges the first.
"""

import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from forumplanner.model.enums import AgendaKind, EventKind, OfferState, WaitingPolicy
from forumplanner.planning import (
    accompanying,
    agenda_making,
    amending,
    approving,
    contingents,
    directory,
    giving_places,
    offers,
    registering,
    scheduling,
    transferring,
    workshop_places,
)
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.contingents import ContingentFields
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label, Workspace
from tests.planning.pictures_of_places import START, TAKING, Picture, PicturedEvent, S

NUMBERS = st.integers(0, 1_000)


class Places(PicturedEvent):
    """An event with a waiting list."""

    new_file: Callable[[], Path]

    @initialize(policy=st.sampled_from(WaitingPolicy), approval=st.sampled_from([False, False, True]))
    def open(self, policy: WaitingPolicy, approval: bool) -> None:
        self.now = START - timedelta(days=4)
        self.workspace = Workspace.open(self.new_file(), who="anna", clock=lambda: self.now)
        days = (DayFields(datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 17)),)
        with self.workspace.change(Label("start"), final=True) as db:
            fields = EventFields("Forum", EventKind.CITIZEN_FORUM, days, capacity=4, waiting_policy=policy,
                                 approval=approval, offer_hours=48)  # fmt: skip
            self.event = scheduling.create_event(db, fields)
            draft = AgendaItemDraft("Wohnen", AgendaKind.WORKSHOP, minutes=60, capacity=2, day_number=1)
            self.workshop = agenda_making.add_item(db, self.event, draft)
        self.count = 0
        self.pictures = [self.picture()]
        self.at = 0
        for size, guests in ((1, 0), (1, 1), (1, 0), (2, 0), (1, 0), (1, 1), (1, 0)):
            self.register(size, guests, size > 1, 0)

    @rule(size=st.integers(1, 3), guests=st.sampled_from([0, 0, 1]), together=st.booleans(), number=NUMBERS)
    def register(self, size: int, guests: int, together: bool, number: int) -> None:
        """Whoever comes stands behind all who wait; where nobody waits and there is room, there is a place."""
        before = self.present
        contingent = self.some_contingent(number)
        persons = [PersonFields(f"P{self.count + one}", "Muster") for one in range(size)]
        self.count += size

        def verb(db: Any) -> list[Any]:
            fields = [
                RegistrationFields(one, guests=guests, contingent_id=contingent, party="p" if together else "")
                for one in directory.add_persons(db, persons)
            ]
            return registering.register(db, self.event, fields, self.now)

        made = self.do(verb)
        assert made is not None
        if made[0].state is S.REQUESTED:
            return
        pool = before.pool(contingent)
        waits = any(pool in need for _, _, need in before.line())
        room = before.free()[pool] - (size if together else 1) * (1 + guests)
        if before.policy is WaitingPolicy.STRICT_ORDER and waits and before.free()[pool] != float("inf"):
            assert {one.state for one in made} == {S.WAITING}
        elif room >= 0 and not waits:
            assert made[0].state is S.PLACED
        elif room < 0:
            assert made[0].state is S.WAITING

    @rule()
    def offer(self) -> None:
        """Exactly those who are next get an offer, none after the start."""
        before = self.present
        made = self.do(offers.offer_free_places, self.event, self.now)
        if self.now >= START:
            assert made is None
        else:
            assert set(made) == before.next()

    @rule(number=NUMBERS, accepts=st.booleans())
    def answer(self, number: int, accepts: bool) -> None:
        """A party answers as a whole; after the deadline nobody accepts."""
        before = self.present
        for one in self.someone(number, S.OFFERED):
            if accepts:
                made = self.do(offers.accept_offers, [one], self.now)
                late = any(row[0] == one and row[1] is OfferState.OPEN and row[3] < self.now for row in before.offers)
                assert (made is None) == late
            else:
                made = self.do(offers.decline_offers, [one])
            if made is not None:
                together = before.people[one][2]
                party = {
                    other
                    for other, row in before.people.items()
                    if row[0] is S.OFFERED and (other == one or (together is not None and row[2] == together))
                }
                assert set(made) == party
                assert {self.present.people[other][0] for other in party} == {S.PLACED if accepts else S.DECLINED}

    @rule()
    def expire(self) -> None:
        open_before = [one for one in self.present.offers if one[1] is OfferState.OPEN]
        made = self.do(offers.expire_offers, self.event, self.now)
        assert set(made) == {id_ for id_, _, _, deadline in open_before if deadline < self.now}

    @rule(hours=st.sampled_from([1, 20, 49]))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(numbers=st.lists(NUMBERS, min_size=1, max_size=3), offered=st.booleans())
    def some_cancel(self, numbers: list[int], offered: bool) -> None:
        """Whoever cancels frees a place; nobody has it before it is offered."""
        for number in numbers:
            for one in self.someone(number, S.PLACED, S.OFFERED):
                waiting = {id_ for id_, row in self.present.people.items() if row[0] is S.WAITING}
                self.do(giving_places.cancel, [one])
                assert all(self.present.people[id_][0] is S.WAITING for id_ in waiting)
        if offered:
            self.offer()

    @rule(number=NUMBERS)
    def somebody_waits_again(self, number: int) -> None:
        """Whoever had left stands behind all others."""
        for one in self.someone(number, S.CANCELLED, S.DECLINED):
            before = self.present
            self.do(giving_places.put_on_waiting_list, [one])
            if before.people[one][2] is None:
                assert self.present.line()[-1][1] == [one]

    @rule(number=NUMBERS, verb=st.sampled_from(["give", "wait", "offer", "leave", "swap"]))
    def by_hand(self, number: int, verb: str) -> None:
        if verb == "offer":
            self.do(offers.offer_places, self.someone(number, S.WAITING), self.now)
        elif verb == "give":
            self.do(giving_places.give_places, self.someone(number, S.WAITING, S.REQUESTED, S.OFFERED))
        elif verb == "wait":
            self.do(giving_places.put_on_waiting_list, self.someone(number, S.PLACED, S.OFFERED))
        elif verb == "leave":
            self.do(giving_places.leave_companions, self.someone(number))
        else:
            who = self.someone(number, S.PLACED)

            def other(db: Any) -> None:
                [person] = directory.add_persons(db, [PersonFields("Neu", str(number))])
                transferring.transfer_place(db, who[0], person, self.now)

            if who:
                self.do(other)

    @rule(numbers=st.lists(NUMBERS, min_size=1, max_size=3))
    def approve(self, numbers: list[int]) -> None:
        before = self.present
        who = list(dict.fromkeys(one for number in numbers for one in self.someone(number, S.REQUESTED)))
        made = self.do(approving.approve, who)
        if made is not None and before.policy is WaitingPolicy.STRICT_ORDER:
            self.nobody_before_was_overtaken(before, made.placed)

    def nobody_before_was_overtaken(self, before: Picture, placed: tuple[str, ...]) -> None:
        rank = min((before.people[one][1] for one in placed), default=-1)
        limited = {pool for pool, left in before.free().items() if left != float("inf")}
        for _, ids, need in before.line():
            if min(before.people[one][1] for one in ids) < rank:
                assert not need.keys() & before.need(list(placed)).keys() & limited

    @rule(first=NUMBERS, second=NUMBERS)
    def join(self, first: int, second: int) -> None:
        self.do(giving_places.join_companions, list(dict.fromkeys([*self.someone(first), *self.someone(second)])))

    @rule(capacity=st.sampled_from([0, 2, 3, 5, 6, 8, None]))
    def enlarge_or_shrink(self, capacity: int | None) -> None:
        self.do(amending.amend_event, self.event, capacity=capacity)

    @rule(number=NUMBERS, places=st.integers(0, 3))
    def keep_places(self, number: int, places: int) -> None:
        existing = self.some_contingent(number)
        if existing is None:
            self.do(contingents.add_contingent, self.event, ContingentFields(f"Gruppe {number}", places))
        elif number % 5 == 1:
            self.do(contingents.remove_contingent, existing)
        else:
            fields = ContingentFields(f"Gruppe {number}", places, released=number % 3 == 0)
            self.do(contingents.edit_contingent, existing, fields)

    @rule(number=NUMBERS, other=NUMBERS)
    def assign(self, number: int, other: int) -> None:
        self.do(contingents.assign_contingent, self.someone(number), self.some_contingent(other))

    @rule(number=NUMBERS, guests=st.integers(0, 2))
    def bring_guests(self, number: int, guests: int) -> None:
        for one in self.someone(number):
            self.do(accompanying.set_guests, one, guests)

    @rule(number=NUMBERS, leave=st.booleans())
    def workshop_is_chosen_or_left(self, number: int, leave: bool) -> None:
        for one in self.someone(number, *(TAKING if leave else S)):
            if leave:
                self.do(workshop_places.leave_workshop, one, self.workshop)
                self.do(workshop_places.move_up, self.event, self.now)
                places = [self.present.people[id_][0] in TAKING and state is S.WAITING
                          for id_, state in self.present.workshop.items()]  # fmt: skip
                taken = sum(state in TAKING for state in self.present.workshop.values())
                assert not any(places) or taken == 2 or self.now >= START
            else:
                self.do(workshop_places.choose_workshop, one, self.workshop)

    @rule(policy=st.sampled_from(WaitingPolicy))
    def change_the_policy(self, policy: WaitingPolicy) -> None:
        self.do(amending.amend_event, self.event, waiting_policy=policy)

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(min(times, self.at)):
            self.workspace.undo()
            self.at -= 1
            assert self.picture() == self.present

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(min(times, len(self.pictures) - 1 - self.at)):
            self.workspace.redo()
            self.at += 1
            assert self.picture() == self.present

    @invariant()
    def no_place_is_given_twice(self) -> None:
        assert all(left >= 0 for left in self.present.free().values()), self.present
        if self.present.capacity is not None:
            assert sum(self.present.kept.values()) <= self.present.capacity

    @invariant()
    def no_offered_place_is_lost(self) -> None:
        opened = Counter(id_ for id_, state, _, _ in self.present.offers if state is OfferState.OPEN)
        offered = {id_ for id_, row in self.present.people.items() if row[0] is S.OFFERED}
        assert opened == dict.fromkeys(offered, 1)
        assert all(made < START and deadline <= START for _, _, made, deadline in self.present.offers)

    @invariant()
    def companions_are_never_split(self) -> None:
        parties: dict[str, set[bool]] = defaultdict(set)
        for state, _, together, _, _ in self.present.people.values():
            if together is not None and state not in (S.CANCELLED, S.DECLINED):
                parties[together].add(state in TAKING)
        assert all(len(kinds) == 1 for kinds in parties.values())

    @invariant()
    def a_workshop_is_never_overfull_and_its_people_are_at_the_event(self) -> None:
        inside = [id_ for id_, state in self.present.workshop.items() if state in TAKING]
        assert len(inside) <= 2
        assert all(self.present.people[id_][0] in TAKING for id_ in inside)


def test_no_place_is_lost_or_given_twice_and_the_order_is_kept_in_any_sequence() -> None:
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.forumplan"
        Workspace.create(empty, who="nobody").close()
        made = iter(range(10_000))

        class OnFile(Places):
            @staticmethod
            def new_file() -> Path:
                return Path(shutil.copy(empty, Path(folder) / f"{next(made)}.forumplan"))

        run_state_machine_as_test(
            OnFile,
            settings=settings(
                max_examples=20,
                stateful_step_count=30,
                deadline=None,
                derandomize=True,
                database=None,
                phases=(Phase.generate,),
                suppress_health_check=list(HealthCheck),
            ),
        )
