"""Reads a tagged PDF back: its elements in order, with the text that each of them has on the pages.

Knows nothing of the writer; what it finds is compared by own_checks.py.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name

Mark = tuple[int, int]
"""A page from 0, and the number of a piece of marked content on it."""

_PAINTS = frozenset({"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"})
_CODE = re.compile(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]*)>")


@dataclass
class Element:
    """An element of the structure: `language` is the one that holds for it, `own` its dictionary."""

    tag: str
    own: Dictionary
    language: str
    parent: "Element | None"
    kids: list["Element | Mark | Dictionary"] = field(default_factory=list)

    @property
    def children(self) -> list["Element"]:
        """The elements directly below."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def marks(self) -> list[Mark]:
        """The pieces of content directly below."""
        return [kid for kid in self.kids if isinstance(kid, tuple)]

    @property
    def objects(self) -> list[Dictionary]:
        """The references to annotations directly below."""
        return [kid for kid in self.kids if isinstance(kid, Dictionary)]

    def attribute(self, name: str) -> object:
        """Return an attribute of whatever owner, or None."""
        found = self.own.get("/A")
        for one in found if isinstance(found, Array) else [found] if found is not None else []:
            if name in one:
                return one[name]
        return None

    def below(self) -> Iterator["Element"]:
        """Yield this element and all below it, in order."""
        yield self
        for child in self.children:
            yield from child.below()


@dataclass
class PageContent:
    """What a page says: the text of each mark, that of the artifacts, and what is wrong with how it is painted."""

    texts: dict[int, str] = field(default_factory=dict)
    tags: dict[int, str] = field(default_factory=dict)
    artifacts: list[str] = field(default_factory=list)
    colours: set[tuple[float, ...]] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


@dataclass
class ReadPdf:
    """A PDF read back."""

    pdf: pikepdf.Pdf
    root: Element | None
    pages: list[PageContent]

    def elements(self) -> list[Element]:
        """Return all elements in order."""
        return list(self.root.below()) if self.root is not None else []

    def spoken(self) -> list[tuple[Element, str]]:
        """Return the texts in the order of the tags, each with its element."""
        return list(self._spoken(self.root)) if self.root is not None else []

    def _spoken(self, element: Element) -> Iterator[tuple[Element, str]]:
        for kid in element.kids:
            if isinstance(kid, Element):
                yield from self._spoken(kid)
            elif isinstance(kid, tuple):
                yield element, self.text(kid)

    def text(self, mark: Mark) -> str:
        """Return the text of a mark; nothing for one that no page has."""
        page, number = mark
        return self.pages[page].texts.get(number, "") if page < len(self.pages) else ""

    def text_below(self, element: Element) -> str:
        """Return the text of an element and all below it."""
        return "".join(text for _, text in self._spoken(element))


def read_back(data: bytes) -> ReadPdf:
    """Read a PDF."""
    pdf = pikepdf.open(io.BytesIO(data))
    numbers = {page.obj.objgen: at for at, page in enumerate(pdf.pages)}
    root = None
    tree = pdf.Root.get("/StructTreeRoot")
    if tree is not None:
        kids = listed(tree.get("/K"))
        if kids:
            root = _element(kids[0], None, str(pdf.Root.get("/Lang", "")), numbers)
    return ReadPdf(pdf, root, [_content(page) for page in pdf.pages])


def listed(kids: object) -> list[object]:
    """Return kids as a list: one may stand alone."""
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def _element(own: Dictionary, parent: Element | None, language: str, numbers: dict[tuple[int, int], int]) -> Element:
    element = Element(str(own.S)[1:], own, str(own.get("/Lang", language)), parent)
    for kid in listed(own.get("/K")):
        if isinstance(kid, int):
            element.kids.append((numbers.get(own.Pg.objgen, -1), int(kid)))
        elif "/S" in kid:
            element.kids.append(_element(kid, element, element.language, numbers))
        elif kid.get("/Type") == Name.MCR:
            element.kids.append((numbers.get(kid.Pg.objgen, -1), int(kid.MCID)))
        else:
            element.kids.append(kid)
    return element


