"""Flyers, posters, cards that stand on a table, small paper: where things stand on each kind of paper."""

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime

import page
import pikepdf
import pytest

from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import (
    BadgeCode,
    BadgeText,
    Block,
    CutLine,
    Document,
    Furniture,
    Heading,
    Label,
    LabelSheet,
    PageSize,
    PanelBreak,
    Panels,
    QrCode,
    SheetFormat,
    WritingLines,
    paragraph,
)
from tests.documents.own_checks import own_faults, told_faults

pytestmark = pytest.mark.tool("pdftotext")

NOW = datetime(2027, 4, 1, tzinfo=UTC)
MM = 72 / 25.4
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</word>')
Read = Callable[..., str]


def _sound(document: Document) -> bytes:
    data = write_pdf(document)
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        assert [failure.rule_id for failure in page.validate_pdf_bytes(data, profile=profile).failures] == []
    assert own_faults(data) == []
    assert told_faults(data, document) == []
    return data


def _places(said: str) -> list[tuple[str, float, float, float, float]]:
    found = WORD.finditer(said)
    return [(one[5], *(float(one[at]) / MM for at in range(1, 5))) for one in found]


@pytest.mark.parametrize("size", PageSize)
@pytest.mark.parametrize("landscape", [False, True])
def test_paper_has_the_size_that_was_asked_for(size: PageSize, landscape: bool) -> None:
    document = Document("T", "de", NOW, (Heading(1, "T"), paragraph("Wort")), size=size, landscape=landscape)
    with pikepdf.open(io.BytesIO(write_pdf(document))) as pdf:
        box = [float(one) / MM for one in pdf.pages[0].MediaBox]
    assert box == pytest.approx([0, 0, *(size.value[::-1] if landscape else size.value)], abs=0.1)


@pytest.mark.parametrize(
    ("language", "cover", "order"),
    [("de", False, (0, 1, 2)), ("de", True, (2, 1, 0)), ("ar", False, (2, 1, 0)), ("ar", True, (0, 1, 2))],
)
def test_panels_of_a_flyer_are_filled_from_the_start_and_the_cover_comes_first(
    language: str, cover: bool, order: tuple[int, ...], text_of: Read
) -> None:
    blocks: list[Block] = [Heading(1, "Panel1")]
    for at in range(2, 6):
        blocks += [PanelBreak(), paragraph(f"Panel{at}")]
    flyer = Document("Flyer", language, NOW, tuple(blocks), landscape=True, panels=Panels(3, cover))
    data = _sound(flyer)
    pages = text_of(data, "-bbox").split("<page ")[1:]
    first = {word: int(left // 99) for word, left, *_ in _places(pages[0])}
    assert first == {f"Panel{at}": panel for at, panel in enumerate(order, 1)}
    inside = {word: int(left // 99) for word, left, *_ in _places(pages[1])}
    assert inside == ({"Panel4": 0, "Panel5": 1} if language == "de" else {"Panel4": 2, "Panel5": 1})


def test_without_panels_a_break_begins_a_page(text_of: Read) -> None:
    document = Document("T", "de", NOW, (Heading(1, "Eins"), PanelBreak(), paragraph("Zwei")))
    assert [one.strip() for one in text_of(write_pdf(document)).split("\f")][:2] == ["Eins", "Zwei"]


def test_a_card_for_the_table_is_painted_twice_about_its_fold_and_said_once(text_of: Read) -> None:
    card = SheetFormat(210, 100, 1, 1, 0, 148.5, 210, 148.5)
    parts = (BadgeText("Haddad", 20, 30, 170, 40, 60), BadgeCode(QrCode("x", "Ein Code"), 180, 70))
    document = Document("Karten", "de", NOW, (LabelSheet(card, (Label(parts), Label(parts)), folded=True),))
    data = _sound(document)
    pages = text_of(data, "-bbox").split("<page ")[1:]
    assert len(pages) == 2
    there, turned = sorted((one for one in _places(pages[0]) if one[0] == "Haddad"), key=lambda one: -one[2])
    assert there[2] > 148.5 > turned[4]
    assert there[1] + turned[3] == pytest.approx(210, abs=1)
    assert there[2] + turned[4] == pytest.approx(297, abs=1)


def test_a_poster_is_larger_by_its_scale_and_keeps_its_margins(text_of: Read) -> None:
    def word(scale: float) -> tuple[str, float, float, float, float]:
        blocks = (Heading(1, "Großer"), paragraph("Saal"))
        poster = Document("Plakat", "de", NOW, blocks, size=PageSize.A3, scale=scale, furniture=Furniture("", "Fuß"))
        return _places(text_of(_sound(poster), "-bbox"))[0]

    usual, large = word(1), word(2)
    assert large[3] - large[1] == pytest.approx(2 * (usual[3] - usual[1]), rel=0.02)
    assert large[1] == pytest.approx(usual[1], abs=0.5)


def test_lines_to_write_on_and_to_cut_along_are_artifacts(text_of: Read) -> None:
    blocks = (Heading(1, "T"), WritingLines("Anmerkungen", 3), CutLine(), paragraph("Abschnitt"))
    data = _sound(Document("T", "de", NOW, blocks))
    assert text_of(data).split() == ["T", "Anmerkungen", "Abschnitt"]


def test_the_columns_of_a_footer_stand_side_by_side_above_the_page_number(text_of: Read) -> None:
    furniture = Furniture("", "", "Seite{page}von{total}", (("Stadt", "Rathausplatz"), ("Telefon",), ("Sparkasse",)))
    data = _sound(Document("T", "de", NOW, (Heading(1, "T"),), furniture=furniture))
    places = {word: (left, top) for word, left, top, *_ in _places(text_of(data, "-bbox"))}
    assert places["Stadt"][0] < places["Telefon"][0] < places["Sparkasse"][0]
    assert places["Stadt"][1] == pytest.approx(places["Sparkasse"][1], abs=0.2)
    assert places["Stadt"][1] < places["Rathausplatz"][1] < places["Seite1von1"][1] < 297 - 5


def test_headings_have_the_colour_of_the_office() -> None:
    document = Document("T", "de", NOW, (Heading(1, "T"), Heading(2, "U")), accent="#8a1538")
    with pikepdf.open(io.BytesIO(write_pdf(document))) as pdf:
        colours = {
            tuple(round(float(one) * 255) for one in operands)
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "rg"
        }
    assert (0x8A, 0x15, 0x38) in colours
