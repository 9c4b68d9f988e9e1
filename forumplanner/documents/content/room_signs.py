"""Signs that show the way to the rooms of an event: the room, an arrow and the same in words, the access."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forumplanner.documents.content.facts import EventFacts, OfficeFacts
from forumplanner.documents.looks import Align
from forumplanner.documents.tree import BadgeText, Document, Label, LabelSheet, SheetFormat, Vertical
from forumplanner.wording.catalogue import Catalogue

_PAGE = SheetFormat(297, 210, 1, 1, 0, 0, 297, 210)
_MARGIN = 18.0


class Way(StrEnum):
    """Where the arrow points; none for a sign at the room itself."""

    NONE = "none"
    LEFT = "left"
    RIGHT = "right"
    STRAIGHT = "straight"


_ARROWS = {
    Way.LEFT: "\N{LEFTWARDS ARROW}",
    Way.RIGHT: "\N{RIGHTWARDS ARROW}",
    Way.STRAIGHT: "\N{UPWARDS ARROW}",
}


@dataclass(frozen=True)
class RoomFacts:
    """A room; `step_free` is None where nobody said."""

    name: str
    step_free: bool | None = None


@dataclass(frozen=True)
class RoomSignsFacts:
    """The rooms to which signs lead, all by the same way."""

    office: OfficeFacts
    event: EventFacts
    rooms: tuple[RoomFacts, ...]
    created: datetime
    way: Way = Way.NONE


def room_signs(facts: RoomSignsFacts, _: Catalogue) -> Document:
    """Return a page for each room."""
    return Document(
        title=_("Signs: {event}", event=facts.event.title),
        language=_.language,
        created=facts.created,
        children=(LabelSheet(_PAGE, tuple(_sign(facts, room, _) for room in facts.rooms)),),
        author=facts.office.name,
        landscape=True,
    )


def way_in_words(way: Way, _: Catalogue) -> str:
    """Say where an arrow points, for those who do not see it; nothing where there is none."""
    match way:
        case Way.LEFT:
            return _("to the left")
        case Way.RIGHT:
            return _("to the right")
        case Way.STRAIGHT:
            return _("straight ahead")
        case Way.NONE:
            return ""


def _sign(facts: RoomSignsFacts, room: RoomFacts, _: Catalogue) -> Label:
    """Return one page: event, room, arrow, way in words, access."""
    arrow, way = _ARROWS.get(facts.way, ""), way_in_words(facts.way, _)
    access = "" if room.step_free is None else _("Step-free access") if room.step_free else _("Access only by steps")
    parts = [
        _text(facts.event.title, 16, 16, 30, 16),
        _text(room.name, 38, 62 if arrow else 112, 110, 32, bold=True),
    ]
    if arrow:
        parts += [_text(arrow, 100, 46, 130, 60, bold=True), _text(way, 150, 16, 36, 18)]
    if access:
        parts.append(_text(access, 174, 18, 34, 16))
    return Label(tuple(parts))


def _text(text: str, top: float, height: float, largest: float, smallest: float, *, bold: bool = False) -> BadgeText:
    width = _PAGE.width - 2 * _MARGIN
    return BadgeText(text, _MARGIN, top, width, height, largest, smallest, bold, Align.CENTRE, Vertical.MIDDLE)
