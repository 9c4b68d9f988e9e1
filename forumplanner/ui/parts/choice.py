"""A field to choose one of a few values, and what it offers for states and kinds.

It shows words and means values; which choice is allowed is decided by verbs.
"""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

#: What is meant ("" for nothing) and what is shown.
Option = tuple[str, str]

_SOME = 40
"""How many options are measured."""
_LONG = 24
"""The letters for which there is room at most."""
_BESIDE = 6  # pixels between words and edge


class Choice(QComboBox):
    """A choice of options. Long words never widen it, and the wheel of the mouse never changes it."""

    def __init__(
        self, options: Iterable[tuple[object, str]] = (), name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if name:
            self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.offer(options)

    def offer(self, options: Iterable[tuple[object, str]]) -> None:
        """Offer these options from now on; what is chosen stays chosen where it is still offered, else the first."""
        wanted = list(options)
        if [(self.itemData(place), self.itemText(place)) for place in range(self.count())] == wanted:
            return
        kept = self.currentData()
        self.clear()
        for value, words in wanted:
            self.addItem(words, value)
            self.setItemData(self.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(max(0, self.findData(kept)) if wanted else -1)
        self.updateGeometry()

    def choose(self, value: object, words: str = "") -> None:
        """Show an option as chosen; one that is not offered is added with its words."""
        place = self.findData(value)
        if place < 0:
            self.addItem(words or str(value), value)
            place = self.count() - 1
        self.setCurrentIndex(place)

    def sizeHint(self) -> QSize:
        """Show the longest option whole where there is room for it and it is not very long."""
        usual, metrics, least = super().sizeHint(), self.fontMetrics(), self.minimumContentsLength()
        letter = metrics.horizontalAdvance("X")
        words = (self.itemText(at) for at in range(min(self.count(), _SOME)))
        longest = max((metrics.horizontalAdvance(text) for text in words), default=0) + _BESIDE
        more = min(longest, max(_LONG, 2 * least) * letter) - least * letter
        return QSize(usual.width() + max(0, more), usual.height())

    def minimumSizeHint(self) -> QSize:
        """Do with the few letters that are given as the least."""
        return super().sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def options_of(kind: type[StrEnum], language: str, *, none: str | None = None) -> list[Option]:
    """Return the options of a kind of state, with a first one for none where words for it are given."""
    words = catalogue(language)
    said = [(member.value, _capital(say_value(member, words))) for member in kind]
    return said if none is None else [("", none), *said]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
