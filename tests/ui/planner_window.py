"""The real window on a real planner, showing one tab of an event or one place, for the tests of those rooms."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.model.enums import EventKind, SeatRole
from forumplanner.planning import bodies, directory, scheduling, seats
from forumplanner.ui.events.tab import EventTab
from forumplanner.ui.shell.crash import CrashReporter
from forumplanner.ui.shell.places import Place, PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched
from forumplanner.ui.shell.theme import Theme
from forumplanner.ui.shell.window import Fittings, ShellWindow
from forumplanner.ui.shell.window_state import WindowState
from forumplanner.ui.speaker import WordingSpeaker
from forumplanner.workspace import Label, Workspace

NewPlanner = Callable[[Path], Path]

RUNNING = datetime(2027, 6, 3, 8, 30, tzinfo=UTC)
"""10:30 in Berlin, on the first day of the conference."""


class TestDoor:
    """Opens planners as the program does, with a clock that stands still."""

    __test__ = False

    def __init__(self) -> None:
        self.now = RUNNING

    def open(self, location: Path, /) -> Workspace:
        return Workspace.open(location, who="anna", clock=lambda: self.now)

    def create(self, location: Path, /) -> Workspace:
        return Workspace.create(location, who="anna", clock=lambda: self.now)


class TabHost(PlacePage):
    """Shows the tab named "module:event id" it is sent to, as the page of an event does; else it notes the target."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self.tab: EventTab | None = None
        self.asked = ""
        self._shown = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def arrive(self, target: str) -> None:
        self.asked = target
        room, _, event_id = target.partition(":")
        if not event_id or target == self._shown:
            return
        self._shown = target
        module = __import__(f"forumplanner.ui.{room}", fromlist=["make_tab"])
        self.tab = module.make_tab(self.context, event_id)
        self._column.addWidget(self.tab)
        self.tab.show()

    def leave(self) -> bool:
        return self.tab is None or self.tab.leave()

    def refresh(self, touched: Touched) -> None:
        if self.tab is not None:
            self.tab.refresh(touched)

    def listed(self) -> Callable[[], object] | None:
        return self.tab.listed() if self.tab is not None else None


@dataclass
class PlannerWindow:
    """A window with its planner; `reports` are the defects it met."""

    window: ShellWindow
    door: TestDoor
    reports: list[str]
    bot: Any

    @property
    def workspace(self) -> Workspace:
        planner = self.window.opening.planner
        assert isinstance(planner, Workspace)
        return planner

    def show_tab(self, room: str, event_id: str) -> Any:
        """Show the tab of a room for an event, and return it."""
        self.window.navigate("events", f"{room}:{event_id}")
        page = self.window.pages.page
        assert isinstance(page, TabHost)
        assert page.tab is not None, self.reports
        return page.tab

    def show_place(self, key: str) -> Any:
        """Show a place, and return its page."""
        self.window.navigate(key)
        assert not self.reports, self.reports
        return self.window.pages.page

    def settle(self) -> None:
        """Wait until everything asked for is done and shown."""
        self.bot.waitUntil(lambda: not self.window.tasks.open_tasks)
        for _ in range(3):
            QApplication.processEvents()
        self.bot.waitUntil(lambda: not self.window.tasks.open_tasks)
        assert not self.reports, self.reports

    def press(self, keys: str) -> None:
        """Press a shortcut where the focus is."""
        combination = QKeySequence(keys)[0]
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        self.settle()

    def type(self, text: str) -> None:
        """Type where the focus is."""
        target = QApplication.focusWidget()
        assert target is not None
        type_into(target, text)

    def fill(self, field: QWidget, text: str) -> None:
        """Replace what stands in a field, and leave it."""
        field.setFocus()
        QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.SelectAll))
        QTest.keyClick(field, Qt.Key.Key_Delete)
        if text:
            type_into(field, text)
        field.clearFocus()
        self.settle()

    def pick(self, field: Any, letters: str) -> None:
        """Type letters into a field in which one picks, and take the first that is found."""
        field.setFocus()
        field.clear()
        type_into(field, letters)
        popup = field.completer().popup()
        self.bot.waitUntil(popup.isVisible)
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        self.window.activateWindow()  # offscreen, no window system gives the focus back when a popup closes
        self.bot.waitUntil(self.window.isActiveWindow)
        self.settle()

    def choose(self, box: Any, value: object) -> None:
        """Choose an option as a user does."""
        place = box.findData(value)
        assert place >= 0, value
        box.setFocus()
        box.setCurrentIndex(place)
        box.activated.emit(place)
        self.settle()

    def click(self, button: QWidget) -> None:
        """Click a button."""
        assert button.isEnabled(), button.accessibleName() or button.text()  # type: ignore[attr-defined]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def change(self, verb: Callable[[Any], Any]) -> Any:
        """Change the planner beside the window, and let it show that."""
        with self.workspace.change(Label("edit_event")) as db:
            made = verb(db)
        self.settle()
        return made

    def read(self, query: Callable[[Any], Any]) -> Any:
        """Read from the planner."""
        with self.workspace.read() as db:
            return query(db)


