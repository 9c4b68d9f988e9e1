"""Saves the report of an import as a text file (Markdown), where the user wants it."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from forumplanner.desk.placing import put_in_place
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress


class ReportFile(QObject):
    """Asks where to, and writes."""

    def __init__(self, context: PlaceContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def ask_where(self, text: str, stem: str) -> None:
        """Let the user choose a file; `stem` is the name of the list, where it is known."""
        dialog = QFileDialog(self._page, self.tr("Save report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("md")
        report = self.tr("report")
        dialog.selectFile(f"{stem}-{report}.md" if stem else f"{report}.md")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save(Path(name), text))
        dialog.open()

    def save(self, target: Path, text: str) -> None:
        """Write the text and say so."""
        data = (text + "\n").encode("utf-8")

        def work(_progress: Progress) -> Path:
            put_in_place(target, data)
            return target

        self._context.tasks.run(
            self.tr("Saving {file}").format(file=target.name),
            work,
            lambda saved: self._context.notices.news(self.tr("Saved: {file}").format(file=saved)),
            pool=Pool.BACKGROUND,
        )
