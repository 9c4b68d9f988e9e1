"""The place of the calendar: own events beside holidays, feasts, local days and the calendars of others.

It understands as target a day ("2027-06-03") and "import:FILE", a calendar file to be read in.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.ui.calendar.page import CalendarPage
    from forumplanner.ui.shell.places import PlaceContext


def make(context: "PlaceContext") -> "CalendarPage":
    """Make the page."""
    from forumplanner.ui.calendar.page import CalendarPage

    return CalendarPage(context)
