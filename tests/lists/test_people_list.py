"""Persons and organisations as they are listed and shown."""

import pytest

from forumplanner.lists import people
from forumplanner.lists.people import PersonSort
from forumplanner.planning import directory
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.workspace import Label

LABEL = Label("add_person")


@pytest.fixture
def town(planner):
    """Three persons, two organisations, two affiliations."""
    with planner.change(LABEL) as db:
        persons = directory.add_persons(
            db,
            [
                PersonFields("Ayşe", "Yılmaz", title="Dr.", city="Köln", email="ayse@verein.example"),
                PersonFields("Oleh", "Ödön", city="Bonn", own_script_name="Олег"),
                PersonFields(own_script_name="سمير"),
            ],
        )
        organisations = directory.add_organisations(
            db,
            [
                OrganisationFields("Verein B", kinds=("club", "migrant_organisation"), tags=("Beratung",)),
                OrganisationFields("Amt A", kinds=("authority",)),
            ],
        )
        directory.affiliate(db, persons[0], organisations[0], main_contact=True)
        directory.affiliate(db, persons[0], organisations[1])
    return persons, organisations


def names(planner, text="", **more) -> list[str]:
    with planner.read() as db:
        return [row.name for row in people.person_rows(db, people.person_ids(db, text, **more))]


def test_persons_stand_by_family_name_whatever_its_accents(planner, town):
    assert names(planner) == ["Oleh Ödön", "سمير", "Dr. Ayşe Yılmaz"]
    assert names(planner, sort=PersonSort.CITY, descending=True)[0] == "Dr. Ayşe Yılmaz"


@pytest.mark.parametrize(("text", "found"), [("yilm", 1), ("koln", 1), ("ayse@verein", 1), ("oleg", 1), ("zzz", 0)])
def test_a_person_is_found_by_name_town_and_address(planner, town, text, found):
    assert len(names(planner, text)) == found


def test_a_person_row_names_the_organisations_by_name(planner, town):
    with planner.read() as db:
        (row,) = people.person_rows(db, [town[0][0]])
    assert row.organisations == "Amt A, Verein B"


def test_somebody_without_a_latin_name_is_called_by_the_other(planner, town):
    with planner.read() as db:
        assert people.person_view(db, town[0][2]).name == "سمير"
        assert people.person_view(db, "0" * 32) is None


def test_organisations_are_narrowed_by_kind_and_found_by_tag(planner, town):
    with planner.read() as db:
        assert people.organisation_ids(db) == [town[1][1], town[1][0]]
        assert people.organisation_ids(db, kind="club") == [town[1][0]]
        assert people.organisation_ids(db, kind="clu") == []
        assert people.organisation_ids(db, "berat") == [town[1][0]]
        assert people.organisation_ids(db, descending=True) == [town[1][0], town[1][1]]


def test_an_organisation_row_names_the_main_contact(planner, town):
    with planner.read() as db:
        rows = people.organisation_rows(db, list(town[1]))
    assert [row.contact for row in rows] == ["Dr. Ayşe Yılmaz", ""]


def test_an_organisation_is_shown_with_its_people(planner, town):
    with planner.read() as db:
        view = people.organisation_view(db, town[1][0])
        assert people.organisation_view(db, "0" * 32) is None
    assert (view.name, view.kinds, view.tags) == ("Verein B", ("club", "migrant_organisation"), ("Beratung",))
    assert [row.person for row in view.affiliations] == ["Dr. Ayşe Yılmaz"]
