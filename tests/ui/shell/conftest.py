"""A small real planner (one SQLite file) and two small places, to try the shell without the planner's rules."""

import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout
from shiboken6 import isValid

from forumplanner.model.refusals import PlannerUnavailable, PlanningError
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.rows import Column, Sort
from forumplanner.ui.parts.table_panel import TablePanel
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.crash import CrashReporter
from forumplanner.ui.shell.finding import PaletteEntry
from forumplanner.ui.shell.places import Place, PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched
from forumplanner.ui.shell.tasks import Progress
from forumplanner.ui.shell.theme import Theme
from forumplanner.ui.shell.window import Fittings, ShellWindow
from forumplanner.ui.shell.window_state import WindowState
from forumplanner.ui.speaker import WordingSpeaker


@dataclass(frozen=True)
class Label:
    key: str
    refs: dict[str, str]


class SmallPlanner:
    """Keeps persons in a file; one step of undo per added person."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._done: list[str] = []
        self._undone: list[tuple[str, str]] = []
        self._callbacks: list[Callable[[Touched], None]] = []
        self.is_closed = False
        with self.read() as db:
            db.execute("CREATE TABLE IF NOT EXISTS person (id TEXT PRIMARY KEY, name TEXT NOT NULL)")

    @property
    def next_undo(self) -> Label | None:
        return Label("add_person", {"person": self._done[-1]}) if self._done else None

    @property
    def next_redo(self) -> Label | None:
        return Label("add_person", {"person": self._undone[-1][0]}) if self._undone else None

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(self.file)
        try:
            yield connection
            connection.commit()
        finally:
            connection.close()

    @contextmanager
    def change(self, label: object) -> Iterator[sqlite3.Connection]:
        with self.read() as db:
            yield db

    def add(self, person: str, name: str) -> None:
        with self.change(Label("add_person", {"person": person})) as db:
            db.execute("INSERT INTO person VALUES (?, ?)", (person, name))
        self._done.append(person)
        self._tell(person)

    def undo(self) -> None:
        if not self._done:
            raise PlanningError("undo.nothing")
        person = self._done.pop()
        with self.read() as db:
            (name,) = db.execute("DELETE FROM person WHERE id = ? RETURNING name", (person,)).fetchone()
        self._undone.append((person, name))
        self._tell(person)

    def redo(self) -> None:
        person, name = self._undone.pop()
        self.add(person, name)

    def on_change(self, callback: Callable[[Touched], None]) -> Callable[[], None]:
        self._callbacks.append(callback)
        return lambda: self._callbacks.remove(callback)

    def close(self) -> None:
        self.is_closed = True

    def _tell(self, person: str) -> None:
        for callback in self._callbacks:
            callback({"person": frozenset({person})})


class SmallDoor:
    """Opens small planners and remembers the last one for the test."""

    def __init__(self) -> None:
        self.opened: list[SmallPlanner] = []

    def open(self, location: Path, *, read_only: bool = False) -> SmallPlanner:
        if not location.exists():
            raise PlannerUnavailable("planner.missing", place=location.name)
        self.opened.append(SmallPlanner(location))
        return self.opened[-1]

    def create(self, location: Path) -> SmallPlanner:
        location.touch()
        return self.open(location)

    def example(self, progress: Progress) -> tuple[SmallPlanner, Path]:
        raise PlannerUnavailable("planner.exists", place="example")

    def usual(self) -> Path | None:
        return None


@dataclass(frozen=True)
class PersonRow:
    id: str
    name: str


class PersonSource:
    def __init__(self, planner: SmallPlanner) -> None:
        self._planner = planner

    def ids(self, search: str, sort: Sort) -> Sequence[str]:
        order = "DESC" if sort.descending else "ASC"
        with self._planner.read() as db:
            found = db.execute(f"SELECT id FROM person WHERE name LIKE ? ORDER BY name {order}, id", (f"%{search}%",))
            return [row[0] for row in found]

    def rows(self, ids: Sequence[str]) -> Sequence[PersonRow]:
        with self._planner.read() as db:
            marks = ",".join("?" * len(ids))
            return [PersonRow(*row) for row in db.execute(f"SELECT * FROM person WHERE id IN ({marks})", list(ids))]


class PeoplePage(PlacePage):
    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self.stay = False
        self.model = IdPageModel(
            PersonSource(context.workspace),
            [Column("Name", lambda row: row.name, "name", 30)],
            kinds=["person"],
            parent=self,
        )
        empty = EmptyState("contacts", "No people yet", "People you add stand here.", "Add a person")
        empty.step_taken.connect(lambda: context.actions.trigger("people.add"))
        self.panel = TablePanel("People", self.model, empty=empty)
        heading = Heading("People", "Everybody we know")
        column = QVBoxLayout(self)
        column.addWidget(heading)
        column.addWidget(self.panel)
        context.actions.add(
            Action(
                "people.add",
                "&Add a person",
                self.add,
                icon="person-add",
                shortcut="Ctrl+N",
                scope="people",
                toolbar=True,
            ),
            Action("people.break", "&Break", self.break_down, scope="people"),
            Action("people.refuse", "Refuse &everything", self.refuse, scope="people"),
            owner=self,
        )
        heading.add_action(context.actions.qaction("people.add"), main=True)
        context.finders.add("people", self.find)
        self.model.requery()

    def arrive(self, target: str) -> None:
        if target:
            self.panel.table.select_ids([target])

    def leave(self) -> bool:
        return not self.stay

    def refresh(self, touched: Touched) -> None:
        self.model.refresh(touched)

    def add(self) -> None:
        number = self.model.rowCount() + 1
        self.context.tasks.run(
            "Adding a person", lambda _: self.context.workspace.add(f"p{number:03}", f"Person {number:03}")
        )

    def break_down(self) -> None:
        raise KeyError("Frau Müller")

    def refuse(self) -> None:
        raise PlanningError("undo.nothing")

    def find(self, text: str) -> list[PaletteEntry]:
        source = PersonSource(self.context.workspace)
        return [
            PaletteEntry(row.name, lambda row=row: self.context.navigate("people", row.id), "Person", "person")
            for row in source.rows(source.ids(text, Sort("name")))
        ]


class NotesPage(PlacePage):
    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self.words = QLabel("Notes")
        self.field = QLineEdit()
        self.field.setAccessibleName("Note")
        self.refreshed: list[Touched] = []
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addWidget(self.field)

    def arrive(self, target: str) -> None:
        self.words.setText(f"Notes about {target}" if target else "Notes")

    def refresh(self, touched: Touched) -> None:
        self.refreshed.append(touched)


def make_broken(context: PlaceContext) -> PlacePage:
    raise ValueError("no such luck")


# Several files are called conftest: places are found under a name of their own.
sys.modules["example_places"] = sys.modules[__name__]

PLACES = [
    Place("people", "People", "contacts", "example_places:PeoplePage"),
    Place("notes", "Notes", "minutes", "example_places:NotesPage"),
    Place("broken", "Broken", "journal", "example_places:make_broken"),
]


@dataclass
class Opened:
    """A window with what the test needs to look behind it."""

    window: ShellWindow
    door: SmallDoor
    reports: list[str]
    folder: Path

    @property
    def people(self) -> PeoplePage:
        page = self.window.pages.page
        assert isinstance(page, PeoplePage)
        return page


@pytest.fixture
def bare_window(qtbot, theme: Theme, window_state: WindowState, tmp_path: Path) -> Iterator[Opened]:
    """A window on no planner."""
    crashes = CrashReporter(tmp_path / "log")
    reports: list[str] = []
    crashes.reported.connect(lambda text, _file: reports.append(text))
    door = SmallDoor()
    window = ShellWindow(PLACES, Fittings(door, WordingSpeaker("en"), theme, window_state, crashes, "en"))
    window.crashes_kept = crashes  # keeps the reporter as long as the window
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Opened(window, door, reports, tmp_path)
    if isValid(window):
        window.tasks.cancel_all()
        window.close()
        qtbot.waitUntil(lambda: not isValid(window))


@pytest.fixture
def opened(qtbot, bare_window: Opened) -> Opened:
    """A window on a planner with three people, showing the people."""
    file = bare_window.folder / "office.forumplan"
    planner = SmallPlanner(file)
    for person, name in (("a", "Ayşe Yılmaz"), ("b", "Bohdan Шевченко"), ("c", "Claudia Müller")):
        planner.add(person, name)
    bare_window.window.opening.open(file)
    qtbot.waitUntil(lambda: bare_window.window.pages.page is not None)
    qtbot.waitUntil(lambda: not bare_window.window.tasks.open_tasks)
    return bare_window
