"""The one door for writing: a transaction, its entry in the journal, and word to whoever listens.

Knows nothing of what is written. Callbacks run on the committing thread, after the lock is given back.
"""

import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, event, insert, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import ORMExecuteState, Session

from forumplanner.model.journal import Change, OpenChange
from forumplanner.model.refusals import OutcomeUnknown
from forumplanner.storage.planner_file import SCHEMA
from forumplanner.workspace.failures import refusals
from forumplanner.workspace.label import Label
from forumplanner.workspace.touched import Touched, everything, touched_by

OnChange = Callable[[Touched], None]


@dataclass(frozen=True)
class Entry:
    """What is written in the journal of a change; `undoes` names the change it takes back.

    `named_at_the_end` is asked when all is written, for a label that says what came of it.
    """

    label: Label
    final: bool = False
    undoes: int | None = None
    named_at_the_end: Callable[[], Label] | None = None


@dataclass(frozen=True)
class Opened:
    """A change being made: its session, its number in the journal and its entry."""

    session: Session
    change: int
    entry: Entry


class Door:
    """Lets one thread write at a time."""

    def __init__(self, engine: Engine, place: str, *, who: str, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._place = place
        self._who = who
        self._clock = clock
        self._lock = threading.RLock()
        self._inside = False
        self._callbacks: list[OnChange] = []

    def listen(self, callback: OnChange) -> Callable[[], None]:
        """Call `callback` after every commit; returns what ends that."""
        self._callbacks.append(callback)
        return lambda: self._callbacks.remove(callback) if callback in self._callbacks else None

    @contextmanager
    def change(self, entry_of: Callable[[Connection], Entry]) -> Iterator[Opened]:
        """Give a session; what it writes is kept with the entry when the block ends, or nothing is.

        `entry_of` is asked inside the transaction. Raises PlannerUnavailable or OutcomeUnknown when the file fails.
        """
        try:
            with self._connection() as connection:
                touched = yield from self._journaled(connection, entry_of)
        except OutcomeUnknown:
            self._tell(everything())
            raise
        if touched:
            self._tell(touched)

    @contextmanager
    def beside_the_journal(self) -> Iterator[Connection]:
        """Give a connection for what the journal does not follow (drafts); other tables refuse to be written."""
        with self._connection() as connection:
            connection.begin()
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            self._commit(connection)

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        with self._lock:
            if self._inside:
                raise RuntimeError("a change inside a change")
            self._inside = True
            try:
                with refusals(self._place), self._engine.connect() as connection:
                    yield connection
            finally:
                self._inside = False

    def _journaled(
        self, connection: Connection, entry_of: Callable[[Connection], Entry]
    ) -> Generator[Opened, None, Touched]:
        _know_all_tables()
        transaction = connection.begin()
        try:
            entry = entry_of(connection)
            change = self._open_change(connection, entry)
            with Session(connection, autoflush=True, expire_on_commit=False) as session:
                event.listen(session, "do_orm_execute", _raise_version)
                yield Opened(session, change, entry)
                session.flush()
                session.expunge_all()
            if entry.named_at_the_end is not None:
                named = entry.named_at_the_end()
                values = {"label": named.key, "refs": named.refs_as_json()}
                connection.execute(update(Change).where(Change.id == change).values(values))
            if not transaction.is_active:
                raise RuntimeError("rolled back inside the change: only savepoints may be")
            touched = touched_by(connection, change)
            connection.execute(delete(OpenChange))
            if not touched:
                connection.rollback()
                return {}
        except BaseException:
            connection.rollback()
            raise
        self._commit(connection)
        return touched

    def _commit(self, connection: Connection) -> None:
        try:
            connection.commit()
        except IntegrityError:
            # A reference that was left to the end: the database kept nothing, and says so.
            connection.rollback()
            raise
        except DBAPIError as error:
            full = "full" in str(error.orig).lower()
            key = "planner.outcome-unknown-full" if full else "planner.outcome-unknown"
            raise OutcomeUnknown(key, place=self._place) from error

    def _open_change(self, connection: Connection, entry: Entry) -> int:
        change: int = connection.execute(
            insert(Change)
            .values(
                at=self._clock(),
                who=self._who,
                label=entry.label.key,
                refs=entry.label.refs_as_json(),
                undoes=entry.undoes,
                final=entry.final,
                schema=str(SCHEMA),
            )
            .returning(Change.id)
        ).scalar_one()
        connection.execute(insert(OpenChange).values(change=change))
        return change

    def _tell(self, touched: Touched) -> None:
        """Tell every listener, even when one fails; the first failure comes out in the end."""
        failures: list[Exception] = []
        for callback in tuple(self._callbacks):
            try:
                callback(touched)
            except Exception as error:  # noqa: BLE001  (raised again below, when all have heard)
                failures.append(error)
        if failures:
            raise failures[0]


def _raise_version(state: ORMExecuteState) -> None:
    """Let a bulk update raise `version` itself, so that objects loaded in the session learn of it.

    The trigger would raise it behind their back, and their next change would look as if somebody had come between.
    """
    mapper = state.bind_mapper
    if state.is_update and not state.is_executemany and mapper is not None and "version" in mapper.columns:
        version = mapper.columns["version"]
        state.statement = state.statement.values({version: version + 1})  # type: ignore[attr-defined]


def _know_all_tables() -> None:
    """Import every mapped class: writing sorts tables by what they refer to; the start, which reads, does without."""
    import forumplanner.model.tables  # noqa: F401
