"""Writes the VTIMEZONE of an IANA zone, equal to `zoneinfo` at every instant from a given one on.

Not `Calendar.add_missing_timezones()`: that lists dates to 2038 with each start of summer time an hour late.
Two yearly rules are what every program reads, Outlook included (RFC 5545, 3.6.5).
"""

from datetime import datetime
from functools import lru_cache

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from forumplanner.exchange.calendars.observances import Observance, zone_rule


def timezone_component(key: str, earliest: datetime) -> Timezone | None:
    """Return the VTIMEZONE that makes all times from `earliest` (aware) on right, or None: write UTC then.

    The component is shared between files; do not change it.
    Raises zoneinfo.ZoneInfoNotFoundError or ValueError for a name that is no zone.
    """
    rule = zone_rule(key)
    return None if rule is None else _component(key, rule.needed_from(earliest))


@lru_cache(maxsize=256)
def _component(key: str, observances: tuple[Observance, ...]) -> Timezone:
    zone = Timezone()
    zone.add("tzid", key)
    for observance in observances:
        zone.add_component(_part(observance))
    return zone


def _part(observance: Observance) -> TimezoneDaylight | TimezoneStandard:
    part = TimezoneDaylight() if observance.daylight else TimezoneStandard()
    part.add("dtstart", observance.start)
    part.add("tzoffsetfrom", observance.before)
    part.add("tzoffsetto", observance.after)
    part.add("tzname", observance.name)
    if (rule := observance.recurrence) is not None:
        given = {
            "BYMONTH": rule.month,
            "BYMONTHDAY": list(rule.month_days),
            "BYYEARDAY": rule.year_day,
            "BYDAY": rule.weekday,
        }
        part.add("rrule", vRecur({"FREQ": "YEARLY", **{name: value for name, value in given.items() if value}}))
    return part
