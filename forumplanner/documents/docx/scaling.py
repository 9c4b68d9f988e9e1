"""Enlarges what is set in a document (posters, large print): every length in it, by one factor; paper stays."""

from collections.abc import Iterable

from forumplanner.documents.docx.elements import Element, qn

_LENGTHS = {
    "spacing": ("before", "after", "line"),
    "ind": ("left", "right", "hanging"),
    "tab": ("pos",),
    "gridCol": ("w",),
    "tcW": ("w",),
    "tblW": ("w",),
    "trHeight": ("val",),
    "sz": ("val",),
    "szCs": ("val",),
}
_DRAWN = {"extent": ("cx", "cy"), "ext": ("cx", "cy")}


def enlarge(elements: Iterable[Element], factor: float) -> None:
    """Multiply all lengths in the elements."""
    if factor == 1:
        return
    known = {qn(f"w:{tag}"): [qn(f"w:{name}") for name in names] for tag, names in _LENGTHS.items()}
    known |= {qn(f"wp:{tag}"): list(names) for tag, names in _DRAWN.items()}
    known |= {qn(f"a:{tag}"): list(names) for tag, names in _DRAWN.items()}
    for element in elements:
        for one in element.iter():
            for name in known.get(one.tag, ()):
                value = one.get(name)
                if value is not None:
                    one.set(name, str(round(int(value) * factor)))
