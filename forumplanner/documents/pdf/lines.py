"""Breaks text of several looks and directions into lines and places its pieces (UAX #9, rules L1 and L2).

Knows widths and looks, no pages and no tags. All lengths are points.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from forumplanner.documents.pdf.rows import TOKEN, Atom, Look, Rows, Span, units_of, width_of
from forumplanner.documents.pdf.shaping import Piece, Shaper, levels_of
from forumplanner.documents.scripts import in_order

_NOT_PLAIN = re.compile("[\n\t\u00ad\u0590-\u08ff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]")
USUAL_GAP = 0.18
_NOT_SAID = re.compile("[\u00ad\u200b]")


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


def break_lines(
    spans: Sequence[Span],
    width: float,
    shaper: Shaper,
    *,
    base: int | None = None,
    language: str = "",
    gap: float = USUAL_GAP,
) -> list[Line]:
    """Return the lines of `spans` that fit `width`; at least one. `base` 0 or 1 sets the paragraph's direction.

    Words are hyphenated by the rules of `language`, where one is given, or of their look, rather than leave more than
    `gap` of a line empty. A word wider than the line
    is broken where it must be; nothing is ever cut off.
    """
    if len(spans) == 1 and base != 1 and (line := _single_line(spans[0], width, shaper)) is not None:
        return [line]
    text = "".join(span.text for span in spans)
    read = "".join(in_order(span.text) for span in spans) if base == 1 else text
    levels = levels_of(read.replace("\n", "\u2028"), base=base)
    direction = base if base is not None else _first_level(text, levels)
    rows = Rows(width, shaper, language, gap)
    for unit in units_of(spans, text, levels):
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
    for token in TOKEN.findall(span.text):
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


def _parted_words(rows: list[list[Atom]], text: str) -> dict[int, str]:
    """Return the words that stand on more than one row, by where they begin.

    Not those written from right to left, or of several languages or links: each part of them speaks for itself.
    """
    parted = {
        row[-1].word
        for row, following in pairwise(rows)
        if row and following and row[-1].word == following[0].word and not row[-1].is_space
    }
    if not parted:
        return {}
    kinds: dict[int, set[tuple[str, str, int]]] = {}
    for atom in chain.from_iterable(rows):
        if atom.word in parted:
            kinds.setdefault(atom.word, set()).add((atom.look.language, atom.look.link, atom.level % 2))
    whole: dict[int, str] = {}
    for start, found in kinds.items():
        token = TOKEN.match(text, start)
        if token and len(found) == 1 and not next(iter(found))[2]:
            whole[start] = _NOT_SAID.sub("", token.group())
    return whole


def _first_level(text: str, levels: list[int]) -> int:
    """Return the paragraph's level: 1 when the first strong character runs from right to left."""
    for character, level in zip(text, levels, strict=True):
        if level % 2:
            return 1
        if character.isalpha():
            return 0
    return 0


def _line(atoms: list[Atom], direction: int, shaper: Shaper, whole: dict[int, str]) -> Line:
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


def _joined(atoms: list[Atom]) -> Iterator[Atom]:
    """Yield atoms, the parts of one word that a possible break had separated joined again (Arabic must join)."""
    last: Atom | None = None
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
    units = units_of(spans, text, levels_of(text.replace("\n", "\u2028")))
    return max((sum(width_of(atom, shaper) for atom in unit) for unit in units), default=0.0)
