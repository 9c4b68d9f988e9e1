"""A document as a web page and as an e-mail: strictly formed, nothing from outside, its structure kept."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from every_block import ARABIC, NOW, SAMPLES, SPANNED, document_of, numbered, picture, whole

from forumplanner.documents.html import Pictures, write_email, write_fragment, write_html
from forumplanner.documents.tree import (
    Align,
    Cell,
    Column,
    Contents,
    DefinitionList,
    Document,
    Figure,
    Furniture,
    Heading,
    LetterHead,
    Paragraph,
    QrCode,
    Row,
    Run,
    Section,
    Table,
    TextStyle,
    bullet_list,
    cell,
    header_row,
    paragraph,
)

VOID = frozenset({"meta", "br", "img", "hr"})


class Strict(HTMLParser):
    """Reads HTML into elements and refuses what a strict reader would: wrong nesting, ids or attributes given twice."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str], list[str]]] = []
        self.open: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _value in attrs]
        assert len(names) == len(set(names)), f"{tag} has an attribute twice: {names}"
        if tag in {"p", "div", "ul", "ol", "table", "h1", "h2", "figure", "section"}:
            assert "p" not in self.open, f"{tag} inside a paragraph"
        self.elements.append((tag, {name: value or "" for name, value in attrs}, list(self.open)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"{tag} ends and was not open"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes, _open in self.elements if name == tag]

    @property
    def words(self) -> str:
        return "".join(self.text)


def read(page: str) -> Strict:
    parser = Strict()
    parser.feed(page)
    parser.close()
    assert parser.open == []
    ids = [attributes["id"] for _tag, attributes, _open in parser.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    known = set(ids)
    for _tag, attributes, _open in parser.elements:
        if attributes.get("href", "").startswith("#"):
            assert attributes["href"][1:] in known
        if "aria-labelledby" in attributes:
            assert attributes["aria-labelledby"] in known
    return parser


def test_the_whole_document_is_a_strict_page_in_its_language() -> None:
    page = read(write_html(whole()))
    assert page.all("html") == [{"lang": "de", "dir": "ltr"}]
    assert len(page.all("main")) == 1
    assert all(one["scope"] in {"col", "row", "colgroup"} for one in page.all("th"))
    assert all(one["alt"] for one in page.all("img"))
    assert all(one["src"].startswith("data:image/") for one in page.all("img"))
    assert page.all("script") == []
    assert page.all("link") == []


def test_a_page_has_looks_for_paper_for_the_dark_and_for_narrow_screens() -> None:
    style = write_html(document_of()).partition("<style>")[2].partition("</style>")[0]
    for asked in ("@media print", "prefers-color-scheme:dark", "max-width:30rem", "@page"):
        assert asked in style
    assert "http" not in style
    assert style.count("{") == style.count("}")


def test_the_colour_of_the_office_is_that_of_the_headings() -> None:
    assert "h1,h2{color:#7a1020" in write_html(document_of(accent="#7a1020"))
    assert "color:#7a1020" in write_email(document_of(accent="#7a1020")).html


def test_headers_say_what_they_head_and_spans_are_kept() -> None:
    wide = Table(
        (Column(), Column()),
        (Row((Cell((paragraph("Beide"),), columns=2),)), header_row("A", "B")),
        (Row((cell("1", header=True), cell("2"))),),
    )
    assert [one["scope"] for one in read(write_html(document_of(wide))).all("th")] == ["colgroup", "col", "col", "row"]
    page = read(write_html(document_of(SPANNED)))
    assert [one.get("rowspan") for one in page.all("th")] == [None, None, None, "2"]
    assert [one.get("colspan") for one in page.all("td")] == [None, None, None, None, "2", None]
    assert [one for one in page.all("td") if "end" in one.get("style", "")] != []


def test_each_cell_finds_its_own_direction() -> None:
    table = Table((Column(),), (header_row("Name"),), (Row((cell(ARABIC),)), Row((cell("Haddad", header=True),))))
    page = read(write_html(document_of(table)))
    assert {one["dir"] for one in page.all("td") + page.all("th")} == {"auto"}


def test_a_table_scrolls_by_keyboard_and_is_named_by_its_caption() -> None:
    page = read(write_html(document_of(SPANNED)))
    frame = next(one for one in page.all("div") if one.get("class") == "scroll")
    assert frame["tabindex"] == "0"
    assert frame["aria-labelledby"] == page.all("caption")[0]["id"]


def test_a_caption_below_a_picture_belongs_to_it() -> None:
    below = Paragraph((Run("Das neue Haus"),), TextStyle.CAPTION)
    page = read(write_html(document_of(Figure(picture(), "Haus"), below, paragraph("Danach"))))
    assert len(page.all("figcaption")) == 1
    assert page.words.count("Das neue Haus") == 1
    assert "Danach" in page.words


def test_contents_are_links_to_the_headings_after_them() -> None:
    page = read(write_html(document_of(Contents("Inhalt"), Heading(2, "Erstes"), Heading(3, "Darin"))))
    assert len(page.all("nav")) == 1
    assert [one["href"] for one in page.all("a")] == ["#section-2", "#section-3"]


def test_labels_of_an_agenda_are_text() -> None:
    page = read(write_html(document_of(SAMPLES[type(numbered())])))
    assert re.search("Ö 2.1.*Zahlen.*Ö 2.2.*Aussprache", page.words)
    assert all(one["role"] == "list" for one in page.all("ol"))


def test_a_section_and_a_word_say_their_language_and_direction() -> None:
    page = read(write_html(document_of(SAMPLES[Section], SAMPLES[Paragraph], paragraph(ARABIC))))
    assert page.all("section") == [{"lang": "ar", "dir": "rtl"}]
    assert {"lang": "ar", "dir": "rtl"} in page.all("span")
    assert page.all("p")[-1] == {"dir": "rtl"}


def test_a_page_in_farsi_runs_from_right_to_left_and_its_latin_paragraphs_do_not() -> None:
    page = read(write_html(document_of(paragraph("Bürgerhaus"), language="fa")))
    assert page.all("html") == [{"lang": "fa", "dir": "rtl"}]
    assert page.all("p")[0]["dir"] == "ltr"


def test_several_letters_are_several_articles() -> None:
    head = LetterHead(("Stadt",), "Stadt", ("Frau A",))
    page = read(write_html(Document("Briefe", "de", NOW, (head, Heading(1, "Eins"), head, Heading(1, "Zwei")))))
    assert len(page.all("article")) == 2


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "https://[x", " vbscript:x"])
def test_what_could_run_is_no_link(link: str) -> None:
    page = read(write_html(document_of(Paragraph((Run("Wort", link=link),)))))
    assert page.all("a") == []
    assert "Wort" in page.words


