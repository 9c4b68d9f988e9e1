"""The compared documents in plain reportlab: the same words in the same typeface, without tags."""

import io
from itertools import groupby

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, ListFlowable, Paragraph, SimpleDocTemplate, Table

from forumplanner.resources import resource
from tests.benchmarks.papers import guests, items

MM = 72 / 25.4


def _fonts() -> None:
    pdfmetrics.registerFont(TTFont("Text", str(resource("fonts", "SourceSans3-Regular.ttf"))))
    pdfmetrics.registerFont(TTFont("Bold", str(resource("fonts", "SourceSans3-Bold.ttf"))))


def _looks() -> dict[str, ParagraphStyle]:
    text = ParagraphStyle("text", fontName="Text", fontSize=10.5, leading=14.5, spaceAfter=6)
    return {
        "text": text,
        "h1": ParagraphStyle("h1", text, fontName="Bold", fontSize=20, leading=25, keepWithNext=True),
        "h2": ParagraphStyle("h2", text, fontName="Bold", fontSize=14, leading=18.5, keepWithNext=True),
    }


def _built(story: list[Flowable]) -> bytes:
    written = io.BytesIO()
    SimpleDocTemplate(written, leftMargin=25 * MM, rightMargin=20 * MM, topMargin=22 * MM, bottomMargin=22 * MM).build(
        story, onFirstPage=_furniture, onLaterPages=_furniture
    )
    return written.getvalue()


def _furniture(canvas: Canvas, _document: object) -> None:
    canvas.setFont("Text", 8.5)
    canvas.drawString(25 * MM, 285 * MM, "Integrationskonferenz")
    canvas.drawString(25 * MM, 12 * MM, "Stadt Beispielstetten")
    canvas.drawRightString(190 * MM, 12 * MM, f"Seite {canvas.getPageNumber()}")


def attendance(count: int) -> bytes:
    """Write a list with a line to sign on for each, split by letter."""
    _fonts()
    looks = _looks()
    story: list[Flowable] = [Paragraph("Anwesenheitsliste", looks["h1"])]
    number = 0
    for letter, some in groupby(guests(count), key=lambda one: one.name[0]):
        rows = [["Nr.", "Name", "Organisation", "Unterschrift"]]
        for one in some:
            number += 1
            rows.append([str(number), one.name, one.organisation, ""])
        style = [
            *(("FONT", (0, 0), (-1, -1), "Text", 10), ("FONT", (0, 0), (-1, 0), "Bold", 10)),
            *(("LINEBELOW", (0, 0), (-1, -1), 0.4, "grey"), ("BACKGROUND", (0, 0), (-1, 0), "lightgrey")),
        ]
        widths = [14 * MM, 50.5 * MM, 50.5 * MM, 50 * MM]
        least = [0.0, *[9 * MM] * (len(rows) - 1)]
        story += [
            Paragraph(letter, looks["h2"]),
            Table(rows, colWidths=widths, minRowHeights=least, repeatRows=1, style=style),
        ]
    return _built(story)


def badges(count: int) -> bytes:
    """Write badges with name, organisation and QR code."""
    _fonts()
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=(210 * MM, 297 * MM))
    for at, one in enumerate(guests(count)):
        if at and at % 10 == 0:
            canvas.showPage()
        left, top = (18 + at % 2 * 95) * MM, (284 - at % 10 // 2 * 55) * MM
        canvas.setFont("Text", 9)
        canvas.drawString(left + 5 * MM, top - 7 * MM, "3. Integrationskonferenz")
        canvas.setFont("Bold", 20)
        canvas.drawString(left + 5 * MM, top - 19 * MM, one.name)
        canvas.setFont("Text", 12)
        canvas.drawString(left + 5 * MM, top - 33 * MM, one.organisation)
        drawing = Drawing(18 * MM, 18 * MM)
        drawing.add(QrCodeWidget(one.token, barWidth=18 * MM, barHeight=18 * MM, barLevel="M"))
        renderPDF.draw(drawing, canvas, left + 57 * MM, top - 45 * MM)
    canvas.save()
    return written.getvalue()


def minutes(count: int) -> bytes:
    """Write minutes with speeches, wishes and votes."""
    _fonts()
    looks = _looks()
    story: list[Flowable] = [Paragraph("Niederschrift", looks["h1"])]
    for one in items(count):
        story += [Paragraph(one.title, looks["h2"]), *(Paragraph(said, looks["text"]) for said in one.speech)]
        story.append(ListFlowable([Paragraph(wish, looks["text"]) for wish in one.wishes], bulletType="bullet"))
        rows = [["Abstimmung", "Stimmen"], *map(list, one.votes)]
        style = [("FONT", (0, 0), (-1, -1), "Text", 10), ("LINEBELOW", (0, 0), (-1, -1), 0.4, "grey")]
        story.append(Table(rows, colWidths=[60 * MM, 30 * MM], repeatRows=1, style=style))
    return _built(story)
