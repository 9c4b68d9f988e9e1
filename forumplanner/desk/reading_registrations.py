"""Reads a list of registrations as an officer corrects it: sheet, letters, delimiter, header row, meaning of columns.

Writes nothing. What stands in the way of an import is part of the answer, so that the preview can show it beside
what was understood.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.file import RegistrationFile, best_table
from forumplanner.exchange.registrations.mapping import Mapping as ColumnMapping
from forumplanner.exchange.registrations.mapping import guess_mapping
from forumplanner.exchange.registrations.rows import read_registrations
from forumplanner.exchange.tables.header import find_header
from forumplanner.exchange.tables.raw import RawTable
from forumplanner.exchange.tables.reading import read_table, read_tables
from forumplanner.exchange.tables.table import Table
from forumplanner.model.refusals import FileRefused

ENDINGS = (".xlsx", ".xlsm", ".ods", ".csv", ".txt", ".tsv")
"""Names of files that may be lists; what a file is, is told by its content."""


@dataclass(frozen=True)
class Choices:
    """What the officer chose; None is for the program to find. `fields` corrects columns, counted from 0."""

    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None
    fields: Mapping[int, Field | None] = field(default_factory=dict)

    def of_the_file(self) -> tuple[str | None, str | None, str | None]:
        """Return the choices for which the file has to be read anew."""
        return self.sheet, self.encoding, self.delimiter


@dataclass(frozen=True)
class ReadList:
    """A list as it was understood. Without `found` it cannot be imported, and `refusal` says why."""

    raw: RawTable
    table: Table | None
    mapping: ColumnMapping | None
    found: RegistrationFile | None
    refusal: FileRefused | None = None


def read_list(
    path: Path, choices: Choices, *, today: date, before: RawTable | None = None, cancelled: Callable[[], bool]
) -> ReadList:
    """Read a list; with `before`, what the file was read as, only its meaning is worked out anew.

    Raises FileRefused when the file itself cannot be read.
    """
    raw = before or _raw(path, choices, cancelled)
    try:
        table = find_header(raw, header_row=choices.header_row)
    except FileRefused as refusal:
        return ReadList(raw, None, None, None, refusal)
    mapping = guess_mapping(table)
    for index, meaning in choices.fields.items():
        if index < len(mapping.columns):
            mapping = mapping.with_field(index, meaning)
    try:
        parsed = read_registrations(table, mapping, today=today, cancelled=cancelled)
    except FileRefused as refusal:
        return ReadList(raw, table, mapping, None, refusal)
    return ReadList(raw, table, mapping, RegistrationFile(table, mapping, parsed))


def _raw(path: Path, choices: Choices, cancelled: Callable[[], bool]) -> RawTable:
    if any(choices.of_the_file()):
        sheet, encoding, delimiter = choices.of_the_file()
        return read_table(path, sheet=sheet, encoding=encoding, delimiter=delimiter, cancelled=cancelled)
    tables = read_tables(path, cancelled=cancelled)
    try:
        return best_table(tables).source
    except FileRefused:
        return tables[0]
