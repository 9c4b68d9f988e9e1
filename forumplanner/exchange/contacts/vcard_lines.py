"""Takes a file of electronic business cards apart: cards, and the properties of each, decoded.

vCard 2.1 (Versit), 3.0 (RFC 2426) and 4.0 (RFC 6350). Content lines are those of calendars; here comes on top what
cards alone have: soft line breaks of quoted-printable, letters of other encodings, groups, types without a name.
A broken line spoils nothing but itself.
"""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from forumplanner.exchange.calendars.content_lines import ContentLine, PhysicalLine, components, content_lines
from forumplanner.exchange.calendars.content_lines import physical_lines as split_lines
from forumplanner.exchange.tables.cancelling import Cancelled, stop_if
from forumplanner.exchange.tables.control_characters import without_control_characters
from forumplanner.exchange.tables.limits import LIMITS, MEGABYTE, Limits
from forumplanner.model.refusals import FileRefused

_MOST_LINES = 1_500_000
_CARDS_BETWEEN_LOOKS = 500
_QUOTED = re.compile(rb"[^:]*[;=]QUOTED-PRINTABLE[;:]", re.IGNORECASE)
_CHARSET = re.compile(rb"[^:]*;CHARSET=\"?([\w\-]+)", re.IGNORECASE)
_BINARY = frozenset({"B", "BASE64"})
_BASE64 = re.compile(r"[A-Z0-9+/=\s]*", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([nN,;:\\])")
_BEGIN = re.compile(rb"\s*BEGIN\s*:\s*VCARD", re.IGNORECASE)


@dataclass(frozen=True)
class Property:
    """One property of a card: name in capitals, types in lower case, value decoded and still escaped.

    `label` is what somebody called it ("Work"), `preference` is lower for what is preferred.
    """

    line: int
    name: str
    value: str
    types: frozenset[str] = frozenset()
    label: str = ""
    preference: int = 100
    params: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """Return the value as text."""
        return unescaped(self.value)

    def parts(self, separator: str = ";") -> list[str]:
        """Split a structured value at separators that are not escaped."""
        pieces = re.split(rf"((?:\\.)+)|{re.escape(separator)}", self.value)
        # the pattern gives (text, escape or None, text ...): an escape joins its neighbours
        joined = [pieces[0]]
        for escape, text in zip(pieces[1::2], pieces[2::2], strict=True):
            if escape is None:
                joined.append(text)
            else:
                joined[-1] += escape + text
        return [unescaped(piece).strip() for piece in joined]

    def param(self, name: str) -> str:
        """Return a parameter, "" where it is missing."""
        return next((value for given, value in self.params if given == name), "")


@dataclass(frozen=True)
class Card:
    """One card, counted from 1, with what could not be read of it (line and text)."""

    number: int
    version: str
    properties: tuple[Property, ...]
    broken: tuple[tuple[int, str], ...] = ()

    def named(self, *names: str) -> list[Property]:
        """Return the properties of some names, the preferred first."""
        found = [one for one in self.properties if one.name in names]
        return sorted(found, key=lambda one: one.preference)

    def first(self, name: str) -> str:
        """Return the text of the preferred property of a name, or ""."""
        return next((one.text.strip() for one in self.named(name) if one.text.strip()), "")


def is_vcard(data: bytes) -> bool:
    """Tell whether a file begins as a card does, in any of the encodings cards are written in."""
    beginning = data[:1024]
    if beginning[:2] in (b"\xff\xfe", b"\xfe\xff"):
        beginning = beginning.decode("utf-16", errors="ignore").encode()
    return bool(_BEGIN.match(beginning.removeprefix(b"\xef\xbb\xbf")))


def cards_of(data: bytes, file: Path, *, cancelled: Cancelled, limits: Limits = LIMITS) -> tuple[Card, ...]:
    """Return the cards of a file; raise FileRefused for what is none, or holds too much."""
    if len(data) > limits.file_bytes:
        raise FileRefused("tables.file-too-large", file=file, limit_mb=limits.file_bytes // MEGABYTE)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", errors="replace").encode()
    if not is_vcard(data):
        raise FileRefused("vcards.none", file=file)
    if data.count(b"\n") + data.count(b"\r") > _MOST_LINES:
        raise FileRefused("vcards.too-many-lines", file=file, limit=_MOST_LINES)
    if len(re.findall(rb"(?im)^BEGIN\s*:", data)) > limits.rows:
        raise FileRefused("vcards.too-many", file=file, limit=limits.rows)
    stop_if(cancelled, file)
    lines = content_lines(list(_decoded_lines(split_lines(data))))
    found = [part for part in components(lines).parts if part.name == "VCARD"]
    cards = []
    for number, part in enumerate(found, start=1):
        if number % _CARDS_BETWEEN_LOOKS == 0:
            stop_if(cancelled, file)
        cards.append(_card(number, part.lines))
    return tuple(cards)


def unescaped(value: str) -> str:
    """Return a value without its escapes."""
    return _ESCAPED.sub(lambda found: "\n" if found.group(1) in "nN" else found.group(1), value)


def _decoded_lines(lines: list[PhysicalLine]) -> Iterator[PhysicalLine]:
    """Join the soft breaks of quoted-printable, and give every line in UTF-8."""
    rest = iter(lines)
    for line in rest:
        content = line.content
        if _QUOTED.match(content):
            pieces = [content]
            while pieces[-1].endswith(b"=") and (further := next(rest, None)) is not None:
                pieces[-1] = pieces[-1][:-1]
                pieces.append(further.content)
            content = b"".join(pieces)
        yield PhysicalLine(line.number, _as_utf8(content), line.end)


def _as_utf8(content: bytes) -> bytes:
    """Return a line in UTF-8: as it is where it is valid, else from the encoding it names, else from Windows 1252."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return _text_of(content, _CHARSET.match(content)).encode()
    return content


def _text_of(data: bytes, named: re.Match[bytes] | None) -> str:
    names = [named.group(1).decode("ascii")] if named else []
    for encoding in (*names, "utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def _card(number: int, lines: list[ContentLine]) -> Card:
    version = next((line.value.strip() for line in lines if line.name == "VERSION"), "")
    labels = {
        group: re.sub(r"^_\$!<(.*)>!\$_$", r"\1", unescaped(line.value)).strip()
        for line in lines
        for group, name in [_name_of(line)]
        if group and name == "X-ABLABEL"
    }
    found: list[Property] = []
    broken: list[tuple[int, str]] = []
    after_binary = False
    for line in lines:
        if line.broken:
            if not (after_binary and _BASE64.fullmatch(line.name)):
                broken.append((line.number, line.name))
            continue
        group, name = _name_of(line)
        after_binary = any(_says(param, value) for param, value in line.params)
        if name != "X-ABLABEL":
            found.append(_property(line, name, labels.get(group, "")))
    return Card(number, version, tuple(found), tuple(broken))


def _says(param: str, value: str) -> bool:
    """Tell whether a parameter says that the value is binary; version 2.1 leaves out the name ENCODING."""
    return (value if param == "ENCODING" else param).upper() in _BINARY


def _name_of(line: ContentLine) -> tuple[str, str]:
    """Return the group ("ITEM1", "" for none) and the name."""
    group, dot, name = line.name.rpartition(".")
    return (group, name) if dot else ("", line.name)


def _property(line: ContentLine, name: str, label: str) -> Property:
    types: set[str] = set()
    preference, encoding, charset = 100, "", ""
    for param, value in line.params:
        if param == "TYPE":
            types.update(kind.strip().lower() for kind in value.split(",") if kind.strip())
        elif param == "PREF" and value.isdecimal():
            preference = min(int(value[:4]), 100)
        elif param == "ENCODING":
            encoding = value.upper()
        elif param == "CHARSET":
            charset = value
        elif not value:  # version 2.1: TEL;WORK;VOICE
            types.add(param.lower())
    if "quoted-printable" in types:
        encoding = "QUOTED-PRINTABLE"
    if "pref" in types and preference == 100:
        preference = 1
    value = line.value
    if encoding == "QUOTED-PRINTABLE":
        named = re.fullmatch(rb"([\w\-]+)", charset.encode("ascii", errors="ignore"))
        value = _text_of(quopri.decodestring(value.encode()), named)
    value = without_control_characters(value.replace("\r\n", "\n").replace("\r", "\n"))
    return Property(line.number, name, value, frozenset(types), label, preference, line.params)
