"""The box that says what the program is, its version and its licence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from forumplanner import __version__
from forumplanner.ui.shell.icons import picture


class AboutBox(QMessageBox):
    """Not modal; closes with Escape."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setWindowTitle(self.tr("About forumplanner"))
        self.setIconPixmap(picture("forumplanner", 64, "#000000"))
        self.setText(f"forumplanner {__version__}")
        self.setInformativeText(
            self.tr(
                "Plans citizen forums, integration conferences and the sittings of advisory bodies, "
                "from the first idea to approved minutes.\n\nFree software under the EUPL 1.2."
            )
        )
        self.setStandardButtons(QMessageBox.StandardButton.Close)
