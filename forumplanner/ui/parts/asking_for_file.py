"""Asks where a file is to be written to, beginning where files were chosen last."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from forumplanner.ui.parts.used_folder import begin_in_used_folder


def ask_for_file(page: QWidget, title: str, kind: str, proposed: str, chosen: Callable[[Path], object]) -> None:
    """Let the user choose a file; `kind` is said with its ending, as in "Calendar file (*.ics)"."""
    dialog = QFileDialog(page, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    begin_in_used_folder(dialog)
    dialog.setNameFilters([kind])
    dialog.setDefaultSuffix(Path(proposed).suffix.removeprefix("."))
    dialog.selectFile(proposed)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
