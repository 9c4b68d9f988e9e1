"""Badges stand where the label sheet has its labels."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from forumplanner.documents.content.badges import BadgeFacts, BadgesFacts, badges
from forumplanner.documents.content.facts import EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.pdf import write_pdf
from forumplanner.wording.catalogue import catalogue

pytestmark = pytest.mark.tool("pdftotext")

WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')
NOW = datetime(2027, 4, 1, tzinfo=UTC)
MM = 72 / 25.4
_DE = catalogue("de")


def _places(said: str) -> dict[str, tuple[float, ...]]:
    return {found[5]: tuple(float(found[at]) / MM for at in range(1, 5)) for found in WORD.finditer(said)}


def test_ten_badges_stand_in_the_ten_windows_of_the_sheet(
    office: OfficeFacts, event: EventFacts, text_of: Callable[..., str]
) -> None:
    who = tuple(BadgeFacts(PersonFacts(f"Name{at}", organisation=f"Verein{at}"), f"t-{at}") for at in range(12))
    facts = BadgesFacts(office, event, who, NOW)
    data = write_pdf(badges(facts, catalogue("de")))
    pages = text_of(data, "-bbox").split("<page ")[1:]
    assert len(pages) == 2
    places = _places(pages[0])
    for at in range(10):
        left, top = 18 + at % 2 * 95, 13 + at // 2 * 55
        for word in (f"Name{at}", f"Verein{at}"):
            x0, y0, x1, y1 = places[word]
            assert left <= x0 < x1 <= left + 80
            assert top <= y0 < y1 <= top + 50
    assert set(_places(pages[1])) >= {"Name10", "Name11"}


def test_used_labels_are_skipped_and_a_printer_offset_moves_all(
    office: OfficeFacts, event: EventFacts, text_of: Callable[..., str]
) -> None:
    one = (BadgeFacts(PersonFacts("Erster")),)
    plain = _places(text_of(write_pdf(badges(BadgesFacts(office, event, one, NOW), catalogue("de"))), "-bbox"))
    moved = BadgesFacts(office, event, one, NOW, skip=3, offset_x=2, offset_y=-1)
    there = _places(text_of(write_pdf(badges(moved, catalogue("de"))), "-bbox"))
    assert there["Erster"][0] - plain["Erster"][0] == pytest.approx(95 + 2, abs=0.1)
    assert there["Erster"][1] - plain["Erster"][1] == pytest.approx(55 - 1, abs=0.1)


def test_a_long_name_shrinks_until_no_word_is_torn(
    office: OfficeFacts, event: EventFacts, text_of: Callable[..., str]
) -> None:
    names = ("Jo", "Maximiliane Freifrau von Hohenstein-Wackerbarth", "Wolfeschlegelsteinhausenbergerdorff")
    heights = []
    for name in names:
        facts = BadgesFacts(office, event, (BadgeFacts(PersonFacts(name)),), NOW)
        places = _places(text_of(write_pdf(badges(facts, catalogue("de"))), "-bbox"))
        word = max(name.split(), key=len).split("-")[0]
        found = next(place for said, place in places.items() if said.startswith(word))
        assert found[2] <= 18 + 80
        heights.append(found[3] - found[1])
    assert all(more > less for more, less in pairwise(heights))


@pytest.mark.parametrize("letters", [60, 300, 5000])
@pytest.mark.parametrize("own", ["", "حداد"])
def test_an_overlong_name_stays_in_its_label_and_off_the_code(
    letters: int, own: str, office: OfficeFacts, event: EventFacts, text_of: Callable[..., str]
) -> None:
    for name in ("W" * letters, "Maria " * (letters // 6), "حداد" * (letters // 4)):
        person = PersonFacts(name, own * (letters // 4), organisation=name)
        facts = BadgesFacts(office, replace(event, title=name), (BadgeFacts(person, "token", "Rolle"),), NOW)
        said = text_of(write_pdf(badges(facts, catalogue("de"))), "-bbox")
        boxes = [tuple(float(found[at]) / MM for at in range(1, 5)) for found in WORD.finditer(said)]
        assert len(boxes) > 3
        for left, top, right, bottom in boxes:
            assert 18 <= left <= right <= 18 + 80
            assert 13 <= top <= bottom <= 13 + 50
            beside_code = right <= 18 + 80 - 5 - 18 + 2.1
            assert beside_code or bottom <= 13 + 50 - 5 - 18 + 2.5


def test_a_name_that_was_cut_says_so(office: OfficeFacts, event: EventFacts, text_of: Callable[..., str]) -> None:
    def said(name: str) -> str:
        return text_of(write_pdf(badges(BadgesFacts(office, event, (BadgeFacts(PersonFacts(name)),), NOW), _DE)))

    assert "\N{HORIZONTAL ELLIPSIS}" in said("W" * 5000)
    assert "\N{HORIZONTAL ELLIPSIS}" not in said("W" * 60)


def test_the_code_stands_there_as_letters_to_be_typed(
    office: OfficeFacts, event: EventFacts, text_of: Callable[..., str]
) -> None:
    facts = BadgesFacts(office, event, (BadgeFacts(PersonFacts("Maria Muster"), "ABCDEFGH2345"),), NOW)
    assert "ABCD EFGH 2345" in text_of(write_pdf(badges(facts, _DE)))
