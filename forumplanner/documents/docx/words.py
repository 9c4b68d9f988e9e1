"""Turns runs of the tree into runs of Word: emphasis, links, languages, and which way each stretch is written."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.story import StoryPart

from forumplanner.documents.addresses import safe_address
from forumplanner.documents.directions import runs_right_to_left
from forumplanner.documents.docx.elements import Element, properties, qn, text_element, w
from forumplanner.documents.docx.styles import HYPERLINK
from forumplanner.documents.docx.tongues import language_attributes
from forumplanner.documents.scripts import has_right_to_left, stretches
from forumplanner.documents.tree import Align, Run

_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_PARTS = re.compile("([\n\u00ad\u2011])")
_BREAKS = {"\n": "br", "\u00ad": "softHyphen", "\u2011": "noBreakHyphen"}
_PLACED = frozenset({"numPr", "ind", "tabs"})
"""What counts from the edge at which a paragraph begins: it keeps its direction, whatever its letters."""
_JUSTIFIED = {Align.CENTRE: "center", Align.END: "right"}


class Words:
    """Sets the text of one part of a document in `language`; `part` keeps the addresses of links."""

    def __init__(self, part: StoryPart, language: str) -> None:
        self._part = part
        self.language = language
        self._links: dict[str, str] = {}

    def paragraph(
        self,
        runs: Sequence[Run],
        style: str,
        *,
        align: Align = Align.START,
        bold: bool = False,
        more: Mapping[str, Element] | None = None,
        language: str = "",
        in_cell: bool = False,
    ) -> Element:
        """Return a paragraph; `more` are further properties, `language` that of the part it stands in."""
        return self.tabbed((runs,), style, align=align, bold=bold, more=more, language=language, in_cell=in_cell)

    def tabbed(
        self,
        fields: Sequence[Sequence[Run]],
        style: str,
        *,
        align: Align = Align.START,
        bold: bool = False,
        more: Mapping[str, Element] | None = None,
        language: str = "",
        in_cell: bool = False,
    ) -> Element:
        """Return a paragraph whose fields have tabs between them."""
        language = language or self.language
        around = runs_right_to_left(language)
        turned = _turned("".join(run.text for runs in fields for run in runs), around)
        if around and _PLACED & (more or {}).keys():
            turned = True
        held: dict[str, Element] = {"pStyle": {"val": style}, **(more or {})}
        if turned != runs_right_to_left(self.language):
            held["bidi"] = {"val": int(turned)}
        justified = _JUSTIFIED.get(align)
        if (in_cell or around) and turned != around and align is not Align.CENTRE:
            justified = "right" if align is Align.START else None
        if justified is not None:
            held["jc"] = {"val": justified}
        made = w("p", None, properties("pPr", held))
        for number, runs in enumerate(fields):
            if number:
                made.append(w("r", None, w("tab")))
            for run in runs:
                made.extend(self._runs(run, language, bold=bold, turned=turned))
        return made

    def runs(self, runs: Sequence[Run]) -> list[Element]:
        """Return runs for a paragraph that exists already, written from where the document is."""
        turned = runs_right_to_left(self.language)
        return [one for run in runs for one in self._runs(run, self.language, bold=False, turned=turned)]

    def _runs(self, run: Run, around: str, *, bold: bool, turned: bool) -> list[Element]:
        """Return the runs of one stretch of text, inside a link where it has one."""
        language = run.language or around
        own = language if language != self.language else ""
        link = self._link(run.link) if run.link else ""
        made: list[Element] = []
        for text, from_right in stretches(printable(run.text), right_to_left=turned):
            look: dict[str, Element] = {"rStyle": {"val": HYPERLINK}} if link else {}
            if run.bold or bold:
                look |= {"b": {}, "bCs": {}}
            if run.italic:
                look |= {"i": {}, "iCs": {}}
            if from_right:
                look["rtl"] = {}
            if own and runs_right_to_left(own) == from_right:
                look["lang"] = language_attributes(own)
            elif from_right and not runs_right_to_left(language):
                look["lang"] = language_attributes("ar")
            made.append(_run(text, look))
        return [self._linked(link, made)] if link and made else made

    def _link(self, address: str) -> str:
        """Return the key of a link's address; nothing where Word could not take it for one."""
        safe = safe_address(address)
        if not safe:
            return ""
        if safe not in self._links:
            self._links[safe] = self._part.relate_to(safe, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self._links[safe]

    @staticmethod
    def _linked(key: str, runs: list[Element]) -> Element:
        made = w("hyperlink", {"history": 1}, *runs)
        made.set(qn("r:id"), key)
        return made


def printable(text: str) -> str:
    """Return text without controls, tabs as blanks; every kind of line end is a line feed."""
    text = _LINE_END.sub("\n", text).replace("\t", " ")
    return "".join(one for one in text if one == "\n" or unicodedata.category(one) not in {"Cc", "Cs"})


def _turned(text: str, around: bool) -> bool:
    """Tell whether a paragraph is written from the right; `around` tells it of the part it stands in.

    One whose letters all run the other way is turned, so that its stops and brackets stand where they belong.
    """
    from_left = any(unicodedata.bidirectional(one) == "L" for one in text)
    from_right = has_right_to_left(text)
    return around if from_left == from_right else from_right


def _run(text: str, look: dict[str, Element]) -> Element:
    """Return one run; line ends, and the two odd hyphens are elements of their own."""
    made = w("r", None, *([properties("rPr", look)] if look else []))
    for part in _PARTS.split(text):
        if part in _BREAKS:
            made.append(w(_BREAKS[part]))
        elif part:
            made.append(text_element(part))
    return made
