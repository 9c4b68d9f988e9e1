"""What must I do now: the next events with their deadlines, measures that are due, minutes to settle."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.lists import events
from forumplanner.lists.events import EventRow
from forumplanner.model.enums import EventState, MeasureState, MinutesState
from forumplanner.model.events import Event
from forumplanner.model.following_up import Measure
from forumplanner.model.ids import EntityId
from forumplanner.model.minutes import Minutes

SOON_DAYS = 14
_OPEN = (MeasureState.PLANNED, MeasureState.RUNNING, MeasureState.POSTPONED)


class Light(StrEnum):
    """How pressing a deadline is."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


class TaskKind(StrEnum):
    """What is to be done."""

    INVITE = "invite"
    WAITING_LIST = "waiting_list"
    MARK_HELD = "mark_held"
    MINUTES = "minutes"
    MEASURE = "measure"


@dataclass(frozen=True)
class Task:
    """One thing to do; `due` is None where nothing but order presses."""

    kind: TaskKind
    light: Light
    entity_id: EntityId
    title: str
    due: date | None
    count: int = 0


@dataclass(frozen=True)
class Overview:
    """Everything the first page shows."""

    coming: tuple[EventRow, ...]
    tasks: tuple[Task, ...]
    open_measures: int
    overdue_measures: int


def light(due: date, today: date) -> Light:
    """Return red for overdue, amber within two weeks, else green."""
    days = (due - today).days
    if days < 0:
        return Light.RED
    return Light.AMBER if days <= SOON_DAYS else Light.GREEN


def overview(db: Session, now: datetime) -> Overview:
    """Return the overview at a local time."""
    today = now.date()
    coming = events.rows(db, events.ids(db, events.EventFilter(starts_from=now))[:12])
    alive = [row for row in coming if row.state not in {EventState.CALLED_OFF, EventState.HELD}]
    tasks = [*_invitations(db, alive, today), *_waiting(alive), *_events_past(db, now), *_minutes(db)]
    measures = _measures(db, today)
    tasks += measures
    order = {Light.RED: 0, Light.AMBER: 1, Light.GREEN: 2}
    tasks.sort(key=lambda task: (order[task.light], task.due or date.max, task.title))
    open_count = db.scalar(select(func.count()).select_from(Measure).where(Measure.state.in_(_OPEN))) or 0
    overdue = sum(task.light is Light.RED for task in measures)
    return Overview(tuple(coming), tuple(tasks), open_count, overdue)


def _invitations(db: Session, rows: list[EventRow], today: date) -> list[Task]:
    planned = [row.id for row in rows if row.state is EventState.PLANNING]
    query = select(Event.id, Event.title, Event.invite_by).where(Event.id.in_(planned), Event.invite_by.is_not(None))
    return [
        Task(TaskKind.INVITE, light(due, today), id_, title, due)
        for id_, title, due in db.execute(query)
        if due is not None
    ]


def _waiting(rows: list[EventRow]) -> list[Task]:
    return [
        Task(TaskKind.WAITING_LIST, Light.AMBER, row.id, row.title, row.starts.date(), row.waiting)
        for row in rows
        if row.waiting and row.capacity is not None and row.taken < row.capacity
    ]


def _events_past(db: Session, now: datetime) -> list[Task]:
    past = select(Event.id, Event.title, Event.ends).where(
        Event.ends < now, Event.state.in_((EventState.PLANNING, EventState.INVITED))
    )
    return [Task(TaskKind.MARK_HELD, Light.AMBER, id_, title, ends.date()) for id_, title, ends in db.execute(past)]


def _minutes(db: Session) -> list[Task]:
    query = (
        select(Event.id, Event.title, Event.ends)
        .outerjoin(Minutes, Minutes.event_id == Event.id)
        .where(Event.state == EventState.HELD, Minutes.id.is_(None) | (Minutes.state == MinutesState.DRAFT))
    )
    return [Task(TaskKind.MINUTES, Light.AMBER, id_, title, ends.date()) for id_, title, ends in db.execute(query)]


def _measures(db: Session, today: date) -> list[Task]:
    query = (
        select(Measure.id, Measure.title, Measure.due)
        .where(Measure.state.in_(_OPEN), Measure.due.is_not(None))
        .order_by(Measure.due)
        .limit(50)
    )
    found = [(id_, title, due) for id_, title, due in db.execute(query) if due is not None]
    return [
        Task(TaskKind.MEASURE, light(due, today), id_, title, due)
        for id_, title, due in found
        if light(due, today) is not Light.GREEN
    ]
