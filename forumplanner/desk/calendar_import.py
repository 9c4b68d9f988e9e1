"""Takes a calendar file of others into the planner: read and judged first, then kept in one undoable step."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from forumplanner.exchange.calendars.reading.reading import read_calendar_file
from forumplanner.exchange.calendars.reading.values import LeftOut, Window
from forumplanner.lists.office import office
from forumplanner.lists.other_calendars import calendar_of_file, other_calendars
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import OtherCalendarKind
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.other_calendars import OtherEntryFields, put_calendar
from forumplanner.workspace.label import Label
from forumplanner.workspace.workspace import Workspace

_BACK = timedelta(days=366)
_AHEAD = timedelta(days=5 * 366)


@dataclass(frozen=True)
class TakenIn:
    """What became of a file: its calendar, how many entries were kept, what was left out, whether it was there."""

    calendar_id: EntityId
    name: str
    entries: int
    left_out: tuple[LeftOut, ...]
    again: bool


def window_around(today: date) -> Window:
    """Return the days that are kept: a year back, five years ahead."""
    return Window(today - _BACK, today + _AHEAD)


def take_in_calendar(
    workspace: Workspace, file: Path, *, calendar_id: EntityId | None = None, kind: OtherCalendarKind | None = None
) -> TakenIn:
    """Read a file and keep it; `calendar_id`, or the calendar last read from a file of this name, is replaced.

    A calendar read again keeps its name and, unless `kind` says otherwise, its kind. Raises FileRefused for a file
    that cannot be taken, PlannerUnavailable for a planner that cannot be written.
    """
    with workspace.read() as db:
        zone = office(db).zone
        by_id = {row.id: row for row in other_calendars(db)}
        known = by_id.get(calendar_id) if calendar_id is not None else calendar_of_file(db, file.name)
    today = to_local(workspace.now(), zone).date()
    read = read_calendar_file(file, window_around(today), zone)
    entries = [
        OtherEntryFields(entry.title, entry.starts, entry.ends, entry.all_day, entry.place, entry.uid)
        for entry in read.entries
    ]
    name = known.name if known is not None else read.name or file.stem
    meant = kind or (known.kind if known is not None else guessed_kind(name))
    label = Label("read_calendar_again") if known is not None else Label("take_in_calendar")
    with workspace.change(label) as db:
        kept = put_calendar(
            db,
            known.id if known is not None else None,
            name=name,
            kind=meant,
            file_name=file.name,
            entries=entries,
            now=workspace.now(),
        )
    return TakenIn(kept, name, len(entries), read.left_out, known is not None)


def guessed_kind(name: str) -> OtherCalendarKind:
    """Return what a calendar most likely tells of by its name; the officer can say otherwise."""
    name = name.casefold()
    if "ferien" in name or "school" in name:
        return OtherCalendarKind.SCHOOL
    if "feiertag" in name or "holiday" in name:
        return OtherCalendarKind.HOLIDAYS
    if any(word in name for word in ("sitzung", "ausschuss", "rat ", "gremi", "sitting", "council")):
        return OtherCalendarKind.SITTINGS
    return OtherCalendarKind.OTHER
