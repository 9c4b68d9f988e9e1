"""Writes a document: sections of blocks into the body, then what the file says about itself."""

import io
from collections.abc import Iterable, Iterator
from datetime import UTC
from itertools import groupby
from operator import itemgetter

import docx
from docx.document import Document as WordDocument

from forumplanner.documents.check import check_document
from forumplanner.documents.clean import cleaned
from forumplanner.documents.directions import runs_right_to_left
from forumplanner.documents.docx.contents import Headings
from forumplanner.documents.docx.elements import Element, has_property, is_a, set_property, valued, w
from forumplanner.documents.docx.joints import joined, joint
from forumplanner.documents.docx.numbering import Numbering
from forumplanner.documents.docx.package import empty_package, settled
from forumplanner.documents.docx.page import Pages, SectionKind, SectionSetup
from forumplanner.documents.docx.pictures import Pictures
from forumplanner.documents.docx.scaling import enlarge
from forumplanner.documents.docx.story import Place, Story
from forumplanner.documents.docx.styles import write_styles
from forumplanner.documents.docx.tongues import word_language
from forumplanner.documents.docx.words import Words
from forumplanner.documents.tree import Block, Document, LabelSheet, LetterHead, Section

_LONGEST_PROPERTY = 255


def write(document: Document) -> bytes:
    """Return the Word file of a document. Raises Refusal as check_document does."""
    check_document(document)
    document = cleaned(document)
    file = docx.Document(io.BytesIO(empty_package()))
    in_letter = any(isinstance(block, LetterHead) for _language, block in _opened(document.children, ""))
    write_styles(file.styles.element, document.language, in_letter=in_letter, accent=document.accent)
    enlarge(file.styles.element.iterchildren(), document.scale)
    _write_language(file.settings.element, document.language)
    _write_body(file, document)
    _write_properties(file, document)
    written = io.BytesIO()
    file.save(written)
    return settled(written.getvalue())


def _write_body(file: WordDocument, document: Document) -> None:
    """Write all sections; the properties of the last one stand at the end of the body."""
    pages = Pages(file.part, document)
    words, headings = Words(file.part, document.language), Headings(document.children)
    panels = document.panels.count > 1
    story = Story(words, Numbering(file.part.numbering_part.element), Pictures(file.part), headings, panels=panels)
    width = pages.column / document.scale
    body = file.element.body
    for one in list(body):
        body.remove(one)
    sections = list(_sections(_opened(document.children, document.language)))
    for number, (setup, parts) in enumerate(sections, 1):
        elements: list[Element] = []
        for language, found in groupby(parts, key=itemgetter(0)):
            elements = joined(elements, story.tell([block for _language, block in found], Place(width, language)))
        if setup.kind is SectionKind.SHEET:
            elements = list(_between(elements))
        if not elements or not is_a(elements[-1], "p") or has_property(elements[-1], "pPr", "framePr"):
            elements.append(joint())
        enlarge(elements, document.scale)
        section = pages.section(setup)
        if number < len(sections):
            set_property(elements[-1], "pPr", "sectPr", section)
        body.extend(elements)
        if number == len(sections):
            body.append(section)


def _opened(blocks: Iterable[Block], language: str) -> Iterator[tuple[str, Block]]:
    """Yield the blocks of the document itself and of its sections, each with its language."""
    for block in blocks:
        if isinstance(block, Section):
            yield from _opened(block.children, block.language or language)
        else:
            yield language, block


def _sections(blocks: Iterable[tuple[str, Block]]) -> Iterator[tuple[SectionSetup, list[tuple[str, Block]]]]:
    """Yield the sections: each letter is one, so that its pages count from one, and each kind of sheet."""
    setup, held = SectionSetup(SectionKind.PLAIN), list[tuple[str, Block]]()
    for language, block in blocks:
        begins = setup
        if isinstance(block, LetterHead):
            begins = SectionSetup(SectionKind.LETTER)
        elif isinstance(block, LabelSheet):
            begins = SectionSetup(SectionKind.SHEET, block.format, block.offset_x, block.offset_y)
        elif setup.kind is SectionKind.SHEET:
            begins = SectionSetup(SectionKind.PLAIN)
        if begins != setup or isinstance(block, LetterHead):
            if held:
                yield setup, held
            setup, held = begins, []
        held.append((language, block))
    yield setup, held


def _between(tables: Iterable[Element]) -> Iterator[Element]:
    """Yield tables of label sheets, each on a page of its own."""
    for number, table in enumerate(one for one in tables if is_a(one, "tbl")):
        if number:
            begins = joint()
            set_property(begins, "pPr", "pageBreakBefore", {})
            yield begins
        yield table


def _write_language(settings: Element, language: str) -> None:
    """Say which language the fonts of the theme are for."""
    name = word_language(language)
    settings.append(w("themeFontLang", {"bidi" if runs_right_to_left(language) else "val": name}))
    settings.append(valued("decimalSymbol", "." if language.startswith("en") else ","))
    settings.append(valued("listSeparator", ";"))


def _write_properties(file: WordDocument, document: Document) -> None:
    """Write title, subject, author, language and date of creation; nothing of the clock or of whoever writes."""
    created = document.created.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    held = file.core_properties
    held.title = document.title[:_LONGEST_PROPERTY]
    held.subject = document.subject[:_LONGEST_PROPERTY]
    held.author = held.last_modified_by = document.author[:_LONGEST_PROPERTY]
    held.language = document.language
    held.created = held.modified = created
    held.revision = 1
