"""Tells a document tree as a story of flowables, each carrying its node of the logical structure.

The order of the nodes is the order of the tree. One method per kind of block; no kind of document is known here.
"""

from dataclasses import replace

from reportlab.platypus import Flowable, FrameBreak, NextPageTemplate
from reportlab.platypus import KeepTogether as PlatypusKeepTogether
from reportlab.platypus import PageBreak as PlatypusPageBreak
from reportlab.platypus import Spacer as PlatypusSpacer
from reportlab.platypus.doctemplate import ActionFlowable

from forumplanner.documents.check import all_blocks
from forumplanner.documents.pdf.boxes import Picture, QrSymbol
from forumplanner.documents.pdf.by_hand import ScissorLine, WritingLine
from forumplanner.documents.pdf.contents import contents_entries
from forumplanner.documents.pdf.labels import label_pages
from forumplanner.documents.pdf.led import led
from forumplanner.documents.pdf.letters import letter_head
from forumplanner.documents.pdf.lines import break_lines
from forumplanner.documents.pdf.page_setup import LETTER_PAGE, PLAIN_PAGE, SHEET_PAGE, PageSetup
from forumplanner.documents.pdf.rows import Look, Span
from forumplanner.documents.pdf.structure import Node, Target
from forumplanner.documents.pdf.styles import (
    CELL,
    LABEL_GAP,
    LIST_STEP,
    MM,
    TEXT,
    TextLook,
    heading_look,
)
from forumplanner.documents.pdf.tables import CellTeller, plain_grid, table_flowable
from forumplanner.documents.pdf.teller import Teller
from forumplanner.documents.pdf.text_block import Marker
from forumplanner.documents.tree import (
    Align,
    Block,
    Contents,
    CutLine,
    DefinitionList,
    Document,
    Figure,
    Heading,
    KeepTogether,
    LabelSheet,
    LetterHead,
    ListBlock,
    ListItem,
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

_BULLETS = ("\N{BULLET}", "\N{EN DASH}")
_SIGNATURE_MM = 16.0
_CONTENTS_LEVEL = 2
_ENDLESS = 10_000.0


class Story:
    """The flowables of one document on its pages; tables of contents are told only when it has room for them.

    `least_pages` is how many pages a document must have for the tables of contents told in it.
    """

    def __init__(self, teller: Teller, setup: PageSetup, *, has_contents: bool = True) -> None:
        self._teller = teller
        self._setup = setup
        self._width = setup.column
        self._has_contents = has_contents
        self.flowables: list[Flowable] = []
        self.least_pages = 0
        self._targets: list[Target] = []
        self._told = 0
        self._in_letter = False
        self._depth = 0
        self._leads: set[int] = set()

    def tell_all(self, document: Document, root: Node) -> None:
        """Append the whole document below `root`; one without anything still has a page."""
        for block in all_blocks(document.children):
            if isinstance(block, Heading):
                self._targets.append(Target(block.level, " ".join(block.text.split())))
            elif isinstance(block, Contents) and self._has_contents:
                self._targets.append(Target(_CONTENTS_LEVEL, block.title))
        self.tell(document.children, root)
        self.flowables = led(self.flowables, self._leads, self._setup.frame_height)
        if all(isinstance(one, ActionFlowable) for one in self.flowables):
            self.flowables.append(PlatypusSpacer(1, 1))

    def tell(self, blocks: tuple[Block, ...], node: Node) -> None:
        """Append the blocks below `node`."""
        for block in blocks:
            self._page_change(block)
            self.flowables.extend(self._block(block, node))

    def _page_change(self, block: Block) -> None:
        """Begin the page that a letter head or a label sheet needs."""
        if not isinstance(block, LetterHead | LabelSheet):
            return
        self._in_letter = isinstance(block, LetterHead)
        page = LETTER_PAGE if self._in_letter else SHEET_PAGE
        if self.flowables:
            self.flowables += [NextPageTemplate(page), PlatypusPageBreak()]
        self.flowables.append(NextPageTemplate(PLAIN_PAGE if page == LETTER_PAGE else SHEET_PAGE))

    def _block(self, block: Block, node: Node) -> list[Flowable]:  # noqa: PLR0912  (one branch per kind)
        """Return the flowables of one block."""
        match block:
            case Paragraph():
                return [self._paragraph(block, node)]
            case Heading():
                return self._heading(block, node)
            case ListBlock():
                return [*self._list(block, node, 0.0), PlatypusSpacer(1, 4)]
            case DefinitionList():
                return [self._definitions(block, node)]
            case Table():
                return self._table(block, node)
            case Figure():
                figure = node.add("Figure", alt=block.alt)
                return [self._at_start(Picture(block.image, block.width * MM, figure))]
            case QrCode():
                return [self._qr(block, node)]
            case SignatureBlock():
                return self._kept(self._signatures(block, node))
            case Spacer():
                return [PlatypusSpacer(1, block.height * MM)]
            case PageBreak():
                return [] if self._depth else [PlatypusPageBreak()]
            case PanelBreak():
                return [] if self._depth else [FrameBreak()]
            case KeepTogether():
                return self._kept([one for child in block.children for one in self._nested(child, node)])
            case Section():
                return self._section(block, node)
            case Contents():
                return self._contents(block, node) if self._has_contents else []
            case CutLine():
                return [ScissorLine()]
            case WritingLines():
                return self._writing_lines(block, node)
            case LetterHead():
                return [letter_head(block, self._teller, node.add("Sect"))]
            case LabelSheet():
                return label_pages(block, self._teller, node.add("L"), self._setup.height / MM)

    def _paragraph(self, block: Paragraph, node: Node) -> Flowable:
        """Return a paragraph of the running text."""
        return self._teller.block(block.runs, TEXT[block.style], node.add("P"), align=block.align)

    def _heading(self, block: Heading, node: Node) -> list[Flowable]:
        """Return a heading that is never the last thing on a page."""
        look = heading_look(block.level, self._teller.accent, in_letter=self._in_letter)
        heading = self._teller.text(block.text, look, node.add(f"H{block.level}"))
        heading.target = self._targets[self._told]
        self._told += 1
        if not self._depth:
            self._leads.add(id(heading))
        return [heading]

    def _section(self, block: Section, node: Node) -> list[Flowable]:
        """Return blocks that belong together, told in their own language."""
        section = node.add("Sect")
        outside = self._teller
        if block.language and block.language != outside.language:
            section.language = block.language
            self._teller = outside.speaking(block.language)
        flowables = [one for child in block.children for one in self._block(child, section)]
        self._teller = outside
        return flowables

    def _contents(self, block: Contents, node: Node) -> list[Flowable]:
        """Return the table of contents below its heading."""
        self.least_pages = max(self.least_pages, block.least_pages)
        heading = self._heading(Heading(_CONTENTS_LEVEL, block.title), node)
        listed = [one for one in self._targets[self._told :] if _CONTENTS_LEVEL <= one.level <= block.depth]
        return [*heading, *contents_entries(listed, self._teller, node), PlatypusSpacer(1, 8)]

    def _writing_lines(self, block: WritingLines, node: Node) -> list[Flowable]:
        """Return lines to write on, on one page with what is to be written there."""
        flowables: list[Flowable] = []
        if block.prompt:
            flowables.append(self._teller.text(block.prompt, TEXT[TextStyle.BODY], node.add("P")))
        flowables += [WritingLine() for _ in range(block.lines)]
        return [*self._kept(flowables), PlatypusSpacer(1, 6)]

    def _list(self, block: ListBlock, node: Node, left: float) -> list[Flowable]:
        """Return the paragraphs of a list whose labels begin `left` points from the margin."""
        listed = node.add("L")
        listed.describe("List", ListNumbering="Decimal" if block.ordered else "Disc")
        bullet = _BULLETS[1] if left else _BULLETS[0]
        look = TEXT[TextStyle.BODY].look
        labels = [
            Span(item.label or (f"{number}." if block.ordered else bullet), look)
            for number, item in enumerate(block.items, 1)
        ]
        widest = max((break_lines([label], _ENDLESS, self._teller.shaper)[0].width for label in labels), default=0.0)
        indent = left + max(LIST_STEP, widest + LABEL_GAP)
        flowables: list[Flowable] = []
        for label, item in zip(labels, block.items, strict=True):
            flowables += self._item(item, label, listed.add("LI"), left, indent)
        return flowables

    def _item(self, item: ListItem, label: Span, node: Node, left: float, indent: float) -> list[Flowable]:
        """Return one item: its label hangs before its first paragraph, or stands alone on a line."""
        look = TEXT[TextStyle.BODY]
        look = replace(look, setting=replace(look.setting, after=2.5))
        if self._in_letter:
            look = replace(look, setting=replace(look.setting, leading=13.5, after=0.5))
        marker: Marker | None = Marker(label, node.add("Lbl"), left + 2)
        body = node.add("LBody")
        flowables: list[Flowable] = []
        if not item.children or not isinstance(item.children[0], Paragraph):
            flowables.append(self._teller.block((), look, body.add("P"), indent=indent, marker=marker))
            marker = None
        for child in item.children:
            if isinstance(child, Paragraph):
                flowables.append(self._teller.block(child.runs, look, body.add("P"), indent=indent, marker=marker))
                marker = None
            elif isinstance(child, ListBlock):
                flowables += self._list(child, body, indent)
            else:
                flowables += self._block(child, body)
        return flowables

    def _definitions(self, block: DefinitionList, node: Node) -> Flowable:
        """Return terms and descriptions side by side; a list with labels in the structure."""
        listed = node.add("L")
        listed.describe("List", ListNumbering="None")
        look = TEXT[TextStyle.BODY]
        tight = replace(look, setting=replace(look.setting, after=0))
        grid: list[list[list[Flowable]]] = []
        whole = self._width
        self._width = max(whole - block.term_width * MM, whole / 2)
        widths = (whole - self._width, self._width)
        for item in block.items:
            entry = listed.add("LI")
            term = self._teller.block((Run(item.term, bold=True),), tight, entry.add("Lbl"))
            described = self._cell(item.children, entry.add("LBody"), Align.START, False, look, self._teller)
            grid.append([[term], described])
        self._width = whole
        return plain_grid(grid, widths, mirrored=self._teller.base == 1, height=self._setup.frame_height)

    def _table(self, block: Table, node: Node) -> list[Flowable]:
        """Return a table with its caption."""
        tabled = node.add("Table")
        flowables: list[Flowable] = []
        if block.caption:
            caption = self._teller.text(block.caption, TEXT[TextStyle.CAPTION], tabled.add("Caption"))
            flowables.append(caption)
            if not self._depth:
                self._leads.add(id(caption))
        return [*flowables, self._grid(block, tabled)]

    def _grid(self, block: Table, node: Node) -> Flowable:
        """Return the rows of a table, in columns that follow the direction of writing."""
        mirrored = self._teller.base == 1
        room = (self._width, self._setup.frame_height)
        return table_flowable(block, node, room, self._cell_teller(), mirrored=mirrored)

    def _cell_teller(self) -> CellTeller:
        """Return what tells a cell in the language of this place, however late it is asked."""
        teller = self._teller

        def tell(children: tuple[Block, ...], node: Node, align: Align, head: bool) -> list[Flowable]:
            if len(children) == 1 and isinstance(only := children[0], Paragraph):
                return [teller.cell(only, node, align, head)]
            return self._cell(children, node, align, head, CELL, teller)

        return tell

    def _cell(
        self, children: tuple[Block, ...], node: Node, align: Align, head: bool, look: TextLook, teller: Teller
    ) -> list[Flowable]:
        """Return blocks set tightly, as in a cell."""
        flowables: list[Flowable] = []
        for child in children:
            if isinstance(child, Paragraph):
                flowables.append(teller.cell(child, node.add("P"), align, head, look))
            else:
                flowables += self._nested(child, node)
        return flowables

    def _nested(self, block: Block, node: Node) -> list[Flowable]:
        """Return the flowables of a block inside another that decides on page breaks."""
        self._depth += 1
        flowables = self._block(block, node)
        self._depth -= 1
        return flowables

    def _kept(self, flowables: list[Flowable]) -> list[Flowable]:
        """Return flowables that stay on one page, as one; inside another block that is its business."""
        return flowables if self._depth or not flowables else [PlatypusKeepTogether(flowables)]

    def _qr(self, block: QrCode, node: Node) -> Flowable:
        """Return a QR code."""
        figure = node.add("Figure", alt=block.alt)
        return self._at_start(QrSymbol(block.content, block.size * MM, figure))

    def _at_start(self, picture: Flowable) -> Flowable:
        """Return a picture that stands where lines of this language begin."""
        picture.hAlign = "RIGHT" if self._teller.base == 1 else "LEFT"
        return picture

    def _signatures(self, block: SignatureBlock, node: Node) -> list[Flowable]:
        """Return the lines to sign on, two side by side."""
        parts: list[Flowable] = []
        if block.place_and_date:
            parts.append(self._teller.text(block.place_and_date, TEXT[TextStyle.BODY], node.add("P")))
        small = TextLook(Look(9.5), replace(TEXT[TextStyle.BODY].setting, leading=13, after=0))
        width = (self._width - 24) / 2
        for start in range(0, len(block.lines), 2):
            parts.append(PlatypusSpacer(1, _SIGNATURE_MM * MM))
            cells: list[list[Flowable]] = []
            for line in block.lines[start : start + 2]:
                said = "\n".join(part for part in (line.name, line.function) if part)
                cells += [[self._teller.text(said, small, node.add("P"))], []]
            cells = [*cells, [], []][:3]
            signed = (0, 2) if len(block.lines) - start > 1 else (0,)
            mirrored = self._teller.base == 1
            parts.append(plain_grid([cells], [width, 24, width], sign_above=signed, mirrored=mirrored))
        return parts
