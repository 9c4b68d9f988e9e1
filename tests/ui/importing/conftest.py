"""The window on a small office's planner, at its events; the conference has two places, taken, and one person waits."""

from pathlib import Path

import pytest
from office_window import OfficeWindow, empty_office, english, office
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from forumplanner.lists import registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.ui.importing.import_page import ImportPage
from forumplanner.ui.registrations.registrations_tab import RegistrationsTab
from forumplanner.ui.shell.window_state import WindowState

__all__ = ["empty_office", "english", "office"]


@pytest.fixture
def window_state(window_state: WindowState) -> WindowState:
    """What the window remembers: it was at the events."""
    window_state.last_place = "events"
    return window_state


LISTS = Path(__file__).parents[2] / "data" / "registrations"


class Importer:
    """The import of a list into the forum, which has no limit of places, or into the conference, which is full."""

    def __init__(self, qtbot, office: OfficeWindow, event: str) -> None:
        self.bot = qtbot
        self.office = office
        self.event_id = office.ids[event]
        page = office.go("events", f"{self.event_id}/registrations")
        office.settle(qtbot)
        self.tab: RegistrationsTab = page.frame.tab

    @property
    def page(self) -> ImportPage:
        assert self.tab.importing is not None
        return self.tab.importing

    def settle(self) -> None:
        self.office.settle(self.bot)

    def read(self, file: Path) -> None:
        self.tab.import_list(file)
        self.settle()

    def click(self, button: QWidget) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def choose(self, box: QComboBox, value: object) -> None:
        place = box.findData(value)
        assert place >= 0, value
        box.setCurrentIndex(place)
        box.activated.emit(place)
        self.settle()

    def names(self) -> list[str]:
        people = self.page.preview.people
        shown = [str(people.index(row, 1).data()) for row in range(people.rowCount())]
        return [name.replace("\u2068", "").replace("\u2069", "") for name in shown]

    def registered(self) -> int:
        with self.office.workspace.read() as db:
            return len(registrations.ids(db, RegistrationFilter(self.event_id)))

    def notices(self) -> list[str]:
        return self.office.window.notices.texts()


@pytest.fixture
def importer(qtbot, office: OfficeWindow) -> Importer:
    return Importer(qtbot, office, "forum")


@pytest.fixture
def importer_into_full_event(qtbot, office: OfficeWindow) -> Importer:
    return Importer(qtbot, office, "conference")


@pytest.fixture
def lists() -> Path:
    """Lists as other programs and people write them."""
    return LISTS
