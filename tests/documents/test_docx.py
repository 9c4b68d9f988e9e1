"""A Word file is read back: its structure is that of the tree, its elements stand where the schema wants them."""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, get_args

import docx
import pytest
from docx.oxml.ns import qn
from every_block import ARABIC, NOW, SAMPLES, SPANNED, document_of, numbered, picture, whole
from lxml import etree

from forumplanner.documents.docx import write_docx
from forumplanner.documents.tree import (
    AVERY_L4785,
    BadgeText,
    Block,
    Column,
    Contents,
    DefinitionList,
    Document,
    Figure,
    Furniture,
    Heading,
    KeepTogether,
    Label,
    LabelSheet,
    LetterHead,
    PageBreak,
    PageSize,
    PanelBreak,
    Panels,
    Paragraph,
    Row,
    Run,
    Section,
    SignatureBlock,
    SignatureLine,
    Table,
    Term,
    WritingLines,
    bullet_list,
    cell,
    header_row,
    paragraph,
)
from forumplanner.model.letter_styles import LetterForm
from forumplanner.model.refusals import Refusal

# ISO/IEC 29500-1, 17.3 to 17.6, as far as it is used: in which order properties have to stand.
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs bidi spacing ind jc "
    "outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs u rtl lang",
    "tblPr": "tblStyle bidiVisual tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "tcPr": "tcW gridSpan vMerge tcBorders shd",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg bidi",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "lvl": "start numFmt lvlText lvlJc pPr",
    "numbering": "abstractNum num",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tblStylePr",
}
MM = 1440 / 25.4


def opened(document: Document) -> Any:
    return docx.Document(io.BytesIO(write_docx(document)))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def disorders(xml: bytes) -> Iterator[str]:
    """Yield what stands where the schema does not want it."""
    root = etree.fromstring(xml)
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        children = [etree.QName(one).localname for one in element]
        if name in ORDERS and etree.QName(element).namespace == etree.QName(qn("w:p")).namespace:
            order = ORDERS[name].split()
            if set(children) - set(order):
                yield f"{name} holds {set(children) - set(order)}"
            elif [order.index(one) for one in children] != sorted(order.index(one) for one in children):
                yield f"{name}: {children}"
        if name in {"p", "r", "tr", "tc", "tbl"} and any(one == f"{name}Pr" for one in children[1:]):
            yield f"the properties of {name} are not the first in it"
        if name == "tc" and children[-1] != "p":
            yield "a cell ends without a paragraph"
    body = root.find(qn("w:body"))
    if body is not None and etree.QName(body[-1]).localname != "sectPr":
        yield "the body ends without a section"


def label_of(word: Any, paragraph: Any) -> str:
    """Return the label Word would count for a paragraph, from its definition and the paragraphs before it."""
    held = paragraph._p.pPr.numPr
    number, level = held.numId.val, held.ilvl.val
    root = word.part.numbering_part.element
    abstract = root.find(f"w:num[@w:numId='{number}']", root.nsmap).find(qn("w:abstractNumId")).get(qn("w:val"))
    found = root.find(f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='{level}']", root.nsmap)
    before = 0
    for one in word.paragraphs:
        if one._p is paragraph._p:
            break
        properties = one._p.pPr
        if properties is not None and properties.numPr is not None and properties.numPr.numId.val == number:
            before += 1
    start = int(found.find(qn("w:start")).get(qn("w:val")))
    return str(found.find(qn("w:lvlText")).get(qn("w:val")).replace(f"%{level + 1}", str(start + before)))


def listed(word: Any) -> list[tuple[int, str, str]]:
    return [
        (one._p.pPr.numPr.ilvl.val, label_of(word, one), one.text)
        for one in word.paragraphs
        if one._p.pPr is not None and one._p.pPr.numPr is not None
    ]


