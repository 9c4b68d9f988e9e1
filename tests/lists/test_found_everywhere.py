"""A name of another script is found by its German and its English spelling wherever one searches."""

import pytest

from forumplanner.lists import measures, people, registrations
from forumplanner.lists.finding import find
from forumplanner.lists.links import link_ids
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.enums import LinkKind
from forumplanner.model.following_up import Measure
from forumplanner.planning import directory, linking, mailing, registering
from forumplanner.planning.actors import a_person
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.workspace import Label


@pytest.fixture
def town(planner, forum, now) -> dict[str, str]:
    with planner.change(Label("add_person")) as db:
        person, other = directory.add_persons(db, [PersonFields("Тарас", "Шевченко"), PersonFields("Ada", "Muster")])
        club = directory.add_organisations(db, [OrganisationFields("Шевченко-Verein")])[0]
        (registration,) = registering.register(db, forum, [RegistrationFields(person)], now)
        measure = Measure(title="Sprachcafé", owner_person_id=person)
        db.add(measure)
        verteiler = mailing.add_mailing_list(db, "Freunde von Schewtschenko")
        link = linking.link(db, a_person(other), a_person(person), LinkKind.KNOWS)
        db.flush()
        return {
            "person": person,
            "club": club,
            "registration": registration.id,
            "measure": measure.id,
            "link": link,
            "list": verteiler,
        }


@pytest.mark.parametrize("typed", ["schew", "shev", "Schewtschenko", "shevchenko", "Шев"])
def test_a_name_is_found_wherever_one_searches(planner, forum, town, typed):
    with planner.read() as db:
        assert people.person_ids(db, typed) == [town["person"]]
        assert people.organisation_ids(db, typed) == [town["club"]]
        assert registrations.ids(db, RegistrationFilter(forum, text=typed)) == [town["registration"]]
        assert {(found.kind, found.id) for found in find(db, typed)} == {
            ("person", town["person"]),
            ("organisation", town["club"]),
            ("mailing_list", town["list"]),
        }
        by_owner = measures.MeasureFilter(text=typed)
        assert measures.ids(db, by_owner, measures.MeasureSort(measures.MeasureColumn.TITLE)) == [town["measure"]]
        assert link_ids(db, typed) == [town["link"]]
