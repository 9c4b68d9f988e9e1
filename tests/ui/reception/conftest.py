"""The window on a conference with five registered people, and the reception of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from sqlalchemy import select

from forumplanner.model.directory import Person
from forumplanner.model.enums import NeedKind, RegistrationState
from forumplanner.model.registrations import Attendance, Registration
from forumplanner.planning import amending, reception, registering
from forumplanner.planning.registering import NeedFields, RegistrationFields
from tests.ui.planner_window import PlannerWindow, body, conference, people, planner_window, sitting, type_into

__all__ = ["body", "conference", "people", "planner_window", "sitting"]


@dataclass
class Counter:
    """The reception as somebody stands before it, with the hands of a helper and a scanner."""

    office: PlannerWindow
    tab: Any
    window: Any
    event: str
    registrations: dict[str, str]
    tokens: dict[str, str]

    def scan(self, code: str) -> None:
        """Type a code as fast as a scanner does, and the Return it ends with."""
        QTest.keyClicks(self.window.field, code)
        QTest.keyClick(self.window.field, Qt.Key.Key_Return)
        self.office.settle()

    def type(self, text: str) -> None:
        type_into(self.window.field, text)
        self.office.settle()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key)
        self.office.settle()

    @property
    def said(self) -> str:
        return self.window.answer.answer.spoken

    @property
    def colour(self) -> str:
        return self.window.answer.property("kind")

    def lines(self) -> list[str]:
        return [self.window.found.item(row).text() for row in range(self.window.found.count())]

    def state(self, name: str) -> RegistrationState:
        return self.office.read(lambda db: db.get_one(Registration, self.registrations[name]).state)

    def times(self, name: str) -> list[tuple[str, str]]:
        """Return when somebody came and left, as hh:mm."""
        person = select(Registration.person_id).where(Registration.id == self.registrations[name]).scalar_subquery()
        query = select(Attendance.came, Attendance.left).where(Attendance.person_id == person).order_by(Attendance.came)
        rows = self.office.read(lambda db: db.execute(query).all())
        return [tuple(f"{moment:%H:%M}" if moment else "" for moment in row) for row in rows]


@pytest.fixture
def registered(planner_window: PlannerWindow, conference: str, people: dict[str, str]) -> dict[str, str]:
    """Four registered people with a place, one of them in need of an interpreter; Eva Lindt waits."""
    names = ["Yılmaz", "Шевченко", "Müller", "Kaya", "Lindt"]

    def make(db: Any) -> list[str]:
        amending.amend_event(db, conference, capacity=5)
        reception.set_needs_contact(db, conference, "Frau Beispiel")
        for person_id in people.values():
            person = db.get_one(Person, person_id)
            person.email, person.phone, person.city = "post@verein.example", "0000 4711", "Köln"
        wishes = [
            RegistrationFields(
                people[name],
                RegistrationState.WAITING if name == "Lindt" else RegistrationState.PLACED,
                organisation="Verein Brücke" if name == "Yılmaz" else "",
                note="ruft noch an",
                needs=(NeedFields(NeedKind.INTERPRETER, "uk", consent_at=planner_window.door.now),)
                if name == "Шевченко"
                else (),
            )
            for name in names
        ]
        return [one.id for one in registering.register(db, conference, wishes, planner_window.door.now)]

    return dict(zip(names, planner_window.change(make), strict=True))


@pytest.fixture
def counter(planner_window: PlannerWindow, conference: str, registered: dict[str, str]) -> Iterator[Counter]:
    """The open reception."""
    tab = planner_window.show_tab("attendance", conference)
    planner_window.settle()
    window = tab.open_reception()
    planner_window.bot.waitUntil(window.isActiveWindow)
    tokens = planner_window.read(
        lambda db: {name: db.get_one(Registration, id_).badge_token for name, id_ in registered.items()}
    )
    yield Counter(planner_window, tab, window, conference, registered, tokens)
    if tab.reception is not None:
        window.close()
    planner_window.settle()


class OpenedFiles(QObject):
    """Stands in for the system's PDF program, which a machine without a screen has not got."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.files.append(Path(url.toLocalFile()))


@pytest.fixture
def opened_files() -> Iterator[OpenedFiles]:
    taker = OpenedFiles()
    QDesktopServices.setUrlHandler("file", taker, "take")
    yield taker
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def texts_in() -> Callable[[Any], str]:
    """Return everything a window says: its widgets' texts, names, hints, and the rows of its lists."""
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    def collect(root: Any) -> str:
        found: list[str] = []
        for widget in [root, *root.findChildren(QWidget)]:
            for name in ("text", "placeholderText", "toPlainText", "title"):
                said = getattr(widget, name, None)
                if callable(said):
                    found.append(str(said()))
            found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
            if isinstance(widget, QAbstractItemView) and widget.model() is not None:
                model = widget.model()
                found += [
                    str(model.index(row, 0).data(role)) for row in range(model.rowCount()) for role in Qt.ItemDataRole
                ]
        return "\n".join(found)

    return collect
