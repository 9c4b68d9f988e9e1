"""Recording who was summoned to a sitting, and whether that was in time."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import insert

from forumplanner.lists.summons import Finding, Summoning, summoning
from forumplanner.model.enums import EventKind, EventState, MinutesState, NoticeCounting
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Outgoing
from forumplanner.model.inviting_kinds import DispatchWay, OutgoingState
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import directory, minute_taking, scheduling, settling
from forumplanner.planning.bodies import RulesChanges, set_rules
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.planning.seats import SeatDraft, add_member
from forumplanner.planning.summons import SummonsFields, forget_summons, record_summons
from forumplanner.workspace import Label, Workspace, on_the_way

LABEL = Label("record_summons", {"count": 1})
NOW = datetime(2027, 6, 4, 8, tzinfo=UTC)
IN_TIME, LATE = date(2027, 6, 2), date(2027, 6, 3)
BY_POST = SummonsFields(way=DispatchWay.LETTER, sent_on=IN_TIME)


@pytest.fixture
def members(planner: Workspace, body: EntityId) -> list[EntityId]:
    """A member with a substitute, an advisory one, and (without a seat) the substitute and a guest."""
    with planner.change(LABEL) as db:
        names = ("Ayşe Yılmaz", "Anna Beratend", "Mehmet Öz", "Gerd Gast")
        persons = directory.add_persons(db, [directory.PersonFields(*name.split()) for name in names])
        add_member(db, body, SeatDraft(persons[0], substitute_id=persons[2]))
        add_member(db, body, SeatDraft(persons[1], votes=False))
        set_rules(db, body, RulesChanges(notice_days=7, notice_counting=NoticeCounting.FULL_DAYS))
        return persons


def summon(
    planner: Workspace, sitting: EntityId, persons: list[EntityId], fields: SummonsFields = BY_POST
) -> tuple[EntityId, ...]:
    with planner.change(LABEL) as db:
        return record_summons(db, sitting, persons, fields, NOW)


def found(planner: Workspace, sitting: EntityId) -> Summoning:
    with planner.read() as db:
        made = summoning(db, sitting)
    assert made is not None
    return made


def refused(planner: Workspace, sitting: EntityId, persons: list[EntityId], fields: SummonsFields) -> tuple[str, str]:
    with pytest.raises(PlanningError) as refusal, planner.change(LABEL) as db:
        record_summons(db, sitting, persons, fields, NOW)
    return refusal.value.key, refusal.value.place


def test_all_members_summoned_in_time_are_duly_invited(
    planner: Workspace, sitting: EntityId, members: list[EntityId]
) -> None:
    assert found(planner, sitting).finding == Finding(members=2, missing=2, late=0, duly=None, invited_on=None)
    assert len(summon(planner, sitting, members[:2])) == 2
    made = found(planner, sitting)
    assert made.leave_by == IN_TIME
    assert made.finding == Finding(members=2, missing=0, late=0, duly=True, invited_on=IN_TIME)
    assert [(row.person, row.instead_of) for row in made.substitutes] == [("Mehmet Öz", "Ayşe Yılmaz")]


def test_a_day_too_late_is_said_and_one_missing_leaves_it_open(
    planner: Workspace, sitting: EntityId, members: list[EntityId]
) -> None:
    summon(planner, sitting, members[:1])
    assert found(planner, sitting).finding == Finding(2, missing=1, late=0, duly=None, invited_on=IN_TIME)
    summon(planner, sitting, members[1:2], replace(BY_POST, sent_on=LATE))
    assert found(planner, sitting).finding == Finding(2, missing=0, late=1, duly=False, invited_on=IN_TIME)


def test_the_period_counts_from_the_day_of_receipt_where_that_is_entered(
    planner: Workspace, sitting: EntityId, members: list[EntityId]
) -> None:
    summon(planner, sitting, members[:2], replace(BY_POST, counts_from=LATE))
    made = found(planner, sitting)
    assert {row.summons.in_time for row in made.members if row.summons} == {False}
    assert made.finding.invited_on == IN_TIME, "minutes say when the summons left"


def test_without_rules_nobody_says_what_is_in_time(planner: Workspace, sitting: EntityId, body: EntityId) -> None:
    with planner.change(LABEL) as db:
        (person,) = directory.add_persons(db, [directory.PersonFields("Ayşe", "Yılmaz")])
        add_member(db, body, SeatDraft(person))
    summon(planner, sitting, [person])
    made = found(planner, sitting)
    assert (made.leave_by, made.finding.duly, made.finding.missing) == (None, None, 0)


def test_the_same_is_recorded_once_and_a_second_letter_does_not_make_it_later(
    planner: Workspace, sitting: EntityId, members: list[EntityId]
) -> None:
    summon(planner, sitting, members[:1])
    assert len(summon(planner, sitting, members[:2])) == 1
    summon(planner, sitting, members[:2], replace(BY_POST, sent_on=date(2027, 6, 4), note="Nachtrag zur Tagesordnung"))
    made = found(planner, sitting)
    assert made.finding.duly is True
    assert [one.note for row in made.members for one in row.others] == ["Nachtrag zur Tagesordnung"] * 2


def test_a_sitting_that_is_moved_needs_a_new_summons(
    planner: Workspace, sitting: EntityId, body: EntityId, members: list[EntityId]
) -> None:
    summon(planner, sitting, members[:2])
    with planner.change(LABEL) as db:
        days = (DayFields(datetime(2027, 6, 17, 18), datetime(2027, 6, 17, 21)),)
        moved = EventFields("12. Sitzung", EventKind.SITTING, days, code="sitzung-12", body_id=body)
        scheduling.edit_event(db, sitting, moved)
    made = found(planner, sitting)
    assert made.finding.missing == 2
    assert [one.for_this_time for row in made.members for one in row.others] == [False, False]


@pytest.mark.parametrize("way", [DispatchWay.SMTP, DispatchWay.DRAFT, DispatchWay.FILE, DispatchWay.BCC])
def test_an_electronic_summons_needs_rules_that_allow_it(
    planner: Workspace, sitting: EntityId, body: EntityId, members: list[EntityId], way: DispatchWay
) -> None:
    by_mail = SummonsFields(way=way, sent_on=IN_TIME)
    assert refused(planner, sitting, members[:2], by_mail) == ("summons.not-electronically", "way")
    with planner.change(LABEL) as db:
        set_rules(db, body, RulesChanges(electronic_invitation=True))
    assert len(summon(planner, sitting, members[:2], by_mail)) == 2


def test_what_cannot_be_right_is_refused_beside_its_field(
    planner: Workspace, sitting: EntityId, forum: EntityId, members: list[EntityId]
) -> None:
    assert refused(planner, forum, members[:1], BY_POST)[0] == "summons.no-sitting"
    assert refused(planner, sitting, [], BY_POST) == ("summons.nobody", "person_ids")
    assert refused(planner, sitting, members[3:], BY_POST) == ("summons.no-seat", "person_ids")
    tomorrow = replace(BY_POST, sent_on=date(2027, 6, 5))
    assert refused(planner, sitting, members[:1], tomorrow) == ("summons.not-yet", "sent_on")
    before = replace(BY_POST, counts_from=date(2027, 6, 1))
    assert refused(planner, sitting, members[:1], before) == ("summons.counts-before", "counts_from")
    after = replace(BY_POST, counts_from=date(2027, 6, 11))
    assert refused(planner, sitting, members[:1], after) == ("summons.afterwards", "counts_from")


def test_a_public_notice_names_nobody_and_summons_nobody(
    planner: Workspace, sitting: EntityId, members: list[EntityId]
) -> None:
    board = SummonsFields(way=DispatchWay.NOTICE_BOARD, sent_on=IN_TIME)
    assert len(summon(planner, sitting, [], board)) == 1
    made = found(planner, sitting)
    assert [(one.person_id, one.in_time) for one in made.notices] == [(None, True)]
    assert made.finding.missing == len(members[:2])


def test_a_record_is_undone_and_one_made_in_error_is_removed(
    planner: Workspace, sitting: EntityId, members: list[EntityId]
) -> None:
    ids = summon(planner, sitting, members[:2])
    planner.undo()
    assert found(planner, sitting).finding.missing == 2
    planner.redo()
    with planner.change(LABEL) as db:
        assert forget_summons(db, ids[:1]) == 1
    assert found(planner, sitting).finding.missing == 1


def test_once_all_members_are_summoned_the_sitting_is_invited_and_undo_takes_both_back(
    planner: Workspace, sitting: EntityId, members: list[EntityId]
) -> None:
    def state() -> EventState:
        with planner.read() as db:
            return db.get_one(Event, sitting).state

    summon(planner, sitting, [members[0], members[2]])
    assert state() is EventState.PLANNING, "a substitute stands in for nobody else"
    summon(planner, sitting, members[1:2])
    assert state() is EventState.INVITED
    planner.undo()
    assert state() is EventState.PLANNING


@pytest.mark.parametrize("state", [state for state in OutgoingState if not state.has_left])
def test_what_only_perhaps_arrived_summons_nobody_until_that_is_decided(
    planner: Workspace, sitting: EntityId, members: list[EntityId], state: OutgoingState
) -> None:
    (perhaps,) = summon(planner, sitting, members[:1])
    with planner.beside_the_journal() as connection:
        values = {"dispatch_id": perhaps, "batch_id": perhaps, "state": state, "changed_at": NOW}
        connection.execute(insert(Outgoing).values(values))
    summon(planner, sitting, members[1:2])
    assert found(planner, sitting).finding == Finding(2, missing=1, late=0, duly=None, invited_on=IN_TIME)
    with planner.read() as db:
        assert db.get_one(Event, sitting).state is EventState.PLANNING
    on_the_way.move(planner, [perhaps], {state}, OutgoingState.SENT)
    assert found(planner, sitting).finding.duly is True


def test_settled_minutes_close_the_record(planner: Workspace, sitting: EntityId, members: list[EntityId]) -> None:
    ids = summon(planner, sitting, members[:1])
    with planner.change(LABEL) as db:
        minutes = minute_taking.open_minutes(db, sitting, NOW)
        settling.settle(db, minutes, MinutesState.SIGNED, NOW)
    assert refused(planner, sitting, members[1:2], BY_POST)[0] == "minutes.settled"
    with pytest.raises(PlanningError, match=r"^minutes\.settled"), planner.change(LABEL) as db:
        forget_summons(db, ids)
