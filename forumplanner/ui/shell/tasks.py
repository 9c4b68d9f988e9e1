"""Work beside the window: one database worker, a pool for printing and importing, one thread for finding.

A job runs in a worker and must not touch widgets; its result is delivered in the GUI thread, in order, and
only while the receiver lives. There is no waiting loop here: who needs a result passes `done`.
"""

import itertools
import threading
import time
from collections.abc import Callable
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")

_REPORT_EVERY = 0.05  # seconds between two reports of progress that reach the window


class Pool(StrEnum):
    """Where a job runs: one writer, a few for long work, one for finding while one types."""

    DATABASE = "database"
    BACKGROUND = "background"
    SEARCH = "search"


_WORKERS = {Pool.DATABASE: 1, Pool.BACKGROUND: 2, Pool.SEARCH: 1}


class TaskState(Enum):
    """How far a task is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"


class Cancelled(Exception):
    """Raised inside a job to stop it because the user cancelled."""


class Progress:
    """What a job is given: it reports how far it is and asks whether it should stop."""

    def __init__(self, moved: Callable[[], None] | None = None) -> None:
        self.done = 0
        self.total = 0
        self.text = ""
        self._moved = moved
        self._stop = threading.Event()
        self._last = 0.0

    def report(self, done: int, total: int = 0, text: str = "") -> None:
        """Say how much of how much is done (total 0: unknown) and what is going on."""
        self.done, self.total, self.text = done, total, text or self.text
        now = time.monotonic()
        if self._moved is not None and (now - self._last >= _REPORT_EVERY or done == total):
            self._last = now
            self._moved()

    def cancelled(self) -> bool:
        """Tell whether the user wants the job to stop."""
        return self._stop.is_set()

    def check(self) -> None:
        """Raise Cancelled when the user wants the job to stop."""
        if self.cancelled():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the job to stop; it does so at its next look."""
        self._stop.set()


class Task:
    """One job on its way: its label, state and progress. `quiet` ones are not shown."""

    def __init__(self, number: int, label: str, *, quiet: bool, moved: Callable[["Task"], None]) -> None:
        self.number = number
        self.label = label
        self.quiet = quiet
        self.state = TaskState.WAITING
        self.progress = Progress(lambda: moved(self))
        self.result: object = None
        self.error: Exception | None = None

    def cancel(self) -> None:
        """Ask the task to stop."""
        self.progress.cancel()

    @property
    def over(self) -> bool:
        """Tell whether nothing more will happen."""
        return self.state not in (TaskState.WAITING, TaskState.RUNNING)


class _Receiver(NamedTuple):
    """Who wants to hear how a task ended; a method of a widget that is gone hears nothing."""

    done: Callable[[object], object] | None
    failed: Callable[[Exception], object] | None
    ended: Callable[[], object] | None


class TaskRunner(QObject):
    """Runs jobs and delivers what came of them in the GUI thread.

    `refused` and `broke` carry the error of tasks that nobody handles: a refusal, or a defect.
    """

    started = Signal(object)
    progressed = Signal(object)
    finished = Signal(object)
    refused = Signal(object)
    broke = Signal(object)
    idle = Signal()
    _settled = Signal(object)
    _moved = Signal(object)

    def __init__(self, is_refusal: Callable[[BaseException], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_refusal = is_refusal
        self._executors: dict[Pool, ThreadPoolExecutor] = {}
        self._numbers = itertools.count(1)
        self._open: dict[int, tuple[Task, _Receiver]] = {}
        self._closed = False
        self._settled.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._moved.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        label: str,
        job: Callable[[Progress], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        ended: Callable[[], object] | None = None,
        pool: Pool = Pool.DATABASE,
        quiet: bool = False,
    ) -> Task:
        """Run `job` in a worker.

        `done` gets its result, `failed` a refusal (else it becomes a notice), `ended` is called in any case.
        Anything else that is raised becomes a crash report. Raises RuntimeError after `shutdown`.
        """
        if self._closed:
            raise RuntimeError("no task can start while the window closes")
        task = Task(next(self._numbers), label, quiet=quiet, moved=self._moved.emit)
        self._open[task.number] = (task, _Receiver(cast("Callable[[object], object] | None", done), failed, ended))
        self.started.emit(task)
        self._executor(pool).submit(self._work, task, job)
        return task

    @property
    def open_tasks(self) -> list[Task]:
        """Return the tasks that wait or run, the oldest first."""
        return [task for task, _ in self._open.values()]

    @property
    def busy(self) -> bool:
        """Tell whether a task that is shown to the user waits or runs."""
        return any(not task.quiet for task in self.open_tasks)

    def cancel_all(self) -> None:
        """Ask all tasks to stop."""
        for task in self.open_tasks:
            task.cancel()

    def shutdown(self) -> None:
        """Take no more tasks, stop the quiet ones and wait for the rest; nothing is delivered afterwards."""
        self._closed = True
        for task in self.open_tasks:
            if task.quiet:
                task.cancel()
        for executor in self._executors.values():
            executor.shutdown(wait=True)
        self._executors.clear()
        self._open.clear()

    def _executor(self, pool: Pool) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor

        if pool not in self._executors:
            self._executors[pool] = ThreadPoolExecutor(_WORKERS[pool], thread_name_prefix=f"planner-{pool}")
        return self._executors[pool]

    def _work(self, task: Task, job: Callable[[Progress], object]) -> None:
        """Run in the worker: do the job, note how it ended, tell the GUI thread."""
        try:
            task.progress.check()
            task.state = TaskState.RUNNING
            task.result = job(task.progress)
            task.state = TaskState.DONE
        except Cancelled:
            task.state = TaskState.CANCELLED
        except Exception as error:  # noqa: BLE001  (told apart in the GUI thread: refusal or defect)
            task.error = error
            task.state = TaskState.FAILED
        self._settled.emit(task)

    @Slot(object)
    def _pass_on(self, task: Task) -> None:
        if task.number in self._open:
            self.progressed.emit(task)

    @Slot(object)
    def _deliver(self, task: Task) -> None:
        found = self._open.pop(task.number, None)
        if found is None:
            return
        receiver = found[1]
        self.finished.emit(task)
        try:
            self._hand_over(task, receiver)
        except Exception as error:  # noqa: BLE001  (a receiver may refuse, too, and must not stop the queue)
            (self.refused if self._is_refusal(error) else self.broke).emit(error)
        if not self._open:
            self.idle.emit()

    def _hand_over(self, task: Task, receiver: _Receiver) -> None:
        if receiver.ended is not None and _alive(receiver.ended):
            receiver.ended()
        if task.state is TaskState.DONE and receiver.done is not None and _alive(receiver.done):
            receiver.done(task.result)
        if task.error is None:
            return
        if not self._is_refusal(task.error):
            self.broke.emit(task.error)
        elif receiver.failed is not None and _alive(receiver.failed):
            receiver.failed(task.error)
        else:
            self.refused.emit(task.error)


def _alive(receiver: Callable[..., object]) -> bool:
    """Tell whether the object behind a bound method still exists; plain functions always do."""
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
