"""The place "Calendar": what falls on the days, walked through by keys, and what it is made of."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from planner_window import NewPlanner, PlannerWindow
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit

from forumplanner.desk.calendar_items import ItemKind
from forumplanner.lists.local_days import local_days
from forumplanner.lists.other_calendars import other_calendars
from forumplanner.planning import office_keeping
from forumplanner.planning.local_days import LocalDayFields, add_local_day
from forumplanner.planning.office_keeping import OfficeFields
from forumplanner.ui.calendar.page import CalendarPage
from forumplanner.ui.shell.theme import Theme

SITTINGS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//rat.example//DE
BEGIN:VEVENT
UID:1@rat.example
DTSTAMP:20260101T000000Z
DTSTART:20270603T170000
DTEND:20270603T200000
SUMMARY:Sitzung des Rates
END:VEVENT
BEGIN:VEVENT
UID:2@rat.example
DTSTAMP:20260101T000000Z
DTSTART:übermorgen
SUMMARY:Kaputt
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def page(planner_window: PlannerWindow, conference: str) -> CalendarPage:
    """The calendar on 3 June 2027, on which the conference begins, of an office in Hesse."""
    fields = OfficeFields(name="Amt", land="HE")
    planner_window.change(lambda db: office_keeping.set_office(db, fields))
    shown: CalendarPage = planner_window.show_place("calendar")
    shown.go_to(date(2027, 6, 3))
    planner_window.settle()
    return shown


def told(page: CalendarPage) -> list[str]:
    """Return the lines of the chosen day."""
    return [page.day.list.item(row).text() for row in range(page.day.list.count())]


def fill(app: PlannerWindow, page: CalendarPage, name: str, text: str) -> None:
    (field,) = [one for one in page.local.new.findChildren(QLineEdit) if one.accessibleName() == name]
    app.fill(field, text)


def test_an_own_event_stands_on_its_days_and_is_opened_from_there(
    planner_window: PlannerWindow, page: CalendarPage, conference: str
) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert any("3. Integrationskonferenz" in line for line in told(page))
    opened: list[str] = []
    page.day.opened.connect(opened.append)
    page.day.list.setFocus()
    page.day.list.setCurrentRow(next(at for at, line in enumerate(told(page)) if "Integrationskonferenz" in line))
    planner_window.press("Return")
    assert opened == [conference]


def test_a_day_says_in_words_what_falls_on_it(planner_window: PlannerWindow, page: CalendarPage) -> None:
    page.go_to(date(2027, 5, 27))
    planner_window.settle()
    said = page.model.index_of(date(2027, 5, 27)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Public holiday: Corpus Christi" in said
    assert any("Corpus Christi" in line for line in told(page)), "in Hesse it is one"


def test_the_month_is_walked_through_by_keys(planner_window: PlannerWindow, page: CalendarPage) -> None:
    page.month.setFocus()
    planner_window.press("Down")
    assert page.month.day == date(2027, 6, 10)
    planner_window.press("PgDown")
    assert page.month.day == date(2027, 7, 10)
    assert (page.line.month.currentText(), page.line.year.value()) == ("July", 2027)
    planner_window.press("Home")
    planner_window.press("Left")
    assert page.month.day == date(2027, 7, 4)


def test_kinds_that_are_not_wanted_are_not_shown(planner_window: PlannerWindow, page: CalendarPage) -> None:
    page.kinds.boxes[ItemKind.EVENT].click()
    planner_window.settle()
    assert not any("3. Integrationskonferenz" in line for line in told(page))


def test_a_feast_stays_where_public_holidays_are_not_shown(planner_window: PlannerWindow, page: CalendarPage) -> None:
    page.go_to(date(2026, 12, 25))
    planner_window.settle()
    assert [line for line in told(page) if "Christmas" in line and "Break" not in line] == [
        "Public holiday: Christmas Day"
    ]
    page.kinds.boxes[ItemKind.PUBLIC].click()
    assert [line for line in told(page) if "Christmas" in line and "Break" not in line] == ["Feast: Christmas"]


def test_which_kinds_are_not_wanted_is_remembered(
    planner_window: PlannerWindow, page: CalendarPage, tmp_path: Path, new_planner: NewPlanner
) -> None:
    page.kinds.boxes[ItemKind.FEAST].click()
    page.kinds.boxes[ItemKind.SCHOOL].click()
    page.kinds.boxes[ItemKind.SCHOOL].click()
    planner_window.settle()
    planner_window.window.opening.open(new_planner(tmp_path / "another.forumplan"))
    planner_window.settle()
    again = planner_window.show_place("calendar")
    assert again is not page
    assert again.kinds.shown == set(ItemKind) - {ItemKind.FEAST}
    again.go_to(date(2026, 12, 24))
    planner_window.settle()
    assert not any("Christmas Eve" in line for line in told(again))


def test_holidays_abroad_are_a_kind_only_where_a_country_is_chosen(
    planner_window: PlannerWindow, page: CalendarPage
) -> None:
    assert not page.kinds.boxes[ItemKind.ABROAD].isVisible()
    planner_window.window.actions_registry.trigger("calendar.choice")
    page.choice.countries["PL"].click()
    planner_window.settle()
    assert page.kinds.boxes[ItemKind.ABROAD].isVisible()


def test_it_says_where_nothing_is_known(planner_window: PlannerWindow, page: CalendarPage) -> None:
    page.go_to(date(2034, 6, 3))
    planner_window.settle()
    assert page.day.gaps.isVisible()
    assert "2034" in page.day.gaps.text()


def test_a_local_day_is_added_changed_and_taken_back(planner_window: PlannerWindow, page: CalendarPage) -> None:
    page.context.actions.qaction("calendar.local").trigger()
    planner_window.click(page.local.add_button)
    fill(planner_window, page, "What", "Stadtfest")
    fill(planner_window, page, "First day", "3.6.2027")
    planner_window.click(page.local.new.create_button)
    assert any("Local day: Stadtfest" in line for line in told(page))
    planner_window.workspace.undo()
    planner_window.settle()
    assert planner_window.read(local_days) == []
    assert not any("Stadtfest" in line for line in told(page))


def test_a_local_day_of_every_year_is_removed(planner_window: PlannerWindow, page: CalendarPage) -> None:
    day = LocalDayFields("Markt", date(2020, 6, 3), date(2020, 6, 3), every_year=True)
    planner_window.change(lambda db: add_local_day(db, day))
    assert any("Local day: Markt" in line for line in told(page))
    page.context.actions.qaction("calendar.local").trigger()
    page.local.table.selectRow(0)
    planner_window.click(page.local.remove_button)
    assert planner_window.read(local_days) == []


def test_a_calendar_of_others_comes_in_and_what_is_broken_is_told_by_its_line(
    planner_window: PlannerWindow, page: CalendarPage, tmp_path: Path
) -> None:
    file = tmp_path / "Rat.ics"
    file.write_text(SITTINGS.replace("\n", "\r\n"), encoding="utf-8")
    page.arrive(f"import:{file}")
    planner_window.settle()
    assert any("Calendar of others: 17:00–20:00 Sitzung des Rates" in line for line in told(page))
    (sentence,) = [page.report.list.item(row).text() for row in range(page.report.list.count())]
    assert sentence.startswith("Rat.ics, line 11: ")
    (calendar,) = planner_window.read(other_calendars)
    assert (calendar.name, calendar.entries) == ("Rat", 1)
    page.others.table.selectRow(0)
    planner_window.click(page.others.remove_button)
    assert planner_window.read(other_calendars) == []


def test_a_file_that_is_no_calendar_changes_nothing(
    planner_window: PlannerWindow, page: CalendarPage, tmp_path: Path
) -> None:
    file = tmp_path / "Rechnung.ics"
    file.write_bytes(b"%PDF-1.7")
    page.arrive(f"import:{file}")
    planner_window.settle()
    assert page.report.list.item(0).text().startswith("Rechnung.ics: ")
    assert planner_window.read(other_calendars) == []


def test_everything_has_a_name(page: CalendarPage, assert_all_named) -> None:  # type: ignore[no-untyped-def]
    for side in (page._local_side, page._others_side, page._choice_side):
        page._open_panel(side)
        assert_all_named(page)


def test_in_a_narrow_window_the_day_stands_below_the_month(planner_window: PlannerWindow, page: CalendarPage) -> None:
    assert page.split.orientation() is Qt.Orientation.Horizontal
    planner_window.window.resize(820, 700)
    planner_window.settle()
    assert planner_window.window.width() == 820
    assert page.split.orientation() is Qt.Orientation.Vertical
    planner_window.window.actions_registry.trigger("calendar.local")
    planner_window.settle()
    assert planner_window.window.width() == 820
    assert page.local.add_button.hasFocus()


def test_in_large_text_the_page_follows_the_day_and_the_panel_that_is_opened(
    planner_window: PlannerWindow, page: CalendarPage, theme: Theme, qtbot: Any
) -> None:
    planner_window.window.resize(1000, 700)
    theme.resize_text(200)
    planner_window.settle()
    assert planner_window.window.width() <= 1010, "it is not made much larger"

    def seen() -> bool:
        cell = page.month.visualRect(page.month.currentIndex())
        return page.month.viewport().visibleRegion().boundingRect().contains(cell)

    page.month.setFocus()
    page.go_to(date(2027, 6, 30))
    qtbot.waitUntil(seen)
    page.go_to(date(2027, 6, 1))
    qtbot.waitUntil(seen)
    assert page.month.verticalScrollBar().maximum() == 0
    planner_window.window.actions_registry.trigger("calendar.local")
    title = page._local_side.findChild(QLabel)
    assert title.text() == "Local days"
    qtbot.waitUntil(lambda: not title.visibleRegion().isEmpty())
