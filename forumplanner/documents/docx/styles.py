"""The styles of a document by Word's own names, so that navigation, contents and screen readers know them.

Sizes are those of the PDF. Calibri and Arial are on every office computer that has Word, and have free twins of the
same widths elsewhere (Carlito, Liberation Sans).
"""

from dataclasses import dataclass

from forumplanner.documents.directions import runs_right_to_left
from forumplanner.documents.docx.elements import Element, Properties, properties, valued, w
from forumplanner.documents.docx.tongues import word_language
from forumplanner.documents.tree import TextStyle

INK = "1A1A1A"
ACCENT = "123861"
QUIET = "575757"
LINK = "0A458C"
RULE = "B8BFC7"
STRONG_RULE = "596673"
SHADE = "EDF2F6"
LATIN_FONT = "Calibri"
OTHER_FONT = "Arial"

PARAGRAPHS = {
    TextStyle.BODY: "Normal",
    TextStyle.LEAD: "Subtitle",
    TextStyle.SMALL: "SmallPrint",
    TextStyle.LABEL: "Label",
    TextStyle.CAPTION: "Caption",
}
LIST_PARAGRAPH = "ListParagraph"
DEFINITION = "Definition"
SIGNATURE = "Signature"
CELL = "CellText"
HEADER = "Header"
FOOTER = "Footer"
TABLE = "PlannerTable"
PLAIN_TABLE = "TableNormal"
HYPERLINK = "Hyperlink"
ADDRESS = "LetterAddress"
SENDER = "LetterSender"
RETURN_LINE = "LetterReturnLine"
INFORMATION = "LetterInformation"
JOINT = "Joint"
"""The style of the smallest paragraph: it stands where Word wants one and nobody wants to see one."""


@dataclass(frozen=True)
class _Style:
    """A style of paragraphs; lengths in points. `name` is the one Word knows or shows."""

    key: str
    name: str
    size: float
    leading: float = 0
    before: float = 0
    after: float = 0
    bold: bool = False
    colour: str = INK
    level: int = 0
    based_on: str = "Normal"
    custom: bool = False


_BODY = _Style("Normal", "Normal", 10.5, 14.5, after=6, based_on="")
_STYLES = (
    _Style("Subtitle", "Subtitle", 12, 16.5, after=8),
    _Style("SmallPrint", "Small Print", 8.5, 11.5, after=2, colour=QUIET, custom=True),
    _Style("Label", "Label", 9.5, 12.5, after=4, custom=True),
    _Style("Caption", "caption", 9.5, 13, before=4, after=4, colour=QUIET),
    _Style("ListParagraph", "List Paragraph", 10.5, 14.5, after=2.5),
    _Style("Definition", "Definition", 10.5, 14.5, after=2, custom=True),
    _Style("Signature", "Signature", 9.5, 13),
    _Style("CellText", "Cell Text", 10, 13.5, custom=True),
    _Style("Header", "header", 8.5, colour=QUIET),
    _Style("Footer", "footer", 8.5, colour=QUIET),
    _Style("TOC2", "toc 2", 10.5, 14.5, after=2),
    _Style("TOC3", "toc 3", 10.5, 14.5, after=2),
    _Style("TOC4", "toc 4", 10.5, 14.5, after=2),
    _Style("TOC5", "toc 5", 10.5, 14.5, after=2),
    _Style("TOC6", "toc 6", 10.5, 14.5, after=2),
    _Style("LetterAddress", "Letter Address", 10.5, 12.6, custom=True),
    _Style("LetterSender", "Letter Sender", 9, 12, colour=QUIET, custom=True),
    _Style("LetterReturnLine", "Letter Return Line", 6.5, 8.5, colour=QUIET, custom=True),
    _Style("LetterInformation", "Letter Information", 9, 12.5, custom=True),
)
_HEADINGS = ((20, 25, 0, 8), (14, 18.5, 14, 5), (11.5, 15.5, 10, 3))
_LETTER_HEADINGS = ((12.5, 16.5, 0, 12), (11, 15, 8, 3), (10.5, 14.5, 4, 2))


def write_styles(styles: Element, language: str, *, in_letter: bool, accent: str = "") -> None:
    """Put all styles into the part of styles; the subject of a letter (level 1) is modest."""
    styles.append(_defaults(language))
    styles.append(_paragraph_style(_BODY))
    styles.append(_unseen("character", "DefaultParagraphFont", "Default Paragraph Font"))
    styles.append(_unseen("numbering", "NoList", "No List"))
    styles.append(_plain_table())
    for level in range(1, 7):
        styles.append(_paragraph_style(_heading(level, in_letter=in_letter, accent=accent)))
    for style in _STYLES:
        styles.append(_paragraph_style(style))
    styles.append(_joint())
    styles.append(_link())
    styles.append(_ruled_table())


