"""Lines that are written on by hand, and lines to sign on: rules that tabs draw, so that no table is needed."""

from collections.abc import Sequence
from dataclasses import dataclass

from forumplanner.documents.docx.elements import TWIPS, Element, w
from forumplanner.documents.docx.joints import kept
from forumplanner.documents.docx.styles import PARAGRAPHS, SIGNATURE
from forumplanner.documents.docx.words import Words
from forumplanner.documents.tree import Run, SignatureBlock, SignatureLine, TextStyle, WritingLines

_SIGNATURE_MM = 16.0
_GAP_MM = 8.5
_LONGEST_BESIDE = 38


@dataclass(frozen=True)
class Written:
    """Where lines stand: `width` mm are left, `indent` mm from the margin, among words of a language."""

    width: float
    indent: float
    language: str


def writing_lines(block: WritingLines, words: Words, place: Written) -> list[Element]:
    """Return lines to write on, below what is to be written there."""
    made: list[Element] = []
    if block.prompt:
        label = PARAGRAPHS[TextStyle.LABEL]
        made.append(words.paragraph((Run(block.prompt),), label, language=place.language))
    end = {"val": "left", "leader": "underscore", "pos": round((place.width + place.indent) * TWIPS)}
    for _line in range(block.lines):
        more: dict[str, Element] = {"tabs": w("tabs", None, w("tab", end)), "spacing": {"before": 160, "after": 40}}
        if place.indent:
            more["ind"] = {"left": round(place.indent * TWIPS)}
        made.append(words.tabbed(((), ()), PARAGRAPHS[TextStyle.BODY], more=more, language=place.language))
    return kept(made)


def signatures(block: SignatureBlock, words: Words, place: Written) -> list[Element]:
    """Return the lines to sign on, two side by side where their words are short enough."""
    made: list[Element] = []
    if block.place_and_date:
        said = (Run(block.place_and_date),)
        made.append(words.paragraph(said, PARAGRAPHS[TextStyle.BODY], language=place.language))
    for lines in _side_by_side(block.lines):
        made += _signed(lines, words, place)
    return kept(made)


def _signed(lines: Sequence[SignatureLine], words: Words, place: Written) -> list[Element]:
    """Return one row of lines to sign on with what stands below."""
    width = (place.width - _GAP_MM) / 2
    begins = round((width + _GAP_MM) * TWIPS)
    ends = round(width * TWIPS)

    def tabs(*, ruled: bool) -> dict[str, Element]:
        line = {"val": "left", "leader": "underscore"}
        places = [w("tab", {**line, "pos": ends})] if ruled else []
        places.append(w("tab", {"val": "left", "pos": begins}))
        if ruled:
            places.append(w("tab", {**line, "pos": begins + ends}))
        return {"tabs": w("tabs", None, *places)}

    room = {"before": round(_SIGNATURE_MM * TWIPS), "after": 40}
    ruled = ((),) * (2 if len(lines) == 1 else 4)
    made = [words.tabbed(ruled, SIGNATURE, more={"spacing": room, **tabs(ruled=True)})]
    for said in ([one.name for one in lines], [one.function for one in lines]):
        if any(said):
            fields = [(Run(text),) for text in said]
            made.append(words.tabbed(fields, SIGNATURE, more=tabs(ruled=False), language=place.language))
    return made


def _side_by_side(lines: Sequence[SignatureLine]) -> list[tuple[SignatureLine, ...]]:
    """Return lines to sign on in pairs; one with many words stands alone."""
    rows: list[tuple[SignatureLine, ...]] = []
    for line in lines:
        short = len(line.name) <= _LONGEST_BESIDE and len(line.function) <= _LONGEST_BESIDE
        before = rows[-1] if rows else ()
        fits = all(len(one.name) <= _LONGEST_BESIDE and len(one.function) <= _LONGEST_BESIDE for one in before)
        if short and len(before) == 1 and fits:
            rows[-1] = (*before, line)
        else:
            rows.append((line,))
    return rows
