"""Measures and deadlines as tasks for a calendar program; nobody is named in them."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from forumplanner.desk.placing import put_in_place
from forumplanner.lists import measures, office
from forumplanner.lists.deadlines import Deadline, DeadlineKind, deadlines, not_public
from forumplanner.lists.events import view
from forumplanner.lists.measures import MeasureFilter, MeasureRow, MeasureSort
from forumplanner.model.enums import MeasureState
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.calendar_uids import UidKind, uid_for
from forumplanner.wording.catalogue import N_, Catalogue, catalogue
from forumplanner.wording.needs import say_group
from forumplanner.workspace import Workspace

if TYPE_CHECKING:
    from forumplanner.exchange.calendars.tasks import TaskEntry

LEAD_DAYS = 3
"""How many days ahead one is reminded unless chosen otherwise."""
MOST_LEAD_DAYS = 60

_TITLES = {
    DeadlineKind.INVITE: N_("Invitation must leave: {event}"),
    DeadlineKind.REGISTRATION_CLOSES: N_("Registration closes: {event}"),
    DeadlineKind.MINUTES: N_("Minutes due: {event}"),
    DeadlineKind.ORDER: N_("To be ordered ({what}): {event}"),
    DeadlineKind.OFFER: N_("Offered place is kept until now: {event}"),
}


def task_entries(
    db: Session, workspace: Workspace, *, language: str, lead_days: int | None = LEAD_DAYS, public_only: bool = False
) -> "tuple[TaskEntry, ...]":
    """Return the measures, and unless it is for the public the open deadlines of the office, as tasks.

    For the public, measures from entries of minutes that are not public are left out, and of the others all that
    was noted about them.
    """
    _ = catalogue(language)
    found = _measures(db, _, lead_days, public_only=public_only)
    if not public_only:
        found += [_deadline(one, _, lead_days) for one in deadlines(db, workspace.now())]
    return tuple(found)


def tasks_file(workspace: Workspace, *, language: str, lead_days: int | None = LEAD_DAYS) -> bytes:
    """Return measures and deadlines as a calendar file, for the office itself; raises PlanningError for lead days."""
    if lead_days is not None and not 0 <= lead_days <= MOST_LEAD_DAYS:
        raise PlanningError("tasks.lead-days", place="lead_days", most=MOST_LEAD_DAYS)
    from forumplanner.exchange.calendars.tasks import write_tasks

    with workspace.read() as db:
        found = task_entries(db, workspace, language=language, lead_days=lead_days)
    _ = catalogue(language)
    return write_tasks(found, name=_("Measures and deadlines"), language=language, now=workspace.now())


def write_tasks_file(workspace: Workspace, file: Path, *, language: str, lead_days: int | None = LEAD_DAYS) -> None:
    """Write measures and deadlines to a file, as a whole or not at all; raises FileRefused."""
    put_in_place(file, tasks_file(workspace, language=language, lead_days=lead_days))


def _measures(db: Session, _: Catalogue, lead_days: int | None, *, public_only: bool) -> "list[TaskEntry]":
    hidden = not_public(db) if public_only else frozenset()
    wanted = [one for one in measures.ids(db, MeasureFilter(), MeasureSort()) if one not in hidden]
    zone = office.office(db).zone
    days: dict[EntityId | None, str] = {}
    return [_measure(db, row, _, lead_days, zone, days, bare=public_only) for row in measures.rows(db, wanted)]


def _measure(
    db: Session,
    row: MeasureRow,
    _: Catalogue,
    lead_days: int | None,
    zone: str,
    days: dict[EntityId | None, str],
    *,
    bare: bool,
) -> "TaskEntry":
    from forumplanner.exchange.calendars.tasks import TaskEntry, TaskStatus

    status = {
        MeasureState.PLANNED: TaskStatus.NEEDS_ACTION,
        MeasureState.RUNNING: TaskStatus.IN_PROCESS,
        MeasureState.POSTPONED: TaskStatus.NEEDS_ACTION,
        MeasureState.DONE: TaskStatus.COMPLETED,
        MeasureState.REJECTED: TaskStatus.CANCELLED,
    }
    percent = {MeasureState.PLANNED: 0, MeasureState.DONE: 100}
    if row.event_id not in days:
        days[row.event_id] = _first_day(db, row.event_id)
    recommended = [uid_for(UidKind.RECOMMENDATION, row.recommendation_id)] if row.recommendation_id else []
    notes = (row.description,) if bare else (row.description, row.result, row.reason)
    return TaskEntry(
        uid=uid_for(UidKind.MEASURE, row.id),
        title=row.title,
        due=row.due,
        zone=zone,
        status=status[row.state],
        percent=percent.get(row.state),
        description="\n\n".join(filter(None, notes)),
        categories=tuple(filter(None, (_("Measure"), row.field_of_action))),
        parents=tuple(filter(None, (*recommended, days[row.event_id]))),
        alarm_days=lead_days,
    )


def _first_day(db: Session, event_id: EntityId | None) -> str:
    """Return the UID of an event's first day, which stands for the event."""
    event = view(db, event_id) if event_id else None
    return uid_for(UidKind.EVENT_DAY, event.days[0].id) if event and event.days else ""


def _deadline(one: Deadline, _: Catalogue, lead_days: int | None) -> "TaskEntry":
    from forumplanner.exchange.calendars.tasks import TaskEntry

    what = "" if one.need is None else say_group(one.need, one.detail, _)
    return TaskEntry(
        uid=uid_for(UidKind.DEADLINE, one.id),
        title=_(_TITLES[one.kind], event=one.event, what=what),
        due=one.due,
        zone=one.zone,
        categories=(_("Deadline"),),
        alarm_days=lead_days,
    )
