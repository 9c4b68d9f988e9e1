"""Gives a document out of the window: as a file, exactly as it is shown, on paper, or in an e-mail."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from forumplanner.desk.offers import FORMS
from forumplanner.desk.placing import put_in_place
from forumplanner.ui.parts.opened_copies import OpenedCopies
from forumplanner.ui.parts.used_folder import begin_in_used_folder
from forumplanner.ui.shell.notices import NoticeAction
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
        self._copies = OpenedCopies(self)

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

    def save(
        self, target: Path, data: bytes | Callable[[], bytes], done: Callable[[Path], object] | None = None
    ) -> None:
        """Write bytes, or what a call returns in the background, to a file and say so; then tell `done`."""

        def work(_progress: Progress) -> Path:
            put_in_place(target, data if isinstance(data, bytes) else data())
            return target

        self.work(target, work, done)

    def work(self, target: Path, job: Callable[[Progress], Path], done: Callable[[Path], object] | None = None) -> None:
        """Have a job write to a file in the background, with progress, and say so; then tell `done`."""
        saved = self.tr("Saved: {file}")

        def tell(file: Path) -> None:
            self._context.notices.news(saved.format(file=file))
            if done is not None and isValid(self):
                done(file)

        self._context.tasks.run(self.tr("Saving {file}").format(file=target.name), job, tell, pool=Pool.BACKGROUND)

    def open_mail(self, name: str, make: Callable[[Progress], bytes], done: Callable[[], object]) -> None:
        """Make an e-mail in the background, open it in the system's program, and tell `done`; nothing is sent."""

        def opened(data: bytes) -> None:
            if not isValid(self):
                return
            if self._copies.open("mail", name, data):
                self._context.notices.news(self.tr("The e-mail lies open in your mail program; it is not sent yet."))
                done()
                return
            self._context.notices.warn(
                self.tr("No program of this computer opens e-mail drafts."),
                NoticeAction(
                    self.tr("Save the draft…"),
                    lambda: self.ask_where(name, ".eml", lambda target: self.save(target, data, lambda _: done())),
                ),
            )

        working = self.tr("Making an e-mail")
        self._context.tasks.run(working, make, opened, pool=Pool.BACKGROUND)

    def print_pdf(self, document: "QPdfDocument", printed: Callable[[], object] | None = None) -> None:
        """Ask for a printer and print the pages; then tell `printed`."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from forumplanner.ui.documents.printing import print_pages

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._page)
        dialog.setMinMax(1, document.pageCount())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The dialog does not own its printer: the connection keeps it as long as the dialog lives.

        def accepted() -> None:
            if print_pages(document, printer) and printed is not None:
                printed()

        dialog.accepted.connect(accepted)
        QDialog.open(dialog)
