"""What stands beside the list of documents: the document, the check of a PDF, the event in another language, sheets of
labels, or the summons to a sitting.
"""

from PySide6.QtWidgets import QStackedWidget, QWidget

from forumplanner.desk.document_languages import LanguageOffer
from forumplanner.ui.documents.document_side import DocumentSide
from forumplanner.ui.documents.event_texts_part import EventTextsPart
from forumplanner.ui.documents.label_sheets_part import LabelSheetsPart
from forumplanner.ui.documents.pdf_check_part import PdfCheckPart
from forumplanner.ui.summons.summons_side import SummonsSide


class Sides(QStackedWidget):
    """Shows one at a time; whoever leaves another is back at the document."""

    def __init__(
        self,
        document: DocumentSide,
        checking: PdfCheckPart,
        sheets: LabelSheetsPart,
        texts: EventTextsPart,
        summons: SummonsSide,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._checking = checking
        self._sheets = sheets
        self._texts = texts
        self._summons = summons
        for side in (document, checking, sheets, texts, summons):
            self.addWidget(side)
        checking.left.connect(self.show_document)
        sheets.left.connect(self.show_document)
        texts.left.connect(self.show_document)
        summons.left.connect(self.show_document)
        document.sheets.clicked.connect(self.show_sheets)
        document.summons.clicked.connect(self.show_summons)

    def show_document(self) -> None:
        """Show the document."""
        self.setCurrentWidget(self._document)

    def show_check(self) -> None:
        """Show the check of a PDF."""
        self.setCurrentWidget(self._checking)

    def show_texts(self, language: LanguageOffer | None) -> None:
        """Let the event be said in a language."""
        if language is not None:
            self._texts.show_language(language)
            self.setCurrentWidget(self._texts)
            self._texts.texts.table.setFocus()

    def show_sheets(self) -> None:
        """Let the office's own sheets of labels be measured, and the printer be corrected."""
        self.setCurrentWidget(self._sheets)
        self._sheets.add.setFocus()

    def show_summons(self) -> None:
        """Let the summons be recorded."""
        self.setCurrentWidget(self._summons)
        self._summons.begin()
