"""Which parts of a text keep their order among words from the right, for every format."""

import pytest

from forumplanner.documents.html import write_html
from forumplanner.documents.scripts import in_order, stretches
from forumplanner.documents.tree import Document, Paragraph, Run
from tests.documents.conftest import CREATED


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("دعوة: 3. Integrationskonferenz", ["3. Integrationskonferenz"]),
        ("الهاتف: 0000 4711-0", ["0000 4711-0"]),
        ("(0000) 4711/12", ["(0000) 4711/12"]),
        ("Wir machen weiter. ", ["Wir machen weiter."]),
        ("من 18:00 إلى 20:30", []),
        ("صفحة 3 من 12", []),
        ("«7. Bürgerforum» (2026)", ["«7. Bürgerforum» (2026)"]),
        ("لفعالية «7. Bürgerforum» اليوم", ["7. Bürgerforum"]),
        ("لفعالية «7. Bürgerforum» (18 أكتوبر 2024)", ["7. Bürgerforum"]),
        ("الموضوع: Haus (der Vereine) – نعم", ["Haus (der Vereine)"]),
        ("الموضوع: Empfehlung 7 – نعم: 51", ["Empfehlung 7"]),
    ],
)
def test_what_keeps_its_order_is_one_stretch(text: str, kept: list[str]) -> None:
    assert [part for part, from_right in stretches(text, right_to_left=True) if not from_right] == kept
    assert len(in_order(text)) == len(text)
    assert in_order(text).isascii() == (not any("\u0600" <= sign < "\u0700" for sign in text))


def test_a_web_page_sets_apart_what_keeps_its_order() -> None:
    said = Paragraph((Run("قرار: ", bold=True), Run("Wir machen weiter."), Run(" هاتف 0000 4711-0 و Layla")))
    page = write_html(Document("t", "ar", CREATED, (said,)))
    assert "<bdi>Wir machen weiter.</bdi>" in page
    assert "<bdi>0000 4711-0</bdi>" in page
    assert "<bdi>Layla" not in page
    assert "<bdi>" not in write_html(Document("t", "de", CREATED, (said,)))
