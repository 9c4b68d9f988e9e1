"""Makes elements of WordprocessingML, with properties in the order that the schema demands (ISO/IEC 29500-1, 17)."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from docx.oxml import ns
from docx.oxml.parser import OxmlElement

Element = Any
"""An element of lxml, which comes without types."""
Attributes = Mapping[str, object]
Properties = Mapping[str, Attributes | Element]

TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
EMUS = 36000
"""English metric units in a millimetre."""

_ORDERS: Mapping[str, tuple[str, ...]] = {
    "pPr": (
        *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "pBdr", "shd"),
        *("tabs", "suppressAutoHyphens", "bidi", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "sectPr"),
    ),
    "rPr": (
        *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "noProof", "color", "sz", "szCs", "u", "vertAlign", "rtl"),
        *("cs", "lang"),
    ),
    "tblPr": (
        *("tblStyle", "bidiVisual", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook"),
        *("tblCaption", "tblDescription"),
    ),
    "trPr": ("cantSplit", "trHeight", "tblHeader"),
    "tcPr": ("tcW", "gridSpan", "vMerge", "tcBorders", "shd", "tcMar", "vAlign"),
    "sectPr": (
        *("headerReference", "footerReference", "type", "pgSz", "pgMar", "pgNumType", "cols", "titlePg", "bidi"),
    ),
}


def qn(name: str) -> str:
    """Return a name such as "w:p" as XML knows it."""
    return ns.qn(name)


def w(tag: str, attributes: Attributes | None = None, *children: Element) -> Element:
    """Return the element w:`tag`; attributes are named without their prefix."""
    made = OxmlElement(f"w:{tag}")
    for name, value in (attributes or {}).items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def valued(tag: str, value: str | int) -> Element:
    """Return an element that only has a value."""
    return w(tag, {"val": value})


def properties(tag: str, given: Properties) -> Element:
    """Return properties such as w:pPr in the order of the schema; a mapping stands for an element's attributes."""
    order = _ORDERS[tag]
    unknown = given.keys() - set(order)
    if unknown:
        raise KeyError(f"{tag} has no place for {sorted(unknown)}")
    made = w(tag)
    for name in order:
        value = given.get(name)
        if value is not None:
            made.append(w(name, value) if isinstance(value, Mapping) else value)
    return made


def set_property(parent: Element, tag: str, name: str, attributes: Attributes | Element) -> None:
    """Put one property into the properties of a finished element, at its place; one that is there is replaced."""
    held = parent.find(qn(f"w:{tag}"))
    if held is None:
        held = w(tag)
        parent.insert(0, held)
    order = _ORDERS[tag]
    made = w(name, attributes) if isinstance(attributes, Mapping) else attributes
    before = held.find(qn(f"w:{name}"))
    if before is not None:
        held.remove(before)
    place = order.index(name)
    later = {qn(f"w:{one}") for one in order[place + 1 :]}
    at = next((number for number, one in enumerate(held) if one.tag in later), len(held))
    held.insert(at, made)


def has_property(parent: Element, tag: str, name: str) -> bool:
    """Tell whether an element carries a property of its own."""
    held = parent.find(qn(f"w:{tag}"))
    return held is not None and held.find(qn(f"w:{name}")) is not None


def is_a(element: Element, tag: str) -> bool:
    """Tell whether an element is w:`tag`."""
    return bool(element.tag == qn(f"w:{tag}"))


def within(element: Element, tag: str) -> Iterable[Element]:
    """Yield the elements w:`tag` in an element, itself included."""
    found: Iterable[Element] = element.iter(qn(f"w:{tag}"))
    return found


def field(instruction: str, shown: str, look: Element | None = None) -> list[Element]:
    """Return the runs of a field such as PAGE that shows `shown` until a program reckons it anew."""

    def run(*children: Element) -> Element:
        return w("r", None, *([] if look is None else [deepcopy(look)]), *children)

    return [
        run(w("fldChar", {"fldCharType": "begin"})),
        run(_spaced("instrText", f" {instruction} ")),
        run(w("fldChar", {"fldCharType": "separate"})),
        run(_spaced("t", shown)),
        run(w("fldChar", {"fldCharType": "end"})),
    ]


def text_element(text: str) -> Element:
    """Return the text of a run, blanks at its ends included."""
    return _spaced("t", text)


def _spaced(tag: str, text: str) -> Element:
    made = w(tag)
    made.text = text
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made
