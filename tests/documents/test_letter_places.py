"""A letter's address stands in the window, its subject and marks where DIN 5008 puts them, in both forms."""

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime

import pikepdf
import pytest

from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import Document, Heading, LetterHead, PageSize, paragraph
from forumplanner.model.letter_styles import LetterForm

pytestmark = pytest.mark.tool("pdftotext")

MM = 72 / 25.4
NOW = datetime(2027, 4, 1, tzinfo=UTC)
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')
SENDER = ("Absenderin", "Amt", "Straße", "Stadt", "Telefon", "Anschreiben", "Netzseite")
HEADS = {LetterForm.A: 27.0, LetterForm.B: 45.0}
Read = Callable[..., str]


def _letter(form: LetterForm, language: str = "de", lines: int = 6) -> Document:
    address = tuple(f"Anschriftzeile{at}" for at in range(1, lines + 1))
    information = (("Auskunft", "Katharina"), ("Datum", "Erster"))
    head = LetterHead(SENDER, "Rücksendeangabe", address, information, form=form)
    return Document("Brief", language, NOW, (head, Heading(1, "Betreffzeile"), paragraph("Guten Tag")))


def _places(said: str) -> dict[str, tuple[float, ...]]:
    return {found[5]: tuple(float(found[at]) / MM for at in range(1, 5)) for found in WORD.finditer(said)}


@pytest.mark.parametrize("form", LetterForm)
@pytest.mark.parametrize("language", ["de", "ar"])
def test_the_address_stands_in_the_window_of_the_envelope(form: LetterForm, language: str, text_of: Read) -> None:
    words = _places(text_of(write_pdf(_letter(form, language)), "-bbox"))
    window = HEADS[form]
    first, last = words["Anschriftzeile1"], words["Anschriftzeile6"]
    assert first[0] == pytest.approx(25, abs=0.5)
    assert first[1] == pytest.approx(window + 17.7, abs=0.5)
    assert last[3] <= window + 45
    assert max(one[2] for said, one in words.items() if said.startswith("Anschrift")) <= 20 + 85
    assert window < words["Rücksendeangabe"][1] < words["Rücksendeangabe"][3] <= window + 17.7
    assert max(words[word][3] for word in SENDER) <= window


@pytest.mark.parametrize(("form", "information", "subject"), [(LetterForm.A, 32, 80.46), (LetterForm.B, 50, 98.46)])
def test_information_and_subject_stand_where_the_form_has_them(
    form: LetterForm, information: float, subject: float, text_of: Read
) -> None:
    words = _places(text_of(write_pdf(_letter(form)), "-bbox"))
    assert words["Auskunft:"][0] == pytest.approx(125, abs=0.5)
    assert words["Auskunft:"][1] == pytest.approx(information, abs=1)
    assert words["Betreffzeile"][1] == pytest.approx(subject, abs=1)


@pytest.mark.parametrize(("form", "heights"), [(LetterForm.A, (87, 192, 148.5)), (LetterForm.B, (105, 210, 148.5))])
def test_the_marks_to_fold_and_to_punch_are_artifacts_at_their_heights(
    form: LetterForm, heights: tuple[float, ...]
) -> None:
    x, y = 0.0, 0.0
    found = []
    artifact = False
    with pikepdf.open(io.BytesIO(write_pdf(_letter(form)))) as pdf:
        stack: list[tuple[float, float]] = []
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            match str(operator):
                case "q":
                    stack.append((x, y))
                case "Q":
                    x, y = stack.pop()
                case "cm":
                    x, y = x + float(operands[4]), y + float(operands[5])
                case "BMC" | "BDC":
                    artifact = str(operands[0]) == "/Artifact"
                case "m" if x + float(operands[0]) < 5 * MM:
                    assert artifact
                    found.append(297 - (y + float(operands[1])) / MM)
    assert found == pytest.approx(heights, abs=0.5)


def test_much_information_pushes_the_subject_down_instead_of_running_into_it(text_of: Read) -> None:
    information = tuple((f"Angabe{at}", "Wert") for at in range(20))
    head = LetterHead(SENDER, "Zurück", ("Anschrift",), information)
    said = text_of(write_pdf(Document("Brief", "de", NOW, (head, Heading(1, "Betreffzeile")))), "-bbox")
    words = _places(said)
    assert words["Betreffzeile"][1] > words["Angabe19:"][3]


def test_a_letter_stands_on_a4_upright() -> None:
    with pytest.raises(ValueError, match="A4 upright"):
        write_pdf(Document("Brief", "de", NOW, _letter(LetterForm.B).children, size=PageSize.A5))
