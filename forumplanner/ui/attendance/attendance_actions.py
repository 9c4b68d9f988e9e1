"""The actions of the attendance: one key per state. What they do stands in the tab."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from forumplanner.ui.events.tab_action import tab_action
from forumplanner.ui.shell.actions import Action

SCOPE = "events/attendance"
_made = partial(tab_action, SCOPE)


@dataclass(frozen=True)
class AttendanceDoings:
    """What the tab does, and what it can do now."""

    present: Callable[[], object]
    excused: Callable[[], object]
    absent: Callable[[], object]
    represented: Callable[[], object]
    forget: Callable[[], object]
    rest_present: Callable[[], object]
    came_now: Callable[[], object]
    left_now: Callable[[], object]
    more_audience: Callable[[], object]
    less_audience: Callable[[], object]
    can_record: Callable[[], bool]
    can_record_rest: Callable[[], bool]
    can_stamp: Callable[[], bool]
    can_count: Callable[[], bool]


class AttendanceActions(QObject):
    """Words the actions; the keys are words, too, since they are the first letters of the states."""

    def all(self, do: AttendanceDoings) -> tuple[Action, ...]:
        """Return the actions in the order of the menu."""
        one, rest, stamp, count = do.can_record, do.can_record_rest, do.can_stamp, do.can_count
        came, left = self.tr("C", "key for came now"), self.tr("L", "key for left now")
        return (
            _made("present", self.tr("&Present"), do.present, "check", self.tr("P", "key for present"), 0, one),
            _made("excused", self.tr("&Excused"), do.excused, "mail", self.tr("E", "key for excused"), 0, one),
            _made("absent", self.tr("A&bsent"), do.absent, "close", self.tr("B", "key for absent"), 0, one),
            _made(
                "represented",
                self.tr("&Represented"),
                do.represented,
                "person",
                self.tr("R", "key for represented"),
                0,
                one,
            ),
            _made("forget", self.tr("&Not recorded"), do.forget, "undo", "Backspace", 0, one),
            _made("rest-present", self.tr("A&ll others are present"), do.rest_present, "check", "Ctrl+Return", 1, rest),
            _made("came-now", self.tr("&Came now"), do.came_now, "clock", came, 2, stamp),
            _made("left-now", self.tr("&Left now"), do.left_now, "forward", left, 2, stamp),
            _made("audience-more", self.tr("One &more in the audience"), do.more_audience, "add", "+", 3, count),
            _made("audience-less", self.tr("One le&ss in the audience"), do.less_audience, "close", "-", 3, count),
        )
