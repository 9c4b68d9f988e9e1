"""How a list is understood, before anything is written: on the left what can be corrected, on the right the rows."""

from enum import StrEnum

from PySide6.QtCore import Qt
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

from forumplanner.desk.list_import.kinds import WAYS, ListKind
from forumplanner.desk.list_import.reading import ReadList
from forumplanner.desk.list_import.report_text import said_counts
from forumplanner.desk.list_import.reports import ListReport
from forumplanner.exchange.columns.meanings import MEANINGS
from forumplanner.exchange.registrations.labels import SKIPPED
from forumplanner.exchange.tables.raw import TableFormat
from forumplanner.ui.importing.columns_part import ColumnsPart
from forumplanner.ui.importing.file_part import FilePart
from forumplanner.ui.list_import.entries_model import EntriesModel
from forumplanner.ui.list_import.words import words_of
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.parts.tab_order import Downwards
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue

_SHOWN = 3


class ListPreview(QWidget):
    """Shows a ReadList and what a trial run told. Whoever listens to its parts reads anew."""

    def __init__(self, kind: ListKind, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self.heading = Section("")
        self.other = QPushButton(self.tr("Other file…"))
        self.file = FilePart()
        meanings: dict[StrEnum, str] = {meaning: MEANINGS[meaning] for meaning in WAYS[kind].vocabulary.meanings}
        self.columns = ColumnsPart(language, meanings)
        self._columns_title = Section(self.tr("What the columns mean"))
        self.entries = EntriesModel(kind, language, self)
        self.table = QuietTable(words_of(kind).rows, self.entries, (8, 26, 24, 42, 24, 22))
        self.table.setMinimumHeight(160)
        self.problem, self.left_out, self.numbers = _line("error"), _line("muted"), _line("")
        self.doubts = QCheckBox()
        self.doubts.toggled.connect(self.entries.only_doubtful)
        self.trial = QPushButton(self.tr("Trial run"))
        self.trial.setToolTip(self.tr("Shows what would happen. Nothing is changed."))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.go = QPushButton(self.tr("Import"))
        self.go.setProperty("look", "main")
        self._arrange()

    def begin(self, heading: str) -> None:
        """Show that a source is being read."""
        self.heading.setText(heading)
        self.entries.show_entries(())
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

    def show_read(self, read: ReadList, problem: str) -> None:
        """Show how a list was understood; `problem` is what stands in the way of importing it."""
        self._split.show()
        self.file.setVisible(read.raw.format is not TableFormat.VCARD)
        self.file.show_file(read.raw, read.table.header_row if read.table is not None else None)
        for widget in (self.columns, self._columns_title):
            widget.setVisible(read.mapping is not None)
        if read.table is not None and read.mapping is not None:
            self.columns.show_columns(read.table, read.mapping.columns)
        entries = read.parsed.entries if read.parsed is not None else ()
        self.entries.show_entries(entries)
        self._count_doubts()
        _say(self.problem, problem)
        self._show_left_out(read)
        self._corrections.setHidden(self.file.isHidden() and self.left_out.isHidden())
        self.go.setText(self.tr("Import %Ln row(s)", "", len(entries)))
        self.go.setEnabled(bool(entries))
        self.trial.setEnabled(bool(entries))
        self.numbers.setText("")

    def show_trial(self, report: ListReport) -> None:
        """Show what an import would do, with every row."""
        self.entries.show_fates(report)
        self._count_doubts()
        said = " · ".join(f"{number} {text}" for number, text in said_counts(report, self._words))
        self.numbers.setText(self.tr("An import would give: {numbers}").format(numbers=said))

    def _count_doubts(self) -> None:
        count = self.entries.doubtful
        self.doubts.setText(self.tr("Only the %Ln row(s) to look at", "", count))
        self.doubts.setVisible(count > 0)
        if not count:
            self.doubts.setChecked(False)

    def _show_left_out(self, read: ReadList) -> None:
        rows = [one for one in read.parsed.skipped if one.text] if read.parsed is not None else []
        said = [f"{self._words(SKIPPED[one.reason])}: {one.text}" for one in rows[:_SHOWN]]
        more = [self.tr("and %Ln more", "", len(rows) - _SHOWN)] if len(rows) > _SHOWN else []
        lines = [self.tr("Left out: {rows}").format(rows="; ".join([*said, *more]))] if said else []
        if read.not_read:
            lines.append(self.tr("Not read: {columns}").format(columns=", ".join(read.not_read)))
        if read.sheets_not_read:
            lines.append(self.tr("Other sheets: {sheets}").format(sheets=", ".join(read.sheets_not_read)))
        _say(self.left_out, "\n".join(lines))

    def _arrange(self) -> None:
        inside = QWidget()
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, SPACE, 0)
        left.setSpacing(SPACE)
        for widget in (self.file, self.left_out, self._columns_title, self.columns):
            left.addWidget(widget)
        left.addStretch(1)
        self._corrections = QScrollArea()
        self._corrections.setProperty("look", "plain")
        self._corrections.setWidgetResizable(True)
        self._corrections.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._corrections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._corrections.setWidget(inside)
        self._corrections.setMinimumWidth(320)
        Downwards(inside)
        understood = QWidget()
        right = QVBoxLayout(understood)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(SPACE)
        right.addWidget(self.problem)
        right.addWidget(self.doubts)
        right.addWidget(self.table, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._corrections)
        self._split.addWidget(understood)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([380, 700])
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.numbers, 1)
        for button in (self.trial, self.cancel, self.go):
            buttons.addWidget(button)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self._split, 1)
        column.addStretch(0)
        column.addLayout(buttons)


def _line(look: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        label.setProperty("look", look)
    return label


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
