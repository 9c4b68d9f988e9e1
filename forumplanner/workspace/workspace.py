"""The open planner: one door for writing, with undo, redo and word of what was touched. Knows no Qt.

One thread writes at a time; readers see the last commit. Callbacks run on the committing thread.
"""

import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, delete, insert
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from forumplanner.model.journal import Change, OpenChange
from forumplanner.model.refusals import OutcomeUnknown, PlannerUnavailable, PlanningError
from forumplanner.model.tables import metadata
from forumplanner.planning import standing_rules
from forumplanner.storage.engine import Engines
from forumplanner.storage.planner_file import SCHEMA
from forumplanner.storage.restoring import changed_since, restore
from forumplanner.workspace import opening
from forumplanner.workspace.failures import refusals
from forumplanner.workspace.history import Done, Stacks, stacks
from forumplanner.workspace.label import Label
from forumplanner.workspace.touched import ALL, EVERYTHING, Touched, touched_by

OnChange = Callable[[Touched], None]
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the present instant."""
    return datetime.now(UTC)


class Workspace:
    """An open planner. Everything that writes goes through `change`."""

    def __init__(self, engines: Engines, holding: opening.Holding, *, who: str, clock: Clock) -> None:
        self._engines = engines
        self._holding = holding
        self._writing = threading.RLock()
        self._callbacks: list[OnChange] = []
        self._clock = clock
        self._inside = False
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
    def change(self, label: Label, *, final: bool = False) -> Iterator[Session]:
        """Give a session whose commit is one transaction, one journal entry and one undo step.

        Nothing is kept when the block raises. `final` is beyond undo (signed, sent, erased). A change without
        effect leaves no entry. Raises PlannerUnavailable or OutcomeUnknown when the file fails.
        """
        with self._transaction(label, final=final, undoes=None) as session:
            yield session

    @contextmanager
    def _transaction(self, label: Label, *, final: bool, undoes: int | None) -> Iterator[Session]:
        if self.read_only:
            raise PlannerUnavailable("planner.opened-read-only", place=self.location)
        with self._writing:
            if self._inside:
                raise RuntimeError("a change inside a change")
            self._inside = True
            try:
                with refusals(self.location), self._engines.writing.connect() as connection:
                    touched: Touched = yield from self._inside_door(connection, label, final, undoes)
            finally:
                self._inside = False
        if touched:
            self._tell(touched)

    def _inside_door(
        self, connection: Connection, label: Label, final: bool, undoes: int | None
    ) -> Generator[Session, None, Touched]:
        transaction = connection.begin()
        try:
            change = self._open_change(connection, label, final, undoes)
            with Session(connection, autoflush=True, expire_on_commit=False) as session:
                yield session
                session.flush()
                session.expunge_all()
            touched = touched_by(connection, change)
            connection.execute(delete(OpenChange))
            if not touched:
                transaction.rollback()
                return {}
        except BaseException:
            transaction.rollback()
            raise
        try:
            transaction.commit()
        except DBAPIError as error:
            self._tell(EVERYTHING)
            raise OutcomeUnknown("planner.outcome-unknown", place=self.location) from error
        return touched

    def _open_change(self, connection: Connection, label: Label, final: bool, undoes: int | None) -> int:
        change: int = connection.execute(
            insert(Change)
            .values(
                at=self._clock(),
                who=self.who,
                label=label.key,
                refs=label.refs_as_json(),
                undoes=undoes,
                final=final,
                schema=str(SCHEMA),
            )
            .returning(Change.id)
        ).scalar_one()
        connection.execute(insert(OpenChange).values(change=change))
        return change

    @property
    def next_undo(self) -> Done | None:
        """The change that `undo` would take back."""
        return next(reversed(self._stacks().undo), None)

    @property
    def next_redo(self) -> Done | None:
        """The change that `redo` would make again."""
        return next(reversed(self._stacks().redo), None)

    def undo(self) -> Done:
        """Take back the last own change; raises PlanningError when a rule or a later change stands against it."""
        done = self.next_undo
        if done is None:
            raise PlanningError("undo.nothing")
        self._take_back(done)
        return done

    def redo(self) -> Done:
        """Make the last undone change again; raises PlanningError like `undo`."""
        done = self.next_redo
        if done is None:
            raise PlanningError("redo.nothing")
        self._take_back(done)
        return done

    def _stacks(self) -> Stacks:
        with refusals(self.location), self._engines.reading.connect() as connection:
            return stacks(connection, self.who, str(SCHEMA))

    def _take_back(self, done: Done) -> None:
        try:
            with self._transaction(done.label, final=False, undoes=done.id) as session:
                connection = session.connection()
                if changed_since(connection, done.id, metadata):
                    raise PlanningError("undo.changed-since")
                restore(connection, done.id, metadata)
                touched = self._restored(connection, done.id)
                standing_rules.recheck(session, touched)
        except IntegrityError as error:
            raise PlanningError("undo.others-depend") from error

    @staticmethod
    def _restored(connection: Connection, change: int) -> dict[str, frozenset[str] | None]:
        """Return what was restored; refuse when a cascade reached rows that the change had not touched."""
        before = touched_by(connection, change)
        current = connection.exec_driver_sql("SELECT change FROM open_change").scalar_one()
        after = touched_by(connection, current)
        for kind, ids in after.items():
            known = before.get(kind, frozenset())
            if known is not ALL and (ids is ALL or not ids <= known):
                raise PlanningError("undo.others-depend")
        return {kind: None if ids is ALL else frozenset(ids) for kind, ids in after.items()}

    def on_change(self, callback: OnChange) -> Callable[[], None]:
        """Call `callback` after every commit, on the committing thread; returns what ends that."""
        self._callbacks.append(callback)
        return lambda: self._callbacks.remove(callback) if callback in self._callbacks else None

    def _tell(self, touched: Touched) -> None:
        for callback in tuple(self._callbacks):
            callback(touched)

    def close(self) -> None:
        """Close all connections and give the lock back."""
        self._engines.dispose()
        self._holding.release()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
