"""What a file must say that was written from a tree: its texts in order, its headers, lists and pictures."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from forumplanner.documents.check import all_blocks
from forumplanner.documents.tree import (
    BadgeCode,
    Block,
    Cell,
    Contents,
    DefinitionList,
    Document,
    Figure,
    Heading,
    KeepTogether,
    LabelSheet,
    LetterHead,
    ListBlock,
    Paragraph,
    QrCode,
    Section,
    SignatureBlock,
    Table,
    WritingLines,
)

Text = tuple[str, str]
"""A text and the language it is in."""


@dataclass(frozen=True)
class Told:
    """What a tree tells: texts, how many headers of each scope and elements of some kinds, words for pictures."""

    texts: list[Text]
    headers: dict[str, int]
    tags: dict[str, int]
    alts: list[str]


def told_by(document: Document, *, has_contents: bool) -> Told:
    """Return what a document tells; of its tables of contents the title alone, where it has them."""
    blocks = list(all_blocks(document.children))
    headers: Counter[str] = Counter()
    for table in (block for block in blocks if isinstance(block, Table)):
        headers["Column"] += sum(len(row.cells) for row in table.header)
        headers["Row"] += sum(cell.header for row in table.rows for cell in row.cells)
    labels = [label for block in blocks if isinstance(block, LabelSheet) for label in block.labels]
    items = [block for block in blocks if isinstance(block, ListBlock | DefinitionList) and block.items]
    number = sum(isinstance(one, ListBlock) or bool(item.term) for one in items for item in one.items)
    bodies = sum(len(one.items) for one in items)
    sheets = sum(isinstance(block, LabelSheet) for block in blocks)
    tags = {
        "Table": sum(isinstance(block, Table) for block in blocks),
        "L": len(items) + sheets,
        "LI": bodies + sum(any(isinstance(part, BadgeCode) or part.text for part in one.parts) for one in labels),
        "Lbl": number,
    }
    texts = [
        text
        for block in document.children
        if has_contents or not isinstance(block, Contents)
        for text in _block(block, document.language)
    ]
    alts = [one for block in document.children for one in _alts(block)]
    return Told(texts, {k: v for k, v in headers.items() if v}, tags, alts)


def _alts(block: Block) -> Iterator[str]:
    """Yield the words for pictures."""
    for one in all_blocks((block,)):
        if isinstance(one, Figure | QrCode):
            yield one.alt
        elif isinstance(one, LetterHead) and one.logo is not None:
            yield one.logo.alt


def _blocks(blocks: tuple[Block, ...], language: str) -> Iterator[Text]:
    for block in blocks:
        yield from _block(block, language)


def _block(block: Block, language: str) -> Iterator[Text]:  # noqa: PLR0912  (one branch per kind)
    """Yield the texts of a block in the order in which they are to be read."""
    match block:
        case Paragraph():
            yield from ((run.text, run.language or language) for run in block.runs)
        case Heading():
            yield block.text, language
        case Contents():
            yield block.title, language
        case ListBlock():
            for number, item in enumerate(block.items, 1):
                yield item.label or (f"{number}." if block.ordered else ""), language
                yield from _blocks(item.children, language)
        case DefinitionList():
            for term in block.items:
                yield term.term, language
                yield from _blocks(term.children, language)
        case Table():
            yield block.caption, language
            for row in block.header + block.rows:
                for cell in row.cells:
                    yield from _cell(cell, language)
        case SignatureBlock():
            yield block.place_and_date, language
            yield from ((part, language) for line in block.lines for part in (line.name, line.function))
        case KeepTogether():
            yield from _blocks(block.children, language)
        case Section():
            yield from _blocks(block.children, block.language or language)
        case WritingLines():
            yield block.prompt, language
        case LetterHead():
            yield from ((one, language) for one in (*block.sender, block.return_line, *block.address))
            yield from ((f"{label} {value}", language) for label, value in block.information)
        case LabelSheet():
            for label in block.labels:
                yield from ((part.text, language) for part in label.parts if not isinstance(part, BadgeCode))
        case _:
            return


def _cell(cell: Cell, language: str) -> Iterator[Text]:
    yield from _blocks(cell.children, language)
