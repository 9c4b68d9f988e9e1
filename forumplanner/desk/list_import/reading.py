"""How a source is understood as a list of one kind, with everything an officer may correct. Writes nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from forumplanner.desk.list_import.kinds import WAYS, Entry, ListKind
from forumplanner.desk.list_import.sources import CARD_ENDINGS, ClipboardSource, FileSource, Source
from forumplanner.exchange.columns.mapping import ColumnMapping, guess_mapping
from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.columns.reader import ParsedRows
from forumplanner.exchange.contacts.vcard_lines import is_vcard
from forumplanner.exchange.contacts.vcards import read_vcards
from forumplanner.exchange.tables.cancelling import Cancelled
from forumplanner.exchange.tables.clipboard import read_clipboard
from forumplanner.exchange.tables.header import find_header
from forumplanner.exchange.tables.limits import LIMITS
from forumplanner.exchange.tables.raw import RawTable, TableFormat
from forumplanner.exchange.tables.reading import bytes_of, read_table, read_tables
from forumplanner.exchange.tables.table import Table
from forumplanner.model.refusals import FileRefused

Recall = Callable[[tuple[str, ...]], Mapping[int, Meaning | None]]
"""Looks up how columns of these headings were corrected before."""


@dataclass(frozen=True)
class Sheets:
    """Which sheets of a workbook are read: those named, all that are lists of the kind, or the one that says most."""

    named: tuple[str, ...] = ()
    all: bool = False


BEST_SHEET = Sheets()


@dataclass(frozen=True)
class Choices:
    """What the officer chose; None is for the program to find. `fields` corrects columns, counted from 0."""

    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None
    fields: Mapping[int, Meaning | None] = field(default_factory=dict)

    def of_the_file(self) -> tuple[str | None, str | None, str | None]:
        """Return the choices for which the file has to be read anew."""
        return self.sheet, self.encoding, self.delimiter


@dataclass(frozen=True)
class ReadList:
    """A list as it was understood. Without `parsed` it cannot be imported, and `refusal` says why.

    Cards have no table and no mapping. `not_read` names columns (or properties of cards) that hold something and
    are not imported.
    """

    kind: ListKind
    raw: RawTable
    table: Table | None = None
    mapping: ColumnMapping | None = None
    parsed: ParsedRows[Entry] | None = None
    not_read: tuple[str, ...] = ()
    refusal: FileRefused | None = None

    @property
    def count(self) -> int:
        """Return how many entries were understood."""
        return len(self.parsed.entries) if self.parsed is not None else 0

    @property
    def sheets_not_read(self) -> tuple[str, ...]:
        """Return the other sheets of the workbook."""
        return tuple(name for name in self.raw.sheets if name != self.raw.sheet)


def read_list(
    kind: ListKind,
    source: Source,
    choices: Choices,
    *,
    today: date,
    recall: Recall = lambda _headings: {},
    before: RawTable | None = None,
    cancelled: Cancelled,
) -> ReadList:
    """Read a list; with `before`, what the source was read as, only its meaning is worked out anew.

    Raise FileRefused when the source itself cannot be read.
    """
    if isinstance(source, FileSource) and (cards := _cards(kind, source.path, today, cancelled)) is not None:
        return cards
    return _understood(kind, before or _raw(kind, source, choices, cancelled), choices, today, recall, cancelled)


def read_sheets(
    kind: ListKind, source: FileSource, sheets: Sheets, *, today: date, recall: Recall, cancelled: Cancelled
) -> Sequence[ReadList]:
    """Read those sheets of a file; a file without sheets is read whole. Raise FileRefused for what cannot be read."""

    def one(sheet: str | None) -> ReadList:
        return read_list(kind, source, Choices(sheet=sheet), today=today, recall=recall, cancelled=cancelled)

    first, *further = dict.fromkeys(sheets.named or (None,))
    best = one(first)
    if not best.raw.sheets or not (further or sheets.all):
        return [best]
    if further:
        return [best, *map(one, further)]
    lists = (raw for raw in read_tables(source.path, cancelled=cancelled) if _worth(kind, raw) > 0)
    return [_understood(kind, raw, Choices(), today, recall, cancelled) for raw in lists] or [best]


def _understood(
    kind: ListKind, raw: RawTable, choices: Choices, today: date, recall: Recall, cancelled: Cancelled
) -> ReadList:
    way = WAYS[kind]
    try:
        table = find_header(raw, header_row=choices.header_row)
    except FileRefused as refusal:
        return ReadList(kind, raw, refusal=refusal)
    mapping = guess_mapping(table.headings, way.vocabulary)
    for index, meaning in {**recall(table.headings), **choices.fields}.items():
        if index < len(mapping.columns):
            mapping = mapping.with_field(index, meaning)
    try:
        parsed = way.read_rows(table, mapping, today=today, cancelled=cancelled)
    except FileRefused as refusal:
        return ReadList(kind, raw, table, mapping, refusal=refusal)
    return ReadList(kind, raw, table, mapping, parsed, mapping.not_read(table))


def _cards(kind: ListKind, path: Path, today: date, cancelled: Cancelled) -> ReadList | None:
    """Read electronic business cards; None for any other file."""
    named = path.suffix.lower() in CARD_ENDINGS
    if not named and path.suffix.lower() not in (".txt", ""):
        return None
    data = bytes_of(path, LIMITS)
    if not named and not is_vcard(data):
        return None
    if kind is not ListKind.CONTACTS:
        raise FileRefused("lists.cards-are-contacts", file=path)
    read = read_vcards(data, path, today=today, cancelled=cancelled)
    raw = RawTable(path.name, TableFormat.VCARD, (), "", "", "", ())
    parsed: ParsedRows[Entry] = ParsedRows(read.parsed.entries, read.parsed.skipped)
    return ReadList(kind, raw, parsed=parsed, not_read=read.not_read)


def _raw(kind: ListKind, source: Source, choices: Choices, cancelled: Cancelled) -> RawTable:
    if isinstance(source, ClipboardSource):
        return read_clipboard(source.text, source.html, name=source.name, cancelled=cancelled)
    if any(choices.of_the_file()):
        sheet, encoding, delimiter = choices.of_the_file()
        return read_table(source.path, sheet=sheet, encoding=encoding, delimiter=delimiter, cancelled=cancelled)
    return max(read_tables(source.path, cancelled=cancelled), key=lambda raw: _worth(kind, raw))


def _worth(kind: ListKind, raw: RawTable) -> int:
    """Return how much a sheet says of the kind; the first of equals is taken."""
    try:
        table = find_header(raw)
    except FileRefused:
        return -1
    vocabulary = WAYS[kind].vocabulary
    meanings = guess_mapping(table.headings, vocabulary).meanings
    return len(meanings) if table.rows and meanings & vocabulary.needed else 0
