"""An officer puts people on duty beside the programme, by keyboard, changes a duty and takes it back."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from forumplanner.lists.duties import duties
from forumplanner.model.enums import DutyKind


@pytest.fixture
def panel(planner_window, conference, people):
    tab = planner_window.show_tab("agenda", conference)
    planner_window.press("Ctrl+Shift+D")
    return tab.duties


def put_on_duty(app, panel, letters, kind=DutyKind.VOLUNTEER, language="", day="", start="", end=""):
    form = panel.form
    app.pick(form.person, letters)
    app.choose(form.kind, kind.value)
    widgets = {key: found.face.widget for key, found in form.form.binder._fields.items()}
    for key, text in {"language": language, "day": day, "from": start, "until": end}.items():
        app.fill(widgets[key], text)
    QTest.keyClick(widgets["until"], Qt.Key.Key_Return)
    app.settle()


def stored(app, event):
    return app.read(lambda db: [(row.person, row.kind, row.starts, row.ends) for row in duties(db, event)])


def tool(panel, name):
    return next(button for button in panel.findChildren(QToolButton) if button.accessibleName() == name)


def test_people_are_put_on_duty_one_after_the_other(planner_window, conference, panel, assert_all_named):
    app = planner_window
    assert_all_named(panel)
    assert panel.form.person.hasFocus()
    put_on_duty(app, panel, "Kaya", day="3.6.2027", start="8", end="12")
    assert panel.form.person.hasFocus()
    put_on_duty(app, panel, "Lindt", DutyKind.INTERPRETER, language="Ukrainian")
    assert panel.lines() == [
        "Eva Lindt, Interpreter (Ukrainian): whole event",
        "Deniz Kaya, Volunteer: Thu, 3 June 2027, 08:00–12:00",
    ]
    assert_all_named(panel)


def test_a_duty_is_changed_and_removed_and_the_removal_taken_back(planner_window, conference, panel):
    app = planner_window
    put_on_duty(app, panel, "Kaya", day="3.6.2027", start="8", end="12")
    app.click(tool(panel, "Change the duty of Deniz Kaya"))
    app.choose(panel.form.kind, DutyKind.MINUTE_TAKER.value)
    app.click(panel.form.create_button)
    kept = [("Deniz Kaya", DutyKind.MINUTE_TAKER, datetime(2027, 6, 3, 8), datetime(2027, 6, 3, 12))]
    assert stored(app, conference) == kept
    assert not panel.form.duty_id
    app.click(tool(panel, "Remove the duty of Deniz Kaya"))
    assert stored(app, conference) == []
    assert panel.lines() == []
    app.workspace.undo()
    app.settle()
    assert stored(app, conference) == kept
    assert len(panel.lines()) == 1


def test_what_is_wrong_is_said_beside_the_field(planner_window, conference, panel):
    app = planner_window
    app.click(panel.form.create_button)
    assert "person_id" in panel.form.form.binder.errors()
    put_on_duty(app, panel, "Kaya", day="3.6.2027", start="8")
    assert set(panel.form.form.binder.errors()) == {"until"}
    put_on_duty(app, panel, "Kaya", day="5.6.2027", start="8", end="9")
    assert "5" in panel.form.form.binder.errors()["day"]
    assert stored(app, conference) == []


def test_somebody_on_duty_twice_at_once_is_said_below_the_line(planner_window, conference, panel):
    app = planner_window
    for kind in (DutyKind.VOLUNTEER, DutyKind.MINUTE_TAKER):
        put_on_duty(app, panel, "Kaya", kind, day="3.6.2027", start="8", end="12")
    warned = [label.text() for label in panel.findChildren(QLabel) if label.property("look") == "warning"]
    assert len([text for text in warned if text.startswith("At the same time:")]) == 2
