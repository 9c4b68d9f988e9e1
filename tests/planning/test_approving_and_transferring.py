"""Requests are decided in the order of registration; places go over to others, and people to other events."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from forumplanner.model.enums import AgendaKind, EventKind, NeedKind, PhotoConsent, RegistrationState, WaitingPolicy
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Need
from forumplanner.planning import (
    agenda_making,
    approving,
    bodies,
    directory,
    giving_places,
    informing,
    scheduling,
    transferring,
    workshop_places,
)
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.needs import NeedFields
from forumplanner.planning.scheduling import DayFields, EventFields

PLACED, WAITING, REQUESTED = RegistrationState.PLACED, RegistrationState.WAITING, RegistrationState.REQUESTED


@pytest.fixture
def office_approves(desk):
    """The office approves who comes; there are two places."""
    desk.amend(capacity=2, approval=True)
    return desk


@pytest.fixture
def other_event(desk):
    """A forum on the 1 July with a single place."""
    day = DayFields(datetime(2027, 7, 1, 18), datetime(2027, 7, 1, 21))
    fields = EventFields("Forum", EventKind.CITIZEN_FORUM, (day,), code="forum", capacity=1)
    return desk.do(scheduling.create_event, fields)


def test_a_registration_is_a_request_until_the_office_approves_it(office_approves):
    desk = office_approves
    assert desk.register("a", "b", "c") == [REQUESTED] * 3
    made = desk.do(approving.approve, desk.of("c", "a", "b"))
    assert desk.states("a", "b", "c") == ["placed", "placed", "waiting"], "the rank is that of the registration"
    assert (len(made.placed), len(made.waiting)) == (2, 1)


def test_whoever_waits_and_came_before_is_not_overtaken_by_an_approval(office_approves):
    desk = office_approves
    desk.register("a", "b", wish=RegistrationState.ATTENDED)
    desk.register("w", wish=WAITING)
    desk.register("late")
    desk.cancel("a")
    desk.do(approving.approve, desk.of("late"))
    assert desk.states("w", "late") == ["waiting", "waiting"]
    assert desk.offer() == ["w"]


def test_an_early_request_comes_before_those_who_wait_since(office_approves):
    desk = office_approves
    desk.register("early")
    desk.register("w", wish=WAITING)
    desk.do(approving.approve, desk.of("early"))
    assert desk.states("early", "w") == ["placed", "waiting"]


def test_companions_are_approved_together(office_approves):
    desk = office_approves
    desk.register("a")
    desk.register("p", "q", party="family")
    desk.do(approving.approve, desk.of("a"))
    desk.do(approving.approve, desk.of("q"))
    assert desk.states("p", "q") == ["waiting", "waiting"], "one place is no place for two"


def test_where_seats_are_filled_an_approval_leaves_the_places_of_those_who_are_next(office_approves):
    desk = office_approves
    desk.amend(waiting_policy=WaitingPolicy.FILL_SEATS)
    desk.register("w", wish=WAITING)
    desk.register("x", "y")
    desk.do(approving.approve, desk.of("x", "y"))
    assert desk.states("w", "x", "y") == ["waiting", "placed", "waiting"]
    assert desk.offer() == ["w"]


def test_a_party_with_an_undecided_request_is_not_in_line(office_approves):
    desk = office_approves
    desk.register("p", wish=WAITING)
    desk.register("q")
    desk.do(giving_places.join_companions, desk.of("p", "q"))
    desk.register("x", wish=WAITING)
    assert desk.offer() == ["x"]


def test_only_requests_can_be_approved(desk):
    desk.register("a")
    with pytest.raises(PlanningError, match=r"registration\.no-request"):
        desk.do(approving.approve, desk.of("a"))


def test_a_transferred_place_leaves_behind_what_was_said_about_its_person(desk, now):
    need = NeedFields(NeedKind.WHEELCHAIR, consent_at=now)
    desk.register("a", needs=(need,), note="kommt mit Rollstuhl", photo_consent=PhotoConsent.YES, guests=1)
    desk.do(informing.record_listing, [desk.ids["a"]], ["name", "phone"])
    before = desk.row("a")
    [person] = desk.do(directory.add_persons, [PersonFields("Neu", "Muster")])
    desk.do(transferring.transfer_place, desk.ids["a"], person, desk.now)
    after = desk.row("a")
    assert after.listed_fields == ()
    assert (after.person_id, after.state, after.guests) == (person, PLACED, 1)
    assert (after.note, after.photo_consent) == ("", PhotoConsent.NOT_ASKED)
    assert after.badge_token != before.badge_token
    assert "neu" in after.search_key
    with desk.planner.read() as db:
        assert db.scalars(select(Need)).all() == []
    desk.planner.undo()
    assert desk.row("a").person_id == before.person_id
    assert desk.row("a").listed_fields == ("name", "phone")
    with desk.planner.read() as db:
        assert [need.kind for need in db.scalars(select(Need))] == [NeedKind.WHEELCHAIR]


def test_whoever_takes_a_place_over_comes_for_their_own_organisation(desk):
    desk.register("a", "b", organisation="Verein der Alten")
    [new, other] = desk.do(directory.add_persons, [PersonFields("Neu", "Muster"), PersonFields("Ohne", "Muster")])
    club, former = desk.do(
        directory.add_organisations, [OrganisationFields("Brücke e. V."), OrganisationFields("Früher e. V.")]
    )
    desk.do(directory.affiliate, new, club)
    desk.do(directory.affiliate, new, former, until=date(2020, 1, 1))
    desk.do(transferring.transfer_place, desk.ids["a"], new, desk.now)
    desk.do(transferring.transfer_place, desk.ids["b"], other, desk.now)
    assert [desk.row(name).organisation for name in ("a", "b")] == ["Brücke e. V.", ""]


def test_neither_a_rank_nor_a_second_place_can_be_transferred(desk):
    desk.amend(capacity=2)
    desk.register("a", "b", "w")
    with pytest.raises(PlanningError, match=r"transfer\.no-place"):
        desk.do(transferring.transfer_place, desk.ids["w"], desk.person("b"), desk.now)
    with pytest.raises(PlanningError, match=r"registration\.twice"):
        desk.do(transferring.transfer_place, desk.ids["a"], desk.person("b"), desk.now)


def test_a_companion_s_substitute_comes_with_the_others(desk):
    desk.register("p", "q", party="family")
    [person] = desk.do(directory.add_persons, [PersonFields("Neu", "Muster")])
    desk.do(transferring.transfer_place, desk.ids["p"], person, desk.now)
    assert desk.row("p").companions_id == desk.row("q").companions_id


def test_people_move_to_another_event_by_its_own_policy(desk, other_event, now):
    desk.register("a", "b", guests=0, needs=(NeedFields(NeedKind.DIET, "vegan", consent_at=now),))
    made = desk.do(transferring.transfer_to_event, desk.of("b", "a"), other_event, desk.now)
    assert [one.state for one in made] == [PLACED, WAITING], "the first to register is first again"
    assert desk.states("a", "b") == ["cancelled", "cancelled"]
    with desk.planner.read() as db:
        kept = db.scalars(select(Need.detail).where(Need.registration_id == made[0].id)).all()
    assert kept == ["vegan"]


def test_companions_stay_together_when_they_move(desk, other_event):
    desk.register("p", "q", party="family")
    made = desk.do(transferring.transfer_to_event, desk.of("p", "q"), other_event, desk.now)
    assert {one.state for one in made} == {WAITING}, "two do not fit into one place"


def test_nobody_moves_to_what_has_begun_or_from_what_they_left(desk, other_event):
    desk.register("a", "b")
    desk.cancel("b")
    with pytest.raises(PlanningError, match=r"transfer\.nothing-to-transfer"):
        desk.do(transferring.transfer_to_event, desk.of("b"), other_event, desk.now)
    with pytest.raises(PlanningError, match=r"transfer\.same-event"):
        desk.do(transferring.transfer_to_event, desk.of("a"), desk.event, desk.now)
    with pytest.raises(PlanningError, match=r"transfer\.event-has-begun"):
        desk.do(transferring.transfer_to_event, desk.of("a"), other_event, desk.now + timedelta(days=90))


def test_nobody_moves_to_a_sitting(desk):
    desk.register("a")
    body = desk.do(bodies.create_body, bodies.BodyDraft("Ausschuss", since=date(2020, 1, 1), legal_members=15))
    day = DayFields(datetime(2027, 7, 1, 18), datetime(2027, 7, 1, 21))
    fields = EventFields("Sitzung", EventKind.SITTING, (day,), body_id=body)
    sitting = desk.do(scheduling.create_event, fields)
    with pytest.raises(PlanningError, match=r"transfer\.sitting"):
        desk.do(transferring.transfer_to_event, desk.of("a"), sitting, desk.now)
    assert desk.states("a") == ["placed"]


@pytest.fixture
def workshops(desk):
    """Two workshops with one place each, at the same time."""
    start = datetime(2027, 6, 3, 10)
    drafts = [
        AgendaItemDraft(title, AgendaKind.WORKSHOP, minutes=60, capacity=1, day_number=1, pinned_start=start)
        for title in ("Wohnen", "Arbeit")
    ]
    return [desk.do(agenda_making.add_item, desk.event, draft) for draft in drafts]


def test_who_waits_keeps_workshop_wishes_which_are_booked_with_the_place(desk, workshops):
    desk.amend(capacity=1)
    desk.register("a")
    desk.register("w", workshop_ids=(workshops[0],))
    assert desk.workshops_of("w") == {workshops[0]: "requested"}
    desk.cancel("a")
    desk.offer()
    assert desk.workshops_of("w") == {workshops[0]: "requested"}, "an offer is no acceptance"
    desk.accept("w")
    assert desk.workshops_of("w") == {workshops[0]: "placed"}
    desk.do(giving_places.put_on_waiting_list, desk.of("w"))
    assert desk.workshops_of("w") == {workshops[0]: "requested"}


def test_a_freed_workshop_place_goes_to_the_next_who_can_come(desk, workshops):
    desk.register("a", "b", "c")
    for name in ("a", "b", "c"):
        desk.do(workshop_places.book_workshop, desk.ids[name], workshops[0])
    desk.do(workshop_places.book_workshop, desk.ids["b"], workshops[1])
    desk.do(workshop_places.leave_workshop, desk.ids["a"], workshops[0])
    moved = desk.do(workshop_places.move_up, desk.event, desk.now)
    assert moved == [(desk.ids["c"], workshops[0])], "b is in the other workshop then and keeps the rank"
    assert desk.workshops_of("b") == {workshops[0]: "waiting", workshops[1]: "placed"}
    desk.do(workshop_places.leave_workshop, desk.ids["b"], workshops[1])
    desk.do(workshop_places.leave_workshop, desk.ids["c"], workshops[0])
    assert desk.do(workshop_places.move_up, desk.event, desk.now) == [(desk.ids["b"], workshops[0])]


def test_nobody_moves_up_into_a_workshop_that_has_begun(desk, workshops, now):
    desk.register("a", "b")
    for name in ("a", "b"):
        desk.do(workshop_places.book_workshop, desk.ids[name], workshops[0])
    desk.do(workshop_places.leave_workshop, desk.ids["a"], workshops[0])
    assert desk.do(workshop_places.move_up, desk.event, now) == []


def test_wishes_that_overlap_are_left_to_the_person(desk, workshops):
    desk.register("w", wish=WAITING, workshop_ids=tuple(workshops))
    desk.do(giving_places.give_places, desk.of("w"))
    assert sorted(desk.workshops_of("w").values()) == ["placed", "requested"]


def test_who_lost_the_place_by_undo_wishes_instead_of_booking(desk, workshops):
    desk.amend(capacity=1)
    desk.register("w", wish=WAITING)
    desk.do(giving_places.give_places, desk.of("w"))
    desk.do(workshop_places.choose_workshop, desk.ids["w"], workshops[0])
    desk.planner.undo()
    desk.planner.undo()
    assert desk.states("w") == ["waiting"]
    desk.do(workshop_places.choose_workshop, desk.ids["w"], workshops[0])
    assert desk.workshops_of("w") == {workshops[0]: "requested"}
