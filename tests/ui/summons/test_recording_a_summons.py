"""Recording the summons to a sitting in the window: who, when and how, corrected and undone."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from planner_window import PlannerWindow
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from forumplanner.lists.summons import Summoning, summoning
from forumplanner.model.inviting_kinds import DispatchWay
from forumplanner.planning import bodies
from forumplanner.ui.shell.theme import Theme
from forumplanner.ui.summons.summons_part import SummonsPart

TODAY = date(2027, 5, 20)
LAST_DAY = date(2027, 5, 26)


@pytest.fixture
def part(planner_window: PlannerWindow, sitting: str) -> SummonsPart:
    """The summons beside the documents, two weeks before the sitting."""
    app = planner_window
    app.door.now -= timedelta(days=14)
    tab = app.show_tab("documents", sitting)
    tab.arrive("invitation")
    app.settle()
    app.click(tab.side.summons)
    return tab.summons.part


def found(app: PlannerWindow, sitting: str) -> Summoning:
    made = app.read(lambda db: summoning(db, sitting))
    assert made is not None
    return made


def field(part: SummonsPart, name: str) -> QLineEdit:
    return next(one for one in part.findChildren(QLineEdit) if one.accessibleName() == name)


def lines(part: SummonsPart) -> list[str]:
    return [part.list.item(place).text() for place in range(part.list.count())]


def record(app: PlannerWindow, part: SummonsPart) -> None:
    app.click(part.new.create_button)


def test_all_members_are_recorded_as_summoned_today_by_one_press(
    planner_window: PlannerWindow, part: SummonsPart, sitting: str, assert_all_named: Callable[[QWidget], None]
) -> None:
    app = planner_window
    assert_all_named(part)
    assert "26 May" in part.deadline.text()
    record(app, part)
    assert part.found.text() == "All members are summoned in time."
    assert found(app, sitting).finding.duly is True
    assert any("counts as invited" in text for text in app.window.notices.texts())
    assert {row.summons.sent_on for row in found(app, sitting).members if row.summons} == {TODAY}
    assert lines(part)[-1] == "Eva Lindt, substitute of Deniz Kaya\nnot summoned yet", "whom nobody ticked"
    app.workspace.undo()
    app.settle()
    assert found(app, sitting).finding.missing == 4


def test_one_who_is_left_out_by_keyboard_is_missing_and_stays_ticked_next_time(
    planner_window: PlannerWindow, part: SummonsPart, sitting: str
) -> None:
    app = planner_window
    part.list.setFocus()
    part.list.setCurrentRow(1)
    QTest.keyClick(part.list, Qt.Key.Key_Space)
    assert "3" in part.new.create_button.text()
    record(app, part)
    assert part.found.text() == "3 of 4 members are summoned."
    left = [row.person for row in found(app, sitting).members if row.summons is None]
    assert len(left) == 1
    ticked = [
        part.list.item(place) for place in range(4) if part.list.item(place).checkState() is Qt.CheckState.Checked
    ]
    assert [line.text() for line in ticked] == [f"{left[0]}\nnot summoned yet"]


def test_a_day_of_receipt_after_the_last_day_is_too_late_and_can_be_corrected(
    planner_window: PlannerWindow, part: SummonsPart, sitting: str
) -> None:
    app = planner_window
    app.fill(field(part, "Period counts from"), "27.5.2027")
    record(app, part)
    assert part.found.text() == "All members are summoned. 4 of them too late."
    assert "too late" in lines(part)[0]
    part.list.setCurrentRow(0)
    app.click(part.remove)
    assert found(app, sitting).finding.missing == 1


def test_what_cannot_be_right_is_said_beside_its_field(planner_window: PlannerWindow, part: SummonsPart) -> None:
    app = planner_window
    app.fill(field(part, "Sent on"), "21.5.2027")
    app.click(part.new.create_button)
    assert "future" in part.new.form.binder.errors()["sent_on"]
    app.fill(field(part, "Sent on"), "20.5.2027")
    app.fill(field(part, "Period counts from"), "19.5.2027")
    app.click(part.new.create_button)
    assert "counts_from" in part.new.form.binder.errors()


def test_e_mail_is_offered_only_where_the_rules_allow_it(
    planner_window: PlannerWindow, part: SummonsPart, body: str
) -> None:
    app = planner_window
    assert part.way.findData(DispatchWay.SMTP.value) < 0
    app.change(lambda db: bodies.set_rules(db, body, bodies.RulesChanges(electronic_invitation=True)))
    assert part.way.findData(DispatchWay.SMTP.value) >= 0


def test_a_public_notice_is_recorded_without_names(
    planner_window: PlannerWindow, part: SummonsPart, sitting: str
) -> None:
    app = planner_window
    app.choose(part.way, DispatchWay.NOTICE_BOARD.value)
    assert part.new.create_button.text() == "Record the public notice"
    record(app, part)
    assert [notice.sent_on for notice in found(app, sitting).notices] == [TODAY]
    assert found(app, sitting).finding.missing == 4
    assert lines(part)[-1].startswith("public notice")


def test_the_tab_of_the_invitation_says_it_and_records_it_at_a_key(
    planner_window: PlannerWindow, sitting: str, assert_all_named: Callable[[QWidget], None]
) -> None:
    app = planner_window
    app.door.now -= timedelta(days=14)
    tab = app.show_tab("invitation", sitting)
    app.settle()
    assert "No summons is recorded yet." in tab.summons.said.text()
    tab.context.actions.enter("events/invitation")
    app.press("Ctrl+Shift+F")
    assert_all_named(tab)
    part = tab.findChild(SummonsPart)
    assert app.window.focusWidget() is part.way
    app.press("Return")
    assert "All members are summoned in time." in tab.summons.said.text()
    assert found(app, sitting).finding.duly is True
    app.press("Escape")
    app.click(tab.summons.record)
    assert app.window.focusWidget() is part.way


def test_escape_leads_back_to_the_document(planner_window: PlannerWindow, part: SummonsPart, sitting: str) -> None:
    planner_window.press("Escape")
    tab = planner_window.show_tab("documents", sitting)
    assert tab.sides.currentWidget() is tab.side


def test_a_forum_has_no_summons(planner_window: PlannerWindow, conference: str) -> None:
    tab = planner_window.show_tab("documents", conference)
    tab.arrive("invitation")
    planner_window.settle()
    assert tab.side.summons.isHidden()
    assert not tab.context.actions.qaction("documents.summons").isEnabled()


def test_nothing_is_cut_off_in_large_text(planner_window: PlannerWindow, part: SummonsPart, theme: Theme) -> None:
    theme.resize_text(200)
    planner_window.settle()
    last = part.list.visualItemRect(part.list.item(part.list.count() - 1))
    assert last.bottom() <= part.list.viewport().height()
