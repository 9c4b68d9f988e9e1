"""Progress in a terminal: one line that is written over, nothing where the output is not a terminal."""

import sys
from types import TracebackType
from typing import Self

WIDTH = 40


class TerminalProgress:
    """A bar on stderr; a context manager that leaves a clean line."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()

    def report(self, done: int, total: int, text: str = "") -> None:
        """Draw how far the work has come."""
        if not self._shown:
            return
        share = done / total if total else 1.0
        bar = "#" * round(share * WIDTH)
        sys.stderr.write(f"\r\033[K[{bar:<{WIDTH}}] {share:>4.0%} {text}")
        sys.stderr.flush()

    def cancelled(self) -> bool:
        """Never: Ctrl+C stops a command."""
        return False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        if self._shown:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()
