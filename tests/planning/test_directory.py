"""Keeping persons and organisations: names, keys that follow, who belongs where, and what may be removed."""

from datetime import date

import pytest
from sqlalchemy import select

from forumplanner.lists import people
from forumplanner.model.directory import Person
from forumplanner.model.enums import Salutation
from forumplanner.model.following_up import Measure
from forumplanner.model.ids import new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration
from forumplanner.planning import amending, directory, registering
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.workspace import Label

LABEL = Label("add_person")


@pytest.fixture
def olena(planner):
    fields = PersonFields("Olena", "Schewtschenko", own_script_name="Олена Шевченко", languages=("uk", "de"))
    with planner.change(LABEL) as db:
        return directory.add_persons(db, [fields])[0]


@pytest.fixture
def club(planner):
    with planner.change(LABEL) as db:
        return directory.add_organisations(
            db, [OrganisationFields("Brücke e. V.", kinds=("club",), tags=("Beratung",))]
        )[0]


def found(planner, text: str) -> list[str]:
    with planner.read() as db:
        return people.person_ids(db, text)


def test_one_name_is_enough_and_none_is_not(planner):
    with planner.change(LABEL) as db:
        directory.add_persons(db, [PersonFields(own_script_name="سمير"), PersonFields("Cher"), PersonFields("", "Öz")])
    with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
        directory.add_persons(db, [PersonFields("Da"), PersonFields(" ", email="x@y.de")])
    assert (refused.value.key, refused.value.place) == ("person.no-name", "name")
    assert len(found(planner, "")) == 3


@pytest.mark.parametrize("typed", ["schew", "Олена", "olena sch", "SCHEWTSCHENKO"])
def test_a_person_is_found_by_any_of_the_names(planner, olena, typed):
    assert found(planner, typed) == [olena]


def test_ids_made_before_are_used(planner):
    mine = new_id()
    with planner.change(LABEL) as db:
        assert directory.add_persons(db, [PersonFields("A")], ids=[mine]) == [mine]
        assert directory.add_organisations(db, [OrganisationFields("B")], ids=[mine]) == [mine]


def test_amending_one_field_leaves_all_others(planner, olena):
    with planner.change(LABEL) as db:
        amending.amend_person(db, olena, phone="0221 1", salutation=Salutation.MS)
    with planner.read() as db:
        view = people.person_view(db, olena)
    assert (view.phone, view.salutation) == ("0221 1", Salutation.MS)
    assert (view.name, view.own_script_name, view.languages) == ("Olena Schewtschenko", "Олена Шевченко", ("uk", "de"))


def test_a_new_name_is_found_in_registrations_too(planner, olena, forum, now):
    with planner.change(LABEL) as db:
        registering.register(db, forum, [registering.RegistrationFields(olena)], now)
    with planner.change(LABEL) as db:
        amending.amend_person(db, olena, family_name="Bondar")
    assert found(planner, "bondar") == [olena]
    with planner.read() as db:
        assert (
            db.execute(select(Registration.sort_key, Registration.search_key)).one()
            == db.execute(select(Person.sort_key, Person.search_key)).one()
        )


def test_text_is_trimmed_and_control_characters_are_refused(planner, olena):
    with planner.change(LABEL) as db:
        amending.amend_person(db, olena, city="  Köln ")
    with planner.read() as db:
        assert people.person_view(db, olena).city == "Köln"
    with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
        amending.amend_person(db, olena, note="\x00")
    assert refused.value.place == "note"


def test_a_person_who_is_registered_stays_and_one_who_is_not_goes_with_affiliations(planner, olena, club, forum, now):
    with planner.change(LABEL) as db:
        directory.affiliate(db, olena, club)
        registering.register(db, forum, [registering.RegistrationFields(olena)], now)
    with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
        directory.remove_person(db, olena)
    assert (refused.value.key, refused.value.place) == ("person.in-use", "registration")
    planner.undo()
    with planner.change(Label("remove_person")) as db:
        directory.remove_person(db, olena)
    assert found(planner, "") == []
    planner.undo()
    assert found(planner, "") == [olena]


