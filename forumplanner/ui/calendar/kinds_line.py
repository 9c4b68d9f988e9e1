"""Which kinds of items are shown: a box for each with its sign, as the legend of the calendar, too.

What is not ticked is remembered by the window.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from forumplanner.desk.calendar_items import KIND_WORDS, ItemKind
from forumplanner.ui.calendar.signs import sign_icon
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.window_memory import memory_of
from forumplanner.ui.shell.icons import drawn_anew
from forumplanner.ui.shell.theme import Theme
from forumplanner.wording.catalogue import Catalogue


class KindsLine(Flow):
    """`chosen` says that a box was ticked or unticked."""

    chosen = Signal()

    def __init__(self, words: Catalogue, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.boxes: dict[ItemKind, QCheckBox] = {}
        for kind in ItemKind:
            box = QCheckBox(words(KIND_WORDS[kind]))
            box.setChecked(True)
            box.toggled.connect(self._changed)
            self.boxes[kind] = box
            self.add(box)
        self.say_abroad(any_country=False)
        self._draw()
        theme.changed.connect(self._draw)

    @property
    def shown(self) -> frozenset[ItemKind]:
        """The kinds that are shown."""
        return frozenset(kind for kind, box in self.boxes.items() if box.isChecked())

    def say_abroad(self, *, any_country: bool) -> None:
        """Offer the public holidays abroad only where some country is chosen."""
        self.boxes[ItemKind.ABROAD].setVisible(any_country)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring back what was not ticked."""
        super().showEvent(event)
        memory = memory_of(self)
        if memory is not None:
            self._tick_all_but(memory.kinds_left_out)

    def _tick_all_but(self, left_out: frozenset[str]) -> None:
        before = self.shown
        for kind, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(kind.value not in left_out)
            box.blockSignals(False)
        if self.shown != before:
            self.chosen.emit()

    def _changed(self) -> None:
        memory = memory_of(self)
        if memory is not None:
            memory.kinds_left_out = frozenset(kind.value for kind in self.boxes if kind not in self.shown)
        self.chosen.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours and the size of text."""
        super().changeEvent(event)
        if drawn_anew(event) and hasattr(self, "boxes"):
            self._draw()

    def _draw(self) -> None:
        for kind, box in self.boxes.items():
            box.setIcon(sign_icon(kind, self._theme.tokens))
