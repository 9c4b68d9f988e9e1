"""What was made of an event and given out, outside the journal: a document on somebody's table cannot be undone."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.printing import MadeDocument
from forumplanner.workspace.workspace import Workspace


@dataclass(frozen=True)
class Made:
    """One document that went out: what it was, how it was made (`options`, JSON), when (UTC) and by whom.

    `content` tells its content from another's; `way` is how it went out ("saved", "printed", "mailed").
    """

    output: str
    language: str
    options: str
    form: str
    way: str
    file_name: str
    content: str
    who: str = ""
    at: datetime | None = None


def note_made(workspace: Workspace, event_id: EntityId, made: Made) -> None:
    """Note what went out now; raises PlannerUnavailable when the planner is read-only or its file fails."""
    row = {
        "id": new_id(),
        "event_id": event_id,
        "output": made.output,
        "language": made.language,
        "options": made.options,
        "form": made.form,
        "way": made.way,
        "file_name": made.file_name,
        "content": made.content,
        "who": workspace.who,
        "made_at": workspace.now(),
    }
    with workspace.beside_the_journal() as connection:
        connection.execute(insert(MadeDocument).values(row))


def made_of(workspace: Workspace, event_id: EntityId) -> tuple[Made, ...]:
    """Return what went out of an event, the latest first."""
    columns = (
        MadeDocument.output,
        MadeDocument.language,
        MadeDocument.options,
        MadeDocument.form,
        MadeDocument.way,
        MadeDocument.file_name,
        MadeDocument.content,
        MadeDocument.who,
        MadeDocument.made_at,
    )
    wanted = select(*columns).where(MadeDocument.event_id == event_id).order_by(MadeDocument.made_at.desc())
    with workspace.read() as db:
        return tuple(Made(*row) for row in db.execute(wanted))
