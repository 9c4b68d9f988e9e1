"""The journal as people read it: who, what about whom, and whether it holds."""

import pytest

from forumplanner.lists import journal
from forumplanner.model.ids import new_id
from forumplanner.planning import bodies, directory, office_keeping
from forumplanner.planning.directory import PersonFields
from forumplanner.workspace import Label


@pytest.fixture
def olena(planner):
    person = new_id()
    with planner.change(Label("add_person", {"person": person})) as db:
        directory.add_persons(db, [PersonFields("Olena", "Bondar", title="Dr.")], ids=[person])
    return person


def rows(planner):
    with planner.read() as db:
        return journal.rows(db, journal.ids(db))


def test_a_change_names_what_it_is_about_as_it_is_called_now(planner, olena):
    (row,) = rows(planner)
    assert (row.label, row.names, row.refs, row.rows) == (
        "add_person",
        {"person": "Dr. Olena Bondar"},
        {"person": olena},
        1,
    )
    with planner.change(Label("edit_person", {"person": olena})) as db:
        directory.edit_person(db, olena, PersonFields("Olena", "Kowal"))
    assert {row.names["person"] for row in rows(planner)} == {"Olena Kowal"}


def test_a_person_with_a_name_in_its_own_script_only_is_named(planner):
    person = new_id()
    with planner.change(Label("add_person", {"person": person})) as db:
        directory.add_persons(db, [PersonFields(own_script_name="سمير")], ids=[person])
    assert rows(planner)[0].names == {"person": "سمير"}


def test_numbers_stay_and_what_is_gone_is_left_out(planner, olena):
    with planner.change(Label("remove_person", {"person": olena, "count": 3})) as db:
        directory.remove_person(db, olena)
    newest = rows(planner)[0]
    assert newest.names == {"count": 3}
    assert newest.refs == {"person": olena}


def test_undo_and_redo_say_what_holds(planner, olena):
    def standing() -> list[tuple[bool, bool, bool]]:
        return [(row.undoes is not None, row.redoes, row.undone) for row in reversed(rows(planner))]

    assert standing() == [(False, False, False)]
    planner.undo()
    assert standing() == [(False, False, True), (True, False, False)]
    planner.redo()
    assert standing() == [(False, False, False), (True, False, True), (True, True, False)]
    planner.undo()
    assert standing()[0] == (False, False, True)
    assert standing()[-1] == (True, False, False)


def test_the_officer_is_called_by_the_display_name(planner, olena):
    assert rows(planner)[0].who == "officer"
    with planner.change(Label("edit_office")) as db:
        office_keeping.set_officer(db, "officer", "Maria Brandt")
    assert {row.who for row in rows(planner)} == {"Maria Brandt"}


def test_a_body_is_called_by_its_newest_name(planner):
    from datetime import date

    body = None
    with planner.change(Label("create_body")) as db:
        body = bodies.create_body(db, bodies.BodyDraft("Integrationsrat", since=date(2020, 1, 1), legal_members=3))
        bodies.rename_body(db, body, "Ausschuss für Chancengerechtigkeit", since=date(2025, 11, 1))
    with planner.read() as db:
        assert journal.names(db, f'{{"body": "{body}"}}') == {"body": "Ausschuss für Chancengerechtigkeit"}


def test_the_newest_come_first_and_no_more_than_asked_for(planner, olena):
    for number in range(5):
        with planner.change(Label("edit_person", {"person": olena})) as db:
            directory.edit_person(db, olena, PersonFields("Olena", f"N{number}"))
    with planner.read() as db:
        assert journal.ids(db, limit=3) == sorted(journal.ids(db), reverse=True)[:3]
