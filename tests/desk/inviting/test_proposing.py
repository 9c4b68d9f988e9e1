"""Who is due what: from the first invitation to the last cancellation, and nothing for anybody else."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from forumplanner.desk.inviting import proposing
from forumplanner.desk.inviting.proposal_text import as_text
from forumplanner.desk.inviting.recording import record_letters
from forumplanner.model.enums import AgendaKind, AttendanceState, DutyKind, EventKind, EventState, RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import CalendarMethod, DispatchWay, OutgoingState
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import (
    agenda_making,
    amending,
    bodies,
    contributing,
    duties,
    giving_places,
    scheduling,
    seats,
    sitting,
    workshop_places,
)
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.bodies import BodyDraft
from forumplanner.planning.duties import DutyFields
from forumplanner.planning.inviting import stamped
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.planning.seats import SeatDraft
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label, Workspace
from tests.desk.inviting.inviting_desk import Clock, InvitingDesk

FIRST = DayFields(datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 17))
FAILED, SENT, WAITING = OutgoingState.FAILED, OutgoingState.SENT, OutgoingState.WAITING


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def planner(tmp_path: Path, new_planner: Callable[[Path], Path], clock: Clock) -> Iterator[Workspace]:
    with Workspace.open(new_planner(tmp_path / "x.forumplan"), who="officer", clock=clock) as workspace:
        yield workspace


@pytest.fixture
def rooms(planner: Workspace) -> tuple[EntityId, EntityId, EntityId]:
    """A house with a hall and a small room: their ids, the house first."""
    with planner.change(Label("test")) as db:
        house = scheduling.add_venue(db, "Rathaus", city="Musterort")
        return house, scheduling.add_room(db, house, "Saal"), scheduling.add_room(db, house, "Kleiner Raum")


@pytest.fixture
def forum(planner: Workspace, rooms: tuple[EntityId, EntityId, EntityId]) -> InvitingDesk:
    fields = EventFields("Forum", EventKind.CITIZEN_FORUM, (FIRST,), venue_id=rooms[0], room_ids=(rooms[1],))
    with planner.change(Label("test")) as db:
        return InvitingDesk(planner, scheduling.create_event(db, fields))


@pytest.fixture
def council(planner: Workspace) -> InvitingDesk:
    day = DayFields(datetime(2027, 6, 10, 18), datetime(2027, 6, 10, 21))
    with planner.change(Label("test")) as db:
        body = bodies.create_body(db, BodyDraft("Integrationsrat", since=date(2020, 11, 1)))
        fields = EventFields("12. Sitzung", EventKind.SITTING, (day,), body_id=body)
        desk = InvitingDesk(planner, scheduling.create_event(db, fields))
    anna, bilge, canan = desk.enter("Anna", "Bilge", "Canan")
    desk.do(seats.add_member, body, SeatDraft(anna, substitute_id=canan))
    desk.do(seats.add_member, body, SeatDraft(bilge))
    return desk


def test_everybody_with_a_place_is_to_be_invited_and_nobody_else(forum: InvitingDesk) -> None:
    forum.register("Anna", "Bilge")
    forum.register("Canan", wish=RegistrationState.WAITING)
    forum.enter("Deniz")
    assert forum.due() == {("Anna", "day"): "request 0: new", ("Bilge", "day"): "request 0: new"}


def test_what_was_given_out_is_due_no_more(forum: InvitingDesk) -> None:
    forum.register("Anna", "Bilge")
    forum.give_out()
    assert forum.due() == {}


def test_another_room_is_told_to_all_who_know_the_first_under_the_same_revision(
    forum: InvitingDesk, rooms: tuple[EntityId, EntityId, EntityId]
) -> None:
    forum.register("Anna")
    forum.give_out()
    forum.register("Bilge")
    forum.do(amending.amend_event, forum.event, room_ids=(rooms[2],))
    assert forum.due() == {("Anna", "day"): "request 0: place", ("Bilge", "day"): "request 0: new"}


def test_another_time_is_a_new_revision(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.give_out()
    forum.do(amending.amend_event, forum.event, days=(replace(FIRST, ends=datetime(2027, 6, 3, 18)),))
    assert forum.due() == {("Anna", "day"): "request 1: time"}
    forum.give_out()
    assert forum.due() == {}


def test_a_typo_bothers_nobody_and_is_counted(forum: InvitingDesk) -> None:
    forum.register("Anna", "Bilge")
    forum.give_out()
    forum.do(amending.amend_event, forum.event, title="Bürgerforum", description="Es gibt Kaffee.")
    assert forum.due() == {}
    assert forum.proposal().typos == 2


def test_whoever_cancels_is_told_so_and_invited_anew_when_moved_up_again(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.give_out()
    forum.cancel("Anna")
    assert forum.due() == {("Anna", "day"): "cancel 1: removed"}
    forum.give_out()
    assert forum.due() == {}
    forum.do(giving_places.give_places, [forum.registrations["Anna"]])
    assert forum.due() == {("Anna", "day"): "request 2: new"}


def test_whoever_was_never_told_is_not_told_of_the_end_either(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.cancel("Anna")
    assert forum.due() == {}


def test_an_event_called_off_is_taken_out_of_the_calendars_that_have_it(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.give_out()
    forum.register("Bilge")
    forum.do(scheduling.set_state, forum.event, EventState.CALLED_OFF, now_local=datetime(2027, 5, 4))
    assert forum.due() == {("Anna", "day"): "cancel 1: called_off"}
    forum.give_out()
    assert forum.due() == {}


def test_a_duty_of_an_event_that_is_called_off_is_named_in_what_is_due(forum: InvitingDesk) -> None:
    (anna,) = forum.enter("Anna")
    forum.do(duties.add_duty, forum.event, DutyFields(anna, DutyKind.VOLUNTEER))
    forum.give_out()
    forum.do(scheduling.set_state, forum.event, EventState.CALLED_OFF, now_local=datetime(2027, 5, 4))
    (due,) = forum.proposal().dues
    assert due.step.meeting.role == DutyKind.VOLUNTEER.value


def test_a_postponed_event_is_uncertain_to_those_who_know_of_it_and_nobody_new_is_told(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.give_out()
    forum.register("Bilge")
    forum.do(scheduling.set_state, forum.event, EventState.POSTPONED, now_local=datetime(2027, 5, 4))
    assert forum.due() == {("Anna", "day"): "request 1: time"}
    (due,) = forum.proposal().dues
    assert due.step.meeting.tentative
    said = as_text(forum.proposal(), (), "forum", catalogue("de"))
    assert "verschoben, der neue Termin steht noch nicht fest" in said
    assert "Uhrzeit geändert" not in said


def test_a_message_that_failed_is_due_again_with_a_higher_revision(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.settle(forum.give_out(state=WAITING), FAILED)
    assert forum.due() == {("Anna", "day"): "request 1: new"}


def test_what_waits_to_be_sent_is_not_proposed_again_unless_it_changed(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.give_out(state=WAITING)
    assert forum.due() == {}
    assert forum.proposal().outdated == frozenset()
    forum.do(amending.amend_event, forum.event, room_ids=())
    assert forum.due() == {("Anna", "day"): "request 1: new"}
    assert forum.proposal().outdated == frozenset(forum.waiting())


def test_what_waits_for_somebody_who_cancelled_meanwhile_is_outdated_and_no_cancellation_is_due(
    forum: InvitingDesk,
) -> None:
    forum.register("Anna")
    forum.give_out(state=WAITING)
    forum.cancel("Anna")
    assert forum.due() == {}
    assert forum.proposal().outdated == frozenset(forum.waiting())


def test_what_is_sent_once_more_waits_like_anything_else(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.give_out()
    forum.give_out(proposing.again(forum.planner, forum.event, [forum.persons["Anna"]]), state=WAITING)
    assert forum.proposal().outdated == frozenset()
    forum.do(amending.amend_person, forum.persons["Anna"], email="anna@neu.example")
    assert forum.proposal().outdated == frozenset(forum.waiting())


def test_what_perhaps_arrived_counts_as_known(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.settle(forum.give_out(state=WAITING), OutgoingState.UNCERTAIN)
    forum.cancel("Anna")
    assert forum.due() == {("Anna", "day"): "cancel 1: removed"}


def test_an_address_that_changed_gets_what_the_old_one_got(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.give_out()
    forum.do(amending.amend_person, forum.persons["Anna"], email="anna@neu.example")
    assert forum.due() == {("Anna", "day"): "request 0: new"}


def test_an_entry_is_taken_out_of_the_mailbox_that_has_it(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.give_out()
    forum.do(amending.amend_person, forum.persons["Anna"], email="anna@neu.example")
    forum.cancel("Anna")
    (due,) = forum.proposal().dues
    assert due.invitee.email == "anna@post.example"


def test_whoever_has_no_address_is_listed_and_a_letter_is_recorded_instead(forum: InvitingDesk) -> None:
    forum.register("Anna", email=False)
    forum.register("Bilge", languages=("xx", "ar", "de"))
    found = forum.proposal()
    assert [forum.name_of(due.invitee.person_id) for due in found.missing] == ["Anna"]
    assert [due.invitee.language for due in found.dues] == ["de", "ar"]
    record_letters(forum.planner, forum.event, found.missing)
    assert forum.due() == {("Bilge", "day"): "request 0: new"}


def test_who_was_told_on_paper_gets_the_entry_once_an_e_mail_address_is_known(forum: InvitingDesk) -> None:
    forum.register("Anna", email=False)
    record_letters(forum.planner, forum.event, forum.proposal().dues)
    assert forum.due() == {}, "a letter is written once"
    forum.do(amending.amend_person, forum.persons["Anna"], email="anna@post.example")
    assert forum.due() == {("Anna", "day"): "request 0: new"}
    batch = forum.give_out()
    assert forum.due() == {}
    forum.settle(batch, FAILED)
    assert forum.due() == {("Anna", "day"): "request 0: new"}


def test_a_participant_gets_the_workshop_a_speaker_the_item_a_volunteer_the_shift(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.enter("Bilge", "Canan")
    workshop = forum.do(
        agenda_making.add_item, forum.event, AgendaItemDraft("Sprache", kind=AgendaKind.WORKSHOP, minutes=60)
    )
    talk = forum.do(agenda_making.add_item, forum.event, AgendaItemDraft("Ankommen", minutes=45))
    forum.do(workshop_places.book_workshop, forum.registrations["Anna"], workshop)
    forum.do(contributing.add_contributor, talk, forum.persons["Bilge"])
    shift = DutyFields(
        forum.persons["Canan"], DutyKind.VOLUNTEER, "", datetime(2027, 6, 3, 8), datetime(2027, 6, 3, 10)
    )
    forum.do(duties.add_duty, forum.event, shift)
    times = {
        (forum.name_of(due.invitee.person_id), due.step.meeting.kind.value): due.step.meeting
        for due in forum.proposal().dues
    }
    assert {key: f"{one.starts:%H:%M}-{one.ends:%H:%M} {one.title}" for key, one in times.items()} == {
        ("Anna", "day"): "09:00-17:00 Forum",
        ("Anna", "workshop"): "09:00-10:00 Sprache",
        ("Bilge", "slot"): "10:00-10:45 Ankommen",
        ("Canan", "duty"): "08:00-10:00 Forum",
    }


def test_a_workshop_that_is_left_is_taken_out_and_the_day_stays(forum: InvitingDesk) -> None:
    forum.register("Anna")
    item = AgendaItemDraft("Sprache", kind=AgendaKind.WORKSHOP, minutes=60)
    workshop = forum.do(agenda_making.add_item, forum.event, item)
    forum.do(workshop_places.book_workshop, forum.registrations["Anna"], workshop)
    forum.give_out()
    forum.do(workshop_places.leave_workshop, forum.registrations["Anna"], workshop)
    assert forum.due() == {("Anna", "workshop"): "cancel 1: removed"}


def test_members_get_the_sitting_and_only_its_public_items(council: InvitingDesk) -> None:
    council.do(agenda_making.add_item, council.event, AgendaItemDraft("Bericht", minutes=30))
    council.do(agenda_making.add_item, council.event, AgendaItemDraft("Personalsache Muster", minutes=30, public=False))
    assert council.due() == {("Anna", "sitting"): "request 0: new", ("Bilge", "sitting"): "request 0: new"}
    for due in council.proposal().dues:
        assert due.step.meeting.title == "Integrationsrat: 12. Sitzung"
        assert due.step.meeting.description == "1 Bericht"


def test_a_guest_of_a_non_public_item_is_not_told_its_title(council: InvitingDesk) -> None:
    item = council.do(
        agenda_making.add_item, council.event, AgendaItemDraft("Personalsache Muster", minutes=30, public=False)
    )
    (guest,) = council.enter("Gast")
    council.do(contributing.add_contributor, item, guest)
    (slot,) = [due.step.meeting for due in council.proposal().dues if due.invitee.person_id == guest]
    assert (slot.title, slot.description) == ("Integrationsrat: 12. Sitzung", "")


def test_the_substitute_of_an_excused_member_is_to_be_invited(council: InvitingDesk) -> None:
    council.give_out()
    council.do(sitting.record_member, council.event, council.persons["Anna"], AttendanceState.EXCUSED)
    assert council.due() == {("Canan", "sitting"): "request 0: new"}


def test_what_went_to_many_in_one_file_keeps_its_identifier(forum: InvitingDesk) -> None:
    forum.register("Anna", "Bilge")
    forum.give_out(way=DispatchWay.BCC, method=CalendarMethod.PUBLISH)
    assert forum.due() == {}
    forum.cancel("Anna")
    forum.do(amending.amend_event, forum.event, days=(replace(FIRST, ends=datetime(2027, 6, 3, 18)),))
    assert forum.due() == {("Anna", "day"): "cancel 1: removed", ("Bilge", "day"): "request 1: time"}
    assert len({due.step.meeting.uid for due in forum.proposal().dues}) == 1


def test_what_was_decided_otherwise_meanwhile_is_not_recorded(forum: InvitingDesk) -> None:
    forum.register("Anna", "Bilge")
    dues = forum.proposal().dues
    forum.cancel("Anna")
    with pytest.raises(PlanningError) as refused:
        forum.give_out(dues)
    assert refused.value.key == "inviting.meanwhile"
    assert forum.due() == {("Bilge", "day"): "request 0: new"}


def test_of_two_windows_that_send_the_same_only_the_first_does(forum: InvitingDesk) -> None:
    forum.register("Anna")
    dues = forum.proposal().dues
    forum.give_out(dues)
    with pytest.raises(PlanningError):
        forum.give_out(dues)


def test_somebody_gets_everything_once_more(forum: InvitingDesk) -> None:
    forum.register("Anna", "Bilge")
    forum.give_out()
    (due,) = proposing.again(forum.planner, forum.event, [forum.persons["Anna"]])
    assert (due.step.sequence, [reason.value for reason in due.step.reasons]) == (0, ["again"])
    forum.give_out([due])
    assert forum.due() == {}


def test_what_is_over_is_left_alone(forum: InvitingDesk, clock: Clock) -> None:
    forum.register("Anna")
    forum.give_out()
    forum.cancel("Anna")
    clock.now = datetime(2027, 6, 4, tzinfo=UTC)
    assert forum.due() == {}


def test_what_was_recorded_stays_when_the_last_step_is_undone(forum: InvitingDesk) -> None:
    forum.register("Anna")
    forum.give_out()
    with pytest.raises(PlanningError):
        forum.planner.undo()
    assert forum.due() == {}


def test_an_event_that_stands_in_calendars_is_not_removed(council: InvitingDesk) -> None:
    council.give_out()
    with pytest.raises(PlanningError, match=r"event\.given-out"):
        council.do(scheduling.remove_event, council.event)


def test_of_two_messages_with_one_revision_the_later_counts_whatever_the_clock_says(
    forum: InvitingDesk, clock: Clock, rooms: tuple[EntityId, EntityId, EntityId]
) -> None:
    forum.register("Anna")
    forum.give_out()
    clock.now -= timedelta(days=1)
    forum.do(amending.amend_event, forum.event, room_ids=(rooms[2],))
    (due,) = forum.proposal().dues
    assert due.step.received is not None
    assert stamped(due.step, clock()) > due.step.received.sent_at
    forum.give_out()
    assert forum.due() == {}


def test_an_event_is_invited_to_once_an_invitation_has_left(forum: InvitingDesk) -> None:
    def state() -> EventState:
        with forum.planner.read() as db:
            return db.get_one(Event, forum.event).state

    forum.register("Anna")
    batch = forum.give_out(state=WAITING)
    assert state() is EventState.PLANNING, "it waits"
    forum.settle(batch, FAILED)
    forum.give_out()
    assert state() is EventState.INVITED
    forum.cancel("Anna")
    forum.do(scheduling.set_state, forum.event, EventState.PLANNING, now_local=datetime(2027, 5, 4))
    forum.register("Bilge")
    forum.give_out([due for due in forum.proposal().dues if due.step.method is CalendarMethod.REQUEST])
    assert state() is EventState.INVITED
