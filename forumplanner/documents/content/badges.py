"""Name badges on sheets of labels: name large, own script, organisation, event, a code for the check-in.

The code stands there twice: to be scanned, and small as letters to be typed where no scanner is at hand. On the back,
where it is printed on, stands when what begins. A sheet with smaller labels has the same badge, smaller.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from forumplanner.documents.content.facts import EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.tree import (
    AVERY_L4785,
    BadgeCode,
    BadgeText,
    Document,
    Label,
    LabelSheet,
    PageSize,
    QrCode,
    SheetFormat,
    Vertical,
)
from forumplanner.wording.catalogue import Catalogue

_MARGIN = 5.0
_CODE_MM = 18.0
_SMALLEST_CODE_MM = 10.0
_DESIGNED_FOR_MM = 50.0
_TITLE_OF_BACK_MM = 5.5
_LINE_OF_BACK_MM = 2.9
_LINE_OF_A_POINT_MM = 1.2 * 25.4 / 72
"""How high a line of one point is."""
_EMPTY = Label(())


@dataclass(frozen=True)
class BackLine:
    """A line on the back of a badge; one that `heads` others, such as a day, is bold."""

    text: str
    heads: bool = False


@dataclass(frozen=True)
class BadgeFacts:
    """One badge; `token` is what the check-in reads, empty for none; `role` such as "Interpreter".

    `languages` are those the person speaks, in words, empty unless they want them on the badge. `back` are the lines
    of the back.
    """

    person: PersonFacts
    token: str = ""
    role: str = ""
    languages: str = ""
    back: tuple[BackLine, ...] = ()


@dataclass(frozen=True)
class BadgesFacts:
    """The badges of an event; `skip` labels of the first sheet are already used up.

    `both_sides` puts behind each sheet its back, for a printer that turns the paper over its long edge.
    """

    office: OfficeFacts
    event: EventFacts
    badges: tuple[BadgeFacts, ...]
    created: datetime
    format: SheetFormat = AVERY_L4785
    skip: int = 0
    frames: bool = False
    offset_x: float = 0
    offset_y: float = 0
    both_sides: bool = False


def badges(facts: BadgesFacts, _: Catalogue) -> Document:
    """Return the sheets of badges in the order given."""
    return Document(
        title=_("Badges: {event}", event=facts.event.title),
        language=_.language,
        created=facts.created,
        children=tuple(_sheets(facts, _)),
        author=facts.office.name,
    )


def lines_on_back(sheet: SheetFormat) -> int:
    """Return how many lines stand on the back of a badge, below the title of the event."""
    margin = _margin(sheet)
    return max(int((sheet.height - 2 * margin - _TITLE_OF_BACK_MM * _scale(sheet)) / _LINE_OF_BACK_MM), 1)


def _sheets(facts: BadgesFacts, _: Catalogue) -> Iterator[LabelSheet]:
    """Return the labels on one sheet after the other, or each sheet followed by its back."""
    fronts = [*[_EMPTY] * facts.skip, *(_front(facts, one, _) for one in facts.badges)]
    if not facts.both_sides:
        yield _sheet(facts, facts.format, fronts)
        return
    backs = [*[_EMPTY] * facts.skip, *(_back(facts, one) for one in facts.badges)]
    behind = facts.format.turned_over(PageSize.A4.value[0])
    each, across = facts.format.labels, facts.format.columns
    backs += [_EMPTY] * (-len(backs) % across)
    for start in range(0, len(fronts), each):
        yield _sheet(facts, facts.format, fronts[start : start + each])
        rows = (backs[at : at + across] for at in range(start, min(start + each, len(backs)), across))
        yield _sheet(facts, behind, [label for row in rows for label in reversed(row)])


def _sheet(facts: BadgesFacts, form: SheetFormat, labels: Sequence[Label]) -> LabelSheet:
    return LabelSheet(form, tuple(labels), frames=facts.frames, offset_x=facts.offset_x, offset_y=facts.offset_y)


def _front(facts: BadgesFacts, badge: BadgeFacts, _: Catalogue) -> Label:
    """Return the front of one badge: below the name stand organisation, languages and role, beside them the code."""
    sheet, scale, margin = facts.format, _scale(facts.format), _margin(facts.format)
    code = max(_CODE_MM * scale, _SMALLEST_CODE_MM)
    coded = bool(badge.token) and 2 * code < sheet.width and 2 * code < sheet.height
    width = sheet.width - 2 * margin
    beside = width - (code + scale if coded else 0)
    person = badge.person
    own = person.own_script if person.own_script != person.name else ""
    top, lower = 8.5 * scale, sheet.height - margin - code
    high = lower - top + scale
    name_high = high * 0.7 if own else high
    parts: list[BadgeText | BadgeCode] = [
        BadgeText(facts.event.title, margin, 3.5 * scale, width, 4.5 * scale, 9 * scale, _least(6.5, scale)),
        BadgeText(
            person.name, margin, top, width, name_high, 26 * scale, _least(10, scale), bold=True,
            vertical=Vertical.MIDDLE,
        ),
    ]  # fmt: skip
    if own:
        parts.append(BadgeText(own, margin, top + name_high, width, high - name_high, 17 * scale, _least(9, scale)))
    parts += _below(badge, margin, lower, beside, code, scale, _)
    if coded:
        symbol = QrCode(badge.token, _("Code for the check-in of {name}", name=person.name), code)
        parts.append(BadgeCode(symbol, sheet.width - margin - code + 2 * scale, lower + 2 * scale))
    if badge.token:
        parts.append(BadgeText(spaced(badge.token), margin, lower + code - 0.3, beside, 3 * scale, 7 * scale, 5))
    return Label(tuple(parts))


def _below(
    badge: BadgeFacts, left: float, lower: float, width: float, code: float, scale: float, _: Catalogue
) -> list[BadgeText | BadgeCode]:
    """Return organisation, languages and role below each other, as high as the code beside them."""
    line = 4.9 * scale
    ends = lower + code - 0.4
    parts: list[BadgeText | BadgeCode] = []
    if badge.role:
        ends -= line
        parts.append(BadgeText(badge.role, left, ends, width, line, 10 * scale, _least(7, scale), bold=True))
    if badge.languages:
        said = _("I speak {languages}", languages=badge.languages)
        high = line if badge.role else 1.5 * line
        ends -= high
        parts.append(BadgeText(said, left, ends, width, high, 10 * scale, _least(6, scale)))
    begins = lower + (1.5 if badge.role and badge.languages else 3) * scale
    high = min(9.5 * scale, ends - begins)
    organisation = badge.person.organisation.replace("e. V.", "e.\N{NO-BREAK SPACE}V.")
    parts.append(BadgeText(organisation, left, begins, width, high, 11.5 * scale, _least(6.5, scale)))
    return parts[::-1]


def _back(facts: BadgesFacts, badge: BadgeFacts) -> Label:
    """Return the back of one badge: the event, and when what begins, line by line as large as there is room."""
    sheet, scale, margin = facts.format, _scale(facts.format), _margin(facts.format)
    width, top = sheet.width - 2 * margin, margin + _TITLE_OF_BACK_MM * scale
    most = _least(10, scale)
    parts = [
        BadgeText(facts.event.title, margin, margin - scale, width, 5 * scale, most, _least(6.5, scale), bold=True)
    ]
    line = min((sheet.height - margin - top) / max(len(badge.back), 1), most * _LINE_OF_A_POINT_MM)
    size = line / _LINE_OF_A_POINT_MM
    parts += [
        BadgeText(one.text, margin, top + at * line, width, line, size, max(size * 0.85, 5), bold=one.heads)
        for at, one in enumerate(badge.back)
    ]
    return Label(tuple(parts))


def _scale(sheet: SheetFormat) -> float:
    """Return how large the badge is beside the one on the usual sheet, never larger."""
    return min(sheet.height / _DESIGNED_FOR_MM, 1.0)


def _margin(sheet: SheetFormat) -> float:
    return max(_MARGIN * _scale(sheet), 2.5)


def _least(points: float, scale: float) -> float:
    """Return the smallest size of a text; what is smaller than 5 points nobody reads."""
    return max(points * scale, 5.0)


def spaced(token: str) -> str:
    """Return a code in groups of four, as one reads it off and types it."""
    return " ".join(token[at : at + 4] for at in range(0, len(token), 4)) if token.isalnum() else token