@pytest.mark.parametrize("kind", get_args(Block), ids=lambda kind: kind.__name__)
def test_every_kind_of_block_is_written_as_the_schema_wants_it(kind: type) -> None:
    for name, data in parts(write_docx(document_of(SAMPLES[kind], paragraph("Danach")))).items():
        if name.endswith((".xml", ".rels")):
            assert (name, list(disorders(data))) == (name, [])


def test_the_whole_document_has_all_parts_in_order_and_the_same_bytes_each_time() -> None:
    data = write_docx(whole())
    assert write_docx(whole()) == data
    for name, xml in parts(data).items():
        if name.endswith((".xml", ".rels")):
            assert (name, list(disorders(xml))) == (name, [])
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.namelist()[0] == "[Content_Types].xml"
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_headings_are_words_own_in_their_levels() -> None:
    word = opened(document_of(Heading(2, "Zwei"), Heading(3, "Drei"), Heading(2, "Noch zwei")))
    assert [(one.style.name, one.text) for one in word.paragraphs] == [
        ("Heading 1", "Probe"), ("Heading 2", "Zwei"), ("Heading 3", "Drei"), ("Heading 2", "Noch zwei"),
    ]  # fmt: skip
    assert word.styles["Heading 2"].element.find(f".//{qn('w:outlineLvl')}").get(qn("w:val")) == "1"
    assert word.styles["Heading 2"].paragraph_format.keep_with_next


def test_lists_are_lists_with_their_own_labels_that_go_on_counting() -> None:
    word = opened(document_of(SAMPLES[type(numbered())]))
    assert listed(word) == [
        (0, "Ö 1", "Eröffnung"), (0, "Ö 2", "Bericht"), (1, "Ö 2.1", "Zahlen"), (1, "Ö 2.2", "Aussprache"),
        (0, "Ö 3", "Wohnen"), (1, "–", "Südstadt"), (1, "–", "Nordstadt"), (0, "N 1", "Grundstück"),
    ]  # fmt: skip
    numbers = [one._p.pPr.numPr.numId.val for one in word.paragraphs if one.text in {"Eröffnung", "Bericht", "Wohnen"}]
    assert len(set(numbers)) == 1


def test_each_plain_list_counts_from_one() -> None:
    word = opened(document_of(bullet_list(["a", "b"], ordered=True), bullet_list(["c"], ordered=True)))
    assert [label for _level, label, _text in listed(word)] == ["1.", "2.", "1."]


@pytest.mark.parametrize("label", ["a)", "007", "%1", "12345", "§ 3 Abs. 2", "IV", "1.10.", "Ö 10"])
def test_any_label_is_kept_as_it_is(label: str) -> None:
    word = opened(document_of(numbered((label, "Etwas", ()))))
    assert listed(word)[0][1].replace("\N{WORD JOINER}", "") == label


def test_a_table_repeats_its_header_and_keeps_its_spans() -> None:
    table = opened(document_of(SPANNED)).tables[0]
    rows = table._tbl.tr_lst
    assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True, False, False, False]
    assert [[one.text for one in row.cells] for row in table.rows] == [
        ["Tag", "Ort", "Zahl"],
        ["Donnerstag", "Großer Saal", "41"],
        ["Donnerstag", "Foyer", "5"],
        ["Zusammen an beiden Orten", "Zusammen an beiden Orten", "46"],
    ]
    assert [len(row.tc_lst) for row in rows] == [3, 3, 3, 2]
    assert [one.get(qn("w:val")) for one in table._tbl.iter(qn("w:vMerge"))] == ["restart", None]
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("1", "1")
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Wer kam"
    assert [one.get(qn("w:val")) for one in table._tbl.iter(qn("w:jc"))] == ["right"] * 4


def test_two_tables_in_a_row_stay_two() -> None:
    one = Table((Column(),), (header_row("A"),), (Row((cell("1"),)),))
    body = opened(document_of(one, one)).element.body
    assert [etree.QName(one).localname for one in body] == ["p", "tbl", "p", "tbl", "p", "sectPr"]


