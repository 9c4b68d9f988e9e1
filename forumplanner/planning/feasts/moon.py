"""New and full moons, good to some minutes: Meeus, Astronomical Algorithms, chapter 49, its largest terms."""

from datetime import UTC, datetime, timedelta
from math import radians, sin

_EPOCH = datetime(2000, 1, 1, 12, tzinfo=UTC)
_MONTH = 29.530588861  # days


def phases(year: int, *, full: bool) -> list[datetime]:
    """Return the instants (UTC) of all new moons, or full moons, of a year from 1950 to 2100."""
    first = int((year - 2000) * 12.3685) - 2
    found = (_phase(number + (0.5 if full else 0.0)) for number in range(first, first + 18))
    return [instant for instant in found if instant.year == year]


def _phase(k: float) -> datetime:
    centuries = k / 1236.85
    days = 5.09766 + _MONTH * k + 0.00015437 * centuries**2
    sun = radians(2.5534 + 29.10535670 * k)
    moon = radians(201.5643 + 385.81693528 * k)
    latitude = radians(160.7108 + 390.67050284 * k)
    node = radians(124.7746 - 1.56375588 * k)
    full = k % 1 > 0.25
    days += (
        (-0.40614 if full else -0.40720) * sin(moon)
        + (0.17302 if full else 0.17241) * sin(sun)
        + (0.01614 if full else 0.01608) * sin(2 * moon)
        + (0.01043 if full else 0.01039) * sin(2 * latitude)
        + (0.00734 if full else 0.00739) * sin(moon - sun)
        - (0.00515 if full else 0.00514) * sin(moon + sun)
        + 0.00208 * sin(2 * sun)
        - 0.00111 * sin(moon - 2 * latitude)
        - 0.00057 * sin(moon + 2 * latitude)
        - 0.00017 * sin(node)
    )
    slower = 69 + 0.3 * (k / 12.3685)  # seconds by which the earth's rotation lags
    return _EPOCH + timedelta(days=days, seconds=-slower)
