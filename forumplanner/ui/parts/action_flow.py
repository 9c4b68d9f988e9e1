"""Actions as a line of buttons that breaks where it is too long; the Tab key reaches every one of them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from forumplanner.ui.parts.flow import Flow


class ActionFlow(Flow):
    """Shows actions; one that is not visible has no button, those of `more` are in a menu at the end."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.buttons: dict[QAction, QToolButton] = {}
        self._left_out: set[QAction] = set()

    def offer(self, action: QAction, *, with_icon: bool = True) -> QToolButton:
        """Add a button for an action."""
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if with_icon else Qt.ToolButtonStyle.ToolButtonTextOnly
        button.setToolButtonStyle(style)
        button.setDefaultAction(action)
        self.buttons[action] = button
        self.add(button)
        action.changed.connect(lambda: self._follow(action))
        self._follow(action)
        return button

    def offer_more(self, text: str, actions: Iterable[QAction]) -> QToolButton:
        """Add a button that opens a menu of further actions."""
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setText(text)
        menu = QMenu(button)
        menu.addActions(list(actions))
        button.setMenu(menu)
        self.add(button)
        return button

    def leave_out(self, actions: Iterable[QAction]) -> None:
        """Show no buttons for these, which make no sense now."""
        before, self._left_out = self._left_out, set(actions)
        for action in before ^ self._left_out:
            self._follow(action)

    def _follow(self, action: QAction) -> None:
        button = self.buttons[action]
        button.setAccessibleName(action.text().replace("&", ""))
        button.setHidden(not action.isVisible() or action in self._left_out)
        button.updateGeometry()
