"""Our own check of an iCalendar file for what other checkers overlook and calendars get wrong.

Every file we write passes; files of others are only described. Changes nothing and never fails.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from forumplanner.exchange.calendars.content_lines import (
    ContentLine,
    PhysicalLine,
    RawComponent,
    components,
    content_lines,
    physical_lines,
)
from forumplanner.wording.catalogue import N_, Catalogue

METHODS = frozenset(
    {"PUBLISH", "REQUEST", "REPLY", "ADD", "CANCEL", "REFRESH", "COUNTER", "DECLINECOUNTER"}
)  # RFC 5546, 1.4

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_STAMPED = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"})
_TEXTS = frozenset(
    {
        "SUMMARY",
        "DESCRIPTION",
        "LOCATION",
        "COMMENT",
        "CONTACT",
        "TZNAME",
        "NAME",
        "X-WR-CALNAME",
        "X-WR-CALDESC",
    }
)
_TEXT_LISTS = frozenset({"CATEGORIES", "RESOURCES"})


class Defect(StrEnum):
    """What can be wrong with a file."""

    BYTE_ORDER_MARK = "byte-order-mark"
    NOT_UTF_8 = "not-utf-8"
    LINE_END = "line-end"
    LONG_LINE = "long-line"
    CONTROL_CHARACTER = "control-character"
    BROKEN_LINE = "broken-line"
    UNCLOSED = "unclosed"
    NO_CALENDAR = "no-calendar"
    METHOD = "method"
    NO_TIMEZONE = "no-timezone"
    ADDRESS = "address"
    LOCAL_UNTIL = "local-until"
    COUNT_AND_UNTIL = "count-and-until"
    UNESCAPED = "unescaped"
    NO_UID = "no-uid"
    NO_DTSTAMP = "no-dtstamp"
    END_AND_DURATION = "end-and-duration"


TEXTS: dict[Defect, str] = {
    Defect.BYTE_ORDER_MARK: N_("The file begins with a byte order mark."),
    Defect.NOT_UTF_8: N_("The file is not UTF-8."),
    Defect.LINE_END: N_("A line does not end in CR LF."),
    Defect.LONG_LINE: N_("A line is longer than 75 octets: {detail}."),
    Defect.CONTROL_CHARACTER: N_("A line holds a control character."),
    Defect.BROKEN_LINE: N_("A line has no value: {detail}."),
    Defect.UNCLOSED: N_("BEGIN and END do not match: {detail}."),
    Defect.NO_CALENDAR: N_("There is no VCALENDAR in the file."),
    Defect.METHOD: N_("The METHOD “{detail}” is unknown."),
    Defect.NO_TIMEZONE: N_("The time zone “{detail}” has no VTIMEZONE."),
    Defect.ADDRESS: N_("The address of {detail} does not begin with mailto:."),
    Defect.LOCAL_UNTIL: N_("UNTIL of a rule with a time zone is not in UTC: {detail}."),
    Defect.COUNT_AND_UNTIL: N_("A rule has both COUNT and UNTIL."),
    Defect.UNESCAPED: N_("A semicolon or comma in {detail} is not escaped."),
    Defect.NO_UID: N_("{detail} has no UID."),
    Defect.NO_DTSTAMP: N_("{detail} has no DTSTAMP."),
    Defect.END_AND_DURATION: N_("{detail} has both an end and a DURATION."),
}


@dataclass(frozen=True, order=True)
class Finding:
    """One defect: its line (from 1), what it is, and a detail that fills its text's gap."""

    line: int
    key: Defect
    detail: str = ""

    @property
    def text(self) -> str:
        """The English text, with a {detail} gap where there is one to fill."""
        return TEXTS[self.key]

    def say(self, _: Catalogue) -> str:
        """Say the finding in a language."""
        return _(self.text, detail=self.detail)


def lint(data: bytes) -> list[Finding]:
    """Return what is wrong with an iCalendar file, in the order of its lines; nothing for a good one."""
    lines = physical_lines(data)
    unfolded = content_lines(lines)
    whole = components(unfolded)
    findings = [*_bytes_findings(data, lines), *_structure_findings(unfolded, whole)]
    for part in whole.parts:
        findings += _timezone_findings(part)
        for component in part.everything():
            findings += _component_findings(component)
    return sorted(findings)


