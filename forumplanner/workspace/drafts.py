"""What the officer is typing, kept at every pause, outside the journal and beyond undo.

When the field is left its text becomes one change, and the draft is discarded. After a crash the drafts that are
left say what was being typed. Each officer sees only their own.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, insert, select, update

from forumplanner.model.ids import new_id
from forumplanner.model.journal import Draft
from forumplanner.workspace.workspace import Workspace


@dataclass(frozen=True)
class Field:
    """Where is typed: table, row (empty while the row does not exist yet) and column."""

    entity: str
    row_id: str
    name: str


@dataclass(frozen=True)
class Typed:
    """A draft: where, what, and when it was kept (UTC)."""

    field: Field
    text: str
    at: datetime


def save_draft(workspace: Workspace, field: Field, text: str) -> None:
    """Keep what is typed so far in place of what was kept before; no journal entry, no word to listeners.

    Raises PlannerUnavailable when the planner is read-only or its file fails.
    """
    kept = {"text": text, "at": workspace.now()}
    with workspace.beside_the_journal() as connection:
        if connection.execute(update(Draft).where(_at(workspace, field)).values(kept)).rowcount == 0:
            place = {"who": workspace.who, "entity": field.entity, "row_id": field.row_id, "field": field.name}
            connection.execute(insert(Draft).values(id=new_id(), **place, **kept))


def load_draft(workspace: Workspace, field: Field) -> Typed | None:
    """Return the officer's own draft of a field, None where there is none."""
    return next(iter(_drafts(workspace, _at(workspace, field))), None)


def drafts_left(workspace: Workspace) -> list[Typed]:
    """Return all of the officer's own drafts, oldest first."""
    return _drafts(workspace, Draft.who == workspace.who)


def discard_draft(workspace: Workspace, field: Field) -> None:
    """Forget the draft of a field, because it was taken over or given up; nothing happens where there is none."""
    with workspace.beside_the_journal() as connection:
        connection.execute(delete(Draft).where(_at(workspace, field)))


def _at(workspace: Workspace, field: Field) -> ColumnElement[bool]:
    return and_(
        Draft.who == workspace.who,
        Draft.entity == field.entity,
        Draft.row_id == field.row_id,
        Draft.field == field.name,
    )


def _drafts(workspace: Workspace, condition: ColumnElement[bool]) -> list[Typed]:
    query = select(Draft.entity, Draft.row_id, Draft.field, Draft.text, Draft.at).where(condition)
    with workspace.read() as db:
        return [
            Typed(Field(row.entity, row.row_id, row.field), row.text, row.at)
            for row in db.execute(query.order_by(Draft.at, Draft.id))
        ]
