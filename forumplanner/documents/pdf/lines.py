"""Breaks text of several looks and directions into lines and places its pieces (UAX #9, rules L1 and L2).

Knows widths and looks, no pages and no tags. All lengths are points.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from forumplanner.documents.pdf.shaping import Piece, Shaper, levels_of

_TOKEN = re.compile(r"\n|[ \t]+|[^ \t\n]+")
_MAY_BREAK_AFTER = re.compile("(?<=\\w\\w)[-\N{EN DASH}/](?=\\w\\w)|[\u00ad\u200b]")
_SQUEEZED = re.compile(r"(?<=[@._/:?&=-])")


@dataclass(frozen=True)
class Look:
    """How a run of text looks and what it belongs to; `link` is an address, `language` a tag if it differs."""

    size: float
    bold: bool = False
    italic: bool = False
    colour: str = "0 g"
    link: str = ""
    language: str = ""


@dataclass(frozen=True)
class Span:
    """Text of one look."""

    text: str
    look: Look


@dataclass(frozen=True)
class Placed:
    """A piece on a line; `x` from the line's left end."""

    piece: Piece
    look: Look
    x: float


@dataclass(frozen=True)
class Line:
    """A line: its pieces in logical order and its width without the space at its end."""

    pieces: tuple[Placed, ...]
    width: float


@dataclass(frozen=True)
class _Atom:
    """A stretch of one look and one level that is a word (or part of one), a space or a line feed."""

    text: str
    look: Look
    level: int

    @property
    def is_space(self) -> bool:
        return self.text.isspace()


def break_lines(spans: Sequence[Span], width: float, shaper: Shaper, *, base: int | None = None) -> list[Line]:
    """Return the lines of `spans` that fit `width`; at least one. `base` 0 or 1 sets the paragraph's direction.

    A word wider than the line is broken where it must be; nothing is ever cut off.
    """
    text = "".join(span.text for span in spans)
    levels = levels_of(text.replace("\n", "\u2028"), base=base)
    direction = base if base is not None else _first_level(text, levels)
    lines: list[Line] = []
    row: list[_Atom] = []
    used = 0.0
    for unit in _units(spans, text, levels):
        if unit[0].text == "\n":
            lines.append(_line(row, direction, shaper))
            row, used = [], 0.0
            continue
        wide = sum(_width(atom, shaper) for atom in unit)
        if not unit[0].is_space and row and used + wide > width + 0.01:
            lines.append(_line(row, direction, shaper))
            row, used = [], 0.0
        if unit[0].is_space and not row and lines:
            continue
        if wide > width and not unit[0].is_space:
            *full, last = _squeeze(unit, width, shaper)
            lines.extend(_line(part, direction, shaper) for part in full)
            row, used = last, sum(_width(atom, shaper) for atom in last)
            continue
        row.extend(unit)
        used += wide
    if row or not lines:
        lines.append(_line(row, direction, shaper))
    return lines


def _first_level(text: str, levels: list[int]) -> int:
    """Return the paragraph's level: 1 when the first strong character runs from right to left."""
    for character, level in zip(text, levels, strict=True):
        if level % 2:
            return 1
        if character.isalpha():
            return 0
    return 0


def _units(spans: Sequence[Span], text: str, levels: list[int]) -> Iterator[list[_Atom]]:
    """Yield what must not be broken: words, spaces and line feeds, each as atoms of one look and level."""
    looks: list[Look] = []
    for span in spans:
        looks.extend([span.look] * len(span.text))
    for token in _TOKEN.finditer(text):
        start = token.start()
        stops = [start + found.end() for found in _MAY_BREAK_AFTER.finditer(token.group())]
        for stop in [*stops, token.end()]:
            if stop > start:
                yield list(_atoms(text, looks, levels, start, stop))
            start = stop


def _atoms(text: str, looks: list[Look], levels: list[int], start: int, stop: int) -> Iterator[_Atom]:
    """Yield the stretches of one look and one level between two positions."""
    begin = start
    for at in range(start + 1, stop + 1):
        if at == stop or looks[at] != looks[begin] or levels[at] != levels[begin]:
            yield _Atom(text[begin:at], looks[begin], levels[begin])
            begin = at


