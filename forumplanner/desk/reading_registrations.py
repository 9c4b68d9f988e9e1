"""Reads a list of registrations as an officer corrects it: sheet, letters, delimiter, header row, meaning of columns.

Writes nothing. What stands in the way of an import is part of the answer, so that the preview can show it beside
what was understood.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from forumplanner.desk.list_import.sources import ClipboardSource
from forumplanner.desk.remembered_sources import Source, fields_by_heading
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.file import RegistrationFile, best_table
from forumplanner.exchange.registrations.mapping import Mapping as ColumnMapping
from forumplanner.exchange.registrations.mapping import guess_mapping
from forumplanner.exchange.registrations.rows import read_registrations
from forumplanner.exchange.tables.clipboard import read_clipboard
from forumplanner.exchange.tables.header import find_header
from forumplanner.exchange.tables.raw import RawTable
from forumplanner.exchange.tables.reading import read_table, read_tables
from forumplanner.exchange.tables.table import Table
from forumplanner.model.refusals import FileRefused

ENDINGS = (".xlsx", ".xlsm", ".ods", ".csv", ".txt", ".tsv")
"""Names of files that may be lists; what a file is, is told by its content."""

Recall = Callable[[tuple[str, ...]], Source | None]
"""Looks up what was chosen for a source with these headings before."""


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
    """A list as it was understood. Without `found` it cannot be imported, and `refusal` says why.

    `choices` are those that held; they were `recalled` from then on, where the source was known by `origin`, the
    headings found in it before anything was corrected.
    """

    raw: RawTable
    table: Table | None
    mapping: ColumnMapping | None
    found: RegistrationFile | None
    refusal: FileRefused | None = None
    choices: Choices = field(default_factory=Choices)
    recalled: datetime | None = None
    origin: tuple[str, ...] = ()

    @property
    def source(self) -> Source | None:
        """What to remember of the source, None where nothing was chosen."""
        if self.table is None or self.choices == Choices():
            return None
        fields = fields_by_heading(self.table.headings, self.choices.fields)
        return Source(*self.choices.of_the_file(), self.choices.header_row, fields)


def read_list(
    path: Path | ClipboardSource,
    choices: Choices,
    *,
    today: date,
    before: RawTable | None = None,
    recall: Recall | None = None,
    cancelled: Callable[[], bool],
) -> ReadList:
    """Read a list; with `before`, what the file was read as, only its meaning is worked out anew.

    With `recall`, what was chosen for the same source before is chosen again.
    Raises FileRefused when the file itself cannot be read.
    """
    raw = before or _raw(path, choices, cancelled)
    if recall is not None:
        known = _recalled(path, raw, choices, recall, today, cancelled)
        if known is not None:
            return known
    read = _understood(raw, choices, today, cancelled)
    return replace(read, origin=read.table.headings if read.table is not None else ())


def _recalled(
    path: Path | ClipboardSource,
    raw: RawTable,
    choices: Choices,
    recall: Recall,
    today: date,
    cancelled: Callable[[], bool],
) -> ReadList | None:
    """Read a source as it was read before; None for one that is not known, or does not fit any more."""
    try:
        origin = find_header(raw).headings
    except FileRefused:
        return None
    source = recall(origin)
    if source is None:
        return None
    chosen = Choices(choices.sheet or source.sheet, source.encoding, source.delimiter, source.header_row)
    read_as = (raw.sheet or None, raw.encoding or None, raw.delimiter or None)
    differs = any(want is not None and want != was for want, was in zip(chosen.of_the_file(), read_as, strict=True))
    try:
        again = _raw(path, chosen, cancelled) if differs else raw
        headings = find_header(again, header_row=chosen.header_row).headings
    except FileRefused:
        return None
    chosen = replace(chosen, fields=source.by_index(headings))
    return replace(_understood(again, chosen, today, cancelled), recalled=source.at, origin=origin)


def _understood(raw: RawTable, choices: Choices, today: date, cancelled: Callable[[], bool]) -> ReadList:
    try:
        table = find_header(raw, header_row=choices.header_row)
    except FileRefused as refusal:
        return ReadList(raw, None, None, None, refusal, choices)
    mapping = guess_mapping(table)
    for index, meaning in choices.fields.items():
        if index < len(mapping.columns):
            mapping = mapping.with_field(index, meaning)
    try:
        parsed = read_registrations(table, mapping, today=today, cancelled=cancelled)
    except FileRefused as refusal:
        return ReadList(raw, table, mapping, None, refusal, choices)
    return ReadList(raw, table, mapping, RegistrationFile(table, mapping, parsed), None, choices)


def _raw(path: Path | ClipboardSource, choices: Choices, cancelled: Callable[[], bool]) -> RawTable:
    if isinstance(path, ClipboardSource):
        return read_clipboard(path.text, path.html, name=path.name, cancelled=cancelled)
    if any(choices.of_the_file()):
        sheet, encoding, delimiter = choices.of_the_file()
        return read_table(path, sheet=sheet, encoding=encoding, delimiter=delimiter, cancelled=cancelled)
    tables = read_tables(path, cancelled=cancelled)
    try:
        return best_table(tables).source
    except FileRefused:
        return tables[0]
