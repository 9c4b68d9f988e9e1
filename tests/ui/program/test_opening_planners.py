"""Starting on what is there, what is gone, broken or held, and making a planner of one's own."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolBar

from forumplanner.desk.planners import usual_planner
from forumplanner.lists import office as offices
from forumplanner.lists.office import office, officer_name
from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.planning import directory
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.office_keeping import OfficeFields, set_office
from forumplanner.ui.door import PlannersDoor
from forumplanner.workspace import Label, Workspace


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A planner of a small office."""
    made = tmp_path / "Integrationsamt.forumplan"
    with Workspace.create(made, who="olena") as workspace, workspace.change(Label("edit_office")) as db:
        set_office(db, OfficeFields(name="Amt für Vielfalt", is_example=False))
    return made


def test_the_title_says_office_and_file_and_follows_the_office(start, file):
    started = start(file)
    assert started.window.windowTitle() == "Amt für Vielfalt – Integrationsamt – forumplanner"
    started.change(Label("edit_office"), lambda db: set_office(db, OfficeFields(name="Amt für Teilhabe")))
    assert started.window.windowTitle() == "Amt für Teilhabe – Integrationsamt – forumplanner"
    started.window.actions_registry.trigger("planner.close")
    started.settle()
    assert started.window.windowTitle() == "forumplanner"


def test_a_missing_planner_is_refused_in_words_and_the_start_page_is_shown(start, tmp_path):
    started = start(tmp_path / "gone.forumplan")
    assert started.window.notices.texts()[0].count("gone.forumplan: There is no planner") == 1
    assert started.at_start()


@pytest.mark.parametrize("content", [b"", b"not a planner", b"SQLite format 3\0" + b"\0" * 5_000])
def test_a_broken_last_planner_leaves_a_notice_and_the_start_page(start, tmp_path, window_state, content):
    broken = tmp_path / "broken.forumplan"
    broken.write_bytes(content)
    window_state.last_planner = broken
    started = start(None)
    assert "broken.forumplan" in started.window.notices.texts()[0]
    assert started.at_start()


def test_a_folder_as_last_planner_leaves_a_notice_and_the_start_page(start, tmp_path, window_state):
    window_state.last_planner = tmp_path
    started = start(None)
    assert len(started.window.notices.texts()) == 1
    assert started.at_start()


def test_a_last_planner_that_is_gone_can_be_dropped_from_what_is_offered(start, tmp_path, window_state):
    window_state.last_planner = tmp_path / "gone.forumplan"
    started = start(None)
    assert started.button("Open gone again").isVisible()
    started.press("Do not offer it again")
    assert window_state.recent_planners == []
    assert started.at_start()


def test_without_any_other_the_planner_of_the_user_is_opened(start):
    usual_planner().parent.mkdir()
    Workspace.create(usual_planner(), who="olena").close()
    assert start(None).workspace.path == usual_planner()


def test_where_there_is_no_planner_at_all_the_start_page_is_shown(start, assert_all_named):
    started = start(None)
    assert started.at_start()
    assert started.window.notices.texts() == []
    assert_all_named(started.window)


def test_planners_opened_before_are_offered_the_latest_first(start, file, tmp_path, window_state):
    second = tmp_path / "Rat & Tat.forumplan"
    Workspace.create(second, who="olena").close()
    for known in (second, file):
        window_state.last_planner = known
    started = start(None)
    assert started.workspace.path == file
    started.window.actions_registry.trigger("planner.close")
    started.settle()
    assert started.button("Open Integrationsamt again").isVisible()
    started.press("Rat && Tat")
    assert started.workspace.path == second
    assert window_state.recent_planners == [second, file]


def test_only_the_last_five_planners_are_remembered(window_state, tmp_path):
    for number in range(7):
        window_state.last_planner = tmp_path / f"{number}.forumplan"
    window_state.last_planner = tmp_path / "4.forumplan"
    assert [path.stem for path in window_state.recent_planners] == ["4", "6", "5", "3", "2"]


def test_a_planner_held_by_somebody_can_be_opened_to_read(start, file):
    with Workspace.open(file, who="olena"):
        started = start(file)
        assert "olena" in started.window.notices.texts()[0]
        started.press("Open read-only")
        assert started.window.windowTitle() == "Amt für Vielfalt – Integrationsamt (read-only) – forumplanner"
        signs = [label.text() for label in started.window.statusBar().findChildren(QLabel) if label.isVisible()]
        assert "Read-only: nothing can be changed here." in signs
        with pytest.raises(PlannerUnavailable), started.workspace.change(Label("edit_office")):
            pass
        started.window.actions_registry.trigger("planner.close")
        started.settle()


def test_the_first_start_asks_three_questions_whose_answers_go_into_the_planner_made_next(
    start, tmp_path, window_state
):
    started = start(None, skip_questions=False)
    window_state.last_place = "journal"
    assert not started.at_start()
    assert QApplication.focusWidget().accessibleName() == "Office"
    for text in ("Amt 50", "Stadt Musterort", "Markt 1", "50999", "Musterort"):
        QTest.keyClicks(QApplication.focusWidget(), text)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    logo = tmp_path / "logo.png"
    Image.new("RGB", (40, 20), "#1d5c8f").save(logo)
    started.press("Choose a &logo …")
    started.choose_file(logo)
    started.press("Continue")
    assert started.at_start()
    started.press("New planner …")
    started.choose_file(tmp_path / "Neu")
    assert started.window.rail.currentItem().text() == "Overview"
    with started.workspace.read() as db:
        found, picture = office(db), offices.logo(db)
    assert (found.name, found.municipality, found.street, found.postcode, found.city) == (
        "Amt 50", "Stadt Musterort", "Markt 1", "50999", "Musterort",
    )  # fmt: skip
    assert picture == logo.read_bytes()
    started.window.opening.create(tmp_path / "second.forumplan")
    started.settle()
    assert QApplication.focusWidget().accessibleName() == "Office"
    assert QApplication.focusWidget().text() == ""


