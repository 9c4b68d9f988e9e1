"""How somebody likes it (the columns of a list, the mapping of a source), outside the journal and beyond undo.

A key says what is remembered ("import:registrations:1f3a…"), the value is text, JSON as a rule. Never data of
persons: what is remembered is not found when somebody is erased.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from forumplanner.model.journal import Remembered
from forumplanner.workspace.workspace import Workspace


@dataclass(frozen=True)
class Memory:
    """What was remembered under a key, and when (UTC)."""

    value: str
    at: datetime


def remember(workspace: Workspace, key: str, value: str) -> None:
    """Keep a value in place of what was kept under its key; no journal entry, no word to listeners.

    Raises PlannerUnavailable when the planner is read-only or its file fails.
    """
    kept = {"value": value, "at": workspace.now()}
    with workspace.beside_the_journal() as connection:
        if connection.execute(update(Remembered).where(Remembered.key == key).values(kept)).rowcount == 0:
            connection.execute(insert(Remembered).values(key=key, **kept))


def recall(workspace: Workspace, key: str) -> Memory | None:
    """Return what is kept under a key, None where nothing is."""
    with workspace.read() as db:
        row = db.execute(select(Remembered.value, Remembered.at).where(Remembered.key == key)).first()
    return Memory(row.value, row.at) if row else None


def forget(workspace: Workspace, key: str) -> None:
    """Drop what is kept under a key; nothing happens where nothing is."""
    with workspace.beside_the_journal() as connection:
        connection.execute(delete(Remembered).where(Remembered.key == key))
