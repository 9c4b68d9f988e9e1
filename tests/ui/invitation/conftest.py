"""The window that the tests of invitations use, with an office that has a mailbox."""

import pytest
from planner_window import PlannerWindow, body, conference, people, planner_window, sitting

from forumplanner.planning import office_keeping
from forumplanner.planning.office_keeping import OfficeFields

__all__ = ["body", "conference", "people", "planner_window", "sitting"]


@pytest.fixture(autouse=True)
def office(planner_window: PlannerWindow) -> None:
    """The office, with the address that answers go to."""
    fields = OfficeFields(name="Büro für Integration", municipality="Stadt Musterort", email="buero@stadt.example")
    planner_window.change(lambda db: office_keeping.set_office(db, fields))
