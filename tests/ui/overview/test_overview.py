"""The first page: what is to be done with its light in words, what comes next, and the first steps."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from forumplanner.desk.example import registrations_file
from forumplanner.desk.inviting.handing_over import hand_over_drafts
from forumplanner.desk.inviting.proposing import proposal
from forumplanner.lists.first_steps import Step
from forumplanner.model.enums import EntryKind, EventState, MeasureState
from forumplanner.model.following_up import Measure
from forumplanner.planning import agenda_making, amending, minute_taking, office_keeping, scheduling
from forumplanner.planning.office_keeping import OfficeFields
from forumplanner.ui.overview.finding import PlannerFinder
from forumplanner.ui.shell.theme import Scheme
from forumplanner.workspace import Label


def titles(lines) -> list[str]:
    return [line.title for line in lines.lines()]


def test_tasks_say_how_they_press_in_words_and_signs(office):
    page = office.go("overview")
    tasks = {line.title: line for line in page.tasks.lines()}
    invite = tasks["Invite: 3. Integrationskonferenz"]
    assert (invite.state, invite.sign) == ("now", "warning")
    assert "must leave by" in invite.words
    assert "Finish the minutes: Bürgerforum Südstadt" in tasks
    assert invite.spoken.startswith("now, Invite: 3. Integrationskonferenz, The invitation must leave by")


def test_what_is_overdue_stands_first(qtbot, office):
    with office.workspace.change(Label("edit_event", {"event": office.ids["conference"]})) as db:
        amending.amend_event(db, office.ids["conference"], invite_by=date.today() - timedelta(days=1))
    page = office.go("overview")
    qtbot.waitUntil(lambda: page.tasks.lines()[0].state == "overdue")
    assert page.tasks.lines()[0].title == "Invite: 3. Integrationskonferenz"
    assert page.tasks.lines()[0].sign == "refusal"


def test_a_task_leads_to_where_it_is_done(qtbot, office):
    page = office.go("overview")
    row = titles(page.tasks).index("Invite: 3. Integrationskonferenz")
    page.tasks.setCurrentRow(row)
    qtbot.keyClick(page.tasks, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.page is not page)
    assert office.page.frame.event_id == office.ids["conference"]
    assert office.page.frame.tab_key == "planning"


def test_the_next_events_stand_with_places_and_waiting_list(qtbot, office):
    page = office.go("overview")
    assert titles(page.events) == ["12. Sitzung", "3. Integrationskonferenz"]
    line = page.events.lines()[1]
    assert "2 of 2 places taken" in line.words
    assert "waiting" in line.words
    qtbot.mouseClick(
        page.events.viewport(),
        Qt.MouseButton.LeftButton,
        pos=page.events.visualItemRect(page.events.item(1)).center(),
    )
    assert office.page.frame.event_id == office.ids["conference"]


def test_a_task_goes_away_when_it_is_done(qtbot, office):
    page = office.go("overview")
    with office.workspace.change(Label("set_event_state", {"event": office.ids["conference"]})) as db:
        scheduling.set_state(db, office.ids["conference"], EventState.INVITED, now_local=None)
    qtbot.waitUntil(lambda: "Invite: 3. Integrationskonferenz" not in titles(page.tasks))


def test_free_places_are_offered_to_the_waiting_list(qtbot, office):
    page = office.go("overview")
    with office.workspace.change(Label("edit_event", {"event": office.ids["conference"]})) as db:
        amending.amend_event(db, office.ids["conference"], capacity=5)
    wanted = "Offer free places to the waiting list: 3. Integrationskonferenz"
    qtbot.waitUntil(lambda: wanted in titles(page.tasks))
    line = next(line for line in page.tasks.lines() if line.title == wanted)
    assert line.target == ("events", f"{office.ids['conference']}/registrations")


def test_open_and_overdue_measures_are_counted(qtbot, office):
    page = office.go("overview")
    assert not page.measures.isVisible()
    with office.workspace.change(Label("add_measure")) as db:
        db.add(Measure(title="Sprachcafé", due=date.today() - timedelta(days=3), state=MeasureState.RUNNING))
        db.add(Measure(title="Wegweiser", state=MeasureState.PLANNED))
    qtbot.waitUntil(page.measures.isVisible)
    assert [line.state for line in page.measures.lines()] == ["overdue", ""]
    assert "Follow up the measure: Sprachcafé" in titles(page.tasks)


def test_an_empty_planner_offers_three_first_steps(qtbot, empty_office):
    page = empty_office.go("overview")
    assert page.first_steps.isVisible()
    qtbot.mouseClick(page.first_steps.event_button, Qt.MouseButton.LeftButton)
    assert empty_office.page.list.side.isVisible()
    empty_office.page.list.new_form.title.setText("Forum")
    empty_office.page.list.new_form.submit()
    empty_office.settle(qtbot)
    assert not empty_office.go("overview").first_steps.isVisible()


def test_bringing_registrations_begins_with_their_event_and_ends_at_its_registrations(qtbot, empty_office):
    page = empty_office.go("overview")
    qtbot.mouseClick(page.first_steps.import_button, Qt.MouseButton.LeftButton)
    dialog = empty_office.window.findChild(QFileDialog)
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(registrations_file()))
    dialog.accept()
    empty_office.settle(qtbot)
    form = empty_office.page.list.new_form
    assert form.title.text() == "3. Integrationskonferenz der Stadt Beispielstetten", "as the title row says"
    form.title.setText("Forum")
    form.submit()
    empty_office.settle(qtbot)
    assert empty_office.page.frame.tab_key == "registrations"


def test_the_example_opens_beside_the_planner_which_stays_as_it_is(qtbot, empty_office):
    page = empty_office.go("overview")
    here = empty_office.window.opening.location
    qtbot.mouseClick(page.first_steps.example_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: empty_office.window.opening.location not in (None, here), timeout=30_000)
    empty_office.settle(qtbot)
    assert empty_office.window.opening.location.parent == here.parent
    assert titles(empty_office.go("overview").events)


def test_long_titles_wrap_and_are_never_cut_off(qtbot, office):
    page = office.go("overview")
    before = page.tasks.visualItemRect(page.tasks.item(0)).height()
    title = "Auftaktveranstaltung zur Fortschreibung des kommunalen Integrationskonzeptes mit allen Beteiligten"
    with office.workspace.change(Label("edit_event", {"event": office.ids["forum"]})) as db:
        amending.amend_event(db, office.ids["forum"], title=title)
    qtbot.waitUntil(lambda: any(title in shown for shown in titles(page.tasks)))
    at = next(n for n, shown in enumerate(titles(page.tasks)) if title in shown)
    qtbot.waitUntil(lambda: page.tasks.visualItemRect(page.tasks.item(at)).height() > before)


def test_it_is_painted_in_dark_and_in_large_text(office, theme):
    page = office.go("overview")
    theme.choose(Scheme.DARK)
    theme.resize_text(200)
    picture = page.grab().toImage()
    assert picture.pixelColor(3, 3).lightness() < 80


def test_the_calm_says_so_in_words(qtbot, office):
    with office.workspace.change(Label("edit_event")) as db:
        amending.amend_event(db, office.ids["conference"], invite_by=None)
        scheduling.remove_event(db, office.ids["forum"])
    page = office.go("overview")
    qtbot.waitUntil(lambda: not page.tasks.count())
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("Nothing presses.") for text in said)


def test_everything_has_a_name(office, assert_all_named):
    assert_all_named(office.go("overview"))


def test_the_palette_finds_people_and_events(office):
    PlannerFinder(office.go("overview").context)
    found = [entry for finder in office.window.finders.all() for entry in finder("Schewtschenko")]
    assert [entry.text for entry in found] == ["Olena Schewtschenko"]
    found[0].take()
    assert office.page.persons.details.shown == office.ids["olena"]


def test_a_decision_found_leads_to_its_item_in_the_minutes(qtbot, office):
    conference = office.ids["conference"]
    with office.workspace.change(Label("add_agenda_item")) as db:
        item = agenda_making.add_item(db, conference, agenda_making.AgendaItemDraft("Nachtbus"))
        minutes = minute_taking.open_minutes(db, conference, office.workspace.now())
        entry = minute_taking.EntryDraft(EntryKind.DECISION, "Der Nachtbus fährt auch sonntags.")
        minute_taking.add_entry(db, minutes, item, entry)
    PlannerFinder(office.go("overview").context)
    found = [entry for finder in office.window.finders.all() for entry in finder("sonntags")]
    assert [(entry.text, entry.detail) for entry in found] == [
        ("Der Nachtbus fährt auch sonntags.", "Decision · 3. Integrationskonferenz")
    ]
    found[0].take()
    office.settle(qtbot)
    assert office.page.frame.tab_key == "minutes"


def done(page) -> list[str]:
    return [
        button.accessibleName() for button in page.steps.buttons.values() if button.accessibleName().endswith("done")
    ]


def test_the_first_steps_tick_themselves_off_and_lead_to_what_is_open(qtbot, empty_office):
    page = empty_office.go("overview")
    assert page.steps.isVisible()
    assert done(page) == []
    assert not page.steps.buttons[Step.INVITED].isEnabled()
    with empty_office.workspace.change(Label("edit_office")) as db:
        office_keeping.set_office(db, OfficeFields("Amt"))
    qtbot.waitUntil(lambda: done(page) == ["Enter your office: done"])
    qtbot.mouseClick(page.steps.buttons[Step.EVENT], Qt.MouseButton.LeftButton)
    form = empty_office.page.list.new_form
    form.title.setText("Forum")
    form.submit()
    empty_office.settle(qtbot)
    page = empty_office.go("overview")
    assert done(page) == ["Enter your office: done", "Plan an event: done"]
    qtbot.mouseClick(page.steps.buttons[Step.AGENDA], Qt.MouseButton.LeftButton)
    assert empty_office.page.frame.tab_key == "agenda"
    empty_office.workspace.undo()
    empty_office.settle(qtbot)
    assert done(empty_office.go("overview")) == ["Enter your office: done"]


def test_the_first_steps_put_away_stay_away(qtbot, empty_office):
    page = empty_office.go("overview")
    qtbot.mouseClick(page.steps.away, Qt.MouseButton.LeftButton)
    empty_office.settle(qtbot)
    empty_office.go("events", "list")
    page = empty_office.go("overview")
    assert not page.steps.isVisible()
    assert empty_office.workspace.next_undo is None or "first" not in empty_office.workspace.next_undo.label.key


def test_a_change_that_people_were_not_told_of_stands_among_the_tasks(qtbot, office, tmp_path):
    event = office.ids["conference"]
    with office.workspace.change(Label("edit_office")) as db:
        office_keeping.set_office(db, OfficeFields(name="Büro", email="buero@stadt.example"))
    dues = proposal(office.workspace, event).dues
    hand_over_drafts(office.workspace, event, dues, tmp_path / "drafts")
    told = len({due.invitee.person_id for due in dues if due.invitee.email})
    page = office.go("overview")
    assert "Tell what has changed: 3. Integrationskonferenz" not in titles(page.tasks)
    with office.workspace.change(Label("edit_event", {"event": event})) as db:
        days = amending.event_fields(db, event).days
        later = [replace(day, ends=day.ends + timedelta(hours=1)) for day in days]
        amending.amend_event(db, event, days=tuple(later))
    qtbot.waitUntil(lambda: "Tell what has changed: 3. Integrationskonferenz" in titles(page.tasks))
    row = titles(page.tasks).index("Tell what has changed: 3. Integrationskonferenz")
    assert f"{told} person(s) know an earlier state." in page.tasks.lines()[row].words
    page.tasks.setCurrentRow(row)
    qtbot.keyClick(page.tasks, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.page is not page)
    assert office.page.frame.tab_key == "invitation"
