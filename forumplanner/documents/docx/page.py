"""The pages of a document: paper, margins, header and footer, and the sections that change them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest

from docx.parts.document import DocumentPart
from docx.parts.story import StoryPart

from forumplanner.documents.directions import runs_right_to_left
from forumplanner.documents.docx.elements import TWIPS, Element, field, properties, qn, w
from forumplanner.documents.docx.styles import FOOTER, HEADER, STRONG_RULE
from forumplanner.documents.docx.words import Words
from forumplanner.documents.margins import margins_of
from forumplanner.documents.tree import Document, Run, SheetFormat

_NUMBER = re.compile(r"(\{page\}|\{total\})")


class SectionKind(Enum):
    """What fills a section: text, one letter, or sheets of labels."""

    PLAIN = "plain"
    LETTER = "letter"
    SHEET = "sheet"


@dataclass(frozen=True)
class SectionSetup:
    """A section; `sheet` with its printer offsets (mm) says where labels begin."""

    kind: SectionKind
    sheet: SheetFormat | None = None
    offset_x: float = 0
    offset_y: float = 0


class Pages:
    """Makes the properties of sections, with headers and footers made once each."""

    def __init__(self, part: DocumentPart, document: Document) -> None:
        self._part = part
        self._document = document
        self._wide, self._high = document.paper
        self._margins = margins_of(document)
        self._panels = max(document.panels.count, 1)
        self._written_from_right = runs_right_to_left(document.language)
        self._made: dict[str, str] = {}

    @property
    def column(self) -> float:
        """The width of the text column in mm."""
        margins = self._margins
        return (self._wide - (margins.left + margins.right) * self._panels) / self._panels

    def section(self, setup: SectionSetup) -> Element:
        """Return the properties of a section; measured places (letters, labels) count from the left everywhere."""
        held: dict[str, Element] = {"type": {"val": "nextPage"}}
        size: dict[str, object] = {"w": round(self._wide * TWIPS), "h": round(self._high * TWIPS)}
        if self._document.landscape:
            size["orient"] = "landscape"
        held["pgSz"] = size
        held["pgMar"] = {name: round(length * TWIPS) for name, length in self._edges(setup).items()}
        if setup.kind is SectionKind.LETTER:
            held["pgNumType"] = {"start": 1}
        if setup.kind is not SectionKind.SHEET:
            held["titlePg"] = {}
            if self._panels > 1:
                gap = round((self._margins.left + self._margins.right) * TWIPS)
                held["cols"] = {"num": self._panels, "space": gap, "equalWidth": 1}
        if self._written_from_right and setup.kind is SectionKind.PLAIN:
            held["bidi"] = {}
        made = properties("sectPr", held)
        for at, (tag, place, key) in enumerate(self._furniture(setup.kind)):
            reference = w(tag, {"type": place})
            reference.set(qn("r:id"), key)
            made.insert(at, reference)
        return made

    def _edges(self, setup: SectionSetup) -> dict[str, float]:
        if setup.sheet is not None:
            left, top = setup.sheet.left + setup.offset_x, setup.sheet.top + setup.offset_y
            return {"top": top, "right": 0, "bottom": 0, "left": left, "header": 0, "footer": 0, "gutter": 0}
        margins = self._margins
        return {
            "top": margins.top,
            "right": margins.right,
            "bottom": margins.bottom,
            "left": margins.left,
            "header": margins.head,
            "footer": margins.foot,
            "gutter": 0,
        }

    def _furniture(self, kind: SectionKind) -> list[tuple[str, str, str]]:
        """Return the references of a section; the first page has no header, that of a letter no number."""
        if kind is SectionKind.SHEET:
            return [(f"{side}Reference", "default", self._part_of(side, "empty")) for side in ("header", "footer")]
        letter = kind is SectionKind.LETTER
        return [
            ("headerReference", "default", self._part_of("header", "usual")),
            ("headerReference", "first", self._part_of("header", "empty")),
            ("footerReference", "default", self._part_of("footer", "letter" if letter else "usual")),
            ("footerReference", "first", self._part_of("footer", "unnumbered" if letter else "usual")),
        ]

    def _part_of(self, side: str, use: str) -> str:
        """Return the key of a header or footer, made when it is first needed."""
        key = f"{side} {use}"
        if key not in self._made:
            add: Callable[[], tuple[StoryPart, str]] = getattr(self._part, f"add_{side}_part")
            part, self._made[key] = add()
            held = part.element
            for one in list(held):
                held.remove(one)
            words = Words(part, self._document.language)
            held.extend([self._header(words, use)] if side == "header" else self._footer(words, use))
        return self._made[key]

    def _header(self, words: Words, use: str) -> Element:
        text = "" if use == "empty" else self._document.furniture.header
        rule = {"val": "single", "sz": 4, "space": 2, "color": STRONG_RULE}
        more = {"pBdr": w("pBdr", None, w("bottom", rule))} if text else {}
        return words.paragraph((Run(text),), HEADER, more=more)

    def _footer(self, words: Words, use: str) -> list[Element]:
        """Return the footer: its words at the start, the number of the page at the end; or columns above both."""
        if use == "empty":
            return [words.paragraph((), FOOTER)]
        furniture = self._document.furniture
        made = self._footer_columns(words)
        end = w("tabs", None, w("tab", {"val": "right", "pos": round(self._line * TWIPS)}))
        last = words.paragraph((Run("" if made else furniture.footer),), FOOTER, more={"tabs": end})
        if furniture.page_of and use != "unnumbered":
            last.append(w("r", None, w("tab")))
            fields = {"{page}": "PAGE", "{total}": "SECTIONPAGES" if use == "letter" else "NUMPAGES"}
            for part in filter(None, _NUMBER.split(furniture.page_of)):
                if part in fields:
                    last.extend(field(fields[part], "1"))
                else:
                    last.extend(words.runs((Run(part),)))
        return [*made, last]

    def _footer_columns(self, words: Words) -> list[Element]:
        """Return lines that stand side by side below a rule, a tab apart."""
        columns = self._document.furniture.footer_columns
        if not columns:
            return []
        step = self._line / len(columns)
        rule = {"val": "single", "sz": 4, "space": 3, "color": STRONG_RULE}
        made: list[Element] = []
        for number, line in enumerate(zip_longest(*columns, fillvalue="")):
            places = [w("tab", {"val": "left", "pos": round(step * at * TWIPS)}) for at in range(1, len(columns))]
            more: dict[str, Element] = {"tabs": w("tabs", None, *places)} if places else {}
            if not number:
                more["pBdr"] = w("pBdr", None, w("top", rule))
            made.append(words.tabbed([(Run(text),) for text in line], FOOTER, more=more))
        return made

    @property
    def _line(self) -> float:
        """The width of header and footer in mm."""
        return self._wide - self._margins.left - self._margins.right
