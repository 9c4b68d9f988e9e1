"""What may stand in a text: no control characters but tab and line break, and not more than a field can hold.

SQLite would accept both; a server and a printer would not.
"""

from collections.abc import Sequence
from typing import Any

from forumplanner.model.refusals import PlanningError

LONGEST = 100_000
_FORBIDDEN = {*map(chr, range(32)), "\x7f"} - {"\t", "\n"}


def checked(row: dict[str, Any]) -> dict[str, Any]:
    """Return the row with carriage returns folded; raises PlanningError naming the field that cannot be kept."""
    for name, value in row.items():
        if type(value) is str:
            row[name] = checked_text(value, place=name)
    return row


def checked_texts(values: Sequence[str], *, place: str = "") -> Sequence[str]:
    """Return the texts as `checked_text` does each of them; asked of all at once, since nearly all are in order."""
    together = "".join(values)
    if together.replace("\t", "").isprintable() and (len(together) <= LONGEST or max(map(len, values)) <= LONGEST):
        return values
    return [checked_text(value, place=place) for value in values]


def checked_text(value: str, *, place: str = "") -> str:
    """Return the text with carriage returns folded; raises PlanningError when it cannot be kept."""
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LONGEST:
        raise PlanningError("text.too-long", place=place, longest=LONGEST)
    if not _FORBIDDEN.isdisjoint(text):
        raise PlanningError("text.control-character", place=place)
    return text
