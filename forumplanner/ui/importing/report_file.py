"""Saves the report of an import where the user wants it: as a web page, or as text (Markdown)."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from forumplanner.desk.placing import put_in_place
from forumplanner.ui.parts.used_folder import begin_in_used_folder
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.wording.catalogue import catalogue

_PAGES = (".html", ".htm")


class ReportFile(QObject):
    """Asks where to, and writes."""

    def __init__(self, context: PlaceContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def ask_where(self, text: str, stem: str) -> None:
        """Let the user choose a file; `stem` is the name of the list, where it is known. Its ending says the form."""
        dialog = QFileDialog(self._page, self.tr("Save report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        forms = {self.tr("Web page (*.html)"): "html", self.tr("Text, Markdown (*.md)"): "md"}
        dialog.setNameFilters(list(forms))
        begin_in_used_folder(dialog)
        report = self.tr("report")
        name = f"{stem}-{report}" if stem else report

        def offer(chosen: str) -> None:
            dialog.setDefaultSuffix(forms[chosen])
            dialog.selectFile(f"{name}.{forms[chosen]}")

        offer(next(iter(forms)))
        dialog.filterSelected.connect(offer)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save(Path(name), text))
        dialog.open()

    def save(self, target: Path, text: str) -> None:
        """Write the text, as a web page where the file is named so, and say so."""
        created, words = self._context.workspace.now(), catalogue(self._context.language)

        def work(_progress: Progress) -> Path:
            if target.suffix.lower() in _PAGES:
                from forumplanner.desk.report_document import as_html

                put_in_place(target, as_html(text, words, created).encode("utf-8"))
            else:
                put_in_place(target, (text + "\n").encode("utf-8"))
            return target

        self._context.tasks.run(
            self.tr("Saving {file}").format(file=target.name),
            work,
            lambda saved: self._context.notices.news(self.tr("Saved: {file}").format(file=saved)),
            pool=Pool.BACKGROUND,
        )
