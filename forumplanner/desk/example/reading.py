"""Reads the files of the worked example into frozen values, strictly: what does not fit is a defect of ours.

A key that a value does not know, a missing one, a word of an unknown list raise ValueError with the place.
"""

import tomllib
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from forumplanner.desk.example.committees import BodiesFile
from forumplanner.desk.example.dates import WEEKDAYS, Avoided, AvoidSpan, EasterSpan, EventOffset, Offset, When
from forumplanner.desk.example.story import EventFile, MeasuresFile, Story
from forumplanner.desk.example.town import (
    Avoid,
    LinksFile,
    MailingFile,
    OfficeFile,
    OrganisationsFile,
    PeopleFile,
    Town,
    VenuesFile,
)
from forumplanner.resources import resource

FOLDER = "demo"
EVENT_FILES = ("conference_2", "forum", "sittings", "sitting_6", "conference_3")

T = TypeVar("T")
_WHEN = frozenset(get_args(When))


def read_town() -> Town:
    """Read what there is."""
    return Town(
        office=_file("office", OfficeFile),
        people=_file("people", PeopleFile),
        organisations=_file("organisations", OrganisationsFile),
        mailing=_file("mailing", MailingFile),
        links=_file("links", LinksFile),
        venues=_file("venues", VenuesFile),
        bodies=_file("bodies", BodiesFile),
    )


def read_story() -> Story:
    """Read what happened."""
    events = [event for name in EVENT_FILES for event in _file(name, EventFile).event]
    return Story(tuple(events), _file("measures", MeasuresFile).measure)


def avoided(spans: tuple[Avoid, ...]) -> tuple[Avoided, ...]:
    """Return the days that events avoid."""
    return tuple(_span(span) for span in spans)


def value(kind: type[T], table: dict[str, Any], place: str) -> T:
    """Return the value that a table tells; raises ValueError for a key too many, one missing, or a wrong one."""
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    given = {(name if name in known else f"{name}_"): raw for name, raw in table.items()}
    skipped: set[str] = getattr(kind, "not_loaded", set())
    unknown = {name.rstrip("_") for name in given.keys() - known.keys()} - skipped
    if unknown:
        raise ValueError(f"{place}: nobody knows {', '.join(sorted(unknown))}")
    hints = get_type_hints(kind)
    required = {name for name, field in known.items() if field.default is MISSING and field.default_factory is MISSING}
    if missing := required - given.keys():
        raise ValueError(f"{place}: {', '.join(sorted(missing))} is missing")
    return kind(**{name: _single(hints[name], given[name], f"{place}.{name}") for name in known.keys() & given.keys()})


def _file(name: str, kind: type[T]) -> T:
    text = resource(FOLDER, f"{name}.toml").read_text(encoding="utf-8")
    return value(kind, tomllib.loads(text), name)


def _single(kind: Any, raw: Any, place: str) -> Any:  # noqa: ANN401  (a value of whatever type is declared)
    if get_origin(kind) is UnionType or isinstance(kind, UnionType):
        options = frozenset(get_args(kind)) - {NoneType}
        if options == _WHEN:
            return _when(raw, place)
        (kind,) = options
    if get_origin(kind) is tuple:
        return tuple(_single(get_args(kind)[0], each, f"{place}[{n}]") for n, each in enumerate(raw))
    if is_dataclass(kind) and isinstance(kind, type) and isinstance(raw, dict):
        return value(kind, raw, place)
    if isinstance(raw, str) and kind is time:
        return time.fromisoformat(raw)
    if isinstance(raw, str) and issubclass(kind, StrEnum):
        return kind(raw)
    if type(raw) is not kind:
        raise ValueError(f"{place}: {raw!r} is no {kind.__name__}")
    return raw


def _when(raw: Any, place: str) -> When:  # noqa: ANN401  (what stands in the file)
    if isinstance(raw, date):
        return raw
    match raw:
        case {"event_days": int(days), **rest} if rest.keys() <= {"event"}:
            return EventOffset(days, raw.get("event"))
        case {"days": int(days), **rest} if rest.keys() <= {"weekday"}:
            return Offset(days, _weekday(raw.get("weekday")))
        case {"weeks": int(weeks), **rest} if rest.keys() <= {"weekday"}:
            return Offset(7 * weeks, _weekday(raw.get("weekday")))
    raise ValueError(f"{place}: {raw!r} is no date")


def _weekday(name: str | None) -> int | None:
    return None if name is None else WEEKDAYS.index(name)


def _span(span: Avoid) -> Avoided:
    if span.from_easter is not None and span.until_easter is not None:
        return EasterSpan(span.from_easter, span.until_easter)
    return AvoidSpan(_month_day(span.from_), _month_day(span.until))


def _month_day(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)
