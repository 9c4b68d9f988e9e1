"""Embeds the used part of the faces in a PDF, with every code mapped to the letters it stands for.

Two-byte composite fonts (ISO 32000-1, 9.7) with Identity-H; ToUnicode gives the typed letters, not glyph names.
"""

import hashlib
import struct

import pikepdf
import uharfbuzz as hb
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from forumplanner.documents.pdf.faces import Face
from forumplanner.documents.pdf.streams import settled

_DROPPED = ("GSUB", "GPOS", "GDEF", "kern", "DSIG", "STAT", "meta", "BASE")
_RETAIN_GLYPH_NUMBERS = hb.SubsetFlags.RETAIN_GIDS
_SYMBOLIC = 4
_ITALIC = 64


def font_dictionary(pdf: Pdf, faces: list[Face]) -> Dictionary:
    """Return the font resources of a page: every used face under its name."""
    return Dictionary({f"/{face.name}": _font(pdf, face) for face in faces})


def _font(pdf: Pdf, face: Face) -> pikepdf.Object:
    """Embed one face."""
    pairs = sorted(face.codes.items(), key=lambda item: item[1])
    program = settled(_subset(face, {glyph for (glyph, _), _ in pairs}))
    tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(program).digest()[:6])
    name = Name(f"/{tag}+{face.file.removesuffix('.ttf')}")
    data = Stream(pdf, program)
    data.Length1 = len(program)
    x_min, y_min, x_max, y_max = struct.unpack(">4h", face.hb_face.reference_table("head").data[36:44])
    scale = 1000 / face.upem
    italic = "Italic" in face.file
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=_SYMBOLIC | (_ITALIC if italic else 0),
        FontBBox=Array([round(value * scale) for value in (x_min, y_min, x_max, y_max)]),
        ItalicAngle=-11 if italic else 0,
        Ascent=round(face.ascent * 1000),
        Descent=round(face.descent * 1000),
        CapHeight=660,
        StemV=140 if "Bold" in face.file else 84,
        FontFile2=pdf.make_indirect(data),
    )
    widths = Array([1, Array([round(face.advance(glyph), 2) for (glyph, _), _ in pairs])])
    to_glyph = settled(bytes(2) + b"".join(struct.pack(">H", glyph) for (glyph, _), _ in pairs), b"\0\1")
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=0,
        W=widths,
        CIDToGIDMap=pdf.make_indirect(Stream(pdf, to_glyph)),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=pdf.make_indirect(Stream(pdf, settled(_to_unicode([letters for (_, letters), _ in pairs])))),
        )
    )


def _subset(face: Face, glyphs: set[int]) -> bytes:
    """Return the font program with only the outlines that are used; glyph numbers stay."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(sorted(glyphs | {0}))
    for tag in _DROPPED:
        wanted.drop_table_tag_set.add(int.from_bytes(tag.encode()))
    wanted.flags = _RETAIN_GLYPH_NUMBERS
    return bytes(hb.subset(face.hb_face, wanted).blob.data)


def _to_unicode(letters: list[str]) -> bytes:
    """Return the CMap from codes (1, 2, ...) to letters."""
    entries = [f"<{code:04X}> <{said.encode('utf-16-be').hex().upper()}>" for code, said in enumerate(letters, 1)]
    blocks = []
    for start in range(0, len(entries), 100):
        part = entries[start : start + 100]
        blocks += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<0000> <FFFF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end\n",
        ]
    ).encode("ascii")