def _width(atom: _Atom, shaper: Shaper) -> float:
    """Return the width of an atom in points."""
    pieces = shaper.shape(atom.text, atom.level, bold=atom.look.bold, italic=atom.look.italic)
    return sum(piece.advance for piece in pieces) * atom.look.size / 1000


def _squeeze(unit: list[_Atom], width: float, shaper: Shaper) -> list[list[_Atom]]:
    """Break an overlong unit into parts that fit, at the signs of an address if there are any."""
    parts: list[list[_Atom]] = [[]]
    used = 0.0
    for atom in unit:
        for crumb in _crumbs(atom, width, shaper):
            wide = _width(crumb, shaper)
            if parts[-1] and used + wide > width:
                parts.append([])
                used = 0.0
            parts[-1].append(crumb)
            used += wide
    return parts


def _crumbs(atom: _Atom, width: float, shaper: Shaper) -> Iterator[_Atom]:
    """Yield the smallest useful parts of an atom, each no wider than `width` where letters allow."""
    for part in filter(None, _SQUEEZED.split(atom.text)):
        rest = replace(atom, text=part)
        while _width(rest, shaper) > width and len(rest.text) > 1:
            cut = _longest_part(rest, width, shaper)
            yield replace(rest, text=rest.text[:cut])
            rest = replace(rest, text=rest.text[cut:])
        yield rest


def _longest_part(atom: _Atom, width: float, shaper: Shaper) -> int:
    """Return how many of the atom's characters fit `width`, at least one."""
    fits, too_many = 1, len(atom.text)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if _width(replace(atom, text=atom.text[:middle]), shaper) > width:
            too_many = middle
        else:
            fits = middle
    return fits


def _line(atoms: list[_Atom], direction: int, shaper: Shaper) -> Line:
    """Place the atoms of a line in visual order and return them in logical order."""
    atoms = list(atoms)
    end = len(atoms)
    while end and atoms[end - 1].is_space:
        end -= 1
        atoms[end] = replace(atoms[end], level=direction)
    if end and atoms[end - 1].text.endswith("\u00ad"):
        atoms[end - 1] = replace(atoms[end - 1], text=atoms[end - 1].text[:-1] + "-")
    pieces: list[tuple[Piece, Look]] = []
    trailing = 0.0
    for atom in _joined(atoms):
        shaped = shaper.shape(atom.text, atom.level, bold=atom.look.bold, italic=atom.look.italic)
        pieces.extend((piece, atom.look) for piece in shaped)
    for piece, look in reversed(pieces):
        if not piece.text.isspace():
            break
        trailing += piece.advance * look.size / 1000
    left = [0.0] * len(pieces)
    x = 0.0
    for at in _visual_order([piece.level for piece, _ in pieces]):
        left[at] = x
        x += pieces[at][0].advance * pieces[at][1].size / 1000
    shift = trailing if direction else 0.0
    placed = tuple(Placed(piece, look, x0 - shift) for (piece, look), x0 in zip(pieces, left, strict=True))
    return Line(placed, x - trailing)


def _joined(atoms: list[_Atom]) -> Iterator[_Atom]:
    """Yield atoms, the parts of one word that a possible break had separated joined again (Arabic must join)."""
    last: _Atom | None = None
    for atom in atoms:
        if last is not None and (last.look, last.level, last.is_space) == (atom.look, atom.level, atom.is_space):
            last = replace(last, text=last.text + atom.text)
            continue
        if last is not None:
            yield last
        last = atom
    if last is not None:
        yield last


def _visual_order(levels: list[int]) -> list[int]:
    """Return the positions in the order in which they stand from left to right (UAX #9, L2)."""
    order = list(range(len(levels)))
    odd = [level for level in levels if level % 2]
    for level in range(max(levels, default=0), min(odd, default=1) - 1, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = max(end, at + 1)
    return order


def widest_word(spans: Sequence[Span], shaper: Shaper) -> float:
    """Return the width in points of the widest unbreakable unit."""
    text = "".join(span.text for span in spans)
    units = _units(spans, text, levels_of(text.replace("\n", "\u2028")))
    return max((sum(_width(atom, shaper) for atom in unit) for unit in units), default=0.0)
