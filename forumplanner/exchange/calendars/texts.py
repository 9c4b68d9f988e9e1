"""Texts as a calendar file can carry them: without control characters, escaped exactly, addresses in ASCII.

Works round three faults of icalendar 7.3: it passes control characters on, writes NAME and X-WR-CALNAME
unescaped (so they are given as text here), and takes the two characters `\\N` in a text for a line break.
"""

import re
import unicodedata
from urllib.parse import quote, urlsplit, urlunsplit

from icalendar import vCategory, vText

_LINE_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile(r"\s+")
_ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
_HOST = re.compile(r"[A-Za-z0-9.:@\[\]_~-]+")
# The byte order mark is dropped by every reader, at the start of a value by ours too.
_BYTE_ORDER_MARK = "\ufeff"


class ExactText(vText):
    """A TEXT value that is read again as it was given (RFC 5545, 3.3.11)."""

    def to_ical(self) -> bytes:
        """Escape backslash, semicolon, comma and line break, and nothing else."""
        return self.translate(_ESCAPED).encode("utf-8")


def one_line(text: str) -> str:
    """Return a text without control characters, line breaks and runs of blanks turned into one blank."""
    return _BLANKS.sub(" ", paragraphs(text)).strip()


def paragraphs(text: str) -> str:
    """Return a text of any lines, breaks as `\\n`, without control characters and lone surrogates."""
    broken = _LINE_BREAK.sub("\n", text).replace("\t", " ")
    return "".join(
        char
        for char in broken
        if char == "\n" or (unicodedata.category(char) not in {"Cc", "Cs"} and char != _BYTE_ORDER_MARK)
    ).strip()


def text_value(text: str, language: str = "") -> ExactText:
    """Return an already cleaned text as a property value, marked with its language where one is given."""
    return ExactText(text, params={"LANGUAGE": language} if language else None)


def category_value(names: tuple[str, ...]) -> vCategory:
    """Return the CATEGORIES value of some names; a comma within a name stays part of it."""
    value = vCategory([])
    value.cats = [ExactText(one_line(name)) for name in names if one_line(name)]
    return value


def ascii_address(url: str) -> str:
    """Return a web address with everything beyond ASCII encoded (RFC 3986); nothing where it cannot be read.

    One without a scheme, as people write it (`www.example.org`), is taken for https.
    """
    cleaned = re.sub(r"\s", "%20", one_line(url))
    if "://" not in cleaned:
        cleaned = f"https://{cleaned}"
    try:
        parts = urlsplit(cleaned)
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    except ValueError:
        return ""
    if not _HOST.fullmatch(host):
        return ""
    path, query, fragment = (quote(part, "%/:=&?~+!$,;'@()*-._") for part in parts[2:])
    return urlunsplit((parts.scheme, host, path, query, fragment))
