from datetime import datetime

import pytest

from forumplanner.lists.agenda import agenda
from forumplanner.model.enums import AgendaKind, EventKind, MinutesState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import directory, minute_taking, scheduling, settling, tracks
from forumplanner.planning.agenda_making import (
    AgendaItemChanges,
    AgendaItemDraft,
    add_item,
    edit_item,
    pin_start,
    remove_item,
)
from forumplanner.planning.agenda_ordering import move_item
from forumplanner.planning.contributing import add_contributor, remove_contributor
from forumplanner.workspace import Label, Workspace
from tests.planning.agenda_steps import give_places, room, times, titles

LABEL = Label("edit_agenda_item")


def test_an_item_is_added_last_or_behind_another(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        first = add_item(db, forum, AgendaItemDraft("Eröffnung", minutes=30))
        add_item(db, forum, AgendaItemDraft("Ausblick", minutes=15))
        add_item(db, forum, AgendaItemDraft("Bericht", minutes=45), after=first)
    with planner.read() as db:
        assert titles(db, forum) == ["Eröffnung", "Bericht", "Ausblick"]
        assert times(db, forum)["Ausblick"] == "03 10:15-10:30"
        assert [row.position for row in agenda(db, forum)] == [0, 1, 2]


def test_an_item_inside_another_is_on_its_day_and_numbered_below_it(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        parent = add_item(db, forum, AgendaItemDraft("Konflikte", day_number=2))
        child = add_item(db, forum, AgendaItemDraft("Schwimmzeiten", minutes=20), parent=parent)
        add_item(db, forum, AgendaItemDraft("Gebetsraum", minutes=20), after=child)
    with planner.read() as db:
        assert [(row.number, row.title, row.day_number) for row in agenda(db, forum)] == [
            ("1", "Konflikte", 2),
            ("1.1", "Schwimmzeiten", 2),
            ("1.2", "Gebetsraum", 2),
        ]


@pytest.mark.parametrize("minutes", [-1, 24 * 60 + 1])
def test_an_absurd_duration_is_refused(planner: Workspace, forum: EntityId, minutes: int) -> None:
    with planner.change(LABEL) as db, pytest.raises(PlanningError, match=r"^agenda\.duration\(.*at minutes"):
        add_item(db, forum, AgendaItemDraft("Eröffnung", minutes=minutes))


def test_an_item_needs_a_title(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        with pytest.raises(PlanningError, match=r"^text\.required"):
            add_item(db, forum, AgendaItemDraft("  "))
        item = add_item(db, forum, AgendaItemDraft("Eröffnung"))
        with pytest.raises(PlanningError, match=r"^text\.required"):
            edit_item(db, item, AgendaItemChanges(title=""))


def test_a_day_that_the_event_does_not_have_is_refused(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db, pytest.raises(PlanningError, match=r"^agenda\.no-such-day\(.*day=3"):
        add_item(db, forum, AgendaItemDraft("Exkursion", day_number=3))


def test_a_parent_of_another_event_is_refused(planner: Workspace, forum: EntityId, sitting: EntityId) -> None:
    with planner.change(LABEL) as db:
        elsewhere = add_item(db, sitting, AgendaItemDraft("Bericht"))
        here = add_item(db, forum, AgendaItemDraft("Bericht"))
        with pytest.raises(PlanningError, match=r"^agenda\.other-event"):
            add_item(db, forum, AgendaItemDraft("Rückfragen"), parent=elsewhere)
        with pytest.raises(PlanningError, match=r"^agenda\.other-event"):
            add_item(db, forum, AgendaItemDraft("Rückfragen"), after=elsewhere)
        with pytest.raises(PlanningError, match=r"^agenda\.other-event"):
            move_item(db, here, parent_id=elsewhere)


def test_a_start_that_the_clocks_skip_or_another_day_is_refused(planner: Workspace) -> None:
    night = scheduling.DayFields(datetime(2027, 3, 28, 0), datetime(2027, 3, 28, 6))
    with planner.change(LABEL) as db:
        event = scheduling.create_event(
            db, scheduling.EventFields("Nacht der Kulturen", EventKind.CITIZEN_FORUM, (night,), code="nacht")
        )
        item = add_item(db, event, AgendaItemDraft("Musik"))
        with pytest.raises(PlanningError, match=r"^time\.does-not-exist"):
            pin_start(db, item, datetime(2027, 3, 28, 2, 30))
        with pytest.raises(PlanningError, match=r"^agenda\.start-outside-day"):
            pin_start(db, item, datetime(2027, 3, 29, 3))
        pin_start(db, item, datetime(2027, 3, 28, 3))
        assert agenda(db, event)[0].pinned
        pin_start(db, item, None)
        assert times(db, event) == {"Musik": "28 00:00-00:00"}


def test_a_room_must_be_one_of_the_venue_or_of_the_event(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        elsewhere = scheduling.add_room(db, scheduling.add_venue(db, "Museum"), "Foyer")
        with pytest.raises(PlanningError, match=r"^agenda\.room-elsewhere"):
            add_item(db, forum, AgendaItemDraft("Empfang", room_id=elsewhere))
        item = add_item(db, forum, AgendaItemDraft("Empfang", room_id=room(db, "Saal")))
        assert agenda(db, forum)[0].room == "Saal"
        edit_item(db, item, AgendaItemChanges(room_id=None))
        assert agenda(db, forum)[0].room == ""


def test_a_capacity_above_the_rooms_is_shown_but_one_below_the_places_taken_is_refused(
    planner: Workspace, forum: EntityId
) -> None:
    with planner.change(LABEL) as db:
        small = room(db, "Kleiner Raum")
        shop = add_item(db, forum, AgendaItemDraft("Sprache", AgendaKind.WORKSHOP, 60, capacity=20, room_id=small))
        assert agenda(db, forum)[0].over_room
        give_places(db, forum, shop, people=11)
        with pytest.raises(PlanningError, match=r"^agenda\.capacity-below-taken\(.*taken=11"):
            edit_item(db, shop, AgendaItemChanges(capacity=10))
        with pytest.raises(PlanningError, match=r"^number\.negative"):
            edit_item(db, shop, AgendaItemChanges(capacity=-1))
        edit_item(db, shop, AgendaItemChanges(capacity=11))
        assert (agenda(db, forum)[0].taken, agenda(db, forum)[0].over_room) == (11, False)


def test_a_room_too_small_for_those_who_have_a_place_is_refused(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        shop = add_item(db, forum, AgendaItemDraft("Sprache", AgendaKind.WORKSHOP, 60, room_id=room(db, "Saal")))
        give_places(db, forum, shop, people=13)
        with pytest.raises(PlanningError, match=r"^agenda\.room-too-small\(.*capacity=12, taken=13"):
            edit_item(db, shop, AgendaItemChanges(room_id=room(db, "Kleiner Raum")))


def test_a_workshop_with_places_stays_a_workshop_and_stays(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        block = add_item(db, forum, AgendaItemDraft("Workshops"))
        shop = add_item(db, forum, AgendaItemDraft("Sprache", AgendaKind.WORKSHOP, 60), parent=block)
        give_places(db, forum, shop)
        with pytest.raises(PlanningError, match=r"^agenda\.item-has-places"):
            edit_item(db, shop, AgendaItemChanges(kind=AgendaKind.BREAK))
        for removed in (shop, block):
            with pytest.raises(PlanningError, match=r"^agenda\.item-has-places"):
                remove_item(db, removed)


def test_an_item_with_minutes_is_not_removed(planner: Workspace, forum: EntityId, now: datetime) -> None:
    with planner.change(LABEL) as db:
        item = add_item(db, forum, AgendaItemDraft("Plenum"))
        minutes = minute_taking.open_minutes(db, forum, now)
        entry = minute_taking.add_entry(db, minutes, item, minute_taking.EntryDraft(text="Gut besucht."))
        with pytest.raises(PlanningError, match=r"^agenda\.item-has-minutes\(.*number=1"):
            remove_item(db, item)
        minute_taking.remove_entry(db, entry)
        remove_item(db, item)
        assert titles(db, forum) == []


def test_removing_an_item_takes_what_lies_inside_it_and_leaves_no_gap(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        add_item(db, forum, AgendaItemDraft("A"))
        middle = add_item(db, forum, AgendaItemDraft("B"))
        add_item(db, forum, AgendaItemDraft("B1"), parent=middle)
        add_item(db, forum, AgendaItemDraft("C"))
        remove_item(db, middle)
    with planner.read() as db:
        assert [(row.title, row.position, row.number) for row in agenda(db, forum)] == [("A", 0, "1"), ("C", 1, "2")]


def test_the_agenda_is_closed_once_the_minutes_are_settled(planner: Workspace, forum: EntityId, now: datetime) -> None:
    with planner.change(LABEL) as db:
        item = add_item(db, forum, AgendaItemDraft("Plenum"))
        track = tracks.add_track(db, forum, "Bildung")
        [person] = directory.add_persons(db, [directory.PersonFields("Ayşe", "Yılmaz")])
        contribution = add_contributor(db, item, person)
        minutes = minute_taking.open_minutes(db, forum, now)
    with planner.change(LABEL, final=True) as db:
        settling.settle(db, minutes, MinutesState.AGREED, now)
    with planner.change(LABEL) as db:
        for verb in (
            lambda: add_item(db, forum, AgendaItemDraft("Nachtrag")),
            lambda: edit_item(db, item, AgendaItemChanges(title="Anders")),
            lambda: pin_start(db, item, None),
            lambda: move_item(db, item, day_number=2),
            lambda: remove_item(db, item),
            lambda: add_contributor(db, item, person),
            lambda: remove_contributor(db, contribution),
            lambda: tracks.add_track(db, forum, "Arbeit"),
            lambda: tracks.rename_track(db, track, "Arbeit"),
            lambda: tracks.move_track(db, track, 0),
            lambda: tracks.set_track_room(db, track, None),
            lambda: tracks.remove_track(db, track),
        ):
            with pytest.raises(PlanningError, match=r"^minutes\.settled"):
                verb()
    with planner.read() as db:
        assert db.get_one(Event, forum).title == "3. Integrationskonferenz"
        assert titles(db, forum) == ["Plenum"]
