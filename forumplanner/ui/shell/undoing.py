"""Undo and redo: of typing in the text field that has the focus, else of the last own change in the planner.

Changes are taken back in the database worker; what was done is said in a notice.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from forumplanner.ui.shell.actions import Action, ActionRegistry, Menu
from forumplanner.ui.shell.notices import Notices
from forumplanner.ui.shell.planner import OpenPlanner
from forumplanner.ui.shell.speaking import Speaker
from forumplanner.ui.shell.tasks import Pool, TaskRunner

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

_LONGEST = 70  # letters of a change in the menu


class Undoing(QObject):
    """Declares the two actions and keeps their texts true."""

    def __init__(
        self, actions: ActionRegistry, tasks: TaskRunner, notices: Notices, speaker: Speaker, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._tasks = tasks
        self._notices = notices
        self._speaker = speaker
        self._planner: OpenPlanner | None = None
        self._underway = False
        self._next_undo = ""
        self._next_redo = ""
        actions.add(
            Action(
                "undo",
                self.tr("&Undo"),
                self._undo,
                Menu.EDIT,
                "undo",
                "Ctrl+Z",
                toolbar=True,
                enabled_when=self._can_undo,
            ),
            Action(
                "redo",
                self.tr("&Redo"),
                self._redo,
                Menu.EDIT,
                "redo",
                "Ctrl+Shift+Z",
                toolbar=True,
                enabled_when=self._can_redo,
            ),
        )

    def attach(self, planner: OpenPlanner | None) -> None:
        """Undo in this planner from now on."""
        self._planner = planner
        self._underway = False
        self._name("", "")
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look up what could be taken back now, and name it in the menu."""
        planner = self._planner
        if planner is not None:
            self._tasks.run(
                self.tr("Looking up the last change"),
                lambda _progress: (planner, self._said(planner.next_undo), self._said(planner.next_redo)),
                self._looked_up,
                pool=Pool.SEARCH,
                quiet=True,
            )

    @Slot(object)
    def _looked_up(self, found: tuple[OpenPlanner, str, str]) -> None:
        planner, undo, redo = found
        if planner is self._planner:
            self._name(undo, redo)

    def _said(self, label: object) -> str:
        """Say a change, in the worker: names are looked up in the planner."""
        return self._speaker.change(label) if label is not None else ""

    def _name(self, undo: str, redo: str) -> None:
        self._next_undo, self._next_redo = undo, redo
        for key, bare, full, change in (
            ("undo", self.tr("&Undo"), self.tr("&Undo: {change}"), self._next_undo),
            ("redo", self.tr("&Redo"), self.tr("&Redo: {change}"), self._next_redo),
        ):
            self._actions.reword(key, full.format(change=_for_menu(change)) if change else bare)
        self._actions.refresh()

    def _can_undo(self) -> bool:
        return typed_into() is not None or (not self._underway and bool(self._next_undo))

    def _can_redo(self) -> bool:
        return typed_into() is not None or (not self._underway and bool(self._next_redo))

    def _undo(self) -> None:
        field = typed_into()
        if field is not None:
            field.undo()
        elif self._planner is not None and self._next_undo:
            said, planner = self._next_undo, self._planner
            self._start(self.tr("Undo: {change}"), self.tr("Undone: {change}"), said, planner.undo)

    def _redo(self) -> None:
        field = typed_into()
        if field is not None:
            field.redo()
        elif self._planner is not None and self._next_redo:
            said, planner = self._next_redo, self._planner
            self._start(self.tr("Redo: {change}"), self.tr("Done again: {change}"), said, planner.redo)

    def _start(self, label: str, over: str, said: str, step: Callable[[], object]) -> None:
        def tell(_result: object) -> None:
            self._notices.news(over.format(change=said))

        self._underway = True
        self._tasks.run(label.format(change=said), lambda _progress: step(), tell, ended=self._ended)

    def _ended(self) -> None:
        self._underway = False
        self.refresh()


def _for_menu(change: str) -> str:
    """Return words that fit a menu: not endless, and no & that would mark a letter."""
    short = change if len(change) <= _LONGEST else change[: _LONGEST - 1].rstrip() + "…"
    return short.replace("&", "&&")


def typed_into() -> "QLineEdit | QTextEdit | QPlainTextEdit | None":
    """Return the text field that has the focus and in which something was typed, or None.

    A field nobody typed into leaves the keys to the planner: a place often begins in its search field.
    """
    field = QApplication.focusWidget()
    if field is None:
        return None
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

    if isinstance(field, QLineEdit):
        history: QLineEdit | QTextDocument = field
    elif isinstance(field, QTextEdit | QPlainTextEdit):
        history = field.document()
    else:
        return None
    typed = history.isUndoAvailable() or history.isRedoAvailable()
    return field if typed and not field.isReadOnly() else None
