"""Creating, dating and moving events; every refusal names the field it is about."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import select

from forumplanner.lists import events
from forumplanner.model.enums import EventKind, EventMode, EventState
from forumplanner.model.events import EventDay
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import amending, directory, registering, scheduling
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label

LABEL = Label("create_event")


def day(number: int, first: int = 18, last: int = 21) -> DayFields:
    return DayFields(datetime(2027, 3, number, first), datetime(2027, 3, number, last))


def fields(title: str = "Bürgerforum Südstadt", *days: DayFields, **more) -> EventFields:
    return EventFields(title, EventKind.CITIZEN_FORUM, days or (day(10),), **more)


def create(planner, wanted: EventFields):
    with planner.change(LABEL) as db:
        return scheduling.create_event(db, wanted)


def view(planner, event_id):
    with planner.read() as db:
        return events.view(db, event_id)


def refusal(planner, wanted: EventFields) -> PlanningError:
    with pytest.raises(PlanningError) as refused:
        create(planner, wanted)
    return refused.value


def test_a_new_event_is_in_planning_and_spans_its_days(planner):
    found = view(planner, create(planner, fields("Forum", day(10), day(12, 9, 13))))
    assert found.state is EventState.PLANNING
    assert (found.starts, found.ends) == (datetime(2027, 3, 10, 18), datetime(2027, 3, 12, 13))
    assert [d.number for d in found.days] == [1, 2]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("3. Integrationskonferenz", "integrations-2027"),
        ("Bürgerforum Südstadt", "bs-2027"),
        ("12. Sitzung", "sitzung-2027"),
        ("2027", "termin-2027"),
        ("Форум для всіх", "fdv-2027"),
        ("E-Mail-Runde A+B", "emrab-2027"),
    ],
)
def test_the_short_code_is_made_from_title_and_year(planner, title, code):
    assert view(planner, create(planner, fields(title))).code == code


def test_a_code_that_is_taken_is_counted_up(planner):
    codes = [view(planner, create(planner, fields())).code for _ in range(3)]
    assert codes == ["bs-2027", "bs-2027-2", "bs-2027-3"]


@pytest.mark.parametrize(
    ("wanted", "key", "place"),
    [
        (fields(" "), "text.required", "title"),
        (fields(code="IK 3"), "event.bad-code", "code"),
        (fields(capacity=-1), "number.negative", "capacity"),
        (replace(fields(), days=()), "event.no-day", "days"),
        (fields("x", day(10, 21, 18)), "event.day-ends-before-start", "days.1"),
        (fields("x", day(10), day(10, 20, 22)), "event.days-overlap", "days.2"),
        (fields("x", replace(day(10), opens=datetime(2027, 3, 10, 19))), "event.opens-after-start", "days.1"),
        (replace(fields(), kind=EventKind.SITTING), "event.sitting-without-body", "body"),
        (fields(registration_closes=datetime(2027, 3, 28, 2, 30)), "time.does-not-exist", "registration_closes"),
        (fields("x", *(day(10) for _ in range(61))), "event.too-many-days", "days"),
    ],
)
def test_what_cannot_be_right_is_refused_at_its_field(planner, wanted, key, place):
    refused = refusal(planner, wanted)
    assert (refused.key, refused.place) == (key, place)


def test_a_time_the_clocks_skip_is_refused_with_the_next_one(planner):
    skipped = DayFields(datetime(2027, 3, 28, 2, 30), datetime(2027, 3, 28, 6))
    refused = refusal(planner, fields("Nacht", skipped))
    assert refused.params["next"] == datetime(2027, 3, 28, 3, 30)


def test_an_evening_may_end_after_midnight(planner):
    night = DayFields(datetime(2027, 3, 10, 20), datetime(2027, 3, 11, 1))
    assert view(planner, create(planner, fields("Fest", night))).ends == datetime(2027, 3, 11, 1)


def test_a_code_of_another_event_is_refused(planner, forum):
    assert refusal(planner, fields(code="ik-2027")).key == "event.code-taken"


def test_amending_one_field_leaves_all_others(planner, forum):
    before = view(planner, forum)
    with planner.change(LABEL) as db:
        amending.amend_event(db, forum, subtitle="Wir reden mit", mode=EventMode.HYBRID)
    after = view(planner, forum)
    assert after.subtitle == "Wir reden mit"
    assert after.mode is EventMode.HYBRID
    assert replace(after, subtitle="", mode=EventMode.ON_SITE) == before


def test_days_keep_their_rows_when_times_move(planner, forum):
    def rows():
        with planner.read() as db:
            return list(db.scalars(select(EventDay.id).where(EventDay.event_id == forum).order_by(EventDay.number)))

    before = rows()
    with planner.change(LABEL) as db:
        amending.amend_event(db, forum, days=(day(10), day(11), day(12)))
    assert rows()[:2] == before
    with planner.change(LABEL) as db:
        amending.amend_event(db, forum, days=(day(10),))
    assert rows() == before[:1]


def test_only_a_change_of_time_raises_the_calendar_sequence(planner, forum):
    with planner.change(LABEL) as db:
        amending.amend_event(db, forum, title="Große Konferenz")
    assert view(planner, forum).calendar_sequence == 0
    with planner.change(LABEL) as db:
        amending.amend_event(db, forum, days=(day(10),))
    assert view(planner, forum).calendar_sequence == 1


def test_capacity_never_falls_below_the_places_taken(planner, forum, now):
    with planner.change(LABEL) as db:
        people = directory.add_persons(db, [directory.PersonFields(f"P{n}") for n in range(2)])
        registering.register(db, forum, [registering.RegistrationFields(person) for person in people], now)
    with pytest.raises(PlanningError, match=r"event\.capacity-below-taken"), planner.change(LABEL) as db:
        amending.amend_event(db, forum, capacity=1)
    with planner.change(LABEL) as db:
        amending.amend_event(db, forum, capacity=2)


def test_rooms_belong_to_the_venue_and_leave_with_it(planner, forum, venue):
    with planner.change(LABEL) as db:
        other = scheduling.add_venue(db, "Stadthalle")
        foyer = scheduling.add_room(db, other, "Foyer")
        hall = next(room.id for room in events.venue(db, venue).rooms if room.name == "Saal")
        amending.amend_event(db, forum, room_ids=(hall,))
    assert [room.name for room in view(planner, forum).venue.rooms if room.used] == ["Saal"]
    with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
        amending.amend_event(db, forum, room_ids=(foyer,))
    assert (refused.value.key, refused.value.place) == ("event.room-elsewhere", "rooms")
    with planner.change(LABEL) as db:
        amending.amend_event(db, forum, venue_id=other)
    assert view(planner, forum).venue.name == "Stadthalle"
    assert not [room for room in view(planner, forum).venue.rooms if room.used]


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ((EventState.INVITED, EventState.POSTPONED, EventState.PLANNING), True),
        ((EventState.CALLED_OFF, EventState.PLANNING), True),
        ((EventState.CALLED_OFF, EventState.INVITED), False),
        ((EventState.POSTPONED, EventState.HELD), False),
    ],
)
def test_states_follow_one_another_only_as_in_life(planner, forum, path, allowed):
    def walk() -> None:
        with planner.change(LABEL) as db:
            for state in path:
                scheduling.set_state(db, forum, state, now_local=datetime(2027, 6, 5))

    if allowed:
        walk()
        assert view(planner, forum).state is path[-1]
    else:
        with pytest.raises(PlanningError, match=r"event\.no-such-step"):
            walk()


def test_what_is_offered_as_next_state_can_be_taken(planner, forum):
    for state in EventState:
        assert state not in scheduling.next_states(state)
        assert scheduling.next_states(state)


def test_nothing_is_held_before_it_has_begun(planner, forum):
    with pytest.raises(PlanningError, match=r"event\.not-begun"), planner.change(LABEL) as db:
        scheduling.set_state(db, forum, EventState.HELD, now_local=datetime(2027, 6, 3, 8, 59))
    with planner.change(LABEL) as db:
        scheduling.set_state(db, forum, EventState.HELD, now_local=datetime(2027, 6, 3, 9))


def test_calling_off_raises_the_calendar_sequence_and_so_does_taking_it_back(planner, forum):
    with planner.change(LABEL) as db:
        scheduling.set_state(db, forum, EventState.CALLED_OFF, now_local=datetime(2027, 1, 1))
        scheduling.set_state(db, forum, EventState.PLANNING, now_local=datetime(2027, 1, 1))
    assert view(planner, forum).calendar_sequence == 2


def test_an_event_somebody_registered_for_is_not_removed(planner, forum, now):
    with planner.change(LABEL) as db:
        (person,) = directory.add_persons(db, [directory.PersonFields("P")])
        registering.register(db, forum, [registering.RegistrationFields(person)], now)
    with pytest.raises(PlanningError, match=r"event\.has-registrations"), planner.change(LABEL) as db:
        scheduling.remove_event(db, forum)


def test_a_removed_event_comes_back_with_its_days_by_undo(planner, forum):
    before = view(planner, forum)
    with planner.change(Label("remove_event")) as db:
        scheduling.remove_event(db, forum)
    assert view(planner, forum) is None
    planner.undo()
    assert view(planner, forum) == before


def test_the_title_of_an_edition_follows_the_pattern_of_the_series(planner):
    assert scheduling.title_of_edition("Integrationskonferenz", "{n}. {name}", 3) == "3. Integrationskonferenz"
    assert scheduling.title_of_edition("Forum", "{name} {year}", 3) == "Forum {year}"


def test_the_next_edition_is_one_more_than_the_last(planner):
    with planner.change(LABEL) as db:
        series = scheduling.add_series(db, "Integrationskonferenz", rhythm_months=24)
    create(planner, fields("2. Integrationskonferenz", series_id=series, edition=2))
    with planner.read() as db:
        assert events.series(db) == [(series, "Integrationskonferenz", "{n}. {name}", 3)]


@pytest.mark.parametrize("field", ["capacity", "wheelchair_places"])
def test_a_room_has_no_negative_number_of_places(planner, venue, field):
    with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
        scheduling.add_room(db, venue, "Keller", **{field: -1})
    assert refused.value.place == field


def test_venues_and_rooms_need_names(planner, venue):
    for attempt in (lambda db: scheduling.add_venue(db, " "), lambda db: scheduling.add_room(db, venue, "")):
        with pytest.raises(PlanningError, match=r"text\.required"), planner.change(LABEL) as db:
            attempt(db)


def test_an_invitation_date_is_kept(planner):
    assert view(planner, create(planner, fields(invite_by=date(2027, 2, 1)))).invite_by == date(2027, 2, 1)
