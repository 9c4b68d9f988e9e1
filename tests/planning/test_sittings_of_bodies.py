"""A sitting takes its members and deadline from its body; names are corrected in their order; bodies are removed."""

from datetime import date, datetime

import pytest
from sqlalchemy import select

from forumplanner.lists import bodies as bodies_list
from forumplanner.lists.sitting_basis import next_sitting, sitting_basis
from forumplanner.model.bodies import Body, BodyName, Membership
from forumplanner.model.enums import EventKind, EventState, NoticeCounting
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import amending, bodies, directory, scheduling, seats
from forumplanner.planning.bodies import RulesChanges
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.planning.seats import SeatDraft
from forumplanner.workspace import Label, Workspace

LABEL = Label("edit_body")


def evening(day: int, month: int = 6) -> tuple[DayFields]:
    return (DayFields(datetime(2027, month, day, 18), datetime(2027, month, day, 21)),)


def plan(planner: Workspace, body: EntityId, day: int = 15, title: str = "13. Sitzung", **more: object) -> EntityId:
    with planner.change(LABEL) as db:
        fields = EventFields(title, EventKind.SITTING, evening(day), body_id=body, **more)  # type: ignore[arg-type]
        return scheduling.create_event(db, fields)


@pytest.fixture
def ruled(planner: Workspace, body: EntityId) -> EntityId:
    """The body with seven full days of notice."""
    with planner.change(LABEL) as db:
        bodies.set_rules(db, body, RulesChanges(notice_days=7, notice_counting=NoticeCounting.FULL_DAYS))
    return body


def deadline(planner: Workspace, event: EntityId) -> date | None:
    with planner.read() as db:
        return db.scalar(select(Event.invite_by).where(Event.id == event))


def amend(planner: Workspace, event: EntityId, **changes: object) -> None:
    with planner.change(LABEL) as db:
        amending.amend_event(db, event, **changes)


def test_the_invitation_of_a_sitting_leaves_by_the_rules_of_its_body(planner: Workspace, ruled: EntityId) -> None:
    assert deadline(planner, plan(planner, ruled)) == date(2027, 6, 7)
    assert deadline(planner, plan(planner, ruled, invite_by=date(2027, 6, 1))) == date(2027, 6, 1)


def test_without_rules_nobody_invents_a_deadline(planner: Workspace, body: EntityId) -> None:
    assert deadline(planner, plan(planner, body)) is None


def test_the_deadline_follows_a_sitting_that_is_moved(planner: Workspace, ruled: EntityId) -> None:
    sitting = plan(planner, ruled)
    amend(planner, sitting, days=evening(22))
    assert deadline(planner, sitting) == date(2027, 6, 14)


def test_a_deadline_chosen_by_hand_stays_when_the_sitting_is_moved(planner: Workspace, ruled: EntityId) -> None:
    sitting = plan(planner, ruled)
    amend(planner, sitting, invite_by=date(2027, 6, 2))
    amend(planner, sitting, days=evening(22))
    assert deadline(planner, sitting) == date(2027, 6, 2)
    amend(planner, sitting, invite_by=None)
    amend(planner, sitting, days=evening(23))
    assert deadline(planner, sitting) is None


def test_sittings_in_planning_follow_rules_that_come_or_change_later(planner: Workspace, body: EntityId) -> None:
    by_rule, by_hand, invited = (plan(planner, body, day, f"{day}. Sitzung") for day in (15, 16, 17))
    amend(planner, by_hand, invite_by=date(2027, 5, 1))
    with planner.change(LABEL) as db:
        db.get_one(Event, invited).state = EventState.INVITED
        bodies.set_rules(db, body, RulesChanges(notice_days=7, notice_counting=NoticeCounting.CALENDAR_DAYS))
    assert [deadline(planner, one) for one in (by_rule, by_hand, invited)] == [date(2027, 6, 8), date(2027, 5, 1), None]
    with planner.change(LABEL) as db:
        bodies.set_rules(db, body, RulesChanges(notice_days=10))
    assert [deadline(planner, one) for one in (by_rule, by_hand)] == [date(2027, 6, 5), date(2027, 5, 1)]


