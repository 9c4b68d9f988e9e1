"""Who was reached is shown in groups that tell of nobody alone, and goes out on paper and as a list."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from forumplanner.lists.counting import Whom
from forumplanner.model.enums import EventKind
from forumplanner.planning import directory, registering, scheduling
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields, EventFields


@pytest.fixture
def two_editions(planner_window):
    """Two editions of a series: twelve people at the first, eighteen at the second; three are of Süd."""

    def make(db):
        districts = ["Nord"] * 8 + ["West"] * 7 + ["Süd"] * 3
        fields = [directory.PersonFields(given_name=f"P{n}", family_name="Probe", district=district)
                  for n, district in enumerate(districts)]  # fmt: skip
        people = directory.add_persons(db, fields)
        series = scheduling.add_series(db, "Forum")
        made = []
        for year, count in ((2025, 12), (2027, 18)):
            day = DayFields(datetime(year, 6, 3, 9), datetime(year, 6, 3, 17))
            event = EventFields(f"Forum {year}", EventKind.CITIZEN_FORUM, (day,), f"f-{year}", series_id=series)
            made.append(scheduling.create_event(db, event))
            registering.register(
                db, made[-1], [RegistrationFields(one) for one in people[:count]], planner_window.door.now
            )
        return made

    return planner_window.change(make)


def shown(page):
    model = page.model
    return [[model.index(row, at).data() for at in range(model.columnCount())] for row in range(model.rowCount())]


def test_without_people_the_place_explains_itself(planner_window, conference):
    app = planner_window
    page = app.show_place("evaluation")
    assert page.savable() is page.printable() is page.listed() is None
    assert any(button.text() == "Go to the events" and button.isVisible() for button in page.findChildren(QPushButton))


def test_groups_are_shown_with_small_ones_hidden_and_the_reason_said(planner_window, two_editions, assert_all_named):
    app = planner_window
    page = app.show_place("evaluation")
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert_all_named(page)
    page.ways.setCurrentIndex(1)
    assert shown(page) == [["Nord", "8"], ["Süd", "•"], ["West", "•"], ["All people", "18"]]
    assert page.model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "not given"
    assert "fewer than 5" in page.notes.text()
    app.choose(page.whom, Whom.ATTENDED.value)
    assert shown(page) == [["All people", "0"]]
    del tester


def test_the_editions_of_a_series_stand_beside_each_other(planner_window, two_editions):
    app = planner_window
    page = app.show_place("evaluation")
    page.ways.setCurrentIndex(1)
    app.choose(page.extent, True)
    assert page.model.headerData(1, Qt.Orientation.Horizontal) == "Forum 2025"
    assert shown(page)[-1] == ["All people", "12", "18"]
    page.arrive(two_editions[0])
    assert page.which.currentText().startswith("Forum 2025")


def test_it_goes_out_as_pdf_and_as_a_list_of_what_is_shown(planner_window, two_editions, tmp_path):
    app = planner_window
    page = app.show_place("evaluation")
    app.choose(page.whom, Whom.REGISTERED.value)
    page.save(tmp_path / "out.pdf")
    app.settle()
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-1.7")
    app.press("Ctrl+Shift+S")
    out = app.window.pages.page
    rows = [[out.model.index(row, at).data() for at in range(4)] for row in range(out.model.rowCount())]
    assert ["People registered, neither cancelled nor declined", "District", "Nord", "8"] in rows
    assert ["People registered, neither cancelled nor declined", "District", "Süd", "•"] in rows
