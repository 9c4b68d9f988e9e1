"""Writes the logical structure into a PDF: structure tree, parent tree, links, outline (ISO 32000-1, 14.7 and 14.8).

Takes the finished nodes; lays nothing out.
"""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from forumplanner.documents.pdf.structure import Bookmark, LinkMark, Mark, Node, Target


class _Parents:
    """Knows the pages, and collects for every page and every link the element it belongs to."""

    def __init__(self, pages: Sequence[pikepdf.Object], headings: Sequence[Bookmark]) -> None:
        self.pages = pages
        self.of_marks: list[dict[int, pikepdf.Object]] = [{} for _ in pages]
        self.of_links: list[pikepdf.Object] = []
        self.headings = {one.target: one for one in headings}


def write_tags(pdf: Pdf, root: Node, headings: Sequence[Bookmark]) -> None:
    """Write the structure tree below `root` and tie every mark and link to it."""
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    parents = _Parents([page.obj for page in pdf.pages], headings)
    tree.K = _element(pdf, root, tree, parents)
    numbers: list[object] = []
    for number, page in enumerate(parents.pages):
        page.StructParents = number
        page.Tabs = Name.S
        marks = parents.of_marks[number]
        numbers.extend([number, pdf.make_indirect(Array([marks[at] for at in range(len(marks))]))])
    for offset, element in enumerate(parents.of_links):
        numbers.extend([len(parents.pages) + offset, element])
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    tree.ParentTreeNextKey = len(parents.pages) + len(parents.of_links)
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _element(pdf: Pdf, node: Node, parent: pikepdf.Object, parents: _Parents) -> pikepdf.Object:
    """Write one element and everything below it.

    Its page is that of its first mark; marks there are written as mere numbers (ISO 32000-1, 14.7.4.2), which keeps
    long lists small.
    """
    element = pdf.make_indirect(pikepdf.Object.parse(f"<</S/{node.tag}>>".encode("ascii")))
    element["/P"] = parent
    if node.language:
        element.Lang = String(node.language)
    if node.alt:
        element.Alt = String(node.alt)
    if node.attributes:
        owners = [_attributes(owner, values) for owner, values in node.attributes.items()]
        element.A = owners[0] if len(owners) == 1 else Array(owners)
    home = next((kid.page for kid in node.kids if isinstance(kid, Mark)), -1)
    if home >= 0:
        element["/Pg"] = parents.pages[home]
    kids: list[object] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            if kid.tag in _KEPT_EMPTY or not kid.is_empty():
                kids.append(_element(pdf, kid, element, parents))
        elif isinstance(kid, Mark):
            page, number = kid
            is_here = page == home
            kids.append(number if is_here else Dictionary(Type=Name.MCR, Pg=parents.pages[page], MCID=number))
            parents.of_marks[page][number] = element
        else:
            kids.append(_link(pdf, kid, element, parents))
    if kids:
        element["/K"] = kids[0] if len(kids) == 1 else Array(kids)
    return element


_KEPT_EMPTY = frozenset({"THead", "TBody", "TR", "TH", "TD"})


def _attributes(owner: str, values: dict[str, object]) -> Dictionary:
    """Return an attribute object; a text becomes a name, numbers stay."""
    written: dict[str, object] = {"/O": Name(f"/{owner}")}
    for key, value in values.items():
        if isinstance(value, str):
            written[f"/{key}"] = Name(f"/{value}")
        elif isinstance(value, tuple):
            written[f"/{key}"] = Array([round(float(one), 2) for one in value])
        else:
            written[f"/{key}"] = value
    return Dictionary(written)


def _link(pdf: Pdf, link: LinkMark, element: pikepdf.Object, parents: _Parents) -> Dictionary:
    """Put the annotation of a link on its page and return the reference to it."""
    page = parents.pages[link.page]
    annotation = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array(link.rectangle),
            Border=Array([0, 0, 0]),
            F=4,
            Contents=String(link.words),
            StructParent=len(parents.pages) + len(parents.of_links),
            A=_action(link.goal, parents),
        )
    )
    parents.of_links.append(element)
    if Name.Annots not in page:
        page.Annots = Array()
    page.Annots.append(annotation)
    return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)


def _action(goal: str | Target, parents: _Parents) -> Dictionary:
    """Return what a link does: open an address, or go to a heading."""
    if isinstance(goal, str):
        return Dictionary(S=Name.URI, URI=String(goal))
    heading = parents.headings[goal]
    return Dictionary(S=Name.GoTo, D=Array([parents.pages[heading.page], Name.XYZ, 0, heading.top, 0]))


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
