"""Prints one badge at once: the first asks for the printer, the next ones go to it; without a printer it is opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from forumplanner.desk import reception
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.opened_copies import OpenedCopies
from forumplanner.ui.reception.answers import BadgeWay
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class BadgePrinter(QWidget):
    """`out` carries where a badge went: to the printer, to the system's program, or nowhere.

    `printer` is the one that was chosen, None until then.
    """

    out = Signal(object)
    refused = Signal(object)

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._context = context
        self._event_id = event_id
        self._copies = OpenedCopies(self)
        self.printer: QPrinter | None = None

    def print(self, registration_id: EntityId) -> None:
        """Make the badge of one person and print it."""
        context, event_id = self._context, self._event_id

        def make() -> tuple[EntityId, bytes]:
            label = reception.next_label(context.workspace)
            data = reception.badge(context.workspace, event_id, registration_id, context.language, label=label)
            return registration_id, data

        context.tasks.run(
            self.tr("Making a badge"),
            lambda _: make(),
            self._made,
            self.refused.emit,
            pool=Pool.BACKGROUND,
        )

    def _made(self, made: tuple[EntityId, bytes]) -> None:
        from PySide6.QtPrintSupport import QPrinterInfo

        registration_id, data = made
        if self.printer is not None:
            self._print_on(self.printer, data)
        elif QPrinterInfo.availablePrinterNames():
            self._ask(data)
        else:
            opened = self._copies.open(registration_id, self.tr("Badge.pdf"), data)
            if opened:
                self._go_on()
            self.out.emit(BadgeWay.OPENED if opened else BadgeWay.NOWHERE)

    def _ask(self, data: bytes) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def chosen() -> None:
            self.printer = printer
            self._print_on(printer, data)

        dialog.accepted.connect(chosen)
        QDialog.open(dialog)

    def _print_on(self, printer: "QPrinter", data: bytes) -> None:
        from PySide6.QtPdf import QPdfDocument

        from forumplanner.ui.documents.printing import print_pages

        document, buffer = QPdfDocument(self), QBuffer(self)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        print_pages(document, printer)
        document.close()
        document.deleteLater()
        buffer.deleteLater()
        self._go_on()
        self.out.emit(BadgeWay.PRINTED)

    def _go_on(self) -> None:
        """Let the next badge come on the next label."""
        workspace = self._context.workspace
        reception.keep_next_label(workspace, reception.next_label(workspace) + 1)
