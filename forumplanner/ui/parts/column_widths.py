"""How wide the columns of a table are at first: as wide as they wish, narrower where the room is less.

Pixels throughout. Widths that somebody chose are none of this module's business.
"""

from collections.abc import Sequence


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
