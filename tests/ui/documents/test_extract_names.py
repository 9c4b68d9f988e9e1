"""Before a public extract is handed out, the names in its text are decided, in the window."""

import pytest

from forumplanner.desk.outputs import Output
from forumplanner.lists.minutes import minutes
from forumplanner.model.enums import EntryKind
from forumplanner.planning.agenda_making import AgendaItemDraft, add_item
from forumplanner.planning.minute_taking import EntryDraft, add_entry, open_minutes
from forumplanner.workspace import Label

TEXT = "Ayşe Yılmaz fragt nach Terminen. Frau Yılmaz dankt."


@pytest.fixture
def written(shelf_of_sitting):
    """The minutes of a sitting in whose text somebody is named who has no seat."""
    shelf = shelf_of_sitting
    with shelf.office.workspace.change(Label("open_minutes", {"event": shelf.event_id})) as db:
        item = add_item(db, shelf.event_id, AgendaItemDraft("Fragestunde"))
        made = open_minutes(db, shelf.event_id, shelf.office.workspace.now())
        add_entry(db, made, item, EntryDraft(EntryKind.DISCUSSION, TEXT))
    shelf.settle()
    return shelf


def test_names_are_asked_for_first_and_left_out_until_somebody_decides(written, assert_all_named):
    tab = written.tab
    written.choose(Output.MINUTES)
    assert not tab.names.bar.isVisible()
    assert "Ayşe Yılmaz fragt" in written.pdf_text()
    written.option(tab.options.variant, True)
    (row,) = tab.names.rows
    assert row.isVisible()
    assert not tab.preview.isVisible()
    assert row.found.names == ("Ayşe Yılmaz",)
    assert [one.text[one.start : one.end] for one in row.found.sentences] == ["Ayşe Yılmaz", "Yılmaz"]
    assert row.state == "Not decided yet: left out."
    assert "1 name(s) not decided" in tab.names.line.text()
    assert_all_named(tab)
    tab.names.switch.click()
    assert tab.preview.isVisible()
    assert "[name] fragt nach Terminen. Frau [name] dankt." in " ".join(written.pdf_text().split())


def test_a_decision_is_seen_in_the_extract_and_can_be_taken_back(written):
    tab = written.tab
    written.choose(Output.MINUTES)
    written.option(tab.options.variant, True)
    (row,) = tab.names.rows
    row.name_button.click()
    written.settle()
    assert tab.names.rows == [row], "what has the focus stays"
    assert row.state == "Stands in the extract."
    assert "Ayşe Yılmaz fragt" in " ".join(written.pdf_text().split())
    row.name_button.click()
    written.settle()
    assert row.state == "Not decided yet: left out."
    row.leave_button.click()
    written.settle()
    assert row.state == "Is left out."
    assert "All 1 name(s)" in tab.names.line.text()
    written.office.workspace.undo()
    written.settle()
    assert row.state == "Not decided yet: left out."


def test_without_a_known_name_it_is_said_what_cannot_be_found(written):
    tab, workspace = written.tab, written.office.workspace
    with workspace.change(Label("edit_entry", {"event": written.event_id})) as db:
        (entry,) = minutes(db, written.event_id).items[-1].entries
        from forumplanner.planning.minute_taking import EntryChanges, edit_entry

        edit_entry(db, entry.id, EntryChanges(text="Toni Fremd fragt."))
    written.settle()
    written.choose(Output.MINUTES)
    written.option(tab.options.variant, True)
    assert "does not know cannot be found" in tab.names.line.text()
    assert not tab.names.switch.isVisible()
    assert tab.preview.isVisible()
    written.choose(Output.ATTENDANCE)
    assert not tab.names.bar.isVisible()


def test_of_the_public_part_only_public_decisions_are_offered_and_their_names_asked_for(written):
    tab, workspace = written.tab, written.office.workspace
    with workspace.change(Label("open_minutes", {"event": written.event_id})) as db:
        made = minutes(db, written.event_id).head.id
        hidden = add_item(db, written.event_id, AgendaItemDraft("Ankauf", public=False))
        add_entry(db, made, hidden, EntryDraft(EntryKind.DECISION, "Gekauft wird."))
        shown = add_item(db, written.event_id, AgendaItemDraft("Wohnen"))
        add_entry(db, made, shown, EntryDraft(EntryKind.DECISION, "Gebaut wird."))
    written.settle()
    written.choose(Output.DECISION_EXTRACT)
    assert [tab.options.own["decision"].itemText(n) for n in range(2)] == ["2 Ankauf", "3 Wohnen"]
    written.option(tab.options.variant, True)
    assert [tab.options.own["decision"].itemText(n) for n in range(tab.options.own["decision"].count())] == ["3 Wohnen"]
    assert len(tab.names.rows) == 1
    tab.names.switch.click()
    assert "Gebaut wird." in written.pdf_text()
    written.option(tab.options.variant, False)
    assert tab.options.own["decision"].count() == 2
