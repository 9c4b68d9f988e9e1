"""Texts of others as they can be shown and kept: of bounded length, without control characters."""

import re

from forumplanner.exchange.replies.limits import LONGEST_LINE, LONGEST_TEXT

_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_UNSHOWN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_WIDE = re.compile("utf-?(16|32)|iso-?2022|utf-?7|hz", re.IGNORECASE)


def decoded(data: bytes, declared: str = "") -> str:
    """Return text whatever encoding was declared: UTF-8 if it is that, else the declared one, else Windows-1252.

    Programs declare US-ASCII or ISO-8859-1 and write UTF-8. Encodings whose bytes look like ASCII are believed.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    for encoding in (declared, "utf-8") if _WIDE.match(declared) else ("utf-8", declared or "cp1252"):
        try:
            return data.decode(encoding).removeprefix("\ufeff")
        except (UnicodeError, LookupError, ValueError):
            continue
    return data.decode("cp1252", errors="replace")


def one_line(text: str) -> str:
    """Return a text as one line of bounded length."""
    return " ".join(_UNSHOWN.sub("", text[: 4 * LONGEST_LINE]).split())[:LONGEST_LINE]


def several_lines(text: str) -> str:
    """Return a text of lines, bounded in length, without blanks around it."""
    return _UNSHOWN.sub("", _BREAK.sub("\n", text[: 2 * LONGEST_TEXT])).strip()[:LONGEST_TEXT]


def unescaped(value: str) -> str:
    """Return the text that a TEXT value stands for (RFC 5545, 3.3.11)."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value) if "\\" in value else value
