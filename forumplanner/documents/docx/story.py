"""Tells a document tree as elements of Word, block by block, in the order of the tree."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import assert_never

from forumplanner.documents.directions import runs_right_to_left
from forumplanner.documents.docx.contents import Headings
from forumplanner.documents.docx.elements import (
    Element,
    properties,
    w,
)
from forumplanner.documents.docx.hand_lines import Written, signatures, writing_lines
from forumplanner.documents.docx.joints import cut_line, joined, kept, on_a_new_page, room
from forumplanner.documents.docx.labels import label_tables
from forumplanner.documents.docx.letters import letter_head
from forumplanner.documents.docx.numbering import Numbering
from forumplanner.documents.docx.pictures import Pictures
from forumplanner.documents.docx.styles import (
    CELL,
    DEFINITION,
    LIST_PARAGRAPH,
    PARAGRAPHS,
)
from forumplanner.documents.docx.tables import table_element
from forumplanner.documents.docx.words import Words
from forumplanner.documents.tree import (
    Align,
    Block,
    Contents,
    CutLine,
    DefinitionList,
    Figure,
    Heading,
    KeepTogether,
    LabelSheet,
    LetterHead,
    ListBlock,
    PageBreak,
    PanelBreak,
    Paragraph,
    QrCode,
    Run,
    Section,
    SignatureBlock,
    Spacer,
    Table,
    TextStyle,
    WritingLines,
)

_POINTS = 72 / 25.4
_OF_A_LETTER = 5.8
"""The width of a bold letter of the running text in points, on the safe side."""
_MOST_OF_TERMS = 0.45


@dataclass(frozen=True)
class Place:
    """Where blocks stand: `width` in mm is left for them, `indent` points from the margin, `depth` lists deep."""

    width: float
    language: str
    indent: float = 0
    depth: int = 0
    in_cell: bool = False
    align: Align = Align.START
    bold: bool = False

    @property
    def written(self) -> Written:
        """The place for lines that are written on by hand."""
        return Written(self.width, self.indent / _POINTS, self.language)

    def further(self, points: float) -> "Place":
        """Return the place `points` further from the margin."""
        return replace(self, indent=self.indent + points, width=max(self.width - points / _POINTS, 10))


class Story:
    """Makes the elements of blocks."""

    def __init__(
        self, words: Words, numbering: Numbering, pictures: Pictures, headings: Headings, *, panels: bool
    ) -> None:
        self._words = words
        self._headings = headings
        self._panels = panels
        self._numbering = numbering
        self._pictures = pictures

    def tell(self, blocks: Sequence[Block], place: Place) -> list[Element]:
        """Return the elements of blocks one after the other; a page break is a property of what follows it."""
        made: list[Element] = []
        breaks: Block | None = None
        for block in blocks:
            if isinstance(block, PageBreak | PanelBreak):
                breaks = None if place.in_cell or place.depth else block
                continue
            found = self._block(block, place)
            if breaks and found:
                found = on_a_new_page(found, panel=self._panels and isinstance(breaks, PanelBreak))
                breaks = None
            made = joined(made, found)
        return made

    def _block(self, block: Block, place: Place) -> list[Element]:  # noqa: PLR0912  (one branch per kind)
        """Return the elements of one block."""
        match block:
            case Paragraph():
                return [self._paragraph(block, place)]
            case Heading():
                style = f"Heading{block.level}"
                said = self._words.paragraph((Run(block.text),), style, language=place.language)
                return [self._headings.mark(said)]
            case ListBlock():
                return self._list(block, place)
            case DefinitionList():
                return self._definitions(block, place)
            case Table():
                return self._table(block, place)
            case Figure():
                return [self._pictured(self._pictures.figure(block, place.width), place)]
            case QrCode():
                return [self._pictured(self._pictures.code(block), place)]
            case SignatureBlock():
                return signatures(block, self._words, place.written)
            case Spacer():
                return [room(block.height)]
            case PageBreak() | PanelBreak():
                return []
            case Section():
                return self.tell(block.children, replace(place, language=block.language or place.language))
            case Contents():
                return self._headings.table(block, self._words, place.width)
            case CutLine():
                return [cut_line()]
            case WritingLines():
                return writing_lines(block, self._words, place.written)
            case KeepTogether():
                return kept(self.tell(block.children, place))
            case LetterHead():
                return letter_head(block, self._words, self._pictures, place.language)
            case LabelSheet():
                return label_tables(block, self._words, self._pictures)
            case _:
                assert_never(block)

    def _paragraph(self, block: Paragraph, place: Place, more: dict[str, Element] | None = None) -> Element:
        """Return a paragraph of the running text, a list or a cell."""
        style = PARAGRAPHS[block.style]
        held = dict(more or {})
        if place.in_cell:
            style = CELL if block.style is TextStyle.BODY else style
            held = {"spacing": {"before": 0, "after": 0}, **held}
        elif place.depth and block.style is TextStyle.BODY:
            style = LIST_PARAGRAPH
        if place.indent and "ind" not in held:
            held["ind"] = {"left": round(place.indent * 20)}
        align = place.align if block.align is Align.START else block.align
        return self._words.paragraph(
            block.runs,
            style,
            align=align,
            bold=place.bold,
            more=held,
            language=place.language,
            in_cell=place.in_cell,
        )

    def _list(self, block: ListBlock, place: Place) -> list[Element]:
        """Return the paragraphs of a list; the first of each item is labelled."""
        made: list[Element] = []
        labels = self._numbering.labels(block, place.depth, place.indent)
        for item, label in zip(block.items, labels, strict=True):
            inside = replace(place.further(label.left - place.indent), depth=place.depth + 1)
            children = _opened(item.children)
            first = children[0] if children and isinstance(children[0], Paragraph) else None
            made = joined(made, [self._paragraph(first or Paragraph(()), inside, label.properties)])
            made = joined(made, self.tell(children[1:] if first is not None else children, inside))
        return made

    def _definitions(self, block: DefinitionList, place: Place) -> list[Element]:
        """Return terms and descriptions, side by side with a tab between: text, not a table without a header."""
        made: list[Element] = []
        longest = max((len(item.term) for item in block.items), default=0) * _OF_A_LETTER
        step = min(max(block.term_width * _POINTS, longest), place.width * _POINTS * _MOST_OF_TERMS)
        left = place.indent + step
        at = {"left": round(left * 20), "hanging": round(step * 20)}
        held: dict[str, Element] = {
            "tabs": w("tabs", None, w("tab", {"val": "left", "pos": round(left * 20)})),
            "ind": at,
        }
        for item in block.items:
            children = _opened(item.children)
            first = children[0] if children and isinstance(children[0], Paragraph) else Paragraph(())
            term = Run(" ".join(item.term.split()), bold=True)
            made = joined(
                made,
                [
                    self._words.tabbed(
                        ((term,), first.runs),
                        CELL if place.in_cell else DEFINITION,
                        more=deepcopy(held),
                        language=place.language,
                        in_cell=place.in_cell,
                    )
                ],
            )
            rest = children[1:] if children and children[0] is first else children
            made = joined(made, self.tell(rest, replace(place.further(step), depth=place.depth + 1)))
        return made

    def _table(self, block: Table, place: Place) -> list[Element]:
        """Return a table below its caption."""

        def tell(children: tuple[Block, ...], align: Align, heads: bool, width: float) -> list[Element]:
            return self.tell(children, Place(width, place.language, in_cell=True, align=align, bold=heads))

        made: list[Element] = []
        if block.caption:
            style = PARAGRAPHS[TextStyle.CAPTION]
            made.append(self._words.paragraph((Run(block.caption),), style, language=place.language))
        turned = runs_right_to_left(place.language)
        return [*made, table_element(block, place.width, tell, right_to_left=turned)]

    def _pictured(self, picture: Element, place: Place) -> Element:
        """Return the paragraph of a picture."""
        held: dict[str, Element] = {"spacing": {"before": 60, "after": 60}}
        if place.indent:
            held["ind"] = {"left": round(place.indent * 20)}
        return w("p", None, properties("pPr", held), picture)


def _opened(children: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks of an item; what only keeps them together is taken off the first."""
    if children and isinstance(children[0], KeepTogether):
        return (*_opened(children[0].children), *children[1:])
    return children
