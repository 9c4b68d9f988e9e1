"""Notes at a keystroke that members have just come or left, and counts heads in the audience one by one."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject

from forumplanner.lists.bodies import MemberAttendanceRow
from forumplanner.model.enums import AttendanceState
from forumplanner.model.ids import EntityId
from forumplanner.planning.minute_taking import count_audience, open_minutes
from forumplanner.planning.sitting import came_back, moment, record_member
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.workspace import Label

Rows = Sequence[MemberAttendanceRow]


class Stamping(QObject):
    """Writes for one sitting."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._writer = Writer(context, self)

    def moment(self) -> datetime | None:
        """Return the wall time it is, while the sitting runs."""
        with self._context.workspace.read() as db:
            return moment(db, self._event_id, self._context.workspace.now())

    def came_now(self, rows: Rows) -> None:
        """Note that members have just come, or come back after they had left."""
        at, event_id = self.moment(), self._event_id
        back = [row.seat.person_id for row in rows if row.left is not None]
        if at is None or not rows:
            return

        def stamp(db: Any) -> None:  # noqa: ANN401  (a session, which the window does not know)
            for row in rows:
                if row.seat.person_id in back:
                    came_back(db, event_id, row.seat.person_id, at)
                else:
                    _record(db, event_id, row, row.came or at, None)

        self._change(rows, stamp)

    def left_now(self, rows: Rows) -> None:
        """Note that members have just left."""
        at, event_id = self.moment(), self._event_id

        def stamp(db: Any) -> None:  # noqa: ANN401  (a session, which the window does not know)
            for row in rows:
                _record(db, event_id, row, row.came, at)

        if at is not None and rows:
            self._change(rows, stamp)

    def count_heads(self, by: int) -> None:
        """Count so many heads more in the audience; the minutes are opened for it."""
        event_id, now = self._event_id, self._context.workspace.now()
        self._writer.change(
            Label("count_audience", {"event": event_id}),
            lambda db: count_audience(db, open_minutes(db, event_id, now), by),
        )

    def _change(self, rows: Rows, stamp: Callable[[Any], None]) -> None:
        label = Label("record_member", {"person": rows[0].seat.person_id, "event": self._event_id})
        self._writer.change(label, stamp)


def _record(
    db: Any,  # noqa: ANN401  (a session, which the window does not know)
    event_id: EntityId,
    row: MemberAttendanceRow,
    came: datetime | None,
    left: datetime | None,
) -> None:
    represented = row.state is AttendanceState.REPRESENTED
    state = AttendanceState.REPRESENTED if represented else AttendanceState.PRESENT
    by = row.represented_by_id if represented else None
    record_member(db, event_id, row.seat.person_id, state, represented_by_id=by, came=came, left=left)
