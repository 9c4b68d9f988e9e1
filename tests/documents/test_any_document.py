"""Whatever the tree, the PDF is written, is without machine-testable faults and keeps every word."""

import io
import random
from datetime import UTC, datetime

import docx
import page
import pytest
from docx.oxml.ns import qn

from forumplanner.documents.docx import write_docx
from forumplanner.documents.html import write_email, write_html
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.plain import write_plain
from forumplanner.documents.tree import (
    Align,
    Block,
    Cell,
    Column,
    Contents,
    CutLine,
    DefinitionList,
    Document,
    Furniture,
    Heading,
    KeepTogether,
    LetterHead,
    ListBlock,
    ListItem,
    PageBreak,
    PageSize,
    PanelBreak,
    Panels,
    Paragraph,
    QrCode,
    Row,
    Run,
    Section,
    SignatureBlock,
    SignatureLine,
    Spacer,
    Table,
    Term,
    TextStyle,
    WritingLines,
    header_row,
)
from tests.documents.own_checks import own_faults, told_faults

NOW = datetime(2027, 4, 1, tzinfo=UTC)
WORDS = (
    *("Haddad", "ليلى", "حداد", "(أحمد)", "Шевченко", "Öğretmenoğlu", "12.345", "E-Mail/Telefon", "李", "\n"),
    "Bürgerbeteiligung" * 6,
)


class _Dice:
    """Throws trees; the same seed gives the same tree."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def text(self, longest: int = 30) -> str:
        return " ".join(self._random.choices(WORDS, k=self._random.randint(1, longest)))

    def run(self, longest: int = 30) -> Run:
        pick = self._random.choice
        link = pick(["", "", "https://stadt.example/"])
        return Run(self.text(longest), pick([True, False]), pick([True, False]), link, pick(["", "ar", "en"]))

    def paragraph(self, longest: int = 30) -> Paragraph:
        runs = tuple(self.run(longest) for _ in range(self._random.randint(1, 3)))
        return Paragraph(runs, self._random.choice(list(TextStyle)), self._random.choice(list(Align)))

    def cell(self) -> Cell:
        longest = 400 if self._random.random() < 0.02 else 20
        count = self._random.randint(0, 2)
        return Cell(tuple(self.paragraph(longest) for _ in range(count)), header=self._random.random() < 0.3)

    def table(self) -> Table:
        columns = self._random.randint(1, 5)
        rows = tuple(
            Row(
                tuple(self.cell() for _ in range(columns)),
                height=self._random.choice([0, 11]),
                shaded=self._random.random() < 0.2,
            )
            for _ in range(self._random.choice([0, 1, 12, 25]))
        )
        widths = tuple(Column(self._random.choice([None, 12.0, 60.0])) for _ in range(columns))
        return Table(widths, (header_row(*map(str, range(columns))),), rows, self._random.choice(["", "Tafel"]))

    def inside(self, depth: int) -> Block:
        kind = self._random.randint(0, 5) if depth < 3 else 0
        if kind in {0, 4, 5}:
            return self.paragraph(400 if self._random.random() < 0.05 else 30)
        some = [tuple(self.inside(depth + 1) for _ in range(self._random.randint(1, 3))) for _ in range(3)]
        if kind == 1:
            return ListBlock(tuple(map(ListItem, some)), ordered=self._random.random() < 0.5)
        if kind == 2:
            return DefinitionList(tuple(Term(self.text(4), one) for one in some))
        if depth == 0 and self._random.random() < 0.5:
            return Section(some[0], self._random.choice(["", "en", "fa"]))
        return KeepTogether(some[0])

    def block(self) -> Block:
        signatures = tuple(SignatureLine(self.text(3), "Vorsitz") for _ in range(self._random.randint(0, 3)))
        head = LetterHead(("Stadt",), "Stadt", ("Frau ليلى", "Weg 1"), (("Datum", "1. April 2027"),))
        plain = (
            *(Spacer(30), PageBreak(), head, QrCode("x-1", "Ein Code"), SignatureBlock(signatures, "Ort")),
            *(CutLine(), WritingLines(self.text(9), 4), PanelBreak()),
        )
        made = (self.table, self.paragraph, lambda: self.inside(0), lambda: self.inside(0), self.heading)
        return self._random.choice(plain) if self._random.random() < 0.3 else self._random.choice(made)()

    def heading(self) -> Heading:
        return Heading(1, self.text().strip() or "Titel")

    def document(self) -> Document:
        pick = self._random.choice
        blocks = tuple(self.block() for _ in range(self._random.randint(1, 9)))
        is_letter = any(isinstance(block, LetterHead) for block in blocks)
        if self._random.random() < 0.4:
            blocks = (
                self.heading(),
                Contents("Inhalt", least_pages=pick([1, 3])),
                Heading(2, self.text(9).strip() or "Titel"),
                *blocks,
            )
        return Document(
            "Probe",
            pick(["de", "ar"]),
            NOW,
            blocks,
            furniture=Furniture("Kopf ليلى", "Fuß", "Seite {page} von {total}", pick([(), (("a", "b"), ("ج",))])),
            landscape=not is_letter and pick([True, False]),
            size=PageSize.A4 if is_letter else pick(list(PageSize)),
            panels=Panels(1 if is_letter else pick([1, 1, 2]), pick([True, False])),
            scale=1 if is_letter else pick([1, 1.4]),
            accent=pick(["", "#8a1538"]),
        )


@pytest.mark.parametrize("seed", range(1, 11))
def test_any_tree_becomes_a_sound_file(seed: int) -> None:
    document = _Dice(seed).document()
    data = write_pdf(document)
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        assert [failure.rule_id for failure in page.validate_pdf_bytes(data, profile=profile).failures] == []
    assert own_faults(data) == []
    assert told_faults(data, document) == []
    assert write_pdf(document) == data


@pytest.mark.parametrize("seed", range(40, 52))
def test_any_tree_becomes_a_word_file_a_page_and_a_text_that_keep_every_word(seed: int) -> None:
    document = _Dice(seed).document()
    data = write_docx(document)
    body = docx.Document(io.BytesIO(data)).element.body
    word = "".join(one.text or "" for one in body.iter(qn("w:t")))
    wanted = [one for one in WORDS if one.strip() and one in str(document.children)]
    for said in (word, write_html(document), write_email(document).html, write_plain(document)):
        assert [one for one in wanted if one not in said] == []
    assert write_docx(document) == data
