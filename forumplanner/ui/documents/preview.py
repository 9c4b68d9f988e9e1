"""Shows a document that was made: PDF by page, HTML as a page, calendars and tables as text.

Qt's PDF modules are imported when the first PDF is shown.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QStackedWidget, QTextBrowser, QWidget

from forumplanner.ui.shell.announcing import announce

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPdfWidgets import QPdfView


class Preview(QStackedWidget):
    """`show_document` takes bytes as they would be saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setProperty("look", "muted")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("Preview"))
        self.page.document().setDefaultStyleSheet("")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Preview"))
        for widget in (self.words, self.page, self.text):
            self.addWidget(widget)
        self.pdf: QPdfDocument | None = None
        self._data = b""
        self._pdf_view: QPdfView | None = None
        self._buffer: QBuffer | None = None

    @property
    def pages(self) -> int:
        """Return how many pages the shown PDF has, 0 where none is shown."""
        shown = self.pdf is not None and self.currentWidget() is self._pdf_view
        return self.pdf.pageCount() if shown and self.pdf is not None else 0

    @property
    def data(self) -> bytes:
        """Return the bytes of the shown PDF, none where none is shown."""
        return self._data if self.pages else b""

    def say(self, words: str) -> None:
        """Show a sentence instead of a document."""
        self.words.setText(words)
        self.setCurrentWidget(self.words)
        announce(self, words)

    def show_document(self, data: bytes, suffix: str) -> None:
        """Show a document in the form of its file's ending; one that cannot be shown is said to be ready."""
        if suffix == ".pdf":
            self._show_pdf(data)
        elif suffix == ".html":
            self.page.setHtml(data.decode("utf-8"))
            self.setCurrentWidget(self.page)
        elif suffix in (".ics", ".csv"):
            self.text.setPlainText(data.decode("utf-8-sig").replace("\r\n", "\n"))
            self.setCurrentWidget(self.text)
        else:
            self.say(self.tr("A spreadsheet cannot be shown here. Save it and open it in your spreadsheet program."))

    def _show_pdf(self, data: bytes) -> None:
        view = self._view()
        if self.pdf is None:
            return
        self._data = data
        before, self._buffer = self._buffer, QBuffer(self)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.pdf.close()
        self.pdf.load(self._buffer)
        if before is not None:
            before.deleteLater()
        view.pageNavigator().clear()
        self.setCurrentWidget(view)

    def _view(self) -> "QPdfView":
        if self._pdf_view is None:
            from PySide6.QtPdf import QPdfDocument
            from PySide6.QtPdfWidgets import QPdfView

            self.pdf = QPdfDocument(self)
            self._pdf_view = QPdfView(self)
            self._pdf_view.setAccessibleName(self.tr("Preview"))
            self._pdf_view.setPageMode(QPdfView.PageMode.MultiPage)
            self._pdf_view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
            self._pdf_view.setDocument(self.pdf)
            self.addWidget(self._pdf_view)
        return self._pdf_view
