"""Choice fields for states, kinds and things with an id, and the converters between them and what is meant."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from forumplanner.ui.parts.converters import Converter
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

E = TypeVar("E", bound=StrEnum)
Option = tuple[str, str]
"""What is meant ("" for nothing) and what is shown."""


class Choice(QComboBox):
    """A choice of options; long words never widen it, and the wheel changes it only where the focus is."""

    def __init__(self, name: str = "", options: Sequence[Option] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if name:
            self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.offer(options)

    def offer(self, options: Sequence[Option]) -> None:
        """Offer these options from now on, keeping what is chosen where it is still offered."""
        if [(self.itemData(n), self.itemText(n)) for n in range(self.count())] == list(options):
            return
        kept = self.currentData()
        self.clear()
        for value, text in options:
            self.addItem(text, value)
            self.setItemData(self.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
        place = self.findData(kept) if kept is not None else 0
        self.setCurrentIndex(max(place, 0))

    def choose(self, value: str) -> None:
        """Show an option as chosen."""
        self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless the focus is here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def options_of(kind: type[E], language: str, *, none: str | None = None) -> list[Option]:
    """Return the options of a kind of state, with a first one for none where words for it are given."""
    words = catalogue(language)
    said = [(member.value, _capital(say_value(member, words))) for member in kind]
    return said if none is None else [("", none), *said]


def member_of(kind: type[E]) -> Converter:
    """Return the converter of a choice of states, in which "" means None."""
    return Converter(
        lambda member: "" if member is None else member.value, lambda value: kind(value) if value else None
    )


def id_or_none() -> Converter:
    """Return the converter of a choice of things, in which "" means None."""
    return Converter(lambda found: found or "", lambda value: value or None)


def whole(one: Converter, none: int = 0) -> Converter:
    """Return a converter of numbers in which nothing means `none`."""
    meant: Callable[[object], object] = one.meant

    def read(typed: object) -> object:
        value = meant(typed)
        return none if value is None else value

    return Converter(one.shown, read)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
