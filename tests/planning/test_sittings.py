from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from forumplanner.lists import bodies as bodies_list
from forumplanner.lists.sitting_guests import guests
from forumplanner.model.bodies import SittingRules
from forumplanner.model.enums import AttendanceState, MinutesState, NoticeCounting, SeatRole
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import directory, minute_taking, settling
from forumplanner.planning.agenda_making import AgendaItemDraft, add_item
from forumplanner.planning.bodies import (
    BodyChanges,
    BodyDraft,
    RulesChanges,
    correct_name,
    create_body,
    edit_body,
    name_of,
    rename_body,
    set_rules,
)
from forumplanner.planning.seats import SeatChanges, SeatDraft, add_member, edit_member, end_membership, remove_member
from forumplanner.planning.sitting import (
    came_back,
    forget_guest,
    forget_member,
    invite_by,
    moment,
    present_and_entitled,
    quorum,
    record_guest,
    record_member,
)
from forumplanner.planning.voting import VoteDraft, record_vote
from forumplanner.workspace import Label, Workspace

LABEL = Label("edit_body")
TUESDAY = datetime(2027, 6, 15, 18)


def people(db: Session, *names: str) -> list[EntityId]:
    return directory.add_persons(db, [directory.PersonFields(*name.split(" ", 1)) for name in names])


@pytest.fixture
def members(planner: Workspace, body: EntityId) -> list[EntityId]:
    """Three members, of whom the third has no vote, and a guest."""
    with planner.change(LABEL) as db:
        persons = people(db, "Ayşe Yılmaz", "Mehmet Öz", "Anna Beratend", "Gerd Gast")
        for person in persons[:2]:
            add_member(db, body, SeatDraft(person, since=date(2020, 11, 1)))
        add_member(db, body, SeatDraft(persons[2], votes=False))
        return persons


def test_a_body_keeps_its_names_with_their_days(planner: Workspace, body: EntityId) -> None:
    with planner.change(LABEL) as db:
        rename_body(db, body, "Ausschuss für Chancengerechtigkeit und Integration", date(2025, 11, 1))
        assert name_of(db, body, date(2025, 10, 31)) == "Integrationsrat"
        assert name_of(db, body, date(2025, 11, 1)) == "Ausschuss für Chancengerechtigkeit und Integration"
        assert name_of(db, body, date(1999, 1, 1)) == "Integrationsrat"
        assert name_of(db, body) == "Ausschuss für Chancengerechtigkeit und Integration"
        assert [(row.since, row.until) for row in bodies_list.names(db, body)] == [
            (date(2020, 11, 1), date(2025, 10, 31)),
            (date(2025, 11, 1), None),
        ]
        with pytest.raises(PlanningError, match=r"^body\.renamed-before"):
            rename_body(db, body, "Beirat", date(2025, 11, 1))
        with pytest.raises(PlanningError, match=r"^text\.required"):
            rename_body(db, body, " ", date(2026, 1, 1))


def test_bodies_of_one_name_are_told_apart_and_a_misspelt_name_is_corrected(planner: Workspace, body: EntityId) -> None:
    with planner.change(LABEL) as db:
        create_body(db, BodyDraft("Integrationsrat"))
        assert [row.key for row in bodies_list.bodies(db, date(2027, 1, 1))] != ["integrationsrat"] * 2
        with pytest.raises(PlanningError, match=r"^text\.required"):
            create_body(db, BodyDraft(""))
        [name] = bodies_list.names(db, body)
        correct_name(db, name.id, "Integrationsrat der Stadt")
        assert name_of(db, body) == "Integrationsrat der Stadt"
        with pytest.raises(PlanningError, match=r"^text\.required"):
            correct_name(db, name.id, "")


def test_terms_and_numbers_of_members_make_sense(planner: Workspace, body: EntityId) -> None:
    with planner.change(LABEL) as db:
        edit_body(db, body, BodyChanges(term_starts=date(2025, 11, 1)))
        with pytest.raises(PlanningError, match=r"^body\.ends-before-start"):
            edit_body(db, body, BodyChanges(term_ends=date(2025, 10, 31)))
        with pytest.raises(PlanningError, match=r"^number\.negative"):
            edit_body(db, body, BodyChanges(legal_members=-1))


