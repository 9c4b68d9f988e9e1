"""The office whose planner this is: its letterhead, and the questions a new planner begins with.

Nothing of it is in the rail: the page is reached from the File menu, the questions from a planner just made.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.ui.office.first_questions import FirstQuestions
    from forumplanner.ui.office.office_page import OfficePage
    from forumplanner.ui.shell.places import PlaceContext


def make(context: "PlaceContext") -> "OfficePage":
    """Make the page of the office."""
    from forumplanner.ui.office.office_page import OfficePage

    return OfficePage(context)


def make_first_questions(context: "PlaceContext") -> "FirstQuestions":
    """Make the page a new planner begins with."""
    from forumplanner.ui.office.first_questions import FirstQuestions

    return FirstQuestions(context)
