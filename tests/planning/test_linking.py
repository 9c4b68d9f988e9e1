"""Who knows whom: links between persons and organisations, in a table and as a neighbourhood."""

from datetime import date

import pytest

from forumplanner.lists.links import LinkSort, link_ids, link_rows, links_of
from forumplanner.lists.neighbourhood import MOST, neighbourhood
from forumplanner.model.enums import LinkKind
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import directory, linking
from forumplanner.planning.actors import Actor, a_person, an_organisation
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.workspace import Label

LABEL = Label("link_actors")
DAY = date(2027, 6, 3)


@pytest.fixture
def actors(planner) -> dict[str, Actor]:
    with planner.change(LABEL) as db:
        persons = [PersonFields("Ada", "Muster"), PersonFields("Bohdan", "Шевченко"), PersonFields("Cem", "Beispiel")]
        ada, bohdan, cem = directory.add_persons(db, persons)
        club, office = directory.add_organisations(db, [OrganisationFields("Brücke"), OrganisationFields("Amt")])
    return {
        "ada": a_person(ada),
        "bohdan": a_person(bohdan),
        "cem": a_person(cem),
        "club": an_organisation(club),
        "office": an_organisation(office),
    }


def linked(planner, one: Actor, other: Actor, kind: LinkKind = LinkKind.KNOWS, note: str = ""):
    with planner.change(LABEL) as db:
        return linking.link(db, one, other, kind, note=note)


def lines(planner, *about, **how) -> list[tuple[str, str, str]]:
    with planner.read() as db:
        return [(row.one_name, row.kind.value, row.other_name) for row in link_rows(db, link_ids(db, *about, **how))]


def test_a_link_is_recorded_changed_taken_away_and_comes_back(planner, actors):
    made = linked(planner, actors["ada"], actors["club"], note="Vorstand")
    with planner.change(LABEL) as db:
        linking.edit_link(db, made, kind=LinkKind.FUNDS, note=" seit 2024 ")
    with planner.read() as db:
        (row,) = links_of(db, actors["club"])
    assert (row.one_name, row.kind, row.other_name, row.note) == ("Ada Muster", LinkKind.FUNDS, "Brücke", "seit 2024")
    with planner.change(LABEL) as db:
        linking.unlink(db, made)
    assert lines(planner) == []
    planner.undo()
    assert lines(planner) == [("Ada Muster", "funds", "Brücke")]
    with planner.change(LABEL) as db:
        directory.remove_organisation(db, actors["club"].id)
    assert lines(planner) == []


def test_the_same_link_is_not_recorded_twice_and_who_knows_is_known(planner, actors):
    linked(planner, actors["ada"], actors["club"])
    for one, other in ((actors["ada"], actors["club"]), (actors["club"], actors["ada"])):
        with pytest.raises(PlanningError, match=r"link\.known"):
            linked(planner, one, other)
    linked(planner, actors["ada"], actors["club"], LinkKind.FUNDS)
    other_way = linked(planner, actors["club"], actors["ada"], LinkKind.FUNDS)
    with pytest.raises(PlanningError, match=r"link\.known"), planner.change(LABEL) as db:
        linking.edit_link(db, other_way, kind=LinkKind.KNOWS, note="")
    with pytest.raises(PlanningError, match=r"link\.to-itself"):
        linked(planner, actors["ada"], actors["ada"])
    with pytest.raises(PlanningError, match=r"actor\.gone"):
        linked(planner, actors["ada"], an_organisation("0" * 32))


def test_the_table_is_searched_by_either_end_sorted_and_narrowed_to_one_actor(planner, actors):
    linked(planner, actors["office"], actors["club"], LinkKind.FUNDS)
    linked(planner, actors["bohdan"], actors["office"])
    linked(planner, actors["ada"], actors["club"], LinkKind.COOPERATES)
    assert [one for one, *_ in lines(planner)] == ["Amt", "Ada Muster", "Bohdan Шевченко"]
    assert [other for *_, other in lines(planner, "", LinkSort.TO)] == ["Amt", "Brücke", "Brücke"]
    assert [kind for _, kind, _ in lines(planner, "", LinkSort.KIND)] == ["knows", "cooperates", "funds"]
    assert lines(planner, "schewtsch") == lines(planner, "shev amt") == [("Bohdan Шевченко", "knows", "Amt")]
    assert len(lines(planner, about=actors["club"])) == 2
    assert lines(planner, "ada", about=actors["office"]) == []


def test_a_neighbourhood_has_rings_of_links_and_of_affiliations_that_hold(planner, actors):
    linked(planner, actors["bohdan"], actors["club"])
    with planner.change(LABEL) as db:
        directory.affiliate(db, actors["ada"].id, actors["club"].id, role="Vorsitz")
        directory.affiliate(db, actors["cem"].id, actors["club"].id, until=date(2026, 1, 1))
    linked(planner, actors["ada"], actors["office"], LinkKind.SENDS_TO)
    with planner.read() as db:
        found = neighbourhood(db, actors["bohdan"], DAY)
        assert [(each.name, each.distance) for each in found.neighbours] == [
            ("Bohdan Шевченко", 0),
            ("Brücke", 1),
            ("Ada Muster", 2),
        ]
        assert {tie.kind for tie in found.ties} == {LinkKind.KNOWS, None}
        assert [tie.note for tie in found.ties if tie.kind is None] == ["Vorsitz"]
        assert [each.name for each in neighbourhood(db, actors["cem"], DAY).neighbours] == ["Cem Beispiel"]
        assert neighbourhood(db, a_person("0" * 32), DAY).neighbours == ()


def test_a_crowded_neighbourhood_says_how_many_do_not_fit(planner, actors):
    with planner.change(LABEL) as db:
        for person in directory.add_persons(db, [PersonFields(f"P{n}", "Test") for n in range(MOST + 4)]):
            directory.affiliate(db, person, actors["club"].id)
    with planner.read() as db:
        found = neighbourhood(db, actors["club"], DAY)
    assert (len(found.neighbours), found.left_out) == (MOST, 5)
    assert len(found.ties) == MOST - 1
