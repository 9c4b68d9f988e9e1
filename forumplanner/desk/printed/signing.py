"""Who signs the minutes: as the rules of the body say it in their own words, else who led and who wrote them."""

import re

from sqlalchemy.orm import Session

from forumplanner.desk.facts import is_body
from forumplanner.documents.tree import SignatureLine
from forumplanner.lists import bodies
from forumplanner.lists.events import EventView
from forumplanner.lists.minutes import MinutesHead
from forumplanner.planning.folding import fold
from forumplanner.wording.catalogue import Catalogue

_APART = re.compile(r"\s*(?:,|;|/|&|\bund\b|\bsowie\b|\band\b)\s*", re.IGNORECASE)
_CHAIR = ("vorsitz", "chair", "leitung")
_WRITER = ("schriftf", "protokoll", "minute", "secretar")
_DEPUTY = ("stellv", "vize", "deputy", "vice")


def signatures(db: Session, event: EventView, head: MinutesHead, _: Catalogue) -> tuple[SignatureLine, ...]:
    """Return the lines to sign on. Who signs in a function that we do not know gets a line without a name."""
    sitting = is_body(event)
    rules = bodies.rules(db, event.body_id) if sitting and event.body_id is not None else None
    functions = [part for part in _APART.split(rules.signers.strip()) if part] if rules is not None else []
    if functions:
        return tuple(SignatureLine(_name(function, head), function) for function in functions)
    said = (
        (head.chair, _("Chair") if sitting else _.pgettext("of a forum", "Led by")),
        (head.minute_taker, _("Minute-taker")),
    )
    return tuple(SignatureLine(name, function) for name, function in said if name)


def _name(function: str, head: MinutesHead) -> str:
    words = fold(function)
    if any(word in words for word in _DEPUTY):
        return ""
    if any(word in words for word in _CHAIR):
        return head.chair
    return head.minute_taker if any(word in words for word in _WRITER) else ""
