"""Takes out of a cell what no text should have: control characters, and marks that turn the writing direction round.

Must not touch what belongs to a script (joiners, and the plain marks of direction).
"""

import re

from forumplanner.exchange.tables.cells import Cell

_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")


def without_control_characters(text: str) -> str:
    """Return the text with old kinds of line breaks as such, and without other control characters."""
    return _DROPPED.sub("", _BREAKS.sub("\n", text))


def cleaned_cell(cell: Cell) -> Cell:
    """Clean a text cell; others pass."""
    return without_control_characters(cell) if isinstance(cell, str) else cell
