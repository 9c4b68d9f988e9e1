"""Label sheets: badges, table cards and signs at measured places, their text shrunk until it fits."""

from reportlab.platypus import Flowable
from reportlab.platypus import PageBreak as PlatypusPageBreak

from forumplanner.documents.pdf.boxes import Fixed, FixedBox, Frame, QrSymbol, Tick, Turned
from forumplanner.documents.pdf.lines import widest_word
from forumplanner.documents.pdf.rows import Look, Span
from forumplanner.documents.pdf.structure import Node
from forumplanner.documents.pdf.styles import INK, MM, TextLook
from forumplanner.documents.pdf.teller import Teller, printable
from forumplanner.documents.pdf.text_block import Setting, TextBlock
from forumplanner.documents.tree import BadgeCode, BadgeText, Label, LabelSheet, Vertical

_SHEET_SLACK_MM = 0.2
_FOLD_MM = 6.0
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_MOST_LETTERS = 400
_LOWERED = {Vertical.TOP: 0.0, Vertical.MIDDLE: 0.5, Vertical.BOTTOM: 1.0}


def label_pages(sheet: LabelSheet, teller: Teller, node: Node, height_mm: float) -> list[Flowable]:
    """Return one box per sheet of a paper's height; the labels are the items of a list in the structure."""
    per_page = sheet.format.columns * sheet.format.rows
    pages: list[Flowable] = []
    for start in range(0, len(sheet.labels), per_page):
        if pages:
            pages.append(PlatypusPageBreak())
        parts: list[Fixed] = []
        rules: list[Frame | Tick] = []
        turned: list[Turned] = []
        for place, label in enumerate(sheet.labels[start : start + per_page]):
            row, column = divmod(place, sheet.format.columns)
            left = sheet.format.left + column * sheet.format.pitch_x + sheet.offset_x
            top = sheet.format.top + row * sheet.format.pitch_y + sheet.offset_y
            own = _label(label, left, top, teller, node.add("LI").add("LBody"))
            parts += own
            if sheet.frames:
                rules.append(Frame(left, top, sheet.format.width, sheet.format.height))
            if sheet.folded:
                turned.append(Turned(own, left + sheet.format.width / 2, top))
                right = left + sheet.format.width - _FOLD_MM
                for height in (top, top - sheet.format.height) if row else (top,):
                    rules += [Tick(left, height, _FOLD_MM), Tick(right, height, _FOLD_MM)]
        pages.append(FixedBox(height_mm - _SHEET_SLACK_MM, parts, rules, turned=turned))
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
