"""What cells of an XLSX workbook show beyond their values: leading zeros of a number format, errors of formulas.

The parser gives the value 1067 of a cell that shows 01067, and nothing of a cell that shows #REF!. Looked for in
the markup, with bounds on all that is matched, so that no text takes longer than its length; nothing is unpacked
that was not measured before (prescan.py), and a DTD was refused there.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

from forumplanner.exchange.tables.archive import Archive, Part
from forumplanner.exchange.tables.cancelling import never
from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.limits import LIMITS, MEGABYTE
from forumplanner.model.refusals import FileRefused

_BOOK, _RELATIONS, STYLES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"
_LONGEST_PART = 8 * MEGABYTE
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_ZEROS = re.compile(r"(?:\[\$[^\]]{0,20}\])?(0{2,40})(?:;.*)?", re.DOTALL)
_OF_ZEROS = re.compile(rb"formatCode\s{0,9}=\s{0,9}[\"'](?:\[\$[^\]\"']{0,20}\])?00{1,39}[;\"']")
_ERRONEOUS = (b't="e"', b"t='e'")
_ERROR = re.compile(r"#[A-Z0-9/_]{1,20}[!?]?")
_UNKNOWN_ERROR = "#VALUE!"
_PREFIX = rb"(?:[\w.-]{1,20}:)?"
_LONGEST_CELL = 40_000
_FEW_STYLES = 50
_REFERENCE = re.compile(rb"\sr\s?=\s?[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
_STYLE = re.compile(rb"\ss\s?=\s?[\"']([0-9]{1,6})[\"']")

Shown = Mapping[int, Mapping[int, int | str]]
"""By row and column, counted from 0: how many digits a whole number shows, or the error."""


class Peculiar:
    """Notes while a workbook is measured whether it has to be looked at again for what its cells show."""

    def __init__(self) -> None:
        self.found = False

    def in_sheet(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Pass the pieces of a sheet through."""
        rest = b""
        for piece in pieces:
            if not self.found and any(error in piece or error in rest + piece[:8] for error in _ERRONEOUS):
                self.found = True
            rest = piece[-8:]
            yield piece

    def in_styles(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Pass the pieces of the styles through."""
        rest = b""
        for piece in pieces:
            self.found = self.found or _OF_ZEROS.search(rest + piece) is not None
            rest = piece[-128:]
            yield piece


class ShownCells:
    """The peculiar cells of a workbook's sheets. What cannot be found in its markup is left as the parser gave it."""

    def __init__(self, data: bytes) -> None:
        self._parts: dict[str, Part] = {}
        try:
            self._archive = Archive(data, Path("workbook"), LIMITS, never)
            self._parts = {part.name.lower(): part for part in self._archive.parts}
            self._digits = _digits(self._root(STYLES))
            self._sheets = _sheets(self._root(_BOOK), self._root(_RELATIONS))
        except (FileRefused, ElementTree.ParseError):
            self._digits, self._sheets = {}, {}

    def of(self, sheet: str) -> Shown:
        """Return the peculiar cells of a sheet."""
        part = self._parts.get(self._sheets.get(sheet, "").lower())
        found: dict[int, dict[int, int | str]] = {}
        try:
            for row, column, shown in self._cells(part) if part is not None else ():
                found.setdefault(row, {})[column] = shown
        except FileRefused:
            return {}
        return found

    def _cells(self, part: Part) -> Iterator[tuple[int, int, int | str]]:
        cell = _cell_of(self._digits)
        for piece in _whole_cells(self._archive.pieces(part, again=True)):
            for head, value in cell.findall(piece):
                place = _REFERENCE.search(head)
                if place is None:
                    continue
                row, column = int(place[2]) - 1, _column_of(place[1])
                if any(error in head for error in _ERRONEOUS):
                    yield row, column, _error(value)
                elif (style := _STYLE.search(head)) and int(style[1]) in self._digits:
                    yield row, column, self._digits[int(style[1])]

    def _root(self, name: str) -> ElementTree.Element:
        part = self._parts.get(name)
        if part is None:
            return ElementTree.Element("none")
        parser = ElementTree.XMLParser()
        length = 0
        for piece in self._archive.pieces(part, again=True):
            length += len(piece)
            if length > _LONGEST_PART:
                return ElementTree.Element("none")
            parser.feed(piece)
        root: ElementTree.Element = parser.close()
        return root


def as_shown(row: list[Cell], shown: Mapping[int, int | str]) -> list[Cell]:
    """Return a row with what its peculiar cells show."""
    for column, what in shown.items():
        cell = row[column] if column < len(row) else None
        if isinstance(what, str):
            if column < len(row) and cell in (None, ""):
                row[column] = what
        elif isinstance(cell, int | float) and not isinstance(cell, bool) and 0 <= cell < 10**15 and cell == int(cell):
            row[column] = _padded(int(cell), what) or cell
    return row


def _padded(number: int, digits: int) -> str:
    """Return a number with its leading zeros, "" where it shows none."""
    text = str(number)
    return text.zfill(digits) if len(text) < digits else ""


def _digits(styles: ElementTree.Element) -> dict[int, int]:
    """Return how many digits cells of a style show at least, for those whose format is nothing but zeros."""
    formats = {
        one.get("numFmtId", ""): len(match[1])
        for one in styles.iterfind("{*}numFmts/{*}numFmt")
        if (match := _ZEROS.fullmatch(one.get("formatCode", "")))
    }
    cells = styles.iterfind("{*}cellXfs/{*}xf")
    return {at: formats[id_] for at, one in enumerate(cells) if (id_ := one.get("numFmtId", "")) in formats}


def _sheets(book: ElementTree.Element, relations: ElementTree.Element) -> dict[str, str]:
    """Return the part of each sheet by its name."""
    targets = {one.get("Id", ""): one.get("Target", "") for one in relations}
    found: dict[str, str] = {}
    for one in book.iterfind("{*}sheets/{*}sheet"):
        target = targets.get(one.get(_ID) or one.get(_STRICT_ID) or "", "")
        found[one.get("name", "")] = target[1:] if target.startswith("/") else f"xl/{target.removeprefix('xl/')}"
    return found


def _cell_of(digits: Mapping[int, int]) -> re.Pattern[bytes]:
    """Return what finds the beginning and the value of cells with errors, or of one of these styles."""
    few = len(digits) <= _FEW_STYLES  # of more, whoever reads what was found looks at the style
    styles = b"|".join(b"%d" % style for style in digits) if few else b"[0-9]{1,6}"
    kinds = rb"t=[\"']e[\"']" + (rb"|s=[\"'](?:" + styles + rb")[\"']" if styles else b"")
    head = rb"<" + _PREFIX + rb"c(?=[^<>]{0,200}?\s(?:" + kinds + rb"))(\s[^<>]{0,400})(?<!/)>"
    formula = rb"(?:<" + _PREFIX + rb"f(?:\s[^<>]{0,400})?(?:/>|>[^<]{0,33000}</" + _PREFIX + rb"f\s?>))?"
    return re.compile(head + rb"\s{0,9}" + formula + rb"\s{0,9}<" + _PREFIX + rb"v(?:\s[^<>]{0,40})?>([^<]{0,40})<")


def _whole_cells(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield pieces that end before a cell begins, so that none is cut in two."""
    rest = b""
    for piece in pieces:
        whole = rest + piece
        least = max(0, len(whole) - _LONGEST_CELL)
        cut = max(whole.rfind(b"<c ", least), whole.rfind(b":c ", least) - 21, 0)
        yield whole[: cut or len(whole)]
        rest = whole[cut:] if cut else b""
    yield rest


def _column_of(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _error(value: bytes) -> str:
    text = value.decode("ascii", "replace").strip()
    return text if _ERROR.fullmatch(text) else _UNKNOWN_ERROR
