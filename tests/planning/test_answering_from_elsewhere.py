"""An answer from an unknown address: kept with the invited person where it is theirs, else told whose it may be."""

import pytest

from forumplanner.lists import reply_view
from forumplanner.lists.reply_view import SomebodyElse
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import MeetingKind, Participation, ReplyProposal, ReplyStanding
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import answering_from_elsewhere, directory, registering
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.workspace import Label, Workspace
from tests.planning.reply_steps import SENT, answer, days_of, give_out, kept, take_in

YES, DELEGATED = Participation.ACCEPTED, Participation.DELEGATED
LOOK = ReplyProposal.LOOK_AT_IT


@pytest.fixture
def olena(planner: Workspace, forum: EntityId) -> EntityId:
    """Olena, registered and invited to the first day at olena@post.example; Bodo is known and not registered."""
    with planner.change(Label("register")) as db:
        fields = [
            PersonFields("Olena", "Schewtschenko", email="olena@post.example"),
            PersonFields("Bodo", "Bekannt", second_email="Bodo@post.example"),
        ]
        person, _ = directory.add_persons(db, fields)
        registering.register(db, forum, [RegistrationFields(person)], SENT)
        first = days_of(db, forum)[0]
    give_out(planner, forum, person, "day-1", MeetingKind.DAY, first, address="olena@post.example")
    return person


def keep(planner: Workspace, reply: EntityId) -> list[EntityId]:
    with planner.change(Label("keep_reply_address")) as db:
        return answering_from_elsewhere.keep_address(db, reply)


def view(planner: Workspace, reply: EntityId) -> reply_view.ReplyView:
    with planner.read() as db:
        found = reply_view.view(db, reply)
    assert found is not None
    return found


def test_an_address_kept_with_the_person_makes_its_answers_theirs_until_it_is_undone(
    planner: Workspace, olena: EntityId
) -> None:
    ids = take_in(
        planner,
        answer("day-1", "lena@privat.example", Participation.TENTATIVE, name="Lena"),
        answer("day-1", "lena@privat.example", YES, name="Lena"),
    ).ids
    assert view(planner, ids[1]).elsewhere == "lena@privat.example"
    assert keep(planner, ids[1]) == list(ids)
    assert kept(planner, ids) == [
        (ReplyStanding.OVERTAKEN, LOOK),
        (ReplyStanding.FITS, ReplyProposal.NOTE),
    ]
    assert view(planner, ids[1]).elsewhere == ""
    assert view(planner, ids[1]).row.person == "Olena Schewtschenko"
    planner.undo()
    assert kept(planner, ids) == [(ReplyStanding.STRANGER, LOOK)] * 2
    later = take_in(planner, answer("day-1", "lena@privat.example", YES)).ids
    assert kept(planner, later) == [(ReplyStanding.STRANGER, LOOK)]


def test_who_sent_it_for_her_may_be_herself_at_another_address(planner: Workspace, olena: EntityId) -> None:
    (reply,) = take_in(planner, answer("day-1", "olena@post.example", YES, sender="lena@privat.example")).ids
    assert view(planner, reply).elsewhere == "lena@privat.example"
    keep(planner, reply)
    assert kept(planner, [reply]) == [(ReplyStanding.FITS, ReplyProposal.NOTE)]


def test_an_address_of_somebody_known_or_of_a_delegate_is_not_kept_with_the_invited(
    planner: Workspace, olena: EntityId
) -> None:
    ids = take_in(
        planner,
        answer("day-1", "bodo@post.example", YES),
        answer("day-1", "olena@post.example", DELEGATED, delegate="wer@auch.example"),
        answer("not-ours", "lena@privat.example", YES),
    ).ids
    assert [view(planner, reply).elsewhere for reply in ids] == ["", "", ""]
    for reply in ids:
        with pytest.raises(PlanningError, match="no-such-action"):
            keep(planner, reply)


def test_whom_it_was_passed_on_to_is_known_by_any_address_of_theirs(
    planner: Workspace, forum: EntityId, olena: EntityId
) -> None:
    ids = take_in(
        planner,
        answer("day-1", "olena@post.example", DELEGATED, delegate="bodo@post.example"),
        answer("day-1", "wer@auch.example", YES, name="Wer Auch"),
        answer("day-1", "olena@post.example", YES),
    ).ids
    known, stranger, nobody = (view(planner, reply).other for reply in ids)
    assert known is not None
    assert (known.name, known.address, known.registered) == ("Bodo Bekannt", "bodo@post.example", False)
    assert stranger == SomebodyElse(None, "Wer Auch", "wer@auch.example")
    assert nobody is None
    with planner.change(Label("register")) as db:
        registering.register(db, forum, [RegistrationFields(EntityId(str(known.person_id)))], SENT)
    again = view(planner, ids[0]).other
    assert again is not None
    assert again.registered