def test_a_caption_stands_above_its_table_and_stays_with_it() -> None:
    word = opened(document_of(SPANNED))
    caption = next(one for one in word.paragraphs if one.text == "Wer kam")
    assert caption.style.name == "Caption"
    assert word.styles["Caption"].paragraph_format.keep_with_next


def test_emphasis_and_links_are_there() -> None:
    runs = opened(document_of(SAMPLES[Paragraph])).paragraphs[1]
    assert [one.text for one in runs.runs if one.bold] == ["Fett"]
    assert [one.text for one in runs.runs if one.italic] == ["schräg"]
    assert [(one.text, one.address) for one in runs.hyperlinks] == [("Verweis", "https://stadt.example/forum?a=1&b=2")]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "https://[kaputt", "https://a b/", "file:///c:/x", "//x", "?"])
def test_what_is_no_address_is_text_and_no_link(link: str) -> None:
    said = opened(document_of(Paragraph((Run("Wort", link=link),)))).paragraphs[1]
    assert (said.text, said.hyperlinks) == ("Wort", [])


def test_an_address_with_letters_no_uri_has_is_written_so_that_word_opens_it() -> None:
    said = opened(document_of(Paragraph((Run("Wort", link="https://stadt.example/Bürger forum/<x>"),)))).paragraphs[1]
    assert said.hyperlinks[0].address == "https://stadt.example/B%C3%BCrger%20forum/%3Cx%3E"


def test_a_word_in_another_language_says_so_and_runs_its_own_way() -> None:
    word = opened(document_of(SAMPLES[Paragraph], Paragraph((Run("Welcome", language="en"),))))
    arabic = next(one for one in word.paragraphs[1].runs if one.text == ARABIC)
    look = arabic._r.rPr
    assert look.find(qn("w:rtl")) is not None
    assert look.find(qn("w:lang")).get(qn("w:bidi")) == "ar-SA"
    english = word.paragraphs[2].runs[0]._r.rPr.find(qn("w:lang"))
    assert english.get(qn("w:val")) == "en-GB"
    assert word.paragraphs[1]._p.pPr.find(qn("w:bidi")) is None


def test_a_name_inside_a_german_sentence_is_a_stretch_of_its_own() -> None:
    runs = opened(document_of(paragraph(f"Frau Haddad ({ARABIC}), Raum 3"))).paragraphs[1].runs
    assert [(one.text, one._r.rPr is not None and one._r.rPr.find(qn("w:rtl")) is not None) for one in runs] == [
        ("Frau Haddad (", False), (ARABIC, True), ("), Raum 3", False),
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_a_document_from_right_to_left_is_so_in_paragraphs_tables_and_pages(language: str) -> None:
    word = opened(document_of(paragraph(ARABIC), SPANNED, language=language))
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}/{qn('w:pPr')}")
    assert defaults.find(qn("w:bidi")) is not None
    assert word.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    assert word.sections[0]._sectPr.find(qn("w:bidi")) is not None
    assert word.core_properties.language == language


def test_a_german_title_in_an_arabic_document_reads_as_it_should_and_a_german_item_keeps_its_place() -> None:
    word = opened(document_of(Heading(2, "1. Integrationskonferenz"), bullet_list(["1. Halbjahr"]), language="ar"))
    title, item = word.paragraphs[1], word.paragraphs[2]
    assert title._p.pPr.find(qn("w:bidi")).get(qn("w:val")) == "0"
    assert title._p.pPr.find(qn("w:jc")).get(qn("w:val")) == "right"
    assert [one.text for one in title.runs] == ["1. Integrationskonferenz"]
    assert item._p.pPr.find(qn("w:bidi")) is None


