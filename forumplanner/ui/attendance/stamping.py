"""Notes at a keystroke that members have just come or left, and counts heads in the audience one by one."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject

from forumplanner.lists.bodies import MemberAttendanceRow
from forumplanner.model.enums import AttendanceState
from forumplanner.model.ids import EntityId
from forumplanner.planning.minute_taking import count_audience, open_minutes
from forumplanner.planning.sitting import moment, record_member
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.workspace import Label

Rows = Sequence[MemberAttendanceRow]
Times = Callable[[MemberAttendanceRow], tuple[datetime | None, datetime | None]]


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
        """Note that members have just come; who had left and is back counts as there again."""
        at = self.moment()
        self._stamp(rows, lambda row: (row.came or at, None))

    def left_now(self, rows: Rows) -> None:
        """Note that members have just left."""
        at = self.moment()
        self._stamp(rows, lambda row: (row.came, at))

    def count_heads(self, by: int) -> None:
        """Count so many heads more in the audience; the minutes are opened for it."""
        event_id, now = self._event_id, self._context.workspace.now()
        self._writer.change(
            Label("edit_minutes_head", {"event": event_id}),
            lambda db: count_audience(db, open_minutes(db, event_id, now), by),
        )

    def _stamp(self, rows: Rows, times: Times) -> None:
        event_id = self._event_id
        if not rows:
            return

        def stamp(db: Any) -> None:  # noqa: ANN401  (a session, which the window does not know)
            for row in rows:
                represented = row.state is AttendanceState.REPRESENTED
                state = AttendanceState.REPRESENTED if represented else AttendanceState.PRESENT
                by = row.represented_by_id if represented else None
                came, left = times(row)
                record_member(db, event_id, row.seat.person_id, state, represented_by_id=by, came=came, left=left)

        label = Label("record_member", {"person": rows[0].seat.person_id, "event": event_id})
        self._writer.change(label, stamp)
