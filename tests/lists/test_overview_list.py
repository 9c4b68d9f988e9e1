"""What must be done now, and how pressing it is."""

from datetime import date, datetime, timedelta

import pytest

from forumplanner.lists import lights, overview
from forumplanner.lists.lights import Light
from forumplanner.lists.overview import TaskKind
from forumplanner.model.enums import EventKind, EventState, MeasureState, RegistrationState
from forumplanner.model.following_up import Measure
from forumplanner.model.inviting_kinds import Participation
from forumplanner.planning import (
    amending,
    directory,
    minute_taking,
    offers,
    registering,
    scheduling,
    settling_replies,
)
from forumplanner.planning.civil_times import to_instant
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label
from tests.planning.reply_steps import answer, take_in

LABEL = Label("create_event")
TODAY = datetime(2027, 5, 3, 10)


@pytest.fixture
def june_forum(planner):
    day = DayFields(datetime(2027, 6, 3, 18), datetime(2027, 6, 3, 21))
    with planner.change(LABEL) as db:
        return scheduling.create_event(db, EventFields("Forum", EventKind.CITIZEN_FORUM, (day,)))


def tasks(planner, now=TODAY) -> list[tuple[TaskKind, Light]]:
    with planner.read() as db:
        return [(task.kind, task.light) for task in overview.overview(db, now).tasks]


def amend(planner, event, **changes) -> None:
    with planner.change(LABEL) as db:
        amending.amend_event(db, event, **changes)


@pytest.mark.parametrize(("days", "light"), [(-1, Light.RED), (0, Light.AMBER), (14, Light.AMBER), (15, Light.GREEN)])
def test_a_deadline_is_red_when_over_and_amber_within_two_weeks(days, light):
    assert lights.light(TODAY.date() + timedelta(days=days), TODAY.date()) is light


def test_answers_that_wait_are_one_line_with_their_number(planner):
    came = [answer(f"uid-{number}", "wer@auch.example", Participation.DECLINED) for number in range(3)]
    ids = take_in(planner, *came).ids
    with planner.read() as db:
        (line,) = overview.overview(db, TODAY).tasks
    assert (line.kind, line.count) == (TaskKind.REPLIES, 3)
    with planner.change(Label("dismiss_replies")) as db:
        settling_replies.dismiss(db, ids, planner.now())
    assert tasks(planner) == []


def test_an_invitation_presses_until_it_has_left(planner, june_forum):
    assert tasks(planner) == []
    amend(planner, june_forum, invite_by=date(2027, 5, 2))
    assert tasks(planner) == [(TaskKind.INVITE, Light.RED)]
    with planner.change(LABEL) as db:
        scheduling.set_state(db, june_forum, EventState.INVITED, now_local=TODAY)
    assert tasks(planner) == []


def test_an_event_that_was_called_off_asks_for_nothing(planner, june_forum):
    amend(planner, june_forum, invite_by=date(2027, 5, 2))
    with planner.change(LABEL) as db:
        scheduling.set_state(db, june_forum, EventState.CALLED_OFF, now_local=TODAY)
    assert tasks(planner) == []


def test_waiting_presses_only_where_places_are_free(planner, june_forum, now):
    amend(planner, june_forum, capacity=1)
    with planner.change(LABEL) as db:
        people = directory.add_persons(db, [PersonFields("A"), PersonFields("B")])
        registering.register(db, june_forum, [RegistrationFields(person) for person in people], now)
    assert tasks(planner) == []
    amend(planner, june_forum, capacity=2)
    assert tasks(planner) == [(TaskKind.WAITING_LIST, Light.AMBER)]


def test_a_past_event_is_to_be_marked_and_then_needs_its_minutes(planner, june_forum, now):
    after = datetime(2027, 6, 4, 8)
    assert tasks(planner, after) == [(TaskKind.MARK_HELD, Light.AMBER)]
    with planner.change(LABEL) as db:
        scheduling.set_state(db, june_forum, EventState.HELD, now_local=after)
    assert tasks(planner, after) == [(TaskKind.MINUTES, Light.AMBER)]
    with planner.change(LABEL) as db:
        minute_taking.open_minutes(db, june_forum, now)
    assert tasks(planner, after) == [(TaskKind.MINUTES, Light.AMBER)]


def test_measures_press_by_their_date_and_those_done_do_not(planner):
    with planner.change(LABEL) as db:
        for title, due, state in (
            ("überfällig", date(2027, 5, 1), MeasureState.RUNNING),
            ("bald", date(2027, 5, 10), MeasureState.PLANNED),
            ("später", date(2027, 12, 1), MeasureState.PLANNED),
            ("ohne Datum", None, MeasureState.PLANNED),
            ("erledigt", date(2027, 1, 1), MeasureState.DONE),
        ):
            db.add(Measure(title=title, due=due, state=state))
    with planner.read() as db:
        found = overview.overview(db, TODAY)
    assert [task.title for task in found.tasks] == ["überfällig", "bald"]
    assert (found.open_measures, found.overdue_measures) == (4, 1)


def test_coming_events_include_the_one_that_runs(planner, june_forum):
    for now, count in ((datetime(2027, 6, 3, 20), 1), (datetime(2027, 6, 3, 21, 1), 0)):
        with planner.read() as db:
            assert len(overview.overview(db, now).coming) == count


def test_offers_that_ran_out_press_most_then_free_places_then_answers(planner, june_forum, now):
    """Each is a task of its own: what is free can be offered, what is offered wants an answer."""
    amend(planner, june_forum, capacity=2, offer_hours=48)
    asked = to_instant(TODAY, "Europe/Berlin")
    with planner.change(LABEL) as db:
        people = directory.add_persons(db, [PersonFields(f"P{n}", "Muster") for n in range(3)])
        wishes = [RegistrationFields(person, RegistrationState.WAITING) for person in people]
        registering.register(db, june_forum, wishes, asked)
    assert tasks(planner) == [(TaskKind.WAITING_LIST, Light.AMBER)]
    with planner.change(LABEL) as db:
        offers.offer_free_places(db, june_forum, asked)
    assert tasks(planner) == [(TaskKind.OFFERS_OPEN, Light.GREEN)]
    assert tasks(planner, TODAY + timedelta(hours=30)) == [(TaskKind.OFFERS_OPEN, Light.AMBER)]
    assert tasks(planner, TODAY + timedelta(hours=49)) == [(TaskKind.OFFERS_OVER, Light.RED)]


def test_requests_wait_for_the_office(planner, june_forum, now):
    amend(planner, june_forum, approval=True)
    with planner.change(LABEL) as db:
        [person] = directory.add_persons(db, [PersonFields("Ada", "Muster")])
        registering.register(db, june_forum, [RegistrationFields(person)], now)
    assert tasks(planner) == [(TaskKind.REQUESTS, Light.AMBER)]
