from datetime import datetime

import pytest
from sqlalchemy import select

from forumplanner.lists.agenda import agenda
from forumplanner.model.agenda import AgendaItem
from forumplanner.model.enums import AgendaKind
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import directory, tracks
from forumplanner.planning.agenda_making import (
    AgendaItemChanges,
    AgendaItemDraft,
    add_item,
    edit_item,
    pin_start,
)
from forumplanner.planning.agenda_ordering import move_by_one, move_item
from forumplanner.planning.contributing import add_contributor, remove_contributor
from forumplanner.workspace import Label, Workspace
from tests.planning.agenda_steps import give_places, room, times, titles

LABEL = Label("edit_agenda_item")


def test_an_item_cannot_lie_inside_itself(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        outer = add_item(db, forum, AgendaItemDraft("Plenum"))
        middle = add_item(db, forum, AgendaItemDraft("Berichte"), parent=outer)
        inner = add_item(db, forum, AgendaItemDraft("Schule"), parent=middle)
        for target in (outer, middle, inner):
            with pytest.raises(PlanningError, match=r"^agenda\.circle"):
                move_item(db, outer, parent_id=target)


def test_moving_items_never_puts_somebody_into_two_workshops_at_once(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        early = add_item(db, forum, AgendaItemDraft("Sprache", AgendaKind.WORKSHOP, 60))
        late = add_item(db, forum, AgendaItemDraft("Schule", AgendaKind.WORKSHOP, 60))
        give_places(db, forum, early, late)
    with pytest.raises(PlanningError, match=r"^workshop\.overlap"), planner.change(LABEL) as db:
        pin_start(db, late, datetime(2027, 6, 3, 9, 30))
    with planner.read() as db:
        assert times(db, forum)["Schule"] == "03 10:00-11:00"


def test_items_move_up_and_down_and_stop_at_the_edge(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        for title in "ABC":
            last = add_item(db, forum, AgendaItemDraft(title))
    for expected in (["A", "C", "B"], ["C", "A", "B"], ["C", "A", "B"]):
        with planner.change(LABEL) as db:
            move_by_one(db, last, up=True)
            assert titles(db, forum) == expected
    with planner.change(LABEL) as db:
        move_by_one(db, last, up=False)
        assert titles(db, forum) == ["A", "C", "B"]


def test_moving_within_a_track_passes_over_items_that_run_beside_it(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        block = add_item(db, forum, AgendaItemDraft("Workshops"))
        one, two = tracks.add_track(db, forum, "Bildung"), tracks.add_track(db, forum, "Arbeit")
        for title, track in (("B1", one), ("A1", two), ("B2", one)):
            last = add_item(db, forum, AgendaItemDraft(title, minutes=60, track_id=track), parent=block)
        assert times(db, forum)["B2"] == "03 10:00-11:00"
        move_by_one(db, last, up=True)
        assert times(db, forum) == {
            "Workshops": "03 09:00-11:00",
            "B2": "03 09:00-10:00",
            "B1": "03 10:00-11:00",
            "A1": "03 09:00-10:00",
        }


def test_an_item_moves_to_another_day_with_all_inside_it_and_keeps_its_time_of_day(
    planner: Workspace, forum: EntityId
) -> None:
    with planner.change(LABEL) as db:
        block = add_item(db, forum, AgendaItemDraft("Workshops", pinned_start=datetime(2027, 6, 3, 14)))
        add_item(db, forum, AgendaItemDraft("Sprache", minutes=30), parent=block)
        add_item(db, forum, AgendaItemDraft("Ausblick"))
        move_item(db, block, day_number=2)
        assert times(db, forum) == {
            "Ausblick": "03 09:00-09:00",
            "Workshops": "04 14:00-14:30",
            "Sprache": "04 14:00-14:30",
        }
        assert set(db.scalars(select(AgendaItem.day_number).where(AgendaItem.title == "Sprache"))) == {2}
        with pytest.raises(PlanningError, match=r"^agenda\.no-such-day"):
            move_item(db, block, day_number=7)


def test_an_item_moves_to_a_position_a_parent_and_a_track(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        a, b, c = (add_item(db, forum, AgendaItemDraft(title)) for title in "ABC")
        move_item(db, c, position=0)
        assert titles(db, forum) == ["C", "A", "B"]
        move_item(db, b, parent_id=a)
        assert [(row.title, row.depth) for row in agenda(db, forum)] == [("C", 0), ("A", 0), ("B", 1)]
        track = tracks.add_track(db, forum, "Bildung")
        move_item(db, b, track_id=track, parent_id=None, position=1)
        assert [(row.title, row.depth, row.track) for row in agenda(db, forum)] == [
            ("C", 0, ""),
            ("B", 0, "Bildung"),
            ("A", 0, ""),
        ]


def test_a_track_is_named_once_and_its_items_survive_it(planner: Workspace, forum: EntityId, sitting: EntityId) -> None:
    with planner.change(LABEL) as db:
        track = tracks.add_track(db, forum, "Bildung", room_id=room(db, "Saal"))
        other = tracks.add_track(db, forum, "Arbeit")
        with pytest.raises(PlanningError, match=r"^agenda\.track-exists"):
            tracks.add_track(db, forum, "bildung ")
        with pytest.raises(PlanningError, match=r"^agenda\.track-exists"):
            tracks.rename_track(db, other, "Bildung")
        with pytest.raises(PlanningError, match=r"^text\.required"):
            tracks.rename_track(db, other, " ")
        with pytest.raises(PlanningError, match=r"^agenda\.other-event"):
            add_item(db, sitting, AgendaItemDraft("Fremd", track_id=track))
        item = add_item(db, forum, AgendaItemDraft("Sprache", track_id=track))
        assert (agenda(db, forum)[0].room, agenda(db, forum)[0].track) == ("Saal", "Bildung")
        tracks.remove_track(db, track)
        edit_item(db, item, AgendaItemChanges(minutes=5))
        assert [(row.title, row.track, row.room) for row in agenda(db, forum)] == [("Sprache", "", "")]


def test_somebody_contributes_once_in_each_role(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        item = add_item(db, forum, AgendaItemDraft("Plenum"))
        [person] = directory.add_persons(db, [directory.PersonFields("Ayşe", "Yılmaz", title="Dr.")])
        contribution = add_contributor(db, item, person)
        with pytest.raises(PlanningError, match=r"^agenda\.contributor-already\(person='Dr. Ayşe Yılmaz'"):
            add_contributor(db, item, person)
        assert [who.name for who in agenda(db, forum)[0].contributors] == ["Dr. Ayşe Yılmaz"]
        remove_contributor(db, contribution)
        assert agenda(db, forum)[0].contributors == ()
