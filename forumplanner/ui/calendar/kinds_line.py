"""Which kinds of items are shown: a box for each with its sign, as the legend of the calendar, too."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from forumplanner.desk.calendar_items import KIND_WORDS, ItemKind
from forumplanner.ui.calendar.signs import sign_icon
from forumplanner.ui.parts.flow import Flow
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
            box.toggled.connect(lambda _on: self.chosen.emit())
            self.boxes[kind] = box
            self.add(box)
        self._draw()
        theme.changed.connect(self._draw)

    @property
    def shown(self) -> frozenset[ItemKind]:
        """The kinds that are shown."""
        return frozenset(kind for kind, box in self.boxes.items() if box.isChecked())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours and the size of text."""
        super().changeEvent(event)
        if drawn_anew(event) and hasattr(self, "boxes"):
            self._draw()

    def _draw(self) -> None:
        for kind, box in self.boxes.items():
            box.setIcon(sign_icon(kind, self._theme.tokens))
