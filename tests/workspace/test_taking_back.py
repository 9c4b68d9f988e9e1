"""Undo and redo: one stack per officer, which survives a restart and takes nothing away from others."""

import threading
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from forumplanner.model.agenda import AgendaItem, Duty
from forumplanner.model.directory import Affiliation, Organisation, Person
from forumplanner.model.enums import DutyKind, EventKind
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.journal import Change
from forumplanner.model.refusals import PlannerUnavailable, PlanningError
from forumplanner.storage.planner_file import SCHEMA
from forumplanner.workspace import Label, Workspace
from forumplanner.workspace.history import stacks

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


def test_the_last_change_is_taken_back_first_and_made_again_last(workspace: Workspace, dump: Any) -> None:
    states = [dump(workspace)]
    person = add_person(workspace, "Aydın")
    states.append(dump(workspace))
    set_city(workspace, person, "Köln")
    states.append(dump(workspace))
    with workspace.change(Label("person.remove")) as db:
        db.execute(delete(Person))
    states.append(dump(workspace))
    for earlier, key in ((2, "person.remove"), (1, "person.move"), (0, "person.add")):
        assert workspace.next_undo is not None
        assert workspace.next_undo.label.key == key
        assert workspace.undo().label.key == key
        assert dump(workspace) == states[earlier]
    for later in (1, 2, 3):
        workspace.redo()
        assert dump(workspace) == states[later]
    assert workspace.next_redo is None


def test_nothing_to_undo_and_nothing_to_redo_are_said(workspace: Workspace, refused: Any) -> None:
    assert (workspace.next_undo, workspace.next_redo) == (None, None)
    with refused(PlanningError, "undo.nothing"):
        workspace.undo()
    with refused(PlanningError, "redo.nothing"):
        workspace.redo()


def test_a_new_change_ends_what_could_be_made_again(workspace: Workspace) -> None:
    person = add_person(workspace, "Aydın")
    set_city(workspace, person, "Köln")
    workspace.undo()
    set_city(workspace, person, "Bonn")
    assert workspace.next_redo is None
    workspace.undo()
    assert city(workspace, person) == ""


def test_undo_and_redo_may_go_back_and_forth_many_times(workspace: Workspace, dump: Any) -> None:
    person = add_person(workspace, "Aydın")
    set_city(workspace, person, "Köln")
    there = dump(workspace)
    for _ in range(4):
        workspace.undo()
        workspace.undo()
        assert city(workspace, person) is None
        workspace.redo()
        workspace.redo()
        assert dump(workspace) == there


def test_an_undone_deletion_brings_back_what_went_with_it(workspace: Workspace, dump: Any) -> None:
    event, top, below = add_event(workspace), new_id(), new_id()
    with workspace.change(DO) as db:
        db.execute(insert(EventDay), [{"event_id": event, "number": n, "starts": AT, "ends": AT} for n in (1, 2)])
        db.execute(insert(AgendaItem), [{"id": top, "event_id": event, "title": "Plenum", "minutes": 30}])
        db.execute(insert(AgendaItem), [{"id": below, "event_id": event, "parent_id": top, "title": "Gruß"}])
        person = Person(family_name="Petrenko")
        db.add(person)
        db.flush()
        db.add(Duty(event_id=event, person_id=person.id, kind=DutyKind.INTERPRETER, starts=AT))
    before = dump(workspace)
    with workspace.change(DO) as db:
        db.delete(db.get_one(Event, event))
    assert dump(workspace)["agenda_item"] == []
    workspace.undo()
    assert dump(workspace) == before
    workspace.redo()
    assert dump(workspace)["duty"] == []


def test_several_writes_to_one_row_in_one_change_are_one_step(workspace: Workspace, dump: Any) -> None:
    with workspace.change(DO) as db:
        organisation = Organisation(id=new_id(), name="Verein")
        db.add(organisation)
    before = dump(workspace)
    with workspace.change(DO) as db:
        person = Person(id=new_id(), family_name="Kaya")
        db.add(person)
        db.flush()
        db.add(Affiliation(id=new_id(), person_id=person.id, organisation_id=organisation.id))
        person.city = "Hagen"
        db.flush()
        db.execute(update(Organisation).values(city="Hagen"))
        db.execute(delete(Organisation).where(Organisation.id == organisation.id))
        db.add(Organisation(id=organisation.id, name="Verein e. V.", languages=("de", "tr")))
    after = dump(workspace)
    workspace.undo()
    assert dump(workspace) == before
    workspace.redo()
    assert dump(workspace) == after


