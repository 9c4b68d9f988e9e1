"""What no validator notices in a tagged PDF: nothing lost or said twice, marks and elements paired, order, headings.

`own_faults` looks at any file; `told_faults` compares a file with the tree it was written from.
"""

import re
import subprocess
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from pikepdf import Name

from forumplanner.documents.tree import Document
from forumplanner.planning.contrast import LEAST_CONTRAST
from tests.documents.reading_pdf import Element, ReadPdf, listed, read_back
from tests.documents.told_tree import Told, told_by

_HEADING = re.compile("H[1-6]")


def own_faults(data: bytes) -> list[str]:
    """Return what is wrong with a file, whatever it was written from."""
    read = read_back(data)
    with read.pdf:
        return [fault for check in _CHECKS for fault in check(read)] + list(_words_of_another_reader(read, data))


def told_faults(data: bytes, document: Document) -> list[str]:
    """Return where a file says something else than the tree it was written from."""
    read = read_back(data)
    has_contents = any(one.tag == "TOC" for one in read.elements())
    with read.pdf:
        return [*_compared(read, told_by(document, has_contents=has_contents)), *_title_and_language(read, document)]


def letters_of(text: str) -> str:
    """Return only letters and digits, composed, so that breaks, signs and marks of direction do not matter."""
    return "".join(one for one in unicodedata.normalize("NFC", text) if one.isalnum())


def _painting(read: ReadPdf) -> Iterator[str]:
    """Everything painted is marked or an artifact, everything shown stands for letters, and can be read on white."""
    for number, page in enumerate(read.pages):
        yield from (f"page {number}: {fault}" for fault in page.faults)
        for colour in page.colours:
            if _contrast(colour) < LEAST_CONTRAST:
                yield f"page {number}: the colour {colour} can hardly be read"


def _contrast(colour: tuple[float, ...]) -> float:
    red, green, blue = colour * 3 if len(colour) == 1 else colour
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def _pairs(read: ReadPdf) -> Iterator[str]:
    """Every mark has one element, every element its marks, and the way back leads to the same element."""
    told = Counter(mark for element in read.elements() for mark in element.marks)
    painted = {(number, mcid) for number, page in enumerate(read.pages) for mcid in page.texts}
    yield from (f"mark {mark} belongs to {count} elements" for mark, count in told.items() if count > 1)
    yield from (f"mark {mark} has no element" for mark in sorted(painted - set(told)))
    yield from (f"mark {mark} is told but not painted" for mark in sorted(set(told) - painted))
    back = _parent_tree(read)
    for element in read.elements():
        if element.parent is not None and element.own.P.objgen != element.parent.own.objgen:
            yield f"{element.tag} names another parent"
        for page, mcid in element.marks:
            key = read.pdf.pages[page].obj.get("/StructParents")
            known = listed(back.get(key))
            if mcid >= len(known) or known[mcid].objgen != element.own.objgen:
                yield f"the way back from mark {mcid} of page {page} leads elsewhere"
        for reference in element.objects:
            if back.get(reference.Obj.get("/StructParent"), element.parent).objgen != element.own.objgen:
                yield "the way back from a link leads elsewhere"


def _parent_tree(read: ReadPdf) -> dict[object, pikepdf.Object]:
    tree = read.pdf.Root.get("/StructTreeRoot")
    numbers = list(tree.ParentTree.Nums) if tree is not None and "/ParentTree" in tree else []
    return {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}


def _pages(read: ReadPdf) -> Iterator[str]:
    """Tabs follow the structure, and each page has a place of its own in the parent tree."""
    keys = [page.obj.get("/StructParents") for page in read.pdf.pages]
    if None in keys or len(set(keys)) < len(keys):
        yield "a page has no place of its own in the parent tree"
    if any(page.obj.get("/Tabs") != Name.S for page in read.pdf.pages):
        yield "the order of tabs is not that of the structure"


