"""Headings and captions with what follows them: they never stand alone at the end of a page."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, PageBreak, Spacer
from reportlab.platypus import KeepTogether as PlatypusKeepTogether
from reportlab.platypus.doctemplate import ActionFlowable

_WHOLE_PAGE = 0.9
_ENDLESS = 100_000.0


class Led(Flowable):  # type: ignore[misc]
    """Flowables that lead, and at least the first part of what follows them."""

    def __init__(self, leading: Sequence[Flowable], follower: Flowable, page_height: float) -> None:
        super().__init__()
        self._leading = list(leading)
        self._follower = follower
        self._page_height = page_height

    def getSpaceBefore(self) -> float:
        """Return the room before the first of them in points."""
        return float(self._leading[0].getSpaceBefore())

    def getSpaceAfter(self) -> float:
        """Return the room after the last of them in points."""
        return float(self._follower.getSpaceAfter())

    def _lead_height(self, width: float) -> float:
        """Return the height of what leads, with the room before what follows."""
        height = 0.0
        for at, one in enumerate(self._leading):
            following = [*self._leading, self._follower][at + 1]
            height += one.wrap(width, _ENDLESS)[1] + max(one.getSpaceAfter(), following.getSpaceBefore())
        return height

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the room they take."""
        lead = self._lead_height(available_width)
        _, height = self._follower.wrap(available_width, max(available_height - lead, 0.0))
        self.width, self.height = available_width, lead + height
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return what leads with the part that fits, and the rest; all apart where no page has room for both."""
        room = available_height - self._lead_height(available_width)
        parts = self._follower.split(available_width, room) if room > 0 else []
        if len(parts) > 1:
            return [Led(self._leading, parts[0], self._page_height), *parts[1:]]
        if available_height < _WHOLE_PAGE * self._page_height:
            return []
        first, *others = self._leading
        if first.wrap(available_width, _ENDLESS)[1] <= available_height:
            return [first, *others, self._follower]
        return [*first.split(available_width, available_height), *others, self._follower]

    def draw(self) -> None:
        """Paint them below each other."""
        y = self.height
        flowables = [*self._leading, self._follower]
        for at, one in enumerate(flowables):
            if at:
                y -= max(flowables[at - 1].getSpaceAfter(), one.getSpaceBefore())
            y -= one.height
            one.drawOn(self.canv, 0, y, max(self.width - one.width, 0))


def led(flowables: Sequence[Flowable], leads: set[int], page_height: float) -> list[Flowable]:
    """Return flowables, those whose id is in `leads` joined with what follows them."""
    joined: list[Flowable] = []
    leading: list[Flowable] = []
    for one in flowables:
        if id(one) in leads or (leading and isinstance(one, Spacer)):
            leading.append(one)
        elif not leading:
            joined.append(one)
        elif isinstance(one, ActionFlowable | PageBreak):
            joined += [*leading, one]
            leading = []
        elif isinstance(one, PlatypusKeepTogether):
            joined.append(PlatypusKeepTogether([*leading, *one._content]))
            leading = []
        else:
            joined.append(Led(leading, one, page_height))
            leading = []
    return [*joined, *leading]
