"""Where a dialog for files begins: in the folder used last, at first in the user's documents; never where we run."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from forumplanner.ui.parts.window_memory import memory_of
from forumplanner.ui.shell.window_state import WindowState


def begin_in_used_folder(dialog: QFileDialog) -> None:
    """Let the dialog begin where files were chosen last, and remember where one is chosen now."""
    state = memory_of(dialog.parentWidget())
    last = state.last_folder if state is not None else None
    dialog.setDirectory(str(last if last is not None and last.is_dir() else _documents()))
    if state is not None:
        dialog.filesSelected.connect(lambda names: _remember(state, names))


def _remember(state: WindowState, names: list[str]) -> None:
    if names:
        state.last_folder = Path(names[0]).parent


def _documents() -> Path:
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(named) if named and Path(named).is_dir() else Path.home()
