"""What the shell needs of an open planner and of whoever opens one; the workspace fits this shape."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from forumplanner.ui.shell.tasks import Progress

#: What a change touched: kind -> ids, or something that is not a set when too many were touched to name them.
Touched = Mapping[str, Any]

#: A kind nobody has: a mapping that contains it speaks of everything, whatever it iterates over.
_ANY_KIND = "\0"


class OpenPlanner(Protocol):
    """One open planner: a door for writing, several readers, undo and redo; safe in any thread."""

    @property
    def next_undo(self) -> object:
        """Return the label of the change that undo would take back, or None."""
        ...

    @property
    def next_redo(self) -> object:
        """Return the label of the change that redo would make again, or None."""
        ...

    def read(self) -> AbstractContextManager[Any]:
        """Give a session for reading."""
        ...

    def change(self, label: Any, /) -> AbstractContextManager[Any]:  # noqa: ANN401
        """Give a session for writing: one transaction, one journal entry, one step of undo."""
        ...

    def undo(self) -> object:
        """Take the last own change back; may raise a refusal."""
        ...

    def redo(self) -> object:
        """Make the last undone change again; may raise a refusal."""
        ...

    def on_change(self, callback: Callable[[Any], None], /) -> object:
        """Call back after each commit, on the committing thread."""
        ...

    def close(self) -> None:
        """Give the file back."""
        ...


class PlannerDoor(Protocol):
    """Opens planners; called in the database worker, so that heavy imports happen there."""

    def open(self, location: Path, /, *, read_only: bool = False) -> OpenPlanner:
        """Open an existing planner; may raise a refusal."""
        ...

    def create(self, location: Path, /, answers: Any = None) -> OpenPlanner:  # noqa: ANN401
        """Make a new planner at this place, with what the first start asked, and open it; may raise a refusal."""
        ...

    def example(self, progress: Progress, /) -> tuple[OpenPlanner, Path]:
        """Make the worked example in a planner of its own, open it and say where it lies; may raise a refusal."""
        ...

    def usual(self) -> Path | None:
        """Return the planner to open where none is named and none remembered, or None when it is not there."""
        ...


class PlannerFacts(NamedTuple):
    """What the window says about the open planner: whose it is, whether it is an example, whether it is only read."""

    office: str = ""
    is_example: bool = False
    read_only: bool = False


def touches(touched: Touched, kinds: frozenset[str]) -> bool:
    """Tell whether a change concerns any of these kinds."""
    return any(kind in touched for kind in kinds)


def touched_ids(touched: Touched, kinds: frozenset[str]) -> frozenset[str] | None:
    """Return the touched ids of these kinds, or None when there were too many to name."""
    found: frozenset[str] = frozenset()
    for kind in kinds:
        if kind in touched:
            ids = touched[kind]
            if not isinstance(ids, frozenset):
                return None
            found |= ids
    return found


def merged(one: Touched, other: Touched) -> Touched:
    """Return what two changes touched together."""
    for everything in (one, other):
        if _ANY_KIND in everything:
            return everything
    both = dict(one)
    for kind, ids in other.items():
        known = both.get(kind, frozenset())
        named = isinstance(known, frozenset) and isinstance(ids, frozenset)
        both[kind] = known | ids if named else (known if not isinstance(known, frozenset) else ids)
    return both
