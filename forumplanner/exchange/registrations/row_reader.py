"""One row of a table seen through a mapping, collecting what could not be read on the way."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from forumplanner.exchange.registrations.answers import is_formula_error
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.mapping import ColumnUse, Mapping
from forumplanner.exchange.registrations.names import clean_name
from forumplanner.exchange.registrations.parsed import Problem, ProblemKind, Unread
from forumplanner.exchange.tables.cancelling import Cancelled, never
from forumplanner.exchange.tables.cells import Cell, column_letter, is_blank, text_of
from forumplanner.exchange.tables.raw import RawRow, TableFormat
from forumplanner.exchange.tables.table import Table

_GERMAN_POSTCODE = 5
_NEVER_SILENT = frozenset({Field.STATUS, Field.PAID, Field.CHECKED_IN, Field.WAITING})


@dataclass(frozen=True)
class Doubts:
    """What was doubtful about a part of a row, and what of it could not be read."""

    problems: tuple[Problem, ...]
    unread: tuple[Unread, ...]


class ListReader:
    """What holds for a whole list: its columns by field, and what day it is."""

    def __init__(self, table: Table, mapping: Mapping, today: date, cancelled: Cancelled = never) -> None:
        self.table = table
        self.mapping = mapping
        self.today = today
        self.cancelled = cancelled
        self.columns = {field: mapping.columns_for(field) for field in Field if mapping.has(field)}
        self.untyped = table.source.format is TableFormat.CSV
        self.german_postcodes = self._has_german_postcodes()

    def _has_german_postcodes(self) -> bool:
        """Tell whether the postcode column holds any of five digits, as German ones are."""
        for column in self.columns.get(Field.POSTCODE, ()):
            for row in self.table.rows:
                text = text_of(row.cells[column.index]).strip()
                if len(text) == _GERMAN_POSTCODE and text.isdecimal():
                    return True
        return False


class RowReader:
    """Reads fields of one row; `problems` and `unread` grow while it does."""

    def __init__(self, listed: ListReader, row: RawRow) -> None:
        self.listed = listed
        self.row = row
        self.problems: list[Problem] = []
        self.unread: list[Unread] = []

    def filled(self, field: Field) -> Iterator[tuple[ColumnUse, Cell]]:
        """Yield the columns of a field that are filled in this row, the preferred first.

        The error of a formula is as good as blank (workbooks give it so), but not where silence gives a place.
        """
        for column in self.listed.columns.get(field, ()):
            cell = self.row.cells[column.index]
            broken = isinstance(cell, str) and is_formula_error(cell) and field not in _NEVER_SILENT
            if not (broken or is_blank(cell)):
                yield column, cell

    def first(self, field: Field) -> tuple[ColumnUse, Cell] | None:
        """Return the preferred filled column of a field, or None."""
        return next(self.filled(field), None)

    def text(self, field: Field) -> str:
        """Return the preferred text of a field on one line, or ""."""
        for column in self.listed.columns.get(field, ()):
            cell = self.row.cells[column.index]
            if cell is not None and (text := line_of(cell)):
                return text
        return ""

    @property
    def doubts(self) -> Doubts:
        """What was doubtful so far."""
        return Doubts(tuple(self.problems), tuple(self.unread))

    def take(self, doubts: Doubts) -> None:
        """Take over what was doubtful about a part that was read for many rows at once."""
        self.problems += doubts.problems
        self.unread += doubts.unread

    def doubt(self, kind: ProblemKind, column: ColumnUse, cell: Cell) -> None:
        """Note that a cell was read, but somebody should look at it."""
        self.problems.append(Problem(kind, column.field, column.heading, text_of(cell).strip()))

    def keep(self, kind: ProblemKind, column: ColumnUse, cell: Cell) -> None:
        """Note that a cell could not be read, and keep its text."""
        self.doubt(kind, column, cell)
        self.unread.append(Unread(column.heading, free_text(cell)))

    def tell_formula_errors(self) -> None:
        """Note in which columns the error of a formula stands, unless that was said."""
        said = {(problem.heading, problem.text) for problem in self.problems}
        for field, columns in self.listed.columns.items():
            for column in columns:
                cell = self.row.cells[column.index]
                if isinstance(cell, str) and is_formula_error(cell) and (column.heading, cell.strip()) not in said:
                    heading = column.heading or column_letter(column.index)
                    self.problems.append(Problem(ProblemKind.FORMULA_ERROR, field, heading, cell.strip()))

    def keep_cells_beyond_header(self) -> None:
        """Keep what stands to the right of the last heading."""
        width = len(self.listed.table.headings)
        for index, cell in enumerate(self.row.cells[width:], start=width):
            if not is_blank(cell):
                self.keep(ProblemKind.CELLS_BEYOND_HEADER, ColumnUse(index, column_letter(index), None), cell)


def line_of(cell: Cell) -> str:
    """Return a cell's text on one line, "" for the error of a formula."""
    text = clean_name(text_of(cell))
    return "" if is_formula_error(text) else text


def free_text(cell: Cell) -> str:
    """Return a longer text with its own line breaks, without blanks at the ends."""
    text = text_of(cell).replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    return unicodedata.normalize("NFC", text).strip()
