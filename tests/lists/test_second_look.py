"""What a search finds when no name does: telephone numbers, titles, organisations, contact persons."""

from datetime import UTC, datetime

import pytest

from forumplanner.lists import people, registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.ids import EntityId
from forumplanner.planning import directory, registering
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.workspace import Label, Workspace


@pytest.fixture
def ahrensfeld(planner: Workspace) -> EntityId:
    with planner.change(Label("add_person")) as db:
        somebody = PersonFields("Cornelius", "Ahrensfeld", title="Dr.", phone="0000/47 11-200")
        [person, _] = directory.add_persons(db, [somebody, PersonFields("Dragan", "Muster", phone="0000 815")])
        fields = OrganisationFields("Brücke e. V.", phone="0000 99 88 77")
        [organisation] = directory.add_organisations(db, [fields])
        directory.affiliate(db, person, organisation, main_contact=True)
    return person


@pytest.mark.parametrize("text", ["0000 4711", "+49 000 4711200", "47112", "Dr. Ahrensfeld", "cornelius dr", "Brücke"])
def test_a_person_is_found_by_number_title_and_organisation(planner, ahrensfeld, text):
    with planner.read() as db:
        assert people.person_ids(db, text) == [ahrensfeld]


def test_where_a_name_is_found_nothing_else_is_looked_for(planner, ahrensfeld):
    with planner.read() as db:
        assert ahrensfeld not in people.person_ids(db, "dr")
        assert people.person_ids(db, "4711 nobody") == []
        assert people.person_ids(db, "12") == []


@pytest.mark.parametrize("text", ["Brücke e.V.", "Ahrensfeld", "00998877"])
def test_an_organisation_is_found_by_its_letters_its_contact_and_its_number(planner, ahrensfeld, text):
    with planner.read() as db:
        assert len(people.organisation_ids(db, text)) == 1


@pytest.mark.parametrize("text", ["4711", "sportverein", "Dr. Cornelius"])
def test_a_registration_is_found_by_number_organisation_and_title(planner, forum, ahrensfeld, text):
    with planner.change(Label("register")) as db:
        fields = RegistrationFields(ahrensfeld, organisation="Sportverein Eintracht")
        [made] = registering.register(db, forum, [fields], datetime(2027, 5, 3, tzinfo=UTC))
    with planner.read() as db:
        assert registrations.ids(db, RegistrationFilter(forum, text)) == [made.id]
