"""Turns words into glyphs: direction (Unicode Bidirectional Algorithm, UAX #9), face by character, HarfBuzz.

Knows no lines and no pages; a shaped piece has one direction, one face and one look.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import uharfbuzz as hb
from bidi import get_display

from forumplanner.documents.pdf.faces import Face, Faces

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff]")
_LEVEL = re.compile(r"Level\(\s*(\d+)")
_LATIN_FEATURES = {"liga": False, "clig": False}
NO_LETTER = "\u200b"


class Glyph(NamedTuple):
    """A glyph: its code, its own width, its advance and offset here (thousandths of the type size), its letters.

    Of several glyphs that stand for a letter together (a base and its dots) all but one have NO_LETTER.
    """

    code: int
    width: float
    advance: float
    x: float
    y: float
    letters: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Glyphs in the order in which they are painted from left to right, and the text they stand for.

    `advance` is the width in thousandths of the type size. `body` is what TJ shows (ISO 32000-1, 9.4.3) where the
    glyphs simply follow each other from left to right, else empty.
    """

    face: Face
    glyphs: tuple[Glyph, ...]
    text: str
    level: int
    advance: float
    body: str


def levels_of(text: str, *, base: int | None = None) -> list[int]:
    """Return the embedding level of every character; `base` 0 or 1 sets the paragraph's, None finds it."""
    if not _RIGHT_TO_LEFT.search(text) and not base:
        return [0] * len(text)
    said = get_display(text, base_dir=None if base is None else "LR"[base], debug=True)
    listed = said[said.rindex("\n    levels: [") : said.rindex("\n    paragraphs: [")]
    by_byte = [int(level) for level in _LEVEL.findall(listed)]
    levels = []
    at = 0
    for character in text:
        levels.append(by_byte[at])
        at += len(character.encode())
    return levels


class Shaper:
    """Shapes words for one document and remembers what it has shaped."""

    def __init__(self, faces: Faces) -> None:
        self.faces = faces
        self._known: dict[tuple[str, int, bool, bool], tuple[Piece, ...]] = {}
        self._words: dict[tuple[str, bool, bool], tuple[tuple[Piece, ...], float]] = {}

    def shape(self, word: str, level: int, *, bold: bool = False, italic: bool = False) -> tuple[Piece, ...]:
        """Return the pieces of a word of one level, in logical order."""
        key = (word, level, bold, italic)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = tuple(self._pieces(word, level, bold=bold, italic=italic))
        return found

    def word(self, word: str, *, bold: bool, italic: bool) -> tuple[tuple[Piece, ...], float]:
        """Return the pieces of a word written from left to right, and its width in thousandths of the type size."""
        key = (word, bold, italic)
        found = self._words.get(key)
        if found is None:
            pieces = self.shape(word, 0, bold=bold, italic=italic)
            found = self._words[key] = pieces, sum(piece.advance for piece in pieces)
        return found

    def _pieces(self, word: str, level: int, *, bold: bool, italic: bool) -> list[Piece]:
        """Split a word by face and shape each part; the usual face has all of ASCII."""
        if word.isascii():
            return [_shape(self.faces.primary(bold=bold, italic=italic), word, word, level)]
        parts: list[tuple[Face, str, str]] = []
        for character in word:
            face, painted = self.faces.face_for(character, bold=bold, italic=italic)
            if parts and (not painted or unicodedata.combining(character)):
                last = parts[-1]
                if not painted or last[0].glyph(painted):
                    face = last[0]
            if painted and painted != character:
                parts.append((face, painted, character))
            elif parts and parts[-1][0] is face and parts[-1][1] == parts[-1][2]:
                parts[-1] = (face, parts[-1][1] + character, parts[-1][2] + character)
            else:
                parts.append((face, character, character))
        return [_shape(face, painted, meant, level) for face, painted, meant in parts]


def _shape(face: Face, painted: str, meant: str, level: int) -> Piece:
    """Shape a text of one face; `meant` is what was typed when a substitute is painted."""
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(painted)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if level % 2 else "ltr"
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(face.font, buffer, {} if level % 2 else _LATIN_FEATURES)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    wide = [(info.cluster, position.x_advance) for info, position in zip(infos, positions, strict=True)]
    letters = _letters(wide, painted if painted == meant else "", meant)
    if level % 2:  # written as it is seen, so that whoever turns the word around finds the letters in their order
        letters = [said[::-1] for said in letters]
    scale = 1000 / face.upem
    glyphs = tuple(
        Glyph(
            face.code(info.codepoint, said),
            face.advance(info.codepoint),
            position.x_advance * scale,
            position.x_offset * scale,
            position.y_offset * scale,
            said,
        )
        for info, position, said in zip(infos, positions, letters, strict=True)
    )
    advance = sum(glyph.advance for glyph in glyphs)
    return Piece(face, glyphs, meant, level, advance, "" if level % 2 else _body(glyphs))


def _body(glyphs: Sequence[Glyph]) -> str:
    """Return the operand of TJ for glyphs on the baseline that all stand for letters, else nothing."""
    if any(glyph.letters == NO_LETTER or round(glyph.y) for glyph in glyphs):
        return ""
    parts: list[str] = []
    place = pen = 0.0
    for glyph in glyphs:
        shift = round(pen - place - glyph.x)
        if shift:
            parts.append(f">{shift}<")
            pen -= shift
        parts.append(f"{glyph.code:04X}")
        pen += glyph.width
        place += glyph.advance
    rest = round(pen - place)
    said = "".join(["<", *parts, ">"]).replace("<>", "")
    return f"{said}{rest}" if rest else said


def _letters(glyphs: list[tuple[int, int]], text: str, meant: str) -> list[str]:
    """Say for every glyph (cluster, advance) which letters it stands for: the widest of a letter takes them all.

    Text of nothing but invisible characters has no glyphs and nothing to say.
    """
    if not text:
        return [meant, *[NO_LETTER] * (len(glyphs) - 1)][: len(glyphs)]
    if text.isascii() and len(glyphs) == len(text) and glyphs[-1][0] == len(text) - 1:
        return list(text)
    starts = _beginnings({cluster for cluster, _ in glyphs}, text)
    if not starts:
        return []
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    owners = [starts[bisect_right(starts, cluster) - 1] for cluster, _ in glyphs]
    speakers = {
        start: max((at for at, owner in enumerate(owners) if owner == start), key=lambda at: glyphs[at][1])
        for start in starts
    }
    letters = []
    for at, owner in enumerate(owners):
        said = text[owner : ends[owner]] if speakers[owner] == at else ""
        letters.append("".join(one for one in said if one not in "\u00ad\u200d\u200e\u200f") or NO_LETTER)
    return letters


def _beginnings(clusters: set[int], text: str) -> list[int]:
    """Return the clusters that begin with a letter: marks above it and joiners after it belong to the letter before."""
    first = min(clusters, default=0)
    return sorted(one for one in clusters if one == first or not _leans(text[one]))


def _leans(character: str) -> bool:
    """Tell whether a character belongs to the letter before it."""
    return character in "\u200c\u200d" or unicodedata.category(character) == "Mn"
