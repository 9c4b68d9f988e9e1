"""The page on which any PDF is checked, ours or somebody else's. Reached from the File menu."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from forumplanner.ui.documents.pdf_check_part import PdfCheckPart, PdfDrops
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE


class PdfCheckPage(PlacePage):
    """Takes a file from a dialog or a drop."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self.part = PdfCheckPart(context)
        PdfDrops(self, self.part.check_file)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE)
        column.addWidget(
            Heading(
                self.tr("Check a PDF"),
                self.tr("Whether everyone can read it (PDF/UA) and every archive takes it (PDF/A)."),
            )
        )
        column.addWidget(self.part, 1)
        self.setFocusProxy(self.part.choose)

    def arrive(self, target: str) -> None:  # noqa: ARG002
        """Begin where a file is chosen."""
        self.part.choose.setFocus()

    def savable(self) -> Callable[[], object] | None:
        """Return what saves the result."""
        return self.part.ask_where if self.part.checked is not None else None
