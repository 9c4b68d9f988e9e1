"""The window on a small office's planner, at its events; the conference has two places, taken, and one person waits."""

import pytest
from office_window import OfficeWindow, empty_office, english, office
from PySide6.QtWidgets import QComboBox

from forumplanner.desk.outputs import Output
from forumplanner.ui.documents.documents_tab import DocumentsTab
from forumplanner.ui.shell.window_state import WindowState

__all__ = ["empty_office", "english", "office"]


@pytest.fixture
def window_state(window_state: WindowState) -> WindowState:
    """What the window remembers: it was at the events."""
    window_state.last_place = "events"
    return window_state


class Shelf:
    """The documents of an event as an officer has them on the screen."""

    def __init__(self, qtbot, office: OfficeWindow, event: str) -> None:
        self.bot = qtbot
        self.office = office
        self.event_id = office.ids[event]
        page = office.go("events", f"{self.event_id}/documents")
        office.settle(qtbot)
        self.tab: DocumentsTab = page.frame.tab
        assert isinstance(self.tab, DocumentsTab)

    def settle(self) -> None:
        self.office.settle(self.bot)

    def choose(self, output: Output) -> None:
        self.tab.choose(output)
        self.settle()

    def option(self, box: QComboBox, value: object) -> None:
        place = box.findData(value)
        assert place >= 0, value
        box.setCurrentIndex(place)
        box.activated.emit(place)
        self.settle()

    def offered(self) -> list[str]:
        return [self.tab.list.item(row).text() for row in range(self.tab.list.count())]

    def pdf_text(self) -> str:
        assert self.tab.preview.pdf is not None
        pages = range(self.tab.preview.pages)
        return "\n".join(self.tab.preview.pdf.getAllText(page).text() for page in pages)


@pytest.fixture
def shelf(qtbot, office: OfficeWindow) -> Shelf:
    return Shelf(qtbot, office, "conference")


@pytest.fixture
def shelf_of_sitting(qtbot, office: OfficeWindow) -> Shelf:
    return Shelf(qtbot, office, "sitting")
