"""The open planner: one door for writing, with undo, redo and word of what was touched. Knows no Qt.

One thread writes at a time; readers see the last commit. Callbacks run on the committing thread.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from forumplanner.model.refusals import PlannerUnavailable, PlanningError
from forumplanner.storage.engine import Engines
from forumplanner.storage.planner_file import SCHEMA
from forumplanner.workspace import opening
from forumplanner.workspace.door import Door, Entry, OnChange
from forumplanner.workspace.failures import refusals
from forumplanner.workspace.history import Done, Stacks, holds, stacks
from forumplanner.workspace.label import Label
from forumplanner.workspace.taking_back import take_back

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the present instant."""
    return datetime.now(UTC)


class Workspace:
    """An open planner. Everything that writes goes through `change`."""

    def __init__(self, engines: Engines, holding: opening.Holding, *, who: str, clock: Clock) -> None:
        self._engines = engines
        self._holding = holding
        self._door = Door(engines.writing, holding.place, who=who, clock=clock)
        self._clock = clock
        self.who = who

    @classmethod
    def open(cls, location: Path | str, *, who: str, read_only: bool = False, clock: Clock = utc_now) -> "Workspace":
        """Open a planner file (or a PostgreSQL URL); an older schema is migrated after a backup.

        Raises PlannerUnavailable when it is missing, held by somebody, newer, damaged or not a planner.
        """
        engines, holding = opening.open_planner(location, who=who, read_only=read_only)
        return cls(engines, holding, who=who, clock=clock)

    @classmethod
    def create(cls, path: Path, *, who: str, clock: Clock = utc_now) -> "Workspace":
        """Create an empty planner file and open it; raises PlannerUnavailable when it exists."""
        opening.create_planner(path)
        return cls.open(path, who=who, clock=clock)

    @property
    def location(self) -> str:
        """Where the planner lies, for people."""
        return self._holding.place

    @property
    def path(self) -> Path | None:
        """The planner's file; None on a server."""
        return self._holding.path

    @property
    def read_only(self) -> bool:
        """Whether `change` is refused."""
        return self._holding.read_only

    def now(self) -> datetime:
        """Return the present instant of this planner's clock."""
        return self._clock()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session that sees one state of the planner and cannot write."""
        with refusals(self.location), Session(self._engines.reading, autoflush=False) as session:
            yield session

    @contextmanager
    def change(
        self, label: Label, *, final: bool = False, named_at_the_end: Callable[[], Label] | None = None
    ) -> Iterator[Session]:
        """Give a session whose commit is one transaction, one journal entry and one undo step.

        Nothing is kept when the block raises. `final` is beyond undo (signed, sent, erased). `named_at_the_end` gives
        the label once all is written, where only then it is known how much that was. A change without effect leaves
        no entry. Raises PlannerUnavailable or OutcomeUnknown when the file fails.
        """
        self._refuse_if_read_only()
        with self._door.change(lambda _: Entry(label, final=final, named_at_the_end=named_at_the_end)) as opened:
            yield opened.session

    @contextmanager
    def beside_the_journal(self) -> Iterator[Connection]:
        """Give a connection that writes what the journal does not follow (workspace/drafts.py), and nothing else."""
        self._refuse_if_read_only()
        with self._door.beside_the_journal() as connection:
            yield connection

    def _refuse_if_read_only(self) -> None:
        if self.read_only:
            raise PlannerUnavailable("planner.opened-read-only", place=self.location)

    @property
    def next_undo(self) -> Done | None:
        """The change that `undo` would take back."""
        return next(reversed(self._stacks().undo), None)

    @property
    def next_redo(self) -> Done | None:
        """The change that `redo` would make again."""
        return next(reversed(self._stacks().redo), None)

    def holds(self, change_id: int) -> bool:
        """Tell whether a change is in force: not taken back, or made again since."""
        with refusals(self.location), self._engines.reading.connect() as connection:
            return holds(connection, change_id)

    def undo(self) -> Done:
        """Take back the last own change; raises PlanningError when a rule or a later change stands against it."""
        return self._take_back(lambda stacks: stacks.undo, "undo.nothing")

    def redo(self) -> Done:
        """Make the last undone change again; raises PlanningError like `undo`."""
        return self._take_back(lambda stacks: stacks.redo, "redo.nothing")

    def _stacks(self) -> Stacks:
        with refusals(self.location), self._engines.reading.connect() as connection:
            return stacks(connection, self.who, str(SCHEMA))

    def _take_back(self, stack_of: Callable[[Stacks], tuple[Done, ...]], nothing: str) -> Done:
        """Take back the top of a stack, which is looked up inside the transaction."""
        self._refuse_if_read_only()
        chosen: list[Done] = []

        def entry(connection: Connection) -> Entry:
            chosen.extend(stack_of(stacks(connection, self.who, str(SCHEMA)))[-1:])
            if not chosen:
                raise PlanningError(nothing)
            return Entry(chosen[0].label, undoes=chosen[0].id)

        try:
            with self._door.change(entry) as opened:
                take_back(opened.session, chosen[0].id, opened.change)
        except IntegrityError as error:
            raise PlanningError("undo.others-depend") from error
        return chosen[0]

    def on_change(self, callback: OnChange) -> Callable[[], None]:
        """Call `callback` after every commit, on the committing thread; returns what ends that."""
        return self._door.listen(callback)

    def close(self) -> None:
        """Close all connections and give the lock back."""
        try:
            self._engines.dispose()
        finally:
            self._holding.release()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
