"""What a preview of a list is laid out of: heading, corrections on the left, rows on the right, figures and buttons.

What a row is and what it says is up to the preview of the list.
"""

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.labels import SKIPPED
from forumplanner.exchange.tables.raw import RawTable, TableFormat
from forumplanner.exchange.tables.table import SkippedRow, Table
from forumplanner.ui.importing.columns_part import ColumnsPart, Used
from forumplanner.ui.importing.file_part import FilePart
from forumplanner.ui.importing.side import Side
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.parts.tab_order import Downwards
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.shell.pressing import press_focused_button
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue

_SHOWN = 3


class Columns(Protocol):
    """What the columns of a list mean."""

    @property
    def columns(self) -> Sequence[Used]:
        """All columns in their order."""


class PreviewFrame(QWidget):
    """Lays out a preview. Whoever listens to its parts reads anew."""

    def __init__(
        self,
        language: str,
        meanings: Mapping[Field, str] | Mapping[StrEnum, str],
        rows: tuple[str, QAbstractItemModel, Sequence[int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self.heading = Section("")
        self.other = QPushButton(self.tr("Other file…"))
        self.earlier = QPushButton(self.tr("Earlier imports…"))
        self.file = FilePart()
        self.columns = ColumnsPart(language, meanings)
        self._columns_title = Section(self.tr("What the columns mean"))
        self.table = QuietTable(*rows)
        self.table.setMinimumHeight(160)
        self.problem, self.left_out, self.numbers = _line("error"), _line("muted"), _line("")
        self.doubts = QCheckBox()
        self.fates = Choice(name=self.tr("Rows shown"))
        self.fates.setMinimumContentsLength(20)
        self.fates.hide()
        self.trial = QPushButton(self.tr("Trial run"))
        self.trial.setToolTip(self.tr("Shows what would happen. Nothing is changed."))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.go = QPushButton(self.tr("Import"))
        self.go.setProperty("look", "main")
        self._arrange()

    def begin(self, heading: str) -> None:
        """Show that a source is being read."""
        self.heading.setText(heading)
        self.doubts.setChecked(False)
        for label in (self.problem, self.left_out, self.numbers):
            label.clear()
        self._split.hide()
        self.busy()

    def busy(self) -> None:
        """Let nothing be imported while something is under way."""
        self.go.setEnabled(False)
        self.trial.setEnabled(False)
        self.numbers.setText(self.tr("One moment…"))

    def show_source(
        self, raw: RawTable, table: Table | None, mapping: Columns | None, problem: str, also: Collection[str] = ()
    ) -> None:
        """Show how a source was read, and which other sheets come with it.

        `problem` is what stands in the way of importing it.
        """
        self._split.show()
        self.file.setVisible(raw.format is not TableFormat.VCARD)
        self.file.show_file(raw, table.header_row if table is not None else None, also)
        for widget in (self.columns, self._columns_title):
            widget.setVisible(mapping is not None)
        if table is not None and mapping is not None:
            self.columns.show_columns(table, mapping.columns)
        say(self.problem, problem)
        self.numbers.setText("")

    def show_doubtful(self, count: int) -> None:
        """Offer to show only the rows to look at, where there are any."""
        words = QCoreApplication.translate("PreviewFrame", "Only the %Ln row(s) to look at", None, count)
        self.doubts.setText(words)
        self.doubts.setVisible(count > 0)
        if not count:
            self.doubts.setChecked(False)

    def show_left_out(self, skipped: Sequence[SkippedRow], more_lines: Sequence[str] = ()) -> None:
        """Say which rows are left out, and what else is not read."""
        rows = [one for one in skipped if one.text]
        said = [f"{self._words(SKIPPED[one.reason])}: {one.text}" for one in rows[:_SHOWN]]
        further = len(rows) - _SHOWN
        words = QCoreApplication.translate("PreviewFrame", "and %Ln more", None, further)
        more = [words] if further > 0 else []
        lines = [self.tr("Left out: {rows}").format(rows="; ".join([*said, *more]))] if said else []
        say(self.left_out, "\n".join([*lines, *more_lines]))
        self._corrections.setHidden(self.file.isHidden() and self.left_out.isHidden())

    def allow(self, words: str, rows: int) -> None:
        """Let so many rows be imported; the button says it in `words`. Return imports unless the user is elsewhere."""
        self.go.setText(words)
        self.go.setEnabled(rows > 0)
        self.trial.setEnabled(rows > 0)
        focused = self.window().focusWidget()
        elsewhere = focused is None or not focused.isVisible() or isinstance(focused, QPushButton)
        if rows and (elsewhere or not self.isAncestorOf(focused)):
            self.go.setFocus()

    def show_numbers(self, numbers: str) -> None:
        """Show what an import would do."""
        self.numbers.setText(self.tr("An import would give: {numbers}").format(numbers=numbers))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button on Return, too."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not press_focused_button():
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        understood = QWidget()
        WholeLines(understood)
        right = QVBoxLayout(understood)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(SPACE)
        right.addWidget(self.problem)
        narrowing = QHBoxLayout()
        narrowing.setSpacing(SPACE)
        narrowing.addWidget(self.doubts)
        narrowing.addStretch(1)
        narrowing.addWidget(self.fates, 1)
        right.addLayout(narrowing)
        right.addWidget(self.table, 1)
        self._understood = right
        self._corrections = self._scrolled()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._corrections)
        side = Side()
        side.setWidget(understood)
        self._split.addWidget(side)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([380, 700])
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.numbers, 1)
        for button in (self.trial, self.cancel, self.go):
            buttons.addWidget(button)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.earlier)
        head.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self._split, 1)
        column.addStretch(0)
        column.addLayout(buttons)

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, SPACE, 0)
        left.setSpacing(SPACE)
        for widget in (self.file, self.left_out, self._columns_title, self.columns):
            left.addWidget(widget)
        left.addStretch(1)
        area = Side()
        area.setWidget(inside)
        Downwards(inside)
        return area


def _line(look: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        label.setProperty("look", look)
    return label


def say(label: QLabel, text: str) -> None:
    """Show a text, or nothing at all."""
    label.setText(text)
    label.setVisible(bool(text))
