"""Wall times of a zone: those that do not exist, those that occur twice, and what lies some minutes later.

Civil times are stored without a zone; durations are elapsed minutes, so a night with a clock change is right.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from forumplanner.model.refusals import PlanningError


def zone_of(name: str) -> ZoneInfo:
    """Return the zone; raises PlanningError when nobody knows it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise PlanningError("time.unknown-zone", zone=name) from None


def to_instant(local: datetime, zone: str) -> datetime:
    """Return the UTC instant of a wall time."""
    return local.replace(tzinfo=zone_of(zone)).astimezone(UTC)


def to_local(instant: datetime, zone: str) -> datetime:
    """Return the wall time (with fold, without zone) of an instant."""
    return instant.astimezone(zone_of(zone)).replace(tzinfo=None)


def advance(local: datetime, minutes: int, zone: str) -> datetime:
    """Return the wall time `minutes` of elapsed time later."""
    return to_local(to_instant(local, zone) + timedelta(minutes=minutes), zone)


def exists(local: datetime, zone: str) -> bool:
    """Tell whether the clocks of the zone ever show this time."""
    return to_local(to_instant(local, zone), zone).replace(fold=0) == local.replace(fold=0)


def require(local: datetime, zone: str, *, place: str = "") -> datetime:
    """Return `local`, or raise PlanningError naming the next valid time when the clocks skip it."""
    if not exists(local, zone):
        following = to_local(to_instant(local, zone), zone)
        raise PlanningError("time.does-not-exist", place=place, time=local, next=following, zone=zone)
    return local
