"""Notices below the page, and news of changes from other threads."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from forumplanner.ui.shell.changes import Changes
from forumplanner.ui.shell.notices import NoticeAction, NoticeBar, Notices
from forumplanner.ui.shell.planner import merged, touched_ids, touches
from forumplanner.ui.shell.speaking import Spoken


@pytest.fixture
def notices(qtbot, theme) -> Notices:
    shown = Notices(theme)
    qtbot.addWidget(shown)
    return shown


def test_a_notice_offers_something_and_closes_with_it(qtbot, notices):
    taken: list[bool] = []
    notices.news("Person removed", NoticeAction("Undo", lambda: taken.append(True)))
    assert notices.isVisible()
    next(b for b in notices.findChildren(QPushButton) if b.text() == "Undo").click()
    assert taken == [True]
    assert notices.texts() == []
    assert not notices.isVisible()


def test_escape_and_the_cross_close_a_notice(qtbot, notices, assert_all_named):
    notices.warn("Careful")
    assert_all_named(notices)
    qtbot.keyClick(notices.findChild(NoticeBar), Qt.Key.Key_Escape)
    assert notices.texts() == []
    notices.warn("Careful again")
    notices.findChildren(NoticeBar)[-1].findChild(QToolButton).click()
    assert notices.texts() == []


def test_two_show_at_most_and_the_same_only_once(notices):
    for text in ("one", "two", "two", "three", "four"):
        notices.info(text)
    assert notices.texts() == ["three", "four"]


def test_news_replace_older_news_and_what_was_refused_stays_until_one_goes_elsewhere(notices):
    notices.refuse(Spoken("The event is full.", "Use the waiting list."))
    notices.news("One person registered")
    notices.news("One person cancelled")
    assert notices.texts() == ["The event is full. Use the waiting list.", "One person cancelled"]
    notices.move_on()
    assert notices.texts() == ["One person cancelled"]


def test_a_refusal_says_where_what_and_what_to_do(notices):
    notices.refuse(Spoken("The event is full.", "Use the waiting list.", "Registration"))
    assert notices.texts() == ["Registration: The event is full. Use the waiting list."]


class Speaking:
    """Something that calls back on the thread of whoever tells."""

    def __init__(self) -> None:
        self.callbacks = []

    def on_change(self, callback):
        self.callbacks.append(callback)
        return lambda: self.callbacks.remove(callback)

    def tell(self, touched) -> None:
        thread = threading.Thread(target=lambda: [callback(touched) for callback in self.callbacks])
        thread.start()
        thread.join()


class Everything(dict):
    """Speaks of all kinds, like a commit whose outcome is unknown."""

    def __contains__(self, kind: object) -> bool:
        return True

    def __missing__(self, kind: str) -> str:
        return "all"


def test_news_from_a_worker_arrive_joined_in_the_thread_of_the_window(qtbot, qapp):
    changes, planner, heard = Changes(), Speaking(), []
    changes.touched.connect(lambda touched: heard.append((touched, threading.current_thread())))
    changes.watch(planner)
    planner.tell({"person": frozenset({"a"})})
    planner.tell({"person": frozenset({"b"}), "event": "all"})
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [({"person": frozenset({"a", "b"}), "event": "all"}, threading.main_thread())]


def test_after_stopping_nothing_is_heard(qtbot, qapp):
    changes, planner, heard = Changes(), Speaking(), []
    changes.touched.connect(heard.append)
    changes.watch(planner)
    planner.tell({"person": frozenset({"a"})})
    changes.stop()
    qapp.processEvents()
    assert heard == []
    assert planner.callbacks == []


def test_everything_touches_every_kind_and_swallows_what_it_is_joined_with():
    one = {"person": frozenset({"a"})}
    assert touches(Everything(), frozenset({"event"}))
    assert touched_ids(Everything(), frozenset({"event"})) is None
    assert touches(merged(one, Everything()), frozenset({"event"}))
    assert touched_ids(one, frozenset({"person", "event"})) == {"a"}
    assert merged({"person": "all"}, one) == {"person": "all"}
