"""Order lists, lists of participants, certificates and feedback forms say what they must and no more."""

import io
from datetime import UTC, date, datetime

import pikepdf
import pytest

from forumplanner.documents.content.certificate import AttendedFacts, CertificateFacts, certificates
from forumplanner.documents.content.feedback import FeedbackFacts, feedback_form
from forumplanner.documents.content.orders import NeededFacts, OrderFacts, OrderGroup, OrdersFacts, order_lists
from forumplanner.documents.content.participants import ListedFacts, ParticipantsFacts, participants
from forumplanner.documents.html import write_html
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import PageBreak, Section
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.document_languages import document_words
from tests.documents.conftest import EVENT, OFFICE, PEOPLE

CREATED = datetime(2027, 4, 1, tzinfo=UTC)
GERMAN = catalogue("de")


def test_a_column_that_nobody_agreed_to_is_not_in_the_list():
    listed = (ListedFacts(PEOPLE[0], phone="0000 1"), ListedFacts(PEOPLE[1]))
    facts = ParticipantsFacts(OFFICE, EVENT, listed, 3, CREATED)
    page = write_html(participants(facts, GERMAN))
    assert "Telefon" in page
    assert "E-Mail" not in page
    assert "3 Personen sind nicht genannt." in page


def test_orders_are_told_by_kind_with_what_is_missing():
    group = OrderGroup("Dolmetschen", (NeededFacts("Arabisch", 2, 1),), (OrderFacts("Arabisch", 1, "Büro Muster"),))
    page = write_html(order_lists(OrdersFacts(OFFICE, EVENT, (group,), CREATED), GERMAN))
    assert "Büro Muster" in page
    assert "Nichts wird gebraucht" in write_html(order_lists(OrdersFacts(OFFICE, EVENT, (), CREATED), GERMAN))


def test_each_certificate_has_a_page_and_names_only_the_days_somebody_was_there():
    attended = tuple(AttendedFacts(person, EVENT.days[:number]) for number, person in enumerate(PEOPLE[:3]))
    document = certificates(CertificateFacts(OFFICE, EVENT, attended, date(2027, 6, 7), CREATED), GERMAN)
    assert sum(isinstance(block, PageBreak) for block in document.children) == 2
    page = write_html(document)
    assert page.count("3. Juni 2027") == 2
    assert page.count("4. Juni 2027") == 1


@pytest.mark.parametrize("languages", [("de",), ("tr", "de"), ("de", "uk", "ar", "fa", "tr", "en")])
def test_a_feedback_form_has_a_page_for_each_language(languages):
    words = [document_words(code) for code in languages]
    form = feedback_form(FeedbackFacts(OFFICE, EVENT, CREATED, ("Sprache",)), words)
    assert form.language == languages[0]
    assert [block.language for block in form.children if isinstance(block, Section)] == list(languages[1:])
    with pikepdf.open(io.BytesIO(write_pdf(form))) as pdf:
        assert len(pdf.pages) == len(languages)
