"""Writes the logical structure into a PDF: structure tree, parent tree, links, outline (ISO 32000-1, 14.7 and 14.8).

Takes the finished nodes; lays nothing out.
"""

from collections.abc import Mapping, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from forumplanner.documents.pdf.file import first_free
from forumplanner.documents.pdf.structure import Bookmark, LinkMark, Mark, Node, Target

_KEPT_EMPTY = frozenset({"THead", "TBody", "TR", "TH", "TD"})


def write_tags(pdf: Pdf, root: Node, links: Sequence[LinkMark], headings: Sequence[Bookmark]) -> dict[int, bytes]:
    """Tie pages and links to the structure below `root`; return the objects of its tree by number.

    They are written as text (see file.py), and all else of the document before them.
    """
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pages = [page.obj for page in pdf.pages]
    for number, page in enumerate(pages):
        page.StructParents = number
        page.Tabs = Name.S
    return _Tree(pages, _link_annotations(pdf, links, headings), first_free(pdf)).written(root, tree.objgen[0])


class _Tree:
    """Writes elements as text and collects, for every page and every link, the element it belongs to."""

    def __init__(self, pages: Sequence[pikepdf.Object], links: Mapping[int, int], first: int) -> None:
        self._pages = [page.objgen[0] for page in pages]
        self._of_marks: list[dict[int, int]] = [{} for _ in pages]
        self._links = links
        self._of_links: dict[int, int] = {}
        self._next = first
        self._objects: dict[int, bytes] = {}

    def written(self, root: Node, tree: int) -> dict[int, bytes]:
        """Return the objects of the whole tree."""
        document = self._element(root, tree)
        numbers: list[str] = []
        for page, marks in enumerate(self._of_marks):
            known = " ".join(f"{marks[at]} 0 R" for at in range(len(marks)))
            numbers.append(f"{page} {self._add(f'[{known}]')} 0 R")
        elements = [self._of_links[annotation] for annotation in self._links.values()]
        numbers += [f"{len(self._pages) + at} {element} 0 R" for at, element in enumerate(elements)]
        parents = self._add(f"<</Nums[{' '.join(numbers)}]>>")
        following = len(self._pages) + len(elements)
        said = f"<</Type/StructTreeRoot/K {document} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {following}>>"
        self._objects[tree] = said.encode("ascii")
        return self._objects

    def _reserve(self) -> int:
        self._next += 1
        return self._next - 1

    def _add(self, text: str) -> int:
        number = self._reserve()
        self._objects[number] = text.encode("ascii")
        return number

    def _element(self, node: Node, parent: int) -> int:
        """Write one element and everything below it; return its number.

        Its page is that of its first mark; marks there are written as mere numbers (ISO 32000-1, 14.7.4.2), which
        keeps long lists small.
        """
        number = self._reserve()
        home = next((kid.page for kid in node.kids if isinstance(kid, Mark)), -1)
        kids: list[str] = []
        for kid in node.kids:
            if isinstance(kid, Node):
                if kid.tag in _KEPT_EMPTY or not kid.is_empty():
                    kids.append(f"{self._element(kid, number)} 0 R")
            elif isinstance(kid, Mark):
                page, mark = kid
                kids.append(str(mark) if page == home else f"<</Type/MCR/Pg {self._pages[page]} 0 R/MCID {mark}>>")
                self._of_marks[page][mark] = number
            else:
                kids.append(f"<</Type/OBJR/Obj {self._links[id(kid)]} 0 R/Pg {self._pages[kid.page]} 0 R>>")
                self._of_links[self._links[id(kid)]] = number
        parts = [f"<</S/{node.tag}/P {parent} 0 R"]
        if home >= 0:
            parts.append(f"/Pg {self._pages[home]} 0 R")
        if kids:
            parts.append(f"/K[{' '.join(kids)}]")
        if node.language:
            parts.append(f"/Lang{_text(node.language)}")
        if node.alt:
            parts.append(f"/Alt{_text(node.alt)}")
        if node.attributes:
            owners = "".join(_attributes(owner, values) for owner, values in node.attributes.items())
            parts.append(f"/A[{owners}]")
        parts.append(">>")
        self._objects[number] = "".join(parts).encode("ascii")
        return number


def _text(words: str) -> str:
    """Return a text string."""
    return f"<FEFF{words.encode('utf-16-be').hex()}>"


def _attributes(owner: str, values: Mapping[str, object]) -> str:
    """Return an attribute object; a text becomes a name, numbers stay."""
    said = [f"/{key}{_value(value)}" for key, value in values.items()]
    return f"<</O/{owner}{''.join(said)}>>"


def _value(value: object) -> str:
    """Return an attribute's value as it is written."""
    if isinstance(value, str):
        return f"/{value}"
    if isinstance(value, tuple):
        return f"[{' '.join(f'{one:.2f}' for one in value)}]"
    return f" {value}"


def _link_annotations(pdf: Pdf, links: Sequence[LinkMark], headings: Sequence[Bookmark]) -> dict[int, int]:
    """Put an annotation on its page for every link; return their object numbers."""
    targets = {one.target: one for one in headings}
    numbers: dict[int, int] = {}
    pages = [page.obj for page in pdf.pages] if links else []
    for key, link in enumerate(links, len(pages)):
        page = pages[link.page]
        annotation = pdf.make_indirect(_annotation(link, pages, targets, key))
        numbers[id(link)] = annotation.objgen[0]
        if Name.Annots not in page:
            page.Annots = Array()
        page.Annots.append(annotation)
    return numbers


def _annotation(
    link: LinkMark, pages: Sequence[pikepdf.Object], targets: Mapping[Target, Bookmark], key: int
) -> Dictionary:
    """Return the annotation of a link; `key` is its place in the parent tree."""
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array(link.rectangle),
        Border=Array([0, 0, 0]),
        F=4,
        Contents=String(link.words),
        StructParent=key,
        A=_action(link.goal, pages, targets),
    )


def _action(goal: str | Target, pages: Sequence[pikepdf.Object], targets: Mapping[Target, Bookmark]) -> Dictionary:
    """Return what a link does: open an address, or go to a heading."""
    if isinstance(goal, str):
        return Dictionary(S=Name.URI, URI=String(goal))
    heading = targets[goal]
    return Dictionary(S=Name.GoTo, D=Array([pages[heading.page], Name.XYZ, 0, heading.top, 0]))


def write_outline(pdf: Pdf, bookmarks: Sequence[Bookmark]) -> None:
    """Write the outline; a level below another becomes its child."""
    if not bookmarks:
        return
    with pdf.open_outline() as outline:
        path: list[tuple[int, list[pikepdf.OutlineItem]]] = [(0, outline.root)]
        for mark in bookmarks:
            item = pikepdf.OutlineItem(mark.target.title, mark.page, "XYZ", left=0, top=mark.top)
            while path[-1][0] >= mark.target.level:
                path.pop()
            path[-1][1].append(item)
            path.append((mark.target.level, item.children))
    pdf.Root.PageMode = Name.UseOutlines if len(bookmarks) > 1 else Name.UseNone
