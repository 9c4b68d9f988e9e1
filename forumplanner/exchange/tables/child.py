"""The process that parses a workbook, so that a bad one takes only this process with it.

Run as `python -P -m forumplanner.exchange.tables.child MEMORY SECONDS CHARACTERS LOOK [SHEET]`; the workbook comes on
standard input and is never looked for on the disk. Writes lines of JSON: first what sheets there are, then for
each sheet read one line of its name and its lines of rows, at last which sheets show something. Imports nothing but
the parser, unless it is to LOOK for what cells show beyond their values.
"""

import gc
import io
import json
import sys
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.wire import ROWS_IN_A_LINE, line_of

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

    from forumplanner.exchange.tables.shown_cells import Shown, ShownCells

REFUSED_PASSWORD = 3
REFUSED_DAMAGED = 4
REFUSED_NO_SHEET = 5
REFUSED_TOO_LARGE = 6
ALL_SHEETS = "--all"
FILLED = "filled"
LOOK = "look"


class TooLarge(Exception):
    """What the workbook says is longer than it may be."""


def confine(memory: int, seconds: int) -> None:
    """Limit this process's memory (bytes) and processor time, where the system can; no core dump with names."""
    try:
        import resource
    except ImportError:  # Windows: there the parent watches
        return
    for kind, bound in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(kind, (bound, bound))
        except (ValueError, OSError):  # macOS refuses some of these: there the parent watches
            continue


class Writer:
    """Writes lines to standard output, and stops at a number of characters."""

    def __init__(self, limit: int) -> None:
        self._left = limit

    def line(self, text: str) -> None:
        """Write one line."""
        self._left -= len(text)
        if self._left < 0:
            raise TooLarge
        sys.stdout.write(text + "\n")


def tell(data: bytes, wanted: str | None, out: Writer, *, look: bool = False) -> None:
    """Parse a workbook and write its sheets: the wanted one, all, or (None) the first that shows something."""
    import python_calamine as calamine

    workbook = calamine.load_workbook(io.BytesIO(data))
    sheets = [
        meta.name
        for meta in workbook.sheets_metadata
        if meta.typ is calamine.SheetTypeEnum.WorkSheet
        and (meta.visible is calamine.SheetVisibleEnum.Visible or meta.name == wanted)
    ]
    out.line(json.dumps(sheets))
    if wanted not in (None, ALL_SHEETS) and wanted not in sheets:
        raise calamine.WorksheetNotFound
    shown = _shown_cells(data) if look else None
    filled: list[str] = []
    told = False
    for name in sheets:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.start is not None:
            filled.append(name)
        first = wanted is None and not told and (sheet.start is not None or name == sheets[-1])
        if first or wanted in (ALL_SHEETS, name):
            _tell_sheet(name, sheet, out, shown.of(name) if shown is not None else {})
            told = True
    out.line(json.dumps({FILLED: filled}))


def _shown_cells(data: bytes) -> "ShownCells":
    from forumplanner.exchange.tables.shown_cells import ShownCells

    return ShownCells(data)


def _tell_sheet(name: str, sheet: "CalamineSheet", out: Writer, shown: "Shown") -> None:
    out.line(json.dumps(name))
    if sheet.start is None:
        return
    padding: list[Cell] = [None] * sheet.start[1]
    rows: Iterator[list[Cell]] = ([*padding, *row] for row in sheet.iter_rows())
    if shown:
        from forumplanner.exchange.tables.shown_cells import as_shown

        rows = (as_shown(row, shown.get(number, {})) for number, row in enumerate(rows))
    while some := list(islice(rows, ROWS_IN_A_LINE)):
        out.line(line_of(some))


def main(arguments: list[str]) -> int:
    """Read standard input, write standard output; return 0 or one of the REFUSED codes."""
    gc.disable()  # this process ends before there is any garbage
    memory, seconds, characters = (int(argument) for argument in arguments[:3])
    confine(memory, seconds)
    sys.stdout.reconfigure(encoding="ascii", newline="\n")  # type: ignore[union-attr]
    data = sys.stdin.buffer.read()
    import python_calamine as calamine

    try:
        wanted = arguments[4] if len(arguments) > 4 else None
        tell(data, wanted, Writer(characters), look=arguments[3] == LOOK)
    except calamine.PasswordError:
        return REFUSED_PASSWORD
    except calamine.WorksheetNotFound:
        return REFUSED_NO_SHEET
    except (TooLarge, MemoryError):
        return REFUSED_TOO_LARGE
    except (calamine.CalamineError, ValueError, OSError):
        return REFUSED_DAMAGED
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
