"""Pairs of the directory come with names and reasons; two people stay two once an officer said so."""

from sqlalchemy import insert

from forumplanner.lists.duplicates import duplicates
from forumplanner.model.directory import DistinctPersons
from forumplanner.model.ids import new_id
from forumplanner.model.likeness import CommonPoint, DuplicateStrength, NameLikeness
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.workspace import Label, Workspace


def test_pairs_come_with_names_and_reasons_the_certain_ones_first(planner: Workspace) -> None:
    people = [
        PersonFields("Ayşe", "Yılmaz", phone="030 0000200"),
        PersonFields("Ayse", "Yilmaz", phone="+49 30 0000200"),
        PersonFields("Bernd", "Weber", email="weber@post.example"),
        PersonFields("Weber", "Bernd", title="Dr.", email="WEBER@post.example"),
        PersonFields("Clara", "Weber", email="weber@post.example"),
    ]
    with planner.change(Label("add_person")) as db:
        add_persons(db, people)
    with planner.read() as db:
        found = duplicates(db)
    assert [({row.first, row.second}, row.strength, row.name, row.points) for row in found] == [
        ({"Bernd Weber", "Dr. Weber Bernd"}, DuplicateStrength.CERTAIN, NameLikeness.SWAPPED, (CommonPoint.EMAIL,)),
        ({"Ayşe Yılmaz", "Ayse Yilmaz"}, DuplicateStrength.LIKELY, NameLikeness.SAME, (CommonPoint.PHONE,)),
    ]


def test_two_people_found_to_be_two_are_not_proposed_again(planner: Workspace) -> None:
    twice = [PersonFields("Bernd", "Weber", email="weber@post.example")] * 2
    with planner.change(Label("add_person")) as db:
        first, second = sorted(add_persons(db, twice))
    with planner.read() as db:
        assert len(duplicates(db)) == 1
    with planner.change(Label("keep_apart")) as db:
        db.execute(insert(DistinctPersons), [{"id": new_id(), "first_id": first, "second_id": second}])
    with planner.read() as db:
        assert duplicates(db) == ()
