"""A table of very many rows, measured only as far as the page it is on: time grows with the rows, not their square."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from forumplanner.documents.pdf.long_table import GridRow, Lines, LongTable

MANY = 120
_ENDLESS = 100_000.0


class PagedTable(Flowable):  # type: ignore[misc]
    """Hands out one page's rows at a time; `ahead` stand before those of `rows` from `start` on."""

    def __init__(
        self,
        head: Sequence[GridRow],
        rows: Sequence[GridRow],
        widths: Sequence[float],
        start: int = 0,
        ahead: Sequence[GridRow] = (),
    ) -> None:
        super().__init__()
        self._head = tuple(head)
        self._rows = rows
        self._widths = widths
        self._start = start
        self._ahead = tuple(ahead)
        self.spaceBefore = 2
        self.spaceAfter = 8

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Ask for more than any page has, so that the table is split."""
        del available_height
        return available_width, _ENDLESS

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the rows that fit as a table, and the rest."""
        many = MANY
        while True:
            stop = self._end_of_chunk(self._start + max(many - len(self._ahead), 1))
            rows = (*self._head, *self._ahead, *self._rows[self._start : stop])
            chunk = LongTable(rows, self._widths, len(self._head), Lines())
            parts = chunk.split(available_width, available_height)
            if stop == len(self._rows):
                return parts
            if len(parts) == 2:
                ahead = parts[1].rows[len(self._head) :]
                return [parts[0], PagedTable(self._head, self._rows, self._widths, stop, ahead)]
            if not parts:
                return []
            many *= 2

    def _end_of_chunk(self, wanted: int) -> int:
        """Return where a chunk may end: not inside rows that a span joins."""
        joined_until = 0
        for number in range(self._start, len(self._rows)):
            joined_until = max(joined_until, *(number + span[2] for span in self._rows[number].spans), number + 1)
            if number + 1 >= wanted and joined_until == number + 1:
                return number + 1
        return len(self._rows)
