"""A bar that narrows a list to a part of it, each with how many there are; one is always pressed."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from forumplanner.ui.parts.action_flow import ActionFlow

PartOfList = TypeVar("PartOfList", bound=StrEnum)


class PartFilter(ActionFlow, Generic[PartOfList]):
    """`chosen` says that another part is asked for; `shown` is which. The last of the parts leaves nothing out."""

    chosen = Signal()

    def __init__(
        self, name: str, parts: Sequence[PartOfList], shown: PartOfList, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self.shown = shown
        self._all = parts[-1]
        self._group = QActionGroup(self)
        self.choices = {part: self._made(part) for part in parts}
        self.choices[shown].setChecked(True)

    @property
    def active(self) -> bool:
        """Tell whether anything may be left out."""
        return self.shown is not self._all

    def say(self, texts: Mapping[PartOfList, str]) -> None:
        """Show what the parts are called, with their numbers."""
        for part, text in texts.items():
            self.choices[part].setText(text)

    def ask_for(self, part: PartOfList) -> None:
        """Narrow to a part."""
        if self.shown is not part:
            self.choices[part].trigger()

    def _made(self, part: PartOfList) -> QAction:
        choice = QAction(self)
        choice.setCheckable(True)
        self._group.addAction(choice)
        self.offer(choice, with_icon=False)
        choice.triggered.connect(lambda: self._choose(part))
        return choice

    def _choose(self, part: PartOfList) -> None:
        self.shown = part
        self.chosen.emit()
