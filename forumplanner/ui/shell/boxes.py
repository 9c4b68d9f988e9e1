"""The boxes beside the window: keyboard shortcuts, about the program, the report of a defect; made when asked for."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from forumplanner.ui.shell.actions import ActionRegistry

if TYPE_CHECKING:
    from forumplanner.ui.shell.crash_dialog import CrashDialog


class Boxes(QObject):
    """Opens the boxes of one window; of the reports at most one at a time."""

    def __init__(self, actions: ActionRegistry, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._window = window
        self.crash: CrashDialog | None = None

    def show_shortcuts(self) -> None:
        """Show every shortcut."""
        from forumplanner.ui.shell.shortcuts_page import ShortcutsPage

        ShortcutsPage(self._actions, self._window).show()

    def show_about(self) -> None:
        """Show what the program is."""
        from forumplanner.ui.shell.about import AboutBox

        AboutBox(self._window).show()

    def show_crash(self, text: str, file: Path | None) -> None:
        """Show the report of a defect; while one is shown, further ones are only counted."""
        from forumplanner.ui.shell.crash_dialog import CrashDialog

        if self.crash is not None:
            self.crash.count_another()
            return
        self.crash = CrashDialog(text, file, self._window)
        self.crash.destroyed.connect(self._crash_closed)
        self.crash.show()

    def _crash_closed(self) -> None:
        self.crash = None
