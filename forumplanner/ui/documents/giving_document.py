"""Gives one document out: saved, printed or mailed, after the warning about its language; and notes it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from forumplanner.desk import exporting
from forumplanner.desk.document_languages import LanguageOffer
from forumplanner.desk.offers import Offer
from forumplanner.desk.outputs import EACH, FILES, Options
from forumplanner.model.ids import EntityId
from forumplanner.ui.documents.handing_out import HandingOut
from forumplanner.ui.documents.unchecked_bar import UncheckedBar
from forumplanner.ui.documents.went_out import WentOutBook
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Progress

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument


@dataclass(frozen=True)
class Shown:
    """A document as it stands on the screen: how it was made, its bytes, and the name it would be saved under."""

    offer: Offer
    options: Options
    suffix: str
    language: LanguageOffer | None
    data: bytes
    name: str

    @property
    def each(self) -> bool:
        """Tell whether every letter is to be a file of its own."""
        return self.options.chosen.get(FILES) == EACH


class GivingDocument(QObject):
    """What goes out is what was shown when it was asked for, whatever is chosen meanwhile."""

    def __init__(
        self, context: PlaceContext, event_id: EntityId, bar: UncheckedBar, book: WentOutBook, page: QWidget
    ) -> None:
        super().__init__(page)
        self._workspace = context.workspace
        self._event_id = event_id
        self._bar = bar
        self._book = book
        self._out = HandingOut(context, page)

    def ask_where(self, shown: Shown, chosen: Callable[[Path], object]) -> None:
        """Let the user choose where to save; letters that are a file each go into a .zip."""
        name, suffix = shown.name, shown.suffix
        others = [other for other in shown.offer.suffixes if other != suffix]
        if shown.each:
            name, suffix, others = Path(name).stem + ".zip", ".zip", []
        self._bar.ask(
            shown.language,
            lambda: self._out.ask_where(name, suffix, chosen, others),
            self.tr("Save it all the same…"),
        )

    def save(self, shown: Shown, target: Path) -> None:
        """Save exactly what is shown, or the same in another form that the file's ending names."""
        suffix = target.suffix.lower()
        output, options = shown.offer.output, shown.options
        workspace, event_id = self._workspace, self._event_id
        if shown.each:
            self._out.work(
                target,
                lambda progress: exporting.export_to_file(
                    workspace, output, event_id, target, options, progress, shown.suffix
                ),
                lambda file: self._book.note(output, options, shown.suffix, "saved", file.name),
            )
            return
        if suffix not in shown.offer.suffixes:
            suffix = shown.suffix
        data = shown.data if suffix == shown.suffix else b""
        self._out.save(
            target,
            data or (lambda: exporting.produce(workspace, output, event_id, options, suffix)),
            lambda file: self._book.note(output, options, suffix, "saved", file.name),
        )

    def save_bytes(self, data: bytes, target: Path) -> None:
        """Save what is no document of ours."""
        self._out.save(target, data)

    def print_pdf(self, pdf: "QPdfDocument", shown: Shown | None) -> None:
        """Ask for a printer and print a PDF; `shown` says which document it is, if it is one of ours."""
        if shown is None:
            self._out.print_pdf(pdf)
            return
        self._bar.ask(
            shown.language,
            lambda: self._out.print_pdf(
                pdf, lambda: self._book.note(shown.offer.output, shown.options, shown.suffix, "printed")
            ),
            self.tr("Print it all the same…"),
        )

    def mail(self, shown: Shown) -> None:
        """Open an e-mail with the document in the system's mail program."""
        workspace, event_id, output, options = self._workspace, self._event_id, shown.offer.output, shown.options

        def make(_progress: Progress) -> bytes:
            from forumplanner.desk.document_mail import document_mail

            alone = shown.offer.for_one_person
            return document_mail(
                workspace, output, event_id, options, shown.suffix, shown.data, shown.name, for_one_person=alone
            )

        self._bar.ask(
            shown.language,
            lambda: self._out.open_mail(
                Path(shown.name).stem + ".eml",
                make,
                lambda: self._book.note(output, options, shown.suffix, "mailed", shown.name),
            ),
            self.tr("Put it into an e-mail all the same…"),
        )
