"""The typefaces of one document: which face has a character, how wide a glyph is, which glyphs were used.

Every document has its own `Faces`; nothing here is shared between threads. Writes nothing into a file (fonts.py does).
"""

import unicodedata
from dataclasses import dataclass, field

import uharfbuzz as hb

from forumplanner.resources import resource

_LATIN = {
    (False, False): "SourceSans3-Regular.ttf",
    (True, False): "SourceSans3-Bold.ttf",
    (False, True): "SourceSans3-Italic.ttf",
    (True, True): "SourceSans3-BoldItalic.ttf",
}
_ARABIC = {False: "NotoNaskhArabic-Regular.ttf", True: "NotoNaskhArabic-Bold.ttf"}
_SUBSTITUTES = "\N{WHITE SQUARE}?"
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
_VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")


def _is_invisible(character: str) -> bool:
    """Tell whether a character only steers others: format characters (direction, joining) and variation selectors."""
    if any(ord(character) in selectors for selectors in _SELECTORS):
        return True
    return unicodedata.category(character) == "Cf" and character not in _VISIBLE_FORMATS


@dataclass
class Face:
    """One font file, and the codes given so far to (glyph, letters it stands for) in this document."""

    name: str
    file: str
    codes: dict[tuple[int, str], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.data = resource("fonts", self.file).read_bytes()
        self.hb_face = hb.Face(self.data)
        self.font = hb.Font(self.hb_face)
        self.upem: int = self.hb_face.upem
        extents = self.font.get_font_extents("ltr")
        self.ascent = extents.ascender / self.upem
        self.descent = extents.descender / self.upem
        self._glyphs: dict[str, int] = {}
        self._advances: dict[int, float] = {}

    def glyph(self, character: str) -> int:
        """Return the glyph of a character, 0 when the face has none."""
        found = self._glyphs.get(character)
        if found is None:
            found = self._glyphs[character] = self.font.get_nominal_glyph(ord(character)) or 0
        return found

    def code(self, glyph: int, letters: str) -> int:
        """Return the two-byte code under which `glyph` stands for `letters` in this document.

        One glyph may stand for different letters; each pair has its own code, so that text can be copied exactly.
        """
        return self.codes.setdefault((glyph, letters), len(self.codes) + 1)

    def advance(self, glyph: int) -> float:
        """Return the width of a glyph in thousandths of the type size."""
        found = self._advances.get(glyph)
        if found is None:
            found = self._advances[glyph] = float(self.font.get_glyph_h_advance(glyph)) * 1000 / self.upem
        return found


class Faces:
    """The faces of one document, loaded when first needed."""

    def __init__(self) -> None:
        self._loaded: dict[str, Face] = {}

    def _load(self, file: str) -> Face:
        """Return the face of a file, loading it once."""
        face = self._loaded.get(file)
        if face is None:
            face = self._loaded[file] = Face(f"F{len(self._loaded) + 1}", file)
        return face

    def primary(self, *, bold: bool, italic: bool) -> Face:
        """Return the face that text is set in unless it lacks a character."""
        return self._load(_LATIN[bold, italic])

    def face_for(self, character: str, *, bold: bool, italic: bool) -> tuple[Face, str]:
        """Return the face for a character, and the character to paint (a substitute when no face has it)."""
        primary = self.primary(bold=bold, italic=italic)
        if primary.glyph(character):
            return primary, character
        if _is_invisible(character):
            return primary, ""
        arabic = self._load(_ARABIC[bold])
        if arabic.glyph(character):
            return arabic, character
        return primary, next(one for one in _SUBSTITUTES if primary.glyph(one))

    def used(self) -> list[Face]:
        """Return the faces of which glyphs were painted, in the order of their first use."""
        return [face for face in self._loaded.values() if face.codes]
