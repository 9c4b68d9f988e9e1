from datetime import datetime

from forumplanner.lists.minutes import minutes
from forumplanner.lists.recommendations import recommendations
from forumplanner.model.enums import EntryKind, MinutesState
from forumplanner.model.ids import EntityId
from forumplanner.planning import settling
from forumplanner.planning.agenda_making import AgendaItemDraft, add_item
from forumplanner.planning.minute_taking import EntryDraft, add_entry, open_minutes
from forumplanner.planning.voting import VoteDraft, record_vote
from forumplanner.workspace import Label, Workspace

LABEL = Label("add_entry")


def test_there_are_no_minutes_before_they_are_opened(planner: Workspace, forum: EntityId) -> None:
    with planner.read() as db:
        assert minutes(db, forum) is None


def test_minutes_follow_the_agenda_with_entries_votes_and_what_came_of_them(
    planner: Workspace, forum: EntityId, now: datetime
) -> None:
    with planner.change(LABEL) as db:
        plenary = add_item(db, forum, AgendaItemDraft("Plenum"))
        add_item(db, forum, AgendaItemDraft("Ausblick"))
        opened = open_minutes(db, forum, now)
        add_entry(db, opened, plenary, EntryDraft(EntryKind.RECOMMENDATION, "Dolmetschpool"))
        measure_entry = add_entry(db, opened, plenary, EntryDraft(EntryKind.MEASURE, "Flyer"))
        record_vote(db, plenary, VoteDraft("Annahme", yes=40, no=2, abstentions=1))
    with planner.read() as db:
        found = minutes(db, forum)
        assert found is not None
        first, second = found.items
        assert [(entry.text, entry.recommendation_number) for entry in first.entries] == [
            ("Dolmetschpool", "E1"),
            ("Flyer", ""),
        ]
        assert first.entries[0].measure_id is None
        assert first.entries[1].id == measure_entry
        assert first.entries[1].measure_id is not None
        assert [(vote.motion, vote.yes, vote.no, vote.abstentions) for vote in first.votes] == [("Annahme", 40, 2, 1)]
        assert (second.item.title, second.entries, second.votes) == ("Ausblick", (), ())
        assert [(row.number, row.item, row.text) for row in recommendations(db, forum)] == [
            ("E1", "Plenum", "Dolmetschpool")
        ]


def test_public_minutes_leave_out_closed_items_and_entries(planner: Workspace, forum: EntityId, now: datetime) -> None:
    with planner.change(LABEL) as db:
        plenary = add_item(db, forum, AgendaItemDraft("Plenum"))
        closed = add_item(db, forum, AgendaItemDraft("Personalia", public=False))
        opened = open_minutes(db, forum, now)
        add_entry(db, opened, plenary, EntryDraft(text="offen"))
        add_entry(db, opened, plenary, EntryDraft(text="vertraulich", public=False))
        add_entry(db, opened, closed, EntryDraft(text="geheim"))
    with planner.read() as db:
        found = minutes(db, forum, public_only=True)
        assert found is not None
        assert [(at.item.title, [entry.text for entry in at.entries]) for at in found.items] == [("Plenum", ["offen"])]


def test_the_head_says_whether_minutes_are_settled(planner: Workspace, forum: EntityId, now: datetime) -> None:
    with planner.change(LABEL) as db:
        opened = open_minutes(db, forum, now)
        found = minutes(db, forum)
        assert found is not None
        assert not found.head.settled
        settling.settle(db, opened, MinutesState.AGREED, now)
        found = minutes(db, forum)
        assert found is not None
        assert found.head.settled
