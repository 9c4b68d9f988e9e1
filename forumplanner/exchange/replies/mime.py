"""Takes a message apart into its parts (RFC 2045, RFC 2046), within bounds of number and depth.

Places within the bytes are kept instead of copies, and nothing calls itself: neither thousands of nested parts nor
a message of one line take time or memory beyond its size. Meaning is given elsewhere.
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from forumplanner.exchange.replies.headers import parameters, read_head, words
from forumplanner.exchange.replies.limits import DEEPEST, MOST_PARTS

_LONGEST_DELIMITER = 200
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_MESSAGES = frozenset({"message/rfc822", "message/global", "message/news"})


class TooNested(ValueError):
    """A message of more parts, or deeper ones, than any program writes."""


@dataclass
class Part:
    """One part of a message: its fields, its type, where it lies in the bytes, and the message it belongs to."""

    data: bytes = field(repr=False)
    start: int
    end: int
    fields: dict[str, str]
    media_type: str
    parameters: dict[str, str]
    message: dict[str, str]

    @property
    def name(self) -> str:
        """The file name it was given."""
        given = parameters(self.fields.get("content-disposition", ""))[1].get("filename", "")
        return words(given or self.parameters.get("name", ""))

    @property
    def charset(self) -> str:
        """The encoding it declares."""
        return self.parameters.get("charset", "").strip()

    def content(self) -> bytes:
        """Return its content with the transfer encoding undone, as far as it can be."""
        raw = self.data[self.start : self.end]
        encoding = self.fields.get("content-transfer-encoding", "").strip().lower()
        if encoding == "base64":
            # Calendars were seen that say base64 and are plain text.
            return raw if raw.lstrip()[:6].upper() == b"BEGIN:" else _base64(raw)
        if encoding == "quoted-printable":
            return binascii.a2b_qp(raw)
        return raw


def leaves(data: bytes) -> list[Part]:
    """Return the parts that hold no others, in their order; a message within the message is looked into.

    Raises TooNested.
    """
    return list(_walk(data))


def _walk(data: bytes) -> Iterator[Part]:
    top = _part(data, 0, len(data), None)
    waiting = [(top, 0)]
    seen = 0
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if seen > MOST_PARTS or depth > DEEPEST:
            raise TooNested(f"{seen} parts, {depth} deep")
        if part.media_type.startswith("multipart/") and (boundary := part.parameters.get("boundary", "")):
            within = [_part(data, start, end, part.message) for start, end in _sections(part, boundary)]
            if within:
                waiting += [(each, depth + 1) for each in reversed(within)]
                continue
        elif part.media_type in _MESSAGES and part.fields.get("content-transfer-encoding", "").lower() not in {
            "base64",
            "quoted-printable",
        }:
            waiting.append((_part(data, part.start, part.end, None), depth + 1))
            continue
        yield part


def _part(data: bytes, start: int, end: int, message: dict[str, str] | None) -> Part:
    fields, body = read_head(data, start, end)
    media_type, given = parameters(fields.get("content-type", "text/plain"))
    return Part(data, body, end, fields, media_type, given, fields if message is None else message)


def _sections(part: Part, boundary: str) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a multipart lie; one that is not closed ends with it."""
    delimiter = b"--" + boundary.rstrip().encode("utf-8", errors="replace")
    begun: int | None = None
    found = 0
    at = part.data.find(delimiter, part.start, part.end)
    while at >= 0:
        after = at + len(delimiter)
        closing = part.data[after : after + 2] == b"--"
        # Nothing but blanks may follow in the line, and not many.
        line_end = part.data.find(b"\n", after, min(after + _LONGEST_DELIMITER, part.end)) + 1
        line_end = line_end or min(after + _LONGEST_DELIMITER, part.end)
        whole = not part.data[after + 2 * closing : line_end].strip()
        if whole and (at == part.start or part.data[at - 1 : at] in {b"\n", b"\r"}):
            if begun is not None:
                yield begun, _before_break(part.data, at)
                found += 1
                if found > MOST_PARTS:
                    raise TooNested(f"{found} parts")
            begun = None if closing else line_end
            if closing:
                return
            after = line_end
        at = part.data.find(delimiter, after, part.end)
    if begun is not None:
        yield begun, part.end


def _before_break(data: bytes, at: int) -> int:
    """Return where the line break before a delimiter begins: it belongs to the delimiter."""
    at -= data[at - 1 : at] == b"\n"
    return at - (data[at - 1 : at] == b"\r")


def _base64(raw: bytes) -> bytes:
    clean = _NOT_BASE64.sub(b"", raw)
    # A last letter alone carries no byte.
    clean = clean[: len(clean) - (len(clean) % 4 == 1)]
    try:
        return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))
    except binascii.Error:
        return b""
