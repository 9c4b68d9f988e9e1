"""Undo takes no place that was given away since, and breaks no other rule that always holds."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.directory import Person
from forumplanner.model.enums import AgendaKind, EventKind, RegistrationState
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Companions, Registration, WorkshopPlace
from forumplanner.workspace import Label, Workspace

DO = Label("test")
AT = datetime(2026, 5, 1, 18)
NOW = datetime(2026, 4, 1, tzinfo=UTC)
PLACED, WAITING, CANCELLED = RegistrationState.PLACED, RegistrationState.WAITING, RegistrationState.CANCELLED
OpenAs = Callable[..., Workspace]


def forum(workspace: Workspace, *, capacity: int | None) -> EntityId:
    id_ = new_id()
    with workspace.change(DO) as db:
        db.add(
            Event(id=id_, code="f", kind=EventKind.CITIZEN_FORUM, title="Forum", starts=AT, ends=AT, capacity=capacity)
        )
        db.flush()
        db.add(EventDay(event_id=id_, number=1, starts=AT, ends=AT))
    return id_


def register(
    workspace: Workspace, event: EntityId, name: str, state: RegistrationState, group: EntityId | None = None
) -> EntityId:
    person, id_ = new_id(), new_id()
    with workspace.change(DO) as db:
        db.add(Person(id=person, family_name=name))
        db.flush()
        db.add(
            Registration(id=id_, event_id=event, person_id=person, state=state, registered_at=NOW, companions_id=group)
        )
    return id_


def set_state(workspace: Workspace, registration: EntityId, state: RegistrationState) -> None:
    with workspace.change(DO) as db:
        db.get_one(Registration, registration).state = state


def workshop(workspace: Workspace, event: EntityId, title: str, capacity: int | None = None) -> EntityId:
    id_ = new_id()
    with workspace.change(DO) as db:
        db.add(
            AgendaItem(
                id=id_,
                event_id=event,
                title=title,
                kind=AgendaKind.WORKSHOP,
                minutes=60,
                capacity=capacity,
                pinned_start=AT,
            )
        )
    return id_


def give_workshop(workspace: Workspace, registration: EntityId, item: EntityId) -> EntityId:
    id_ = new_id()
    with workspace.change(DO) as db:
        db.add(WorkshopPlace(id=id_, registration_id=registration, agenda_item_id=item))
    return id_


def leave_workshop(workspace: Workspace, place: EntityId) -> None:
    with workspace.change(DO) as db:
        db.delete(db.get_one(WorkshopPlace, place))


def in_turn(open_as: OpenAs, who: str, act: Callable[[Workspace], Any]) -> Any:
    workspace = open_as(who)
    try:
        return act(workspace)
    finally:
        workspace.close()


def states(workspace: Workspace) -> list[RegistrationState]:
    with workspace.read() as db:
        query = select(Registration.state).join(Person, Person.id == Registration.person_id)
        return list(db.scalars(query.order_by(Person.family_name)))


def test_a_cancelled_place_that_was_given_away_since_is_not_taken_back(open_as: OpenAs, refused: Any) -> None:
    anna = open_as("anna")
    event = forum(anna, capacity=1)
    first = register(anna, event, "A", PLACED)
    second = register(anna, event, "B", WAITING)
    set_state(anna, first, CANCELLED)
    anna.close()
    in_turn(open_as, "bert", lambda bert: set_state(bert, second, PLACED))
    anna = open_as("anna")
    with refused(PlanningError, "event.full"):
        anna.undo()
    assert states(anna) == [CANCELLED, PLACED]


def test_it_is_taken_back_when_the_place_is_free_again(open_as: OpenAs) -> None:
    anna = open_as("anna")
    event = forum(anna, capacity=1)
    first = register(anna, event, "A", PLACED)
    second = register(anna, event, "B", WAITING)
    set_state(anna, first, CANCELLED)
    anna.close()
    in_turn(open_as, "bert", lambda bert: (set_state(bert, second, PLACED), bert.undo()))
    anna = open_as("anna")
    anna.undo()
    assert states(anna) == [PLACED, WAITING]


def test_more_places_are_not_taken_back_when_they_are_in_use(open_as: OpenAs, refused: Any) -> None:
    anna = open_as("anna")
    event = forum(anna, capacity=1)
    register(anna, event, "A", PLACED)
    with anna.change(DO) as db:
        db.get_one(Event, event).capacity = 2
    anna.close()
    in_turn(open_as, "bert", lambda bert: register(bert, event, "B", PLACED))
    anna = open_as("anna")
    with refused(PlanningError, "event.full"):
        anna.undo()
    with anna.read() as db:
        assert db.get_one(Event, event).capacity == 2


def test_a_redo_obeys_the_rules_too(open_as: OpenAs, refused: Any) -> None:
    anna = open_as("anna")
    event = forum(anna, capacity=1)
    first = register(anna, event, "A", WAITING)
    set_state(anna, first, PLACED)
    anna.undo()
    anna.close()
    in_turn(open_as, "bert", lambda bert: register(bert, event, "B", PLACED))
    anna = open_as("anna")
    with refused(PlanningError, "event.full"):
        anna.redo()
    assert states(anna) == [WAITING, PLACED]


def test_a_workshop_place_that_was_given_away_since_is_not_taken_back(open_as: OpenAs, refused: Any) -> None:
    anna = open_as("anna")
    event = forum(anna, capacity=None)
    first, second = register(anna, event, "A", PLACED), register(anna, event, "B", PLACED)
    item = workshop(anna, event, "Sprache", capacity=1)
    leave_workshop(anna, give_workshop(anna, first, item))
    anna.close()
    in_turn(open_as, "bert", lambda bert: give_workshop(bert, second, item))
    anna = open_as("anna")
    with refused(PlanningError, "workshop.full"):
        anna.undo()


def test_nobody_comes_to_be_in_two_workshops_at_once(open_as: OpenAs, refused: Any) -> None:
    anna = open_as("anna")
    event = forum(anna, capacity=None)
    registration = register(anna, event, "A", PLACED)
    language, housing = workshop(anna, event, "Sprache"), workshop(anna, event, "Wohnen")
    leave_workshop(anna, give_workshop(anna, registration, language))
    anna.close()
    in_turn(open_as, "bert", lambda bert: give_workshop(bert, registration, housing))
    anna = open_as("anna")
    with refused(PlanningError, "workshop.overlap"):
        anna.undo()


def test_a_workshop_is_not_moved_back_onto_another_of_the_same_person(open_as: OpenAs, refused: Any) -> None:
    anna = open_as("anna")
    event = forum(anna, capacity=None)
    registration = register(anna, event, "A", PLACED)
    language, housing = workshop(anna, event, "Sprache"), workshop(anna, event, "Wohnen")
    give_workshop(anna, registration, language)
    with anna.change(DO) as db:
        db.get_one(AgendaItem, language).pinned_start = AT.replace(hour=20)
    anna.close()
    in_turn(open_as, "bert", lambda bert: give_workshop(bert, registration, housing))
    anna = open_as("anna")
    with refused(PlanningError, "workshop.overlap"):
        anna.undo()


def test_companions_are_not_parted(open_as: OpenAs, refused: Any) -> None:
    anna = open_as("anna")
    event, group = forum(anna, capacity=None), new_id()
    with anna.change(DO) as db:
        db.add(Companions(id=group, event_id=event))
    mother = register(anna, event, "Mutter", WAITING, group)
    child = register(anna, event, "Tochter", CANCELLED, group)
    set_state(anna, mother, PLACED)
    anna.close()
    in_turn(open_as, "bert", lambda bert: set_state(bert, child, PLACED))
    anna = open_as("anna")
    with refused(PlanningError, "companions.split"):
        anna.undo()
    assert states(anna) == [PLACED, PLACED]


def test_rules_hold_for_more_rows_than_are_named_one_by_one(open_as: OpenAs, refused: Any) -> None:
    from sqlalchemy import insert, update

    anna = open_as("anna")
    event = forum(anna, capacity=1_100)
    people = [new_id() for _ in range(1_100)]
    with anna.change(DO) as db:
        db.execute(insert(Person), [{"id": id_} for id_ in people])
        rows = [{"event_id": event, "person_id": id_, "state": PLACED, "registered_at": NOW} for id_ in people]
        db.execute(insert(Registration), rows)
    with anna.change(DO) as db:
        db.execute(update(Registration).values(state=CANCELLED))
    anna.close()
    in_turn(open_as, "bert", lambda bert: register(bert, event, "B", PLACED))
    anna = open_as("anna")
    with refused(PlanningError, "event.full"):
        anna.undo()
