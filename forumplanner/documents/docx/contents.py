"""The table of contents: a field of Word whose entries are there before Word reckons it anew, as links to headings."""

from collections.abc import Iterable, Sequence

from forumplanner.documents.check import all_blocks
from forumplanner.documents.docx.elements import TWIPS, Element, field, qn, set_property, w
from forumplanner.documents.docx.words import Words
from forumplanner.documents.length import likely_pages
from forumplanner.documents.tree import Block, Contents, Heading, Run

_STEP_MM = 5.0


class Headings:
    """The headings of a document in the order of reading, each with a bookmark."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        every = tuple(all_blocks(blocks))
        self._all = [block for block in every if isinstance(block, Heading)]
        self._wanted = any(isinstance(block, Contents) for block in every)
        self._pages = likely_pages(every)
        self._told = 0

    def mark(self, heading: Element) -> Element:
        """Put the next bookmark around the words of a heading, where any contents lead to headings."""
        self._told += 1
        if self._wanted:
            begin = w("bookmarkStart", {"id": self._told, "name": _bookmark(self._told)})
            heading.insert(1, begin)
            heading.append(w("bookmarkEnd", {"id": self._told}))
        return heading

    def table(self, block: Contents, words: Words, width: float) -> list[Element]:
        """Return the table of contents of what follows; nothing for a document that is likely too short for one."""
        entries = [
            (number, heading)
            for number, heading in enumerate(self._all[self._told :], self._told + 1)
            if 2 <= heading.level <= block.depth
        ]
        if not entries or self._pages < block.least_pages:
            return []
        lines = [_entry(number, heading, words, width) for number, heading in entries]
        begin, code, separate, _shown, end = field(f'TOC \\o "2-{block.depth}" \\h \\z \\u', "")
        begin[0].set(qn("w:dirty"), "true")
        for one in (separate, code, begin):
            lines[0].insert(1, one)
        lines[-1].append(end)
        return [words.paragraph((Run(block.title),), "Heading2"), *lines]


def _entry(number: int, heading: Heading, words: Words, width: float) -> Element:
    """Return an entry: the heading's words and the number of its page, which Word fills in."""
    tab = {"val": "right", "leader": "dot", "pos": round(width * TWIPS)}
    made = words.paragraph((), f"TOC{heading.level}", more={"tabs": w("tabs", None, w("tab", tab))})
    left = round((heading.level - 2) * _STEP_MM * TWIPS)
    if left:
        set_property(made, "pPr", "ind", {"left": left})
    name = _bookmark(number)
    shown: Sequence[Element] = words.runs((Run(heading.text),))
    numbered: Iterable[Element] = field(f"PAGEREF {name} \\h", "")
    made.append(w("hyperlink", {"anchor": name, "history": 1}, *shown, w("r", None, w("tab")), *numbered))
    return made


def _bookmark(number: int) -> str:
    return f"_Toc{number:08d}"
