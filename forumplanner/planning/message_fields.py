"""The fields of messages, such as {event}: which each kind of message has, and whether a text knows them all.

A field is a word in braces. What stands in one is decided by whoever writes the message.
"""

import re
from collections.abc import Mapping

from forumplanner.model.inviting_kinds import MessageKind
from forumplanner.model.refusals import PlanningError

FIELD = re.compile(r"\{([^{}\n]*)\}")
"""Anything in braces on one line is taken for a field, so that a misspelt one does not go out as it stands."""

_COMMON = (
    "salutation",
    "lead",
    "event",
    "title",
    "day",
    "time",
    "place",
    "link",
    "registration_link",
    "office",
    "signatory",
    "function",
    "phone",
    "email",
)

FIELDS: Mapping[MessageKind, tuple[str, ...]] = {
    MessageKind.INVITATION: (*_COMMON, "name"),
    MessageKind.UPDATE: (*_COMMON, "name", "changes"),
    MessageKind.CANCELLATION: (*_COMMON, "name"),
    MessageKind.NOTICE_OF_SITTING: (*_COMMON, "name"),
    MessageKind.TO_MANY: _COMMON,
}
"""The fields of each kind; a message to many names nobody."""


def check_fields(kind: MessageKind, text: str, *, place: str) -> None:
    """Raise PlanningError for a field that messages of a kind do not have."""
    for name in FIELD.findall(text):
        if name not in FIELDS[kind]:
            known = ", ".join(f"{{{each}}}" for each in FIELDS[kind])
            raise PlanningError("message.unknown-field", place=place, field=f"{{{name}}}", known=known)
