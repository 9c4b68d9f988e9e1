"""Civil times: the instant that a wall-clock time means in a zone, and whether there is such a time at all.

Nothing of iCalendar is known here.
"""

import zoneinfo
from datetime import UTC, datetime, timedelta

from forumplanner.model.refusals import PlanningError


def instant_of(civil: datetime, zone: str) -> datetime:
    """Return the aware UTC instant of a naive wall-clock time; `fold` chooses where the clock shows it twice.

    Raises PlanningError when the clocks skip that time, naming the next one there is, or the zone is unknown.
    """
    found = _zone(zone)
    instant = civil.replace(tzinfo=found).astimezone(UTC)
    if instant.astimezone(found).replace(tzinfo=None) != civil:
        raise PlanningError("calendar.time-does-not-exist", time=civil, zone=zone, next=_next_valid(civil, found))
    return instant


def is_ambiguous(civil: datetime, zone: str) -> bool:
    """Say whether the clock shows this existing wall-clock time twice."""
    found = _zone(zone)
    return civil.replace(tzinfo=found, fold=0).utcoffset() != civil.replace(tzinfo=found, fold=1).utcoffset()


def _zone(key: str) -> zoneinfo.ZoneInfo:
    try:
        return zoneinfo.ZoneInfo(key)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise PlanningError("calendar.unknown-zone", zone=key) from unknown


def _next_valid(civil: datetime, zone: zoneinfo.ZoneInfo) -> datetime:
    """Return the first full minute after a skipped time; a day is the most skipped (Samoa, 30/12/2011)."""
    minute = civil.replace(second=0, microsecond=0, fold=0)
    while True:
        minute += timedelta(minutes=1)
        shown = minute.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None)
        if shown == minute:
            return minute
