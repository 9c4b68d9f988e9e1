"""Measures a workbook before it is parsed: what it is, how far its cells reach, and whether it carries a DTD.

A parser holds the whole rectangle up to the last filled cell: one cell at XFD1048576 in a file of 5 kB would
take all memory and abort the process that reads it. Nothing is interpreted here, and nothing is kept.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from forumplanner.exchange.tables.archive import Archive, Part
from forumplanner.exchange.tables.cancelling import Cancelled
from forumplanner.exchange.tables.extent import check_extent
from forumplanner.exchange.tables.limits import Limits
from forumplanner.exchange.tables.ods_extent import OdsExtent
from forumplanner.exchange.tables.raw import TableFormat
from forumplanner.exchange.tables.shown_cells import STYLES, Peculiar
from forumplanner.model.refusals import FileRefused

# A sheet may lie anywhere in the archive; texts (shared strings) hold no cells.
_XLSX_SHEET = re.compile(r"(?!.*sharedstrings).*\.xml", re.IGNORECASE)
_MARKUP = re.compile(r".*\.(xml|rels|vml)", re.IGNORECASE)
_DTD = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_UNDECLARED_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<", b"\0\0", b"\x4c\x6f")
# A cell that is closed at once (only formatted) takes no room; one with content does.
_CELL = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{1,4})([0-9]{1,9})[\"']([^<>]*)>")
# A cell beyond column AZ or row 99,999. It may be somewhere else, but no cell out there is overlooked.
_FAR = re.compile(rb"r\s*=\s*[\"'](?:[A-Za-z]{3,4}[0-9]|[B-Zb-z][A-Za-z][0-9]|[A-Za-z]{1,4}[0-9]{6})")
_NEAR_ROWS, _NEAR_COLUMNS = 99_999, 52
_OVERLAP = 512
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"


def measure_workbook(data: bytes, file: Path, limits: Limits, cancelled: Cancelled) -> tuple[TableFormat, bool]:
    """Return the workbook's format, and whether its cells have to be looked at for what only shows.

    Raise FileRefused: bomb, DTD, cells too far out, password, damaged.
    """
    archive = Archive(data, file, limits, cancelled)
    found = _format_of(archive, file)
    peculiar = Peculiar()
    for part in archive.parts:
        pieces: Iterable[bytes] = archive.pieces(part)
        if _MARKUP.fullmatch(part.name):
            pieces = _without_dtd(pieces, file)
        if found is TableFormat.XLSX and _XLSX_SHEET.fullmatch(part.name):
            pieces = peculiar.in_styles(pieces) if part.name.lower() == STYLES else peculiar.in_sheet(pieces)
            if _may_reach_far(pieces, limits):
                _measure_xlsx_sheet(archive.pieces(part, again=True), file, limits)
        elif found is TableFormat.ODS and part.name == "content.xml":
            OdsExtent(file, limits).read(pieces)
        elif part.name == "META-INF/manifest.xml":
            _refuse_encrypted_ods(pieces, file)
        else:
            _exhaust(pieces)
    return found, peculiar.found


def _format_of(archive: Archive, file: Path) -> TableFormat:
    names = {name.lower() for name in archive.names}
    if "xl/workbook.bin" in names:
        raise FileRefused("tables.old-format", file=file)
    if "xl/workbook.xml" in names:
        return TableFormat.XLSX
    kind = next((part for part in archive.parts if part.name == "mimetype"), None)
    if kind is not None and "content.xml" in names and _first(archive, kind).startswith(_ODS_TYPE):
        return TableFormat.ODS
    raise FileRefused("tables.not-a-spreadsheet", file=file)


def _first(archive: Archive, part: Part) -> bytes:
    return next(iter(archive.pieces(part)), b"")


def _exhaust(pieces: Iterable[bytes]) -> None:
    for _ in pieces:
        pass


def _overlapping(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield pieces that begin with the end of the one before, so that nothing hides at a border."""
    rest = b""
    for piece in pieces:
        yield rest + piece
        rest = piece[-_OVERLAP:]


def _without_dtd(pieces: Iterable[bytes], file: Path) -> Iterator[bytes]:
    """Pass markup through; refuse a DTD (entities that multiply) and encodings it could hide in."""
    rest = b""
    first = True
    for piece in pieces:
        if first and piece.startswith(_UNDECLARED_WIDE):
            raise FileRefused("tables.damaged", file=file)
        first = False
        whole = rest + piece
        if whole.find(b"<!") >= 0 and _DTD.search(whole):
            raise FileRefused("tables.dtd", file=file)
        rest = piece[-16:]
        yield piece


def _may_reach_far(pieces: Iterable[bytes], limits: Limits) -> bool:
    """Tell by a quick look whether the cells of a sheet have to be measured one by one."""
    near = min(_NEAR_ROWS, limits.rows) == _NEAR_ROWS and min(_NEAR_COLUMNS, limits.columns) == _NEAR_COLUMNS
    far = not near or limits.area < _NEAR_ROWS * _NEAR_COLUMNS
    for piece in _overlapping(pieces):
        far = far or _FAR.search(piece) is not None
    return far


def _measure_xlsx_sheet(pieces: Iterable[bytes], file: Path, limits: Limits) -> None:
    last_row = last_column = 0
    for piece in _overlapping(pieces):
        for letters, digits, rest in _CELL.findall(piece):
            if rest.rstrip().endswith(b"/"):
                continue
            last_row = max(last_row, int(digits))
            last_column = max(last_column, _column_number(letters))
        check_extent(last_row, last_column, file, limits)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _refuse_encrypted_ods(pieces: Iterable[bytes], file: Path) -> None:
    if any(b"encryption-data" in piece for piece in _overlapping(pieces)):
        raise FileRefused("tables.password", file=file)
