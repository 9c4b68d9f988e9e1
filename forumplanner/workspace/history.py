"""The undo stack of one officer, replayed from the journal, so that it survives a restart.

A change that undoes another is itself a change; one that undoes an undo is a redo.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from forumplanner.model.journal import Change
from forumplanner.workspace.label import Label

DEPTH = 500
"""How many of the officer's changes are looked back at."""


@dataclass(frozen=True)
class Done:
    """A change that stands in the journal."""

    id: int
    at: datetime
    who: str
    label: Label


@dataclass(frozen=True)
class Stacks:
    """What can be undone and redone, last one last."""

    undo: tuple[Done, ...]
    redo: tuple[Done, ...]


def stacks(connection: Connection, who: str, schema: str, *, depth: int = DEPTH) -> Stacks:
    """Return the stacks of `who`; changes made under another schema and final ones are beyond undo.

    Nothing before a final change can be undone: what was signed or sent rests on it. The label of an undo or redo
    is that of the change at its root.
    """
    newest = connection.execute(
        select(Change.id, Change.at, Change.who, Change.label, Change.refs, Change.undoes, Change.final)
        .where(Change.who == who, Change.schema == schema)
        .order_by(Change.id.desc())
        .limit(depth)
    ).all()
    undo: list[Done] = []
    redo: list[Done] = []
    for row in reversed(newest):
        done = Done(row.id, row.at, row.who, Label.stored(row.label, row.refs))
        if row.undoes is None:
            redo.clear()
            if row.final:
                undo.clear()
            else:
                undo.append(done)
        elif undo and undo[-1].id == row.undoes:
            undo.pop()
            redo.append(done)
        elif redo and redo[-1].id == row.undoes:
            redo.pop()
            undo.append(done)
        else:
            # It takes back something older than `depth`: what was gathered before it is out of order.
            undo.clear()
            redo.clear()
    return Stacks(tuple(undo), tuple(redo))


def holds(connection: Connection, change_id: int) -> bool:
    """Tell whether a change is in force, whoever took it back or made it again."""
    here = True
    last: int | None = change_id
    while (last := connection.scalar(select(Change.id).where(Change.undoes == last))) is not None:
        here = not here
    return here
