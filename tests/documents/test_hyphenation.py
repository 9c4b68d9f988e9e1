"""Words are parted by the rules of their language, and what is copied is what was typed."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.pdf.faces import Faces
from forumplanner.documents.pdf.hyphens import break_points
from forumplanner.documents.pdf.lines import Line, break_lines
from forumplanner.documents.pdf.rows import Look, Span
from forumplanner.documents.pdf.shaping import Shaper
from forumplanner.documents.tree import Column, Document, Heading, Paragraph, Row, Run, Table, cell, header_row

NOW = datetime(2027, 4, 1, tzinfo=UTC)
LONG = "Die Verwaltung berichtet über Wohnungsvermittlungsangelegenheiten und die Bürgerbeteiligung der Südstadt. " * 9


def _parted(word: str, language: str) -> str:
    points = (0, *break_points(word, language), len(word))
    return "-".join(word[a:b] for a, b in pairwise(points))


def _seen(line: Line) -> str:
    return "".join(one.piece.text for one in line.pieces).strip()


@pytest.mark.parametrize(
    ("word", "language", "parted"),
    [
        ("Integrationskonferenz", "de", "Inte-gra-ti-ons-kon-fe-renz"),
        ("Öffentlichkeitsarbeit", "de-AT", "Öffent-lich-keits-ar-beit"),
        ("(Wohnungsvermittlung),", "de", "(Woh-nungs-ver-mitt-lung),"),
        ("консультаційний", "uk", "кон-суль-та-цій-ний"),
        ("participation", "en-GB", "par-ti-cipa-tion"),
        ("Bürgermeisterliği", "tr", "Bürgermeisterliği"),
        ("integration@stadt.example", "de", "integration@stadt.example"),
        ("DIN5008Brief", "de", "DIN5008Brief"),
        ("Urlaub", "de", "Urlaub"),
    ],
)
def test_a_word_is_parted_where_its_language_parts_it(word: str, language: str, parted: str) -> None:
    assert _parted(word, language) == parted


def test_a_line_with_a_wide_gap_takes_the_beginning_of_the_next_word() -> None:
    text = [Span("Die Wohnungsvermittlungsangelegenheiten", Look(10))]
    assert [_seen(line) for line in break_lines(text, 110, Shaper(Faces()), language="de")] == [
        "Die Wohnungsvermitt-",
        "lungsangelegenheiten",
    ]
    assert len(break_lines(text, 110, Shaper(Faces()))) > 2


def test_a_word_in_another_language_is_parted_by_its_own_rules() -> None:
    ukrainian = [Span("Консультаційнийцентрконсультаційний", Look(10, language="uk"))]
    lines = [_seen(line) for line in break_lines(ukrainian, 90, Shaper(Faces()), language="de")]
    assert lines[0].endswith("-")
    turkish = [Span("Bürgermeisterliğiyönetmeliği", Look(10, language="tr"))]
    assert "-" not in "".join(_seen(line) for line in break_lines(turkish, 90, Shaper(Faces()), language="de"))


def test_no_more_than_two_lines_in_turn_end_with_a_hyphen() -> None:
    text = [Span("Integrationskonferenzen Wohnungsvermittlungen " * 12, Look(10))]
    said = "".join(
        "h" if _seen(line).endswith("-") else " " for line in break_lines(text, 130, Shaper(Faces()), language="de")
    )
    assert "h" in said
    assert "hhh" not in said


@pytest.mark.tool("pdftotext")
def test_the_words_read_back_are_the_words_typed_however_they_were_parted(text_of: Callable[..., str]) -> None:
    address = "https://www.beispielstetten.example/" + "integration-und-teilhabe/" * 9
    typed = f"{LONG} E-Mail-Adressen-Verzeichnis {address} {'W' * 200} soft\u00adhyphen"
    runs = (
        Run(typed),
        Run(" hervorgehobene", bold=True),
        Run("Wohnungsvermittlungsangelegenheiten "),
        Run(LONG, link="https://x.example"),
    )
    table = Table((Column(26), Column()), (header_row("Spalte", "Spalte"),), (Row((cell(LONG), cell("kurz"))),))
    document = Document("Wörter", "de", NOW, (Heading(1, "Titel"), Paragraph(runs), table))
    data = write_pdf(document)
    said = [word for word in text_of(data).split() if word != "Spalte"]
    wanted = [
        "Titel",
        *"".join(run.text for run in runs).replace("\u00ad", "").split(),
        *LONG.split(),
        "kurz",
    ]
    assert Counter(said) == Counter(wanted)
