"""Writes a document tree as plain text: the other half of an e-mail, and of what goes to the clipboard.

Structure is said by empty lines, indents and labels; a table that is too broad becomes a list of its rows.
"""

import textwrap
from collections.abc import Iterator, Sequence
from typing import assert_never

from forumplanner.documents.check import check_document
from forumplanner.documents.clean import cleaned
from forumplanner.documents.grid import placed
from forumplanner.documents.tree import (
    BadgeCode,
    BadgeText,
    Block,
    Cell,
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
    PageBreak,
    PanelBreak,
    Paragraph,
    QrCode,
    Run,
    Section,
    SignatureBlock,
    Spacer,
    Table,
    WritingLines,
)

USUAL_WIDTH = 72
"""Letters in a line of an e-mail (RFC 5322 advises at most 78)."""
_GAP = "  "
_UNDERLINED = {1: "=", 2: "-"}
_NO_WIDTH = 10_000


def write_plain(document: Document, width: int | None = USUAL_WIDTH) -> str:
    """Return `document` as text in lines of `width` letters, or unbroken. Raises Refusal as check_document does."""
    check_document(document)
    return plain_text(document.children, width)


def plain_text(blocks: Sequence[Block], width: int | None = None) -> str:
    """Return blocks as text that ends with a line feed."""
    said = _blocks(cleaned(tuple(blocks)), width or _NO_WIDTH)
    return "\n".join(line.rstrip() for line in said.strip("\n").split("\n")) + "\n"


def _blocks(blocks: Sequence[Block], width: int) -> str:
    """Return blocks with an empty line between them."""
    return "\n\n".join(filter(None, (_block(block, width).strip("\n") for block in blocks)))


def _block(block: Block, width: int) -> str:  # noqa: PLR0912  (one branch per kind)
    """Return one block, or nothing for what only paper has."""
    match block:
        case Paragraph():
            return _wrapped(_words(block.runs), width)
        case Heading():
            return _heading(block.text, block.level, width)
        case ListBlock():
            return _list(block, width)
        case DefinitionList():
            return "\n".join(_hung(f"{item.term}: ", item.children, width, _GAP) for item in block.items)
        case Table():
            return _table(block, width)
        case Figure():
            return _wrapped(f"[{block.alt}]", width)
        case QrCode():
            return _wrapped(f"[{block.alt}: {block.content}]", width)
        case SignatureBlock():
            lines = ["\n".join(filter(None, ("_" * 30, one.name, one.function))) for one in block.lines]
            return "\n\n".join(filter(None, (block.place_and_date, *lines)))
        case KeepTogether() | Section():
            return _blocks(block.children, width)
        case WritingLines():
            return "\n".join(filter(None, (block.prompt, *["_" * 40] * block.lines)))
        case CutLine():
            return "- " * 20
        case LetterHead():
            said = [f"{label}: {value}" for label, value in block.information]
            return "\n\n".join("\n".join(lines) for lines in (block.sender, block.address, said) if lines)
        case LabelSheet():
            return "\n\n".join(_label(label.parts) for label in block.labels if label.parts)
        case Contents() | PageBreak() | PanelBreak() | Spacer():
            return ""
        case _:
            assert_never(block)


def _heading(text: str, level: int, width: int) -> str:
    """Return a heading, underlined on the two upper levels."""
    said = _wrapped(text, width)
    line = _UNDERLINED.get(level)
    return said if line is None else f"{said}\n{line * max(map(len, said.split(chr(10))))}"


def _words(runs: Sequence[Run]) -> str:
    """Return the words of a paragraph; the address of a link follows them where they do not say it."""
    said = []
    for run in runs:
        address = run.link.removeprefix("mailto:").removeprefix("tel:")
        said.append(f"{run.text} <{run.link}>" if run.link and address not in run.text else run.text)
    return "".join(said)


def _wrapped(text: str, width: int, first: str = "", further: str = "") -> str:
    """Return text in lines; a long word or address is never torn."""
    lines: list[str] = []
    for number, line in enumerate(text.split("\n")):
        begin = further if number else first
        broken = textwrap.wrap(
            line,
            max(width, 20 + len(begin)),
            initial_indent=begin,
            subsequent_indent=further,
            break_long_words=False,
            break_on_hyphens=False,
        )
        lines += broken or [begin.rstrip()]
    return "\n".join(lines)


def _list(block: ListBlock, width: int) -> str:
    """Return a list, its labels hanging before the text."""
    labels = [
        " ".join(item.label.split()) or (f"{number}." if block.ordered else "-")
        for number, item in enumerate(block.items, 1)
    ]
    room = max(map(len, labels), default=0) + 1
    return "\n".join(
        _hung(label.ljust(room), item.children, width, " " * room)
        for label, item in zip(labels, block.items, strict=True)
    )


def _hung(label: str, children: Sequence[Block], width: int, indent: str) -> str:
    """Return blocks below each other, the first behind its label."""
    first = children[0] if children and isinstance(children[0], Paragraph) else None
    said = _wrapped(_words(first.runs) if first is not None else "", width, label, indent) or label.rstrip()
    below = (_block(one, width - len(indent)) for one in (children[1:] if first is not None else children))
    return "\n".join([said, *(textwrap.indent(one, indent) for one in below if one)])


def _table(table: Table, width: int) -> str:
    """Return a table in columns where it is narrow enough, else a row below the other with the names of its columns."""
    grid = [_texts(cells, len(table.columns)) for _row, cells in placed(table.header, len(table.columns))]
    body = [_texts(cells, len(table.columns)) for _row, cells in placed(table.rows, len(table.columns))]
    caption = [_wrapped(table.caption, width)] if table.caption else []
    widths = [max(len(row[at]) for row in (*grid, *body)) for at in range(len(table.columns))]
    if sum(widths) + len(_GAP) * (len(widths) - 1) <= min(width, USUAL_WIDTH * 2):
        rule = _GAP.join("-" * one for one in widths)
        lines = [_line(row, widths) for row in grid] + [rule] + [_line(row, widths) for row in body]
        return "\n".join([*caption, *lines])
    names = [" ".join(filter(None, (row[at] for row in grid))) for at in range(len(table.columns))]
    rows = ("\n".join(_named(row, names, width)) for row in body)
    return "\n\n".join([*caption, *(row for row in rows if row)])


def _texts(cells: Sequence[tuple[int, Cell]], columns: int) -> list[str]:
    """Return a row's words by column, each in one line."""
    said = [""] * columns
    for at, one in cells:
        said[at] = " ".join(_blocks(one.children, _NO_WIDTH).split())
    return said


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(said.ljust(width) for said, width in zip(row, widths, strict=True))


def _named(row: Sequence[str], names: Sequence[str], width: int) -> Iterator[str]:
    """Yield the cells of a row that say something, each with the name of its column."""
    for name, said in zip(names, row, strict=True):
        if said:
            yield _wrapped(f"{name}: {said}" if name else said, width, "", _GAP)


def _label(parts: Sequence[BadgeText | BadgeCode]) -> str:
    return "\n".join(f"[{one.code.alt}]" if isinstance(one, BadgeCode) else one.text for one in parts)
