"""Single rows of registrations written in a test, read as the importer reads them."""

from datetime import date

from forumplanner.exchange.registrations.mapping import guess_mapping
from forumplanner.exchange.registrations.parsed import ParsedRegistration, ProblemKind
from forumplanner.exchange.registrations.rows import read_registrations
from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.header import find_header
from forumplanner.exchange.tables.raw import RawRow, RawTable, TableFormat
from forumplanner.exchange.tables.table import Table

TODAY = date(2026, 11, 28)


def table(headings: tuple[str, ...], *rows: tuple[Cell, ...], kind: TableFormat = TableFormat.XLSX) -> Table:
    numbered = tuple(RawRow(number, cells) for number, cells in enumerate((headings, *rows), start=1))
    return find_header(RawTable("liste", kind, (), "Tabelle1", "", ";", numbered), header_row=1)


def people(listed: Table) -> tuple[ParsedRegistration, ...]:
    return read_registrations(listed, guess_mapping(listed), today=TODAY).registrations


def person(kind: TableFormat = TableFormat.XLSX, **cells: Cell) -> ParsedRegistration:
    headings = tuple(heading.replace("_", " ") for heading in cells)
    (found,) = people(table(("Name", "Vorname", *headings), ("Muster", "Erika", *cells.values()), kind=kind))
    return found


def doubts(found: ParsedRegistration) -> list[ProblemKind]:
    return [problem.kind for problem in found.problems]
