"""Taking back a change, inside an open one: nothing of others is lost, and every standing rule holds afterwards."""

from sqlalchemy.orm import Session

from forumplanner.model.refusals import PlanningError
from forumplanner.planning import standing_rules
from forumplanner.storage.restoring import changed_since, reached_others, restore
from forumplanner.workspace.touched import ALL, touched_by


def take_back(db: Session, done: int, change: int) -> None:
    """Put back what the change `done` touched, as part of the open change.

    Raises PlanningError when its rows were changed since, when rows of others would go with them, or when a rule
    would be broken; IntegrityError when others refer to them.
    """
    from forumplanner.model.tables import metadata

    connection = db.connection()
    if changed_since(connection, done, metadata):
        raise PlanningError("undo.changed-since")
    restore(connection, done, metadata)
    if reached_others(connection, done, change):
        raise PlanningError("undo.others-depend")
    restored = touched_by(connection, change)
    standing_rules.recheck(db, {kind: None if ids is ALL else frozenset(ids) for kind, ids in restored.items()})
