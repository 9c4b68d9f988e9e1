"""Files dropped on the window: who takes which kind. The window asks here; what happens with a file is up to the taker.

A part of a page that takes drops itself is asked by Qt before the window is.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData

Taker = Callable[[Sequence[Path]], object]


class Drops:
    """Takers of files by the endings of their names. The one added last is asked first."""

    def __init__(self) -> None:
        self._takers: dict[str, tuple[frozenset[str], Taker]] = {}

    def add(self, key: str, suffixes: Sequence[str], taker: Taker) -> None:
        """Have `taker` called with the files when all of them end in `suffixes`, such as ".csv"; replaces its key."""
        self._takers.pop(key, None)
        self._takers[key] = (frozenset(suffix.lower() for suffix in suffixes), taker)

    def remove(self, key: str) -> None:
        """Forget a taker; an unknown one is ignored."""
        self._takers.pop(key, None)

    def taker(self, files: Sequence[Path]) -> Taker | None:
        """Return who takes these files together, or None; a folder has no ending, whatever its name."""
        best = self.sorted_out(files)
        return best.taker if best is not None and not best.left else None

    def sorted_out(self, files: Sequence[Path]) -> "SortedOut | None":
        """Return who takes the most of these files, which of them, and which are left; None where nobody takes any."""
        best: SortedOut | None = None
        for suffixes, taker in reversed(self._takers.values()):
            taken = [file for file in files if _ending(file) in suffixes]
            if taken and (best is None or len(taken) > len(best.taken)):
                best = SortedOut(taker, taken, [file for file in files if file not in taken])
        return best


class SortedOut(NamedTuple):
    """Who takes which files, and which files nobody beside takes."""

    taker: Taker
    taken: Sequence[Path]
    left: Sequence[Path]


def _ending(file: Path) -> str:
    return "" if file.is_dir() else file.suffix.lower()


def local_files(data: QMimeData) -> list[Path]:
    """Return the files that are dragged, or nothing when any of them lies elsewhere."""
    urls = data.urls()
    return [Path(url.toLocalFile()) for url in urls] if all(url.isLocalFile() for url in urls) else []
