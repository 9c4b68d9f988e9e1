"""Numbering definitions: real lists of Word, whose labels are those of the tree and go on counting when edited.

A label such as "Ö 3" or "2.1" is a fixed text with a number that goes up by one; anything else stands as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forumplanner.documents.docx.elements import Element, properties, valued, w
from forumplanner.documents.tree import ListBlock

DEEPEST = 8
_BULLETS = ("\N{BULLET}", "\N{EN DASH}")
_COUNTED = re.compile(r"(.*?)([1-9][0-9]{0,3})(\D*)", re.DOTALL)
_STEP = 15.0
_GAP = 8.0
_OF_A_LETTER = 6.0


@dataclass(frozen=True)
class Numbered:
    """What an item is labelled by: the number of its definition and the level in it; indents in points."""

    number: int
    level: int
    left: float
    hanging: float

    @property
    def properties(self) -> dict[str, Element]:
        """The properties of the item's first paragraph."""
        held = w("numPr", None, valued("ilvl", self.level), valued("numId", self.number))
        return {"numPr": held, "ind": w("ind", {"left": round(self.left * 20), "hanging": round(self.hanging * 20)})}


@dataclass(frozen=True)
class _Format:
    """How labels of one run of items look: `%n` stands for the number."""

    before: str
    counted: bool
    after: str
    start: int


class Numbering:
    """Fills the part of numberings of one document."""

    def __init__(self, part: Element) -> None:
        self._part = part
        self._definitions = 0
        self._numbers = 0

    def labels(self, block: ListBlock, depth: int, left: float) -> Iterator[Numbered]:
        """Yield for each item of a list how it is labelled; `left` is where labels begin, in points."""
        level = min(depth, DEEPEST)
        shown = [_shown(item.label, number, block.ordered, depth) for number, item in enumerate(block.items, 1)]
        longest = max((max(map(len, one.split()), default=0) for one in shown), default=0)
        hanging = max(_STEP, longest * _OF_A_LETTER + _GAP)
        for form, count in _runs(shown):
            number = self._define(form, level, left + hanging, hanging)
            for _item in range(count):
                yield Numbered(number, level, left + hanging, hanging)

    def _define(self, form: _Format, level: int, left: float, hanging: float) -> int:
        """Return the number of a new definition whose `level` is labelled like this."""
        self._definitions += 1
        levels = [_level(at, _Format("", True, ".", 1), left, hanging) for at in range(level)]
        levels.append(_level(level, form, left, hanging))
        abstract = w(
            "abstractNum", {"abstractNumId": self._definitions}, valued("multiLevelType", "hybridMultilevel"), *levels
        )
        self._part.insert(self._definitions - 1, abstract)
        self._numbers += 1
        self._part.append(w("num", {"numId": self._numbers}, valued("abstractNumId", self._definitions)))
        return self._numbers


def _shown(label: str, number: int, ordered: bool, depth: int) -> str:
    """Return the label of an item: its own, else its number or a bullet."""
    own = " ".join(label.split())
    return own or (f"{number}." if ordered else _BULLETS[min(depth, 1)])


def _runs(labels: Sequence[str]) -> Iterator[tuple[_Format, int]]:
    """Yield the formats of labels and how many items in a row each serves."""
    form, count = None, 0
    for label in labels:
        found = _format(label)
        if form is not None and _goes_on(form, count, found):
            count += 1
            continue
        if form is not None:
            yield form, count
        form, count = found, 1
    if form is not None:
        yield form, count


def _goes_on(form: _Format, count: int, found: _Format) -> bool:
    """Tell whether a label is the next of a run of `count` items."""
    alike = (form.before, form.counted, form.after) == (found.before, found.counted, found.after)
    return alike and (not form.counted or found.start == form.start + count)


def _format(label: str) -> _Format:
    """Return what of a label is fixed and which number it counts."""
    match = _COUNTED.fullmatch(label)
    if match is None or match.group(1)[-1:].isdigit():
        return _Format(label, False, "", 1)
    return _Format(match.group(1), True, match.group(3), int(match.group(2)))


def _level(level: int, form: _Format, left: float, hanging: float) -> Element:
    """Return one level of a definition."""
    text = _literal(form.before) + (f"%{level + 1}" if form.counted else "") + _literal(form.after)
    return w(
        "lvl",
        {"ilvl": level},
        valued("start", form.start),
        valued("numFmt", "decimal" if form.counted else "bullet"),
        valued("lvlText", text),
        valued("lvlJc", "left"),
        properties("pPr", {"ind": {"left": round(left * 20), "hanging": round(hanging * 20)}}),
    )


def _literal(text: str) -> str:
    """Return text in which no percent sign is taken for a number's place."""
    return re.sub(r"%(?=\d)", "%\N{WORD JOINER}", text)