def test_a_person_has_one_seat_at_a_time(planner: Workspace, body: EntityId) -> None:
    with planner.change(LABEL) as db:
        person, substitute = people(db, "Ayşe Yılmaz", "Olena Bondar")
        seat = add_member(db, body, SeatDraft(person, SeatRole.CHAIR, since=date(2020, 11, 1)))
        with pytest.raises(PlanningError, match=r"^body\.already-member\(person='Ayşe Yılmaz'"):
            add_member(db, body, SeatDraft(person, since=date(2025, 1, 1)))
        with pytest.raises(PlanningError, match=r"^body\.own-substitute"):
            edit_member(db, seat, SeatChanges(substitute_id=person))
        with pytest.raises(PlanningError, match=r"^body\.ends-before-start"):
            end_membership(db, seat, date(2020, 10, 31))
        end_membership(db, seat, date(2025, 10, 31))
        again = add_member(db, body, SeatDraft(person, substitute_id=substitute, since=date(2025, 11, 1)))
        with pytest.raises(PlanningError, match=r"^body\.already-member"):
            edit_member(db, again, SeatChanges(since=date(2025, 10, 31)))
        assert [(row.role, row.substitute) for row in bodies_list.members(db, body, date(2026, 1, 1))] == [
            (SeatRole.MEMBER, "Olena Bondar")
        ]
        remove_member(db, again)
        assert bodies_list.members(db, body, date(2026, 1, 1)) == ()


def test_rules_begin_with_defaults_and_a_quorum_is_a_part_of_the_whole(planner: Workspace, body: EntityId) -> None:
    with planner.change(LABEL) as db:
        set_rules(db, body, RulesChanges(notice_days=10, signers=" Vorsitz, Schriftführung "))
        set_rules(db, body, RulesChanges(minutes_due_days=21))
        rules = bodies_list.rules(db, body)
        assert rules is not None
        assert (rules.notice_days, rules.notice_counting) == (10, NoticeCounting.FULL_DAYS)
        assert (rules.signers, rules.minutes_due_days) == ("Vorsitz, Schriftführung", 21)
        assert invite_by(rules, TUESDAY, "Europe/Berlin") == date(2027, 6, 4)
        assert quorum(rules, 15, 8)
        with pytest.raises(PlanningError, match=r"^body\.quorum"):
            set_rules(db, body, RulesChanges(quorum_numerator=3))
        with pytest.raises(PlanningError, match=r"^body\.quorum"):
            set_rules(db, body, RulesChanges(quorum_numerator=0, quorum_denominator=0))
        with pytest.raises(PlanningError, match=r"^number\.negative"):
            set_rules(db, body, RulesChanges(notice_days=-1))


@pytest.mark.parametrize(
    ("counting", "days", "expected"),
    [
        (NoticeCounting.CALENDAR_DAYS, 7, date(2027, 6, 8)),
        (NoticeCounting.CALENDAR_DAYS, 0, date(2027, 6, 15)),
        (NoticeCounting.FULL_DAYS, 7, date(2027, 6, 7)),
        (NoticeCounting.WORKING_DAYS, 1, date(2027, 6, 14)),
        (NoticeCounting.WORKING_DAYS, 2, date(2027, 6, 11)),
        (NoticeCounting.WORKING_DAYS, 7, date(2027, 6, 4)),
    ],
)
def test_the_last_day_for_the_invitation_follows_the_way_of_counting(
    counting: NoticeCounting, days: int, expected: date
) -> None:
    rules = SittingRules(notice_days=days, notice_counting=counting)
    assert invite_by(rules, TUESDAY, "Europe/Berlin") == expected


def test_an_instant_counts_as_the_day_in_the_zone() -> None:
    rules = SittingRules(notice_days=1, notice_counting=NoticeCounting.CALENDAR_DAYS)
    late = datetime(2027, 6, 14, 22, 30, tzinfo=UTC)
    assert invite_by(rules, late, "Europe/Berlin") == date(2027, 6, 14)


@pytest.mark.parametrize(
    ("more_than", "legal", "present", "enough"),
    [(True, 15, 7, False), (True, 15, 8, True), (True, 16, 8, False), (False, 16, 8, True), (False, 15, 7, False)],
)
def test_the_quorum_is_more_than_half_or_just_half(more_than: bool, legal: int, present: int, enough: bool) -> None:
    rules = SittingRules(quorum_numerator=1, quorum_denominator=2, quorum_more_than=more_than)
    assert quorum(rules, legal, present) is enough