def _headings(read: ReadPdf) -> Iterator[str]:
    """Headings begin with 1 in the document or a letter, skip none, have words, and make up the outline."""
    level = 0
    found: list[tuple[int, str]] = []
    for element in read.elements():
        if element.tag == "Sect" and element.children and not _HEADING.match(element.children[0].tag):
            level = 0 if element.parent is read.root else level
        if _HEADING.fullmatch(element.tag):
            if int(element.tag[1]) > level + 1:
                yield f"{element.tag} follows a heading of level {level}"
            level = int(element.tag[1])
            found.append((level, letters_of(read.text_below(element))))
    if [(one[0], letters_of(one[1])) for one in _outline(read)] != found:
        yield "the outline says something else than the headings"


def _outline(read: ReadPdf) -> Iterator[tuple[int, str]]:
    """Yield what the outline says: level and words; a level is that of the heading it leads to, as far as is known."""
    levels = [int(one.tag[1]) for one in read.elements() if _HEADING.fullmatch(one.tag)]
    titles: list[str] = []

    def walk(items: list[pikepdf.OutlineItem]) -> None:
        for item in items:
            titles.append(item.title)
            walk(item.children)

    with read.pdf.open_outline() as outline:
        walk(outline.root)
    yield from zip(levels, titles, strict=False)
    yield from ((0, title) for title in titles[len(levels) :])


def _tables(read: ReadPdf) -> Iterator[str]:
    """Tables have a header whose cells have a scope; their rows fill the same grid."""
    for table in (one for one in read.elements() if one.tag == "Table"):
        rows = [one for one in table.below() if one.tag == "TR"]
        if not rows or any(cell.tag != "TH" for cell in rows[0].children):
            yield "a table has no row of headers"
        for cell in (one for row in rows for one in row.children):
            if cell.tag not in {"TH", "TD"}:
                yield f"{cell.tag} stands in a row of a table"
            if cell.tag == "TH" and str(cell.attribute("/Scope")) not in {"/Row", "/Column"}:
                yield "a header of a table has no scope"
        widths = {sum(_span(cell, "/ColSpan") * _span(cell, "/RowSpan") for cell in row.children) for row in rows}
        if not any(_span(cell, "/RowSpan") > 1 for row in rows for cell in row.children) and len(widths) > 1:
            yield "the rows of a table differ in their number of cells"


def _span(cell: Element, name: str) -> int:
    found = cell.attribute(name)
    return 1 if found is None else int(found)


def _lists(read: ReadPdf) -> Iterator[str]:
    """Items of lists have a body."""
    for item in (one for one in read.elements() if one.tag == "LI"):
        tags = [child.tag for child in item.children]
        if tags not in (["LBody"], ["Lbl", "LBody"], ["Lbl"]):
            yield f"an item of a list holds {tags}"
        if item.parent is None or item.parent.tag != "L":
            yield "an item stands outside a list"


def _figures(read: ReadPdf) -> Iterator[str]:
    """Pictures have words that stand for them, and a place."""
    for figure in (one for one in read.elements() if one.tag == "Figure"):
        if not str(figure.own.get("/Alt", "")).strip():
            yield "a picture has no alternative text"
        if figure.attribute("/BBox") is None:
            yield "a picture has no place"
        if not figure.marks:
            yield "a picture is not painted"


def _links(read: ReadPdf) -> Iterator[str]:
    """Links have words, an annotation with the same words, and an aim; each annotation belongs to a link."""
    known = set()
    for link in (one for one in read.elements() if one.tag == "Link"):
        if not link.objects:
            yield "a link leads nowhere"
        for reference in link.objects:
            known.add(reference.Obj.objgen)
            if not str(reference.Obj.get("/Contents", "")).strip():
                yield "an annotation has no words"
            if "/A" not in reference.Obj or int(reference.Obj.get("/F", 0)) != 4:
                yield "an annotation has no aim or is not printed"
    for page in read.pdf.pages:
        if any(annotation.objgen not in known for annotation in page.obj.get("/Annots", [])):
            yield "an annotation belongs to no link"


