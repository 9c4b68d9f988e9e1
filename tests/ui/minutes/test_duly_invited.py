"""The head of minutes proposes what the recorded summons says, and stores it only when somebody takes it over."""

from datetime import date

from planner_window import RUNNING, PlannerWindow
from PySide6.QtWidgets import QPushButton

from forumplanner.lists.minutes import minutes
from forumplanner.model.inviting_kinds import DispatchWay
from forumplanner.planning.minute_taking import open_minutes
from forumplanner.planning.summons import SummonsFields, record_summons

IN_TIME, LATE = date(2027, 5, 26), date(2027, 5, 27)


def summon(app: PlannerWindow, sitting: str, persons: list[str], day: date) -> None:
    fields = SummonsFields(way=DispatchWay.LETTER, sent_on=day)
    app.change(lambda db: record_summons(db, sitting, persons, fields, RUNNING))


def head_page(app: PlannerWindow, sitting: str):
    app.change(lambda db: open_minutes(db, sitting, RUNNING))
    tab = app.show_tab("minutes", sitting)
    app.settle()
    return tab.head_page


def stated(app: PlannerWindow, sitting: str) -> tuple[bool | None, date | None]:
    head = app.read(lambda db: minutes(db, sitting)).head
    return head.duly_invited, head.invited_on


def seated(people: dict[str, str]) -> list[str]:
    return [people[name] for name in ("Müller", "Yılmaz", "Шевченко", "Kaya")]


def test_a_summons_of_all_in_time_is_taken_over_by_one_press(
    planner_window: PlannerWindow, sitting: str, people: dict[str, str], assert_all_named
) -> None:
    app = planner_window
    page = head_page(app, sitting)
    assert page.summons.isHidden(), "nothing is recorded yet"
    summon(app, sitting, seated(people), IN_TIME)
    assert page.summons.isVisible()
    assert "in time by the rules" in page.summons.said.text()
    assert stated(app, sitting) == (None, None), "it is proposed, not filled in"
    assert_all_named(page)
    app.click(page.summons.findChild(QPushButton))
    assert stated(app, sitting) == (True, IN_TIME)
    assert page.summons.isHidden()
    app.workspace.undo()
    app.settle()
    assert stated(app, sitting) == (None, None)


def test_who_was_summoned_late_or_not_at_all_is_said(
    planner_window: PlannerWindow, sitting: str, people: dict[str, str]
) -> None:
    app = planner_window
    members = seated(people)
    page = head_page(app, sitting)
    summon(app, sitting, members[:3], IN_TIME)
    assert "1 member(s) without one" in page.summons.said.text()
    summon(app, sitting, members[3:], LATE)
    assert "too late" in page.summons.said.text()
    app.click(page.summons.findChild(QPushButton))
    assert stated(app, sitting) == (False, IN_TIME)
