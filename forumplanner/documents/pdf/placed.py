"""Letter heads and label sheets: what stands at measured places on a page (DIN 5008 form B, label formats)."""

from reportlab.platypus import Flowable
from reportlab.platypus import PageBreak as PlatypusPageBreak

from forumplanner.documents.pdf.boxes import Fixed, FixedBox, Frame, Picture, QrSymbol, Tick
from forumplanner.documents.pdf.lines import Look, Span, widest_word
from forumplanner.documents.pdf.structure import Node
from forumplanner.documents.pdf.styles import A4_MM, ACCENT, INK, LEFT_MM, MM, QUIET, TextLook
from forumplanner.documents.pdf.teller import Teller, printable
from forumplanner.documents.pdf.text_block import Setting, TextBlock
from forumplanner.documents.tree import BadgeCode, BadgeText, Label, LabelSheet, LetterHead, Vertical

LETTER_TOP_MM = 10.0
SUBJECT_MM = 98.46
_ADDRESS_MM = 62.7
_INFORMATION = (125.0, 50.0, 75.0)
_LOGO = (125.0, 15.0, 65.0, 28.0)
"""The room of a logo, in mm: left, top, width, height; it stands at the right of it."""
_FOLDS_MM = (105.0, 210.0)
_HOLE_MM = 148.5

_SENDER_NAME = TextLook(Look(13, bold=True, colour=ACCENT), Setting(17))
_SENDER = TextLook(Look(9, colour=QUIET), Setting(12))
_RETURN = TextLook(Look(6.5, colour=QUIET), Setting(8.5))
_ADDRESS = TextLook(Look(10.5, colour=INK), Setting(12.6))
_INFORMATION_LOOK = TextLook(Look(9, colour=INK), Setting(12.5))
_SHEET_SLACK_MM = 0.2
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_MOST_LETTERS = 400
_LOWERED = {Vertical.TOP: 0.0, Vertical.MIDDLE: 0.5, Vertical.BOTTOM: 1.0}


def letter_head(head: LetterHead, teller: Teller, node: Node) -> Flowable:
    """Return the head of a letter, form B: measures from the page's upper left corner as in DIN 5008."""
    parts = []

    def put(block: TextBlock, left: float, top: float, width: float, *, bottom: bool = False) -> None:
        parts.append(Fixed(block, left - LEFT_MM, top - LETTER_TOP_MM, width, bottom))

    if head.sender:
        put(teller.text(head.sender[0], _SENDER_NAME, node.add("P")), LEFT_MM, 15, 100)
    if head.sender[1:]:
        put(teller.text("\n".join(head.sender[1:]), _SENDER, node.add("P")), LEFT_MM, 21.5, 100)
    if head.logo is not None:
        logo = Picture(head.logo.image, _LOGO[2] * MM, node.add("Figure", alt=head.logo.alt))
        width = min(_LOGO[2], _LOGO[3] / logo.shape)
        parts.append(Fixed(logo, _LOGO[0] + _LOGO[2] - width - LEFT_MM, _LOGO[1] - LETTER_TOP_MM, width))
    put(teller.text(head.return_line, _RETURN, node.add("P")), LEFT_MM, _ADDRESS_MM - 1, 80, bottom=True)
    put(teller.text("\n".join(head.address), _ADDRESS, node.add("P")), LEFT_MM, _ADDRESS_MM, 80)
    left, top, width = _INFORMATION
    for label, value in head.information:
        said = teller.text(f"{label}: {value}", _INFORMATION_LOOK, node.add("P"))
        put(said, left, top, width)
        _, height = said.wrap(width * MM, 1000)
        top += height / MM
    marks = [Tick(4 - LEFT_MM, fold - LETTER_TOP_MM, 5) for fold in _FOLDS_MM]
    marks.append(Tick(4 - LEFT_MM, _HOLE_MM - LETTER_TOP_MM, 7))
    return FixedBox(SUBJECT_MM - LETTER_TOP_MM, parts, marks, begins_letter=True)


def label_pages(sheet: LabelSheet, teller: Teller, node: Node) -> list[Flowable]:
    """Return one box per sheet; the labels are the items of a list in the structure."""
    per_page = sheet.format.columns * sheet.format.rows
    pages: list[Flowable] = []
    for start in range(0, len(sheet.labels), per_page):
        if pages:
            pages.append(PlatypusPageBreak())
        parts: list[Fixed] = []
        frames: list[Frame] = []
        for place, label in enumerate(sheet.labels[start : start + per_page]):
            row, column = divmod(place, sheet.format.columns)
            left = sheet.format.left + column * sheet.format.pitch_x + sheet.offset_x
            top = sheet.format.top + row * sheet.format.pitch_y + sheet.offset_y
            parts += _label(label, left, top, teller, node.add("LI").add("LBody"))
            if sheet.frames:
                frames.append(Frame(left, top, sheet.format.width, sheet.format.height))
        pages.append(FixedBox(A4_MM[1] - _SHEET_SLACK_MM, parts, frames))
    return pages


def _label(label: Label, left: float, top: float, teller: Teller, node: Node) -> list[Fixed]:
    """Return the parts of one label."""
    parts = []
    for part in label.parts:
        if isinstance(part, BadgeCode):
            figure = node.add("Figure", alt=part.code.alt)
            symbol = QrSymbol(part.code.content, part.code.size * MM, figure)
            parts.append(Fixed(symbol, left + part.left, top + part.top, part.code.size))
        elif part.text:
            block = fitting(part, teller, node.add("P"))
            free = max(part.height - block.height / MM, 0) * _LOWERED[part.vertical]
            parts.append(Fixed(block, left + part.left, top + part.top + free, part.width))
    return parts


def fitting(part: BadgeText, teller: Teller, node: Node | None) -> TextBlock:
    """Return the text in the largest size at which no word is torn and all lines fit the height.

    At the smallest size words are torn, and what then still does not fit is cut, with an ellipsis at its end:
    nothing runs out of its place.
    """
    text = printable(part.text).strip()
    if len(text) > _MOST_LETTERS:
        return _cut(part, text, part.smallest, teller, node)
    size = part.largest
    while size > part.smallest:
        block = _set(part, text, size, teller, node)
        look = Look(size, bold=part.bold)
        if _fits(block, part) and widest_word([Span(text, look)], teller.shaper) <= part.width * MM:
            return block
        size = max(size - 0.5, part.smallest)
    whole = _set(part, text, size, teller, node)
    return whole if _fits(whole, part) else _cut(part, text, size, teller, node)


def _set(part: BadgeText, text: str, size: float, teller: Teller, node: Node | None) -> TextBlock:
    look = TextLook(Look(size, bold=part.bold, colour=INK), Setting(size * 1.2))
    return teller.text(text, look, node, align=part.align)


def _fits(block: TextBlock, part: BadgeText) -> bool:
    """Tell whether the lines stay in the place; one line always does, however low the place is."""
    _, height = block.wrap(part.width * MM, part.height * MM)
    return height <= max(part.height * MM, block.setting.leading) + 0.01


def _cut(part: BadgeText, text: str, size: float, teller: Teller, node: Node | None) -> TextBlock:
    """Return as much of the text as fits, and an ellipsis."""
    fits, too_many = 0, min(len(text), _MOST_LETTERS)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if _fits(_set(part, text[:middle].rstrip() + _ELLIPSIS, size, teller, None), part):
            fits = middle
        else:
            too_many = middle
    block = _set(part, text[:fits].rstrip() + _ELLIPSIS, size, teller, node)
    _fits(block, part)
    return block
