"""The head of a letter: frames of Word at the places of DIN 5008, whose text stays in the order of reading.

Frames stand in the text itself, so a screen reader comes by them; boxes would float outside it.
"""

from collections.abc import Sequence

from forumplanner.documents.docx.elements import TWIPS, Element, properties, set_property, w
from forumplanner.documents.docx.pictures import Pictures
from forumplanner.documents.docx.styles import ADDRESS, INFORMATION, RETURN_LINE, SENDER
from forumplanner.documents.docx.words import Words
from forumplanner.documents.letter_places import (
    ADDRESS_WIDTH_MM,
    INFORMATION_LEFT_MM,
    INFORMATION_WIDTH_MM,
    LEFT_MM,
    LOGO_END_MM,
    LOGO_WIDTH_MM,
    PLACES,
    WINDOW_MM,
    few_lines,
)
from forumplanner.documents.tree import LetterHead, Run

_RETURN_LINE_MM = 4.5


def letter_head(head: LetterHead, words: Words, pictures: Pictures, language: str) -> list[Element]:
    """Return the frames of a letter's head: together they reach down to the subject without a gap.

    Text flows into any gap that is wide enough, so sender, return line and address stand edge to edge.
    """
    places = PLACES[head.form]
    window = places.address - WINDOW_MM
    made: list[Element] = []
    room = LOGO_END_MM - LEFT_MM
    if head.logo is not None:
        top, highest = places.logo
        picture, width = pictures.logo(head.logo, LOGO_WIDTH_MM, highest)
        frame = _frame(LOGO_END_MM - width, top, width, window - top)
        made.append(w("p", None, properties("pPr", {"pStyle": {"val": INFORMATION}, "framePr": frame}), picture))
        room = LOGO_END_MM - LOGO_WIDTH_MM - LEFT_MM
    sender = [Run(head.sender[0], bold=True)] if head.sender else []
    sender += [Run(line) for line in few_lines(head.sender[1:], places.most_lines).split("\n")]
    frame = _frame(LEFT_MM, places.sender, room, window - places.sender)
    made += _lines(sender, SENDER, frame, words, language)
    frame = _frame(LEFT_MM, window, ADDRESS_WIDTH_MM, WINDOW_MM)
    lowered = {"spacing": {"before": round((WINDOW_MM - _RETURN_LINE_MM) * TWIPS), "after": 0}}
    made.append(words.paragraph((Run(head.return_line),), RETURN_LINE, more={"framePr": frame, **lowered}))
    frame = _frame(LEFT_MM, places.address, ADDRESS_WIDTH_MM, places.subject - places.address)
    made += _lines([Run(line) for line in head.address], ADDRESS, frame, words, language)
    said = [Run(f"{label}: {value}") for label, value in head.information]
    frame = _frame(INFORMATION_LEFT_MM, window, INFORMATION_WIDTH_MM, places.subject - window)
    beside = _lines(said, INFORMATION, {**frame, "hRule": "atLeast"}, words, language)
    lower = {"before": round((places.information - window) * TWIPS), "after": 0}
    set_property(beside[0], "pPr", "spacing", {**lower, "line": 250, "lineRule": "atLeast"})
    return made + beside


def _lines(lines: Sequence[Run], style: str, frame: dict[str, object], words: Words, language: str) -> list[Element]:
    """Return lines that share a frame; an empty one keeps its place."""
    return [words.paragraph((line,), style, more={"framePr": frame}, language=language) for line in lines or [Run("")]]


def _frame(left: float, top: float, width: float, height: float) -> dict[str, object]:
    """Return the place of a frame, in mm from the upper left corner of the page."""
    return {
        "w": round(width * TWIPS),
        "h": round(height * TWIPS),
        "hRule": "exact",
        "wrap": "around",
        "vAnchor": "page",
        "hAnchor": "page",
        "x": round(left * TWIPS),
        "y": round(top * TWIPS),
    }