def test_members_are_present_excused_absent_or_represented(
    planner: Workspace, sitting: EntityId, members: list[EntityId]
) -> None:
    first, second, advisory, guest = members
    with planner.change(LABEL) as db:
        assert present_and_entitled(db, sitting) is None
        record_member(db, sitting, first, AttendanceState.PRESENT, came=datetime(2027, 6, 10, 18, 20))
        record_member(db, sitting, second, AttendanceState.REPRESENTED, represented_by_id=guest)
        record_member(db, sitting, advisory, AttendanceState.PRESENT)
        assert present_and_entitled(db, sitting) == 2
        assert [(row.seat.person, row.state, row.represented_by) for row in bodies_list.attendance(db, sitting)] == [
            ("Ayşe Yılmaz", AttendanceState.PRESENT, ""),
            ("Mehmet Öz", AttendanceState.REPRESENTED, "Gerd Gast"),
            ("Anna Beratend", AttendanceState.PRESENT, ""),
        ]
        record_member(db, sitting, second, AttendanceState.EXCUSED, represented_by_id=guest)
        assert present_and_entitled(db, sitting) == 1
        assert bodies_list.attendance(db, sitting)[1].represented_by == ""
        forget_member(db, sitting, second)
        assert bodies_list.attendance(db, sitting)[1].state is None


def test_votes_are_checked_against_the_attendance(
    planner: Workspace, sitting: EntityId, members: list[EntityId]
) -> None:
    with planner.change(LABEL) as db:
        item = add_item(db, sitting, AgendaItemDraft("Haushalt"))
        for person in members[:3]:
            record_member(db, sitting, person, AttendanceState.PRESENT)
        with pytest.raises(PlanningError, match=r"^minutes\.more-votes-than-entitled\(votes=3, entitled=2"):
            record_vote(db, item, VoteDraft(yes=2, no=1))
        record_vote(db, item, VoteDraft(yes=1, no=1))


def test_who_represents_whom_is_checked(
    planner: Workspace, sitting: EntityId, forum: EntityId, members: list[EntityId]
) -> None:
    first, second, _, guest = members
    represented = AttendanceState.REPRESENTED
    with planner.change(LABEL) as db:
        with pytest.raises(PlanningError, match=r"^sitting\.not-a-member\(person='Gerd Gast'"):
            record_member(db, sitting, guest, AttendanceState.PRESENT)
        with pytest.raises(PlanningError, match=r"^sitting\.not-a-member"):
            record_member(db, forum, first, AttendanceState.PRESENT)
        for nobody in (None, first):
            with pytest.raises(PlanningError, match=r"^sitting\.represented-by-whom"):
                record_member(db, sitting, first, represented, represented_by_id=nobody)
        with pytest.raises(PlanningError, match=r"^sitting\.representative-is-member"):
            record_member(db, sitting, first, represented, represented_by_id=second)
        record_member(db, sitting, first, represented, represented_by_id=guest)
        with pytest.raises(PlanningError, match=r"^sitting\.represents-another"):
            record_member(db, sitting, second, represented, represented_by_id=guest)
        came, left = datetime(2027, 6, 10, 19), datetime(2027, 6, 10, 18, 30)
        with pytest.raises(PlanningError, match=r"^sitting\.left-before-came"):
            record_member(db, sitting, second, AttendanceState.PRESENT, came=came, left=left)


def test_attendance_is_closed_with_the_signature(
    planner: Workspace, sitting: EntityId, members: list[EntityId], now: datetime
) -> None:
    with planner.change(LABEL) as db:
        minutes = minute_taking.open_minutes(db, sitting, now)
        settling.settle(db, minutes, MinutesState.SIGNED, now)
        with pytest.raises(PlanningError, match=r"^minutes\.settled"):
            record_member(db, sitting, members[0], AttendanceState.PRESENT)
        with pytest.raises(PlanningError, match=r"^minutes\.settled"):
            forget_member(db, sitting, members[0])


def test_the_chair_of_the_body_is_filled_into_the_minutes(
    planner: Workspace, body: EntityId, sitting: EntityId
) -> None:
    with planner.change(LABEL) as db:
        former, chair = people(db, "Alt Vorsitz", "Neu Vorsitz")
        add_member(db, body, SeatDraft(former, SeatRole.CHAIR, until=date(2025, 10, 31)))
        add_member(db, body, SeatDraft(chair, SeatRole.CHAIR, since=date(2025, 11, 1)))
        minute_taking.open_minutes(db, sitting, datetime(2027, 6, 10, 16, tzinfo=UTC))
        from forumplanner.lists.minutes import minutes

        found = minutes(db, sitting)
        assert found is not None
        assert (found.head.chair, found.head.began) == ("Neu Vorsitz", datetime(2027, 6, 10, 18))


