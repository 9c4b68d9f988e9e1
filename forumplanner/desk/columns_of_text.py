"""Lays out rows as columns of text for a terminal, wide letters and accents counted as they appear."""

import unicodedata
from collections.abc import Sequence


def width(text: str) -> int:
    """Return how many cells of a terminal the text fills."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def laid_out(rows: Sequence[Sequence[str]], headings: Sequence[str] = ()) -> str:
    """Return the rows as lines; each column is as wide as its widest text."""
    lines = [list(headings), *map(list, rows)] if headings else [list(row) for row in rows]
    if not lines:
        return ""
    widths = [max(width(row[n]) for row in lines) for n in range(len(lines[0]))]
    if headings:
        lines.insert(1, ["-" * size for size in widths])
    return "\n".join(
        "  ".join(text + " " * (size - width(text)) for text, size in zip(row, widths, strict=True)).rstrip()
        for row in lines
    )
