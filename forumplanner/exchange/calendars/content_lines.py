"""Takes any iCalendar file apart into numbered content lines and components, as it stands.

Keeps what a library's parser has already mended or thrown away: escapes, line ends, order, line numbers.
Judges nothing (lint.py does) and never fails, whatever the bytes are.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

_LINE_END = re.compile(rb"\r\n|\n|\r")
# Up to the first colon that stands in no quotes.
_HEAD = re.compile(r'([^:"]*(?:"[^"]*"[^:"]*)*):')


@dataclass(frozen=True)
class PhysicalLine:
    """One line of the file: its number from 1, its bytes without the end, and the end."""

    number: int
    content: bytes
    end: bytes


@dataclass(frozen=True)
class ContentLine:
    """One unfolded line: the number of its first physical line, and its parts; names in capitals.

    `broken` when it has no value, as each content line must.
    """

    number: int
    name: str
    params: tuple[tuple[str, str], ...] = ()
    value: str = ""
    broken: bool = False

    def param(self, name: str) -> str | None:
        """Return the first value of a parameter, without quotes."""
        return next((value for given, value in self.params if given == name), None)


@dataclass
class RawComponent:
    """One component: the line of its BEGIN, its own lines, what is within, and whether it has an END."""

    name: str
    number: int
    lines: list[ContentLine] = field(default_factory=list)
    parts: list["RawComponent"] = field(default_factory=list)
    closed: bool = False

    def named(self, name: str) -> list[ContentLine]:
        """Return its own lines of one name."""
        return [line for line in self.lines if line.name == name]

    def everything(self) -> list["RawComponent"]:
        """Return this component and all within it, in no particular order."""
        found, waiting = [], [self]
        while waiting:
            component = waiting.pop()
            found.append(component)
            waiting.extend(component.parts)
        return found


def physical_lines(data: bytes) -> list[PhysicalLine]:
    """Split a file at CRLF, LF or CR, whichever it uses."""
    lines: list[PhysicalLine] = []
    start = 0
    for end in _LINE_END.finditer(data):
        lines.append(PhysicalLine(len(lines) + 1, data[start : end.start()], end.group()))
        start = end.end()
    if start < len(data):
        lines.append(PhysicalLine(len(lines) + 1, data[start:], b""))
    return lines


def content_lines(lines: list[PhysicalLine]) -> list[ContentLine]:
    """Unfold (RFC 5545, 3.1) before decoding, since a fold may split a character; skip empty lines."""
    unfolded: list[tuple[int, list[bytes]]] = []
    for line in lines:
        if line.content[:1] in {b" ", b"\t"} and unfolded:
            unfolded[-1][1].append(line.content[1:])
        elif line.content.strip():
            unfolded.append((line.number, [line.content]))
    return [_content_line(number, b"".join(pieces)) for number, pieces in unfolded]


def components(lines: list[ContentLine]) -> RawComponent:
    """Return a nameless component that holds the whole file; what is never closed ends with the file.

    An END that closes nothing stays among the lines of the component it stands in.
    """
    whole = RawComponent("", 1, closed=True)
    stack = [whole]
    opened: Counter[str] = Counter()
    for line in lines:
        name = line.value.strip().upper()
        if line.name == "BEGIN":
            stack.append(RawComponent(name, line.number))
            stack[-2].parts.append(stack[-1])
            opened[name] += 1
        elif line.name == "END" and opened[name]:
            while stack[-1].name != name:
                opened[stack.pop().name] -= 1
            stack.pop().closed = True
            opened[name] -= 1
        else:
            stack[-1].lines.append(line)
    return whole


def _content_line(number: int, content: bytes) -> ContentLine:
    text = content.decode("utf-8", errors="replace").removeprefix("\ufeff")
    found = _HEAD.match(text)
    if found is None:
        return ContentLine(number, text.partition(";")[0].strip().upper(), broken=True)
    head, value = found[1], text[found.end() :]
    name, *params = head.split(";") if '"' not in head else _pieces(head)
    return ContentLine(number, name.strip().upper(), tuple(map(_param, params)), value)


def _pieces(head: str) -> list[str]:
    """Split at the semicolons that stand in no quotes."""
    pieces, at = [], 0
    quoted = False
    for position, char in enumerate(head):
        if char == '"':
            quoted = not quoted
        elif char == ";" and not quoted:
            pieces.append(head[at:position])
            at = position + 1
    return [*pieces, head[at:]]


def _param(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name.strip().upper(), value.strip().strip('"')
