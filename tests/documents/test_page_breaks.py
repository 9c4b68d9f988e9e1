"""No page begins or ends with a single line of a paragraph, or ends with a heading."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import (
    Block,
    Column,
    Document,
    Heading,
    PageSize,
    Row,
    Table,
    cell,
    header_row,
    paragraph,
)

pytestmark = pytest.mark.tool("pdftotext")
NOW = datetime(2027, 4, 1, tzinfo=UTC)


def _paragraph_of(lines: int, number: int) -> str:
    return "\n".join(f"P{number}Z{at}" for at in range(lines))


@pytest.mark.parametrize("lines", [2, 3, 4, 5, 7])
def test_at_least_two_lines_of_a_paragraph_stand_together(lines: int, text_of: Callable[..., str]) -> None:
    texts = [paragraph(_paragraph_of(lines, at)) for at in range(60)]
    said = text_of(write_pdf(Document("Lang", "de", NOW, (Heading(1, "Lang"), *texts), size=PageSize.A5)))
    pages = [re.findall(r"P(\d+)Z", one) for one in said.split("\f")]
    assert len(pages) > 5
    assert sum(map(len, pages)) == 60 * lines
    alone = [(number, one) for number in pages for one in set(number) if number.count(one) < 2]
    assert alone == []


def test_no_page_ends_with_a_heading(text_of: Callable[..., str]) -> None:
    blocks = [one for at in range(60) for one in (Heading(2, f"Kapitel {at}"), paragraph(_paragraph_of(5, at)))]
    said = text_of(write_pdf(Document("Lang", "de", NOW, (Heading(1, "Lang"), *blocks), size=PageSize.A5)))
    lasts = [one.split()[-1] for one in said.split("\f") if one.strip()]
    assert len(lasts) > 8
    assert [last for last in lasts if not re.fullmatch(r"P\d+Z\d+", last)] == []


def test_headings_and_captions_stay_with_the_first_row_of_their_table(text_of: Callable[..., str]) -> None:
    blocks: list[Block] = [Heading(1, "Lang")]
    for at in range(40):
        rows = tuple(Row((cell(f"R{at}Z{row}"),), height=9 + 7 * (at % 3)) for row in range(2 + at % 3))
        blocks += [Heading(2, f"H{at}"), Heading(3, f"U{at}")]
        blocks += [Table((Column(),), (header_row(f"K{at}"),), rows, caption=f"T{at}" if at % 2 else "")]
    said = text_of(write_pdf(Document("Lang", "de", NOW, tuple(blocks), size=PageSize.A5)))
    pages = [one.split() for one in said.split("\f") if one.strip()]
    assert len(pages) > 10
    for words in pages:
        for word in words:
            if word[0] in "HUTK" and word[1:].isdigit():
                assert any(other.startswith(f"R{word[1:]}Z") for other in words), word
