"""A letter's greeting and the lines to sign on never stand alone on a page; who waits is promised nothing."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from forumplanner.documents.content.bilingual import Told
from forumplanner.documents.content.confirmation import ConfirmationFacts, Standing, confirmation
from forumplanner.documents.content.facts import AgendaFacts, EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.invitation import InvitationFacts, invitation
from forumplanner.documents.content.minutes import minutes
from forumplanner.documents.content.minutes_facts import EntryFacts, MinuteItemFacts, MinutesFacts
from forumplanner.documents.html import write_html
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import SignatureLine
from forumplanner.model.enums import EntryKind
from forumplanner.wording.catalogue import catalogue

NOW = datetime(2027, 4, 1, tzinfo=UTC)
ENGLISH = catalogue("en")


@pytest.mark.tool("pdftotext")
def test_the_greeting_of_a_letter_never_stands_alone(
    office: OfficeFacts, event: EventFacts, people: tuple[PersonFacts, ...], text_of: Callable[..., str]
) -> None:
    for items in range(6, 24):
        agenda = tuple(AgendaFacts(f"Item {at}", str(at)) for at in range(items))
        facts = InvitationFacts(office, event, people[:1], date(2027, 4, 1), NOW, signatory="K. Oßwald", agenda=agenda)
        pages = text_of(write_pdf(invitation(Told(facts, ENGLISH)))).rstrip("\f").split("\f")
        closing = next(page for page in pages if "Yours sincerely" in page)
        assert "K. Oßwald" in closing
        assert "Please tell us what you need" in closing
        assert items > 15 or len(pages) == 1


@pytest.mark.tool("pdftotext")
def test_the_lines_to_sign_on_stay_with_the_last_words(
    office: OfficeFacts, event: EventFacts, text_of: Callable[..., str]
) -> None:
    signed = (SignatureLine("K. Oßwald", "Chair"),)
    for number in range(15, 34):
        entries = tuple(EntryFacts(EntryKind.INFORMATION, f"Word{at}.") for at in range(number))
        items = (MinuteItemFacts("1", "Housing", entries=entries),)
        facts = MinutesFacts(office, event, datetime(2027, 6, 3, 18), None, items, NOW, signatures=signed)
        page = text_of(write_pdf(minutes(facts, ENGLISH))).rstrip("\f").split("\f")[-1]
        assert "K. Oßwald" in page
        assert f"Word{number - 1}." in page


def test_who_waits_is_promised_neither_days_nor_preparations(
    office: OfficeFacts, event: EventFacts, people: tuple[PersonFacts, ...]
) -> None:
    def letter(standing: Standing) -> str:
        facts = ConfirmationFacts(
            office,
            event,
            people[:1],
            date(2027, 4, 1),
            NOW,
            standing=standing,
            days=event.days,
            needs=("Interpreter",),
            workshops=(AgendaFacts("Housing"),),
            companions=("Noor Haddad",),
        )
        return write_html(confirmation(Told(facts, ENGLISH)))

    waiting, placed = letter(Standing.WAITING), letter(Standing.PLACE)
    for promise in ("Your days", "Your workshops", "What we prepare for you", "someone else can have the place"):
        assert promise in placed
        assert promise not in waiting
    assert "Noor Haddad" in waiting
    assert "as soon as a place is free" in waiting
