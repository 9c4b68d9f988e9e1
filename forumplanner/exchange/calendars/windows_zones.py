"""The zone that a TZID means: an IANA name, one of Windows, or a path that ends in an IANA name (Evolution, Mozilla).

The table of Windows' names is that of CLDR, kept in the icalendar library, which is loaded only when one is asked for.
"""

from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@lru_cache(maxsize=512)
def zone_named(tzid: str) -> ZoneInfo | None:
    """Return the zone, or None for a name that only its own VTIMEZONE can explain."""
    name = tzid.strip().strip('"')
    return _iana(name) or _of_windows(name) or _of_path(name)


def _iana(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name and not name.startswith(("/", ".")) else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _of_windows(name: str) -> ZoneInfo | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    found = WINDOWS_TO_OLSON.get(name)
    return _iana(found) if found is not None else None


def _of_path(name: str) -> ZoneInfo | None:
    """Return the zone whose name ends a path such as `/freeassociation.sourceforge.net/Europe/Berlin`."""
    if not name.startswith("/"):
        return None
    parts = name.split("/")
    return next((zone for at in range(2, len(parts)) if (zone := _iana("/".join(parts[at:]))) is not None), None)
