"""Name badges on sheets of labels: name large, own script, organisation, event, a code for the check-in.

The code stands there twice: to be scanned, and small as letters to be typed where no scanner is at hand.
"""

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
    QrCode,
    SheetFormat,
    Vertical,
)
from forumplanner.wording.catalogue import Catalogue

_MARGIN = 5.0
_CODE_MM = 18.0


@dataclass(frozen=True)
class BadgeFacts:
    """One badge; `token` is what the check-in reads, empty for none; `role` such as "Interpreter"."""

    person: PersonFacts
    token: str = ""
    role: str = ""


@dataclass(frozen=True)
class BadgesFacts:
    """The badges of an event; `skip` labels of the first sheet are already used up."""

    office: OfficeFacts
    event: EventFacts
    badges: tuple[BadgeFacts, ...]
    created: datetime
    format: SheetFormat = AVERY_L4785
    skip: int = 0
    frames: bool = False
    offset_x: float = 0
    offset_y: float = 0


def badges(facts: BadgesFacts, _: Catalogue) -> Document:
    """Return the sheets of badges in the order given."""
    labels = [Label(())] * facts.skip + [_label(facts, one, _) for one in facts.badges]
    return Document(
        title=_("Badges: {event}", event=facts.event.title),
        language=_.language,
        created=facts.created,
        children=(
            LabelSheet(
                facts.format,
                tuple(labels),
                frames=facts.frames,
                offset_x=facts.offset_x,
                offset_y=facts.offset_y,
            ),
        ),
        author=facts.office.name,
    )


def _label(facts: BadgesFacts, badge: BadgeFacts, _: Catalogue) -> Label:
    """Return one badge."""
    sheet = facts.format
    width = sheet.width - 2 * _MARGIN
    beside_code = width - (_CODE_MM + 1 if badge.token else 0)
    person = badge.person
    own = person.own_script if person.own_script != person.name else ""
    name_height = 14.0 if own else 18.0
    lower = sheet.height - _MARGIN - _CODE_MM
    parts: list[BadgeText | BadgeCode] = [
        BadgeText(facts.event.title, _MARGIN, 3.5, width, 4.5, 9, 6.5),
        BadgeText(person.name, _MARGIN, 8.5, width, name_height, 26, 10, bold=True, vertical=Vertical.MIDDLE),
    ]
    if own:
        parts.append(BadgeText(own, _MARGIN, 7.5 + name_height, width, 7.0, 17, 9))
    parts.append(BadgeText(person.organisation, _MARGIN, lower + 3.0, beside_code, 9.5, 11.5, 7.5))
    if badge.role:
        parts.append(BadgeText(badge.role, _MARGIN, lower + 12.7, beside_code, 4.7, 10, 7, bold=True))
    if badge.token:
        code = QrCode(badge.token, _("Code for the check-in of {name}", name=person.name), _CODE_MM)
        parts.append(BadgeCode(code, sheet.width - _MARGIN - _CODE_MM + 2, lower + 2))
        parts.append(BadgeText(spaced(badge.token), _MARGIN, lower + 17.7, beside_code, 3.0, 7, 5))
    return Label(tuple(parts))


def spaced(token: str) -> str:
    """Return a code in groups of four, as one reads it off and types it."""
    return " ".join(token[at : at + 4] for at in range(0, len(token), 4)) if token.isalnum() else token
