"""The status report names every recommendation, its way and the reason where somebody said no."""

from datetime import UTC, date, datetime

import pytest

from forumplanner.documents.content.status_report import (
    EditionFacts,
    MeasureFacts,
    RecommendationFacts,
    StationFacts,
    StatusFacts,
    status_report,
)
from forumplanner.documents.html import write_html
from forumplanner.documents.pdf import write_pdf
from forumplanner.model.enums import MeasureState, StationOutcome
from forumplanner.wording.catalogue import catalogue
from tests.documents.conftest import EVENT, OFFICE

EDITIONS = (
    EditionFacts(
        "2. Integrationskonferenz",
        date(2025, 6, 3),
        (
            RecommendationFacts(
                "E1",
                "Mehr Dolmetschende & <b>Bücher</b>",
                stations=(
                    StationFacts("Integrationsrat", date(2025, 7, 1), StationOutcome.ACCEPTED),
                    StationFacts("Rat", None, StationOutcome.REJECTED, "kein Geld im Haushalt"),
                ),
                measures=(MeasureFacts("Pool aufbauen", MeasureState.REJECTED, "Amt", reason="siehe Rat"),),
            ),
            RecommendationFacts("E2", "Ein Ort für alle"),
        ),
        (MeasureFacts("Schild am Rathaus", MeasureState.DONE, result="hängt"),),
    ),
)


def report(editions=EDITIONS, language="de"):
    facts = StatusFacts(OFFICE, EVENT, editions, date(2027, 4, 1), datetime(2027, 4, 1, tzinfo=UTC))
    return status_report(facts, catalogue(language))


def test_reasons_and_what_was_not_dealt_with_are_said():
    page = write_html(report())
    for said in ("kein Geld im Haushalt", "siehe Rat", "Noch nicht behandelt.", "Schild am Rathaus", "hängt"):
        assert said in page
    assert "Mehr Dolmetschende &amp; &lt;b&gt;Bücher&lt;/b&gt;" in page


@pytest.mark.parametrize("language", ["de", "en"])
def test_measures_are_counted_over_all_editions(language):
    words = {"de": ("Maßnahmen: abgelehnt", "Maßnahmen: umgesetzt"), "en": ("Measures: rejected", "Measures: done")}
    page = write_html(report(EDITIONS * 2, language))
    for said in words[language]:
        assert said in page
    assert ">4<" in page.replace("<p>4</p>", ">4<")


def test_nothing_recommended_is_a_report_too():
    assert write_pdf(report(())).startswith(b"%PDF")


def test_a_long_report_has_a_table_of_contents_and_a_short_one_has_none(text_of):
    assert "Inhalt" not in text_of(write_pdf(report()))
    assert "Inhalt" in text_of(write_pdf(report(EDITIONS * 20)))
