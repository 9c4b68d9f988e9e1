"""Drafts: what is being typed survives a crash, stays outside the journal and belongs to one officer."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import func, select, text

from forumplanner.model.directory import Person
from forumplanner.model.ids import new_id
from forumplanner.model.journal import Change
from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.workspace import Label, Workspace
from forumplanner.workspace.drafts import Field, discard_draft, drafts_left, load_draft, save_draft

ENTRY = Field("minute_entry", new_id(), "text")


def test_the_last_pause_is_what_is_kept(open_as: Any) -> None:
    moment = datetime(2026, 5, 1, 18, 30, tzinfo=UTC)
    workspace = open_as("anna", clock=lambda: moment)
    assert load_draft(workspace, ENTRY) is None
    save_draft(workspace, ENTRY, "Herr Öz fra")
    save_draft(workspace, ENTRY, "Herr Öz fragt, ob\n…")
    kept = load_draft(workspace, ENTRY)
    assert kept is not None
    assert (kept.field, kept.text, kept.at) == (ENTRY, "Herr Öz fragt, ob\n…", moment)


def test_a_draft_is_no_change_and_cannot_be_undone(workspace: Workspace) -> None:
    save_draft(workspace, ENTRY, "Text")
    assert workspace.next_undo is None
    with workspace.read() as db:
        assert db.scalar(select(func.count(Change.id))) == 0


def test_each_field_has_its_own_draft_until_it_is_discarded(workspace: Workspace) -> None:
    other = Field("minute_entry", ENTRY.row_id, "title")
    save_draft(workspace, ENTRY, "eins")
    save_draft(workspace, other, "zwei")
    assert [typed.text for typed in drafts_left(workspace)] == ["eins", "zwei"]
    discard_draft(workspace, ENTRY)
    discard_draft(workspace, ENTRY)
    assert [typed.field for typed in drafts_left(workspace)] == [other]


def test_drafts_survive_a_restart_and_are_seen_by_their_officer_only(open_as: Any) -> None:
    anna = open_as("anna")
    save_draft(anna, ENTRY, "Annas Satz")
    anna.close()
    bert = open_as("bert")
    assert drafts_left(bert) == []
    save_draft(bert, ENTRY, "Berts Satz")
    discard_draft(bert, ENTRY)
    bert.close()
    assert [typed.text for typed in drafts_left(open_as("anna"))] == ["Annas Satz"]


def test_a_draft_cannot_be_written_read_only_or_inside_a_change(open_as: Any, refused: Any) -> None:
    workspace = open_as("anna")
    with workspace.change(Label("test")), refused(RuntimeError):
        save_draft(workspace, ENTRY, "Text")
    workspace.close()
    with refused(PlannerUnavailable, "planner.opened-read-only"):
        save_draft(open_as("anna", read_only=True), ENTRY, "Text")


def test_beside_the_journal_nothing_else_can_be_written(workspace: Workspace, refused: Any) -> None:
    from sqlalchemy.exc import IntegrityError

    with refused(IntegrityError), workspace.beside_the_journal() as connection:
        connection.execute(text("INSERT INTO draft VALUES ('d', 'anna', 'e', 'r', 'f', 't', '2026-01-01')"))
        connection.execute(text("INSERT INTO mailing_list (id, version, name, rule) VALUES ('x', 1, '', '')"))
    assert drafts_left(workspace) == []
    with workspace.read() as db:
        assert db.scalars(select(Person.id)).all() == []
