"""Who listens hears after each commit, on the committing thread, what was touched."""

import threading
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from forumplanner.model.directory import MailingList, Organisation, Person
from forumplanner.model.ids import new_id
from forumplanner.workspace import ALL, Label, Touched, Workspace, everything
from forumplanner.workspace.touched import LIMIT

DO = Label("test")


@pytest.fixture
def told(workspace: Workspace) -> list[Touched]:
    heard: list[Touched] = []
    workspace.on_change(heard.append)
    return heard


def test_ids_are_told_by_kind(workspace: Workspace, told: list[Touched]) -> None:
    person, organisation = new_id(), new_id()
    with workspace.change(DO) as db:
        db.add(Person(id=person))
        db.add(Organisation(id=organisation, name="Verein"))
    assert told == [{"person": frozenset({person}), "organisation": frozenset({organisation})}]
    workspace.undo()
    workspace.redo()
    assert told == [told[0]] * 3


def test_nothing_is_told_of_a_change_that_was_aborted_or_had_no_effect(
    workspace: Workspace, told: list[Touched], refused: Any
) -> None:
    with workspace.change(DO):
        pass
    with refused(ZeroDivisionError), workspace.change(DO) as db:
        db.add(Person())
        db.flush()
        raise ZeroDivisionError
    assert told == []


def test_above_a_thousand_of_a_kind_all_are_told(workspace: Workspace, told: list[Touched]) -> None:
    with workspace.change(DO) as db:
        db.execute(insert(Person), [{"id": new_id()} for _ in range(LIMIT)])
        db.execute(insert(MailingList), [{"id": new_id(), "name": "V"} for _ in range(LIMIT + 1)])
    persons = told[0]["person"]
    assert isinstance(persons, frozenset)
    assert len(persons) == 1_000
    assert told[0]["mailing_list"] is ALL


def test_rows_are_counted_once_however_often_they_were_written(workspace: Workspace, told: list[Touched]) -> None:
    with workspace.change(DO) as db:
        db.execute(insert(Person), [{"id": new_id()} for _ in range(LIMIT)])
        db.execute(update(Person).values(city="Bonn"))
    assert told[0]["person"] is not ALL


def test_it_is_told_after_the_commit_on_the_committing_thread(workspace: Workspace) -> None:
    heard: list[tuple[int, int]] = []

    def listen(_: Touched) -> None:
        with workspace.read() as db:
            heard.append((threading.get_ident(), len(db.scalars(select(Person.id)).all())))

    workspace.on_change(listen)

    def work() -> None:
        with workspace.change(DO) as db:
            db.add(Person())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert heard == [(thread.ident, 1)]


def test_who_listens_may_change_something_in_turn(workspace: Workspace) -> None:
    def listen(touched: Touched) -> None:
        if "person" in touched:
            with workspace.change(DO) as db:
                db.add(MailingList(name="aus dem Zuhörer"))

    workspace.on_change(listen)
    with workspace.change(DO) as db:
        db.add(Person())
    with workspace.read() as db:
        assert db.scalars(select(MailingList.name)).all() == ["aus dem Zuhörer"]


def test_one_listener_that_fails_keeps_no_other_from_hearing(workspace: Workspace, refused: Any) -> None:
    heard: list[Touched] = []

    def fail(_: Touched) -> None:
        raise ZeroDivisionError

    workspace.on_change(fail)
    workspace.on_change(heard.append)
    with refused(ZeroDivisionError), workspace.change(DO) as db:
        db.add(Person())
    assert len(heard) == 1


def test_who_has_stopped_listening_hears_nothing(workspace: Workspace) -> None:
    heard: list[Touched] = []
    stop = workspace.on_change(heard.append)
    stop()
    stop()
    with workspace.change(DO) as db:
        db.add(Person())
    assert heard == []


def test_everything_contains_each_kind_and_is_not_taken_for_nothing() -> None:
    assert everything()
    assert "registration" in everything()
    assert "whatever may come" in everything()
    assert everything()["registration"] is ALL
    assert everything().get("whatever may come") is ALL
    assert everything().keys() & {"registration"} == {"registration"}


def test_what_is_typed_is_not_told(workspace: Workspace, told: list[Touched]) -> None:
    from forumplanner.workspace.drafts import Field, save_draft

    save_draft(workspace, Field("minute_entry", new_id(), "text"), "Die Ver")
    assert told == []
