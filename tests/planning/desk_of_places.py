"""Steps of an officer at the waiting list, each a change of its own, and what the list then looks like."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from forumplanner.model.directory import Person
from forumplanner.model.enums import RegistrationState
from forumplanner.model.registrations import PlaceOffer, Registration, WorkshopPlace
from forumplanner.planning import amending, directory, giving_places, offers, places, registering
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.workspace import Label, Workspace

BEFORE = datetime(2027, 5, 1, 8, tzinfo=UTC)
"""A month before the conference."""


class PlacesDesk:
    """One event; people are known by the names they are registered under."""

    def __init__(self, planner: Workspace, event: str) -> None:
        self.planner = planner
        self.event = event
        self.ids: dict[str, str] = {}
        self.now = BEFORE

    def do(self, verb: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        with self.planner.change(Label("test")) as db:
            return verb(db, *arguments, **named)

    def amend(self, **changes: Any) -> None:
        self.do(amending.amend_event, self.event, **changes)

    def register(self, *names: str, party: str = "", **more: Any) -> list[RegistrationState]:
        def verb(db: Any) -> list[registering.Registered]:
            persons = directory.add_persons(db, [PersonFields(name, "Muster") for name in names])
            fields = [RegistrationFields(person, party=party, **more) for person in persons]
            return registering.register(db, self.event, fields, self.now)

        made = self.do(verb)
        self.ids.update(zip(names, (one.id for one in made), strict=True))
        return [one.state for one in made]

    def of(self, *names: str) -> list[str]:
        return [self.ids[name] for name in names]

    def cancel(self, *names: str) -> None:
        self.do(giving_places.cancel, self.of(*names))

    def offer(self) -> list[str]:
        """Offer the free places; returns to whom."""
        made = self.do(offers.offer_free_places, self.event, self.now)
        return [name for name, id_ in self.ids.items() if id_ in made]

    def accept(self, *names: str) -> None:
        self.do(offers.accept_offers, self.of(*names), self.now)

    def decline(self, *names: str) -> None:
        self.do(offers.decline_offers, self.of(*names))

    def expire(self) -> list[str]:
        made = self.do(offers.expire_offers, self.event, self.now)
        return [name for name, id_ in self.ids.items() if id_ in made]

    def states(self, *names: str) -> list[str]:
        with self.planner.read() as db:
            found = dict(db.execute(select(Registration.id, Registration.state)).all())
        return [found[self.ids[name]].value for name in names or self.ids]

    def row(self, name: str) -> Registration:
        with self.planner.read() as db:
            return db.get_one(Registration, self.ids[name])

    def deadline(self, name: str) -> datetime:
        with self.planner.read() as db:
            query = select(PlaceOffer.deadline).where(PlaceOffer.registration_id == self.ids[name])
            return db.scalars(query).one()

    def offers_of(self, name: str) -> list[str]:
        with self.planner.read() as db:
            query = select(PlaceOffer.state).where(PlaceOffer.registration_id == self.ids[name])
            return [state.value for state in db.scalars(query.order_by(PlaceOffer.offered_at))]

    def workshops_of(self, name: str) -> dict[str, str]:
        with self.planner.read() as db:
            query = select(WorkshopPlace.agenda_item_id, WorkshopPlace.state)
            rows = db.execute(query.where(WorkshopPlace.registration_id == self.ids[name]))
            return {item: state.value for item, state in rows}

    def taken(self) -> int:
        with self.planner.read() as db:
            return places.taken(db, self.event)

    def person(self, name: str) -> str:
        with self.planner.read() as db:
            return db.scalars(select(Person.id).where(Person.given_name == name)).one()
