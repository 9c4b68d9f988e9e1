"""What somebody made of an entry on the server: the little that a planner compares and could take over."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Component


@dataclass(frozen=True)
class EntrySaid:
    """What an entry says: title, begin and end (aware instants, or days), place; of a task `ends` is when it is due.

    `repeats` where it recurs, which no entry of ours does; `cancelled` by its status.
    """

    uid: str
    title: str = ""
    starts: datetime | date | None = None
    ends: datetime | date | None = None
    place: str = ""
    text: str = ""
    status: str = ""
    repeats: bool = False

    @property
    def timed(self) -> bool:
        """Whether begin and end are moments that an event could have."""
        moments = (self.starts, self.ends)
        return not self.repeats and all(isinstance(one, datetime) and one.utcoffset() is not None for one in moments)


def entry_said(data: bytes) -> EntrySaid | None:
    """Return what the first entry or task of a file says; None where there is none that can be read."""
    from icalendar import Calendar

    try:
        calendar = Calendar.from_ical(data)
        parts = [part for part in calendar.walk() if part.name in {"VEVENT", "VTODO"}]
    except ValueError:
        return None
    if not parts:
        return None
    part = parts[0]
    starts = _moment(part, "DTSTART")
    ends = _moment(part, "DUE" if part.name == "VTODO" else "DTEND")
    duration = part.get("DURATION")
    if ends is None and starts is not None and duration is not None:
        ends = starts + duration.dt
    if ends is None and part.name == "VEVENT":
        ends = starts
    return EntrySaid(
        uid=_text(part, "UID"),
        title=_text(part, "SUMMARY"),
        starts=starts,
        ends=ends,
        place=_text(part, "LOCATION"),
        text=_text(part, "DESCRIPTION"),
        status=_text(part, "STATUS"),
        repeats=any(part.get(name) is not None for name in ("RRULE", "RDATE")) or len(parts) > 1,
    )


def _moment(part: "Component", name: str) -> datetime | date | None:
    found = getattr(part.get(name), "dt", None)
    return found if isinstance(found, date) else None


def _text(part: "Component", name: str) -> str:
    found = part.get(name)
    return "" if found is None else str(found[0] if isinstance(found, list) else found)