def test_a_section_in_arabic_turns_its_paragraphs_and_lists() -> None:
    word = opened(document_of(SAMPLES[Section]))
    for one in word.paragraphs[1:]:
        assert one._p.pPr.find(qn("w:bidi")) is not None
        assert one._p.find(f".//{qn('w:lang')}").get(qn("w:bidi")) == "ar-SA"


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_has_its_words_and_its_shape(kind: str) -> None:
    word = opened(document_of(Figure(picture(kind), 'Ein <Bild> & "mehr"', 60)))
    shape = word.inline_shapes[0]
    assert shape._inline.docPr.get("descr") == 'Ein <Bild> & "mehr"'
    assert (round(shape.width.mm), round(shape.height.mm)) == (60, 30)


def test_pictures_are_numbered_once_each() -> None:
    word = opened(whole())
    numbers = [one.get("id") for one in word.element.body.iter(qn("wp:docPr"))]
    assert len(numbers) == len(set(numbers)) >= 15
    assert all(one.get("descr") for one in word.element.body.iter(qn("wp:docPr")))


def test_the_address_stands_in_the_window_and_text_below_it() -> None:
    for form, top in ((LetterForm.B, 62.7), (LetterForm.A, 44.7)):
        head = LetterHead(("Stadt",), "Stadt", ("Frau ليلى", "Weg 1"), (("Datum", "1. April"),), form=form)
        word = opened(Document("Brief", "de", NOW, (head, Heading(1, "Betreff"))))
        frames = {
            one.text: {name: int(one._p.pPr.find(qn("w:framePr")).get(qn(f"w:{name}"))) / MM for name in "xywh"}
            for one in word.paragraphs
            if one._p.pPr.find(qn("w:framePr")) is not None
        }
        address = frames["Frau ليلى"]
        assert address["x"] == pytest.approx(25, abs=0.1)
        assert address["y"] == pytest.approx(top, abs=0.1)
        assert frames["Weg 1"] == address
        assert address["y"] + address["h"] == pytest.approx(top + 35.76, abs=0.1)
        said = next(one for one in word.paragraphs if one.text == "Datum: 1. April")
        lowered = said.paragraph_format.space_before.mm + frames[said.text]["y"]
        assert lowered == pytest.approx(top - 12.7, abs=0.1), "the information begins 12.7 mm above the address"
        assert frames["Datum: 1. April"]["x"] == pytest.approx(address["x"] + address["w"], abs=0.1)
        assert word.paragraphs[-1].style.name == "Heading 1"


def test_the_address_stands_at_the_left_in_every_language() -> None:
    head = LetterHead(("Stadt",), "Stadt", ("Frau ليلى", "Weg 1"))
    word = opened(Document("Brief", "ar", NOW, (head, Heading(1, "دعوة"))))
    line = next(one for one in word.paragraphs if one.text == "Weg 1")
    assert line._p.pPr.find(qn("w:bidi")).get(qn("w:val")) == "0"
    assert word.sections[0]._sectPr.find(qn("w:bidi")) is None
    assert word.paragraphs[-1]._p.pPr.find(qn("w:bidi")) is None, "the subject follows the document"


def test_a_long_term_pushes_the_descriptions_of_all_away() -> None:
    terms = DefinitionList((Term("Das bereiten wir für Sie vor", (paragraph("Dolmetschen"),)), Term("Wo", ())))
    word = opened(document_of(terms))
    assert word.paragraphs[1].paragraph_format.left_indent.mm > 50


def test_each_letter_is_a_section_whose_pages_count_from_one() -> None:
    head = LetterHead(("Stadt",), "Stadt", ("Frau A",))
    letters = [one for _number in range(3) for one in (head, Heading(1, "Betreff"), paragraph("Guten Tag"))]
    furniture = Furniture("Kopf", "Fuß", "Seite {page} von {total}")
    word = opened(Document("Briefe", "de", NOW, tuple(letters), furniture=furniture))
    assert len(word.sections) == 3
    for section in word.sections:
        assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
        fields = [one.text for one in section.footer._element.iter(qn("w:instrText"))]
        assert fields == [" PAGE ", " SECTIONPAGES "]
        assert list(section.first_page_footer._element.iter(qn("w:instrText"))) == []


