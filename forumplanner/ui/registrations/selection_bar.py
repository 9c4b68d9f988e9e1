"""A bar that says how many rows are selected and offers what can be done to them; it is there while some are."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

from forumplanner.ui.parts.action_flow import ActionFlow


class SelectionBar(ActionFlow):
    """Shows actions of the registry, the rarer ones in a menu at its end."""

    def __init__(
        self, name: str, actions: Sequence[QAction], more: Sequence[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._words = QLabel()
        self._words.setProperty("look", "muted")
        self.add(self._words)
        for action in actions:
            self.offer(action)
        self.more = self.offer_more(self.tr("More"), more)
        self.say(0)

    def say(self, count: int) -> None:
        """Say how many are selected."""
        self._words.setText(self.tr("%Ln selected", "", count))
        self.setVisible(count > 0)
