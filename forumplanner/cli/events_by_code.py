"""Finds the event that a command names by its short code."""

from typing import TYPE_CHECKING

from forumplanner.model.refusals import PlanningError

if TYPE_CHECKING:
    from forumplanner.model.ids import EntityId
    from forumplanner.workspace import Workspace


def event_by_code(workspace: "Workspace", code: str) -> "EntityId":
    """Return the event's id; raises PlanningError where there is none of this code."""
    from forumplanner.lists import events

    with workspace.read() as db:
        found = events.id_of_code(db, code)
    if found is None:
        raise PlanningError("event.unknown", code=code)
    return found