def _bytes_findings(data: bytes, lines: list[PhysicalLine]) -> Iterator[Finding]:
    if data.startswith(_BYTE_ORDER_MARK):
        yield Finding(1, Defect.BYTE_ORDER_MARK)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        yield Finding(len(physical_lines(data[: wrong.start + 1])), Defect.NOT_UTF_8)
    # Once: such a file has this defect in every line.
    for line in [line for line in lines if line.end != b"\r\n"][:1]:
        yield Finding(line.number, Defect.LINE_END)
    for line in lines:
        if len(line.content) > 75:
            yield Finding(line.number, Defect.LONG_LINE, str(len(line.content)))
        if _CONTROL.search(line.content):
            yield Finding(line.number, Defect.CONTROL_CHARACTER)


def _structure_findings(lines: list[ContentLine], whole: RawComponent) -> Iterator[Finding]:
    for line in lines:
        if line.broken or not line.name:
            yield Finding(line.number, Defect.BROKEN_LINE, line.name)
    for component in whole.everything():
        if not component.closed:
            yield Finding(component.number, Defect.UNCLOSED, component.name)
        for line in component.named("END"):
            yield Finding(line.number, Defect.UNCLOSED, line.value)
    if not any(part.name == "VCALENDAR" for part in whole.parts):
        yield Finding(1, Defect.NO_CALENDAR)


def _timezone_findings(calendar: RawComponent) -> Iterator[Finding]:
    everything = calendar.everything()
    zones = [part for part in everything if part.name == "VTIMEZONE"]
    known = {line.value.strip() for zone in zones for line in zone.named("TZID")}
    used: dict[str, int] = {}
    for component in everything:
        for line in component.lines:
            zone = line.param("TZID")
            if zone is not None and zone not in known:
                used[zone] = min(line.number, used.get(zone, line.number))
    for zone, number in used.items():
        yield Finding(number, Defect.NO_TIMEZONE, zone)


def _component_findings(component: RawComponent) -> Iterator[Finding]:
    if component.name in _STAMPED:
        if not component.named("UID"):
            yield Finding(component.number, Defect.NO_UID, component.name)
        if not component.named("DTSTAMP"):
            yield Finding(component.number, Defect.NO_DTSTAMP, component.name)
        durations = component.named("DURATION")
        if durations and (component.named("DTEND") or component.named("DUE")):
            yield Finding(durations[0].number, Defect.END_AND_DURATION, component.name)
    for line in component.lines:
        yield from _line_findings(line, component)


def _line_findings(line: ContentLine, component: RawComponent) -> Iterator[Finding]:
    if line.name == "METHOD" and component.name == "VCALENDAR" and line.value.upper() not in METHODS:
        yield Finding(line.number, Defect.METHOD, line.value)
    if line.name in {"ATTENDEE", "ORGANIZER"} and not re.match(r"mailto:.", line.value, re.IGNORECASE):
        yield Finding(line.number, Defect.ADDRESS, line.name)
    if line.name in {"RRULE", "EXRULE"}:
        yield from _rule_findings(line, component)
    if line.name in _TEXTS | _TEXT_LISTS and (line.param("VALUE") or "TEXT").upper() == "TEXT":
        wrong = ";" if line.name in _TEXT_LISTS else ";,"
        if any(char in wrong for char in re.sub(r"\\.", "", line.value)):
            yield Finding(line.number, Defect.UNESCAPED, line.name)


def _rule_findings(line: ContentLine, component: RawComponent) -> Iterator[Finding]:
    parts = dict(part.partition("=")[::2] for part in line.value.upper().split(";"))
    until = parts.get("UNTIL")
    if until is None:
        return
    if "COUNT" in parts:
        yield Finding(line.number, Defect.COUNT_AND_UNTIL)
    if not until.endswith("Z") and _is_zoned(component):
        yield Finding(line.number, Defect.LOCAL_UNTIL, until)


def _is_zoned(component: RawComponent) -> bool:
    """Say whether a rule's UNTIL must be in UTC (RFC 5545, 3.3.10): it starts in a zone, or is a zone's."""
    if component.name in {"STANDARD", "DAYLIGHT"}:
        return True
    return any(
        start.param("TZID") is not None or start.value.strip().upper().endswith("Z")
        for start in component.named("DTSTART")
    )
