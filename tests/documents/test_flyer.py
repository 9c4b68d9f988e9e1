"""A flyer lies right when it is printed on both sides, turned over the short edge and folded."""

import re
from collections.abc import Callable

import pytest

from forumplanner.documents.content.facts import AgendaFacts, EventFacts, OfficeFacts
from forumplanner.documents.content.flyer import FlyerFacts, flyer
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import QrCode
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.document_languages import document_words

pytestmark = pytest.mark.tool("pdftotext")

PAGE = re.compile(r"<page[^>]*>(.*?)</page>", re.DOTALL)
WORD = re.compile(r'<word xMin="([\d.]+)"[^>]*>([^<]*)</word>')
THIRD = 297 / 3 * 72 / 25.4
Every = Callable[..., dict[str, object]]


def panels(said: str, page: int) -> dict[str, int]:
    """Return in which third of a page, counted from the left, each word stands first."""
    found: dict[str, int] = {}
    for left, word in WORD.findall(PAGE.findall(said)[page]):
        found.setdefault(word, int(float(left) // THIRD))
    return found


def test_the_title_is_outside_on_the_right_the_back_in_the_middle_the_flap_on_the_left(
    every_document, text_of: Callable[..., str]
):
    said = text_of(write_pdf(every_document(catalogue("de"))["flyer"]), "-bbox")
    assert len(PAGE.findall(said)) == 2
    outside = panels(said, 0)
    assert (outside["Integrationskonferenz"], outside["Kontakt"], outside["Mitmachen"]) == (2, 1, 0)
    assert outside["3"] == outside["8."] == 1, "the bus lines"
    inside = panels(said, 1)
    assert inside["Begrüßung"] == 0
    assert "Integrationskonferenz" not in inside


def test_in_arabic_it_opens_the_other_way(every_document, text_of: Callable[..., str]):
    said = text_of(write_pdf(every_document(document_words("ar", {}))["flyer"]), "-bbox")
    outside = panels(said, 0)
    assert outside["Integrationskonferenz"] == 0
    assert panels(said, 1)["Begrüßung"] == 2


def test_the_code_leads_to_the_registration_and_is_left_out_without_a_link(
    every_document, office: OfficeFacts, event: EventFacts
):
    def codes(document):
        return [block.content for block in document.children if isinstance(block, QrCode)]

    assert codes(every_document(catalogue("de"))["flyer"]) == ["https://www.beispielstetten.example/anmelden"]
    created = every_document(catalogue("de"))["flyer"].created
    plain = flyer(FlyerFacts(office, event, (AgendaFacts("Begrüßung"),), created), catalogue("de"))
    assert codes(plain) == []
