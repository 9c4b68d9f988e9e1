"""Undo among several officers: nobody takes away what another has done since, or what rests on it."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select

from forumplanner.model.agenda import AgendaItem, Duty
from forumplanner.model.directory import Person
from forumplanner.model.enums import DutyKind, EventKind
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.workspace import Label, Workspace

DO = Label("test")
AT = datetime(2026, 5, 1, 18)


def add_person(workspace: Workspace, name: str, **fields: Any) -> EntityId:
    id_ = new_id()
    with workspace.change(Label("person.add", {"person": id_})) as db:
        db.add(Person(id=id_, family_name=name, **fields))
    return id_


def set_city(workspace: Workspace, person: EntityId, city: str) -> None:
    with workspace.change(Label("person.move", {"person": person})) as db:
        db.get_one(Person, person).city = city


def city(workspace: Workspace, person: EntityId) -> str | None:
    with workspace.read() as db:
        return db.scalar(select(Person.city).where(Person.id == person))


def add_event(workspace: Workspace, code: str = "f-1") -> EntityId:
    id_ = new_id()
    with workspace.change(DO) as db:
        db.add(Event(id=id_, code=code, kind=EventKind.CONFERENCE, title="K", starts=AT, ends=AT))
    return id_


def test_each_officer_has_a_stack_of_their_own(open_as: Any) -> None:
    anna = open_as("anna")
    person = add_person(anna, "Aydın")
    anna.close()
    bert = open_as("bert")
    other = add_person(bert, "Brandt")
    assert bert.next_redo is None
    bert.undo()
    assert bert.next_undo is None
    bert.close()
    anna = open_as("anna")
    assert anna.next_redo is None
    assert anna.next_undo is not None
    assert anna.next_undo.label.refs == {"person": person}
    assert city(anna, other) is None


def test_what_somebody_changed_since_is_not_taken_back(open_as: Any, dump: Any, refused: Any) -> None:
    anna = open_as("anna")
    person = add_person(anna, "Aydın")
    set_city(anna, person, "Köln")
    anna.close()
    bert = open_as("bert")
    set_city(bert, person, "Bonn")
    bert.close()
    anna = open_as("anna")
    before = dump(anna)
    with refused(PlanningError, "undo.changed-since"):
        anna.undo()
    assert dump(anna) == before
    assert anna.next_undo is not None


def test_what_somebody_changed_and_changed_back_may_be_taken_back(open_as: Any) -> None:
    anna = open_as("anna")
    person = add_person(anna, "Aydın")
    set_city(anna, person, "Köln")
    anna.close()
    bert = open_as("bert")
    set_city(bert, person, "Bonn")
    bert.undo()
    bert.close()
    anna = open_as("anna")
    anna.undo()
    assert city(anna, person) == ""


def test_a_row_that_somebody_deleted_since_is_not_brought_back_by_an_older_undo(open_as: Any, refused: Any) -> None:
    anna = open_as("anna")
    person = add_person(anna, "Aydın")
    set_city(anna, person, "Köln")
    anna.close()
    bert = open_as("bert")
    with bert.change(DO) as db:
        db.execute(delete(Person))
    bert.close()
    anna = open_as("anna")
    with refused(PlanningError, "undo.changed-since"):
        anna.undo()
    assert city(anna, person) is None


def test_an_event_is_not_taken_back_with_the_work_of_others_in_it(open_as: Any, dump: Any, refused: Any) -> None:
    anna = open_as("anna")
    event = add_event(anna)
    anna.close()
    bert = open_as("bert")
    with bert.change(DO) as db:
        db.add(AgendaItem(event_id=event, title="Berts Punkt"))
    bert.close()
    anna = open_as("anna")
    before = dump(anna)
    with refused(PlanningError, "undo.others-depend"):
        anna.undo()
    assert dump(anna) == before


def test_not_even_one_row_of_others_among_thousands_of_the_same_kind(open_as: Any, dump: Any, refused: Any) -> None:
    anna = open_as("anna")
    event = new_id()
    with anna.change(DO) as db:
        db.add(Event(id=event, code="x", kind=EventKind.CONFERENCE, title="K", starts=AT, ends=AT))
        db.flush()
        db.execute(insert(AgendaItem), [{"event_id": event, "title": str(n)} for n in range(1_500)])
    anna.close()
    bert = open_as("bert")
    with bert.change(DO) as db:
        db.add(AgendaItem(event_id=event, title="Berts Punkt"))
    bert.close()
    anna = open_as("anna")
    before = dump(anna)
    with refused(PlanningError, "undo.others-depend"):
        anna.undo()
    assert dump(anna) == before


def test_a_person_others_refer_to_is_not_taken_back(open_as: Any, dump: Any, refused: Any) -> None:
    told: list[object] = []
    anna = open_as("anna")
    person = add_person(anna, "Aydın")
    anna.close()
    bert = open_as("bert")
    event = add_event(bert)
    with bert.change(DO) as db:
        db.add(Duty(event_id=event, person_id=person, kind=DutyKind.VOLUNTEER))
    bert.close()
    anna = open_as("anna")
    anna.on_change(told.append)
    before = dump(anna)
    with refused(PlanningError, "undo.others-depend"):
        anna.undo()
    assert dump(anna) == before
    assert told == []
    set_city(anna, person, "Köln")
    assert city(anna, person) == "Köln"


def test_a_name_given_away_since_stops_the_undo_of_a_deletion(open_as: Any, dump: Any, refused: Any) -> None:
    anna = open_as("anna")
    add_event(anna, "f-1")
    with anna.change(DO) as db:
        db.execute(delete(Event))
    anna.close()
    bert = open_as("bert")
    add_event(bert, "f-1")
    bert.close()
    anna = open_as("anna")
    before = dump(anna)
    with refused(PlanningError, "undo.others-depend"):
        anna.undo()
    assert dump(anna) == before
