"""Shows a colour of documents and how well it is read on paper; lets one be picked. Stores nothing itself."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from forumplanner.planning.contrast import LEAST_CONTRAST, contrast_with_white
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.shell.tokens import SPACE

USUAL = "#123861"
"""The colour of documents where the office has none of its own."""


class AccentSample(QWidget):
    """`picked` carries a colour as #rrggbb."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = USUAL
        self.button = QPushButton(self.tr("Pick a &colour…"))
        self.button.clicked.connect(self.ask)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("look", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.button)
        row.addWidget(self.words, 1)
        WholeLines(self)
        self.show_colour("")

    def show_colour(self, typed: str) -> None:
        """Show a colour as it is typed; nothing means the usual one."""
        colour = typed or USUAL
        try:
            found = contrast_with_white(colour)
        except ValueError:
            self.words.setText("")
            return
        self._colour = colour
        said = QLocale().toString(found, "f", 1)
        self.words.setText(self.tr("Contrast with white paper: {contrast} : 1").format(contrast=said))
        size = self.fontMetrics().height()
        picture = QPixmap(size, size)
        picture.fill(QColor(colour))
        painter = QPainter(picture)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawRect(0, 0, size - 1, size - 1)
        painter.end()
        self.button.setIcon(QIcon(picture))

    def ask(self) -> None:
        """Let the user pick a colour."""
        dialog = QColorDialog(QColor(self._colour), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self.picked.emit(colour.name()))
        dialog.open()


def readable_colour(value: object) -> str:
    """Say what is wrong with a colour that is typed."""
    colour = str(value or "")
    if not colour:
        return ""
    try:
        found = contrast_with_white(colour)
    except ValueError:
        return QCoreApplication.translate("AccentSample", "Type a colour such as #1a4d7a, or pick one.")
    if found >= LEAST_CONTRAST:
        return ""
    return QCoreApplication.translate(
        "AccentSample", "Too light to be read on paper: the contrast is {contrast} : 1 and has to be {least} : 1."
    ).format(contrast=QLocale().toString(found, "f", 1), least=QLocale().toString(LEAST_CONTRAST, "f", 1))
