"""Labels lie where the paper has them, to half a millimetre, on the front and on the back; cards stand on a table."""

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from forumplanner.documents.content.badges import BackLine, BadgeFacts, BadgesFacts, badges
from forumplanner.documents.content.facts import EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.room_signs import RoomFacts, RoomSignsFacts, Way, room_signs
from forumplanner.documents.content.table_cards import CardSize, TableCardsFacts, table_cards
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import (
    AVERY_3475,
    AVERY_7160,
    AVERY_7163,
    AVERY_L4785,
    Document,
    LabelSheet,
    SheetFormat,
)
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.document_languages import document_words

pytestmark = [pytest.mark.tool("pdftotext"), pytest.mark.tool("pdftoppm")]

NOW = datetime(2027, 4, 1, tzinfo=UTC)
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')
MM = 72 / 25.4
_DPI = 200
_OWN = SheetFormat(90, 54, 2, 4, 11.5, 12.5, 97, 66)
_SHEETS = [AVERY_L4785, AVERY_7160, AVERY_7163, AVERY_3475, _OWN]
_DE = catalogue("de")
Facts = Callable[..., BadgesFacts]


@pytest.fixture
def facts_of(office: OfficeFacts, event: EventFacts) -> Facts:
    """Return what makes facts of badges."""

    def make(*badges: BadgeFacts, **how: object) -> BadgesFacts:
        return replace(BadgesFacts(office, event, badges, NOW), **how)

    return make


@pytest.fixture
def pages_of(tmp_path: Path) -> Callable[[Document], list[Image.Image]]:
    """Return what paints the pages of a document."""
    program = shutil.which("pdftoppm")
    assert program is not None

    def paint(document: Document) -> list[Image.Image]:
        (tmp_path / "x.pdf").write_bytes(write_pdf(document))
        subprocess.run([program, "-r", str(_DPI), "-gray", str(tmp_path / "x.pdf"), str(tmp_path / "p")], check=True)
        return [Image.open(file) for file in sorted(tmp_path.glob("p*.pgm"))]

    return paint


def _places(said: str) -> dict[str, tuple[float, ...]]:
    return {found[5]: tuple(float(found[at]) / MM for at in range(1, 5)) for found in WORD.finditer(said)}


def _rules(page: Image.Image, *, down: bool) -> list[float]:
    """Return where rules are, in mm, along one direction: lines of pixels most of which are painted."""
    seen = page.point(lambda value: 255 if value < 250 else 0)
    length = seen.height if down else seen.width
    strip = seen.resize((1, length) if down else (length, 1), Image.Resampling.BOX)
    dark = [at for at in range(length) if strip.getpixel((0, at) if down else (at, 0)) > 90]
    found: list[list[int]] = []
    for at in dark:
        if found and at - found[-1][-1] <= 1:
            found[-1].append(at)
        else:
            found.append([at])
    return [(sum(group) / len(group) + 0.5) * 25.4 / _DPI for group in found]


def _edges(first: float, size: float, pitch: float, count: int) -> list[float]:
    edges = [edge for at in range(count) for edge in (first + at * pitch, first + at * pitch + size)]
    return [edge for at, edge in enumerate(edges) if at == 0 or edge - edges[at - 1] > 0.05]


@pytest.mark.parametrize("sheet", _SHEETS, ids=["l4785", "7160", "7163", "3475", "own"])
def test_the_frames_of_a_test_print_are_the_edges_of_the_labels(
    sheet: SheetFormat, facts_of: Facts, pages_of: Callable[[Document], list[Image.Image]]
) -> None:
    nobody = [BadgeFacts(PersonFacts("")) for _one in range(sheet.labels)]
    made = badges(facts_of(*nobody, format=sheet, frames=True, both_sides=True), _DE)
    front, back = pages_of(made)
    across = _edges(sheet.left, sheet.width, sheet.pitch_x, sheet.columns)
    down = _edges(sheet.top, sheet.height, sheet.pitch_y, sheet.rows)
    inside = [edge for edge in across if 0.3 < edge < 209.7]
    assert [one for one in _rules(front, down=False) if 0.3 < one < 209.7] == pytest.approx(inside, abs=0.5)
    assert _rules(front, down=True) == pytest.approx(down, abs=0.5)
    mirrored = sorted(210 - edge for edge in inside)
    assert [one for one in _rules(back, down=False) if 0.3 < one < 209.7] == pytest.approx(mirrored, abs=0.5)
    assert _rules(back, down=True) == pytest.approx(down, abs=0.5)


@pytest.mark.parametrize("sheet", _SHEETS, ids=["l4785", "7160", "7163", "3475", "own"])
@pytest.mark.parametrize("language", ["de", "ar"])
def test_everything_on_a_badge_stays_in_its_label(
    sheet: SheetFormat, language: str, facts_of: Facts, text_of: Callable[..., str]
) -> None:
    person = PersonFacts("Wolfeschlegelsteinhausenbergerdorff-Öğretmenoğlu", "محمدرضا احمدی", "Verein der Freundschaft")
    badge = BadgeFacts(
        person, "ABCDEFGH2345", "Dolmetschen", "Arabisch, Kurdisch, Deutsch", (BackLine("09:00 Wohnen im Quartier"),)
    )
    made = badges(facts_of(badge, format=sheet, both_sides=True, skip=sheet.columns), document_words(language))
    front, back = text_of(write_pdf(made), "-bbox").split("<page ")[1:]
    for page, left in ((front, sheet.left), (back, 210 - sheet.left - sheet.width)):
        boxes = [tuple(float(found[at]) / MM for at in range(1, 5)) for found in WORD.finditer(page)]
        assert len(boxes) >= 3
        for x0, y0, x1, y1 in boxes:
            assert left <= x0 <= x1 <= left + sheet.width
            assert sheet.top + sheet.pitch_y <= y0 <= y1 <= sheet.top + sheet.pitch_y + sheet.height


