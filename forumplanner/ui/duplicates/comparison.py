"""Two entries side by side: for every field in which they differ one says which value is kept, and sees the result."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from forumplanner.lists.merging import MergeView
from forumplanner.planning.merging_proposal import Side, can_join, chosen
from forumplanner.ui.duplicates.side_choice import FRAME, SideChoice
from forumplanner.ui.duplicates.words import MergeWords
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE


class Comparison(QWidget):
    """Shows a pair; `altered` says that another value was chosen."""

    altered = Signal()

    def __init__(self, words: MergeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._view: MergeView | None = None
        self._sides: dict[str, Side] = {}
        self._choices: dict[str, list[SideChoice]] = {}
        self._grid = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._grid)
        self._column.addStretch(1)

    @property
    def view(self) -> MergeView | None:
        """Return the pair that is shown."""
        return self._view

    @property
    def values(self) -> dict[str, Any]:
        """Return the values of the merged entry as they are chosen now."""
        if self._view is None:
            return {}
        return chosen(self._view.kept.values, self._view.gone.values, self._sides)

    def show_pair(self, view: MergeView) -> None:
        """Show two entries with what is proposed to be kept."""
        anew = self._view is None or (view.kept, view.gone) != (self._view.kept, self._view.gone)
        self._view = view
        if anew:
            self._sides = dict(view.sides)
            self._lay_out(view)
        self.altered.emit()

    def choose(self, field: str, side: Side) -> None:
        """Keep the value of a side."""
        choice = next(choice for choice in self._choices[field] if choice.side is side)
        choice.button.setChecked(True)

    def begin(self) -> None:
        """Put the cursor on the first choice."""
        for field, choices in self._choices.items():
            next(choice for choice in choices if choice.side is self._sides[field]).button.setFocus()
            return

    def _lay_out(self, view: MergeView) -> None:
        grid = QWidget()
        self._choices = {}
        rows = QGridLayout(grid)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(SPACE_WIDE)
        rows.setVerticalSpacing(SPACE)
        for column, share in enumerate((2, 3, 3)):
            rows.setColumnStretch(column, share)
        alike: list[str] = []
        for field, title in self._words.fields.items():
            said = [self._words.value(entry.values[field]) for entry in (view.kept, view.gone)]
            if said[0] == said[1]:
                alike += [f"{title}: {said[0]}"] if said[0] else []
                continue
            self._add(rows, field, title, said)
        if not self._choices:
            rows.addWidget(QLabel(self.tr("The two say the same in every field.")), 0, 0, 1, 3)
        if alike:
            rows.addWidget(Section(self.tr("The same in both")), rows.rowCount(), 0, 1, 3)
            rows.addWidget(_wrapped("\n".join(alike)), rows.rowCount(), 0, 1, 3)
        self._column.replaceWidget(self._grid, grid)
        self._grid.hide()
        self._grid.deleteLater()
        self._grid = grid

    def _add(self, rows: QGridLayout, field: str, title: str, said: list[str]) -> None:
        row = rows.rowCount()
        label = _wrapped(title)
        label.setProperty("look", "muted")
        label.setContentsMargins(0, FRAME, 0, 0)
        rows.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(rows.parentWidget())
        self._choices[field] = []
        nothing = self.tr("(nothing)")
        for column, (side, words) in enumerate(zip((Side.FIRST, Side.SECOND), said, strict=True), 1):
            self._offer(group, field, SideChoice(side, words or nothing, f"{title}: {words or nothing}"))
            rows.addWidget(self._choices[field][-1], row, column)
        if can_join(field) and all(said):
            both = self.tr("both")
            self._offer(group, field, SideChoice(Side.BOTH, both, f"{title}: {both}"))
            rows.addWidget(self._choices[field][-1], row + 1, 1, 1, 2)

    def _offer(self, group: QButtonGroup, field: str, choice: SideChoice) -> None:
        group.addButton(choice.button)
        choice.button.setChecked(choice.side is self._sides[field])
        choice.chosen.connect(lambda: self._keep(field, choice.side))
        self._choices[field].append(choice)

    def _keep(self, field: str, side: Side) -> None:
        self._sides[field] = side
        self.altered.emit()


class Result(QWidget):
    """What the merged entry will be, and what comes to it from the other."""

    def __init__(self, words: MergeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.entry, self.moved, self.both = _wrapped(""), _wrapped(""), _wrapped("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.tr("The entry afterwards")))
        column.addWidget(self.entry)
        column.addWidget(Section(self.tr("What comes to it")))
        column.addWidget(self.moved)
        column.addWidget(self.both)
        column.addStretch(1)
        self.both.setProperty("look", "warning")

    def show_result(self, view: MergeView, values: Mapping[str, Any]) -> None:
        """Show the outcome of what is chosen."""
        said = {field: self._words.value(values[field]) for field in self._words.fields}
        name = " ".join(said.pop(part) for part in ("title", "given_name", "family_name"))
        place = " ".join(said.pop(part) for part in ("postcode", "city"))
        lines = [" ".join(name.split()), said.pop("own_script_name"), said.pop("street"), place.strip()]
        self.entry.setText("\n".join(line for line in (*lines, *said.values()) if line))
        moved = self._words.referring(view.gone.referring)
        self.moved.setText(moved or self.tr("Nothing refers to the other entry."))
        self.both.setVisible(bool(view.both_at))
        self.both.setText(
            self.tr("Both are registered: {events}. The better registration stays, with the needs and notes of both.")
            .format(events=", ".join(view.both_at))
        )  # fmt: skip


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    return label
