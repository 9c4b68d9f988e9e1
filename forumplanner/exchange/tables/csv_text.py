"""CSV: from bytes to rows. Decodes, finds the delimiter, parses strictly.

Never guesses an encoding by statistics: a byte order mark, else strict UTF-8, else cp1252 (what a German Excel
writes) was right on every sample, while a guesser took German text for Central European.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from forumplanner.exchange.tables.cancelling import Cancelled, stop_if
from forumplanner.exchange.tables.control_characters import without_control_characters
from forumplanner.exchange.tables.escaping import unescape
from forumplanner.exchange.tables.limits import Limits
from forumplanner.exchange.tables.raw import RawRow
from forumplanner.model.refusals import FileRefused

DELIMITERS = (";", ",", "\t", "|")
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_ROWS_BETWEEN_LOOKS = 2_000
_LOOKED_AT = 1_000


@dataclass(frozen=True)
class CsvContent:
    """The rows of a CSV file and how it was read."""

    encoding: str
    delimiter: str
    rows: tuple[RawRow, ...]


def decode(data: bytes, file: Path, encoding: str | None = None) -> tuple[str, str]:
    """Return the text and the name of its encoding.

    Raise FileRefused when a chosen encoding does not fit (with the row), or none fits.
    """
    if encoding is not None:
        return _decode_as(data, file, encoding), encoding
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, file, marked), marked
    wide = _wide_without_mark(data)
    if wide:
        return _decode_as(data, file, wide), wide
    for candidate in ("utf-8", "cp1252"):
        try:
            return data.decode(candidate), candidate
        except UnicodeDecodeError:
            continue
    raise FileRefused("tables.encoding-unknown", file=file)


def _wide_without_mark(data: bytes) -> str:
    """Return the encoding of text in which every other byte is nothing, as that of Western lists in UTF-16; else ""."""
    beginning = data[:_LOOKED_AT]
    if len(beginning) < 8 or len(data) % 2:
        return ""
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        other = beginning[1 - offset :: 2]
        if beginning[offset::2].count(0) > 0.8 * len(other) and not other.count(0):
            return encoding
    return ""


def _decode_as(data: bytes, file: Path, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        raise FileRefused("tables.wrong-encoding", file=file, row=row, encoding=encoding) from None
    except (LookupError, UnicodeError):
        raise FileRefused("tables.no-such-encoding", file=file, encoding=encoding) from None


def sniff_delimiter(sample: str) -> str:
    """Return the delimiter under which most rows have the same number of columns, and many of them."""
    declared = sample[:6].rstrip("\r\n")
    if declared[:4].lower() == "sep=" and len(declared) == 5:
        return declared[4]
    return max(DELIMITERS, key=lambda candidate: _evenness(sample, candidate))


def _evenness(sample: str, delimiter: str) -> float:
    """Score a delimiter: columns beyond the first, times the share of rows that have that many, squared."""
    widths: Counter[int] = Counter()
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if any(field.strip() for field in row):
                widths[len(row)] += 1
    except csv.Error:
        return 0.0
    rows = widths.total()
    return max(((width - 1) * (count / rows) ** 2 for width, count in widths.items()), default=0.0)


def read_csv(
    data: bytes,
    file: Path,
    *,
    encoding: str | None,
    delimiter: str | None,
    limits: Limits,
    cancelled: Cancelled,
) -> CsvContent:
    """Parse a CSV file; rows are numbered as a spreadsheet program would number them.

    Raise FileRefused with the row for NUL bytes, unclosed quotes, stray quotes and fields that are too long.
    """
    text, found = decode(data, file, encoding)
    stop_if(cancelled, file)
    separator = delimiter or sniff_delimiter(text[: limits.sniffed_characters])
    if len(separator) != 1 or separator in '"\r\n':
        raise FileRefused("tables.no-such-delimiter", file=file, delimiter=separator)
    rows = tuple(_rows(text, separator, file, limits, cancelled))
    if rows and _declares_delimiter(rows[0]):
        rows = rows[1:]
    return CsvContent(found, separator, rows)


def _declares_delimiter(row: RawRow) -> bool:
    """Tell whether this is Excel's own first line, such as `sep=;`."""
    return str(row.cells[0] if row.cells else "").lower() == "sep=" and row.cells[1:] == ("",)


def _rows(text: str, delimiter: str, file: Path, limits: Limits, cancelled: Cancelled) -> Iterator[RawRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    area = 0
    while True:
        if number % _ROWS_BETWEEN_LOOKS == 0:
            stop_if(cancelled, file)
        number += 1
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise FileRefused(_key_of(str(error)), file=file, row=number) from None
        area += len(fields)
        _measure(fields, number, file, limits)
        if area > limits.area:
            raise FileRefused("tables.too-large", file=file, row=number, limit=limits.area)
        yield RawRow(number, tuple(without_control_characters(unescape(field)) for field in fields))


def _key_of(message: str) -> str:
    if "limit" in message:
        return "tables.field-too-long"
    if "unexpected end" in message:
        return "tables.quote-unclosed"
    return "tables.quote-stray"


def _measure(fields: list[str], number: int, file: Path, limits: Limits) -> None:
    if number > limits.rows:
        raise FileRefused("tables.too-many-rows", file=file, row=number, limit=limits.rows)
    if len(fields) > limits.columns:
        raise FileRefused("tables.too-many-columns", file=file, row=number, column=len(fields), limit=limits.columns)
    for index, field in enumerate(fields):
        if "\0" in field:
            raise FileRefused("tables.nul", file=file, row=number, column=index + 1)
        if len(field) > limits.field_characters:
            raise FileRefused("tables.field-too-long", file=file, row=number, column=index + 1)
