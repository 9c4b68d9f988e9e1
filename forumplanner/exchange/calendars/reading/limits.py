"""How much of a calendar file is read before it is refused: nobody's file may hang the program."""

import re
from math import prod

LARGEST_FILE = 30 * 1024 * 1024  # bytes
MOST_ENTRIES = 50_000
MOST_OF_A_SERIES = 5_000
"""Daily for the six years of the window is 2,200; more is a clock and no calendar."""
MOST_SECONDS = 30.0
_MOST_A_DAY = 24
_INTERVAL = re.compile(r"0*[1-9]\d{0,5}")
_CLOCKWORK = ("SECONDLY", "MINUTELY", "HOURLY")


def is_clockwork(rule: str) -> bool:
    """Tell whether a recurrence rule (the value of an RRULE) repeats so often that it is not written out.

    Also one that never goes on (INTERVAL=0): written out it would not end.
    """
    parts = dict(part.partition("=")[::2] for part in rule.upper().replace(" ", "").split(";"))
    if parts.get("FREQ") in _CLOCKWORK or not _INTERVAL.fullmatch(parts.get("INTERVAL", "1")):
        return True
    times = [parts.get(name, "") for name in ("BYHOUR", "BYMINUTE", "BYSECOND")]
    return prod(text.count(",") + 1 for text in times if text) > _MOST_A_DAY
