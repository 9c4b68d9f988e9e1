"""Fills rows with words: what may be parted and where, hyphens, and words wider than a row.

Knows widths and looks; which way a row runs and where its words stand is said by lines.py. Lengths are points.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from forumplanner.documents.pdf.hyphens import break_points
from forumplanner.documents.pdf.shaping import Shaper

TOKEN = re.compile(r"\n|[ \t]+|[^ \t\n]+")
_MAY_BREAK_AFTER = re.compile("(?<=\\w\\w)[-\N{EN DASH}/](?=\\w\\w)|[\u00ad\u200b]")
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
class Atom:
    """A stretch of one look and one level that is a word (or part of one), a space or a line feed.

    `word` is where its word begins in the text; parts of one word have it in common.
    """

    text: str
    look: Look
    level: int
    word: int

    @property
    def is_space(self) -> bool:
        """Whether it is a space or a line feed."""
        return self.text.isspace()


class Rows:
    """Fills rows with units; the last is still open. A hyphen is set rather than leave more than `gap` of one empty."""

    def __init__(self, width: float, shaper: Shaper, language: str, gap: float) -> None:
        self._width = width
        self._shaper = shaper
        self._language = language
        self._gap = gap
        self.rows: list[list[Atom]] = [[]]
        self._used = 0.0
        self._hyphens_in_turn = 0

    def add(self, unit: list[Atom]) -> None:
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

    def _append(self, unit: list[Atom]) -> None:
        self.rows[-1].extend(unit)
        self._used += self._measure(unit)

    def _next_row(self, hyphens: int = 0) -> None:
        self.rows.append([])
        self._used = 0.0
        self._hyphens_in_turn = hyphens

    def _measure(self, unit: list[Atom]) -> float:
        return sum(width_of(atom, self._shaper) for atom in unit)

    def _hyphenated(self, unit: list[Atom], wide: float) -> tuple[Atom, Atom] | None:
        """Return a word as its part that fits the row, with a hyphen, and the rest; None where it is not to be parted.

        A word that would fit the next row is parted only where it leaves a wide gap, and not on three rows in turn.
        """
        room = self._width - self._used
        whole_fits = wide <= self._width
        if whole_fits and (room < self._gap * self._width or self._hyphens_in_turn >= _MOST_HYPHENS):
            return None
        atom = unit[0]
        language = atom.look.language or self._language
        if len(unit) > 1 or atom.level or not self._language:
            return None
        for point in reversed(break_points(atom.text, language)):
            head = replace(atom, text=atom.text[:point] + "-")
            if width_of(head, self._shaper) <= room:
                return head, replace(atom, text=atom.text[point:])
        return None


def units_of(spans: Sequence[Span], text: str, levels: list[int]) -> Iterator[list[Atom]]:
    """Yield what must not be broken: words, spaces and line feeds, each as atoms of one look and level."""
    looks: list[Look] = []
    for span in spans:
        looks.extend([span.look] * len(span.text))
    for token in TOKEN.finditer(text):
        start = token.start()
        stops = [start + found.end() for found in _MAY_BREAK_AFTER.finditer(token.group())]
        for stop in [*stops, token.end()]:
            if stop > start:
                yield list(_atoms(text, looks, levels, start, stop, token.start()))
            start = stop


def _atoms(text: str, looks: list[Look], levels: list[int], start: int, stop: int, word: int) -> Iterator[Atom]:
    """Yield the stretches of one look and one level between two positions."""
    begin = start
    for at in range(start + 1, stop + 1):
        if at == stop or looks[at] != looks[begin] or levels[at] != levels[begin]:
            yield Atom(text[begin:at], looks[begin], levels[begin], word)
            begin = at


def width_of(atom: Atom, shaper: Shaper) -> float:
    """Return the width of an atom in points."""
    pieces = shaper.shape(atom.text, atom.level, bold=atom.look.bold, italic=atom.look.italic)
    return sum(piece.advance for piece in pieces) * atom.look.size / 1000


def _squeeze(unit: list[Atom], width: float, shaper: Shaper) -> list[list[Atom]]:
    """Break an overlong unit into parts that fit, at the signs of an address if there are any."""
    parts: list[list[Atom]] = [[]]
    used = 0.0
    for atom in unit:
        for crumb in _crumbs(atom, width, shaper):
            wide = width_of(crumb, shaper)
            if parts[-1] and used + wide > width:
                parts.append([])
                used = 0.0
            parts[-1].append(crumb)
            used += wide
    return parts


def _crumbs(atom: Atom, width: float, shaper: Shaper) -> Iterator[Atom]:
    """Yield the smallest useful parts of an atom, each no wider than `width` where letters allow."""
    for part in filter(None, _SQUEEZED.split(atom.text)):
        rest = replace(atom, text=part)
        while width_of(rest, shaper) > width and len(rest.text) > 1:
            cut = _longest_part(rest, width, shaper)
            yield replace(rest, text=rest.text[:cut])
            rest = replace(rest, text=rest.text[cut:])
        yield rest


def _longest_part(atom: Atom, width: float, shaper: Shaper) -> int:
    """Return how many of the atom's characters fit `width`, at least one."""
    fits, too_many = 1, len(atom.text)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if width_of(replace(atom, text=atom.text[:middle]), shaper) > width:
            too_many = middle
        else:
            fits = middle
    return fits
