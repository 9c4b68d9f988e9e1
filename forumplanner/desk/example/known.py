"""What has been loaded so far, by the keys of the files, and when things are: handed from one loader to the next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time

from forumplanner.desk.example.dates import Timeline, When
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import to_instant

OFFICE_HOUR = time(11)
"""The time of day of what the files give only a day for: a settling, an objection, an enquiry."""

Ids = dict[str, EntityId]


@dataclass(frozen=True)
class Known:
    """Ids by key; items by the code of their event and their key. `words` are the office's own lists."""

    timeline: Timeline
    zone: str
    words: Mapping[str, str]
    persons: Ids = field(default_factory=dict)
    organisations: Ids = field(default_factory=dict)
    venues: Ids = field(default_factory=dict)
    rooms: Ids = field(default_factory=dict)
    bodies: Ids = field(default_factory=dict)
    series: Ids = field(default_factory=dict)
    events: Ids = field(default_factory=dict)
    items: dict[tuple[str, str], EntityId] = field(default_factory=dict)
    recommendations: Ids = field(default_factory=dict)
    measures: Ids = field(default_factory=dict)

    def civil(self, event: str, day: int, at: time) -> datetime:
        """Return the wall time on a day (from 1) of an event."""
        return datetime.combine(self.timeline.days_of(event)[day - 1], at)

    def instant(self, when: When, event: str | None = None) -> datetime:
        """Return the instant of a day for which no time is given."""
        return to_instant(datetime.combine(self.timeline.day(when, event), OFFICE_HOUR), self.zone)


def maybe(ids: Ids, key: str) -> EntityId | None:
    """Return the id of a key that may be left out."""
    return ids[key] if key else None
