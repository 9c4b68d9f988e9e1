"""The attendance of a sitting as it was read in one go, and what it says about the quorum. Computes no rule."""

from dataclasses import dataclass
from datetime import datetime

from forumplanner.lists.bodies import BodyRow, MemberAttendanceRow, RulesRow, attendance, bodies, rules
from forumplanner.lists.events import EventView, view
from forumplanner.lists.minutes import MinutesHead, minutes
from forumplanner.model.enums import AttendanceState
from forumplanner.model.ids import EntityId
from forumplanner.planning.sitting import moment, present_and_entitled, quorum
from forumplanner.ui.shell.places import PlaceContext


@dataclass(frozen=True)
class AttendancePicture:
    """The members with what was recorded. `entitled` is None until somebody was recorded.

    `at` is the wall time it is while the sitting runs, for which `entitled` counts.
    """

    event: EventView
    body: BodyRow | None
    rules: RulesRow | None
    members: tuple[MemberAttendanceRow, ...]
    entitled: int | None
    head: MinutesHead | None
    at: datetime | None = None

    @property
    def settled(self) -> bool:
        """Whether nothing may change any more."""
        return self.head is not None and self.head.settled

    @property
    def missing(self) -> list[MemberAttendanceRow]:
        """Return the members about whom nothing was recorded."""
        return [row for row in self.members if row.state is None]

    @property
    def quorate(self) -> bool | None:
        """Whether the body may decide; None where its rules or legal number of members are not known."""
        if self.rules is None or self.body is None or self.body.legal_members is None:
            return None
        return quorum(self.rules, self.body.legal_members, self.entitled or 0)

    def count(self, state: AttendanceState) -> int:
        """Return how many are recorded so."""
        return sum(row.state is state for row in self.members)


def read_attendance(context: PlaceContext, event_id: EntityId) -> AttendancePicture | None:
    """Read the attendance of a sitting; None when the event is gone."""
    with context.workspace.read() as db:
        event = view(db, event_id)
        if event is None:
            return None
        known = {body.id: body for body in bodies(db, event.starts.date())}
        taken = minutes(db, event_id)
        at = moment(db, event_id, context.workspace.now())
        return AttendancePicture(
            event,
            known.get(event.body_id) if event.body_id else None,
            rules(db, event.body_id) if event.body_id else None,
            attendance(db, event_id),
            present_and_entitled(db, event_id, at=at),
            None if taken is None else taken.head,
            at,
        )
