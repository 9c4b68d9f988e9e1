"""Breaks text of several looks and directions into lines and places its pieces (UAX #9, rules L1 and L2).

Knows widths and looks, no pages and no tags. All lengths are points.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from forumplanner.documents.pdf.hyphens import break_points
from forumplanner.documents.pdf.shaping import Piece, Shaper, levels_of

_TOKEN = re.compile(r"\n|[ \t]+|[^ \t\n]+")
_MAY_BREAK_AFTER = re.compile("(?<=\\w\\w)[-\N{EN DASH}/](?=\\w\\w)|[\u00ad\u200b]")
_NOT_PLAIN = re.compile("[\n\t\u00ad\u0590-\u08ff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]")
_NOT_SAID = re.compile("[\u00ad\u200b]")
_GAP = 0.18
_MOST_HYPHENS = 2
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


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one look."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece on a line; `x` from the line's left end.

    `said` is what a piece of a word parted at the end of a line stands for: the whole word at its first piece,
    nothing at the others.
    """

    piece: Piece
    look: Look
    x: float
    said: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its pieces in logical order and its width without the space at its end."""

    pieces: tuple[Placed, ...]
    width: float


@dataclass(frozen=True, slots=True)
class _Atom:
    """A stretch of one look and one level that is a word (or part of one), a space or a line feed.

    `word` is where its word begins in the text; parts of one word have it in common.
    """

    text: str
    look: Look
    level: int
    word: int

    @property
    def is_space(self) -> bool:
        return self.text.isspace()


def break_lines(
    spans: Sequence[Span], width: float, shaper: Shaper, *, base: int | None = None, language: str = ""
) -> list[Line]:
    """Return the lines of `spans` that fit `width`; at least one. `base` 0 or 1 sets the paragraph's direction.

    Words are hyphenated by the rules of `language`, where one is given, or of their look. A word wider than the line
    is broken where it must be; nothing is ever cut off.
    """
    if len(spans) == 1 and base != 1 and (line := _single_line(spans[0], width, shaper)) is not None:
        return [line]
    text = "".join(span.text for span in spans)
    levels = levels_of(text.replace("\n", "\u2028"), base=base)
    direction = base if base is not None else _first_level(text, levels)
    rows = _Rows(width, shaper, language)
    for unit in _units(spans, text, levels):
        rows.add(unit)
    if not rows.rows[-1] and len(rows.rows) > 1:
        del rows.rows[-1]
    whole = _parted_words(rows.rows, text)
    return [_line(row, direction, shaper, whole) for row in rows.rows]


def _single_line(span: Span, width: float, shaper: Shaper) -> Line | None:
    """Return a text of one look, from left to right, as one line; None where it may be more than that.

    Most cells of tables and many paragraphs are no more; the long way costs several times as much.
    """
    if _NOT_PLAIN.search(span.text):
        return None
    look = span.look
    room = width * 1000 / look.size + 0.01
    used = trailing = 0.0
    shaped: list[tuple[tuple[Piece, ...], float]] = []
    for token in _TOKEN.findall(span.text):
        found = shaper.word(token, bold=look.bold, italic=look.italic)
        used += found[1]
        trailing = found[1] if token[0] == " " else 0.0
        if used - trailing > room:
            return None
        shaped.append(found)
    placed: list[Placed] = []
    x = 0.0
    for pieces, _advance in shaped:
        for piece in pieces:
            placed.append(Placed(piece, look, x))
            x += piece.advance * look.size / 1000
    return Line(tuple(placed), x - trailing * look.size / 1000)


class _Rows:
    """Fills rows with units; the last row is still open."""

    def __init__(self, width: float, shaper: Shaper, language: str) -> None:
        self._width = width
        self._shaper = shaper
        self._language = language
        self.rows: list[list[_Atom]] = [[]]
        self._used = 0.0
        self._hyphens_in_turn = 0

    def add(self, unit: list[_Atom]) -> None:
        """Append a unit to the row, or to as many rows as it needs."""
        first = unit[0]
        if first.text == "\n":
            self._next_row()
            return
        if first.is_space:
            if self.rows[-1] or len(self.rows) == 1:
                self._append(unit)
            return
        wide = self._measure(unit)
        while self._used + wide > self._width + 0.01:
            parted = self._hyphenated(unit, wide)
            if parted is not None:
                self._append([parted[0]])
                unit = [parted[1]]
                wide = self._measure(unit)
                self._next_row(hyphens=self._hyphens_in_turn + 1)
            elif self.rows[-1]:
                self._next_row()
            else:
                *full, last = _squeeze(unit, self._width, self._shaper)
                for part in full:
                    self._append(part)
                    self._next_row()
                unit = last
                break
        self._append(unit)

    def _append(self, unit: list[_Atom]) -> None:
        self.rows[-1].extend(unit)
        self._used += self._measure(unit)

    def _next_row(self, hyphens: int = 0) -> None:
        self.rows.append([])
        self._used = 0.0
        self._hyphens_in_turn = hyphens

    def _measure(self, unit: list[_Atom]) -> float:
        return sum(_width(atom, self._shaper) for atom in unit)

    def _hyphenated(self, unit: list[_Atom], wide: float) -> tuple[_Atom, _Atom] | None:
        """Return a word as its part that fits the row, with a hyphen, and the rest; None where it is not to be parted.

        A word that would fit the next row is parted only where it leaves a wide gap, and not on three rows in turn.
        """
        room = self._width - self._used
        whole_fits = wide <= self._width
        if whole_fits and (room < _GAP * self._width or self._hyphens_in_turn >= _MOST_HYPHENS):
            return None
        atom = unit[0]
        language = atom.look.language or self._language
        if len(unit) > 1 or atom.level or not self._language:
            return None
        for point in reversed(break_points(atom.text, language)):
            head = replace(atom, text=atom.text[:point] + "-")
            if _width(head, self._shaper) <= room:
                return head, replace(atom, text=atom.text[point:])
        return None


def _parted_words(rows: list[list[_Atom]], text: str) -> dict[int, str]:
    """Return the words that stand on more than one row, by where they begin.

    Not those written from right to left, or of several languages or links: each part of them speaks for itself.
    """
    whole: dict[int, str] = {}
    for row, following in pairwise(rows):
        if not row or not following or row[-1].word != following[0].word or row[-1].is_space:
            continue
        start = row[-1].word
        parts = [atom for one in rows for atom in one if atom.word == start]
        if len({(atom.look.language, atom.look.link, atom.level % 2) for atom in parts}) == 1 and not row[-1].level % 2:
            token = _TOKEN.match(text, start)
            whole[start] = _NOT_SAID.sub("", token.group()) if token else ""
    return whole


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
                yield list(_atoms(text, looks, levels, start, stop, token.start()))
            start = stop


def _atoms(text: str, looks: list[Look], levels: list[int], start: int, stop: int, word: int) -> Iterator[_Atom]:
    """Yield the stretches of one look and one level between two positions."""
    begin = start
    for at in range(start + 1, stop + 1):
        if at == stop or looks[at] != looks[begin] or levels[at] != levels[begin]:
            yield _Atom(text[begin:at], looks[begin], levels[begin], word)
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


def _line(atoms: list[_Atom], direction: int, shaper: Shaper, whole: dict[int, str]) -> Line:
    """Place the atoms of a line in visual order and return them in logical order.

    `whole` are the words to be said at their first piece; once said, a word is silent on the next line.
    """
    atoms = list(atoms)
    end = len(atoms)
    while end and atoms[end - 1].is_space:
        end -= 1
        atoms[end] = replace(atoms[end], level=direction)
    if end and atoms[end - 1].text.endswith("\u00ad"):
        atoms[end - 1] = replace(atoms[end - 1], text=atoms[end - 1].text[:-1] + "-")
    pieces: list[tuple[Piece, Look, str | None]] = []
    trailing = 0.0
    for atom in _joined(atoms):
        for piece in shaper.shape(atom.text, atom.level, bold=atom.look.bold, italic=atom.look.italic):
            pieces.append((piece, atom.look, whole.get(atom.word)))
            if atom.word in whole:
                whole[atom.word] = ""
    for piece, look, _said in reversed(pieces):
        if not piece.text.isspace():
            break
        trailing += piece.advance * look.size / 1000
    left = [0.0] * len(pieces)
    x = 0.0
    for at in _visual_order([piece.level for piece, _look, _said in pieces]):
        left[at] = x
        x += pieces[at][0].advance * pieces[at][1].size / 1000
    shift = trailing if direction else 0.0
    placed = tuple(Placed(piece, look, x0 - shift, said) for (piece, look, said), x0 in zip(pieces, left, strict=True))
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
