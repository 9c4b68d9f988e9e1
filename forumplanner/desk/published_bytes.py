"""What is put on a calendar server for the planner's events and tasks, each as a file with a digest of its own.

The digest is of the file without the moment it was written at: it changes when the entry does, not with the clock.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urljoin

from sqlalchemy.orm import Session

from forumplanner.desk.calendars import language_of_texts
from forumplanner.desk.publishable import publishable
from forumplanner.desk.tasks import task_entries
from forumplanner.exchange.calendars.values import Feed
from forumplanner.lists import office
from forumplanner.lists.calendar_accounts import CalendarAccountRow
from forumplanner.model.ids import EntityId
from forumplanner.workspace import Workspace

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Wanted:
    """One entry as it should be on the server; `event_id` and `day` where it is a day of an event, `starts` then.

    `measure_id` where it is a measure.
    """

    uid: str
    title: str
    data: bytes
    digest: str
    event_id: EntityId | None = None
    day: int = 0
    measure_id: EntityId | None = None
    zone: str = ""

    def address(self, calendar_url: str) -> str:
        """Return where the entry lies in a calendar."""
        return urljoin(calendar_url.rstrip("/") + "/", f"{self.uid.partition('@')[0]}.ics")


def wanted(
    db: Session, workspace: Workspace, account: CalendarAccountRow, events_known: Iterable[EntityId]
) -> dict[str, Wanted]:
    """Return what the calendar of an account should hold, by UID; `events_known` stay in though they are over."""
    from forumplanner.exchange.calendars.feed import write_feed
    from forumplanner.exchange.calendars.tasks import write_tasks

    language, now = office.office(db).language, workspace.now()
    found = {}
    coming = publishable(db, now, language=language, public_only=account.public_only, also=events_known)
    for one in coming:
        feed = Feed(name="", language=language_of_texts(language), entries=(one.entry,), method=None)
        bare = write_feed(replace(feed, entries=(replace(one.entry, dtstamp=_NEVER),)), now=_NEVER)
        found[one.entry.uid] = Wanted(
            one.entry.uid,
            one.entry.title,
            write_feed(feed, now=now),
            _digest(bare),
            event_id=one.event_id,
            day=one.day,
            zone=one.entry.zone,
        )
    tasks = task_entries(db, workspace, language=language, public_only=account.public_only) if account.measures else ()
    for task in tasks:
        kind, _, rest = task.uid.partition("@")[0].partition("-")
        found[task.uid] = Wanted(
            task.uid,
            task.title,
            write_tasks([task], name="", language=language, now=now),
            _digest(write_tasks([task], name="", language=language, now=_NEVER)),
            measure_id=EntityId(rest) if kind == "measure" else None,
            zone=task.zone,
        )
    return found


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
