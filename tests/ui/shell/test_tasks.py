"""The task runner: results, progress, cancelling, refusals, defects and the end."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton

from forumplanner.model.refusals import PlanningError, Refusal
from forumplanner.ui.shell.progress_strip import ProgressStrip
from forumplanner.ui.shell.tasks import Pool, Progress, TaskRunner, TaskState


@pytest.fixture
def tasks(qapp) -> Iterator[TaskRunner]:
    runner = TaskRunner(lambda error: isinstance(error, Refusal))
    yield runner
    runner.cancel_all()
    runner.shutdown()


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: list[QThread] = []

    def hear(self, result: object) -> None:
        self.heard.append(result)
        self.threads.append(QThread.currentThread())


def test_a_result_arrives_in_the_thread_of_the_window(qtbot, qapp, tasks):
    receiver = Receiver()
    worker: list[int] = []
    tasks.run("Counting", lambda _: worker.append(threading.get_ident()) or 42, receiver.hear)
    qtbot.waitUntil(lambda: receiver.heard == [42])
    assert receiver.threads == [qapp.thread()]
    assert worker != [threading.get_ident()]


def test_jobs_of_the_database_run_one_after_the_other_in_their_order(qtbot, tasks):
    seen: list[int] = []
    for number in range(20):
        tasks.run("Writing", lambda _, number=number: seen.append(number))
    qtbot.waitUntil(lambda: not tasks.open_tasks)
    assert seen == list(range(20))


def test_printing_does_not_wait_for_the_database(qtbot, tasks):
    hold = threading.Event()
    receiver = Receiver()
    tasks.run("Importing", lambda _: hold.wait(20))
    tasks.run("Printing", lambda _: "paper", receiver.hear, pool=Pool.BACKGROUND)
    qtbot.waitUntil(lambda: receiver.heard == ["paper"])
    hold.set()
    qtbot.waitUntil(lambda: not tasks.open_tasks)


def test_a_cancelled_job_stops_and_delivers_nothing(qtbot, tasks):
    receiver = Receiver()
    started = threading.Event()

    def job(progress: Progress) -> None:
        started.set()
        while True:
            progress.check()

    ended: list[bool] = []
    task = tasks.run("Endless", job, receiver.hear, ended=lambda: ended.append(True))
    assert started.wait(20)
    task.cancel()
    qtbot.waitUntil(lambda: task.state is TaskState.CANCELLED and not tasks.open_tasks)
    assert receiver.heard == []
    assert ended == [True]


def test_a_job_cancelled_before_its_turn_never_starts(qtbot, tasks):
    hold, ran = threading.Event(), []
    tasks.run("First", lambda _: hold.wait(20))
    second = tasks.run("Second", lambda _: ran.append(True))
    second.cancel()
    hold.set()
    qtbot.waitUntil(lambda: not tasks.open_tasks)
    assert ran == []


def test_a_refusal_goes_to_whoever_asked_and_else_to_everybody(qtbot, tasks):
    def refuse(_: Progress) -> None:
        raise PlanningError("undo.nothing")

    own: list[Exception] = []
    everybody: list[Exception] = []
    tasks.refused.connect(everybody.append)
    tasks.run("Asking", refuse, failed=own.append)
    qtbot.waitUntil(lambda: len(own) == 1)
    assert everybody == []
    tasks.run("Asking", refuse)
    qtbot.waitUntil(lambda: len(everybody) == 1)


def test_a_defect_is_told_as_such_even_when_somebody_waits_for_refusals(qtbot, tasks):
    own: list[Exception] = []
    broken: list[Exception] = []
    tasks.broke.connect(broken.append)
    tasks.run("Breaking", lambda _: 1 / 0, failed=own.append)
    qtbot.waitUntil(lambda: len(broken) == 1)
    assert isinstance(broken[0], ZeroDivisionError)
    assert own == []


def test_a_receiver_that_fails_does_not_stop_the_next(qtbot, tasks):
    broken: list[Exception] = []
    receiver = Receiver()
    tasks.broke.connect(broken.append)
    tasks.run("One", lambda _: 1, lambda number: number / 0)
    tasks.run("Two", lambda _: 2, receiver.hear)
    qtbot.waitUntil(lambda: receiver.heard == [2])
    assert len(broken) == 1


def test_a_receiver_that_is_gone_hears_nothing(qtbot, tasks):
    hold = threading.Event()
    receiver = Receiver()
    hear, heard = receiver.hear, receiver.heard
    task = tasks.run("Late", lambda _: hold.wait(20), hear)
    receiver.deleteLater()
    QCoreApplication.sendPostedEvents(receiver, QEvent.Type.DeferredDelete)
    hold.set()
    qtbot.waitUntil(lambda: not tasks.open_tasks)
    assert task.state is TaskState.DONE
    assert heard == []


def test_shutdown_waits_and_takes_no_more(tasks):
    finished: list[bool] = []
    started, hold = threading.Event(), threading.Event()

    def job(_: Progress) -> None:
        started.set()
        hold.wait(20)
        finished.append(True)

    tasks.run("Writing", job)
    assert started.wait(20)
    hold.set()
    tasks.shutdown()
    assert finished == [True]
    with pytest.raises(RuntimeError):
        tasks.run("Too late", lambda _: None)


def test_the_strip_shows_long_work_with_its_progress_and_cancels_it(qtbot, theme, tasks, assert_all_named):
    strip = ProgressStrip(tasks)
    qtbot.addWidget(strip)
    go_on = threading.Event()

    def job(progress: Progress) -> None:
        progress.report(3, 10, "row 3")
        while not go_on.wait(0.01):
            progress.check()

    task = tasks.run("Importing registrations", job)
    qtbot.waitUntil(strip.isVisible)
    label, bar, cancel = strip.findChild(QLabel), strip.findChild(QProgressBar), strip.findChild(QToolButton)
    assert label.text() == "Importing registrations – row 3"
    assert (bar.value(), bar.maximum()) == (3, 10)
    assert_all_named(strip)
    cancel.click()
    assert label.text() == "Stopping: Importing registrations"
    qtbot.waitUntil(lambda: task.state is TaskState.CANCELLED)
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_quiet_work_is_not_shown(qtbot, theme, tasks):
    strip = ProgressStrip(tasks)
    qtbot.addWidget(strip)
    hold = threading.Event()
    tasks.run("Searching", lambda _: hold.wait(20), quiet=True)
    tasks.run("Brief", lambda _: None, pool=Pool.BACKGROUND)
    qtbot.waitUntil(lambda: len(tasks.open_tasks) == 1)
    assert not strip.isVisible()
    hold.set()
    qtbot.waitUntil(lambda: not tasks.open_tasks)
