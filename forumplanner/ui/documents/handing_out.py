"""Gives a document out of the window: as a file, exactly as it is shown, or on paper."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from forumplanner.desk.offers import FORMS
from forumplanner.desk.placing import put_in_place
from forumplanner.ui.parts.used_folder import begin_in_used_folder
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress
from forumplanner.wording.catalogue import catalogue

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument


class HandingOut(QObject):
    """Asks where to, and does it."""

    def __init__(self, context: PlaceContext, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._words = catalogue(context.language)

    def ask_where(
        self, proposed: str, suffix: str, chosen: Callable[[Path], object], others: Sequence[str] = ()
    ) -> None:
        """Let the user choose a file of this ending or one of `others`; `proposed` is its name until then."""
        dialog = QFileDialog(self._page, self.tr("Save as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        begin_in_used_folder(dialog)
        endings = {self._filter(one): one for one in (suffix, *others)}
        dialog.setNameFilters(list(endings))
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(proposed)
        stem = proposed.removesuffix(suffix)

        def other_form(said: str) -> None:
            dialog.setDefaultSuffix(endings[said].removeprefix("."))
            dialog.selectFile(stem + endings[said])

        dialog.filterSelected.connect(other_form)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        dialog.open()

    def _filter(self, suffix: str) -> str:
        said = self._words(FORMS[suffix]).replace(f"({suffix})", "").replace("(", "").replace(")", "")
        return f"{said.strip()} (*{suffix})"

    def save(self, target: Path, data: bytes | Callable[[], bytes]) -> None:
        """Write bytes, or what a call returns in the background, to a file and say so."""

        def work(_progress: Progress) -> Path:
            put_in_place(target, data if isinstance(data, bytes) else data())
            return target

        saved = self.tr("Saved: {file}")
        self._context.tasks.run(
            self.tr("Saving {file}").format(file=target.name),
            work,
            lambda file: self._context.notices.news(saved.format(file=file)),
            pool=Pool.BACKGROUND,
        )

    def print_pdf(self, document: "QPdfDocument") -> None:
        """Ask for a printer and print the pages."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from forumplanner.ui.documents.printing import print_pages

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._page)
        dialog.setMinMax(1, document.pageCount())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The dialog does not own its printer: the connection keeps it as long as the dialog lives.
        dialog.accepted.connect(lambda: print_pages(document, printer))
        QDialog.open(dialog)
