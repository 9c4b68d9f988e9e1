"""Checks a document tree before it is written: what would be inaccessible or unprintable is refused.

Looks at the tree only; whether the file that comes out is sound is the writer's business.
"""

from collections.abc import Iterator

from forumplanner.documents.tree import (
    Attachment,
    BadgeCode,
    Block,
    Contents,
    DefinitionList,
    Document,
    Figure,
    Heading,
    KeepTogether,
    LabelSheet,
    LetterHead,
    ListBlock,
    PageSize,
    QrCode,
    Row,
    Section,
    Table,
)
from forumplanner.model.refusals import Refusal
from forumplanner.planning.contrast import LEAST_CONTRAST, contrast_with_white

MOST_ADDRESS_LINES = 6


def check_document(document: Document) -> None:
    """Raise a Refusal when the document lacks a title, a language, an alternative text or a table header.

    The rules are those of PDF/UA-1 (ISO 14289-1) 7.1, 7.2, 7.3 and 7.5, DIN 5008 for the address, WCAG 2.2, 1.4.3
    for the colour of the office.
    """
    if not document.title.strip():
        raise Refusal("document.no-title")
    if not document.language.strip():
        raise Refusal("document.no-language", title=document.title)
    if document.created.tzinfo is None:
        raise ValueError("the date of creation needs a time zone")
    _check_accent(document)
    _check_attachments(document.attachments)
    level = 0
    for block in all_blocks(document.children):
        if isinstance(block, Figure | QrCode) and not block.alt.strip():
            raise Refusal("document.figure-without-text", title=document.title)
        if isinstance(block, Heading):
            _check_heading(block, level, document.title)
            level = block.level
        elif isinstance(block, Contents):
            if not level:
                raise ValueError("a table of contents stands before the title of its document")
            _check_heading(Heading(2, block.title), level, document.title)
            level = 2
        elif isinstance(block, Table):
            _check_table(block, document.title)
        elif isinstance(block, LetterHead):
            level = 0
            _check_letter(block, document)


def all_blocks(children: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block in reading order, however deep."""
    for block in children:
        yield block
        yield from all_blocks(_inside(block))


def _inside(block: Block) -> tuple[Block, ...]:
    """Return the blocks directly inside `block`."""
    if isinstance(block, KeepTogether | Section):
        return block.children
    if isinstance(block, ListBlock | DefinitionList):
        return tuple(child for item in block.items for child in item.children)
    if isinstance(block, Table):
        return tuple(child for row in block.header + block.rows for one in row.cells for child in one.children)
    if isinstance(block, LabelSheet):
        return tuple(part.code for label in block.labels for part in label.parts if isinstance(part, BadgeCode))
    return ()


def _check_heading(heading: Heading, previous: int, title: str) -> None:
    """Refuse an empty heading and a level that skips one on the way down."""
    if not heading.text.strip():
        raise Refusal("document.empty-heading", title=title)
    if not 1 <= heading.level <= previous + 1:
        raise ValueError(f"heading level {heading.level} follows {previous}: {heading.text!r}")


def _check_table(table: Table, title: str) -> None:
    """Refuse a table without a header; a row that does not fill its columns is a fault of the builder."""
    if not any(child for row in table.header for one in row.cells for child in one.children):
        raise Refusal("document.table-without-header", title=title)
    for rows in (table.header, table.rows):
        _check_grid(rows, len(table.columns))


def _check_grid(rows: tuple[Row, ...], columns: int) -> None:
    """Raise ValueError when spans and cells do not fill the grid exactly."""
    spans = [0] * columns
    for row in rows:
        free = [at for at, left in enumerate(spans) if not left]
        spans = [max(left - 1, 0) for left in spans]
        if sum(one.columns for one in row.cells) != len(free):
            raise ValueError(f"a row of the table does not fill its {columns} columns")
        for one in row.cells:
            for at in free[: one.columns]:
                spans[at] = one.rows - 1
            del free[: one.columns]


def _check_letter(head: LetterHead, document: Document) -> None:
    """Refuse an address that does not fit the window of the envelope; the measures of a letter are those of A4."""
    if len(head.address) > MOST_ADDRESS_LINES:
        raise Refusal("document.address-too-long", name=head.address[0], most=MOST_ADDRESS_LINES)
    is_upright = document.size is PageSize.A4 and not document.landscape
    if not is_upright or document.panels.count > 1 or document.scale != 1:
        raise ValueError("the head of a letter stands on A4 upright in its true size")


def _check_accent(document: Document) -> None:
    """Refuse a colour of headings that is too light on white paper."""
    if not document.accent:
        return
    contrast = contrast_with_white(document.accent)
    if contrast < LEAST_CONTRAST:
        raise Refusal("document.accent-too-light", colour=document.accent, contrast=f"{contrast:.1f}")


def _check_attachments(attachments: tuple[Attachment, ...]) -> None:
    """Refuse two embedded files of one name; a file without name or kind is a fault of the builder."""
    names = [one.name for one in attachments]
    for one in attachments:
        if not one.name.strip() or one.media_type.count("/") != 1:
            raise ValueError(f"an embedded file needs a name and a media type: {one.name!r}, {one.media_type!r}")
        if names.count(one.name) > 1:
            raise Refusal("document.attachment-twice", file=one.name)
