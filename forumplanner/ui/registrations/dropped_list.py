"""Tells whether what is dropped on the registrations is a list that can be imported."""

from pathlib import Path

from PySide6.QtGui import QDropEvent

from forumplanner.ui.shell.drops import local_files


def dropped_list(event: QDropEvent) -> Path | None:
    """Return the one file that is dropped, or None."""
    from forumplanner.desk.reading_registrations import ENDINGS

    files = local_files(event.mimeData())
    return files[0] if len(files) == 1 and files[0].suffix.lower() in ENDINGS else None
