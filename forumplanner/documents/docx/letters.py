"""The head of a letter: frames of Word at the places of DIN 5008, whose text stays in the order of reading.

Frames stand in the text itself, so a screen reader comes by them; boxes would float outside it.
"""

from collections.abc import Sequence

from forumplanner.documents.directions import runs_right_to_left
from forumplanner.documents.docx.elements import TWIPS, Element, properties, set_property, w
from forumplanner.documents.docx.pictures import Pictures
from forumplanner.documents.docx.styles import ADDRESS, INFORMATION, JOINT, RETURN_LINE, SENDER
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
from forumplanner.documents.tree import Align, LetterHead, Run

_RETURN_LINE_MM = 4.5
_OF_ENVELOPES = "de"


def letter_head(head: LetterHead, words: Words, pictures: Pictures, language: str) -> list[Element]:
    """Return the frames of a letter's head: together they reach down to the subject without a gap.

    Text may flow into a gap that is wide enough for a word, so the frames stand edge to edge. Sender and address are
    set from the left in every language: they stand in the window of a German envelope.
    """
    places = PLACES[head.form]
    window = places.address - WINDOW_MM
    left = INFORMATION_LEFT_MM - LEFT_MM
    made: list[Element] = []
    if head.logo is not None:
        picture, _width = pictures.logo(head.logo, LOGO_WIDTH_MM, places.logo[1])
        frame = _frame(LOGO_END_MM - LOGO_WIDTH_MM, places.sender, LOGO_WIDTH_MM, window - places.sender)
        logo = words.paragraph((), INFORMATION, align=Align.END, more={"framePr": frame}, language=_OF_ENVELOPES)
        logo.append(picture)
        made.append(logo)
    sender = [Run(head.sender[0], bold=True)] if head.sender else []
    sender += [Run(line) for line in few_lines(head.sender[1:], places.most_lines).split("\n")]
    room = left if head.logo is not None else LOGO_END_MM - LEFT_MM
    frame = _frame(LEFT_MM, places.sender, room, window - places.sender)
    made += _lines(sender, SENDER, {"framePr": frame}, words, _OF_ENVELOPES)
    narrow = {"right": round((left - ADDRESS_WIDTH_MM) * TWIPS)}
    frame = _frame(LEFT_MM, window, left, WINDOW_MM)
    lowered = {"before": round((WINDOW_MM - _RETURN_LINE_MM) * TWIPS), "after": 0}
    above: dict[str, Element] = {"framePr": frame, "spacing": lowered, "ind": narrow}
    made += _lines([Run(head.return_line)], RETURN_LINE, above, words, _OF_ENVELOPES)
    frame = _frame(LEFT_MM, places.address, left, places.subject - places.address)
    address = [Run(line) for line in head.address]
    made += _lines(address, ADDRESS, {"framePr": frame, "ind": narrow}, words, _OF_ENVELOPES)
    said = [Run(f"{label}: {value}") for label, value in head.information]
    frame = {**_frame(INFORMATION_LEFT_MM, window, INFORMATION_WIDTH_MM, places.subject - window), "hRule": "atLeast"}
    beside = _lines(said, INFORMATION, {"framePr": frame}, words, language)
    lower = {"before": round((places.information - window) * TWIPS), "after": 0, "line": 250, "lineRule": "atLeast"}
    set_property(beside[0], "pPr", "spacing", lower)
    made += beside
    if runs_right_to_left(language):
        made.append(_counted_from_left())
    return made


def _counted_from_left() -> Element:
    """Return the smallest paragraph, for frames to hang on: below one from the right some programs mirror them."""
    return w("p", None, properties("pPr", {"pStyle": {"val": JOINT}, "bidi": {"val": 0}}))


def _lines(lines: Sequence[Run], style: str, more: dict[str, Element], words: Words, language: str) -> list[Element]:
    """Return lines that share a frame; an empty one keeps its place."""
    return [words.paragraph((line,), style, more=more, language=language) for line in lines or [Run("")]]


def _frame(left: float, top: float, width: float, height: float) -> dict[str, object]:
    """Return the place of a frame, in mm from the upper left corner of the page."""
    return {
        "w": round(width * TWIPS),
        "h": round(height * TWIPS),
        "hRule": "exact",
        "wrap": "notBeside",
        "vAnchor": "page",
        "hAnchor": "page",
        "x": round(left * TWIPS),
        "y": round(top * TWIPS),
    }
