"""What each column of the file means: its heading, what stands in it, and a choice that corrects the guess."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.labels import FIELDS
from forumplanner.exchange.tables.cells import column_letter, text_of
from forumplanner.exchange.tables.table import Table
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.wording.catalogue import catalogue

MOST = 80  # columns that can be corrected; lists made by people have fewer
_EXAMPLES = 3
_LONGEST = 60


class Used(Protocol):
    """A column and what it means."""

    @property
    def index(self) -> int:
        """Where it stands, from 0."""

    @property
    def heading(self) -> str:
        """What stands above it."""

    @property
    def field(self) -> StrEnum | None:
        """What it means, None for nothing that is imported."""


class ColumnsPart(QWidget):
    """`corrected` carries the index of a column and its field, None for not imported; `words` says the fields."""

    corrected = Signal(int, object)

    def __init__(
        self, language: str, words: Mapping[Field, str] | Mapping[StrEnum, str] = FIELDS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        say = catalogue(language)
        self._fields: dict[str, StrEnum] = {field.value: field for field in words}
        fields: list[tuple[object, str]] = [(field.value, say(text)) for field, text in words.items()]
        self._choices = [("", self.tr("– not imported –")), *sorted(fields, key=lambda choice: choice[1])]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, SPACE, 0)
        self._grid.setHorizontalSpacing(SPACE)
        self._grid.setVerticalSpacing(SPACE_SMALL)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._boxes: list[Choice] = []
        self._texts: list[tuple[QLabel, QLabel]] = []

    def show_columns(self, table: Table, columns: Sequence[Used]) -> None:
        """Show the columns with a heading."""
        shown = [column for column in columns if column.heading][:MOST]
        while len(self._boxes) < len(shown):
            self._add_line()
        for number, (box, (heading, example)) in enumerate(zip(self._boxes, self._texts, strict=True)):
            used = number < len(shown)
            for widget in (box, heading, example):
                widget.setVisible(used)
            if used:
                column = shown[number]
                heading.setText(column.heading)
                example.setText(_examples(table, column.index))
                example.setToolTip(example.text())
                box.setProperty("column", column.index)
                box.setAccessibleName(
                    self.tr("Meaning of column {letter}: {heading}").format(
                        letter=column_letter(column.index), heading=column.heading
                    )
                )
                box.choose(column.field.value if column.field is not None else "")

    def box(self, heading: str) -> Choice:
        """Return the choice of the column with this heading; raises StopIteration for an unknown one."""
        return next(
            box
            for box, (label, _) in zip(self._boxes, self._texts, strict=True)
            if label.text() == heading and box.isVisibleTo(self)
        )

    def _add_line(self) -> None:
        heading, example, box = QLabel(self), QLabel(self), Choice(self._choices, parent=self)
        heading.setWordWrap(True)
        example.setProperty("look", "muted")
        for label in (heading, example):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(60)
        example.setWordWrap(True)
        box.activated.connect(lambda: self._corrected(box))
        row = len(self._boxes)
        self._grid.addWidget(heading, 2 * row, 0)
        self._grid.addWidget(box, 2 * row, 1)
        self._grid.addWidget(example, 2 * row + 1, 0, 1, 2)
        self._boxes.append(box)
        self._texts.append((heading, example))

    def _corrected(self, box: Choice) -> None:
        chosen = str(box.currentData())
        self.corrected.emit(int(box.property("column")), self._fields.get(chosen))


def _examples(table: Table, index: int) -> str:
    """Return the first different texts of a column."""
    found: dict[str, None] = {}
    for row in table.rows:
        text = " ".join(text_of(row.cells[index]).split()) if index < len(row.cells) else ""
        if text:
            found[text[:_LONGEST]] = None
        if len(found) == _EXAMPLES:
            break
    return " · ".join(found)
