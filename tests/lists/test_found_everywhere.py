"""A name of another script is found by its German and its English spelling wherever one searches."""

from datetime import date

import pytest

from forumplanner.lists import measures, people, registrations
from forumplanner.lists.finding import find
from forumplanner.lists.links import link_ids
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.enums import EntryKind, LinkKind
from forumplanner.model.following_up import Measure
from forumplanner.planning import (
    agenda_making,
    bodies,
    directory,
    linking,
    mailing,
    minute_taking,
    recommending,
    registering,
)
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


def test_bodies_decisions_and_recommendations_are_found_by_words_of_theirs(planner, forum, now):
    with planner.change(Label("add_agenda_item")) as db:
        body = bodies.create_body(db, bodies.BodyDraft("Integrationsrat", short_name="IR", since=date(2020, 1, 1)))
        item = agenda_making.add_item(db, forum, agenda_making.AgendaItemDraft("Sprache"))
        minutes = minute_taking.open_minutes(db, forum, now)
        entry = minute_taking.EntryDraft(EntryKind.DECISION, "Eine Stelle für Müttercafés wird eingerichtet.")
        decision = minute_taking.add_entry(db, minutes, item, entry)
        asked = recommending.add_recommendation(db, forum, "Mehr Sprachmittlung in den Ämtern")
    with planner.read() as db:
        assert [(one.kind, one.id, one.title) for one in find(db, "integrationsr")] == [
            ("body", body, "Integrationsrat")
        ]
        assert [(one.kind, one.id, one.within) for one in find(db, "muetter")] == [
            ("decision", decision, (forum, item))
        ]
        assert [(one.kind, one.id) for one in find(db, "sprachm amtern")] == [("recommendation", asked)]
        assert find(db, "tercafes") == []
