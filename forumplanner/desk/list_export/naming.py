"""Finds what a list is about by the names an officer types."""

from forumplanner.desk.list_export.spec import NOTHING, About, ListSpec
from forumplanner.lists import bodies, events
from forumplanner.lists.office import office
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.folding import fold
from forumplanner.planning.measures import today
from forumplanner.workspace import Workspace


def scope_of(workspace: Workspace, spec: ListSpec, *, event: str, body: str) -> EntityId:
    """Return the id of the event with this code or the body of this name, as the list needs one.

    Raise PlanningError when none is named or there is no such one.
    """
    named = {About.PLANNER: "", About.EVENT: event, About.BODY: body}[spec.about]
    if spec.about is About.PLANNER:
        return NOTHING
    if not named:
        raise PlanningError(f"list.about-{spec.about.value}", name=spec.key)
    if spec.about is About.BODY:
        return body_named(workspace, named)
    with workspace.read() as db:
        found = events.id_of_code(db, named)
    if found is None:
        raise PlanningError("event.unknown", code=named)
    return found


def body_named(workspace: Workspace, named: str) -> EntityId:
    """Return the body of this name, short name or key; raise PlanningError when there is none."""
    with workspace.read() as db:
        on = today(workspace.now(), office(db).zone)
        for row in bodies.bodies(db, on):
            if fold(named) in (fold(row.short_name), fold(row.name), fold(row.key)):
                return row.id
    raise PlanningError("body.unknown", name=named)
