"""Scans of signed attendance lists: added by a dialog or dropped, opened, removed."""

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from forumplanner.model.enums import PaperKind
from forumplanner.model.ids import EntityId
from forumplanner.ui.documents.papers_part import PapersPart, PapersWords
from forumplanner.ui.shell.drops import local_files
from forumplanner.ui.shell.places import PlaceContext

SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png")


class SignedListsPart(PapersPart):
    """The signed lists of one event; whether a file is a scan is decided by what is in it, by the verb."""

    kind = PaperKind.SIGNED_LIST
    label = "add_signed_list"

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(context, event_id, parent)
        self.setAcceptDrops(True)

    def said(self) -> PapersWords:
        """Return the words of the part."""
        return PapersWords(
            self.tr("Signed lists"),
            self.tr("Scans of the lists people signed, as PDF, JPEG or PNG. Drop them here or add them."),
            self.tr("Add scan…"),
            self.tr("Add signed lists"),
            self.tr("Scans ({endings})").format(endings=" ".join(f"*{suffix}" for suffix in SUFFIXES)),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that may be scans."""
        files = local_files(event.mimeData())
        if files and all(file.suffix.lower() in SUFFIXES for file in files):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files dropped."""
        event.acceptProposedAction()
        self.add_files(local_files(event.mimeData()))
