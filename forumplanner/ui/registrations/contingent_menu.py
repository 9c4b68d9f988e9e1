"""A menu of the contingents of an event, to bring those selected into one or out of it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from forumplanner.lists.contingents import ContingentRow


class ContingentMenu(QMenu):
    """`chosen` carries the id of a contingent, or None."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Contingent"))

    def say(self, rows: Sequence[ContingentRow]) -> None:
        """Offer these; where there are none, there is no menu."""
        self.clear()
        self.menuAction().setVisible(bool(rows))
        for key, name in [(None, self.tr("none")), *((row.id, row.name) for row in rows)]:
            self.addAction(name).triggered.connect(partial(self.chosen.emit, key))
