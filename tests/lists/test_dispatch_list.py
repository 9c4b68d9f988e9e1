"""The dispatch list: what each person has last received, what waits, what went wrong."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from forumplanner.lists import dispatches
from forumplanner.lists.dispatches import DispatchColumn, DispatchFilter, DispatchShown, DispatchSort
from forumplanner.model.enums import EventKind
from forumplanner.model.ids import new_id
from forumplanner.model.inviting import Reply
from forumplanner.model.inviting_kinds import (
    CalendarMethod,
    OutgoingState,
    Participation,
    ReplyKind,
    ReplyProposal,
    ReplyStanding,
)
from forumplanner.planning import scheduling
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label, Workspace
from tests.desk.inviting.inviting_desk import Clock, InvitingDesk

BY_NAME = DispatchSort(DispatchColumn.PERSON, descending=False)


@pytest.fixture
def forum(tmp_path: Path, new_planner: Callable[[Path], Path]) -> Iterator[InvitingDesk]:
    days = (DayFields(datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 17)),)
    with Workspace.open(new_planner(tmp_path / "x.forumplan"), who="officer", clock=Clock()) as planner:
        with planner.change(Label("test")) as db:
            event = scheduling.create_event(db, EventFields("Forum", EventKind.CITIZEN_FORUM, days))
        yield InvitingDesk(planner, event)


def listed(desk: InvitingDesk, shown: DispatchShown, text: str = "") -> list[tuple[str, str, str | None]]:
    with desk.planner.read() as db:
        ids = dispatches.ids(db, DispatchFilter(desk.event, text, shown), BY_NAME)
        return [
            (row.person.split()[0], f"{row.method.value} {row.sequence}", row.state.value if row.state else None)
            for row in dispatches.rows(db, ids)
        ]


def test_what_each_has_last_received_is_shown_and_nothing_before_it(forum: InvitingDesk) -> None:
    forum.register("Anna", "Bilge")
    forum.give_out()
    forum.cancel("Anna")
    forum.give_out()
    assert listed(forum, DispatchShown.LAST) == [
        ("Anna", "cancel 1", "handed_over"),
        ("Bilge", "request 0", "handed_over"),
    ]
    assert len(listed(forum, DispatchShown.ALL)) == 3


def test_what_never_arrived_hides_nothing(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.give_out()
    forum.cancel("Anna")
    forum.settle(forum.give_out(state=OutgoingState.WAITING), OutgoingState.FAILED)
    assert listed(forum, DispatchShown.LAST) == [("Anna", "request 0", "handed_over")]
    assert listed(forum, DispatchShown.TROUBLE) == [("Anna", "cancel 1", "failed")]
    with forum.planner.read() as db:
        assert dispatches.counts(db, forum.event) == dispatches.DispatchCounts(waiting=0, trouble=1, all=2)


def test_people_are_found_by_their_names(forum: InvitingDesk) -> None:
    forum.register("Anna", "Bilge")
    forum.give_out(state=OutgoingState.WAITING)
    assert listed(forum, DispatchShown.WAITING, "bil") == [("Bilge", "request 0", "waiting")]
    assert listed(forum, DispatchShown.LAST) == []


def test_the_last_answer_stands_beside_what_was_sent(forum: InvitingDesk) -> None:
    forum.register("Anna")
    (due,) = forum.proposal().dues
    forum.give_out()
    for minute, participation in ((2, Participation.DECLINED), (1, Participation.ACCEPTED)):
        with forum.planner.change(Label("test")) as db:
            db.add(
                Reply(
                    id=new_id(),
                    digest=participation.value,
                    kind=ReplyKind.ANSWER,
                    event_id=forum.event,
                    person_id=forum.persons["Anna"],
                    uid=due.step.meeting.uid,
                    stamped_at=datetime(2027, 5, 4, 8, minute, tzinfo=UTC),
                    received_at=datetime(2027, 5, 4, 9, tzinfo=UTC),
                    participation=participation,
                    standing=ReplyStanding.FITS,
                    proposal=ReplyProposal.NOTE,
                )
            )
    with forum.planner.read() as db:
        (row,) = dispatches.rows(db, dispatches.ids(db, DispatchFilter(forum.event), DispatchSort()))
    assert row.answer is Participation.DECLINED
    assert (row.address, row.method) == ("anna@post.example", CalendarMethod.REQUEST)
