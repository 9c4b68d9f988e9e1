"""The look of documents: sizes, leadings, colours and distances in one place. Points, unless a name says mm."""

from dataclasses import dataclass, replace
from functools import lru_cache

from forumplanner.documents.pdf.rows import Look
from forumplanner.documents.pdf.text_block import Setting
from forumplanner.documents.tree import TextStyle
from forumplanner.planning.contrast import channels

MM = 72 / 25.4

INK = "0.1 g"
ACCENT = "0.07 0.22 0.38 rg"
QUIET = "0.34 g"
LINK = "0.04 0.27 0.55 rg"
RULE = (0.72, 0.75, 0.78)
STRONG_RULE = (0.35, 0.4, 0.45)
SHADE = (0.93, 0.95, 0.965)

CELL_PADDING = 3.5
LIST_STEP = 15.0
LABEL_GAP = 8.0


@dataclass(frozen=True)
class TextLook:
    """The look of a run and the setting of its paragraph."""

    look: Look
    setting: Setting


TEXT = {
    TextStyle.BODY: TextLook(Look(10.5, colour=INK), Setting(14.5, after=6, hyphenate=True)),
    TextStyle.LEAD: TextLook(Look(12, colour=INK), Setting(16.5, after=8, hyphenate=True)),
    TextStyle.SMALL: TextLook(Look(8.5, colour=QUIET), Setting(11.5, after=2, hyphenate=True)),
    TextStyle.LABEL: TextLook(Look(9.5, colour=INK), Setting(12.5, after=4, hyphenate=True)),
    TextStyle.CAPTION: TextLook(Look(9.5, colour=QUIET), Setting(13, before=4, after=4, hyphenate=True)),
}
CELL = TextLook(Look(10, colour=INK), Setting(13.5, hyphenate=True, gap=1))
"""Cells often hold names, which are parted only where they are wider than their column."""
HEADINGS = {
    1: TextLook(Look(20, bold=True, colour=ACCENT), Setting(25, before=0, after=8, keep_whole=True)),
    2: TextLook(Look(14, bold=True, colour=ACCENT), Setting(18.5, before=14, after=5, keep_whole=True)),
    3: TextLook(Look(11.5, bold=True, colour=INK), Setting(15.5, before=10, after=3, keep_whole=True)),
}
FURNITURE = Look(8.5, colour=QUIET)


LETTER_HEADINGS = {
    1: TextLook(Look(12.5, bold=True, colour=INK), Setting(16.5, after=12, keep_whole=True)),
    2: TextLook(Look(11, bold=True, colour=INK), Setting(15, before=8, after=3, keep_whole=True)),
    3: TextLook(Look(10.5, bold=True, colour=INK), Setting(14.5, before=4, after=2, keep_whole=True)),
}


def heading_look(level: int, accent: str, *, in_letter: bool = False) -> TextLook:
    """Return the look of a heading; levels below 3 look like 3. A letter's subject (level 1) is modest."""
    if in_letter:
        return LETTER_HEADINGS[min(level, 3)]
    look = HEADINGS[min(level, 3)]
    return replace(look, look=replace(look.look, colour=accent)) if level < 3 else look


@lru_cache(maxsize=100)
def tight(look: TextLook) -> TextLook:
    """Return a look without room after its paragraphs."""
    return replace(look, setting=replace(look.setting, after=0))


def colour_operator(colour: str) -> str:
    """Return the operator that fills with "#rrggbb"."""
    red, green, blue = channels(colour)
    return f"{red:.3f} {green:.3f} {blue:.3f} rg"
