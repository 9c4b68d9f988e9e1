"""Takes a file apart into its events, each with its line and only the lines that say what, when and where.

So that a broken line elsewhere (a picture, a reminder, an extension) does not spoil the entry it stands in, and a
broken entry none of the others.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from forumplanner.exchange.calendars.content_lines import ContentLine, content_lines, physical_lines

_TOLD = frozenset(
    ["UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SUMMARY", "LOCATION",
     "STATUS", "SEQUENCE", "EXRULE"]
)  # fmt: skip
_END = b"\r\n"


@dataclass
class RawEvent:
    """One VEVENT: the line of its BEGIN, its telling lines parsed, and their bytes as they stand."""

    line: int
    lines: list[ContentLine] = field(default_factory=list)
    source: list[bytes] = field(default_factory=list)
    closed: bool = False

    def value(self, name: str) -> str:
        """Return the value of its first line of a name, or nothing."""
        return next((line.value.strip() for line in self.lines if line.name == name), "")

    def zones(self) -> Iterator[str]:
        """Give the TZIDs it names."""
        return (zone for line in self.lines if (zone := line.param("TZID")) and not _is_in_utc(line))


@dataclass
class RawFile:
    """All events of a file, the source of its VTIMEZONEs by TZID, and the name it gives itself."""

    events: list[RawEvent] = field(default_factory=list)
    zones: dict[str, bytes] = field(default_factory=dict)
    name: str = ""
    is_calendar: bool = False


def take_apart(data: bytes) -> RawFile:
    """Take a file apart; never fails, whatever the bytes are."""
    physical = physical_lines(data)
    found = RawFile()
    event: RawEvent | None = None
    zone: list[ContentLine] | None = None
    zone_from = inner = 0
    lines = content_lines(physical)
    for at, line in enumerate(lines):
        following = lines[at + 1].number if at + 1 < len(lines) else len(physical) + 1
        what = line.value.strip().upper()
        if line.name == "BEGIN" and what == "VCALENDAR":
            found.is_calendar = True
        elif line.name == "BEGIN" and what == "VEVENT":
            event, inner = RawEvent(line.number), 0
            found.events.append(event)
        elif line.name == "BEGIN" and what == "VTIMEZONE":
            zone, zone_from = [], line.number
        elif line.name == "END" and what == "VTIMEZONE" and zone is not None:
            tzid = next((inside.value.strip() for inside in zone if inside.name == "TZID"), "")
            found.zones[tzid] = _END.join(part.content for part in physical[zone_from - 1 : following - 1])
            zone = None
        elif line.name == "END" and what == "VEVENT" and event is not None:
            event.closed, event = True, None
        elif event is not None:
            inner += {"BEGIN": 1, "END": -1}.get(line.name, 0)
            if inner == 0 and line.name in _TOLD:
                event.lines.append(line)
                told = [part.content for part in physical[line.number - 1 : following - 1] if part.content]
                event.source += [_in_utc(line)] if _is_in_utc(line) else told
        elif zone is not None:
            zone.append(line)
        elif line.name in ("X-WR-CALNAME", "NAME") and not found.name:
            found.name = line.value.replace("\\,", ",").replace("\\;", ";").strip()
    return found


def as_calendar(events: list[RawEvent], zones: list[bytes]) -> bytes:
    """Return a small calendar with just these events and zones."""
    lines = [b"BEGIN:VCALENDAR", b"VERSION:2.0", b"PRODID:-//reading//", *zones]
    for event in events:
        lines += [b"BEGIN:VEVENT", *event.source, b"END:VEVENT"]
    return _END.join([*lines, b"END:VCALENDAR", b""])


def _is_in_utc(line: ContentLine) -> bool:
    """Tell whether a time names a zone although it is one of UTC, where the zone must not count (RFC 5545, 3.2.19)."""
    return line.value.strip().upper().endswith("Z") and line.param("TZID") is not None


def _in_utc(line: ContentLine) -> bytes:
    return f"{line.name}:{line.value.strip()}".encode()
