"""Keeps a text from being taken for a formula, in a way that can be undone.

A spreadsheet program runs what begins with = + - @, tab or carriage return (OWASP: CSV Injection), and
`=cmd@x.ch` is a valid e-mail address, so it concerns every column. One apostrophe is put before such a text;
since a text may have apostrophes of its own, they are counted too, and reading takes exactly one away.
Exports of pretix use the same mark.
"""

import re

from forumplanner.exchange.tables.cells import Cell

_RISKY = re.compile(r"'*[=+\-@\t\r]")
_ESCAPED = re.compile(r"'+[=+\-@\t\r]")


def escape(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet program could run."""
    return "'" + text if _RISKY.match(text) else text


def shielded(text: str) -> str:
    """Escape a text that already begins with apostrophes; for cells whose format keeps the others from running.

    Excel keeps the apostrophe of `'=1+1` in the cell's format (quotePrefix) and OpenDocument says of every cell that
    it is text: so people see what was meant, and reading needs to take nothing away.
    """
    return escape(text) if text.startswith("'") else text


def unescape(text: str) -> str:
    """Take the apostrophe away that `escape` (or pretix) put there."""
    return text[1:] if _ESCAPED.match(text) else text


def unescape_cell(cell: Cell) -> Cell:
    """Unescape a text cell; others pass."""
    return unescape(cell) if isinstance(cell, str) else cell
