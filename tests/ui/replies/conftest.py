"""The window on the answers of three people who were invited to a conference of two days."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from planner_window import PlannerWindow, conference, people, planner_window
from PySide6.QtWidgets import QApplication

from forumplanner.model.inviting_kinds import MeetingKind
from forumplanner.planning import directory, registering
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.ui.replies.page import RepliesPage
from tests.planning.reply_steps import days_of, give_out

__all__ = ["conference", "people", "planner_window"]

FOLDER = Path(__file__).parents[2] / "data" / "replies"
UID = "sabre-buergerforum27-1"
SENT = datetime(2026, 11, 20, 8, tzinfo=UTC)


class Inbox:
    """The place of answers as an officer has it on the screen."""

    def __init__(self, opened: PlannerWindow, event: str) -> None:
        self.opened = opened
        self.event = event
        self.page: RepliesPage = opened.show_place("replies")

    def add(self, *names: str) -> None:
        """Add Thunderbird's answers, by what they say."""
        self.page.receive([FOLDER / f"tb_{name}_de.eml" for name in names])
        self.opened.settle()

    def cells(self, column: int = 0) -> list[str]:
        """What stands in a column."""
        model = self.page.model
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def open(self, person: str) -> Any:
        """Open the answer of a person beside the list."""
        number = next(number for number, name in enumerate(self.cells()) if name.startswith(person))
        self.page.panel.table.selectRow(number)
        self.page.panel.table.setFocus()
        self.opened.press("Return")
        return self.page.detail

    def select(self, *persons: str) -> None:
        model = self.page.model
        ids = [model.ids[row] for row, name in enumerate(self.cells()) if name.startswith(persons)]
        self.page.panel.table.select_ids(ids)
        QApplication.processEvents()

    def take(self, action: str) -> None:
        """Take an action as from menu, palette or shortcut."""
        self.opened.window.actions_registry.trigger(f"replies.{action}")
        self.opened.settle()

    def notices(self) -> list[str]:
        return self.opened.window.notices.texts()


@pytest.fixture
def inbox(planner_window: PlannerWindow, conference: str) -> Inbox:
    """The inbox, empty; Ayşe, Olena and Fatima are registered and invited to the first day."""
    names = [("Ayşe Gül", "Çelikoğlu", "ayse"), ("Olena", "Schewtschenko", "olena"), ("Fatima", "al-Ahmad", "fatima")]

    def register(db: Any) -> list[str]:
        made = directory.add_persons(db, [PersonFields(g, f, email=f"{box}@example.org") for g, f, box in names])
        registering.register(db, conference, [RegistrationFields(person) for person in made], SENT)
        return made

    made = planner_window.change(register)
    day = planner_window.read(lambda db: days_of(db, conference))[0]
    for person, (_, _, box) in zip(made, names, strict=True):
        more = {"address": f"{box}@example.org", "sequence": 2, "sent_at": SENT}
        give_out(planner_window.workspace, conference, person, UID, MeetingKind.DAY, day, **more)
    return Inbox(planner_window, conference)
