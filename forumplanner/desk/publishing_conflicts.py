"""Settles what the planner and a calendar server say differently, as the officer decides."""

from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from forumplanner.desk.publishing import Conflict, line_to
from forumplanner.exchange.caldav import door
from forumplanner.lists.calendar_accounts import CalendarAccountRow
from forumplanner.lists.events import view
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import amending, measures
from forumplanner.planning.civil_times import to_local
from forumplanner.workspace import Label, Workspace, published
from forumplanner.workspace.published import Published


class Choice(StrEnum):
    """Whose version counts: the planner's (put again, or removed), the server's, or the entry is left out."""

    OURS = "ours"
    THEIRS = "theirs"
    LEAVE_OUT = "leave_out"


def choices(conflict: Conflict) -> tuple[Choice, ...]:
    """Return what can be decided about a conflict."""
    return tuple(one for one in Choice if one is not Choice.THEIRS or conflict.can_be_taken_over)


def settle(workspace: Workspace, account: CalendarAccountRow, secret: str, conflict: Conflict, choice: Choice) -> None:
    """Do as decided, against the state that was shown; what is taken over into the planner can be undone.

    Raises ChangedThere when the server has another state by now, PlanningError when the planner's rules forbid it.
    """
    if choice is Choice.LEAVE_OUT:
        published.leave_out(workspace, account.id, conflict.entry)
    elif choice is Choice.THEIRS:
        _take_over(workspace, account, conflict)
    else:
        _put_ours(workspace, account, secret, conflict)


def publish_again(workspace: Workspace, account_id: EntityId, uid: str) -> None:
    """Let an entry that was left out be published again, the next time."""
    published.forget_entry(workspace, account_id, uid)


def _put_ours(workspace: Workspace, account: CalendarAccountRow, secret: str, conflict: Conflict) -> None:
    want, entry = conflict.wanted, conflict.entry
    with line_to(account, secret) as line:
        if want is None:
            door.delete(line, entry.href, conflict.etag)
            published.forget_entry(workspace, account.id, conflict.uid)
            return
        etag = door.put(line, entry.href, want.data, conflict.etag)
    published.note_entry(workspace, account.id, Published(want.uid, entry.href, etag, want.digest, want.title))


def _take_over(workspace: Workspace, account: CalendarAccountRow, conflict: Conflict) -> None:
    """Take the server's time and title into the planner; the rest of ours is put the next time, over what was seen."""
    want, theirs = conflict.wanted, conflict.theirs
    if want is None or theirs is None or not conflict.can_be_taken_over:
        raise PlanningError("caldav.cannot-take-over", title=conflict.title)
    if want.measure_id is not None:
        with workspace.change(Label("edit_measure", {"measure": want.measure_id})) as db:
            _take_measure(db, want.measure_id, conflict)
    elif want.event_id is not None:
        with workspace.change(Label("take_over_from_calendar", {"event": want.event_id})) as db:
            _take_day(db, want.event_id, conflict)
    published.note_entry(workspace, account.id, replace(conflict.entry, etag=conflict.etag, digest=""))


def _take_day(db: Session, event_id: EntityId, conflict: Conflict) -> None:
    theirs, ours, want = conflict.theirs, conflict.ours, conflict.wanted
    event, fields = view(db, event_id), amending.event_fields(db, event_id)
    if theirs is None or ours is None or want is None or event is None or want.day > len(fields.days):
        raise PlanningError("caldav.cannot-take-over", title=conflict.title)
    changes: dict[str, object] = {}
    starts, ends = (_local(moment, event.zone) for moment in (theirs.starts, theirs.ends))
    day = fields.days[want.day - 1]
    if starts is not None and ends is not None and (starts, ends) != (day.starts, day.ends):
        moved = replace(day, starts=starts, ends=ends, opens=day.opens and day.opens + (starts - day.starts))
        changes["days"] = (*fields.days[: want.day - 1], moved, *fields.days[want.day :])
    prefix = f"{event.body}: " if event.body else ""
    if theirs.title != ours.title and ours.title == f"{prefix}{event.title}":
        changes["title"] = theirs.title.removeprefix(prefix)
    amending.amend_event(db, event_id, **changes)


def _take_measure(db: Session, measure_id: EntityId, conflict: Conflict) -> None:
    theirs, ours = conflict.theirs, conflict.ours
    if theirs is None or ours is None or conflict.wanted is None:
        raise PlanningError("caldav.cannot-take-over", title=conflict.title)
    due = _local(theirs.ends, conflict.wanted.zone) or theirs.ends
    day = due.date() if isinstance(due, datetime) else due
    changes = measures.MeasureChanges(due=day)
    if theirs.title != ours.title:
        changes = replace(changes, title=theirs.title)
    measures.edit_measure(db, measure_id, changes)


def _local(moment: date | None, zone: str) -> datetime | None:
    if not isinstance(moment, datetime):
        return None
    return to_local(moment, zone) if moment.utcoffset() is not None else moment
