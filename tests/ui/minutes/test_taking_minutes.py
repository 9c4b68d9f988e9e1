"""A user opens minutes, writes along the agenda, records a vote, and settles them; what is typed is never lost."""

from datetime import date
from pathlib import Path

import pytest
from planner_window import PlannerWindow, type_into
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from forumplanner.lists import measures
from forumplanner.lists.minutes import minutes
from forumplanner.lists.recommendations import recommendations
from forumplanner.model.enums import AttendanceState, EntryKind, ItemOutcome, MinutesState, VoteResult
from forumplanner.planning.agenda_making import AgendaItemDraft, add_item
from forumplanner.planning.minute_taking import EntryDraft, add_entry, open_minutes
from forumplanner.planning.sitting import record_member
from forumplanner.ui.parts.choice import Choice
from forumplanner.workspace.drafts import Field, drafts_left, save_draft


@pytest.fixture
def items(planner_window: PlannerWindow, conference: str) -> list[str]:
    return planner_window.change(
        lambda db: [
            add_item(db, conference, AgendaItemDraft(title, minutes=30)) for title in ("Eröffnung", "Konflikte")
        ]
    )


@pytest.fixture
def tops(planner_window: PlannerWindow, sitting: str) -> list[str]:
    return planner_window.change(
        lambda db: [
            add_item(db, sitting, AgendaItemDraft(title, minutes=30)) for title in ("Eröffnung", "Sprachmittlung")
        ]
    )


def field(root, name: str) -> QLineEdit:
    return next(one for one in root.findChildren(QLineEdit) if one.accessibleName() == name and one.isVisible())


def view(app: PlannerWindow, event: str):
    return app.read(lambda db: minutes(db, event))


def opened(app: PlannerWindow, event: str):
    tab = app.show_tab("minutes", event)
    app.click(next(one for one in tab.findChildren(QPushButton) if one.text() == "Open minutes" and one.isVisible()))
    return tab


def written(app: PlannerWindow, tab, key: str, text: str) -> None:
    app.press(key)
    app.type(text)
    tab.list.setFocus()
    app.settle()


def test_minutes_are_opened_from_the_empty_state_and_begin_now(planner_window, conference, items, assert_all_named):
    app = planner_window
    tab = opened(app, conference)
    head = view(app, conference).head
    assert head.began is not None
    assert (head.began.hour, head.began.minute) == (10, 30)
    assert tab.list.currentIndex().data() == "1 Eröffnung"
    assert_all_named(tab)


def test_entries_of_every_kind_are_typed_straight_in(planner_window, conference, items):
    app = planner_window
    tab = opened(app, conference)
    texts = ("Grüße", "Pro", "Ja", "Mehr Busse", "Linie 7", "Ich enthalte mich")
    for keys, text in zip(("Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+7"), texts, strict=True):
        app.press(keys)
        app.type(text)
    tab.list.setFocus()
    app.settle()
    entries = view(app, conference).items[0].entries
    assert [(one.kind, one.text) for one in entries] == list(zip(EntryKind, texts, strict=True))
    assert [one.text for one in app.read(lambda db: recommendations(db, conference))] == ["Mehr Busse"]
    assert tab.item_page.entries.editors[3].number.text() == "E1"
    found = app.read(lambda db: measures.rows(db, measures.ids(db, measures.MeasureFilter(), measures.MeasureSort())))
    assert [one.title for one in found] == ["Linie 7"]


def test_nothing_empty_is_ever_written_down(planner_window, conference, items):
    app = planner_window
    tab = opened(app, conference)
    app.press("Alt+4")
    tab.list.setFocus()
    app.settle()
    assert view(app, conference).items[0].entries == ()
    assert app.read(lambda db: recommendations(db, conference)) == ()


def test_what_is_typed_is_kept_as_a_draft_at_a_pause_and_is_one_change_when_left(planner_window, conference, items):
    app = planner_window
    tab = opened(app, conference)
    app.press("Alt+2")
    app.type("Es wurde lange")
    app.bot.waitUntil(lambda: bool(drafts_left(app.workspace)))
    assert [typed.text for typed in drafts_left(app.workspace)] == ["Es wurde lange"]
    app.type(" beraten.")
    tab.list.setFocus()
    app.settle()
    assert [one.text for one in view(app, conference).items[0].entries] == ["Es wurde lange beraten."]
    assert drafts_left(app.workspace) == []
    app.workspace.undo()
    app.settle()
    assert view(app, conference).items[0].entries == ()