@dataclass
class _Open:
    """A piece of marked content that is open: what it is, and the text in it so far."""

    kind: str
    mcid: int | None = None
    actual: str | None = None
    text: str = ""


def _content(page: pikepdf.Page) -> PageContent:  # noqa: PLR0912  (one branch per operator)
    """Return what a page says."""
    content = PageContent()
    maps = {name: _to_unicode(font) for name, font in page.obj.Resources.get("/Font", {}).items()}
    stack: list[_Open] = []
    letters: dict[int, str] = {}
    colours: list[tuple[float, ...]] = [(0.0,)]
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BMC", "BDC"}:
            stack.append(_opened(operands))
        elif name == "EMC":
            if stack:
                _close(stack, content)
            else:
                content.faults.append("a mark ends that never began")
        elif name == "Tf":
            letters = maps.get(str(operands[0]), {})
        elif name in {"g", "rg"}:
            colours[-1] = tuple(float(one) for one in operands)
        elif name == "q":
            colours.append(colours[-1])
        elif name == "Q":
            colours.pop()
        elif name in _PAINTS:
            if not any(one.mcid is not None or one.kind == "/Artifact" for one in stack):
                content.faults.append(f"{name} paints outside marks and artifacts")
            if name in {"Tj", "TJ"}:
                content.colours.add(colours[-1])
                said = _shown(operands[0], letters, content)
                if stack:
                    stack[-1].text += said
    if stack:
        content.faults.append("a mark is open at the end of the page")
    return content


def _opened(operands: list[object]) -> _Open:
    """Return what BMC or BDC opens."""
    given = operands[1] if len(operands) > 1 and isinstance(operands[1], Dictionary) else {}
    mcid = int(given["/MCID"]) if "/MCID" in given else None
    actual = str(given["/ActualText"]).removeprefix("\ufeff") if "/ActualText" in given else None
    return _Open(str(operands[0]), mcid, actual)


def _close(stack: list[_Open], content: PageContent) -> None:
    """Close the innermost mark: its text goes to its page or to the mark around it."""
    done = stack.pop()
    text = done.text if done.actual is None else done.actual
    if done.kind == "/ReversedChars":
        text = text[::-1]
    if done.mcid is not None:
        if done.mcid in content.texts:
            content.faults.append(f"mark {done.mcid} stands twice on the page")
        if any(one.mcid is not None or one.kind == "/Artifact" for one in stack):
            content.faults.append(f"mark {done.mcid} stands inside another")
        content.texts[done.mcid] = text
        content.tags[done.mcid] = done.kind.removeprefix("/")
    elif stack:
        stack[-1].text += text
    elif done.kind == "/Artifact":
        content.artifacts.append(text)
    else:
        content.faults.append(f"{done.kind} stands outside marks and artifacts")


def _shown(operand: object, letters: dict[int, str], content: PageContent) -> str:
    """Return the letters that a string or an array of strings stands for."""
    said = []
    for part in operand if isinstance(operand, Array) else [operand]:
        if not isinstance(part, pikepdf.String):
            continue
        data = bytes(part)
        for at in range(0, len(data), 2):
            code = int.from_bytes(data[at : at + 2])
            if code not in letters:
                content.faults.append(f"code {code} stands for no letter")
            said.append(letters.get(code, ""))
    return "".join(said).replace("\u200b", "")


def _to_unicode(font: Dictionary) -> dict[int, str]:
    """Return which letters the codes of a font stand for."""
    if "/ToUnicode" not in font:
        return {}
    said = font.ToUnicode.read_bytes().decode("ascii")
    return {int(code, 16): bytes.fromhex(letters).decode("utf-16-be") for code, letters in _CODE.findall(said)}
