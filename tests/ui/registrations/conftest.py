"""The window on a small office's planner, at its events; the conference has two places, taken, and one person waits."""

import pytest
from office_window import OfficeWindow, empty_office, english, office
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from forumplanner.model.enums import AgendaKind
from forumplanner.planning import agenda_making, tracks
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.ui.registrations.registration_form import RegistrationForm
from forumplanner.ui.registrations.registrations_tab import RegistrationsTab
from forumplanner.ui.shell.window_state import WindowState
from forumplanner.workspace import Label

__all__ = ["empty_office", "english", "office"]


@pytest.fixture
def window_state(window_state: WindowState) -> WindowState:
    """What the window remembers: it was at the events."""
    window_state.last_place = "events"
    return window_state


class Desk:
    """The registrations of the conference as an officer has them on the screen."""

    def __init__(self, qtbot, office: OfficeWindow) -> None:
        self.bot = qtbot
        self.office = office
        self.window = office.window
        page = office.go("events", f"{office.ids['conference']}/registrations")
        office.settle(qtbot)
        self.tab: RegistrationsTab = page.frame.tab
        assert isinstance(self.tab, RegistrationsTab)

    def settle(self) -> None:
        self.office.settle(self.bot)

    def names(self) -> list[str]:
        """What stands in the first column, without the marks of direction."""
        model = self.tab.model
        shown = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        return [name.replace("\u2068", "").replace("\u2069", "") for name in shown]

    def state_of(self, name: str) -> str:
        place = next(row for row, shown in enumerate(self.names()) if shown.startswith(name))
        return str(self.tab.model.index(place, 1).data())

    def select(self, *names: str) -> None:
        ids = [self.tab.model.ids[row] for row, shown in enumerate(self.names()) if shown.startswith(names)]
        self.tab.panel.table.select_ids(ids)

    def take(self, action: str) -> None:
        """Take an action as from menu, palette or shortcut."""
        self.window.actions_registry.trigger(f"registrations.{action}")
        self.settle()

    def search(self, text: str) -> None:
        self.tab.panel.search.setText(text)
        self.tab.panel.search.search_now()

    def open(self, name: str) -> RegistrationForm:
        """Open the form of somebody with the keyboard."""
        self.select(name)
        self.bot.keyClick(self.tab.panel.table, Qt.Key.Key_Return)
        self.settle()
        return self.tab.form

    def choose(self, box: QComboBox, value: object) -> None:
        place = box.findData(value)
        assert place >= 0, value
        box.setCurrentIndex(place)
        box.activated.emit(place)
        self.settle()

    def notices(self) -> list[str]:
        return self.window.notices.texts()

    def undo_text(self) -> str:
        """What the menu says undo would take back."""
        return self.window.actions_registry.qaction("undo").text()

    def undo_in_notice(self) -> None:
        button = [one for one in self.window.notices.findChildren(QPushButton) if one.text() == "Undo"][-1]
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()


@pytest.fixture
def desk(qtbot, office: OfficeWindow) -> Desk:
    return Desk(qtbot, office)


@pytest.fixture
def workshops(office: OfficeWindow) -> dict[str, str]:
    """Three workshops on the first morning: two at the same time, the third with a single place."""
    event = office.ids["conference"]
    with office.workspace.change(Label("add_agenda_item", {"event": event})) as db:
        one, other = (tracks.add_track(db, event, name) for name in ("A", "B"))
        return {
            title: agenda_making.add_item(
                db,
                event,
                AgendaItemDraft(
                    title, AgendaKind.WORKSHOP, minutes=60, track_id=track, capacity=capacity, day_number=1
                ),
            )
            for title, track, capacity in (("Sprache", one, 20), ("Wohnen", other, 5), ("Arbeit", one, 1))
        }
