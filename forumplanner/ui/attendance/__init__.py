"""Who is at the sitting of a body: present, excused, absent or represented, and whether the body may decide.

Other events have no members: who is there is the business of ui/reception.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.model.ids import EntityId
    from forumplanner.ui.events.tab import EventTab
    from forumplanner.ui.shell.places import PlaceContext


def make_tab(context: "PlaceContext", event_id: "EntityId") -> "EventTab":
    """Return the attendance of a sitting, and what is done on site at any other event."""
    from forumplanner.lists.events import view
    from forumplanner.model.enums import EventKind

    with context.workspace.read() as db:
        event = view(db, event_id)
    if event is not None and event.kind is not EventKind.SITTING:
        from forumplanner.ui.reception import make_tab as make_on_site

        return make_on_site(context, event_id)
    from forumplanner.ui.attendance.attendance_tab import AttendanceTab

    return AttendanceTab(context, event_id)