def test_what_was_being_typed_when_the_program_ended_is_back(planner_window, conference, items):
    app = planner_window
    made = app.change(lambda db: open_minutes(db, conference, app.door.now))
    entry = app.change(lambda db: add_entry(db, made, items[0], EntryDraft(text="Alt")))
    save_draft(app.workspace, Field("minute_entry", entry, "text"), "Alt und neu")
    save_draft(app.workspace, Field("minute_entry", "", f"{items[0]}/decision"), "Beschlossen")
    tab = app.show_tab("minutes", conference)
    assert sorted(one.typed for one in tab.item_page.entries.editors) == ["Alt und neu", "Beschlossen"]
    assert any("not stored yet" in text for text in app.window.notices.texts())
    tab.go_to(items[1])
    app.settle()
    assert sorted(one.text for one in view(app, conference).items[0].entries) == ["Alt und neu", "Beschlossen"]
    assert drafts_left(app.workspace) == []


def test_a_change_elsewhere_does_not_take_away_what_is_being_typed(planner_window, conference, items):
    app = planner_window
    tab = opened(app, conference)
    app.press("Alt+1")
    app.type("Noch nicht")
    editor = tab.item_page.entries.editors[0].text
    app.change(lambda db: add_entry(db, view(app, conference).head.id, items[0], EntryDraft(text="Von anderswo")))
    assert QApplication.focusWidget() is editor
    app.type(" fertig")
    tab.list.setFocus()
    app.settle()
    assert [one.text for one in view(app, conference).items[0].entries] == ["Von anderswo", "Noch nicht fertig"]


def test_a_vote_is_counted_against_who_is_present(planner_window, sitting, tops, people):
    app = planner_window
    for name in ("Müller", "Yılmaz", "Kaya"):
        app.change(lambda db, name=name: record_member(db, sitting, people[name], AttendanceState.PRESENT))
    tab = opened(app, sitting)
    tab.go_to(tops[1])
    app.press("Alt+6")
    assert field(tab, "Entitled present").text() == "3"
    for name, figure in (("In favour", "3"), ("Against", "1"), ("Abstentions", "0")):
        type_into(field(tab, name), figure)
    app.click(tab.item_page.votes.record)
    assert "4" in tab.item_page.votes.form.binder.errors()["yes"]
    app.fill(field(tab, "In favour"), "2")
    app.click(tab.item_page.votes.record)
    assert tab.item_page.votes.sentences == ["2 in favour, 1 against, 0 abstentions (of 3 present and entitled)"]
    app.choose(tab.item_page.outcome, ItemOutcome.RESOLVED.value)
    found = view(app, sitting).items[1]
    assert (found.item.outcome, found.votes[0].result) == (ItemOutcome.RESOLVED, VoteResult.COUNTED)


def test_a_unanimous_vote_needs_no_figures(planner_window, sitting, tops):
    app = planner_window
    tab = opened(app, sitting)
    app.press("Alt+6")
    app.choose(tab.item_page.votes.result, VoteResult.UNANIMOUS.value)
    app.click(tab.item_page.votes.record)
    assert tab.item_page.votes.sentences == ["unanimous"]


def test_who_is_referred_to_nobody_is_asked_to_whom(planner_window, conference, items):
    app = planner_window
    tab = opened(app, conference)
    app.choose(tab.item_page.outcome, ItemOutcome.REFERRED.value)
    assert tab.item_page.outcome_form.binder.errors()["referred_to"] == "To whom was it referred?"
    assert view(app, conference).items[0].item.outcome is None
    app.fill(tab.item_page.referred, "Jugendhilfeausschuss")
    row = view(app, conference).items[0].item
    assert (row.outcome, row.referred_to) == (ItemOutcome.REFERRED, "Jugendhilfeausschuss")


def test_the_head_takes_times_and_names(planner_window, sitting, tops):
    app = planner_window
    tab = opened(app, sitting)
    tab.go_to("head")
    app.fill(field(tab, "Chair"), "Deniz Kaya")
    app.fill(field(tab, "Ended"), "10")
    assert "10:30" in tab.head_page.form.binder.errors()["ended"]
    app.click(tab.head_page.ended_now)
    app.fill(field(tab, "Audience, in heads"), "42")
    head = view(app, sitting).head
    assert (head.chair, head.audience, head.ended.hour) == ("Deniz Kaya", 42, 10)


