"""What must I do now: the next events with their deadlines, measures that are due, minutes to settle."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from forumplanner.lists import events
from forumplanner.lists.events import EventRow
from forumplanner.lists.lights import Light, light
from forumplanner.lists.waiting import standing_of
from forumplanner.model.agenda import Duty
from forumplanner.model.enums import EventState, MeasureState, MinutesState, NeedKind, RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.following_up import Measure
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Reply
from forumplanner.model.inviting_kinds import ReplyState
from forumplanner.model.minutes import Minutes
from forumplanner.model.registrations import Need, Registration, ServiceOrder
from forumplanner.planning.civil_times import to_instant, to_local
from forumplanner.planning.place_counts import PlaceCounts, place_counts
from forumplanner.planning.pools import TAKING

ORDER_DAYS = 42
"""So many days before an event needs without an order begin to press."""

OFFER_ENDS_SOON = timedelta(hours=24)
"""An offered place that ends within this time wants to be asked about."""
_UNDECIDED = (RegistrationState.WAITING, RegistrationState.OFFERED, RegistrationState.REQUESTED)
_OPEN = (MeasureState.PLANNED, MeasureState.RUNNING, MeasureState.POSTPONED)


class TaskKind(StrEnum):
    """What is to be done."""

    INVITE = "invite"
    WAITING_LIST = "waiting_list"
    OFFERS_OVER = "offers_over"
    OFFERS_OPEN = "offers_open"
    REQUESTS = "requests"
    MARK_HELD = "mark_held"
    MINUTES = "minutes"
    MEASURE = "measure"
    PLACE_ORDER = "place_order"
    ORDER_FOR_NEEDS = "order_for_needs"
    NEEDED_TWICE = "needed_twice"
    REPLIES = "replies"
    TELL_CHANGE = "tell_change"
    TELL_NEW = "tell_new"
    TELL_BY_LETTER = "tell_by_letter"
    NOT_LEFT = "not_left"


@dataclass(frozen=True)
class Task:
    """One thing to do; `due` is None where nothing but order presses.

    `need` and `detail` say what is to be ordered, `part_id` is the order inside the event.
    """

    kind: TaskKind
    light: Light
    entity_id: EntityId
    title: str
    due: date | None
    count: int = 0
    need: NeedKind | None = None
    detail: str = ""
    part_id: str = ""


@dataclass(frozen=True)
class Overview:
    """Everything the first page shows."""

    coming: tuple[EventRow, ...]
    tasks: tuple[Task, ...]
    open_measures: int
    overdue_measures: int


def overview(db: Session, now: datetime) -> Overview:
    """Return the overview at a local time."""
    today = now.date()
    ids = events.ids(db, events.EventFilter(starts_from=now))[:12]
    counts = place_counts(db, ids)
    coming = events.rows(db, ids, counts)
    alive = [row for row in coming if row.state not in {EventState.CALLED_OFF, EventState.HELD}]
    tasks = [*_invitations(db, alive, today), *_registrations(db, alive, counts, now)]
    tasks += [*_events_past(db, now), *_minutes(db)]
    tasks += [*_needs(db, alive, today), *_replies(db)]
    measures = _measures(db, today)
    tasks += measures
    open_count = db.scalar(select(func.count()).select_from(Measure).where(Measure.state.in_(_OPEN))) or 0
    overdue = sum(task.light is Light.RED for task in measures)
    return Overview(tuple(coming), by_urgency(tasks), open_count, overdue)


def by_urgency(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """Return tasks in order: what is overdue first, then what is due soonest."""
    order = {Light.RED: 0, Light.AMBER: 1, Light.GREEN: 2}
    return tuple(sorted(tasks, key=lambda task: (order[task.light], task.due or date.max, task.title)))


def _invitations(db: Session, rows: list[EventRow], today: date) -> list[Task]:
    planned = [row.id for row in rows if row.state is EventState.PLANNING]
    query = select(Event.id, Event.title, Event.invite_by).where(Event.id.in_(planned), Event.invite_by.is_not(None))
    return [
        Task(TaskKind.INVITE, light(due, today), id_, title, due)
        for id_, title, due in db.execute(query)
        if due is not None
    ]


def _registrations(
    db: Session, rows: list[EventRow], counts: Mapping[EntityId, PlaceCounts], now: datetime
) -> list[Task]:
    """Return what is to be decided about places: requests, free places, offers that end or are over."""
    undecided = [row for row in rows if counts[row.id].people(*_UNDECIDED)]
    query = select(Event.id, Event.zone).where(Event.id.in_([row.id for row in undecided]))
    zones = {row.id: row.zone for row in db.execute(query)}
    return [task for row in undecided for task in _places(db, row, zones[row.id], counts[row.id], now)]


def _places(db: Session, row: EventRow, zone: str, counts: PlaceCounts, now: datetime) -> Iterator[Task]:
    line = standing_of(db, row.id, counts, to_instant(now, zone))
    starts = row.starts.date()
    if line.ran_out:
        yield Task(TaskKind.OFFERS_OVER, Light.RED, row.id, row.title, None, line.ran_out)
    if line.due_places:
        yield Task(TaskKind.WAITING_LIST, Light.AMBER, row.id, row.title, starts, line.due_places)
    if line.ends is not None:
        ends = to_local(line.ends, zone)
        soon = Light.AMBER if ends - now <= OFFER_ENDS_SOON else Light.GREEN
        yield Task(TaskKind.OFFERS_OPEN, soon, row.id, row.title, ends.date(), line.offered)
    if line.requested and not line.begun:
        yield Task(TaskKind.REQUESTS, Light.AMBER, row.id, row.title, starts, line.requested)


def _needs(db: Session, rows: list[EventRow], today: date) -> list[Task]:
    """Return what is to be ordered, of the events that need anything at all."""
    theirs = Need.registration_id == Registration.id
    coming = Registration.state.in_((*TAKING, RegistrationState.WAITING))
    needed = or_(
        exists().where(ServiceOrder.event_id == Event.id),
        exists().where(Duty.event_id == Event.id),
        exists().where(theirs, Registration.event_id == Event.id, coming),
    )
    found = set(db.scalars(select(Event.id).where(Event.id.in_([row.id for row in rows]), needed)))
    return [task for row in rows if row.id in found for task in _needs_of(db, row, today)]


def _needs_of(db: Session, row: EventRow, today: date) -> list[Task]:
    """Orders that press, needs nothing is ordered for, and people needed twice at once; one line for each event."""
    from forumplanner.lists import orders  # the first page is to be there soon: what few events have is loaded late

    found = orders.ordering(db, row.id, today)
    starts = row.starts.date()
    tasks = [
        Task(TaskKind.PLACE_ORDER, one.light, row.id, row.title, one.due, one.quantity, one.kind, one.detail, one.id)
        for one in found.orders
        if one.light in {Light.RED, Light.AMBER}
    ]
    if found.missing and (starts - today).days <= ORDER_DAYS:
        tasks.append(Task(TaskKind.ORDER_FOR_NEEDS, Light.AMBER, row.id, row.title, starts, found.missing))
    if twice := orders.clashes(db, row.id):
        tasks.append(Task(TaskKind.NEEDED_TWICE, Light.AMBER, row.id, row.title, None, len(twice)))
    return tasks


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


def _replies(db: Session) -> list[Task]:
    """Return one line for all answers that wait: one look into an index."""
    count = db.scalar(select(func.count()).where(Reply.state == ReplyState.OPEN)) or 0
    return [Task(TaskKind.REPLIES, Light.AMBER, EntityId(""), "", None, count)] if count else []


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
