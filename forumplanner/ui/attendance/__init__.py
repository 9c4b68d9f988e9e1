"""Who is at the sitting of a body: present, excused, absent or represented, and whether the body may decide."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.model.ids import EntityId
    from forumplanner.ui.events.tab import EventTab
    from forumplanner.ui.shell.places import PlaceContext


def make_tab(context: "PlaceContext", event_id: "EntityId") -> "EventTab":
    """Return the attendance of a sitting."""
    from forumplanner.ui.attendance.attendance_tab import AttendanceTab

    return AttendanceTab(context, event_id)