def test_the_back_of_a_badge_lies_behind_its_front(facts_of: Facts, text_of: Callable[..., str]) -> None:
    sheet = AVERY_7160
    people = [BadgeFacts(PersonFacts(f"Vorn{at}"), back=(BackLine(f"Hinten{at}"),)) for at in range(sheet.labels + 2)]
    pages = text_of(write_pdf(badges(facts_of(*people, format=sheet, both_sides=True), _DE)), "-bbox").split("<page ")
    assert len(pages[1:]) == 4
    for front, back, numbers in ((pages[1], pages[2], range(21)), (pages[3], pages[4], range(21, 23))):
        before, behind = _places(front), _places(back)
        for at in numbers:
            column, row = at % 3, at % 21 // 3
            left = sheet.left + column * sheet.pitch_x
            seen_through = 210 - behind[f"Hinten{at}"][2]
            assert left <= before[f"Vorn{at}"][0] <= left + sheet.width
            assert left <= seen_through <= left + sheet.width
            top = sheet.top + row * sheet.pitch_y
            assert top <= behind[f"Hinten{at}"][1] <= top + sheet.height


def test_the_languages_somebody_speaks_stand_only_on_the_badge_of_who_wants_it(
    facts_of: Facts, text_of: Callable[..., str]
) -> None:
    made = badges(facts_of(BadgeFacts(PersonFacts("A"), languages="Arabisch"), BadgeFacts(PersonFacts("B"))), _DE)
    said = text_of(write_pdf(made))
    assert said.count("Ich spreche") == 1
    assert "Ich spreche Arabisch" in said


def test_a_german_title_keeps_its_order_on_an_arabic_badge(
    facts_of: Facts, event: EventFacts, text_of: Callable[..., str]
) -> None:
    made = badges(facts_of(BadgeFacts(PersonFacts("Layla Haddad", "ليلى حداد"))), document_words("ar"))
    places = _places(text_of(write_pdf(made), "-bbox"))
    assert event.title == "3. Integrationskonferenz"
    assert places["3."][2] <= places["Integrationskonferenz"][0]
    assert places["Integrationskonferenz"][2] > 18 + 60, "what is read from the right begins there"


@pytest.mark.parametrize(("size", "pages"), [(CardSize.ONE, 2), (CardSize.TWO, 1)])
def test_a_table_card_bears_the_name_on_both_sides_one_of_them_turned(
    size: CardSize, pages: int, office: OfficeFacts, event: EventFacts, text_of: Callable[..., str]
) -> None:
    people = (PersonFacts("Haddad", function="Vorsitz"), PersonFacts("Öztürk"))
    document = table_cards(TableCardsFacts(office, event, people, NOW, size), _DE)
    data = write_pdf(document)
    said = text_of(data, "-bbox").split("<page ")[1:]
    assert len(said) == pages
    found = [tuple(float(one[at]) / MM for at in range(1, 5)) for one in WORD.finditer(said[0]) if one[5] == "Haddad"]
    turned, upright = sorted(found, key=lambda box: box[1])
    wide, high = document.paper
    fold = high / 2 if size is CardSize.ONE else high / 4
    assert turned[1] + upright[3] == pytest.approx(2 * fold, abs=0.5)
    assert turned[0] + upright[2] == pytest.approx(wide, abs=0.5)
    assert upright[3] - upright[1] > 15, "to be read across a room"


def test_a_long_name_on_a_table_card_is_not_torn(
    office: OfficeFacts, event: EventFacts, text_of: Callable[..., str]
) -> None:
    name = "Maximiliane Wolfeschlegelsteinhausenbergerdorff"
    made = table_cards(TableCardsFacts(office, event, (PersonFacts(name),), NOW, CardSize.TWO), _DE)
    places = _places(text_of(write_pdf(made), "-bbox"))
    assert places["Wolfeschlegelsteinhausenbergerdorff"][2] <= 210 - 10


@pytest.mark.parametrize(("way", "arrow", "words"), [(Way.LEFT, "←", "nach links"), (Way.RIGHT, "→", "nach rechts"),
                                                     (Way.STRAIGHT, "↑", "geradeaus")])  # fmt: skip
def test_a_sign_shows_the_way_as_an_arrow_and_in_words(
    way: Way, arrow: str, words: str, office: OfficeFacts, event: EventFacts, text_of: Callable[..., str]
) -> None:
    rooms = (RoomFacts("Großer Saal", True), RoomFacts("Keller", False))
    said = text_of(write_pdf(room_signs(RoomSignsFacts(office, event, rooms, NOW, way), _DE))).split("\f")
    assert "Großer Saal" in said[0]
    assert "Stufenlos erreichbar" in said[0]
    assert "Nur über Stufen" in said[1]
    assert all(arrow in page and words in page for page in said[:2])


def test_a_sign_at_the_room_itself_has_no_arrow(office: OfficeFacts, event: EventFacts) -> None:
    sheet = room_signs(RoomSignsFacts(office, event, (RoomFacts("Foyer"),), NOW), _DE).children[0]
    assert isinstance(sheet, LabelSheet)
    assert [part.text for part in sheet.labels[0].parts] == [event.title, "Foyer"]
