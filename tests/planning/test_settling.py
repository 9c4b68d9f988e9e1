from collections.abc import Callable
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from forumplanner.model.enums import (
    ItemOutcome,
    MinutesState,
)
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import directory, settled, settling, standing_rules
from forumplanner.planning.agenda_making import AgendaItemDraft, add_item
from forumplanner.planning.minute_taking import (
    EntryChanges,
    EntryDraft,
    HeadChanges,
    add_entry,
    edit_entry,
    edit_head,
    move_entry,
    open_minutes,
    remove_entry,
)
from forumplanner.planning.voting import VoteChanges, VoteDraft, edit_vote, record_vote, remove_vote, set_outcome
from forumplanner.workspace import Label, Workspace
from tests.planning.minutes_steps import texts, view

LABEL = Label("edit_entry")


@pytest.fixture
def item(planner: Workspace, forum: EntityId) -> EntityId:
    with planner.change(LABEL) as db:
        return add_item(db, forum, AgendaItemDraft("Plenum"))


@pytest.fixture
def minutes(planner: Workspace, forum: EntityId, item: EntityId, now: datetime) -> EntityId:
    with planner.change(LABEL) as db:
        return open_minutes(db, forum, now)


def settle(planner: Workspace, minutes: EntityId, now: datetime) -> None:
    with planner.change(Label("settle_minutes"), final=True) as db:
        settling.settle(db, minutes, MinutesState.AGREED, now)


def test_a_forum_agrees_its_minutes_and_a_body_signs_them(
    planner: Workspace, forum: EntityId, sitting: EntityId, minutes: EntityId, now: datetime
) -> None:
    with planner.change(LABEL) as db:
        of_sitting = open_minutes(db, sitting, now)
        with pytest.raises(PlanningError, match=r"^minutes\.forum-is-agreed"):
            settling.settle(db, minutes, MinutesState.SIGNED, now)
        with pytest.raises(PlanningError, match=r"^minutes\.sitting-is-signed"):
            settling.settle(db, of_sitting, MinutesState.AGREED, now)
        settling.settle(db, of_sitting, MinutesState.SIGNED, now)
        settling.settle(db, minutes, MinutesState.AGREED, now)
        assert (view(db, sitting).head.state, view(db, forum).head.settled_at) == (MinutesState.SIGNED, now)
        with pytest.raises(PlanningError, match=r"^minutes\.settled"):
            settling.settle(db, minutes, MinutesState.AGREED, now)
        settling.mark_sent(db, minutes)
        with pytest.raises(PlanningError, match=r"^minutes\.settled"):
            settling.settle(db, minutes, MinutesState.AGREED, now)


def test_settled_minutes_take_nothing_but_objections_and_amendments(
    planner: Workspace, forum: EntityId, minutes: EntityId, item: EntityId, now: datetime
) -> None:
    with planner.change(LABEL) as db:
        entry = add_entry(db, minutes, item, EntryDraft(text="eins"))
        vote = record_vote(db, item, VoteDraft(yes=1, no=0))
        [person] = directory.add_persons(db, [directory.PersonFields("Oksana", "Шевченко")])
    settle(planner, minutes, now)
    with planner.change(LABEL) as db:
        for verb in (
            lambda: edit_head(db, minutes, HeadChanges(chair="Jemand")),
            lambda: add_entry(db, minutes, item, EntryDraft()),
            lambda: edit_entry(db, entry, EntryChanges(text="zwei")),
            lambda: move_entry(db, entry, position=0),
            lambda: remove_entry(db, entry),
            lambda: set_outcome(db, item, ItemOutcome.NOTED),
            lambda: record_vote(db, item, VoteDraft(yes=1, no=0)),
            lambda: edit_vote(db, vote, VoteChanges(yes=2)),
            lambda: remove_vote(db, vote),
        ):
            with pytest.raises(PlanningError, match=r"^minutes\.settled"):
                verb()
        objection = settling.raise_objection(db, minutes, "TOP 1 war anders.", now, raised_by_id=person)
        settling.decide_objection(db, objection, "Zurückgewiesen")
        settling.add_amendment(db, minutes, "Es waren drei.", now)
        for raising in (settling.raise_objection, settling.add_amendment):
            with pytest.raises(PlanningError, match=r"^text\.required"):
                raising(db, minutes, " ", now)
    with planner.read() as db:
        found = view(db, forum)
        assert [(o.raised_by, o.text, o.decision) for o in found.objections] == [
            ("Oksana Шевченко", "TOP 1 war anders.", "Zurückgewiesen")
        ]
        assert [amendment.text for amendment in found.amendments] == ["Es waren drei."]
        assert texts(db, forum) == ["eins"]


def test_a_draft_is_changed_itself_not_objected_to_or_sent(
    planner: Workspace, minutes: EntityId, now: datetime
) -> None:
    with planner.change(LABEL) as db:
        for verb in (
            lambda: settling.raise_objection(db, minutes, "Nein", now),
            lambda: settling.add_amendment(db, minutes, "Nein", now),
            lambda: settling.mark_sent(db, minutes),
        ):
            with pytest.raises(PlanningError, match=r"^minutes\.not-settled"):
                verb()


@pytest.mark.parametrize("what", ["entry added", "entry removed", "vote", "agenda item", "outcome"])
def test_an_undo_never_reaches_behind_the_settling_by_somebody_else(
    planner: Workspace,
    forum: EntityId,
    minutes: EntityId,
    item: EntityId,
    now: datetime,
    what: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if settled.settled_minutes_stay not in standing_rules.RULES:
        monkeypatch.setattr(standing_rules, "RULES", (*standing_rules.RULES, settled.settled_minutes_stay))
    with planner.change(LABEL) as db:
        entry = add_entry(db, minutes, item, EntryDraft(text="eins"))
    done: dict[str, Callable[[Session], object]] = {
        "entry added": lambda db: add_entry(db, minutes, item, EntryDraft(text="zwei")),
        "entry removed": lambda db: remove_entry(db, entry),
        "vote": lambda db: record_vote(db, item, VoteDraft(yes=1, no=0)),
        "agenda item": lambda db: add_item(db, forum, AgendaItemDraft("Nachtrag")),
        "outcome": lambda db: set_outcome(db, item, ItemOutcome.NOTED),
    }
    with planner.change(LABEL) as db:
        done[what](db)
    path = planner.path
    assert path is not None
    planner.close()
    with Workspace.open(path, who="chair") as chair:
        settle(chair, minutes, now)
    with Workspace.open(path, who="officer") as officer:
        with officer.read() as db:
            before = view(db, forum)
        with pytest.raises(PlanningError, match=r"^minutes\.settled"):
            officer.undo()
        with officer.read() as db:
            assert view(db, forum) == before
