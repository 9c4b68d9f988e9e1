"""The dialog after a defect: it apologises, shows the report to copy, and lets the user go on."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.shell.tokens import SPACE_PAGE, SPACE_WIDE


class CrashDialog(QDialog):
    """Shows the first of the defects that are still on the screen and counts the others; not modal."""

    def __init__(self, text: str, file: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 1
        self._text = text
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong on our side"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_WIDE)
        column.setSpacing(SPACE_WIDE)
        title = QLabel(self.windowTitle())
        title.setProperty("look", "subtitle")
        title.setWordWrap(True)
        column.addWidget(title)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setMinimumWidth(480)
        column.addWidget(self._words)
        self._report = QPlainTextEdit(text)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setAccessibleName(self.tr("Report"))
        self._report.setMinimumHeight(180)
        column.addWidget(self._report, 1)
        self._where = QLabel(self.tr("Saved as {file}").format(file=file) if file else "")
        self._where.setProperty("look", "muted")
        self._where.setWordWrap(True)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._where)
        self._where.setHidden(file is None)
        column.addWidget(self._buttons())
        self._say()

    @property
    def report(self) -> str:
        """Return the text that can be copied."""
        return self._report.toPlainText()

    def count_another(self) -> None:
        """Say that it happened again instead of opening one more dialog."""
        self._count += 1
        self._say()

    def _say(self) -> None:
        words = self.tr(
            "The program made a mistake. What you were doing was not finished, and nothing was half saved. "
            "You can go on working. Please send us this report; it names no data of your planner."
        )
        if self._count > 1:
            words += " " + self.tr("It happened %n time(s).", "", self._count)
        self._words.setText(words)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        copy = QPushButton(self.tr("&Copy report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report))
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        on = QPushButton(self.tr("&Go on working"))
        on.setProperty("look", "main")
        on.setDefault(True)
        box.addButton(on, QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self.close)
        return box