def _heading(level: int, *, in_letter: bool, accent: str) -> _Style:
    size, leading, before, after = (_LETTER_HEADINGS if in_letter else _HEADINGS)[min(level, 3) - 1]
    colour = INK if in_letter or level > 2 else accent.removeprefix("#").upper() or ACCENT
    return _Style(f"Heading{level}", f"heading {level}", size, leading, before, after, True, colour, level)


def _defaults(language: str) -> Element:
    name = word_language(language)
    fonts = {"ascii": LATIN_FONT, "hAnsi": LATIN_FONT, "eastAsia": LATIN_FONT, "cs": OTHER_FONT}
    run: Properties = {"rFonts": fonts, "lang": {"val": name, "bidi": name}}
    paragraph: Properties = {"widowControl": {}}
    if runs_right_to_left(language):
        paragraph = {**paragraph, "bidi": {}}
    return w(
        "docDefaults",
        None,
        w("rPrDefault", None, properties("rPr", run)),
        w("pPrDefault", None, properties("pPr", paragraph)),
    )


def _paragraph_style(style: _Style) -> Element:
    """Return a style of paragraphs."""
    spacing: dict[str, object] = {"before": round(style.before * 20), "after": round(style.after * 20)}
    if style.leading:
        spacing |= {"line": round(style.leading * 20), "lineRule": "atLeast"}
    paragraph: dict[str, Element] = {"spacing": spacing}
    if style.level:
        paragraph |= {"keepNext": {}, "keepLines": {}, "outlineLvl": {"val": style.level - 1}}
    if style.key == "Caption":
        paragraph["keepNext"] = {}
    size = {"val": round(style.size * 2)}
    run: dict[str, Element] = {"sz": size, "szCs": size, "color": {"val": style.colour}}
    if style.bold:
        run |= {"b": {}, "bCs": {}}
    attributes = {"type": "paragraph", "styleId": style.key}
    if not style.based_on:
        attributes["default"] = "1"
    if style.custom:
        attributes["customStyle"] = "1"
    parts = [valued("name", style.name)]
    if style.based_on:
        parts.append(valued("basedOn", style.based_on))
        if style.level or style.key in {"Subtitle", "Caption"}:
            parts.append(valued("next", "Normal"))
    return w("style", attributes, *parts, w("qFormat"), properties("pPr", paragraph), properties("rPr", run))


def _joint() -> Element:
    tiny = {"before": 0, "after": 0, "line": 20, "lineRule": "exact"}
    return w(
        "style",
        {"type": "paragraph", "styleId": JOINT, "customStyle": "1"},
        valued("name", "Joint"),
        valued("basedOn", "Normal"),
        properties("pPr", {"spacing": tiny}),
        properties("rPr", {"sz": {"val": 2}, "szCs": {"val": 2}}),
    )


def _link() -> Element:
    return w(
        "style",
        {"type": "character", "styleId": HYPERLINK},
        valued("name", "Hyperlink"),
        properties("rPr", {"color": {"val": LINK}, "u": {"val": "single"}}),
    )


def _unseen(kind: str, key: str, name: str) -> Element:
    """Return one of the styles Word takes for granted."""
    return w(
        "style",
        {"type": kind, "default": "1", "styleId": key},
        valued("name", name),
        w("uiPriority", {"val": 99}),
        w("semiHidden"),
    )


def _plain_table() -> Element:
    style = _unseen("table", PLAIN_TABLE, "Normal Table")
    style.append(properties("tblPr", {"tblInd": {"w": 0, "type": "dxa"}, "tblCellMar": _margins(0)}))
    return style


def _ruled_table() -> Element:
    """Return the style of tables: thin rules between rows, a shaded bold header row, bold row headings."""
    thin = {"val": "single", "sz": 4, "space": 0, "color": RULE}
    strong = {**thin, "sz": 6, "color": STRONG_RULE}
    bold = properties("rPr", {"b": {}, "bCs": {}})
    borders = w("tblBorders", None, w("top", strong), w("bottom", strong), w("insideH", thin))
    header = w(
        "tblStylePr",
        {"type": "firstRow"},
        bold,
        properties("tcPr", {"shd": {"val": "clear", "color": "auto", "fill": SHADE}}),
    )
    return w(
        "style",
        {"type": "table", "styleId": TABLE, "customStyle": "1"},
        valued("name", "Planner Table"),
        valued("basedOn", PLAIN_TABLE),
        properties("tblPr", {"tblBorders": borders, "tblCellMar": _margins(3.5)}),
        header,
    )


def _margins(points: float) -> Element:
    inside = {"w": round(points * 20), "type": "dxa"}
    return w("tblCellMar", None, *(w(side, inside) for side in ("top", "left", "bottom", "right")))