@pytest.mark.parametrize("text", ["<b>&\"'", "</style><script>x</script>", "a\x00b", "\ud800x", "\u202eabc", "]]>"])
def test_hostile_text_is_text(text: str) -> None:
    seen = "".join(one for one in text if one not in "\x00\ud800")
    table = Table((Column(),), (header_row(text),), (Row((cell(text),)),), text)
    blocks = (Heading(2, f"H{text}"), paragraph(text), numbered((text, text, ())), table, QrCode("x", f"A{text}"))
    document = document_of(*blocks, author=text, subject=text, furniture=Furniture(footer=text))
    for said in (write_html(document), write_email(document).html, write_fragment(blocks, "de")):
        page = read(said)
        assert page.words.count(seen) >= 6
        assert page.all("script") == page.all("b") == []
        assert page.all("img")[0]["alt"] == f"A{seen}"
        said.encode("utf-8")


def test_an_e_mail_carries_its_look_in_every_part_and_asks_for_nothing() -> None:
    body = write_email(whole())
    page = read(body.html)
    assert page.all("style") == page.all("link") == page.all("nav") == []
    assert all(one.get("style") for tag in ("h1", "h2", "th", "td", "table") for one in page.all(tag))
    assert all("class" not in attributes for _tag, attributes, _open in page.elements)
    named = {one["src"].removeprefix("cid:") for one in page.all("img")}
    assert named == {one.name for one in body.pictures}
    assert {one.media_type for one in body.pictures} == {"image/png", "image/jpeg"}
    assert write_email(whole()) == body


def test_pictures_of_an_e_mail_can_stand_in_its_text() -> None:
    body = write_email(whole(), Pictures.EMBEDDED)
    assert body.pictures == ()
    assert all(one["src"].startswith("data:image/") for one in read(body.html).all("img"))


def test_an_e_mail_says_all_that_the_page_says() -> None:
    def words(page: Strict) -> set[str]:
        return set(" ".join(page.text).split())

    assert words(read(write_html(whole()))) - words(read(write_email(whole()).html)) <= {"Inhalt"}


def test_a_piece_for_the_clipboard_lies_between_its_marks() -> None:
    said = write_fragment((Heading(3, "Ö 3 Wohnen"), Paragraph((Run("Beschluss: ", bold=True), Run("ja")))), "de")
    inner = said.partition("<!--StartFragment-->")[2].partition("<!--EndFragment-->")[0]
    page = read(inner)
    assert page.words == "Ö 3 Wohnen\nBeschluss: ja"
    assert "11.5pt" in page.all("h3")[0]["style"]
    assert "id" not in page.all("h3")[0]


def test_paragraphs_keep_their_alignment_and_terms_their_descriptions() -> None:
    centred: Any = paragraph("Mitte", align=Align.CENTRE)
    page = read(write_html(document_of(centred, SAMPLES[DefinitionList], bullet_list(["x"]))))
    assert page.all("p")[0]["style"] == "text-align:center"
    assert [len(page.all(tag)) for tag in ("dl", "dt", "dd", "ul", "li")] == [1, 1, 1, 1, 1]
