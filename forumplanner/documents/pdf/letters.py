"""The head of a letter: what stands at measured places of its first page (DIN 5008, form A and form B)."""

from reportlab.platypus import Flowable

from forumplanner.documents.letter_places import (
    ADDRESS_WIDTH_MM,
    INFORMATION_LEFT_MM,
    INFORMATION_WIDTH_MM,
    LEFT_MM,
    LOGO_END_MM,
    LOGO_WIDTH_MM,
    PLACES,
    few_lines,
)
from forumplanner.documents.pdf.boxes import Fixed, FixedBox, Picture, Tick
from forumplanner.documents.pdf.page_setup import LETTER_TOP_MM
from forumplanner.documents.pdf.rows import Look
from forumplanner.documents.pdf.structure import Node
from forumplanner.documents.pdf.styles import INK, MM, QUIET, TextLook
from forumplanner.documents.pdf.teller import Teller
from forumplanner.documents.pdf.text_block import Setting, TextBlock
from forumplanner.documents.tree import LetterHead

_SENDER_WIDTH_MM = 95.0
_HOLE_MM = 148.5
_BELOW_INFORMATION_MM = 4.0

_SENDER = TextLook(Look(9, colour=QUIET), Setting(12))
_RETURN = TextLook(Look(6.5, colour=QUIET), Setting(8.5))
_ADDRESS = TextLook(Look(10.5, colour=INK), Setting(12.6))
_INFORMATION = TextLook(Look(9, colour=INK), Setting(12.5))


def letter_head(head: LetterHead, teller: Teller, node: Node) -> Flowable:
    """Return the head of a letter; it reaches down to the subject, or further where there is much information.

    Sender and address are set from the left in every language: they stand in the window of a German envelope.
    """
    places = PLACES[head.form]
    parts: list[Fixed] = []

    def put(block: TextBlock, left: float, top: float, width: float, *, bottom: bool = False) -> None:
        parts.append(Fixed(block, left - LEFT_MM, top - LETTER_TOP_MM, width, bottom))

    def text(said: str, look: TextLook) -> TextBlock:
        return teller.text(said, look, node.add("P"), base=0)

    if head.sender:
        name = TextLook(Look(13, bold=True, colour=teller.accent), Setting(17))
        put(text(head.sender[0], name), LEFT_MM, places.sender, _SENDER_WIDTH_MM)
    if head.sender[1:]:
        put(text(few_lines(head.sender[1:], places.most_lines), _SENDER), LEFT_MM, places.sender + 6.5, 95)
    if head.logo is not None:
        logo = Picture(head.logo.image, LOGO_WIDTH_MM * MM, node.add("Figure", alt=head.logo.alt))
        top, height = places.logo
        width = min(LOGO_WIDTH_MM, height / logo.shape)
        parts.append(Fixed(logo, LOGO_END_MM - width - LEFT_MM, top - LETTER_TOP_MM, width))
    put(text(head.return_line, _RETURN), LEFT_MM, places.address - 1, ADDRESS_WIDTH_MM, bottom=True)
    put(text("\n".join(head.address), _ADDRESS), LEFT_MM, places.address, ADDRESS_WIDTH_MM)
    top = places.information
    for label, value in head.information:
        said = teller.text(f"{label}: {value}", _INFORMATION, node.add("P"))
        put(said, INFORMATION_LEFT_MM, top, INFORMATION_WIDTH_MM)
        _, height = said.wrap(INFORMATION_WIDTH_MM * MM, 1000)
        top += height / MM
    marks = [Tick(4 - LEFT_MM, fold - LETTER_TOP_MM, 5) for fold in places.folds]
    marks.append(Tick(4 - LEFT_MM, _HOLE_MM - LETTER_TOP_MM, 7))
    end = max(places.subject, top + _BELOW_INFORMATION_MM)
    return FixedBox(end - LETTER_TOP_MM, parts, marks, begins_letter=True)
