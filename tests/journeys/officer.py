"""Somebody at the real window: finds what is on the screen by its name, clicks it, types, presses keys.

Knows nothing of how the window is built, but for Qt's own file dialog; what one cannot see cannot be found.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

from forumplanner.ui.shell.window import ShellWindow
from forumplanner.workspace import Workspace
from tests.ui.planner_window import type_into

Found = TypeVar("Found", bound=QWidget)

LONG = 60_000
"""Milliseconds that something under way may take on a slow machine."""


class Officer:
    """Works in one window; `reports` are the defects the program met."""

    def __init__(self, window: ShellWindow, reports: list[str], bot: Any) -> None:
        self.window = window
        self.reports = reports
        self._bot = bot

    @property
    def workspace(self) -> Workspace:
        """The open planner."""
        planner = self.window.opening.planner
        assert isinstance(planner, Workspace)
        return planner

    def read(self, query: Callable[[Any], Any]) -> Any:
        """Read from the planner."""
        with self.workspace.read() as db:
            return query(db)

    def wait(self, met: Callable[[], object]) -> None:
        """Wait until something is so."""
        self._bot.waitUntil(lambda: bool(met()), timeout=LONG)

    def settle(self) -> None:
        """Wait until nothing is under way; nothing may have broken."""
        for _ in range(3):
            self.wait(lambda: not self.window.opening.underway and not self.window.tasks.open_tasks)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a running loop does that by itself
            QApplication.processEvents()
        assert self.reports == []

    def find(self, kind: type[Found], name: str) -> Found:
        """Return what is seen of this kind and name; the first from the top where there are several."""
        return self.find_all(kind, name)[0]

    def find_all(self, kind: type[Found], name: str) -> list[Found]:
        """Return all that is seen of this kind and name, from the top; at least one."""
        seen = [one for one in self.window.findChildren(kind) if one.isVisible() and spoken_name(one) == name]
        if not seen:
            names = sorted({spoken_name(one) for one in self.window.findChildren(kind) if one.isVisible()})
            raise AssertionError(f"no {kind.__name__} “{name}” on the screen, only {names}")
        return sorted(seen, key=lambda one: one.mapTo(self.window, one.rect().topLeft()).y())

    def sees(self, text: str) -> bool:
        """Tell whether a label or button shows these words."""
        widgets = [*self.window.findChildren(QLabel), *self.window.findChildren(QAbstractButton)]
        return any(text in one.text().replace("&", "") for one in widgets if one.isVisible())

    def click(self, name: str) -> None:
        """Click a button."""
        button = self.find(QAbstractButton, name)
        assert button.isEnabled(), f"“{name}” cannot be clicked"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys or shortcuts where the focus is."""
        for one in keys:
            combination = QKeySequence(one)[0]
            target = QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
            self.settle()

    def go(self, place: str) -> None:
        """Press the keys that the menu says beside a place."""
        entries = [one for one in self.window.findChildren(QAction) if one.text().replace("&", "") == place]
        keys = {one.shortcut().toString() for one in entries} - {""}
        assert len(keys) == 1, f"“{place}” has the keys {keys}"
        self.press(*keys)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        target = QApplication.focusWidget()
        assert target is not None
        type_into(target, text)

    def fill(self, name: str, text: str, at: int = 0) -> None:
        """Click into a field, replace what stands in it, and leave it with Tab."""
        field = self.find_all(QLineEdit, name)[at]
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        assert field.hasFocus(), f"“{name}” does not take the focus"
        self.press("Ctrl+A")
        self.type(text)
        self.press("Tab")

    def choose(self, name: str, words: str, at: int = 0) -> None:
        """Choose from a box by typing its words, and leave it with Tab."""
        box = self.find_all(QComboBox, name)[at]
        box.setFocus(Qt.FocusReason.TabFocusReason)
        self.type(words)
        assert box.currentText() == words
        self.press("Tab")

    def turn_to(self, title: str) -> None:
        """Click the tab of an event."""
        for bar in self.window.findChildren(QTabBar):
            titles = [bar.tabText(at) for at in range(bar.count())]
            if bar.isVisible() and title in titles:
                where = bar.tabRect(titles.index(title)).center()
                QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=where)
                self.settle()
                return
        raise AssertionError(f"no tab “{title}” on the screen")

    def pick_line(self, name: str, words: str) -> None:
        """Click the line of a list that begins with these words and can be chosen: headings cannot."""
        view = self.find(QAbstractItemView, name)
        lines = [view.model().index(row, 0) for row in range(view.model().rowCount())]
        line = next(line for line in lines if line.flags() and str(line.data()).startswith(words))
        view.scrollTo(line)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(line).center())
        self.settle()

    def lines(self, name: str) -> list[str]:
        """Return what stands in the lines of a list or table, the columns side by side."""
        model = self.find(QAbstractItemView, name).model()
        return [" | ".join(_cells(model, row)) for row in range(model.rowCount(QModelIndex()))]

    def name_file(self, file: Path) -> None:
        """Type a path into the file dialog that is open, and accept it."""
        dialog = self.window.findChild(QFileDialog)
        assert dialog is not None, "no file is asked for"
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.selectAll()
        type_into(field, str(file))
        dialog.accept()
        self.window.activateWindow()  # offscreen, no window system gives the focus back when a dialog closes
        self.wait(self.window.isActiveWindow)
        self.settle()


def spoken_name(widget: QWidget) -> str:
    """Return the name a screen reader says: of a box what it is for, not what is chosen in it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    said = widget.accessibleName() or (interface.text(QAccessible.Text.Name) if interface is not None else "")
    return said.replace("&", "").strip()


def _cells(model: Any, row: int) -> list[str]:
    cells = (model.index(row, column).data() for column in range(model.columnCount(QModelIndex())))
    return [str(cell) for cell in cells if cell is not None]
