"""Reading a table from a file: what kind of file it is is told by its content, then by the right reader.

Does not look for a header, and gives no cell a meaning.
"""

import errno
from pathlib import Path

from forumplanner.exchange.tables.cancelling import Cancelled, never, stop_if
from forumplanner.exchange.tables.limits import LIMITS, MEGABYTE, Limits
from forumplanner.exchange.tables.raw import RawTable, TableFormat
from forumplanner.model.refusals import FileRefused

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xltx", ".ods", ".ots", ".xls")
_UNOPENED = {
    errno.ENOENT: "tables.missing",
    errno.ENOTDIR: "tables.missing",
    errno.EACCES: "tables.no-permission",
    errno.EPERM: "tables.no-permission",
    errno.EISDIR: "tables.is-folder",
}
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<workbook", b"<head", b"<body")
_OTHERS = (b"%pdf", b"{\\rtf", b"\x89png", b"\xff\xd8\xff", b"gif8")


def read_table(
    path: Path,
    *,
    sheet: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    cancelled: Cancelled = never,
    limits: Limits = LIMITS,
) -> RawTable:
    """Read one table: a CSV file, or the named sheet of a workbook (without a name the first with content).

    `encoding` and `delimiter` override what is found in a CSV file. Raise FileRefused for whatever cannot be
    read safely, ReadingCancelled (one of them) when `cancelled` says so.
    """
    return _read(path, sheet, encoding, delimiter, cancelled, limits)[0]


def read_tables(path: Path, *, cancelled: Cancelled = never, limits: Limits = LIMITS) -> tuple[RawTable, ...]:
    """Read every visible sheet of a workbook that shows something (a CSV file is one). Refuse as `read_table`."""
    from forumplanner.exchange.tables.child import ALL_SHEETS

    tables = _read(path, ALL_SHEETS, None, None, cancelled, limits)
    return tuple(table for table in tables if table.rows) or tables[:1]


def _read(
    path: Path,
    sheet: str | None,
    encoding: str | None,
    delimiter: str | None,
    cancelled: Cancelled,
    limits: Limits,
) -> tuple[RawTable, ...]:
    data = bytes_of(path, limits)
    stop_if(cancelled, path)
    if data.startswith(_ZIP):
        return _read_workbook(data, path, sheet, cancelled, limits)
    _refuse_other_kinds(data, path)
    from forumplanner.exchange.tables.csv_text import read_csv

    content = read_csv(data, path, encoding=encoding, delimiter=delimiter, limits=limits, cancelled=cancelled)
    found = RawTable(path.name, TableFormat.CSV, (), "", content.encoding, content.delimiter, content.rows)
    return (found,)


def bytes_of(path: Path, limits: Limits) -> bytes:
    """Read the file, at most one byte more than is allowed, so that a growing or endless file is no trap."""
    try:
        if path.is_dir():
            raise FileRefused("tables.is-folder", file=path)
        if not path.is_file():
            raise FileRefused("tables.missing", file=path)
        with path.open("rb") as opened:
            data = opened.read(limits.file_bytes + 1)
    except OSError as error:
        raise FileRefused(_UNOPENED.get(error.errno or 0, "tables.cannot-open"), file=path) from None
    if len(data) > limits.file_bytes:
        raise FileRefused("tables.file-too-large", file=path, limit_mb=limits.file_bytes // MEGABYTE)
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        raise FileRefused("tables.empty", file=path)
    return data


def _refuse_other_kinds(data: bytes, path: Path) -> None:
    """Refuse what is neither a workbook nor text, and text that calls itself a workbook."""
    if data.startswith(_OLE):
        protected = "EncryptedPackage".encode("utf-16-le") in data
        raise FileRefused("tables.password" if protected else "tables.old-format", file=path)
    beginning = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if beginning.startswith(_MARKUP):
        raise FileRefused("tables.web-page", file=path)
    if beginning.startswith(_OTHERS):
        raise FileRefused("tables.not-a-spreadsheet", file=path)
    if path.suffix.lower() in _WORKBOOK_ENDINGS:
        key = "tables.damaged" if b"\0" in data[:4096] else "tables.text-named-workbook"
        raise FileRefused(key, file=path, ending=path.suffix)


def _read_workbook(
    data: bytes, path: Path, sheet: str | None, cancelled: Cancelled, limits: Limits
) -> tuple[RawTable, ...]:
    from forumplanner.exchange.tables.parsing import parse_workbook
    from forumplanner.exchange.tables.prescan import measure_workbook

    found, look = measure_workbook(data, path, limits, cancelled)
    stop_if(cancelled, path)
    workbook = parse_workbook(data, path, sheet=sheet, look=look, limits=limits, cancelled=cancelled)
    stop_if(cancelled, path)
    if not workbook.sheets:
        raise FileRefused("tables.empty", file=path)
    return tuple(
        RawTable(
            path.name,
            found,
            workbook.names,
            one.name,
            "",
            "",
            one.rows,
        )
        for one in workbook.sheets
    )
