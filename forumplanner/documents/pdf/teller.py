"""Turns words into tagged paragraphs: the one place where a run of the tree gets its look."""

import unicodedata
from dataclasses import replace
from functools import lru_cache

from forumplanner.documents.directions import runs_right_to_left
from forumplanner.documents.pdf.rows import Look, Span
from forumplanner.documents.pdf.shaping import Shaper
from forumplanner.documents.pdf.structure import Node
from forumplanner.documents.pdf.styles import ACCENT, CELL, LINK, TEXT, TextLook, tight
from forumplanner.documents.pdf.text_block import Marker, Setting, TextBlock
from forumplanner.documents.tree import Align, Paragraph, Run, TextStyle

_UNPRINTABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})


def printable(text: str) -> str:
    """Return text without what cannot be set: control characters and lone surrogates; tabs become spaces."""
    if text.isprintable():
        return text
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
        setting = _setting(look.setting, align, indent, direction, self.language)
        return TextBlock(spans, setting, self.shaper, node, marker=marker)

    def cell(self, paragraph: Paragraph, node: Node, align: Align, head: bool, look: TextLook = CELL) -> TextBlock:
        """Return a paragraph set tightly; one of the usual style takes the `look` of where it stands."""
        own = tight(look if paragraph.style is TextStyle.BODY else TEXT[paragraph.style])
        aligned = align if paragraph.align is Align.START else paragraph.align
        return self.block(paragraph.runs, own, node, align=aligned, bold=head)

    def text(
        self, text: str, look: TextLook, node: Node | None, *, align: Align = Align.START, base: int | None = None
    ) -> TextBlock:
        """Return a paragraph of one plain text."""
        return self.block((Run(text),), look, node, align=align, base=base)

    def span(self, run: Run, look: Look, *, bold: bool = False) -> Span:
        """Return a run with its look."""
        language = "" if run.language == self.language else run.language
        link = run.link if run.text.strip() else ""
        if bold or run.bold or run.italic or link or language:
            look = _look(look, run.bold or bold, run.italic, link, language)
        return Span(printable(run.text), look)


@lru_cache(maxsize=1_000)
def _setting(setting: Setting, align: Align, indent: float, base: int, language: str) -> Setting:
    """Return how a paragraph is set at its place."""
    return replace(setting, align=align, indent=indent, base=base, language=language)


@lru_cache(maxsize=1_000)
def _look(look: Look, bold: bool, italic: bool, link: str, language: str) -> Look:
    """Return the look of a run."""
    return replace(
        look,
        bold=look.bold or bold,
        italic=look.italic or italic,
        colour=LINK if link else look.colour,
        link=link,
        language=language,
    )
