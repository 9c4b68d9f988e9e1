"""Telling a mailing list of an event from its tab: whom it tells is said before, and what changed later, too."""

import email
from dataclasses import replace
from email.policy import default
from pathlib import Path

import pytest
from planner_window import PlannerWindow
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from forumplanner.planning import amending, mailing
from forumplanner.planning.actors import a_person
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.ui.invitation.invitation_tab import InvitationTab


class Telling:
    """Somebody at the tab of the invitation of the conference."""

    def __init__(self, app: PlannerWindow, event: str) -> None:
        self.app, self.event = app, event
        self.tab: InvitationTab = app.show_tab("invitation", event)
        self.settle()

    @property
    def panel(self):
        return self.tab.telling_list

    def settle(self) -> None:
        self.app.bot.waitUntil(lambda: not self.app.window.tasks.busy)
        self.app.settle()

    def save_at(self, target: Path) -> list[email.message.Message]:
        self.app.click(self.panel.save)
        self.app.click(self.panel.question.yes)
        (dialog,) = self.tab.findChildren(QFileDialog)
        dialog.fileSelected.emit(str(target))
        dialog.close()
        self.settle()
        return [email.message_from_bytes(one.read_bytes(), policy=default) for one in sorted(target.glob("*.eml"))]


@pytest.fixture
def network(planner_window: PlannerWindow) -> str:
    """A mailing list of two people with an address and one without."""

    def fill(db) -> str:
        made = mailing.add_mailing_list(db, "Netzwerk Integration")
        named = (("Ada", "ada@post.example"), ("Ben", "ben@post.example"), ("Karl", ""))
        for id_ in add_persons(db, [PersonFields(name, "Muster", email=address) for name, address in named]):
            mailing.add_member(db, made, a_person(id_))
        return made

    return planner_window.change(fill)


@pytest.fixture
def telling(planner_window: PlannerWindow, conference: str, network: str) -> Telling:
    return Telling(planner_window, conference)


def test_a_list_is_told_from_the_first_look_to_the_dispatch_list(telling: Telling, tmp_path: Path) -> None:
    telling.app.click(telling.tab.due.list_button)
    telling.settle()
    panel = telling.panel
    assert panel.list.currentText() == "Netzwerk Integration"
    assert panel.whom.text() == "2 recipient(s) are told for the first time."
    assert "Karl Muster" in panel.missing.text()
    assert dict(panel.message.shown.headers)["Bcc"] == "ada@post.example, ben@post.example"
    (draft,) = telling.save_at(tmp_path / "out")
    assert [one.addr_spec for one in draft["Bcc"].addresses] == ["ada@post.example", "ben@post.example"]
    assert panel.whom.text() == "2 recipient(s) know it as it is and get nothing."
    assert not panel.save.isEnabled()
    model = telling.tab.model
    names = {
        model.index(row, column).data() for row in range(model.rowCount()) for column in range(model.columnCount())
    }
    assert {"Ada Muster", "Ben Muster"} <= names


def test_what_changed_is_offered_to_those_who_know_the_earlier_state(telling: Telling, tmp_path: Path) -> None:
    telling.app.click(telling.tab.due.list_button)
    telling.settle()
    telling.save_at(tmp_path / "first")

    def move(db) -> None:
        days = amending.event_fields(db, telling.event).days
        later = [replace(day, starts=day.starts.replace(hour=11)) for day in days]
        amending.amend_event(db, telling.event, days=tuple(later))

    telling.app.change(move)
    telling.settle()
    assert "2 recipient(s) of mailing lists know an earlier" in " ".join(telling.tab.due.said)
    telling.app.click(telling.tab.due.list_button)
    telling.settle()
    assert telling.panel.list.currentText() == "All who know an earlier state"
    assert telling.panel.whom.text() == "2 recipient(s) are told what has changed."
    (draft,) = telling.save_at(tmp_path / "second")
    assert draft["Subject"].startswith("Geändert: ")
    assert "know an earlier" not in " ".join(telling.tab.due.said)


def test_addresses_are_copied_and_nobody_counts_as_told(telling: Telling) -> None:
    telling.tab.context.actions.enter("events/invitation")
    telling.tab.context.actions.trigger("invitation.tell_list")
    telling.settle()
    telling.app.click(telling.panel.copy)
    telling.settle()
    assert QGuiApplication.clipboard().text() == "ada@post.example; ben@post.example"
    assert "2 address(es) copied" in telling.panel.done.text()
    assert telling.panel.whom.text() == "2 recipient(s) are told for the first time."
    assert telling.tab.model.rowCount() == 0


def test_mailing_lists_are_offered_by_their_names(telling: Telling) -> None:
    def more(db) -> None:
        for name in ("Ämter", "Vereine", "Bildung"):
            mailing.add_mailing_list(db, name)

    telling.app.change(more)
    telling.app.click(telling.tab.due.list_button)
    telling.settle()
    choice = telling.panel.list
    assert [choice.itemText(at) for at in range(choice.count())] == [
        "Ämter", "Bildung", "Netzwerk Integration", "Vereine",
    ]  # fmt: skip