def type_into(target: QWidget, text: str) -> None:
    """Type letters one after the other; QTest itself knows only those of ASCII."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(target, letter)
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


PLACES = [
    Place("events", "Events", "events", f"{__name__}:TabHost"),
    Place("bodies", "Bodies", "bodies", "forumplanner.ui.bodies:make"),
    Place("measures", "Measures", "measures", "forumplanner.ui.measures:make"),
    Place("replies", "Replies", "mail", "forumplanner.ui.replies:make"),
    Place("accounts", "Accounts", "settings", f"{__name__}:TabHost", in_rail=False),
    Place("calendar", "Calendar", "calendar", "forumplanner.ui.calendar:make"),
    Place("evaluation", "Evaluation", "evaluation", "forumplanner.ui.evaluation:make"),
    Place("listing", "Lists", "export", "forumplanner.ui.listing:make", in_rail=False),
]


@pytest.fixture
def planner_window(
    qtbot: Any, theme: Theme, window_state: WindowState, tmp_path: Path, new_planner: NewPlanner
) -> Iterator[PlannerWindow]:
    """The window on an empty planner, in English."""
    crashes = CrashReporter(tmp_path / "log")
    reports: list[str] = []
    crashes.reported.connect(lambda text, _file: reports.append(text))
    door = TestDoor()
    window = ShellWindow(PLACES, Fittings(door, WordingSpeaker("en"), theme, window_state, crashes, "en"))
    window.crashes_kept = crashes  # type: ignore[attr-defined]  # keeps the reporter as long as the window
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.opening.open(new_planner(tmp_path / "office.forumplan"))
    qtbot.waitUntil(lambda: window.pages.page is not None)
    opened = PlannerWindow(window, door, reports, qtbot)
    opened.settle()
    yield opened
    if isValid(window):
        window.tasks.cancel_all()
        if not window.close():  # a test that failed half-way must not keep the window
            window.pages.detach()
            window.close()
        qtbot.waitUntil(lambda: not isValid(window))
    assert not reports, reports


@pytest.fixture
def conference(planner_window: PlannerWindow) -> str:
    """A conference of two days from 9:00 to 17:00, in a house with two rooms."""

    def make(db: Any) -> str:
        house = scheduling.add_venue(db, "Rathaus")
        scheduling.add_room(db, house, "Saal", capacity=100)
        scheduling.add_room(db, house, "Kleiner Raum", capacity=12)
        days = tuple(scheduling.DayFields(datetime(2027, 6, d, 9), datetime(2027, 6, d, 17)) for d in (3, 4))
        fields = scheduling.EventFields("3. Integrationskonferenz", EventKind.CONFERENCE, days, "ik-3", venue_id=house)
        return scheduling.create_event(db, fields)

    return planner_window.change(make)


@pytest.fixture
def people(planner_window: PlannerWindow) -> dict[str, str]:
    """Five people of the directory, by their family names."""
    names = [("Ayşe", "Yılmaz"), ("Bohdan", "Шевченко"), ("Claudia", "Müller"), ("Deniz", "Kaya"), ("Eva", "Lindt")]
    persons = [directory.PersonFields(given_name=given, family_name=family) for given, family in names]
    ids = planner_window.change(lambda db: directory.add_persons(db, persons))
    return {family: made for (_, family), made in zip(names, ids, strict=True)}


@pytest.fixture
def body(planner_window: PlannerWindow, people: dict[str, str]) -> str:
    """A body of five legal members with four seats; Claudia Müller chairs, Eva Lindt stands in for Deniz Kaya."""

    def make(db: Any) -> str:
        made = bodies.create_body(db, bodies.BodyDraft("Integrationsrat", since=date(2020, 11, 1), legal_members=5))
        for name in ("Müller", "Yılmaz", "Шевченко", "Kaya"):
            role = SeatRole.CHAIR if name == "Müller" else SeatRole.MEMBER
            substitute = people["Lindt"] if name == "Kaya" else None
            seats.add_member(
                db,
                made,
                seats.SeatDraft(people[name], role, group_name="Liste Vielfalt", substitute_id=substitute),
            )
        bodies.set_rules(db, made, bodies.RulesChanges())
        return made

    return planner_window.change(make)


@pytest.fixture
def sitting(planner_window: PlannerWindow, body: str) -> str:
    """A sitting of the body on 3 June 2027 from 10:00."""
    day = scheduling.DayFields(datetime(2027, 6, 3, 10), datetime(2027, 6, 3, 13))
    fields = scheduling.EventFields("12. Sitzung", EventKind.SITTING, (day,), "s-12", body_id=body)
    return planner_window.change(lambda db: scheduling.create_event(db, fields))
