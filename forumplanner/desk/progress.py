"""How long work reports what it has done and learns that it was cancelled; filled by the window or the terminal."""

from typing import Protocol


class Progress(Protocol):
    """Receives progress and says whether to stop."""

    def report(self, done: int, total: int, text: str = "") -> None:
        """Say how far the work has come."""

    def cancelled(self) -> bool:
        """Tell whether the user wants it to stop."""


class Silent:
    """Progress nobody watches."""

    def report(self, done: int, total: int, text: str = "") -> None:
        """Say nothing."""

    def cancelled(self) -> bool:
        """Never stop."""
        return False
