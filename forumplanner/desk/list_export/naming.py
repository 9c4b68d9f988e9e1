"""Finds what a list is about by the names an officer types."""

from collections.abc import Mapping, Sequence

from forumplanner.desk.list_export.spec import NOTHING, About, ListSpec
from forumplanner.lists import bodies, events, mailing_lists
from forumplanner.lists.office import office
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.folding import fold
from forumplanner.planning.measures import today
from forumplanner.workspace import Workspace


def scope_of(workspace: Workspace, spec: ListSpec, *, event: str, body: str, mailing_list: str) -> EntityId:
    """Return the id of the event with this code, or the body or mailing list of this name, as the list needs one.

    Raise PlanningError when none is named or there is no such one.
    """
    named = {About.PLANNER: "", About.EVENT: event, About.BODY: body, About.MAILING_LIST: mailing_list}[spec.about]
    if spec.about is About.PLANNER:
        return NOTHING
    if not named:
        raise PlanningError(f"list.about-{spec.about.value}", name=spec.key)
    if spec.about is About.BODY:
        return body_named(workspace, named)
    if spec.about is About.MAILING_LIST:
        return _mailing_list_named(workspace, named)
    with workspace.read() as db:
        found = events.id_of_code(db, named)
    if found is None:
        raise PlanningError("event.unknown", code=named)
    return found


def body_named(workspace: Workspace, named: str) -> EntityId:
    """Return the body of this name, short name or key; raise PlanningError when there is none."""
    with workspace.read() as db:
        on = today(workspace.now(), office(db).zone)
        names = {row.id: (row.short_name, row.name, row.key) for row in bodies.bodies(db, on)}
    return _the_one(names, named, "body.unknown")


def _mailing_list_named(workspace: Workspace, named: str) -> EntityId:
    with workspace.read() as db:
        rows = mailing_lists.mailing_list_rows(db, mailing_lists.mailing_list_ids(db))
    return _the_one({row.id: (row.name,) for row in rows}, named, "mailing_list.unknown")


def _the_one(names: Mapping[EntityId, Sequence[str]], named: str, unknown: str) -> EntityId:
    """Return the id of the one that is called so, however it is spelled."""
    for id_, known in names.items():
        if fold(named) in map(fold, known):
            return id_
    raise PlanningError(unknown, name=named)
