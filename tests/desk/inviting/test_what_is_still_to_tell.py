"""The overview is told of events somebody knows otherwise than they are, of late comers, and of what did not leave."""

from dataclasses import replace

import pytest

from forumplanner.desk.inviting.announced import hand_over_announcement
from forumplanner.desk.inviting.announcing import announcement
from forumplanner.desk.inviting.still_to_tell import still_to_tell
from forumplanner.lists.overview import TaskKind
from forumplanner.model.enums import EventState
from forumplanner.model.inviting_kinds import OutgoingState
from forumplanner.planning import amending, mailing, scheduling
from forumplanner.planning.actors import a_person
from tests.desk.inviting.inviting_desk import InvitingDesk


@pytest.fixture
def desk(office, conference) -> InvitingDesk:
    return InvitingDesk(office, conference)


def told(desk: InvitingDesk) -> dict[TaskKind, int]:
    return {task.kind: task.count for task in still_to_tell(desk.planner) if task.entity_id == desk.event}


def move(desk: InvitingDesk) -> None:
    with desk.planner.read() as db:
        days = amending.event_fields(db, desk.event).days
    desk.do(
        amending.amend_event, desk.event, days=tuple(replace(day, starts=day.starts.replace(hour=11)) for day in days)
    )


def test_of_an_event_nobody_was_told_of_nothing_is_said_here(desk: InvitingDesk) -> None:
    desk.register("Ada")
    assert still_to_tell(desk.planner) == ()


def test_changes_late_comers_and_what_waits_are_counted_by_people(desk: InvitingDesk) -> None:
    desk.register("Ada", "Ben")
    batch = desk.give_out()
    assert told(desk) == {}
    desk.register("Cem")
    assert told(desk) == {TaskKind.TELL_NEW: 1}
    move(desk)
    assert told(desk) == {TaskKind.TELL_CHANGE: 2, TaskKind.TELL_NEW: 1}
    desk.give_out()
    assert told(desk) == {}
    desk.cancel("Ben")
    assert told(desk) == {TaskKind.TELL_CHANGE: 1}
    desk.settle(batch, OutgoingState.UNCERTAIN)
    assert told(desk)[TaskKind.NOT_LEFT] == 4, "two days of two people"


def test_a_mailing_list_that_knows_an_earlier_state_is_counted(desk: InvitingDesk, tmp_path) -> None:
    listed = desk.do(mailing.add_mailing_list, "Netzwerk")
    (ada,) = desk.enter("Ada")
    desk.do(mailing.add_member, listed, a_person(ada))
    hand_over_announcement(desk.planner, desk.event, announcement(desk.planner, desk.event, listed), tmp_path / "out")
    assert told(desk) == {}
    desk.do(scheduling.set_state, desk.event, EventState.CALLED_OFF, now_local=desk.planner.now().replace(tzinfo=None))
    assert told(desk) == {TaskKind.TELL_CHANGE: 1}


def test_late_comers_without_an_address_want_a_letter(desk: InvitingDesk) -> None:
    desk.register("Ada")
    desk.give_out()
    desk.register("Karl", email=False)
    assert told(desk) == {TaskKind.TELL_BY_LETTER: 1}