def test_a_sitting_has_the_members_of_its_day_with_their_substitutes(planner: Workspace, ruled: EntityId) -> None:
    with planner.change(LABEL) as db:
        names = ("Ayşe Yılmaz", "Mehmet Öz", "Anna Beratend", "Uwe Vertretung")
        people = directory.add_persons(db, [directory.PersonFields(*name.split()) for name in names])
        seats.add_member(db, ruled, SeatDraft(people[0], substitute_id=people[3]))
        seats.add_member(db, ruled, SeatDraft(people[1], until=date(2027, 6, 14)))
        seats.add_member(db, ruled, SeatDraft(people[2], votes=False))
    with planner.read() as db:
        before, after = (sitting_basis(db, ruled, datetime(2027, 6, day, 18), "Europe/Berlin") for day in (14, 15))
    assert (before.members, before.voting) == (3, 2)
    assert (after.members, after.voting, after.substitutes) == (2, 1, 1)
    assert after.invite_by == date(2027, 6, 7)


def test_the_next_sitting_counts_on_from_the_last(planner: Workspace, body: EntityId, venue: EntityId) -> None:
    with planner.read() as db:
        assert next_sitting(db, body) is None
    plan(planner, body, 1, "Sitzung im Juni")
    plan(planner, body, 15, "13. Sitzung des Integrationsrats (2027)", venue_id=venue)
    with planner.read() as db:
        following = next_sitting(db, body)
    assert following is not None
    assert (following.title, following.venue_id) == ("14. Sitzung des Integrationsrats (2027)", venue)


def test_the_day_of_a_renaming_is_corrected_and_the_name_before_ends_the_day_before(
    planner: Workspace, body: EntityId
) -> None:
    with planner.change(LABEL) as db:
        newer = bodies.rename_body(db, body, "Chancenrat", date(2025, 11, 1))
        bodies.correct_name(db, newer, "Chancenrat", since=date(2025, 12, 1))
        assert [(row.name, row.since, row.until) for row in bodies_list.names(db, body)] == [
            ("Integrationsrat", date(2020, 11, 1), date(2025, 11, 30)),
            ("Chancenrat", date(2025, 12, 1), None),
        ]
        for impossible in (None, date(2020, 11, 1)):
            with pytest.raises(PlanningError, match=r"^body\.name-out-of-order"):
                bodies.correct_name(db, newer, "Chancenrat", since=impossible)
        first = bodies_list.names(db, body)[0].id
        bodies.correct_name(db, first, "Integrationsrat", since=None)
        with pytest.raises(PlanningError, match=r"^body\.name-out-of-order"):
            bodies.correct_name(db, first, "Integrationsrat", since=date(2026, 1, 1))


def test_a_name_never_borne_is_taken_away_and_the_one_before_goes_on(planner: Workspace, body: EntityId) -> None:
    with planner.change(LABEL) as db:
        newer = bodies.rename_body(db, body, "Chancenrat", date(2025, 11, 1))
        bodies.remove_name(db, newer)
        (only,) = bodies_list.names(db, body)
        assert (only.name, only.until) == ("Integrationsrat", None)
        with pytest.raises(PlanningError, match=r"^body\.only-name"):
            bodies.remove_name(db, only.id)


def test_a_body_goes_with_its_names_seats_and_rules_and_comes_back(planner: Workspace, ruled: EntityId) -> None:
    with planner.change(LABEL) as db:
        person = directory.add_persons(db, [directory.PersonFields("Ayşe", "Yılmaz")])[0]
        seats.add_member(db, ruled, SeatDraft(person))
    with planner.change(Label("remove_body", {"body": ruled})) as db:
        bodies.remove_body(db, ruled)
        assert [db.scalars(select(kind.id)).all() for kind in (Body, BodyName, Membership)] == [[], [], []]
    planner.undo()
    with planner.read() as db:
        assert [seat.person for seat in bodies_list.members(db, ruled)] == ["Ayşe Yılmaz"]
        assert bodies_list.rules(db, ruled) is not None


def test_a_body_that_has_sat_stays(planner: Workspace, ruled: EntityId) -> None:
    plan(planner, ruled)
    with pytest.raises(PlanningError, match=r"^body\.in-use"), planner.change(LABEL) as db:
        bodies.remove_body(db, ruled)
