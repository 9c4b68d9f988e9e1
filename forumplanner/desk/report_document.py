"""The kept report of an import as a document: what desk/import_markdown.py writes is read back into a tree.

A report is kept as text, so that one of years ago is shown and saved like one of today.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from forumplanner.documents.html import write_html
from forumplanner.documents.tree import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Row,
    Table,
    bullet_list,
    header_row,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue

_CELL_END = re.compile(r"(?<!\\)\|")


def as_html(page: str, _: Catalogue, created: datetime) -> str:
    """Return a report as one HTML page."""
    return write_html(report_document(page, _, created))


def report_document(page: str, _: Catalogue, created: datetime) -> Document:
    """Return a report as a tree of headings, figures and tables."""
    blocks = tuple(_blocks(page))
    title = next((block.text for block in blocks if isinstance(block, Heading)), "")
    if not title:
        title = _("Report of an import")
        blocks = (Heading(1, title), *blocks)
    return Document(title, _.language, created, blocks)


def _blocks(page: str) -> Iterator[Block]:
    for kind, group in groupby(page.splitlines(), _kind):
        lines = list(group)
        if kind == "#":
            yield from (Heading(line.index(" "), line.lstrip("# ")) for line in lines)
        elif kind == "*":
            yield bullet_list([line.removeprefix("* ") for line in lines])
        elif kind == "|":
            yield _table([_cells(line) for line in lines])
        elif kind == " ":
            yield from map(paragraph, lines)


def _kind(line: str) -> str:
    """Return the sign by which a line is known, " " of a plain one and "" of one that is blank."""
    if not line.strip():
        return ""
    return line[0] if line.startswith(("# ", "## ", "* ", "|")) else " "


def _cells(line: str) -> list[str]:
    return [cell.strip().replace("\\|", "|") for cell in _CELL_END.split(line)[1:-1]]


def _table(lines: Sequence[Sequence[str]]) -> Table:
    headings, _rule, *rows = lines
    return Table(
        columns=tuple(Column() for _heading in headings),
        header=(header_row(*headings),),
        rows=tuple(Row(tuple(Cell((paragraph(text),)) for text in row)) for row in rows),
    )