def test_unique_values_may_change_hands_and_be_taken_back(workspace: Workspace, dump: Any) -> None:
    one, other = add_event(workspace, "a"), add_event(workspace, "b")
    before = dump(workspace)
    with workspace.change(DO) as db:
        for event, code in ((one, "free"), (other, "a"), (one, "b")):
            db.execute(update(Event).where(Event.id == event).values(code=code))
    after = dump(workspace)
    workspace.undo()
    assert dump(workspace) == before
    workspace.redo()
    assert dump(workspace) == after


def test_the_version_rises_when_a_row_is_taken_back(workspace: Workspace) -> None:
    person = add_person(workspace, "Aydın")
    set_city(workspace, person, "Köln")
    workspace.undo()
    with workspace.read() as db:
        assert db.get_one(Person, person).version == 3


def test_an_undo_is_a_change_of_its_own_and_names_what_it_takes_back(workspace: Workspace) -> None:
    add_person(workspace, "Aydın")
    done = workspace.undo()
    with workspace.read() as db:
        newest = db.scalars(select(Change).order_by(Change.id.desc())).first()
    assert newest is not None
    assert (newest.undoes, newest.label, newest.who) == (done.id, "person.add", "anna")


def test_the_stacks_survive_a_restart(open_as: Any, dump: Any) -> None:
    anna = open_as("anna")
    states = [dump(anna)]
    person = add_person(anna, "Aydın")
    states.append(dump(anna))
    set_city(anna, person, "Köln")
    states.append(dump(anna))
    anna.undo()
    anna.close()
    anna = open_as("anna")
    anna.redo()
    assert dump(anna) == states[2]
    anna.close()
    anna = open_as("anna")
    anna.undo()
    anna.close()
    anna = open_as("anna")
    anna.undo()
    assert dump(anna) == states[0]


def test_a_final_change_and_all_before_it_are_beyond_undo(workspace: Workspace, refused: Any) -> None:
    person = add_person(workspace, "Aydın")
    with workspace.change(Label("minutes.sign"), final=True) as db:
        db.get_one(Person, person).note = "unterschrieben"
    assert workspace.next_undo is None
    with refused(PlanningError, "undo.nothing"):
        workspace.undo()
    set_city(workspace, person, "Köln")
    workspace.undo()
    assert workspace.next_undo is None


def test_what_was_done_under_another_schema_is_beyond_undo(open_as: Any, new_schema: Any) -> None:
    workspace = open_as("anna")
    add_person(workspace, "Aydın")
    workspace.close()
    new_schema()
    assert open_as("anna").next_undo is None


def test_two_threads_that_undo_at_once_take_back_two_changes(workspace: Workspace, dump: Any) -> None:
    start = dump(workspace)
    people = [add_person(workspace, name) for name in "ABCDEF"]
    barrier = threading.Barrier(2)

    def three_times() -> None:
        barrier.wait()
        for _ in range(3):
            workspace.undo()

    threads = [threading.Thread(target=three_times) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(people) == 6
    assert dump(workspace) == start
    assert workspace.next_undo is None


def test_looking_back_less_far_never_puts_the_stacks_out_of_order(workspace: Workspace) -> None:
    person = add_person(workspace, "Aydın")
    for number in range(6):
        set_city(workspace, person, f"Stadt {number}")
    for step in (*[workspace.undo] * 5, *[workspace.redo] * 3, *[workspace.undo] * 2):
        step()
    with workspace.read() as db:
        whole = stacks(db.connection(), "anna", str(SCHEMA))
        assert (len(whole.undo), len(whole.redo)) == (3, 4)
        for depth in range(1, 17):
            part = stacks(db.connection(), "anna", str(SCHEMA), depth=depth)
            assert whole.undo[len(whole.undo) - len(part.undo) :] == part.undo
            assert whole.redo[len(whole.redo) - len(part.redo) :] == part.redo


def test_a_planner_opened_read_only_refuses_change_undo_and_redo(open_as: Any, refused: Any) -> None:
    workspace = open_as("anna")
    add_person(workspace, "Aydın", birth_date=date(1980, 2, 29))
    workspace.close()
    reader = open_as("anna", read_only=True)
    assert reader.next_undo is not None
    for attempt in (reader.undo, reader.redo, lambda: reader.change(DO).__enter__()):
        with refused(PlannerUnavailable, "planner.opened-read-only"):
            attempt()


def test_a_rollback_inside_the_block_is_our_defect_and_said_so(workspace: Workspace, refused: Any, dump: Any) -> None:
    before = dump(workspace)
    with refused(RuntimeError), workspace.change(DO) as db:
        db.add(Person(family_name="Erst"))
        db.flush()
        db.rollback()
    assert dump(workspace) == before
