"""Has a workbook parsed by a child process, watches it, and takes its death for a refusal.

The child gets the bytes that were measured, not the path: what lies on the disk may have changed since.
"""

import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import forumplanner
from forumplanner.exchange.tables import child
from forumplanner.exchange.tables.cancelling import Cancelled, ReadingCancelled
from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.control_characters import cleaned_cell
from forumplanner.exchange.tables.escaping import unescape_cell
from forumplanner.exchange.tables.limits import Limits
from forumplanner.exchange.tables.raw import RawRow
from forumplanner.exchange.tables.wire import rows_of
from forumplanner.model.refusals import FileRefused

_LOOK_EVERY = 0.1  # seconds
# What control_characters.py changes, as the ASCII of the wire writes it.
_CONTROLS = re.compile(r"\\(?:u00(?:[0189]|7f)|u20(?:2[89a-e]|6[6-9])|[bf])")
_REFUSALS = {
    child.REFUSED_PASSWORD: "tables.password",
    child.REFUSED_DAMAGED: "tables.damaged",
    child.REFUSED_TOO_LARGE: "tables.bomb",
}


@dataclass(frozen=True)
class Sheet:
    """One sheet as the child told it."""

    name: str
    rows: tuple[RawRow, ...]


@dataclass(frozen=True)
class Workbook:
    """What sheets there are to choose from, which are those that show something, and those that were read."""

    names: tuple[str, ...]
    sheets: tuple[Sheet, ...]


def parse_workbook(
    data: bytes, file: Path, *, sheet: str | None, look: bool, limits: Limits, cancelled: Cancelled
) -> Workbook:
    """Parse a measured workbook: the named sheet, all (`child.ALL_SHEETS`) or the first that is not empty.

    With `look`, cells are also looked at for leading zeros and errors that only show.
    Raise FileRefused when the child refuses, dies, or takes too long or too much; ReadingCancelled on request.
    """
    arguments = [str(limits.child_memory_bytes), str(int(limits.child_seconds) + 1)]
    arguments += [str(limits.child_characters), child.LOOK if look else ""] + ([] if sheet is None else [sheet])
    code, told = _run(arguments, data, file, limits, cancelled)
    if code == child.REFUSED_NO_SHEET:
        names = ", ".join(_names(told))
        raise FileRefused("tables.no-such-sheet", file=file, sheet=sheet, sheets=names)
    if code != 0:
        raise FileRefused(_REFUSALS.get(code, "tables.unreadable"), file=file)
    try:
        return _workbook(told)
    except (ValueError, IndexError):
        raise FileRefused("tables.unreadable", file=file) from None


def _run(arguments: list[str], data: bytes, file: Path, limits: Limits, cancelled: Cancelled) -> tuple[int, bytes]:
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", child.__name__, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    end = time.monotonic() + limits.child_seconds
    _feed(process, data)
    try:
        while True:
            with suppress(subprocess.TimeoutExpired):
                told, _ = process.communicate(timeout=_LOOK_EVERY)
                return process.returncode, told
            if cancelled():
                raise ReadingCancelled(file)
            if time.monotonic() > end:
                raise FileRefused("tables.too-slow", file=file, seconds=int(limits.child_seconds))
            if _memory_of(process.pid) > limits.child_memory_bytes:
                raise FileRefused("tables.bomb", file=file)
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()


def _feed(process: "subprocess.Popen[bytes]", data: bytes) -> None:
    """Hand the data over in a thread: `communicate` forgets what it has not written when it is called again."""
    pipe, process.stdin = process.stdin, None
    assert pipe is not None

    def write() -> None:
        with suppress(OSError), pipe:  # a child that has ended reads no more
            pipe.write(data)

    threading.Thread(target=write, daemon=True).start()


def _environment() -> dict[str, str]:
    """Return the environment in which the child finds this very package, wherever the user stands."""
    home = str(Path(forumplanner.__file__).resolve().parent.parent)
    inherited = os.environ.get("PYTHONPATH", "")
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (home, inherited)))}


def _memory_of(pid: int) -> int:
    """Return the bytes a process holds; this is the only bound on memory under Windows."""
    import psutil

    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0


def _names(told: bytes) -> tuple[str, ...]:
    first = told.split(b"\n", 1)[0]
    return tuple(str(name) for name in json.loads(first)) if first else ()


def _workbook(told: bytes) -> Workbook:
    lines = told.decode("ascii").split("\n")
    found: list[tuple[str, list[RawRow]]] = []
    filled: list[str] = []
    for line in lines[1:]:
        if line.startswith('"'):
            found.append((json.loads(line), []))
        elif line.startswith("{"):
            filled = json.loads(line)[child.FILLED]
        elif line:
            rows = found[-1][1]
            rows += map(RawRow, count(len(rows) + 1), _cells(line))
    read = [name for name, _ in found]
    names = tuple(name for name in _names(told) if name in filled or [name] == read)
    return Workbook(names, tuple(Sheet(name, tuple(rows)) for name, rows in found))


def _cells(line: str) -> Iterable[tuple[Cell, ...]]:
    """Return the rows of a line as they are meant; nearly always nothing in it has to be cleaned."""
    rows = rows_of(line)
    if "\"'" in line or _CONTROLS.search(line):
        return [tuple([cleaned_cell(unescape_cell(cell)) for cell in row]) for row in rows]
    return map(tuple, rows)
