"""Many rows at once: fresh ids, complete rows, and nothing lost of the order in which they were asked for."""

import re

import pytest

from forumplanner.model.directory import Person
from forumplanner.model.ids import new_id, new_ids
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import registering
from forumplanner.planning.directory import PersonFields, add_persons, add_persons_with_keys
from forumplanner.workspace import Label, Workspace

RANDOM_UUID = re.compile(r"[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}")


def test_many_ids_are_random_ids_like_a_single_one() -> None:
    ids = [*new_ids(500), new_id()]
    assert all(RANDOM_UUID.fullmatch(one) for one in ids)
    assert len(set(ids)) == 501


def test_ids_rise_with_the_sort_keys(planner: Workspace) -> None:
    with planner.change(Label("add_person")) as db:
        added = add_persons_with_keys(db, [PersonFields("Ada", name) for name in ("Meier", "Abel", "Zeitz")])
    by_name = {person.sort_key: person.id for person in added}
    assert [by_name[key] for key in sorted(by_name)] == sorted(person.id for person in added)


def test_a_text_that_cannot_be_kept_names_its_field_and_nothing_is_added(planner: Workspace) -> None:
    people = [PersonFields("Ada", "Abel", street="Weg 1\r\nHof"), PersonFields("Bo", "Abel", city="Do\x07rf")]
    with pytest.raises(PlanningError) as refused, planner.change(Label("add_person")) as db:
        add_persons(db, people)
    assert (refused.value.key, refused.value.place) == ("text.control-character", "city")
    with planner.change(Label("add_person")) as db:
        [id_] = add_persons(db, people[:1])
    with planner.read() as db:
        assert db.get_one(Person, id_).street == "Weg 1\nHof"


def test_people_added_together_come_back_under_their_own_ids(planner: Workspace) -> None:
    names = ["Zeitz", "Ägidius", "Müller", "abel"]
    with planner.change(Label("add_person")) as db:
        ids = add_persons(db, [PersonFields("Ada", name, languages=("de", "tr")) for name in names])
    with planner.read() as db:
        people = [db.get_one(Person, id_) for id_ in ids]
        assert [person.family_name for person in people] == names
        assert {(person.version, person.languages, person.note) for person in people} == {(1, ("de", "tr"), "")}


def test_a_badge_has_twelve_letters_of_the_alphabet_and_all_of_them_occur() -> None:
    tokens = [registering.badge_token() for _ in range(400)]
    assert all(len(token) == registering.TOKEN_LENGTH for token in tokens)
    assert set("".join(tokens)) == set(registering.TOKEN_ALPHABET)
