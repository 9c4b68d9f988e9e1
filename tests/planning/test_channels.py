"""Further ways to reach people and organisations, and families with one address."""

import pytest

from forumplanner.lists.channels import channels, sharing_mail
from forumplanner.model.enums import ChannelKind
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import directory
from forumplanner.planning.actors import a_person, an_organisation
from forumplanner.planning.channels import add_channel, edit_channel, remove_channel
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.workspace import Label

LABEL = Label("edit_person_channels")


@pytest.fixture
def person(planner):
    with planner.change(LABEL) as db:
        return directory.add_persons(db, [PersonFields("Olena", "Schewtschenko", email="familie@post.example")])[0]


def told(planner, actor) -> list[tuple[str, str]]:
    with planner.read() as db:
        return [(row.kind.value, row.value) for row in channels(db, actor)]


def test_ways_to_reach_somebody_stay_in_their_order_and_come_back(planner, person):
    actor = a_person(person)
    with planner.change(LABEL) as db:
        mobile = add_channel(db, actor, ChannelKind.MOBILE, " 0000 11 ", "abends")
        add_channel(db, actor, ChannelKind.MESSENGER, "@olena")
    with planner.change(LABEL) as db:
        edit_channel(db, mobile, kind=ChannelKind.WORK_PHONE, value="0000 12", note="")
    assert told(planner, actor) == [("work_phone", "0000 12"), ("messenger", "@olena")]
    with planner.change(LABEL) as db:
        remove_channel(db, mobile)
    assert told(planner, actor) == [("messenger", "@olena")]
    planner.undo()
    planner.undo()
    assert told(planner, actor) == [("mobile", "0000 11"), ("messenger", "@olena")]


def test_nothing_is_no_way_to_reach_somebody(planner, person):
    with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
        add_channel(db, a_person(person), ChannelKind.MOBILE, "  ")
    assert (refused.value.key, refused.value.place) == ("channel.empty", "value")
    with pytest.raises(PlanningError, match=r"actor\.gone"), planner.change(LABEL) as db:
        add_channel(db, an_organisation("0" * 32), ChannelKind.MOBILE, "1")


def test_they_go_with_an_organisation(planner):
    with planner.change(LABEL) as db:
        club = directory.add_organisations(db, [OrganisationFields("Brücke")])[0]
        add_channel(db, an_organisation(club), ChannelKind.FAX, "0000 1")
    assert told(planner, an_organisation(club)) == [("fax", "0000 1")]
    with planner.change(LABEL) as db:
        directory.remove_organisation(db, club)
    assert told(planner, an_organisation(club)) == []


def test_a_family_with_one_address_is_named_and_never_refused(planner, person):
    with planner.change(LABEL) as db:
        directory.add_persons(
            db,
            [
                PersonFields("Bohdan", "Schewtschenko", email="Familie@post.example"),
                PersonFields("Ada", "Andere", second_email="familie@post.example"),
                PersonFields("Ohne", "Adresse"),
            ],
        )
    with planner.read() as db:
        assert sharing_mail(db, person, ("familie@POST.example ", "")) == ("Ada Andere", "Bohdan Schewtschenko")
        assert sharing_mail(db, person, ("",)) == ()