@pytest.mark.parametrize("how", ["Skip", "Escape"])
def test_the_first_questions_can_be_skipped(start, tmp_path, how):
    started = start(None, skip_questions=False)
    QTest.keyClicks(QApplication.focusWidget(), "Am")
    if how == "Escape":
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    else:
        started.press(how)
    assert started.at_start()
    started.window.opening.create(tmp_path / "new.forumplan")
    started.settle()
    assert started.window.rail.currentItem().text() == "Overview"
    with started.workspace.read() as db:
        assert office(db).name == ""


def test_a_further_planner_begins_with_three_questions_and_leads_to_the_overview(start, file, tmp_path, window_state):
    started = start(file)
    started.window.actions_registry.trigger("planner.close")
    started.settle()
    window_state.last_place = "journal"
    started.press("New planner …")
    started.choose_file(tmp_path / "Neu")
    assert started.workspace.path == tmp_path / "Neu.forumplan"
    page = started.window.pages.page
    assert QApplication.focusWidget().accessibleName() == "Office"
    for text in ("Amt 50", "Stadt Musterort", "", "", ""):
        QTest.keyClicks(QApplication.focusWidget(), text)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName() == "Land"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_N)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "Olena S.")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    started.settle()
    assert started.window.rail.currentItem().text() == "Overview"
    assert started.window.pages.page is not page
    with started.workspace.read() as db:
        found, officer = office(db), officer_name(db, started.workspace.who)
    assert (found.name, found.municipality, found.land) == ("Amt 50", "Stadt Musterort", "NW")
    assert officer == "Olena S."
    assert started.window.windowTitle() == "Amt 50 – Neu – forumplanner"


@pytest.mark.parametrize("how", ["Escape", "Later"])
def test_the_questions_can_wait_and_going_back_does_not_lead_to_them(start, file, tmp_path, how):
    started = start(file)
    started.window.opening.create(tmp_path / "new.forumplan")
    started.settle()
    if how == "Later":
        started.press("Later")
    else:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    started.settle()
    assert started.window.rail.currentItem().text() == "Overview"
    assert not started.window.actions_registry.qaction("go.back").isEnabled()
    assert started.workspace.next_undo is None


def test_a_new_planner_never_replaces_a_file(start, file):
    started = start(None)
    before = file.read_bytes()
    started.window.opening.create(file)
    started.settle()
    assert "There is a file of this name already" in started.window.notices.texts()[0]
    assert file.read_bytes() == before


def test_undo_names_the_person_and_redo_still_knows_the_name(start, file):
    started = start(file)
    (person,) = started.change(
        Label("add_person"), lambda db: directory.add_persons(db, [PersonFields("Ayşe", "Yılmaz & Söhne")])
    )
    started.change(
        Label("edit_person", {"person": person}),
        lambda db: directory.edit_person(db, person, PersonFields("Ayşe", "Yılmaz & Töchter")),
    )
    registry = started.window.actions_registry
    assert registry.qaction("undo").text() == "&Undo: Person changed: Ayşe Yılmaz && Töchter"
    started.window.rail.setFocus()
    QTest.keySequence(started.window, QKeySequence("Ctrl+Z"))
    started.settle()
    assert started.window.notices.texts() == ["Undone: Person changed: Ayşe Yılmaz & Töchter"]
    assert registry.qaction("redo").text() == "&Redo: Person changed: Ayşe Yılmaz && Söhne"


def test_the_name_of_somebody_who_was_taken_back_is_still_said(start, file):
    started = start(file)
    with started.workspace.change(Label("add_person")) as db:
        (first,) = directory.add_persons(db, [PersonFields("Olena", "Shevchenko")])
    added = Label("add_person", {"person": first})
    speaker = started.window.pages._context.speaker
    assert speaker.change(added) == "Person added: Olena Shevchenko"
    started.workspace.undo()
    started.settle()
    assert speaker.change(added) == "Person added: Olena Shevchenko"
    assert speaker.change(Label("add_person", {"person": "0" * 32})) == "Person added: …"


def test_a_planner_dropped_on_the_window_is_what_the_door_opens(start, file):
    started = start(None)
    assert started.drop(file)
    assert started.workspace.path == file


def test_the_door_makes_a_planner_whose_office_nobody_has_named_yet(tmp_path):
    planner = PlannersDoor().create(tmp_path / "new.forumplan")
    with planner.read() as db:
        assert office(db).name == ""
    planner.close()


def test_the_toolbar_says_to_a_screen_reader_what_undo_takes_back_now(start, file):
    started = start(file)
    shown = started.window.actions_registry.qaction("undo")
    (bar,) = [bar for bar in started.window.findChildren(QToolBar) if bar.widgetForAction(shown) is not None]
    said = set()
    for label, verb in (
        (Label("add_person"), lambda db: directory.add_persons(db, [PersonFields("Ada", "Muster")])),
        (Label("edit_office"), lambda db: set_office(db, OfficeFields("Amt für Teilhabe"))),
    ):
        started.change(label, verb)
        assert bar.widgetForAction(shown).accessibleName() == shown.text().replace("&", "")
        said.add(shown.text())
    assert len(said) == 2
    assert bar.widgetForAction(shown).toolTip().startswith(shown.text().replace("&", ""))
