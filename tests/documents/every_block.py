"""One document with every kind of block in it, for the tests of all writers."""

import io
from datetime import UTC, datetime

from PIL import Image

from forumplanner.documents.tree import (
    AVERY_L4785,
    Align,
    BadgeCode,
    BadgeText,
    Block,
    Cell,
    Column,
    Contents,
    CutLine,
    DefinitionList,
    Document,
    Figure,
    Furniture,
    Heading,
    KeepTogether,
    Label,
    LabelSheet,
    LetterHead,
    ListBlock,
    ListItem,
    PageBreak,
    PanelBreak,
    Paragraph,
    QrCode,
    Row,
    Run,
    Section,
    SignatureBlock,
    SignatureLine,
    Spacer,
    Table,
    Term,
    TextStyle,
    WritingLines,
    bullet_list,
    cell,
    header_row,
    paragraph,
)

NOW = datetime(2027, 4, 1, 9, 30, tzinfo=UTC)
ARABIC = "مقهى النساء"


def picture(kind: str = "PNG") -> bytes:
    """Return a small picture of two colours, twice as wide as it is high."""
    buffer = io.BytesIO()
    drawn = Image.new("RGB", (40, 20), "#1d5c8f")
    drawn.paste("#c8102e", (20, 0, 40, 20))
    drawn.save(buffer, kind)
    return buffer.getvalue()


def numbered(*labelled: tuple[str, str, tuple[Block, ...]]) -> ListBlock:
    """Return an agenda: number, title and what stands below."""
    return ListBlock(
        tuple(ListItem((paragraph(title), *below), label) for label, title, below in labelled), ordered=True
    )


AGENDA = numbered(
    ("Ö 1", "Eröffnung", ()),
    ("Ö 2", "Bericht", (numbered(("Ö 2.1", "Zahlen", ()), ("Ö 2.2", "Aussprache", ())),)),
    ("Ö 3", "Wohnen", (bullet_list(["Südstadt", "Nordstadt"]),)),
    ("N 1", "Grundstück", ()),
)
SPANNED = Table(
    (Column(30), Column(), Column(align=Align.END)),
    (header_row("Tag", "Ort", "Zahl"),),
    (
        Row((Cell((paragraph("Donnerstag"),), rows=2, header=True), cell("Großer Saal"), cell("41"))),
        Row((cell("Foyer"), cell("5")), shaded=True),
        Row((Cell((paragraph("Zusammen an beiden Orten"),), columns=2), cell("46")), height=12),
    ),
    caption="Wer kam",
)
SAMPLES: dict[type, Block] = {
    Paragraph: Paragraph(
        (
            Run("Fett", bold=True),
            Run(" und "),
            Run("schräg", italic=True),
            Run(" mit "),
            Run("Verweis", link="https://stadt.example/forum?a=1&b=2"),
            Run(" und "),
            Run(ARABIC, language="ar"),
        ),
        TextStyle.BODY,
    ),
    Heading: Heading(2, "Tagesordnung"),
    ListBlock: AGENDA,
    DefinitionList: DefinitionList((Term("Wann", (paragraph("Donnerstag, 3. Juni"), paragraph("Freitag, 4. Juni"))),)),
    Table: SPANNED,
    Figure: Figure(picture(), "Logo der Stadt"),
    QrCode: QrCode("ik-2027-0001", "Code der Anmeldung"),
    SignatureBlock: SignatureBlock(
        (SignatureLine("Katharina Oßwald", "Vorsitz"), SignatureLine("Max Probe", "Schriftführung")), "Ort, den 1. Mai"
    ),
    Spacer: Spacer(12),
    PageBreak: PageBreak(),
    PanelBreak: PanelBreak(),
    KeepTogether: KeepTogether((paragraph("Bleibt zusammen"), paragraph("mit diesem Satz"))),
    Section: Section((Heading(2, "برنامج"), paragraph(ARABIC), bullet_list([ARABIC])), "ar"),
    Contents: Contents("Inhalt"),
    CutLine: CutLine(),
    WritingLines: WritingLines("Anregungen", 3),
    LetterHead: LetterHead(
        ("Stadt Beispiel", "Rathausplatz 1"),
        "Stadt Beispiel · Rathausplatz 1",
        ("Frau", "Layla Haddad", "Lindenweg 4"),
        (("Datum", "1. April 2027"),),
        Figure(picture("JPEG"), "Wappen"),
    ),
    LabelSheet: LabelSheet(
        AVERY_L4785,
        tuple(
            Label((BadgeText(f"Person {number}", 5, 8, 60, 12, 20), BadgeCode(QrCode("x", "Ein Code"), 60, 30)))
            for number in range(12)
        ),
    ),
}
"""A block of each kind."""


def document_of(*children: Block, language: str = "de", **more: object) -> Document:
    """Return a document that holds blocks below its title."""
    return Document("Probe & mehr", language, NOW, (Heading(1, "Probe"), *children), **more)  # type: ignore[arg-type]


def whole() -> Document:
    """Return one document of every block, with everything a document says about itself."""
    first = (
        SAMPLES[Contents],
        *(one for kind, one in SAMPLES.items() if kind not in {Contents, LetterHead, LabelSheet}),
    )
    return document_of(
        *first,
        SAMPLES[LetterHead],
        Heading(1, "Betreff"),
        paragraph("Guten Tag"),
        SAMPLES[LabelSheet],
        subject="Ein Gegenstand",
        author="Stadt Beispiel",
        furniture=Furniture("Kopf", "Fuß", "Seite {page} von {total}"),
    )
