"""How wide the columns of a table are at first: as wide as they wish, narrower where the room is less.

Pixels throughout. Widths that somebody chose are none of this module's business.
"""

from collections.abc import Sequence


def staying(least: Sequence[int], gives_way: Sequence[int], room: int) -> list[bool]:
    """Return which columns are shown so that the least widths fit the room; none goes that does not give way (0)."""
    shown = [True] * len(least)
    for number in sorted(range(len(least)), key=lambda one: -gives_way[one]):
        needed = sum(width for width, stays in zip(least, shown, strict=True) if stays)
        if needed <= room or not gives_way[number]:
            break
        shown[number] = False
    return shown


def fitted(wished: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Return widths that fill no more than the room; each column gives way by its share of what it can spare.

    No column is narrower than its least width: where even that is too much, the table scrolls.
    """
    spare = [max(0, wish - bound) for wish, bound in zip(wished, least, strict=True)]
    excess = sum(wished) - room
    if excess <= 0 or not sum(spare):
        return list(wished)
    share = min(1.0, excess / sum(spare))
    return [wish - int(can * share + 0.999) if can else wish for wish, can in zip(wished, spare, strict=True)]
