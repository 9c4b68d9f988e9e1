"""Many rows at once: fresh ids, complete rows, and nothing lost of the order in which they were asked for."""

import re

from forumplanner.model.directory import Person
from forumplanner.model.ids import new_id, new_ids
from forumplanner.planning import registering
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.planning.many_rows import give_ids
from forumplanner.workspace import Label, Workspace

RANDOM_UUID = re.compile(r"[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}")


def test_many_ids_are_random_ids_like_a_single_one() -> None:
    ids = [*new_ids(500), new_id()]
    assert all(RANDOM_UUID.fullmatch(one) for one in ids)
    assert len(set(ids)) == 501


def test_ids_rise_with_the_sort_keys_and_are_returned_in_the_order_of_the_rows() -> None:
    rows = [{"sort_key": key} for key in ("m", "a", "z")]
    ids = give_ids(rows)
    assert [row["id"] for row in rows] == ids
    assert sorted(ids) == [ids[1], ids[0], ids[2]]


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