def test_pages_are_numbered_by_fields_and_the_first_has_no_header() -> None:
    word = opened(document_of(furniture=Furniture("Kopf", "Fuß", "Seite {page} von {total}")))
    section = word.sections[0]
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text == "Kopf"
    assert section.first_page_header.paragraphs[0].text == ""
    for footer in (section.footer, section.first_page_footer):
        assert footer.paragraphs[0].text == "Fuß\tSeite 1 von 1"
        assert [one.text for one in footer._element.iter(qn("w:instrText"))] == [" PAGE ", " NUMPAGES "]


def test_columns_of_the_footer_stand_side_by_side_above_the_number() -> None:
    furniture = Furniture(page_of="{page}", footer_columns=(("Stadt", "Weg 1"), ("Bank",)))
    footer = opened(document_of(furniture=furniture)).sections[0].footer
    assert [one.text for one in footer.paragraphs] == ["Stadt\tBank", "Weg 1\t", "\t1"]


def test_paper_and_margins_are_those_of_the_pdf() -> None:
    section = opened(document_of()).sections[0]
    assert [round(one.mm) for one in (section.page_width, section.page_height)] == [210, 297]
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [round(one.mm) for one in margins] == [25, 20, 22, 22]
    wide = opened(document_of(size=PageSize.A5, landscape=True)).sections[0]
    assert [round(one.mm) for one in (wide.page_width, wide.page_height)] == [210, 148]


def test_a_flyer_has_columns_and_its_panels_begin_in_them() -> None:
    word = opened(document_of(PanelBreak(), paragraph("Zweite"), landscape=True, panels=Panels(3)))
    assert word.sections[0]._sectPr.find(qn("w:cols")).get(qn("w:num")) == "3"
    assert [one.get(qn("w:type")) for one in word.element.body.iter(qn("w:br"))] == ["column"]


def test_a_poster_is_enlarged_and_its_paper_is_not() -> None:
    word = opened(document_of(scale=2))
    assert word.styles["Normal"].font.size.pt == 21
    assert round(word.sections[0].page_width.mm) == 210


def test_the_colour_of_the_office_is_that_of_the_headings() -> None:
    word = opened(document_of(accent="#7a1020"))
    assert str(word.styles["Heading 1"].font.color.rgb) == "7A1020"


def test_what_begins_a_page_or_stays_with_the_next_says_so() -> None:
    word = opened(document_of(PageBreak(), paragraph("Neu"), KeepTogether((paragraph("Eins"), paragraph("Zwei")))))
    said = {one.text: one.paragraph_format for one in word.paragraphs}
    assert said["Neu"].page_break_before
    assert said["Eins"].keep_with_next
    assert not said["Zwei"].keep_with_next


def test_terms_and_descriptions_are_text_with_a_tab_between_and_no_table() -> None:
    word = opened(document_of(SAMPLES[DefinitionList]))
    assert word.tables == []
    assert [one.text for one in word.paragraphs[1:]] == ["Wann\tDonnerstag, 3. Juni", "Freitag, 4. Juni"]
    first, second = word.paragraphs[1].paragraph_format, word.paragraphs[2].paragraph_format
    assert first.left_indent == second.left_indent
    assert first.first_line_indent == -first.left_indent


def test_lines_to_sign_on_stand_side_by_side_unless_their_words_are_long() -> None:
    word = opened(document_of(SAMPLES[SignatureBlock]))
    assert [one.text for one in word.paragraphs[-2:]] == ["Katharina Oßwald\tMax Probe", "Vorsitz\tSchriftführung"]
    long = SignatureBlock((SignatureLine("N" * 60, "Vorsitz"), SignatureLine("Max Probe", "Schriftführung")))
    said = [one.text.strip() for one in opened(document_of(long)).paragraphs[1:]]
    assert [one for one in said if one] == ["N" * 60, "Vorsitz", "Max Probe", "Schriftführung"]


