"""How far the cells of an OpenDocument sheet reach: there a cell or a row may be repeated a billion times."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers import expat

from forumplanner.exchange.tables.extent import check_extent
from forumplanner.exchange.tables.limits import Limits
from forumplanner.model.refusals import FileRefused

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

_HUGE = 10**9


class OdsExtent:
    """Follows the rows and cells of content.xml as it streams by, and refuses what reaches too far."""

    def __init__(self, file: Path, limits: Limits) -> None:
        self._file = file
        self._limits = limits
        self._row = self._column = self._widest = self._last_row = 0
        self._repeat_row = self._repeat_cell = 1
        self._row_filled = self._cell_filled = False
        self._parser: XMLParserType = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._refuse_dtd

    def read(self, pieces: Iterable[bytes]) -> None:
        """Read content.xml; raise FileRefused when it is broken or reaches too far."""
        try:
            for piece in pieces:
                self._parser.Parse(piece, False)
            self._parser.Parse(b"", True)
        except expat.ExpatError:
            raise FileRefused("tables.damaged", file=self._file) from None

    def _refuse_dtd(self, *_: object) -> None:
        raise FileRefused("tables.dtd", file=self._file)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local == "table":
            self._row = self._last_row = self._widest = 0
        elif local == "table-row":
            self._repeat_row = _repeated(attributes, "number-rows-repeated")
            self._column = 0
            self._row_filled = False
        elif local in ("table-cell", "covered-table-cell"):
            self._repeat_cell = _repeated(attributes, "number-columns-repeated")
            self._cell_filled = any(key.endswith((" value-type", " formula")) for key in attributes)
        elif local == "p":
            self._cell_filled = True

    def _end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        if local in ("table-cell", "covered-table-cell"):
            self._column += self._repeat_cell
            if self._cell_filled:
                self._row_filled = True
                self._widest = max(self._widest, self._column)
            self._cell_filled = False
        elif local == "table-row":
            self._row += self._repeat_row
            if self._row_filled:
                self._last_row = self._row
                check_extent(self._last_row, self._widest, self._file, self._limits)


def _repeated(attributes: dict[str, str], wanted: str) -> int:
    for key, value in attributes.items():
        if key.endswith(" " + wanted):
            return min(int(value), _HUGE) if value.isdecimal() and len(value) < 10 else _HUGE
    return 1