def _metadata(read: ReadPdf) -> Iterator[str]:
    """XMP says what Info says; conformance fits the embedded files; there are output intent and identifier."""
    info = read.pdf.docinfo
    xmp = read.pdf.open_metadata(set_pikepdf_as_editor=False)
    pairs = {
        "/Title": xmp.get("dc:title"),
        "/Subject": xmp.get("dc:description"),
        "/Author": "; ".join(xmp.get("dc:creator", [])) or None,
        "/Producer": xmp.get("pdf:Producer"),
        "/Creator": xmp.get("xmp:CreatorTool"),
    }
    part = xmp.get("pdfaid:part"), xmp.get("pdfaid:conformance"), xmp.get("pdfuaid:part")
    stamp = re.sub(r"\D", "", str(xmp.get("xmp:CreateDate")))
    for key, said in pairs.items():
        if (str(info[key]) if key in info else None) != said:
            yield f"{key} and XMP differ"
    if re.sub(r"\D", "", str(info.get("/CreationDate"))) != stamp:
        yield "the dates of Info and XMP differ"
    if part != ("3" if read.pdf.attachments else "2", "A", "1"):
        yield f"the file claims to be {part}"
    if "/OutputIntents" not in read.pdf.Root or "/ID" not in read.pdf.trailer:
        yield "output intent or identifier is missing"
    preferences = read.pdf.Root.get("/ViewerPreferences", {})
    if not preferences.get("/DisplayDocTitle", False):
        yield "the title is not shown"


def _words_of_another_reader(read: ReadPdf, data: bytes) -> Iterator[str]:
    """Poppler reads the letters that tags and artifacts have, no more and no fewer."""
    own = "".join(text for page in read.pages for text in (*page.texts.values(), *page.artifacts))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "read.pdf")
        file.write_bytes(data)
        done = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True)
    theirs = Counter(letters_of(done.stdout.decode()))
    ours = Counter(letters_of(own))
    if theirs != ours:
        yield f"another reader finds other letters: {dict(theirs - ours)} more, {dict(ours - theirs)} fewer"


def _compared(read: ReadPdf, told: Told) -> Iterator[str]:
    """The tags say what the tree says, in its order, in its languages; headers and pictures are where it has them."""
    said = [(element, text) for element, text in read.spoken() if not _is_in(element, "TOC")]
    letters = [(letter, element.language) for element, text in said for letter in letters_of(text)]
    wanted = [(letter, language) for text, language in told.texts for letter in letters_of(text)]
    if [letter for letter, _ in letters] != [letter for letter, _ in wanted]:
        yield _first_difference("".join(one for one, _ in letters), "".join(one for one, _ in wanted))
    elif letters != wanted:
        yield "something is said in another language"
    headers = Counter(str(one.attribute("/Scope"))[1:] for one in read.elements() if one.tag == "TH")
    if headers != Counter(told.headers):
        yield f"the headers of tables are {dict(headers)}"
    for tag, wanted_number in told.tags.items():
        found = sum(one.tag == tag for one in read.elements())
        if found != wanted_number:
            yield f"{found} elements {tag} instead of {wanted_number}"
    alts = [str(one.own.get("/Alt", "")) for one in read.elements() if one.tag == "Figure"]
    if alts != told.alts:
        yield f"pictures are said to be {alts}"


def _is_in(element: Element, tag: str) -> bool:
    """Tell whether an element is, or stands below, one of a kind."""
    return element.tag == tag or (element.parent is not None and _is_in(element.parent, tag))


def _first_difference(said: str, wanted: str) -> str:
    at = next((at for at, (a, b) in enumerate(zip(said, wanted, strict=False)) if a != b), min(len(said), len(wanted)))
    start = max(at - 20, 0)
    return f"the tags say {said[start : at + 30]!r} instead of {wanted[start : at + 30]!r}"


def _title_and_language(read: ReadPdf, document: Document) -> Iterator[str]:
    if str(read.pdf.docinfo.get("/Title", "")) != document.title:
        yield "the title is another"
    if str(read.pdf.Root.get("/Lang", "")) != document.language:
        yield "the language is another"
    if sorted(read.pdf.attachments) != sorted(one.name for one in document.attachments):
        yield "the embedded files are others"


_CHECKS = (_painting, _pairs, _pages, _headings, _tables, _lists, _figures, _links, _metadata)
