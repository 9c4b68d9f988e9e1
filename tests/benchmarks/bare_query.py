"""The yardstick of a keystroke: the query for ids that the list sent, sent again on the bare driver."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from forumplanner.storage.engine import connect
from tests.benchmarks.timing import taking


class BareQuery:
    """Notices the last query for ids that searches, and takes its time on a connection of its own."""

    def __init__(self, planner: Path) -> None:
        self._connection = connect(planner, read_only=True)
        self._statement = ""
        self._values: tuple[Any, ...] = ()

    @contextmanager
    def noticing(self) -> Iterator[None]:
        """Notice the query for ids that is sent meanwhile."""
        event.listen(Engine, "before_cursor_execute", self._notice)
        try:
            yield
        finally:
            event.remove(Engine, "before_cursor_execute", self._notice)

    def take(self) -> tuple[float, int]:
        """Return the seconds that the noticed query takes, and how many rows it finds."""
        with taking() as taken:
            rows = self._connection.execute(self._statement, self._values).fetchall()
        return taken.clock, len(rows)

    def _notice(self, *sent: Any) -> None:
        statement, values = sent[2], sent[3]
        if "search_key" in statement and "ORDER BY" in statement:
            self._statement, self._values = statement, tuple(values)
