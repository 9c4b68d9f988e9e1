"""Bodies, the members of one, and who was at a sitting."""

from collections.abc import Sequence

from forumplanner.desk.list_export.cells import said, yes
from forumplanner.desk.list_export.spec import About, Asked, ListColumn, ListSpec, text, value
from forumplanner.lists import bodies, events
from forumplanner.lists.bodies import BodyRow, MemberAttendanceRow, SeatRow
from forumplanner.lists.id_query import in_order
from forumplanner.model.enums import EventKind
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import N_


def _body_columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words
    return [
        ListColumn("name", _("Name"), text("name")),
        ListColumn("short_name", _("Short name"), text("short_name")),
        ListColumn("members", _("Members"), value("members")),
        ListColumn("voting", _("With a vote"), value("voting")),
        ListColumn("legal_members", _("Legal number of members"), value("legal_members")),
        ListColumn("term_starts", _("Term from"), value("term_starts")),
        ListColumn("term_ends", _("Term until"), value("term_ends")),
    ]


def _bodies(asked: Asked, ids: Sequence[EntityId]) -> list[BodyRow]:
    return in_order(list(ids), {row.id: row for row in bodies.bodies(asked.db, asked.today)})


def _member_columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words
    return [
        ListColumn("person", _("Member"), text("person")),
        ListColumn("role", _("Role"), lambda row: said(row.role, asked)),
        ListColumn("kind", _("Came to the seat"), lambda row: said(row.kind, asked)),
        ListColumn("votes", _("With a vote"), lambda row: yes(row.votes, asked)),
        ListColumn("group", _("Group"), text("group_name")),
        ListColumn("substitute", _("Substitute"), text("substitute")),
        ListColumn("since", _("From"), value("since")),
        ListColumn("until", _("Until"), value("until")),
    ]


def _members(asked: Asked, ids: Sequence[EntityId]) -> list[SeatRow]:
    return in_order(list(ids), {seat.id: seat for seat in bodies.members(asked.db, asked.scope)})


def _attendance_columns(asked: Asked) -> list[ListColumn]:
    """Return the columns of a sitting; other events have no members who are present or excused."""
    _ = asked.words
    event = events.view(asked.db, asked.scope)
    if event is not None and event.kind is not EventKind.SITTING:
        raise PlanningError("list.no-sitting", event=event.title, known="on_site")
    return [
        ListColumn("person", _("Member"), lambda row: row.seat.person),
        ListColumn("role", _("Role"), lambda row: said(row.seat.role, asked)),
        ListColumn("group", _("Group"), lambda row: row.seat.group_name),
        ListColumn("votes", _("With a vote"), lambda row: yes(row.seat.votes, asked)),
        ListColumn("state", _("Attendance"), lambda row: said(row.state, asked)),
        ListColumn("represented", _("Represented by"), text("represented_by")),
        ListColumn("came", _("Came"), value("came")),
        ListColumn("left", _("Left"), value("left")),
    ]


def _attendance(asked: Asked, ids: Sequence[EntityId]) -> list[MemberAttendanceRow]:
    return in_order(list(ids), {row.seat.id: row for row in bodies.attendance(asked.db, asked.scope)})


BODIES = ListSpec(
    "bodies",
    N_("Bodies"),
    About.PLANNER,
    _body_columns,
    lambda asked: [row.id for row in bodies.bodies(asked.db, asked.today)],
    _bodies,
)
MEMBERS = ListSpec(
    "members",
    N_("Members"),
    About.BODY,
    _member_columns,
    lambda asked: [seat.id for seat in bodies.members(asked.db, asked.scope, asked.today)],
    _members,
)
ATTENDANCE = ListSpec(
    "attendance",
    N_("Attendance"),
    About.EVENT,
    _attendance_columns,
    lambda asked: [row.seat.id for row in bodies.attendance(asked.db, asked.scope)],
    _attendance,
)
