"""Cards that stand on a table, folded: the name on both sides, large enough to be read across a room."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forumplanner.documents.content.facts import EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.looks import Align
from forumplanner.documents.tree import BadgeText, Document, Label, LabelSheet, SheetFormat, Vertical
from forumplanner.wording.catalogue import Catalogue

_MARGIN = 12.0


class CardSize(StrEnum):
    """How many cards are on a sheet of A4: one of 297 by 105 mm when folded, or two of 210 by 74 mm."""

    ONE = "one"
    TWO = "two"


_FORMATS = {
    CardSize.ONE: SheetFormat(297, 105, 1, 1, 0, 105, 297, 105),
    CardSize.TWO: SheetFormat(210, 74.25, 1, 2, 0, 74.25, 210, 148.5),
}
"""Where the front of each card is, the half that stays upright; the turned one is above it."""


@dataclass(frozen=True)
class TableCardsFacts:
    """Whose cards are to be made; what somebody is (`function`) or where they come from stands below the name."""

    office: OfficeFacts
    event: EventFacts
    people: tuple[PersonFacts, ...]
    created: datetime
    size: CardSize = CardSize.ONE


def table_cards(facts: TableCardsFacts, _: Catalogue) -> Document:
    """Return the cards in the order given."""
    form = _FORMATS[facts.size]
    return Document(
        title=_("Table cards: {event}", event=facts.event.title),
        language=_.language,
        created=facts.created,
        children=(LabelSheet(form, tuple(_card(person, form) for person in facts.people), folded=True),),
        author=facts.office.name,
        landscape=facts.size is CardSize.ONE,
    )


def _card(person: PersonFacts, form: SheetFormat) -> Label:
    """Return one side: the name in the middle, its own script below, at the foot function and organisation."""
    width, scale = form.width - 2 * _MARGIN, form.height / 105
    own = person.own_script if person.own_script != person.name else ""
    below = ", ".join(part for part in (person.function, person.organisation) if part)
    top, foot = 12 * scale, 22 * scale
    high = form.height - top - foot - 8 * scale
    name_high = high * 0.66 if own else high
    middle = Vertical.MIDDLE
    parts = [_text(person.name, top, width, name_high, 84 * scale, 18, bold=True, vertical=middle)]
    if own:
        parts.append(_text(own, top + name_high, width, high - name_high, 48 * scale, 14, vertical=middle))
    if below:
        parts.append(_text(below, form.height - foot - 6 * scale, width, foot, 28 * scale, 10, vertical=middle))
    return Label(tuple(parts))


def _text(
    text: str,
    top: float,
    width: float,
    height: float,
    largest: float,
    smallest: float,
    *,
    bold: bool = False,
    vertical: Vertical = Vertical.TOP,
) -> BadgeText:
    return BadgeText(text, _MARGIN, top, width, height, largest, smallest, bold, Align.CENTRE, vertical)