def test_an_interruption_is_begun_and_ended_with_one_button_corrected_and_removed(planner_window, sitting, tops):
    app = planner_window
    tab = opened(app, sitting)
    tab.go_to("head")
    part = tab.head_page.interruptions
    app.click(part.now_button)
    assert part.sentences == ["since 10:30"]
    assert part.now_button.text() == "Continues now"
    app.click(part.findChildren(QToolButton)[0])
    app.fill(field(tab, "Interrupted at"), "10:35")
    app.fill(field(tab, "Continued at"), "10:32")
    app.click(part.record)
    assert part.form.binder.errors()["ended"]
    app.fill(field(tab, "Continued at"), "10:45")
    app.click(part.record)
    assert part.sentences == ["from 10:35 to 10:45"]
    app.click(part.findChildren(QToolButton)[1])
    assert view(app, sitting).interruptions == ()
    app.workspace.undo()
    app.settle()
    assert part.sentences == ["from 10:35 to 10:45"]


def test_the_head_takes_what_was_stated_about_the_invitation(planner_window, sitting, tops, assert_all_named):
    app = planner_window
    tab = opened(app, sitting)
    tab.go_to("head")
    choice = next(one for one in tab.head_page.findChildren(Choice) if one.isVisible())
    app.choose(choice, "yes")
    app.fill(field(tab, "Invitation of"), "20.5.2026")
    head = view(app, sitting).head
    assert (head.duly_invited, head.invited_on) == (True, date(2026, 5, 20))
    assert_all_named(tab.head_page)


def test_settling_asks_once_and_then_nothing_can_be_changed_but_an_objection_stands_beside(
    planner_window, conference, items, people
):
    app = planner_window
    tab = opened(app, conference)
    written(app, tab, "Alt+4", "Mehr Busse")
    app.window.actions_registry.trigger("minutes.settle")
    assert tab.question.isVisible()
    app.click(tab.question.no)
    assert view(app, conference).head.state is MinutesState.DRAFT
    app.window.actions_registry.trigger("minutes.settle")
    app.click(tab.question.yes)
    assert view(app, conference).head.state is MinutesState.AGREED
    editor = tab.item_page.entries.editors[0]
    assert editor.text.isReadOnly()
    app.press("Alt+1")
    assert len(tab.item_page.entries.editors) == 1
    tab.go_to("afterwards")
    page = tab.afterwards_page
    app.pick(page.raised_by, "Kaya")
    type_into(page.objection.findChildren(QPlainTextEdit)[0], "Ich habe das nicht gesagt.")
    app.click(page.object_button)
    raised = view(app, conference).objections
    assert [(one.raised_by, one.text) for one in raised] == [("Deniz Kaya", "Ich habe das nicht gesagt.")]
    app.fill(field(page, "Decision about it"), "Zurückgewiesen")
    assert view(app, conference).objections[0].decision == "Zurückgewiesen"
    app.window.actions_registry.trigger("minutes.send")
    app.click(tab.question.yes)
    assert view(app, conference).head.state is MinutesState.SENT


def test_the_minutes_of_a_sitting_are_signed(planner_window, sitting, tops):
    app = planner_window
    tab = opened(app, sitting)
    assert tab.list.currentIndex().data() == "TOP 1 Eröffnung"
    assert view(app, sitting).head.chair == "Claudia Müller"
    app.window.actions_registry.trigger("minutes.settle")
    app.click(tab.question.yes)
    assert view(app, sitting).head.state is MinutesState.SIGNED


def test_the_list_keeps_the_rules_of_qt(planner_window, conference, items):
    app = planner_window
    tab = opened(app, conference)
    tester = QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    written(app, tab, "Alt+1", "Grüße")
    app.change(lambda db: add_item(db, conference, AgendaItemDraft("Ausblick")))
    assert tab.model.rowCount() == 4
    assert "1 entry(s)" in str(tab.model.index(1).data(11))
    del tester


def test_leaving_for_another_place_stores_what_is_typed(planner_window, conference, items, tmp_path: Path):
    app = planner_window
    opened(app, conference)
    app.press("Alt+3")
    app.type("Einstimmig angenommen")
    app.window.navigate("events", "")
    app.settle()
    assert [one.text for one in view(app, conference).items[0].entries] == ["Einstimmig angenommen"]
