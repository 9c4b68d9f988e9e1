"""Sheets of labels: a table for each sheet whose cells are the labels, with rows and columns between them empty."""

from forumplanner.documents.docx.elements import TWIPS, Element, properties, qn, set_property, w
from forumplanner.documents.docx.pictures import Pictures
from forumplanner.documents.docx.styles import JOINT, PLAIN_TABLE, RULE
from forumplanner.documents.docx.words import Words
from forumplanner.documents.tree import BadgeCode, BadgeText, Label, LabelSheet, Run, Vertical

_LETTER = 0.54
"""The width of a letter of the usual face, as a part of its size, well on the safe side."""
_SLACK_MM = 1.1
"""What a full sheet leaves at its foot for the paragraph that Word wants after a table."""
_MM_OF_A_POINT = 25.4 / 72
_LOWERED = {Vertical.TOP: 0.0, Vertical.MIDDLE: 0.5, Vertical.BOTTOM: 1.0}


def label_tables(sheet: LabelSheet, words: Words, pictures: Pictures) -> list[Element]:
    """Return one table for each sheet; a folded card has its words on the front only, since Word turns no paragraph."""
    each = sheet.format.columns * sheet.format.rows
    return [
        _sheet(sheet, sheet.labels[start : start + each], words, pictures)
        for start in range(0, len(sheet.labels), each)
    ]


def _sheet(sheet: LabelSheet, labels: tuple[Label, ...], words: Words, pictures: Pictures) -> Element:
    form = sheet.format
    gap_x, gap_y = max(form.pitch_x - form.width, 0), max(form.pitch_y - form.height, 0)
    widths = [form.width, *[gap_x, form.width] * (form.columns - 1)] if gap_x else [form.width] * form.columns
    held = {
        "tblStyle": {"val": PLAIN_TABLE},
        "tblW": {"w": round(sum(widths) * TWIPS), "type": "dxa"},
        "tblLayout": {"type": "fixed"},
    }
    grid = w("tblGrid", None, *(w("gridCol", {"w": round(width * TWIPS)}) for width in widths))
    made = w("tbl", None, properties("tblPr", held), grid)
    for row in range(0, len(labels), form.columns):
        if row and gap_y:
            made.append(_row(gap_y, [_cell(width, []) for width in widths]))
        cells: list[Element] = []
        for column in range(form.columns):
            if column and gap_x:
                cells.append(_cell(gap_x, []))
            label = labels[row + column] if row + column < len(labels) else Label(())
            cells.append(_cell(form.width, _label(label, form.width, words, pictures), framed=sheet.frames))
        last = row + form.columns >= form.columns * form.rows
        made.append(_row(form.height - (_SLACK_MM if last else 0), cells))
    return made


def _row(height: float, cells: list[Element]) -> Element:
    exact = {"val": round(height * TWIPS), "hRule": "exact"}
    return w("tr", None, properties("trPr", {"cantSplit": {}, "trHeight": exact}), *cells)


def _cell(width: float, content: list[Element], *, framed: bool = False) -> Element:
    held: dict[str, Element] = {"tcW": {"w": round(width * TWIPS), "type": "dxa"}}
    if framed:
        line = {"val": "single", "sz": 4, "space": 0, "color": RULE}
        held["tcBorders"] = w("tcBorders", None, *(w(side, line) for side in ("top", "left", "bottom", "right")))
    tiny = w("p", None, properties("pPr", {"pStyle": {"val": JOINT}}))
    return w("tc", None, properties("tcPr", held), *(content or [tiny]))


def _label(label: Label, width: float, words: Words, pictures: Pictures) -> list[Element]:
    """Return the paragraphs of a label: each text as far below the one before as its place asks, codes at theirs."""
    texts = [part for part in label.parts if isinstance(part, BadgeText) and part.text.strip()]
    codes = [part for part in label.parts if isinstance(part, BadgeCode)]
    made: list[Element] = []
    reached = 0.0
    for part in texts:
        size, lines = _fitting(part)
        high = size * 1.2 * _MM_OF_A_POINT
        top = part.top + max(part.height - lines * high, 0) * _LOWERED[part.vertical]
        spacing: dict[str, object] = {"before": max(round((top - reached) * TWIPS), 0), "after": 0}
        spacing |= {"line": round(size * 24), "lineRule": "exact"}
        indent = {"left": round(part.left * TWIPS), "right": max(round((width - part.left - part.width) * TWIPS), 0)}
        paragraph = words.paragraph(
            (Run(part.text, bold=part.bold),),
            "Normal",
            align=part.align,
            more={"spacing": spacing, "ind": indent},
            in_cell=True,
        )
        for run in paragraph.iter(qn("w:r")):
            _size(run, size)
        made.append(paragraph)
        reached = max(top, reached) + lines * high
    if codes and not made:
        made.append(w("p", None, properties("pPr", {"pStyle": {"val": JOINT}})))
    for one in codes:
        made[0].append(pictures.placed_code(one.code, one.left, one.top))
    return made


def _size(run: Element, size: float) -> None:
    """Give a run its size in points."""
    set_property(run, "rPr", "sz", {"val": round(size * 2)})
    set_property(run, "rPr", "szCs", {"val": round(size * 2)})


def _fitting(part: BadgeText) -> tuple[float, int]:
    """Return the largest size (points, steps of a half) at which the text should fit its place, and its lines."""
    size = part.largest
    while True:
        letters = max(int(part.width / (size * _LETTER * (1.08 if part.bold else 1) * _MM_OF_A_POINT)), 1)
        lines = _lines(part.text, letters)
        if lines * size * 1.2 * _MM_OF_A_POINT <= part.height or size <= part.smallest:
            return size, lines
        size = max(size - 0.5, part.smallest)


def _lines(text: str, letters: int) -> int:
    """Return how many lines of so many letters a text takes."""
    count = 0
    for line in text.split("\n"):
        filled = 0
        count += 1
        for word in line.split():
            if filled and filled + 1 + len(word) > letters:
                count, filled = count + 1, 0
            count += max(len(word) - 1, 0) // letters
            filled += len(word) + (1 if filled else 0)
    return count
