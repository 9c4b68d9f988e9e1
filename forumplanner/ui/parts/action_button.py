"""A button for an action of the registry; it follows the action's text and state."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget


class ActionButton(QPushButton):
    """Looks like any button, or like the main one of its page."""

    def __init__(self, action: QAction, *, main: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        if main:
            self.setProperty("look", "main")
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text().replace("&", ""))
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
