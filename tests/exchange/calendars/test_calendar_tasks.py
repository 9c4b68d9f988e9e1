"""Tasks as others read them: dates, states, where they come from, alarms; and nothing wrong with the file."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from forumplanner.exchange.calendars.lint import lint
from forumplanner.exchange.calendars.tasks import TaskEntry, TaskStatus, write_tasks

NOW = datetime(2027, 3, 2, 8, 30, tzinfo=UTC)
TASKS = (
    TaskEntry(uid="m-2@x", title="Ohne Datum, mit Komma; und mehr", percent=0, parents=("r@x", "e@x"), alarm_days=3),
    TaskEntry(uid="m-1@x", title="Wegweiser drucken", due=date(2027, 7, 1), percent=0, alarm_days=3),
    TaskEntry(uid="d-1@x", title="Anmeldeschluss", due=datetime(2027, 6, 1, 12, 0), zone="Europe/Berlin", alarm_days=1),
    TaskEntry(
        uid="m-3@x", title="Fertig", due=date(2027, 1, 1), status=TaskStatus.COMPLETED, percent=100, alarm_days=3
    ),
)


def written(*tasks: TaskEntry) -> bytes:
    return write_tasks(tasks, name="Maßnahmen; Fristen", language="de", now=NOW)


def test_a_file_of_tasks_has_nothing_to_complain_of() -> None:
    assert lint(written(*TASKS)) == []


def test_tasks_come_by_date_and_say_how_far_they_are() -> None:
    todos = Calendar.from_ical(written(*TASKS)).walk("VTODO")
    assert [str(one["UID"]) for one in todos] == ["m-3@x", "d-1@x", "m-1@x", "m-2@x"]
    assert [one["STATUS"] for one in todos] == ["COMPLETED", "NEEDS-ACTION", "NEEDS-ACTION", "NEEDS-ACTION"]
    assert todos[0]["PERCENT-COMPLETE"] == 100
    assert todos[1]["DUE"].dt == datetime(2027, 6, 1, 10, 0, tzinfo=UTC)
    assert todos[2]["DUE"].dt == date(2027, 7, 1)
    assert [str(parent) for parent in todos[3]["RELATED-TO"]] == ["r@x", "e@x"]


def test_alarms_sound_in_the_morning_before_a_day_and_never_for_what_is_done_or_has_no_date() -> None:
    alarms = {
        str(todo["UID"]): [alarm["TRIGGER"].to_ical() for alarm in todo.walk("VALARM")]
        for todo in Calendar.from_ical(written(*TASKS)).walk("VTODO")
    }
    assert alarms == {"m-3@x": [], "d-1@x": [b"-P1D"], "m-1@x": [b"-P2DT15H"], "m-2@x": []}
    assert b"TRIGGER;RELATED=END:" in written(*TASKS)
    assert written(*TASKS).count(b"ACTION:DISPLAY") == 2


def test_two_tasks_of_one_uid_are_our_defect() -> None:
    with pytest.raises(ValueError, match="one UID"):
        written(TASKS[0], TASKS[0])
