"""Lists written in a test, read as the importer reads them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from forumplanner.exchange.columns.mapping import guess_mapping
from forumplanner.exchange.columns.reader import ParsedRows
from forumplanner.exchange.columns.vocabulary import Vocabulary
from forumplanner.exchange.tables.header import find_header
from forumplanner.exchange.tables.raw import RawRow, RawTable, TableFormat

TODAY = date(2027, 5, 3)


def read_as(
    read: Callable[..., ParsedRows[Any]],
    vocabulary: Vocabulary,
    headings: str,
    *rows: Sequence[Any],
    form: TableFormat = TableFormat.XLSX,
) -> tuple[Any, ...]:
    """Read rows below headings that are separated by semicolons."""
    lines = [headings.split(";"), *rows]
    raw = RawTable("x", form, (), "", "", "", tuple(RawRow(n, tuple(line)) for n, line in enumerate(lines, start=1)))
    table = find_header(raw, header_row=1)
    return read(table, guess_mapping(table.headings, vocabulary), today=TODAY).entries
