"""What was written and where, with what one does next: open it, or the folder it lies in."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.desk.list_export.giving_out import Written
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.shell.announcing import announce
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE


class WrittenPart(QFrame):
    """Hidden until something was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = Path()
        self.setProperty("look", "card")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.open_file = QPushButton(self.tr("Open file"))
        self.open_file.clicked.connect(lambda: self._open(self._file))
        self.open_folder = QPushButton(self.tr("Open folder"))
        self.open_folder.clicked.connect(lambda: self._open(self._file.parent))
        buttons = Flow()
        buttons.add(self.open_file)
        buttons.add(self.open_folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_WIDE, SPACE, SPACE_WIDE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.words)
        column.addWidget(buttons)
        self.hide()

    def say(self, written: Written) -> None:
        """Say what was written."""
        self._file = written.file
        rows = self.tr("%Ln row(s)", "", written.rows)
        columns = self.tr("%Ln column(s)", "", written.columns)
        said = self.tr("{rows}, {columns} written to {file}")
        self.words.setText(said.format(rows=rows, columns=columns, file=written.file))
        self.show()
        announce(self, self.words.text())

    def _open(self, what: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(what)))
