"""From a file to registrations in one step, with every choice open to correction."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.mapping import Mapping, guess_mapping
from forumplanner.exchange.registrations.parsed import ParsedRegistrations
from forumplanner.exchange.registrations.rows import read_registrations
from forumplanner.exchange.tables.cancelling import Cancelled, never
from forumplanner.exchange.tables.cells import column_letter, is_blank
from forumplanner.exchange.tables.header import find_header
from forumplanner.exchange.tables.raw import RawTable
from forumplanner.exchange.tables.reading import read_table, read_tables
from forumplanner.exchange.tables.table import Table
from forumplanner.model.refusals import FileRefused


@dataclass(frozen=True)
class RegistrationFile:
    """A file's list as it was understood: the table, the mapping, the people."""

    table: Table
    mapping: Mapping
    parsed: ParsedRegistrations

    @property
    def columns_not_read(self) -> tuple[str, ...]:
        """The headings (else the letters) of columns without a meaning here in which something stands."""
        return tuple(
            column.heading or column_letter(column.index)
            for column in self.mapping.columns
            if column.field is None and any(not is_blank(row.cells[column.index]) for row in self.table.rows)
        )

    @property
    def sheets_not_read(self) -> tuple[str, ...]:
        """The other sheets of the workbook."""
        return tuple(name for name in self.table.source.sheets if name != self.table.source.sheet)


def read_registration_file(
    path: Path,
    *,
    today: date,
    sheet: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    cancelled: Cancelled = never,
) -> RegistrationFile:
    """Read a file of registrations; without a sheet's name the one that says most about people is taken.

    Raise FileRefused as reading, finding the header and mapping do.
    """
    if sheet is None and encoding is None and delimiter is None:
        table = best_table(read_tables(path, cancelled=cancelled))
    else:
        raw = read_table(path, sheet=sheet, encoding=encoding, delimiter=delimiter, cancelled=cancelled)
        table = find_header(raw)
    mapping = guess_mapping(table)
    return RegistrationFile(table, mapping, read_registrations(table, mapping, today=today, cancelled=cancelled))


def best_table(tables: tuple[RawTable, ...]) -> Table:
    """Return the sheet whose columns mean most, of those that name people; an order's positions beat its orders.

    Sheets without rows or header come last; the first sheet wins a draw. Raise FileRefused when none has a header.
    """
    found: list[tuple[int, Table]] = []
    refused: FileRefused | None = None
    for raw in tables:
        try:
            table = find_header(raw)
        except FileRefused as refusal:
            refused = refused or refusal
            continue
        found.append((_worth(table), table))
    if not found:
        raise refused or FileRefused("tables.empty", file=tables[0].file_name if tables else "")
    return max(found, key=lambda pair: pair[0])[1]


def _worth(table: Table) -> int:
    mapping = guess_mapping(table)
    if not table.rows or not mapping.names_people:
        return 0
    meanings = {column.field for column in mapping.columns if column.field is not None}
    return len(meanings) + (len(Field) if Field.ADD_ON_TO in meanings else 0)
