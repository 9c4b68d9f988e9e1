"""Reads an event from the titles above a list: what it is called, when it is, and of which kind it may be.

"Anmeldeliste Bürgerforum „Klima“ – 13./14. März 2027, 18–21 Uhr" names an event, "Stand: 22.11.2026" does not.
What is read is a proposal; nothing is decided here.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from forumplanner.exchange.registrations.dates import MONTHS
from forumplanner.model.enums import EventKind

_LONGEST_EVENT = 14
_NOT_THE_EVENT = re.compile(
    r"\W*(stand|druck|gedruckt|ausdruck|erstellt|export|as of|printed|created)\b", re.IGNORECASE
)
_LIST = re.compile(
    r"\W*(?:(?:vorläufige|aktuelle|finale|interne)[rsn]?\s+)?(?:"
    r"(?:anmelde|teilnehm\w*?|anwesenheits|gäste|warte)\s?-?\s?(?:listen?|übersicht|verzeichnis)"
    r"|anmeldungen|teilnehmende[nr]?|teilnehmer(?:\*innen|:innen|innen)?|(?:gesamt)?liste|übersicht"
    r"|registrations?(?: list)?|list of (?:participants|registrations)|participants|attendees)(?!\w)",
    re.IGNORECASE,
)
_LINKING = re.compile(r"\W*(für|zu[mr]?|der|des|die|das|den|beim?|for|of|to|the)\b\s*", re.IGNORECASE)
_MONTH = r"(?:\d{1,2}\.|\s*[^\W\d_]{3,9}\.?)"
_DATE = re.compile(
    rf"(?P<d1>\d{{1,2}})\.\s*(?P<m1>{_MONTH})?\s*(?P<y1>\d{{4}})?\s*(?:/|-|–|—|\bbis\b|\bund\b|\bu\.|&)\s*"
    rf"(?P<d2>\d{{1,2}})\.\s*(?P<m2>{_MONTH})\s*(?P<y2>\d{{4}}|\d{{2}}(?!\d))"
    rf"|(?P<d>\d{{1,2}})\.\s*(?P<m>{_MONTH})\s*(?P<y>\d{{4}}|\d{{2}}(?!\d))"
    r"|(?P<iy>\d{4})-(?P<im>\d{2})-(?P<id>\d{2})"
)
_WEEKDAY = r"(?:mo|di|mi|do|fr|sa|so)(?:\w*tag|ittwoch|nnerstag|nnabend)?"
_BEFORE_DATE = re.compile(
    rf"[\s,;:|(\[–—-]*(?:\b(?:am|vom|on|{_WEEKDAY})\b[.,\s]*(?:(?:/|und|bis|-|–)\s*{_WEEKDAY}[.,\s]*)?)*$",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(?P<h1>\d{1,2})(?:[.:](?P<n1>\d{2}))?\s*(?:Uhr)?\s*(?:-|–|—|\bbis\b|\bto\b)\s*"
    r"(?P<h2>\d{1,2})(?:[.:](?P<n2>\d{2}))?\s*(?:Uhr|h\b)"
    r"|(?P<h>\d{1,2})(?:[.:](?P<n>\d{2}))?\s*(?:Uhr|h\b)",
    re.IGNORECASE,
)
_KINDS = (
    (EventKind.WORKING_GROUP, re.compile(r"(?i:arbeitskreis|arbeitsgruppe|working group)|\bAG\b")),
    (EventKind.CONFERENCE, re.compile(r"konferenz|kongress|tagung|fachtag|conference|congress", re.IGNORECASE)),
    (EventKind.CITIZEN_FORUM, re.compile(r"forum|bürgerrat|werkstatt|versammlung|citizen|assembly", re.IGNORECASE)),
)


@dataclass(frozen=True)
class EventLine:
    """An event as a title names it; days are inclusive, `begins` and `ends` are wall times where they are said."""

    title: str
    kind: EventKind
    first_day: date | None = None
    last_day: date | None = None
    begins: time | None = None
    ends: time | None = None


def event_of(lines: Iterable[str]) -> EventLine | None:
    """Return the event that titles name: the first line with words for a name, dates from it or the next with some."""
    told = [" ".join(line.split()) for line in lines if not _NOT_THE_EVENT.match(line)]
    read = [(_name_of(line), _days_of(line), _hours_of(line)) for line in told]
    named = next((at for at, (name, _, _) in enumerate(read) if any(letter.isalpha() for letter in name)), None)
    if named is None:
        return None
    title = read[named][0]
    days = next((days for _, days, _ in read[named:] if days), None) or (None, None)
    hours = next((hours for _, _, hours in read[named:] if hours), None) or (None, None)
    return EventLine(title, kind_of(title), *days, *hours)


def kind_of(title: str) -> EventKind:
    """Guess the kind from the words of a title; what says nothing is a citizen forum."""
    return next((kind for kind, pattern in _KINDS if pattern.search(title)), EventKind.CITIZEN_FORUM)


def _name_of(line: str) -> str:
    """Return what is left of a line without its dates and without what the list is called."""
    found = _DATE.search(line)
    name = line
    if found is not None:
        before = _BEFORE_DATE.sub("", line[: found.start()])
        name = before if before.strip() and not _LIST.fullmatch(before.strip()) else line[found.end() :]
    while listed := _LIST.match(name):
        name = name[listed.end() :]
        if linking := _LINKING.match(name):
            name = name[linking.end() :]
    return name.strip(" \t,;:|–—-()[]")


def _days_of(line: str) -> tuple[date, date] | None:
    for found in _DATE.finditer(line):
        part = found.groupdict()
        if part["d2"]:
            last = _day(part["d2"], part["m2"], part["y2"])
            first = last and _day(part["d1"], part["m1"] or part["m2"], part["y1"] or str(last.year))
            if first and last and timedelta(0) <= last - first <= timedelta(days=_LONGEST_EVENT):
                return first, last
        elif part["iy"]:
            only = _day(part["id"], part["im"], part["iy"])
            if only:
                return only, only
        else:
            only = _day(part["d"], part["m"], part["y"])
            if only:
                return only, only
    return None


def _day(day: str, month: str, year: str) -> date | None:
    word = month.strip().rstrip(".").casefold()
    number = int(word) if word.isdecimal() else MONTHS.get(word, 0)
    whole = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        return date(whole, number, int(day))
    except ValueError:
        return None


def _hours_of(line: str) -> tuple[time, time | None] | None:
    found = _HOURS.search(_DATE.sub(" ", line))
    if found is None:
        return None
    part = found.groupdict()
    if part["h2"]:
        begins, ends = _clock(part["h1"], part["n1"]), _clock(part["h2"], part["n2"])
        return (begins, ends) if begins and ends else None
    begins = _clock(part["h"], part["n"])
    return (begins, None) if begins else None


def _clock(hour: str, minute: str | None) -> time | None:
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        return None