def test_contents_lead_to_the_headings_after_them() -> None:
    word = opened(document_of(Contents("Inhalt"), Heading(2, "Erstes"), Heading(3, "Darin"), Heading(4, "Zu tief")))
    links = [one for line in word.paragraphs for one in line._p.iter(qn("w:hyperlink"))]
    marks = {one.get(qn("w:name")) for one in word.element.body.iter(qn("w:bookmarkStart"))}
    assert ["".join(t.text or "" for t in one.iter(qn("w:t"))).strip() for one in links] == ["Erstes", "Darin"]
    assert {one.get(qn("w:anchor")) for one in links} <= marks
    assert [one.style.name for one in word.paragraphs[1:4]] == ["Heading 2", "toc 2", "toc 3"]
    kinds = [one.get(qn("w:fldCharType")) for one in word.element.body.iter(qn("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("end") == kinds.count("separate") == 3


def test_labels_are_a_table_for_each_sheet_at_the_measures_of_the_sheet() -> None:
    word = opened(Document("Schilder", "de", NOW, (SAMPLES[LabelSheet],)))
    assert len(word.tables) == 2
    section = word.sections[0]
    assert (section.left_margin.mm, section.top_margin.mm) == pytest.approx((18, 13), abs=0.1)
    assert [round(column.width.mm) for column in word.tables[0].columns] == [80, 15, 80]
    heights = [round(row.height.mm) for row in word.tables[0].rows]
    assert heights == [50, 5, 50, 5, 50, 5, 50, 5, 49]
    assert [one.text.strip() for one in word.tables[1].rows[0].cells] == ["Person 10", "", "Person 11"]


def test_a_test_print_shows_the_frames_of_its_labels_and_a_real_one_does_not() -> None:
    for frames in (True, False):
        sheet = LabelSheet(AVERY_L4785, (Label((BadgeText("Wort", 5, 8, 60, 12, 20),)),), frames=frames)
        word = opened(Document("Schilder", "de", NOW, (sheet,)))
        assert (list(word.element.body.iter(qn("w:tcBorders"))) != []) is frames


def test_what_is_written_on_by_hand_is_ruled() -> None:
    word = opened(document_of(SAMPLES[WritingLines], SAMPLES[SignatureBlock]))
    rules = [one for one in word.element.body.iter(qn("w:tab")) if one.get(qn("w:leader")) == "underscore"]
    assert len(rules) == 3 + 2


def test_a_file_says_its_title_author_and_date_and_no_clock() -> None:
    held = opened(whole()).core_properties
    assert (held.title, held.subject, held.author) == ("Probe & mehr", "Ein Gegenstand", "Stadt Beispiel")
    expected = datetime(2027, 4, 1, 9, 30, tzinfo=UTC)
    assert [one.replace(tzinfo=UTC) for one in (held.created, held.modified)] == [expected, expected]


@pytest.mark.parametrize("text", ["<b>&\"'", "a\x00\x07b", "\ud800x", "\u202eabc", "x\u2028y\x85z", "\ufffe", "]]>"])
def test_hostile_text_neither_stops_nor_breaks_a_file(text: str) -> None:
    table = Table((Column(),), (header_row(f"K{text}"),), (Row((cell(text),)),), f"C{text}")
    blocks = (paragraph(text), numbered((text, text, ())), table, Figure(picture(), f"A{text}"))
    document = document_of(*blocks, subject=text, author=text, furniture=Furniture(text, text, f"{text}{{page}}"))
    for name, data in parts(write_docx(document)).items():
        if name.endswith((".xml", ".rels")):
            assert list(disorders(data)) == [], name
    assert docx.Document(io.BytesIO(write_docx(document))).tables


def test_a_picture_without_words_is_refused() -> None:
    with pytest.raises(Refusal):
        write_docx(document_of(Figure(picture(), " ")))
