"""What stands between blocks: rules of Word about what may follow what, kept pages, breaks and empty room."""

from forumplanner.documents.docx.elements import (
    TWIPS,
    Element,
    has_property,
    is_a,
    properties,
    set_property,
    text_element,
    w,
    within,
)
from forumplanner.documents.docx.styles import JOINT, STRONG_RULE


def joined(before: list[Element], after: list[Element]) -> list[Element]:
    """Return elements one after the other; what follows a table keeps its distance and is never the same table."""
    if not before or not after or not is_a(before[-1], "tbl"):
        return [*before, *after]
    if is_a(after[0], "tbl"):
        return [*before, room(2.5), *after]
    if not has_property(after[0], "pPr", "spacing"):
        set_property(after[0], "pPr", "spacing", {"before": 160})
    return [*before, *after]


def kept(elements: list[Element]) -> list[Element]:
    """Return elements that stay on one page: each paragraph but those of the last stays with the next."""
    for element in elements[:-1]:
        for paragraph in within(element, "p"):
            set_property(paragraph, "pPr", "keepNext", {})
    if elements:
        for paragraph in within(elements[-1], "p"):
            set_property(paragraph, "pPr", "keepLines", {})
    return elements


def on_a_new_page(elements: list[Element], *, panel: bool) -> list[Element]:
    """Return elements whose first begins a page, or a panel of a flyer."""
    if not is_a(elements[0], "p"):
        elements = [joint(), *elements]
    if panel:
        elements[0].insert(1, w("r", None, w("br", {"type": "column"})))
    else:
        set_property(elements[0], "pPr", "pageBreakBefore", {})
    return elements


def cut_line() -> Element:
    """Return a dashed line with scissors at its start."""
    dashed = w("pBdr", None, w("bottom", {"val": "dashed", "sz": 6, "space": 1, "color": STRONG_RULE}))
    made = w("p", None, properties("pPr", {"pStyle": {"val": "SmallPrint"}, "keepNext": {}, "pBdr": dashed}))
    made.append(w("r", None, text_element("\N{BLACK SCISSORS}")))
    return made


def joint() -> Element:
    """Return the smallest paragraph there can be."""
    return w("p", None, properties("pPr", {"pStyle": {"val": JOINT}}))


def room(height: float) -> Element:
    """Return empty room of `height` mm."""
    line = min(max(round(height * TWIPS), 20), 31000)
    exact = {"before": 0, "after": 0, "line": line, "lineRule": "exact"}
    return w("p", None, properties("pPr", {"pStyle": {"val": JOINT}, "spacing": exact}))
