"""Writes tasks (VTODO) with the alarms before them as bytes: the same bytes for the same tasks and time.

Names nobody: who a task is for is not among its values.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from icalendar import Alarm, Calendar, Todo

from forumplanner.exchange.calendars.civil_times import instant_of
from forumplanner.exchange.calendars.components import PRODID, UNTITLED
from forumplanner.exchange.calendars.texts import category_value, one_line, paragraphs, text_value

ALARM_HOUR = 9
"""The hour at which an alarm for a whole day sounds."""


class TaskStatus(StrEnum):
    """How far a task is (RFC 5545, 3.8.1.11)."""

    NEEDS_ACTION = "NEEDS-ACTION"
    IN_PROCESS = "IN-PROCESS"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, kw_only=True)
class TaskEntry:
    """One task. `due` is a day or a naive wall-clock time in the IANA zone `zone`; None where there is no date.

    `percent` is None where nobody knows. `parents` are the UIDs of what it came from, the nearest first.
    `alarm_days` is how many days ahead to be reminded, None never; one that is over reminds of nothing.
    """

    uid: str
    title: str
    due: date | datetime | None = None
    zone: str = "UTC"
    status: TaskStatus = TaskStatus.NEEDS_ACTION
    percent: int | None = None
    description: str = ""
    categories: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    alarm_days: int | None = None


def write_tasks(tasks: Iterable[TaskEntry], *, name: str, language: str, now: datetime) -> bytes:
    """Return the tasks as an iCalendar file, by date, then UID; those without a date come last.

    `now` is an aware instant. Raises PlanningError for a time that the clocks skip or an unknown zone, ValueError
    for two tasks with one UID.
    """
    if now.utcoffset() is None:
        raise ValueError("now is an aware instant")
    placed = sorted(tasks, key=lambda task: (_order(task), task.uid))
    if len({task.uid for task in placed}) < len(placed):
        raise ValueError("two tasks have one UID")
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODID)
    calendar.add("calscale", "GREGORIAN")
    if title := one_line(name):
        calendar.add("name", text_value(title, language))
        calendar.add("x-wr-calname", text_value(title))
    for task in placed:
        calendar.add_component(_todo(task, language, now))
    written: bytes = calendar.to_ical()
    return written


def _order(task: TaskEntry) -> str:
    return "9999" if task.due is None else task.due.isoformat()


def _todo(task: TaskEntry, language: str, now: datetime) -> Todo:
    todo = Todo()
    todo.add("uid", text_value(task.uid))
    todo.add("dtstamp", now.astimezone(UTC))
    todo.add("summary", text_value(one_line(task.title) or UNTITLED, language))
    if isinstance(task.due, datetime):
        todo.add("due", instant_of(task.due.replace(microsecond=0), task.zone))
    elif task.due is not None:
        todo.add("due", task.due)
    todo.add("status", task.status.value)
    if task.percent is not None:
        todo.add("percent-complete", task.percent)
    if description := paragraphs(task.description):
        todo.add("description", text_value(description, language))
    if (categories := category_value(task.categories)).cats:
        todo.add("categories", categories)
    for parent in task.parents:
        todo.add("related-to", text_value(parent), parameters={"RELTYPE": "PARENT"})
    if task.alarm_days is not None and task.due is not None and task.status in _OPEN:
        todo.add_component(_alarm(task, task.alarm_days))
    return todo


_OPEN = frozenset({TaskStatus.NEEDS_ACTION, TaskStatus.IN_PROCESS})


def _alarm(task: TaskEntry, days: int) -> Alarm:
    """Return an alarm so many days ahead: at the same time of day, before a whole day at ALARM_HOUR."""
    ahead = timedelta(days=-days)
    if not isinstance(task.due, datetime):
        ahead += timedelta(hours=ALARM_HOUR)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", ahead, parameters={"RELATED": "END"})
    alarm.add("description", text_value(one_line(task.title) or UNTITLED))
    return alarm
