"""Right-to-left names: levels, joined letters, order on the line."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.pdf.faces import Faces
from forumplanner.documents.pdf.lines import Line, break_lines
from forumplanner.documents.pdf.rows import Look, Span
from forumplanner.documents.pdf.shaping import NO_LETTER, Shaper, levels_of
from forumplanner.documents.tree import Document, Heading, paragraph

WORD = re.compile(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</word>')


def _words_from_left(line: Line) -> list[str]:
    placed = sorted(line.pieces, key=lambda one: one.x)
    return [one.piece.text for one in placed if not one.piece.text.isspace()]


def _line(text: str, *, width: float = 500, base: int | None = 0) -> Line:
    return break_lines([Span(text, Look(10))], width, Shaper(Faces()), base=base)[0]


def test_levels_follow_the_letters_and_numbers_inside_arabic_go_up_once_more() -> None:
    assert levels_of("ab") == [0, 0]
    assert levels_of("Layla ليلى 12") == [0] * 6 + [1] * 5 + [2] * 2
    assert levels_of('levels: [ ل "\n') == [0] * 10 + [1] + [0] * 3


def test_an_arabic_name_in_a_latin_line_stands_with_its_first_word_to_the_right() -> None:
    assert _words_from_left(_line("Layla Haddad ليلى حداد Verein")) == ["Layla", "Haddad", "حداد", "ليلى", "Verein"]


def test_a_latin_name_in_an_arabic_line_stands_with_its_first_word_to_the_left() -> None:
    line = _line("ليلى Layla Haddad حداد", base=1)
    assert _words_from_left(line) == ["حداد", "Layla", "Haddad", "ليلى"]
    assert min(one.x for one in line.pieces) >= -0.01


def test_a_title_with_a_number_keeps_it_in_front_among_arabic_words() -> None:
    line = _line("إلغاء: 3. Integrationskonferenz", base=1)
    assert _words_from_left(line) == ["3.", "Integrationskonferenz", ":", "إلغاء"]


def test_a_telephone_number_is_not_turned_around() -> None:
    assert _words_from_left(_line("0000 178 700", base=1)) == ["0000", "178", "700"]
    assert _words_from_left(_line("الهاتف: 0000 4711-0", base=1)) == ["0000", "4711-0", ":", "الهاتف"]


def test_a_german_sentence_after_an_arabic_word_ends_with_its_full_stop() -> None:
    spans = [Span("قرار: ", Look(10, bold=True)), Span("Wir machen weiter.", Look(10))]
    line = break_lines(spans, 500, Shaper(Faces()), base=1)[0]
    assert _words_from_left(line) == ["Wir", "machen", "weiter.", ":", "قرار"]


def test_brackets_around_german_words_stay_around_them() -> None:
    spans = [Span("التصويت: ", Look(10, bold=True)), Span("Empfehlung 7 (Haus der Vereine) – نعم: 51", Look(10))]
    said = "".join(_words_from_left(break_lines(spans, 500, Shaper(Faces()), base=1)[0]))
    assert "Empfehlung7(HausderVereine)" in said


def test_numbers_among_arabic_words_are_read_from_the_right() -> None:
    assert _words_from_left(_line("من 18:00 إلى 20:30", base=1)) == ["20:30", "إلى", "18:00", "من"]


def test_each_line_is_ordered_by_itself() -> None:
    lines = break_lines([Span("ليلى حداد محمد", Look(10))], 40, Shaper(Faces()), base=0)
    assert len(lines) > 1
    assert "ليلى" in _words_from_left(lines[0])


def test_arabic_letters_are_joined() -> None:
    shaper = Shaper(Faces())
    (joined,) = shaper.shape("حح", 1)
    (alone,) = shaper.shape("ح", 1)
    codes = [glyph.code for glyph in joined.glyphs]
    assert alone.glyphs[0].code not in codes
    assert len(set(codes)) == 2


def test_dots_painted_apart_do_not_count_as_letters() -> None:
    (piece,) = Shaper(Faces()).shape("ليلى", 1)
    letters = [glyph.letters for glyph in piece.glyphs if glyph.letters != NO_LETTER]
    assert "".join(reversed(letters)) == "ليلى"


def test_a_name_in_two_scripts_is_set_in_two_faces() -> None:
    faces = {one.piece.face.file for one in _line("Layla ليلى").pieces}
    assert faces == {"SourceSans3-Regular.ttf", "NotoNaskhArabic-Regular.ttf"}


@pytest.mark.tool("pdftotext")
def test_a_german_title_in_an_arabic_document_has_its_number_in_front_and_stands_at_the_right(
    text_of: Callable[..., str],
) -> None:
    title = Heading(1, "3. Integrationskonferenz")
    mixed = paragraph("قاعة 5 Bürgerhaus")
    document = Document("Titel", "ar", datetime(2027, 4, 1, tzinfo=UTC), (title, mixed))
    said = text_of(write_pdf(document), "-bbox")
    places = {found[3]: (float(found[1]), float(found[2])) for found in WORD.finditer(said)}
    assert places["3."][1] <= places["Integrationskonferenz"][0]
    assert places["Integrationskonferenz"][1] > 500
    assert places["Bürgerhaus"][1] <= places["5"][0], "what has Arabic words is read from the right"
