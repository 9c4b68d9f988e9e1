"""Interruptions and the statement about the invitation in the head of minutes."""

from datetime import date, datetime

import pytest

from forumplanner.model.enums import EventKind
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.interrupting import edit_interruption, interrupt, remove_interruption
from forumplanner.planning.minute_taking import HeadChanges, edit_head, open_minutes
from forumplanner.planning.settling import settle, settled_state
from forumplanner.workspace import Label, Workspace
from tests.planning.minutes_steps import view

LABEL = Label("interrupt")


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2027, 6, 3, hour, minute)


@pytest.fixture
def minutes(planner: Workspace, forum: EntityId, now: datetime) -> EntityId:
    with planner.change(LABEL) as db:
        made = open_minutes(db, forum, now)
        edit_head(db, made, HeadChanges(began=at(10), ended=at(13)))
        return made


def times(planner: Workspace, event: EntityId) -> list[tuple[datetime, datetime | None]]:
    with planner.read() as db:
        return [(row.began, row.ended) for row in view(db, event).interruptions]


def test_an_interruption_lasts_until_it_is_ended_and_undo_takes_it_back(
    planner: Workspace, forum: EntityId, minutes: EntityId
) -> None:
    with planner.change(LABEL) as db:
        pause = interrupt(db, minutes, at(11))
    assert times(planner, forum) == [(at(11), None)]
    with planner.change(LABEL) as db:
        edit_interruption(db, pause, at(11), at(11, 15))
    assert times(planner, forum) == [(at(11), at(11, 15))]
    planner.undo()
    assert times(planner, forum) == [(at(11), None)]
    with planner.change(LABEL) as db:
        remove_interruption(db, pause)
    assert times(planner, forum) == []


@pytest.mark.parametrize(
    ("began", "ended", "key"),
    [
        (at(12), at(11, 59), "minutes.interruption-ends-first"),
        (at(9, 30), at(10, 30), "minutes.interruption-outside"),
        (at(12, 50), at(13, 10), "minutes.interruption-outside"),
        (at(11, 10), at(11, 20), "minutes.interruptions-overlap"),
    ],
)
def test_an_interruption_lies_within_the_minutes_and_beside_no_other(
    planner: Workspace, minutes: EntityId, began: datetime, ended: datetime, key: str
) -> None:
    with planner.change(LABEL) as db:
        interrupt(db, minutes, at(11), at(11, 15))
        interrupt(db, minutes, at(11, 15), at(11, 18))
    with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
        interrupt(db, minutes, began, ended)
    assert refused.value.key == key


def test_settled_minutes_keep_their_interruptions_also_from_an_undo(
    planner: Workspace, forum: EntityId, minutes: EntityId, now: datetime
) -> None:
    with planner.change(LABEL) as db:
        pause = interrupt(db, minutes, at(11), at(11, 15))
    with planner.change(Label("settle_minutes"), final=True) as db:
        settle(db, minutes, settled_state(EventKind.CONFERENCE), now)
    with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
        remove_interruption(db, pause)
    assert refused.value.key == "minutes.settled"
    with pytest.raises(PlanningError):
        planner.undo()
    assert times(planner, forum) == [(at(11), at(11, 15))]


def test_an_invitation_leaves_before_the_sitting(planner: Workspace, forum: EntityId, minutes: EntityId) -> None:
    with planner.change(LABEL) as db:
        edit_head(db, minutes, HeadChanges(duly_invited=True, invited_on=date(2027, 5, 20)))
    with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
        edit_head(db, minutes, HeadChanges(invited_on=date(2027, 6, 4)))
    assert refused.value.place == "invited_on"
    with planner.read() as db:
        head = view(db, forum).head
    assert (head.duly_invited, head.invited_on) == (True, date(2027, 5, 20))