def test_the_quorum_of_a_moment_counts_who_is_there_then(
    planner: Workspace, sitting: EntityId, members: list[EntityId]
) -> None:
    def at(hour: int) -> int | None:
        with planner.read() as db:
            return present_and_entitled(db, sitting, at=datetime(2027, 6, 10, hour))

    with planner.change(LABEL) as db:
        record_member(db, sitting, members[0], AttendanceState.PRESENT, came=datetime(2027, 6, 10, 19))
        record_member(db, sitting, members[1], AttendanceState.PRESENT, left=datetime(2027, 6, 10, 20))
    assert [at(hour) for hour in (18, 19, 20)] == [1, 2, 1]
    with planner.read() as db:
        assert present_and_entitled(db, sitting) == 2
        assert moment(db, sitting, datetime(2027, 6, 10, 16, 31, tzinfo=UTC)) == datetime(2027, 6, 10, 18, 31)
        assert moment(db, sitting, datetime(2027, 6, 11, 16, 31, tzinfo=UTC)) is None


def test_who_leaves_and_comes_back_has_both_times_and_counts_only_while_there(
    planner: Workspace, sitting: EntityId, members: list[EntityId]
) -> None:
    member, day = members[0], datetime(2027, 6, 10)
    with planner.change(LABEL) as db:
        record_member(db, sitting, member, AttendanceState.PRESENT)
        with pytest.raises(PlanningError, match=r"^sitting\.has-not-left"):
            came_back(db, sitting, member, day.replace(hour=20))
        record_member(db, sitting, member, AttendanceState.PRESENT, left=day.replace(hour=19))
        with pytest.raises(PlanningError, match=r"^sitting\.back-before-left"):
            came_back(db, sitting, member, day.replace(hour=18, minute=30))
        came_back(db, sitting, member, day.replace(hour=20))
        assert [present_and_entitled(db, sitting, at=day.replace(hour=hour)) for hour in (18, 19, 20)] == [1, 0, 1]
        [row] = [row for row in bodies_list.attendance(db, sitting) if row.seat.person_id == member]
        assert row.times == ((None, day.replace(hour=19)), (day.replace(hour=20), None))
        record_member(
            db, sitting, member, AttendanceState.PRESENT, came=day.replace(hour=20), left=day.replace(hour=21)
        )
        with pytest.raises(PlanningError, match=r"^sitting\.back-before-left"):
            record_member(db, sitting, member, AttendanceState.PRESENT, came=day.replace(hour=18))
    with planner.read() as db:
        [row] = [row for row in bodies_list.attendance(db, sitting) if row.seat.person_id == member]
        assert row.times == ((None, day.replace(hour=19)), (day.replace(hour=20), day.replace(hour=21)))
    with planner.change(LABEL) as db:
        record_member(db, sitting, member, AttendanceState.PRESENT)
        [row] = [row for row in bodies_list.attendance(db, sitting) if row.seat.person_id == member]
        assert row.times == ((None, None),)
        record_member(db, sitting, member, AttendanceState.PRESENT, left=day.replace(hour=19))
        came_back(db, sitting, member, day.replace(hour=20))
        forget_member(db, sitting, member)
        assert present_and_entitled(db, sitting) is None


def test_guests_are_recorded_apart_and_members_are_none(
    planner: Workspace, sitting: EntityId, members: list[EntityId]
) -> None:
    with planner.change(LABEL) as db:
        record_guest(db, sitting, members[3])
        record_member(db, sitting, members[0], AttendanceState.PRESENT)
        with pytest.raises(PlanningError, match=r"^sitting\.guest-is-member"):
            record_guest(db, sitting, members[1])
    with planner.read() as db:
        assert [row.name for row in guests(db, sitting)] == ["Gerd Gast"]
        assert present_and_entitled(db, sitting) == 1
    with planner.change(LABEL) as db:
        forget_guest(db, sitting, members[3])
        assert guests(db, sitting) == ()


def test_heads_in_the_audience_never_fall_below_none(planner: Workspace, sitting: EntityId, now: datetime) -> None:
    with planner.change(LABEL) as db:
        minutes = minute_taking.open_minutes(db, sitting, now)
        assert [minute_taking.count_audience(db, minutes, by) for by in (1, 1, -1, -1, -1)] == [1, 2, 1, 0, 0]
