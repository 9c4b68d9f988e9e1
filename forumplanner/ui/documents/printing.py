"""Prints the pages of a PDF on a printer of the system."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

_DOTS = 300  # per inch; finer looks no better and costs memory: a page of A4 is 33 MB already


def print_pages(document: QPdfDocument, printer: QPrinter) -> int:
    """Print the pages the user asked the printer for, each fitted to its paper; return how many."""
    first = printer.fromPage() or 1
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    for number in range(first - 1, last):
        if number >= first:
            printer.newPage()
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        points = document.pagePointSize(number)
        picture = document.render(
            number, QSize(round(points.width() * _DOTS / 72), round(points.height() * _DOTS / 72))
        )
        fitted = picture.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(0, 0, fitted.width(), fitted.height()), picture)
    painter.end()
    return max(0, last - first + 1)
