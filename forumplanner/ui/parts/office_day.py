"""Which day it is where the office is."""

from datetime import date

from forumplanner.lists.office import office
from forumplanner.planning.measures import today
from forumplanner.ui.shell.places import PlaceContext


def day_of_today(context: PlaceContext) -> date:
    """Return today where the office is."""
    with context.workspace.read() as db:
        return today(context.workspace.now(), office(db).zone)
