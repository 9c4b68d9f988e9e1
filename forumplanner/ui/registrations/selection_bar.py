"""A bar that says how many rows are selected and offers what can be done to them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolBar, QWidget


class SelectionBar(QToolBar):
    """Shows actions of the registry; those that do not fit are behind the arrow at its end."""

    def __init__(self, name: str, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "plain")
        self.setAccessibleName(name)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._words = QLabel()
        self._words.setProperty("look", "muted")
        self.addWidget(self._words)
        for action in actions:
            self.addAction(action)
        self.say(0)

    def say(self, count: int) -> None:
        """Say how many are selected."""
        self._words.setText(self.tr("%Ln selected", "", count) if count else self.tr("Nothing selected"))
