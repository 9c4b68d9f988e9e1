"""A document in Arabic or Farsi begins at the right; what is copied from it is what was typed."""

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime

import pikepdf
import pytest

from forumplanner.documents.content.facts import OfficeFacts
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import (
    AVERY_L4785,
    BadgeText,
    Column,
    DefinitionList,
    Document,
    Figure,
    Furniture,
    Heading,
    Label,
    LabelSheet,
    ListBlock,
    ListItem,
    QrCode,
    Row,
    Section,
    Table,
    Term,
    cell,
    header_row,
    paragraph,
)

pytestmark = pytest.mark.tool("pdftotext")

NOW = datetime(2027, 4, 1, tzinfo=UTC)
MM = 72 / 25.4
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')
ARABIC = "شكرًا، كَتَبَ الأمل: تعقد المدينة يوم 12 يونيو 2027 في Bürgerhaus من الساعة 18:00"
FARSI = "شهر گردهمایی سوم را در ۳ ژوئن ۲۰۲۷ در Bürgerhaus برگزار می‌کند"
Read = Callable[..., str]


def _document(language: str) -> Document:
    table = Table(
        (Column(40), Column(40), Column()),
        (header_row("Alpha", "Beta", "Gamma"),),
        (Row((cell("eins"), cell("zwei"), cell("drei"))),),
    )
    listed = ListBlock((ListItem((paragraph("Punkt"),), "TOP7"),))
    terms = DefinitionList((Term("Begriff", (paragraph("Erklärung"),)),))
    furniture = Furniture("", "Fußzeile", "Seite{page}von{total}")
    blocks = (Heading(1, "Titel"), listed, table, terms, Section((paragraph("Abschnitt"),), "de"))
    return Document("Titel", language, NOW, blocks, furniture=furniture)


def _lefts(said: str) -> dict[str, float]:
    return {found[5]: float(found[1]) / MM for found in WORD.finditer(said)}


@pytest.mark.parametrize("language", ["ar", "fa-IR"])
def test_everything_begins_at_the_right(language: str, text_of: Read) -> None:
    there = _lefts(text_of(write_pdf(_document(language)), "-bbox"))
    usual = _lefts(text_of(write_pdf(_document("de")), "-bbox"))
    for first, then in (("TOP7", "Punkt"), ("Alpha", "Beta"), ("Beta", "Gamma"), ("eins", "zwei"), ("zwei", "drei")):
        assert usual[first] < usual[then]
        assert there[first] > there[then]
    for first, then in (("Begriff", "Erklärung"), ("Fußzeile", "Seite1von1")):
        assert usual[first] < usual[then]
        assert there[first] > there[then]
    assert there["Titel"] > 160
    assert there["Abschnitt"] == pytest.approx(25, abs=0.5)


@pytest.mark.parametrize(("language", "text"), [("ar", ARABIC), ("fa", FARSI), ("de", ARABIC[:17])])
def test_what_is_copied_from_any_place_is_what_was_typed(language: str, text: str, text_of: Read) -> None:
    table = Table((Column(), Column(60)), (header_row("1", "2"),), (Row((cell(text), cell("3"))),))
    listed = ListBlock((ListItem((paragraph(text),)),), ordered=True)
    badge = Label((BadgeText(text, 5, 5, 70, 20, 16),))
    blocks = (Heading(1, "T"), paragraph(text), listed, table, LabelSheet(AVERY_L4785, (badge,)))
    said = "".join(text_of(write_pdf(Document("T", language, NOW, blocks))).split())
    assert said.count("".join(text.split())) == 4


def test_pictures_and_codes_stand_where_lines_begin(office: OfficeFacts) -> None:
    def places(language: str) -> list[float]:
        blocks = (Heading(1, "T"), Figure(office.logo, "Logo", 40), QrCode("x", "Code", 30))
        with pikepdf.open(io.BytesIO(write_pdf(Document("T", language, NOW, blocks)))) as pdf:
            found = [one.A[0].BBox for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]
        return sorted(round(float(box[0]) / MM) for box in found)

    assert places("de") == [25, 25]
    assert places("ar") == [210 - 20 - 40, 210 - 20 - 30]
