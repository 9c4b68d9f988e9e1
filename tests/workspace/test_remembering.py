"""What is remembered of how somebody likes it: the last word counts, outside the journal, and it survives a restart."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import func, select

from forumplanner.model.journal import Change
from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.workspace import Workspace
from forumplanner.workspace.remembering import Memory, forget, recall, remember

KEY = "import:registrations:1f3a"


def test_the_last_word_is_what_is_remembered_with_its_moment(open_as: Any) -> None:
    moment = datetime(2026, 5, 3, 9, 30, tzinfo=UTC)
    workspace = open_as("anna", clock=lambda: moment)
    assert recall(workspace, KEY) is None
    remember(workspace, KEY, '{"sheet": "Liste"}')
    remember(workspace, KEY, '{"sheet": "Anmeldungen, Größe"}')
    assert recall(workspace, KEY) == Memory('{"sheet": "Anmeldungen, Größe"}', moment)
    assert recall(workspace, KEY + "0") is None


def test_remembering_is_no_change_and_cannot_be_undone(workspace: Workspace) -> None:
    remember(workspace, KEY, "1")
    assert workspace.next_undo is None
    with workspace.read() as db:
        assert db.scalar(select(func.count(Change.id))) == 0


def test_what_is_remembered_is_there_after_a_restart_and_for_everybody(open_as: Any) -> None:
    anna = open_as("anna")
    remember(anna, KEY, "1")
    anna.close()
    bert = open_as("bert")
    found = recall(bert, KEY)
    assert found is not None
    assert found.value == "1"


def test_what_is_forgotten_is_gone_and_other_keys_stay(workspace: Workspace) -> None:
    remember(workspace, KEY, "1")
    remember(workspace, "columns:registrations", "2")
    forget(workspace, KEY)
    forget(workspace, KEY)
    assert recall(workspace, KEY) is None
    assert recall(workspace, "columns:registrations") is not None


def test_a_planner_opened_read_only_remembers_nothing_new(open_as: Any) -> None:
    writing = open_as("anna")
    remember(writing, KEY, "1")
    writing.close()
    reading = open_as("anna", read_only=True)
    with pytest.raises(PlannerUnavailable) as refused:
        remember(reading, KEY, "2")
    assert refused.value.key == "planner.opened-read-only"
    found = recall(reading, KEY)
    assert found is not None
    assert found.value == "1"
