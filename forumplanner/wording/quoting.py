"""Quotation marks within quotation marks: a quoted title that itself quotes takes the inner marks of the language.

German „… ‚…‘ …“, English and Turkish “… ‘…’ …”, Ukrainian «… „…“ …», Arabic and Farsi «… ‹…› …», whose marks turn
with the direction of the text as others do not.
"""

import re
from collections.abc import Mapping
from string import Formatter

_CLOSING = {"„": "“", "“": "”", "«": "»"}
_INNER = {"„": ("‚", "‘"), "“": ("‘", "’"), "«": ("‹", "›")}
_INNER_IN_UKRAINIAN = ("„", "“")
_QUOTED = re.compile('„([^„“”]*)[“”]|“([^“”]*)”|«([^«»]*)»|»([^«»]*)«|"([^"]*)"')


def mark_open_after(text: str, mark: str = "") -> str:
    """Return the mark that stands open at the end of a text; `mark` stood open before it."""
    for char in text:
        if mark:
            mark = "" if char == _CLOSING[mark] else mark
        elif char in _CLOSING:
            mark = char
    return mark


def within(value: str, mark: str, language: str) -> str:
    """Return a value as it stands after an open `mark`: what it quotes has inner marks. Without a mark, as it is."""
    if not mark:
        return value
    opening, closing = _INNER_IN_UKRAINIAN if mark == "«" and language == "uk" else _INNER[mark]
    return _QUOTED.sub(lambda found: f"{opening}{found[found.lastindex or 0]}{closing}", value)


def filled(text: str, params: Mapping[str, object], language: str) -> str:
    """Fill the gaps of a text as `str.format` does; what is filled in between marks quotes with inner ones."""
    pieces, mark = [], ""
    for literal, name, spec, conversion in Formatter().parse(text):
        mark = mark_open_after(literal, mark)
        pieces.append(literal)
        if name is not None:
            how = f"!{conversion}" if conversion else ""
            pieces.append(within(f"{{{name}{how}:{spec}}}".format_map(params), mark, language))
    return "".join(pieces)
