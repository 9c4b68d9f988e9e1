"""Steps of an officer who plans an event and tells people of it, and what each receiver's calendar then holds."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select, update

from forumplanner.desk.inviting.proposing import Proposal, proposal
from forumplanner.desk.inviting.recording import record
from forumplanner.desk.inviting.values import Due, Message
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Outgoing
from forumplanner.model.inviting_kinds import CalendarMethod, DispatchWay, MessageKind, OutgoingState
from forumplanner.planning import directory, giving_places, registering
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.workspace import Label, Workspace

BEFORE = datetime(2027, 5, 3, 8, 30, tzinfo=UTC)


class Clock:
    """A clock that goes on a minute with every look at it."""

    def __init__(self) -> None:
        self.now = BEFORE

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


class InvitingDesk:
    """One event; people are known by their given names, which stand before the @ of their addresses too."""

    def __init__(self, planner: Workspace, event: EntityId) -> None:
        self.planner = planner
        self.event = event
        self.persons: dict[str, EntityId] = {}
        self.registrations: dict[str, EntityId] = {}

    def do(self, verb: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        with self.planner.change(Label("test")) as db:
            return verb(db, *arguments, **named)

    def enter(self, *names: str, email: bool = True, languages: tuple[str, ...] = ()) -> list[EntityId]:
        fields = [
            PersonFields(name, "Muster", email=f"{name.lower()}@post.example" if email else "", languages=languages)
            for name in names
        ]
        ids = list(self.do(directory.add_persons, fields))
        self.persons.update(zip(names, ids, strict=True))
        return ids

    def register(self, *names: str, wish: RegistrationState = RegistrationState.PLACED, **person: Any) -> None:
        ids = self.enter(*names, **person)
        fields = [RegistrationFields(person_id, wish=wish) for person_id in ids]
        made = self.do(registering.register, self.event, fields, self.planner.now())
        self.registrations.update(zip(names, (one.id for one in made), strict=True))

    def cancel(self, *names: str) -> None:
        self.do(giving_places.cancel, [self.registrations[name] for name in names])

    def name_of(self, person_id: EntityId) -> str:
        return next(name for name, id_ in self.persons.items() if id_ == person_id)

    def proposal(self) -> Proposal:
        return proposal(self.planner, self.event)

    def due(self) -> dict[tuple[str, str], str]:
        """Return what is due as method and reasons, by name and kind of meeting."""
        return {
            (self.name_of(one.invitee.person_id), one.step.meeting.kind.value): said(one)
            for one in self.proposal().dues
        }

    def give_out(
        self,
        dues: Sequence[Due] | None = None,
        *,
        way: DispatchWay = DispatchWay.DRAFT,
        state: OutgoingState = OutgoingState.HANDED_OVER,
        method: CalendarMethod | None = None,
    ) -> str:
        """Record all that is due, or these, as given out; returns the batch."""
        given = self.proposal().dues if dues is None else dues
        messages = [message(one, method) for one in given if one.invitee.email]
        return record(self.planner, self.event, messages, way, state)

    def settle(self, batch: str, state: OutgoingState) -> None:
        """Say what became of the messages of a batch."""
        with self.planner.beside_the_journal() as connection:
            connection.execute(update(Outgoing).where(Outgoing.batch_id == batch).values(state=state))

    def waiting(self) -> list[EntityId]:
        with self.planner.read() as db:
            query = select(Outgoing.dispatch_id).where(Outgoing.state == OutgoingState.WAITING)
            return list(db.scalars(query))


def said(due: Due) -> str:
    step = due.step
    return f"{step.method.value} {step.sequence}: {' '.join(reason.value for reason in step.reasons)}"


def message(due: Due, method: CalendarMethod | None = None) -> Message:
    """Return a message as it is recorded, with as little in it as may be."""
    return Message(
        due=due,
        kind=MessageKind.INVITATION,
        method=method or due.step.method,
        subject="Einladung",
        text="",
        html="",
        calendar=b"",
        data=b"Subject: Einladung\r\n\r\n",
        message_id=f"<{due.step.meeting.uid}>",
        digest="",
    )
