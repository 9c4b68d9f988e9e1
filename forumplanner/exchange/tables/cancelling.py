"""Stopping a long reading at the user's wish."""

from collections.abc import Callable
from pathlib import Path

from forumplanner.model.refusals import FileRefused

Cancelled = Callable[[], bool]


def never() -> bool:
    """Say that nobody asked to stop."""
    return False


class ReadingCancelled(FileRefused):
    """The user stopped the reading; nothing was changed."""

    def __init__(self, file: Path | str) -> None:
        super().__init__("tables.cancelled", file=file)


def stop_if(cancelled: Cancelled, file: Path | str) -> None:
    """Raise ReadingCancelled when the user asked to stop."""
    if cancelled():
        raise ReadingCancelled(file)
