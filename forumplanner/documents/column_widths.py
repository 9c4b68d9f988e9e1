"""Shares the width of a table out among its columns; any unit, as long as it is the one of `unit` per millimetre."""

from collections.abc import Sequence

from forumplanner.documents.tree import Column

_LEAST_MM = 12.0


def column_widths(columns: Sequence[Column], available: float, unit: float = 1.0) -> list[float]:
    """Return the widths: fixed ones as given, the rest shared out; `unit` is the length of a millimetre.

    Where there is too little room all fixed columns shrink alike, so that each shared one keeps 12 mm.
    """
    shared = [column for column in columns if column.width is None]
    fixed = sum(column.width * unit for column in columns if column.width is not None)
    least = min(len(shared) * _LEAST_MM * unit, available * len(shared) / len(columns))
    scale = min(1.0, (available - least) / fixed) if fixed else 1.0
    room = available - fixed * scale
    shares = sum(column.share for column in shared)
    return [
        column.width * unit * scale if column.width is not None else room * column.share / shares for column in columns
    ]
