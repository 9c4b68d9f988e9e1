"""Turns words into tagged paragraphs: the one place where a run of the tree gets its look."""

import unicodedata
from dataclasses import replace

from forumplanner.documents.directions import runs_right_to_left
from forumplanner.documents.pdf.lines import Look, Span
from forumplanner.documents.pdf.shaping import Shaper
from forumplanner.documents.pdf.structure import Node
from forumplanner.documents.pdf.styles import ACCENT, LINK, TextLook
from forumplanner.documents.pdf.text_block import Marker, TextBlock
from forumplanner.documents.tree import Align, Run

_UNPRINTABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})


def printable(text: str) -> str:
    """Return text without what cannot be set: control characters and lone surrogates; tabs become spaces."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(one for one in text if one == "\n" or unicodedata.category(one) not in _UNPRINTABLE)


class Teller:
    """Sets the text of one document, or of a part in another language; knows its language and its shaper.

    `accent` is the operator for the colour of headings.
    """

    def __init__(self, language: str, shaper: Shaper, accent: str = ACCENT) -> None:
        self.language = language
        self.shaper = shaper
        self.accent = accent
        self.base = 1 if runs_right_to_left(language) else 0

    def speaking(self, language: str) -> "Teller":
        """Return the teller of a part in another language."""
        return Teller(language, self.shaper, self.accent)

    def block(
        self,
        runs: tuple[Run, ...],
        look: TextLook,
        node: Node | None,
        *,
        align: Align = Align.START,
        indent: float = 0,
        marker: Marker | None = None,
        bold: bool = False,
        base: int | None = None,
    ) -> TextBlock:
        """Return the paragraph of `runs`; `indent` in points, `base` a direction other than the language's."""
        spans = [self.span(run, look.look, bold=bold) for run in runs if run.text]
        direction = self.base if base is None else base
        setting = replace(look.setting, align=align, indent=indent, base=direction, language=self.language)
        return TextBlock(spans, setting, self.shaper, node, marker=marker)

    def text(
        self, text: str, look: TextLook, node: Node | None, *, align: Align = Align.START, base: int | None = None
    ) -> TextBlock:
        """Return a paragraph of one plain text."""
        return self.block((Run(text),), look, node, align=align, base=base)

    def span(self, run: Run, look: Look, *, bold: bool = False) -> Span:
        """Return a run with its look."""
        return Span(
            printable(run.text),
            replace(
                look,
                bold=run.bold or look.bold or bold,
                italic=run.italic or look.italic,
                colour=LINK if run.link else look.colour,
                link=run.link,
                language="" if run.language == self.language else run.language,
            ),
        )
