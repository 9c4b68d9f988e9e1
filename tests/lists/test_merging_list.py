"""Before merging one sees both entries, what refers to them, and which values are proposed."""

from datetime import datetime

from forumplanner.lists.merging import merge_view
from forumplanner.model.ids import EntityId
from forumplanner.planning import directory, registering
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.merging_proposal import Side
from forumplanner.planning.registering import RegistrationFields
from forumplanner.workspace import Label, Workspace


def test_the_entry_with_more_that_refers_to_it_stays(planner: Workspace, forum: EntityId, now: datetime) -> None:
    with planner.change(Label("add_person")) as db:
        club = directory.add_organisations(db, [OrganisationFields("Verein")])[0]
        bare, full = directory.add_persons(
            db, [PersonFields("A.", "Weber", email="a@post.example"), PersonFields("Anna", "Weber")]
        )
        directory.affiliate(db, full, club)
        registering.register(db, forum, [RegistrationFields(bare), RegistrationFields(full)], now)
    with planner.read() as db:
        view = merge_view(db, bare, full)
        assert merge_view(db, bare, EntityId("gone")) is None
    assert view is not None
    assert (view.kept.id, view.gone.id) == (full, bare)
    assert view.kept.referring == {"registration": 1, "affiliation": 1}
    assert view.both_at == ("3. Integrationskonferenz",)
    assert (view.sides["given_name"], view.sides["email"]) == (Side.FIRST, Side.SECOND)


def test_what_was_changed_last_is_proposed(planner: Workspace) -> None:
    with planner.change(Label("add_person")) as db:
        first, second = directory.add_persons(db, [PersonFields("Anna", "Weber", phone="030 0000100")] * 2)
    with planner.change(Label("edit_person")) as db:
        directory.edit_person(db, first, PersonFields("Anna", "Weber", phone="030 0000200"))
    with planner.read() as db:
        view = merge_view(db, first, second)
    assert view is not None
    kept = (view.gone if view.sides["phone"] is Side.SECOND else view.kept).values["phone"]
    assert kept == "030 0000200"
