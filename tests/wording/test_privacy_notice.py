"""The draft of a notice on data protection names office, event, purposes, periods and rights, and that it is one."""

import pytest

from forumplanner.model.privacy import PERIODS, Period, Purpose
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.privacy_notice import privacy_notice


@pytest.mark.parametrize(
    ("language", "unchecked", "needs"),
    [("de", "UNGEPRÜFTER ENTWURF", "vier Wochen nach"), ("en", "UNCHECKED DRAFT", "four weeks after")],
)
def test_it_names_office_event_purposes_periods_and_rights(language, unchecked, needs):
    text = privacy_notice("Stadt Musterort", "Markt 1, 00000 Musterort", "3. Konferenz", catalogue(language))
    assert text.startswith(unchecked)
    for part in ("Stadt Musterort", "Markt 1, 00000 Musterort", "3. Konferenz", needs):
        assert part in text
    for article in ("6 (1)" if language == "en" else "6 Abs. 1", *map(str, range(15, 22)), "77"):
        assert f"Art. {article}" in text, article


def test_the_periods_it_names_are_those_of_the_model(monkeypatch):
    assert PERIODS[Purpose.NEED] is Period.EVENT_AND_FOUR_WEEKS
    assert PERIODS[Purpose.PARTICIPATION] is Period.EVENT_AND_SIX_MONTHS
    monkeypatch.setitem(PERIODS, Purpose.NEED, Period.EVENT_AND_SIX_MONTHS)
    assert "four weeks" not in privacy_notice("", "", "", catalogue("en"))


def test_what_the_office_has_not_said_is_left_to_be_filled_in():
    text = privacy_notice("", "", "Forum", catalogue("de"))
    assert "[Name der Dienststelle]" in text
    assert "[Anschrift, E-Mail, Telefon]" in text
