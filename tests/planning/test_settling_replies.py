"""What is done with answers runs through the verbs that do it by hand, and can be undone."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from forumplanner.lists import dispatches, replies, reply_view
from forumplanner.lists.dispatches import DispatchFilter, DispatchSort
from forumplanner.lists.replies import ReplyFilter, ReplyShown, ReplySort
from forumplanner.lists.reply_view import view
from forumplanner.model.enums import AttendanceState, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Reply
from forumplanner.model.inviting_kinds import (
    MeetingKind,
    Participation,
    ReplyKind,
    ReplyProposal,
    ReplyStanding,
    ReplyState,
)
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Attendance, Registration, WorkshopPlace
from forumplanner.planning import agenda_making, answered_times, directory, registering, seats, settling_replies
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.seats import SeatDraft
from forumplanner.planning.settling_replies import Settled
from forumplanner.wording.answered import say_participation
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.settled_replies import say_settled
from forumplanner.workspace import Label, Workspace
from tests.planning.reply_steps import NOW, SENT, answer, days_of, give_out, take_in

YES, NO = Participation.ACCEPTED, Participation.DECLINED
DAY, SITTING, WORKSHOP = MeetingKind.DAY, MeetingKind.SITTING, MeetingKind.WORKSHOP


@pytest.fixture
def people(planner: Workspace) -> list[EntityId]:
    """Three people with addresses a@, b@ and c@post.example."""
    names = [
        PersonFields("Ada", "Muster", email="a@post.example"),
        PersonFields("Bo", "Muster", email="b@post.example"),
    ]
    with planner.change(Label("add_person")) as db:
        return directory.add_persons(db, [*names, PersonFields("Cem", "Muster", email="c@post.example")])


@pytest.fixture
def registered(planner: Workspace, forum: EntityId, people: list[EntityId]) -> list[EntityId]:
    """All three are registered and invited to both days, under uids such as a1 and a2."""
    with planner.change(Label("register")) as db:
        made = registering.register(db, forum, [RegistrationFields(one) for one in people], SENT)
        days = days_of(db, forum)
    for letter, person in zip("abc", people, strict=True):
        for number, day in enumerate(days, start=1):
            give_out(planner, forum, person, f"{letter}{number}", DAY, day, address=f"{letter}@post.example")
    return [one.id for one in made]


def came(planner: Workspace, uid: str, said: Participation | None, **more: object) -> EntityId:
    return take_in(planner, answer(uid, f"{uid[0]}@post.example", said, **more)).ids[0]


def settle(planner: Workspace, *ids: EntityId, action: ReplyProposal | None = None) -> Settled:
    with planner.change(Label("settle_replies", {"count": len(ids)})) as db:
        return settling_replies.settle(db, ids, NOW, action=action)


def registration(planner: Workspace, id_: EntityId) -> tuple[RegistrationState, Participation | None]:
    with planner.read() as db:
        row = db.get_one(Registration, id_)
        return row.state, row.answer


def state(planner: Workspace, id_: EntityId) -> ReplyState:
    with planner.read() as db:
        return db.get_one(Reply, id_).state


def test_an_accepted_day_stands_in_the_registration_until_it_is_undone(
    planner: Workspace, registered: list[EntityId]
) -> None:
    reply = came(planner, "a1", YES)
    assert settle(planner, reply).applied == (reply,)
    assert registration(planner, registered[0]) == (RegistrationState.PLACED, YES)
    assert state(planner, reply) is ReplyState.APPLIED
    planner.undo()
    assert registration(planner, registered[0]) == (RegistrationState.PLACED, None)
    assert state(planner, reply) is ReplyState.OPEN


def test_a_decline_of_all_days_cancels_only_when_it_is_confirmed(
    planner: Workspace, registered: list[EntityId]
) -> None:
    first, reply = came(planner, "a1", NO), came(planner, "a2", NO)
    other = came(planner, "b1", NO)
    assert registration(planner, registered[0]) == (RegistrationState.PLACED, None)
    settle(planner, reply)
    assert registration(planner, registered[0]) == (RegistrationState.CANCELLED, NO)
    assert state(planner, first) is ReplyState.APPLIED, "the other day asked for the same"
    assert state(planner, other) is ReplyState.OPEN
    planner.undo()
    assert state(planner, first) is ReplyState.OPEN
    assert registration(planner, registered[0]) == (RegistrationState.PLACED, None)


def test_of_several_days_the_best_answer_counts_and_a_newer_one_replaces_the_older(
    planner: Workspace, registered: list[EntityId]
) -> None:
    settle(planner, came(planner, "a1", NO), action=ReplyProposal.NOTE)
    assert registration(planner, registered[0])[1] is NO
    settle(planner, came(planner, "a2", YES))
    assert registration(planner, registered[0])[1] is YES
    settle(planner, came(planner, "a2", Participation.TENTATIVE))
    assert registration(planner, registered[0])[1] is Participation.TENTATIVE


def test_overtaken_answers_are_set_aside_with_the_one_that_counts(
    planner: Workspace, registered: list[EntityId]
) -> None:
    first = came(planner, "a1", Participation.TENTATIVE)
    second = came(planner, "a1", YES)
    assert settle(planner, first) == Settled((), (first,))
    settle(planner, second)
    assert (state(planner, first), state(planner, second)) == (ReplyState.DISMISSED, ReplyState.APPLIED)
    planner.undo()
    assert (state(planner, first), state(planner, second)) == (ReplyState.OPEN, ReplyState.OPEN)


def test_all_that_fit_are_taken_over_at_once_and_the_doubtful_stay(
    planner: Workspace, registered: list[EntityId], forum: EntityId
) -> None:
    fits = [came(planner, "a1", YES), came(planner, "b1", Participation.TENTATIVE)]
    doubtful = [
        came(planner, "c1", NO),
        take_in(planner, answer("a2", "wer@auch.example", NO)).ids[0],
        came(planner, "c2", None, kind=ReplyKind.COUNTER),
    ]
    with planner.change(Label("settle_replies")) as db:
        assert set(settling_replies.ready(db)) == set(fits)
        assert set(settling_replies.settle_all(db, NOW).applied) == set(fits)
    assert [state(planner, one) for one in doubtful] == [ReplyState.OPEN] * 3
    planner.undo()
    assert {registration(planner, one) for one in registered} == {(RegistrationState.PLACED, None)}


def test_a_speaker_who_declines_is_no_matter_for_all_at_once_and_waits_for_the_officer(
    planner: Workspace, registered: list[EntityId], people: list[EntityId], forum: EntityId
) -> None:
    accepted = came(planner, "b1", YES)
    for uid, kind in (("as", MeetingKind.SLOT), ("ad", MeetingKind.DUTY)):
        give_out(planner, forum, people[0], uid, kind, "", address="a@post.example")
    declined = [came(planner, uid, NO) for uid in ("as", "ad")]
    with planner.change(Label("settle_replies")) as db:
        assert settling_replies.settle_all(db, NOW).applied == (accepted,)
        doubtful = replies.ids(db, ReplyFilter(shown=ReplyShown.DOUBTFUL), ReplySort())
    assert set(doubtful) == set(declined)
    assert settle(planner, *declined, action=ReplyProposal.LOOK_FOR_ANOTHER).applied == tuple(declined)


def test_what_was_sent_meanwhile_makes_an_open_answer_stale(
    planner: Workspace, registered: list[EntityId], people: list[EntityId], forum: EntityId
) -> None:
    reply = came(planner, "a1", YES)
    later = SENT + timedelta(days=3)
    give_out(planner, forum, people[0], "a1", DAY, "", address="a@post.example", sequence=1, sent_at=later)
    assert settle(planner, reply) == Settled((), (reply,))
    with planner.read() as db:
        assert db.get_one(Reply, reply).standing is ReplyStanding.STALE
    settle(planner, reply, action=ReplyProposal.NOTE)
    assert registration(planner, registered[0])[1] is YES


def test_a_declined_workshop_gives_back_that_place_and_no_other(
    planner: Workspace, forum: EntityId, registered: list[EntityId], people: list[EntityId]
) -> None:
    with planner.change(Label("add_item")) as db:
        items = [
            agenda_making.add_item(db, forum, AgendaItemDraft(title, minutes=60, capacity=5, day_number=day))
            for day, title in enumerate(("Wohnen", "Sprache"), start=1)
        ]
        for item in items:
            registering.workshop_places.book_workshop(db, registered[0], item)
    give_out(planner, forum, people[0], "aw", WORKSHOP, items[0], address="a@post.example")
    settle(planner, came(planner, "aw", NO))
    with planner.read() as db:
        places = dict(db.execute(select(WorkshopPlace.agenda_item_id, WorkshopPlace.state)).all())
    assert places == {items[0]: RegistrationState.CANCELLED, items[1]: RegistrationState.PLACED}
    assert registration(planner, registered[0]) == (RegistrationState.PLACED, None)


def test_a_member_who_declines_is_excused_and_comes_after_all(
    planner: Workspace, sitting: EntityId, body: EntityId, people: list[EntityId]
) -> None:
    with planner.change(Label("add_member")) as db:
        seats.add_member(db, body, SeatDraft(people[0], substitute_id=people[1]))
        day = days_of(db, sitting)[0]
    give_out(planner, sitting, people[0], "as", SITTING, day, address="a@post.example")
    settle(planner, came(planner, "as", NO))
    with planner.read() as db:
        assert [row.state for row in db.scalars(select(Attendance))] == [AttendanceState.EXCUSED]
    comes = came(planner, "as", YES)
    with planner.read() as db:
        assert view(db, comes).excused, "whoever looks is told that noting it takes the excuse back"
    settle(planner, comes)
    with planner.read() as db:
        assert db.scalars(select(Attendance)).all() == []
        assert not view(db, comes).excused
    planner.undo()
    with planner.read() as db:
        assert [row.state for row in db.scalars(select(Attendance))] == [AttendanceState.EXCUSED]


def test_an_answer_is_settled_once_and_only_as_fits_its_meeting(planner: Workspace, registered: list[EntityId]) -> None:
    reply = came(planner, "a1", YES)
    with pytest.raises(PlanningError, match=r"^reply\.no-such-action"):
        settle(planner, reply, action=ReplyProposal.EXCUSE_MEMBER)
    settle(planner, reply)
    with pytest.raises(PlanningError, match=r"^reply\.settled-already"):
        settle(planner, reply)
    stray = take_in(planner, answer("nobody", "a@post.example", NO)).ids[0]
    with pytest.raises(PlanningError, match=r"^reply\.no-such-action"):
        settle(planner, stray, action=ReplyProposal.NOTE)


def test_what_is_set_aside_can_be_opened_again(planner: Workspace, registered: list[EntityId]) -> None:
    reply = came(planner, "a1", YES)
    with planner.change(Label("dismiss_replies", {"count": 1})) as db:
        assert settling_replies.dismiss(db, [reply], NOW) == [reply]
    assert state(planner, reply) is ReplyState.DISMISSED
    with planner.change(Label("reopen_replies", {"count": 1})) as db:
        assert settling_replies.reopen(db, [reply]) == [reply]
    assert state(planner, reply) is ReplyState.OPEN
    assert registration(planner, registered[0])[1] is None


def test_what_somebody_else_answers_is_never_entered_for_the_invited_person(
    planner: Workspace, registered: list[EntityId]
) -> None:
    others = [
        answer("a1", "wer@auch.example", NO, name="Wer auch immer"),
        answer("a1", "b@post.example", NO, name="Bo Muster"),
        answer("nobody", "a@post.example", NO),
    ]
    ids = take_in(planner, *others).ids
    for reply in ids:
        for action in (ReplyProposal.NOTE, ReplyProposal.CANCEL_REGISTRATION):
            with pytest.raises(PlanningError, match=r"^reply\.no-such-action"):
                settle(planner, reply, action=action)
    assert registration(planner, registered[0]) == (RegistrationState.PLACED, None)
    with planner.read() as db:
        found = replies.rows(db, ids)
    assert [row.person for row in found] == ["Wer auch immer", "Bo Muster", "a@post.example"]
    assert [row.choices for row in found] == [(), (), ()]


def test_who_may_be_the_invited_person_at_another_address_is_noted_after_a_look(
    planner: Workspace, registered: list[EntityId]
) -> None:
    reply = take_in(planner, answer("a1", "privat@mail.example", YES, name="Muster, Ada")).ids[0]
    with planner.read() as db:
        (row,) = replies.rows(db, [reply])
    assert (row.standing, row.person, row.choices) == (ReplyStanding.FORWARDED, "Ada Muster", (ReplyProposal.NOTE,))
    settle(planner, reply, action=ReplyProposal.NOTE)
    assert registration(planner, registered[0]) == (RegistrationState.PLACED, YES)


def test_what_somebody_else_answers_does_not_stand_beside_what_was_sent(
    planner: Workspace, registered: list[EntityId], forum: EntityId
) -> None:
    take_in(planner, answer("a1", "wer@auch.example", NO), answer("b1", "a@post.example", NO))
    with planner.read() as db:
        rows = dispatches.rows(db, dispatches.ids(db, DispatchFilter(forum), DispatchSort()))
    assert {row.answer for row in rows} == {None}


def test_looking_at_a_proposed_time_or_sending_once_more_settles_nothing(
    planner: Workspace, registered: list[EntityId]
) -> None:
    asked = {
        came(planner, "a1", None, kind=ReplyKind.COUNTER): ReplyProposal.CONSIDER_TIME,
        came(planner, "b1", None, kind=ReplyKind.REFRESH): ReplyProposal.SEND_AGAIN,
    }
    for reply, proposed in asked.items():
        assert settle(planner, reply) == Settled((), (reply,))
        with pytest.raises(PlanningError, match=r"^reply\.no-such-action"):
            settle(planner, reply, action=proposed)
        assert settle(planner, reply, action=ReplyProposal.NOTE).applied == (reply,)
    assert registration(planner, registered[0]) == (RegistrationState.PLACED, None)


def test_what_was_done_with_answers_taken_over_at_once_is_counted_by_kind(
    planner: Workspace, registered: list[EntityId]
) -> None:
    came(planner, "a1", YES)
    came(planner, "b1", YES)
    came(planner, "c1", NO)
    came(planner, "c2", NO)
    with planner.change(Label("settle_replies")) as db:
        settled = settling_replies.settle_all(db, NOW)
    assert say_settled(settled.done, catalogue("en")) == "2 noted, 1 registration cancelled"


def test_an_accepted_time_counts_no_more_once_another_was_given_out(
    planner: Workspace, forum: EntityId, registered: list[EntityId], people: list[EntityId]
) -> None:
    reply = came(planner, "a1", YES)
    settle(planner, reply)
    later = {"address": "a@post.example", "sequence": 1, "sent_at": SENT + timedelta(days=1)}
    day = event_days(planner, forum)[0]
    moved = give_out(
        planner, forum, people[0], "a1", DAY, day, **later,
        starts=datetime(2027, 6, 10, 9), ends=datetime(2027, 6, 10, 17),
    )  # fmt: skip
    with planner.change(Label("record_dispatches")) as db:
        answered_times.note_answers(db, forum, [people[0]])
    assert registration(planner, registered[0]) == (RegistrationState.PLACED, None)
    with planner.read() as db:
        view = reply_view.view(db, reply)
        assert view is not None
        assert view.answered_before
        assert view.answered is not None
        assert view.answered.starts == datetime(2027, 6, 3, 9)
        rows = dispatches.rows(db, dispatches.ids(db, DispatchFilter(forum), DispatchSort()))
        row = next(one for one in rows if one.id == moved)
        assert (row.answer, row.answered_before) == (YES, True)
        assert say_participation(row.answer, catalogue("de"), before=True) == "zugesagt für den früheren Termin"
    late = came(planner, "a1", NO)
    with planner.read() as db:
        assert replies.rows(db, [late])[0].starts == datetime(2027, 6, 3, 9), "the list says which time was answered"
    settle(planner, late, action=ReplyProposal.NOTE)
    assert registration(planner, registered[0]) == (RegistrationState.PLACED, None), "also an answer that comes late"
    settle(planner, came(planner, "a1", YES, sequence=1))
    assert registration(planner, registered[0]) == (RegistrationState.PLACED, YES)


@pytest.mark.parametrize(
    ("changed", "holds"),
    [
        ({"place": "Rathaus, Saal 2"}, True),
        ({"sequence": 1}, True),
        ({"sequence": 1, "zone": "UTC", "starts": datetime(2027, 6, 3, 7), "ends": datetime(2027, 6, 3, 15)}, True),
        ({"sequence": 1, "ends": datetime(2027, 6, 3, 18)}, False),
    ],
)
def test_another_room_or_the_same_instants_keep_an_answer_and_another_end_does_not(
    planner: Workspace, forum: EntityId, people: list[EntityId], changed: dict[str, Any], holds: bool
) -> None:
    day = event_days(planner, forum)[0]
    give_out(planner, forum, people[0], "x", DAY, day)
    give_out(planner, forum, people[0], "x", DAY, day, sent_at=SENT + timedelta(days=1), **changed)
    with planner.read() as db:
        assert answered_times.answered_times(db, ["x"]).holds(people[0], "x", 0) is holds


def test_moved_away_and_back_is_answered_anew(planner: Workspace, forum: EntityId, people: list[EntityId]) -> None:
    day = event_days(planner, forum)[0]
    give_out(planner, forum, people[0], "x", DAY, day)
    give_out(planner, forum, people[0], "x", DAY, day, sequence=1, ends=datetime(2027, 6, 3, 18))
    give_out(planner, forum, people[0], "x", DAY, day, sequence=2)
    with planner.read() as db:
        times = answered_times.answered_times(db, ["x"])
        assert [times.holds(people[0], "x", answered) for answered in (0, 1, 2)] == [False, False, True]
        assert times.holds(people[0], "x", 0, until=0)


def event_days(planner: Workspace, event: EntityId) -> list[EntityId]:
    with planner.read() as db:
        return days_of(db, event)
