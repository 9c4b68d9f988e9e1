"""Everything that is stored about the places of an event as one picture, and a machine that keeps all pictures of it.

The picture says who is next in the words of the planning page: a second, naive description of the policies.
"""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine
from sqlalchemy import select

from forumplanner.model.enums import OfferState, RegistrationState, WaitingPolicy
from forumplanner.model.events import Contingent, Event
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import PlaceOffer, Registration, WorkshopPlace
from forumplanner.workspace import Label, Workspace

START = datetime(2027, 6, 3, 7, tzinfo=UTC)  # 9:00 in Berlin
S = RegistrationState
TAKING = {S.PLACED, S.OFFERED, S.ATTENDED}
Key = str


@dataclass(frozen=True)
class Picture:
    """Everything that is stored about places, as it is."""

    capacity: int | None
    policy: WaitingPolicy
    kept: dict[str, int]
    people: dict[str, tuple[S, int, str | None, int, str | None]]
    offers: list[tuple[str, OfferState, datetime, datetime]]
    workshop: dict[str, S]

    def pool(self, contingent: str | None) -> str | None:
        return contingent if contingent in self.kept else None

    def free(self) -> dict[str | None, float]:
        left: dict[str | None, float] = {key: float(places) for key, places in self.kept.items()}
        left[None] = float("inf") if self.capacity is None else self.capacity - sum(self.kept.values())
        for state, _, _, guests, contingent in self.people.values():
            if state in TAKING:
                left[self.pool(contingent)] -= 1 + guests
        return left

    def line(self) -> list[tuple[Key, list[str], Counter[str | None]]]:
        """Return the parties in line: their key, members and places needed."""
        parties: dict[Key, list[str]] = defaultdict(list)
        for id_, (state, _, together, _, _) in self.people.items():
            if state in (S.WAITING, S.REQUESTED):
                parties[together or id_].append(id_)
        whole = {key: ids for key, ids in parties.items() if all(self.people[one][0] is S.WAITING for one in ids)}
        ordered = sorted(whole, key=lambda key: (min(self.people[one][1] for one in whole[key]), key))
        return [(key, whole[key], self.need(whole[key])) for key in ordered]

    def need(self, ids: list[str]) -> Counter[str | None]:
        need: Counter[str | None] = Counter()
        for one in ids:
            need[self.pool(self.people[one][4])] += 1 + self.people[one][3]
        return need

    def next(self) -> set[str]:
        """Return who is to be offered a place: the policies in the words of the planning page."""
        left, held, found = self.free(), set(), set()
        for _, ids, need in self.line():
            fits = all(left[pool] >= places for pool, places in need.items())
            if fits and not held & need.keys():
                left = {pool: rest - need[pool] for pool, rest in left.items()}
                found.update(ids)
            elif self.policy is WaitingPolicy.STRICT_ORDER:
                held |= {pool for pool in need if left[pool] != float("inf")}
        return found


class PicturedEvent(RuleBasedStateMachine):
    """An event beside all pictures of it that undo must bring back."""

    workspace: Workspace
    event: str
    pictures: list[Picture]
    at: int

    def picture(self) -> Picture:
        with self.workspace.read() as db:
            event = db.get_one(Event, self.event)
            kept = db.execute(select(Contingent.id, Contingent.places).where(Contingent.released.is_(False)))
            people = db.execute(
                select(
                    Registration.id,
                    Registration.state,
                    Registration.queue,
                    Registration.companions_id,
                    Registration.guests,
                    Registration.contingent_id,
                )
            )
            made = db.execute(
                select(PlaceOffer.registration_id, PlaceOffer.state, PlaceOffer.offered_at, PlaceOffer.deadline)
                .order_by(PlaceOffer.id)
            )  # fmt: skip
            workshop = db.execute(select(WorkshopPlace.registration_id, WorkshopPlace.state))
            return Picture(
                event.capacity,
                event.waiting_policy,
                {row[0]: row[1] for row in kept},
                {row[0]: tuple(row[1:]) for row in people},
                [tuple(row) for row in made],
                {row[0]: row[1] for row in workshop},
            )

    def do(self, verb: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        """Do something in one change; what is refused leaves everything as it was."""
        before = self.workspace.next_undo
        try:
            with self.workspace.change(Label("test")) as db:
                made = verb(db, *arguments, **named)
        except PlanningError:
            assert self.picture() == self.pictures[self.at]
            return None
        after = self.workspace.next_undo
        if after is not None and (before is None or after.id != before.id):
            del self.pictures[self.at + 1 :]
            self.pictures.append(self.picture())
            self.at += 1
        return made

    @property
    def present(self) -> Picture:
        return self.pictures[self.at]

    def someone(self, number: int, *states: S) -> list[str]:
        """Return one of those in the states given, or of all."""
        ids = sorted(self.present.people, key=lambda one: self.present.people[one][1])
        ids = [one for one in ids if not states or self.present.people[one][0] in states]
        return [ids[number % len(ids)]] if ids else []

    def some_contingent(self, number: int) -> str | None:
        keys = sorted(self.present.kept)
        return keys[number % len(keys)] if keys and number % 2 else None

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            self.workspace.close()
