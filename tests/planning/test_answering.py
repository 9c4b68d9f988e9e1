"""Answers are matched by UID and address, judged, and kept with a proposal; nothing else changes by that."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from forumplanner.model.directory import Channel
from forumplanner.model.enums import ChannelKind, RegistrationState
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.inviting import Outgoing, Reply
from forumplanner.model.inviting_kinds import (
    CalendarMethod,
    MeetingKind,
    OutgoingState,
    Participation,
    ReplyKind,
    ReplyProposal,
    ReplyStanding,
)
from forumplanner.model.registrations import Registration
from forumplanner.planning import directory, giving_places, registering
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.reply_judging import rank
from forumplanner.workspace import Label, Workspace
from tests.planning.reply_steps import SENT, answer, days_of, give_out, kept, take_in

FITS, PROPOSES = ReplyStanding, ReplyProposal
YES, PERHAPS, NO = Participation.ACCEPTED, Participation.TENTATIVE, Participation.DECLINED
LOOK = ReplyProposal.LOOK_AT_IT


@pytest.fixture
def olena(planner: Workspace, forum: EntityId) -> EntityId:
    """Olena Schewtschenko, registered for the conference and invited to its first day."""
    with planner.change(Label("register")) as db:
        fields = PersonFields("Olena", "Schewtschenko", email="Olena@post.example", second_email="olena@buero.example")
        person = directory.add_persons(db, [fields])[0]
        registering.register(db, forum, [RegistrationFields(person)], SENT)
        first = days_of(db, forum)[0]
    give_out(planner, forum, person, "day-1", MeetingKind.DAY, first, address="olena@post.example")
    return person


def judged(planner: Workspace, *replies: object) -> list[tuple[ReplyStanding, ReplyProposal]]:
    return kept(planner, take_in(planner, *replies).ids)  # type: ignore[arg-type]


def test_accepting_and_perhaps_are_noted_and_change_nothing_yet(
    planner: Workspace, forum: EntityId, olena: EntityId
) -> None:
    assert judged(planner, answer("day-1", "olena@post.example", YES)) == [(FITS.FITS, PROPOSES.NOTE)]
    assert judged(planner, answer("day-1", "olena@post.example", PERHAPS)) == [(FITS.FITS, PROPOSES.NOTE)]
    with planner.read() as db:
        row = db.scalars(select(Registration).where(Registration.person_id == olena)).one()
        assert (row.state, row.answer) == (RegistrationState.PLACED, None)


def test_another_address_of_the_same_person_fits(planner: Workspace, olena: EntityId) -> None:
    with planner.change(Label("add_channel")) as db:
        db.add(Channel(id=new_id(), person_id=olena, kind=ChannelKind.EMAIL, value="Lena@Verein.example"))
    for address in ("olena@buero.example", "lena@verein.example"):
        assert judged(planner, answer("day-1", address, YES))[0][0] is FITS.FITS


def test_a_forwarded_invitation_and_a_stranger_are_told_apart_and_only_looked_at(
    planner: Workspace, olena: EntityId
) -> None:
    with planner.change(Label("add_person")) as db:
        directory.add_persons(db, [PersonFields("Bodo", "Bekannt", email="bodo@post.example")])
    found = judged(
        planner,
        answer("day-1", "bodo@post.example", YES, name="Bodo Bekannt"),
        answer("day-1", "privat@mail.example", NO, name="Schewtschenko, Olena"),
        answer("day-1", "wer@auch.example", NO, name="Wer auch immer"),
        answer("not-ours", "olena@post.example", NO),
    )
    assert found == [
        (FITS.FORWARDED, LOOK),
        (FITS.FORWARDED, LOOK),
        (FITS.STRANGER, LOOK),
        (FITS.UNKNOWN_MEETING, LOOK),
    ]


def test_who_answers_for_somebody_or_passes_it_on_is_shown_and_not_applied(planner: Workspace, olena: EntityId) -> None:
    address = "olena@post.example"
    found = judged(
        planner,
        answer("day-1", address, YES, sent_by="sekretariat@post.example"),
        answer("day-1", address, YES, sender="irgendwer@post.example"),
        answer("day-1", address, Participation.DELEGATED, delegate="vertretung@post.example"),
        answer("day-1", address, YES, sender="olena@buero.example"),
    )
    assert [standing for standing, _ in found] == [FITS.DELEGATE, FITS.DELEGATE, FITS.DELEGATE, FITS.FITS]
    assert {proposed for _, proposed in found[:3]} == {LOOK}


def test_an_answer_to_an_older_revision_or_to_a_cancelled_meeting_is_stale(
    planner: Workspace, forum: EntityId, olena: EntityId
) -> None:
    later = {"address": "olena@post.example", "sequence": 1, "sent_at": SENT + timedelta(days=1)}
    give_out(planner, forum, olena, "day-1", MeetingKind.DAY, "", **later)
    old, new = answer("day-1", "olena@post.example", NO), answer("day-1", "olena@post.example", YES, sequence=1)
    assert judged(planner, old, new) == [(FITS.STALE, LOOK), (FITS.FITS, PROPOSES.NOTE)]
    gone = {"method": CalendarMethod.CANCEL, "sequence": 2, "sent_at": SENT + timedelta(days=2)}
    give_out(planner, forum, olena, "day-1", MeetingKind.DAY, "", address="olena@post.example", **gone)
    assert judged(planner, answer("day-1", "olena@post.example", YES, sequence=2)) == [(FITS.STALE, LOOK)]


def test_what_never_left_does_not_make_an_answer_stale(planner: Workspace, forum: EntityId, olena: EntityId) -> None:
    failed = give_out(planner, forum, olena, "day-1", MeetingKind.DAY, "", sequence=1, sent_at=SENT + timedelta(days=1))
    with planner.beside_the_journal() as connection:
        values = {
            "dispatch_id": failed,
            "batch_id": "b",
            "state": OutgoingState.FAILED,
            "message_id": "",
            "message": b"",
            "error": "",
            "attempts": 1,
            "changed_at": SENT,
        }
        connection.execute(Outgoing.__table__.insert().values(values))  # type: ignore[attr-defined]
    assert judged(planner, answer("day-1", "olena@post.example", YES))[0][0] is FITS.FITS


def test_the_same_answer_is_taken_in_once_and_that_is_told(planner: Workspace, olena: EntityId) -> None:
    one = answer("day-1", "olena@post.example", YES)
    assert take_in(planner, one, one).known == 1
    again = take_in(planner, one)
    assert (again.ids, again.known) == ((), 1)
    with planner.read() as db:
        assert db.scalar(select(func.count()).select_from(Reply)) == 1


def test_texts_of_foreign_programs_are_kept_without_what_no_field_can_hold(planner: Workspace, olena: EntityId) -> None:
    ids = take_in(planner, answer("day-1", "olena@post.example", NO, comment="Krank\x00\r\n" + "x" * 300_000)).ids
    with planner.read() as db:
        comment = db.get_one(Reply, ids[0]).comment
    assert comment.startswith("Krank\n")
    assert len(comment) <= 20_000


def test_a_counter_proposal_keeps_its_time_as_wall_time_of_the_meeting(planner: Workspace, olena: EntityId) -> None:
    starts = datetime(2027, 6, 3, 12, tzinfo=UTC)
    counter = answer(
        "day-1", "olena@post.example", kind=ReplyKind.COUNTER, starts=starts, ends=starts + timedelta(hours=1)
    )
    ids = take_in(planner, counter).ids
    assert kept(planner, ids) == [(FITS.FITS, PROPOSES.CONSIDER_TIME)]
    with planner.read() as db:
        row = db.get_one(Reply, ids[0])
        assert (row.starts, row.ends, row.zone) == (
            datetime(2027, 6, 3, 14),
            datetime(2027, 6, 3, 15),
            "Europe/Berlin",
        )
    refresh = answer("day-1", "olena@post.example", kind=ReplyKind.REFRESH)
    assert judged(planner, refresh) == [(FITS.FITS, PROPOSES.SEND_AGAIN)]


@pytest.mark.parametrize(
    ("meeting", "proposed"),
    [
        (MeetingKind.WORKSHOP, PROPOSES.LEAVE_WORKSHOP),
        (MeetingKind.SLOT, PROPOSES.LOOK_FOR_ANOTHER),
        (MeetingKind.DUTY, PROPOSES.LOOK_FOR_ANOTHER),
        (MeetingKind.SITTING, PROPOSES.EXCUSE_MEMBER),
    ],
)
def test_what_a_decline_proposes_depends_on_what_is_declined(
    planner: Workspace, forum: EntityId, olena: EntityId, meeting: MeetingKind, proposed: ReplyProposal
) -> None:
    give_out(planner, forum, olena, "other", meeting, "", address="olena@post.example")
    assert judged(planner, answer("other", "olena@post.example", NO)) == [(FITS.FITS, proposed)]


def test_declining_one_day_of_two_is_doubtful_and_declining_both_cancels(
    planner: Workspace, forum: EntityId, olena: EntityId
) -> None:
    with planner.read() as db:
        second = days_of(db, forum)[1]
    give_out(planner, forum, olena, "day-2", MeetingKind.DAY, second, address="olena@post.example")
    assert judged(planner, answer("day-1", "olena@post.example", NO)) == [(FITS.FITS, LOOK)]
    assert judged(planner, answer("day-2", "olena@post.example", NO)) == [(FITS.FITS, PROPOSES.CANCEL_REGISTRATION)]


def test_accepting_after_the_registration_was_cancelled_is_doubtful(planner: Workspace, olena: EntityId) -> None:
    with planner.change(Label("cancel")) as db:
        giving_places.cancel(db, list(db.scalars(select(Registration.id))))
    assert judged(planner, answer("day-1", "olena@post.example", YES)) == [(FITS.FITS, LOOK)]
    assert judged(planner, answer("day-1", "olena@post.example", NO)) == [(FITS.FITS, PROPOSES.NOTE)]


def test_of_several_answers_the_newest_fits_in_whatever_order_they_come(planner: Workspace, olena: EntityId) -> None:
    address = "olena@post.example"
    for order in permutations(range(3)):
        replies = [
            answer("day-1", address, given_, stamped_at=SENT + timedelta(days=day), digest=f"{order}-{day}")
            for day, given_ in enumerate((YES, NO, PERHAPS))
        ]
        ids = [take_in(planner, replies[number]).ids[0] for number in order]
        standings = dict(zip(order, kept(planner, ids), strict=True))
        with planner.change(Label("test")) as db:
            for row in db.scalars(select(Reply)).all():
                db.delete(row)
        assert [standings[number][0] for number in range(3)] == [FITS.OVERTAKEN, FITS.OVERTAKEN, FITS.FITS]


_ANSWERS = st.lists(
    st.tuples(st.sampled_from([YES, PERHAPS, NO]), st.integers(0, 2), st.integers(0, 3)),
    min_size=1,
    max_size=6,
    unique_by=lambda one: one[1:],
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=_ANSWERS, order=st.randoms(use_true_random=False), together=st.booleans())
def test_any_order_of_answers_ends_in_the_newest_to_the_last_revision(
    planner: Workspace,
    forum: EntityId,
    olena: EntityId,
    answers: list[tuple[Participation, int, int]],
    order: object,
    together: bool,
) -> None:
    """Stale ones, duplicates and several at once included."""
    uid = f"uid-{new_id()}"
    give_out(planner, forum, olena, uid, MeetingKind.DAY, "", address="olena@post.example", sequence=1)
    replies = [
        answer(uid, "olena@post.example", given_, sequence=sequence, stamped_at=SENT + timedelta(hours=hour))
        for given_, sequence, hour in answers
    ]
    mixed = [*replies, replies[0]]
    order.shuffle(mixed)  # type: ignore[attr-defined]
    for batch in [mixed] if together else [[one] for one in mixed]:
        take_in(planner, *batch)
    fresh = [one for one in replies if one.sequence >= 1]
    newest = max(fresh, key=lambda one: rank(one.sequence, one.stamped_at), default=None)
    with planner.read() as db:
        rows = db.scalars(select(Reply).where(Reply.uid == uid)).all()
    assert len(rows) == len(replies)
    fitting = [row.digest for row in rows if row.standing is FITS.FITS]
    assert fitting == ([newest.digest] if newest else [])
    assert {row.standing for row in rows if row.sequence < 1} <= {FITS.STALE}
