"""Where the cells of a table stand once its spans are counted."""

from collections.abc import Iterator, Sequence

from forumplanner.documents.tree import Cell, Row


def placed(rows: Sequence[Row], columns: int) -> Iterator[tuple[Row, list[tuple[int, Cell]]]]:
    """Yield each row with its cells, each with the number of the column it begins in."""
    covered = [0] * columns
    for row in rows:
        free = [at for at, left in enumerate(covered) if not left]
        covered = [max(left - 1, 0) for left in covered]
        cells: list[tuple[int, Cell]] = []
        for one in row.cells:
            cells.append((free[0], one))
            for at in free[: one.columns]:
                covered[at] = one.rows - 1
            del free[: one.columns]
        yield row, cells