def test_whoever_owns_a_measure_is_not_removed(planner, olena, club):
    with planner.change(LABEL) as db:
        db.add(Measure(title="Sprachcafé", owner_person_id=olena, owner_organisation_id=club))
    with pytest.raises(PlanningError, match=r"person\.in-use"), planner.change(LABEL) as db:
        directory.remove_person(db, olena)
    with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
        directory.remove_organisation(db, club)
    assert (refused.value.key, refused.value.place) == ("organisation.in-use", "measure")


def test_an_organisation_needs_a_name_and_goes_with_its_affiliations(planner, olena, club):
    with pytest.raises(PlanningError, match=r"organisation\.no-name"), planner.change(LABEL) as db:
        amending.amend_organisation(db, club, name=" ")
    with planner.change(LABEL) as db:
        directory.affiliate(db, olena, club, main_contact=True)
        directory.remove_organisation(db, club)
    with planner.read() as db:
        assert people.organisation_view(db, club) is None
        assert people.person_view(db, olena).affiliations == ()


def test_an_affiliation_is_recorded_corrected_and_ended(planner, olena, club):
    with planner.change(LABEL) as db:
        affiliation = directory.affiliate(db, olena, club, role="Mitglied")
        directory.edit_affiliation(
            db, affiliation, role=" Vorsitz ", main_contact=True, since=date(2024, 1, 1), until=None
        )
    with planner.read() as db:
        (row,) = people.organisation_view(db, club).affiliations
        assert (row.role, row.main_contact, row.person) == ("Vorsitz", True, "Olena Schewtschenko")
        assert (row.since, row.past(date(2027, 1, 1))) == (date(2024, 1, 1), False)
    with planner.change(LABEL) as db:
        directory.end_affiliation(db, affiliation)
    with planner.read() as db:
        assert people.affiliations(db, person_id=olena) == ()


def test_an_affiliation_does_not_end_before_it_begins(planner, olena, club):
    with pytest.raises(PlanningError, match=r"affiliation\.ends-before-start"), planner.change(LABEL) as db:
        directory.affiliate(db, olena, club, since=date(2027, 1, 1), until=date(2026, 1, 1))
    with planner.change(LABEL) as db:
        affiliation = directory.affiliate(db, olena, club, since=date(2026, 1, 1))
    with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
        directory.edit_affiliation(
            db, affiliation, role="", main_contact=False, since=date(2026, 1, 1), until=date(2025, 1, 1)
        )
    assert refused.value.place == "until"


def test_who_left_is_neither_the_contact_of_an_organisation_nor_named_as_its_member(planner, olena, club):
    with planner.change(LABEL) as db:
        directory.affiliate(db, olena, club, main_contact=True, until=date(2026, 12, 31))
    with planner.read() as db:
        for day, organisations, contact in (
            (date(2026, 12, 31), "Brücke", "Olena Schewtschenko"),
            (date(2027, 1, 1), "", ""),
        ):
            assert people.person_rows(db, [olena], on=day)[0].organisations.startswith(organisations)
            assert bool(people.person_rows(db, [olena], on=day)[0].organisations) == bool(organisations)
            assert people.organisation_rows(db, [club], on=day)[0].contact == contact


def test_a_person_with_one_name_or_only_its_own_script_is_kept_and_sorted_by_it(planner):
    with planner.change(LABEL) as db:
        fields = [
            PersonFields(given_name="Suharto"),
            PersonFields(own_script_name="Шевченко"),
            PersonFields("", "Tran"),
        ]
        single, script, family = directory.add_persons(db, fields)
    with planner.read() as db:
        assert people.person_ids(db) == [script, single, family]
        assert [row.name for row in people.person_rows(db, [single, script])] == ["Suharto", "Шевченко"]
        assert people.person_ids(db, "schewtsch") == people.person_ids(db, "shev") == [script]
