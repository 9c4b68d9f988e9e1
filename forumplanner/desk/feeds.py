"""The calendar file for the office's web site: coming events that the public may see, and nothing else."""

import json
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

from forumplanner.desk.calendars import language_of_texts
from forumplanner.desk.placing import put_in_place
from forumplanner.desk.publishable import publishable
from forumplanner.exchange.calendars.values import Feed, Organiser
from forumplanner.lists import office
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Workspace
from forumplanner.workspace.remembering import recall, remember

REFRESH = timedelta(hours=12)
"""How often subscribers shall look for changes."""
COLOUR = "steelblue"
_KEY = "feed:web-site"


@dataclass(frozen=True)
class FeedFile:
    """Where the file was last written to, and whether with the programme; an empty path where it never was."""

    path: str = ""
    programme: bool = False


def remembered_feed(workspace: Workspace) -> FeedFile:
    """Return where the file was last written to."""
    kept = recall(workspace, _KEY)
    return FeedFile(**json.loads(kept.value)) if kept else FeedFile()


def feed_file(workspace: Workspace, *, programme: bool = False) -> bytes:
    """Return the calendar file of all coming public events."""
    from forumplanner.exchange.calendars.feed import write_feed

    with workspace.read() as db:
        own = office.office(db)
        coming = publishable(db, workspace.now(), language=own.language, public_only=True, programme=programme)
        found = tuple(one.entry for one in coming)
    _ = catalogue(own.language)
    name = _("Events of {office}", office=own.municipality or own.name) if own.municipality or own.name else _("Events")
    organiser = Organiser(own.name or own.municipality, own.email) if own.email else None
    spoken = language_of_texts(own.language)
    feed = Feed(name=name, language=spoken, entries=found, organiser=organiser, refresh=REFRESH, colour=COLOUR)
    return write_feed(feed, now=workspace.now())


def write_feed_file(workspace: Workspace, file: Path | None = None, *, programme: bool | None = None) -> Path:
    """Write the file as a whole or not at all and remember where; without a path to where it was last written.

    Raises PlanningError where none was chosen yet, FileRefused where it cannot be written.
    """
    last = remembered_feed(workspace)
    target = file or (Path(last.path) if last.path else None)
    if target is None:
        raise PlanningError("feed.no-file", place="file")
    chosen = FeedFile(str(target.absolute()), last.programme if programme is None else programme)
    put_in_place(target, feed_file(workspace, programme=chosen.programme))
    if chosen != last and not workspace.read_only:
        remember(workspace, _KEY, json.dumps(asdict(chosen)))
    return target
