"""Opens copies of stored files in the system's programs; what is changed in a copy does not come back."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices


class OpenedCopies(QObject):
    """Keeps the copies until its parent is gone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def open(self, key: str, file_name: str, data: bytes) -> bool:
        """Write a copy under its own name, let the system open it, and return whether a program was found for it."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="forumplanner-", ignore_cleanup_errors=True)
            self.destroyed.connect(self._folder.cleanup)
        copy = Path(self._folder.name) / key / Path(file_name).name
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(data)
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
