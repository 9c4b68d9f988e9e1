"""One row of a table seen through a mapping, collecting what could not be read on the way; and a whole list so."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from forumplanner.exchange.columns.doubts import Doubt, DoubtKind, Unread
from forumplanner.exchange.columns.mapping import ColumnMapping, ColumnUse
from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.columns.vocabulary import Vocabulary
from forumplanner.exchange.registrations.answers import holds_formula_error, is_formula_error, says_nothing, yes_or_no
from forumplanner.exchange.registrations.dates import moment_of
from forumplanner.exchange.registrations.names import clean_name
from forumplanner.exchange.registrations.row_reader import free_text
from forumplanner.exchange.tables.cancelling import Cancelled, stop_if
from forumplanner.exchange.tables.cells import Cell, column_letter, is_blank, text_of
from forumplanner.exchange.tables.raw import RawRow, TableFormat
from forumplanner.exchange.tables.table import SkippedRow, SkipReason, Table, shown_text
from forumplanner.model.refusals import FileRefused
from forumplanner.planning.text_limits import LONGEST

_GERMAN_POSTCODE = 5
_ROWS_BETWEEN_LOOKS = 500

EntryT = TypeVar("EntryT")


class ListReader:
    """What holds for a whole list: its columns by meaning, and what day it is."""

    def __init__(self, table: Table, mapping: ColumnMapping, today: date) -> None:
        self.table = table
        self.mapping = mapping
        self.today = today
        self.columns = {meaning: mapping.columns_for(meaning) for meaning in mapping.meanings}
        self.untyped = table.source.format in (TableFormat.CSV, TableFormat.CLIPBOARD)
        self.german_postcodes = self._has_german_postcodes()

    def _has_german_postcodes(self) -> bool:
        """Tell whether the postcode column holds any of five digits, as German ones are."""
        for column in self.columns.get(Meaning.POSTCODE, ()):
            for row in self.table.rows:
                text = text_of(row.cells[column.index]).strip()
                if len(text) == _GERMAN_POSTCODE and text.isdecimal():
                    return True
        return False


class RowReader:
    """Reads fields of one row; `doubts` and `unread` grow while it does."""

    def __init__(self, listed: ListReader, row: RawRow) -> None:
        self.listed = listed
        self.row = row
        self.doubts: list[Doubt] = list(self._formula_errors()) if holds_formula_error(row.cells) else []
        self.unread: list[Unread] = []

    def filled(self, meaning: Meaning) -> Iterator[tuple[ColumnUse, Cell]]:
        """Yield the columns of a meaning that are filled in this row, the preferred first.

        The error of a formula is as good as blank, and is among the doubts.
        """
        for column in self.listed.columns.get(meaning, ()):
            cell = self.row.cells[column.index]
            if not (is_blank(cell) or _is_error(cell)):
                yield column, cell

    def first(self, meaning: Meaning) -> tuple[ColumnUse, Cell] | None:
        """Return the preferred filled column of a meaning, or None."""
        return next(self.filled(meaning), None)

    def text(self, meaning: Meaning) -> str:
        """Return the preferred text of a meaning on one line, or ""; a dash that only fills the cell is none."""
        found = self.first(meaning)
        text = clean_name(text_of(found[1])) if found else ""
        return "" if len(text) == 1 and says_nothing(text) else text

    def long_text(self, *meanings: Meaning) -> str:
        """Return all texts of meanings below one another, with their own line breaks."""
        return "\n".join(free_text(cell) for meaning in meanings for _, cell in self.filled(meaning))

    def doubt(self, kind: DoubtKind, column: ColumnUse, cell: Cell) -> None:
        """Note that a cell was read, but somebody should look at it."""
        self.doubts.append(Doubt(kind, column.heading, text_of(cell).strip()))

    def keep(self, kind: DoubtKind, column: ColumnUse, cell: Cell) -> None:
        """Note that a cell could not be read, and keep its text."""
        self.doubt(kind, column, cell)
        self.unread.append(Unread(column.heading or column_letter(column.index), free_text(cell)))

    def keep_text(self, heading: str, text: str) -> None:
        """Keep a text that has no place of its own, without a doubt."""
        self.unread.append(Unread(heading, text))

    def day(self, meaning: Meaning) -> date | None:
        """Return a date; what is none is kept as text."""
        found = self.first(meaning)
        if found is None or says_nothing(text_of(found[1])):
            return None
        moment = moment_of(found[1], self.listed.today)
        if moment is None:
            self.keep(DoubtKind.DATE_UNREADABLE, *found)
            return None
        return moment.day

    def answer(self, meaning: Meaning) -> bool | None:
        """Return a yes or no; what is neither is kept as text."""
        found = self.first(meaning)
        if found is None:
            return None
        answer = yes_or_no(text_of(found[1]))
        if answer is None:
            self.keep(DoubtKind.ANSWER_UNREADABLE, *found)
        return answer

    def _formula_errors(self) -> Iterator[Doubt]:
        for columns in self.listed.columns.values():
            for column in columns:
                cell = self.row.cells[column.index]
                if _is_error(cell):
                    yield Doubt(
                        DoubtKind.FORMULA_ERROR, column.heading or column_letter(column.index), text_of(cell).strip()
                    )

    def keep_cells_beyond_header(self) -> None:
        """Keep what stands to the right of the last heading."""
        width = len(self.listed.table.headings)
        for index, cell in enumerate(self.row.cells[width:], start=width):
            if not is_blank(cell):
                self.keep(DoubtKind.CELLS_BEYOND_HEADER, ColumnUse(index, column_letter(index), None), cell)


def _is_error(cell: Cell) -> bool:
    return isinstance(cell, str) and is_formula_error(cell)


@dataclass(frozen=True)
class ParsedRows(Generic[EntryT]):
    """All of a list: its entries in the order of the file, and the rows left out."""

    entries: tuple[EntryT, ...]
    skipped: tuple[SkippedRow, ...]


def read_rows(
    table: Table,
    mapping: ColumnMapping,
    vocabulary: Vocabulary,
    read: Callable[[RowReader], EntryT | None],
    *,
    today: date,
    cancelled: Cancelled,
) -> ParsedRows[EntryT]:
    """Read every row of a table as its mapping says; `read` returns None for a row that names nothing.

    Raise FileRefused when no column holds what a row is known by, no row has it, or a text is too long to keep.
    """
    name = table.source.file_name
    if not mapping.meanings & vocabulary.needed:
        headings = ", ".join(filter(None, table.headings))
        raise FileRefused("lists.no-needed-column", file=name, row=table.header_row, headings=headings)
    listed = ListReader(table, mapping, today)
    entries: list[EntryT] = []
    skipped = list(table.skipped)
    for number, row in enumerate(table.rows):
        if number % _ROWS_BETWEEN_LOOKS == 0:
            stop_if(cancelled, name)
        _refuse_endless_text(listed, row)
        entry = read(RowReader(listed, row))
        if entry is None:
            skipped.append(SkippedRow(row.number, SkipReason.NO_NAME, shown_text(row.cells)))
        else:
            entries.append(entry)
    if not entries:
        raise FileRefused("lists.no-rows", file=name, below=table.header_row)
    return ParsedRows(tuple(entries), tuple(sorted(skipped, key=lambda skip: skip.row)))


def _refuse_endless_text(listed: ListReader, row: RawRow) -> None:
    """Refuse what the planner would: cells that together make too long a note."""
    texts = [(len(cell), index) for index, cell in enumerate(row.cells) if isinstance(cell, str)]
    headings: Sequence[str] = listed.table.headings
    if sum(length for length, _ in texts) > LONGEST - sum(map(len, headings)) - 2 * len(row.cells):
        _, index = max(texts)
        column = (headings[index] if index < len(headings) else "") or column_letter(index)
        name = listed.table.source.file_name
        raise FileRefused("tables.text-too-long-to-keep", file=name, row=row.number, column=column, limit=LONGEST)
