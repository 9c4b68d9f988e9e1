"""Messages as files: drafts for the user's mail program, calendar files, messages to many. Records nothing."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from forumplanner.desk.inviting.many import ManyMessage
from forumplanner.desk.inviting.values import Message
from forumplanner.desk.many_files import NamedFile, write_files
from forumplanner.desk.progress import Progress
from forumplanner.exchange.mail.meeting_mail import as_draft

DRAFT, CALENDAR = ".eml", ".ics"
_LONGEST = 80
"""Letters of a name in a file's name; what is longer is cut."""


def write_drafts(messages: Sequence[Message], target: Path, made_at: datetime, watch: Progress) -> Path:
    """Write a draft for each message into a folder or a .zip; raises as `write_files` does."""
    return write_files(_named(messages, DRAFT, lambda one: as_draft(one.data)), target, made_at, watch)


def write_calendar_files(messages: Sequence[Message], target: Path, made_at: datetime, watch: Progress) -> Path:
    """Write the calendar file of each message into a folder or a .zip; raises as `write_files` does."""
    return write_files(_named(messages, CALENDAR, lambda one: one.calendar), target, made_at, watch)


def write_batches(messages: Sequence[ManyMessage], target: Path, made_at: datetime, watch: Progress) -> Path:
    """Write a draft for each batch of a message to many; all its addresses stand in Bcc."""
    digits = len(str(len(messages)))
    files: list[NamedFile] = [
        (f"{number:0{digits}d} Bcc {one.language} ({len(one.invitees)}){DRAFT}", _given(as_draft(one.data)))
        for number, one in enumerate(messages, start=1)
    ]
    return write_files(files, target, made_at, watch)


def _named(messages: Sequence[Message], suffix: str, data: Callable[[Message], bytes]) -> list[NamedFile]:
    digits = len(str(len(messages)))
    return [
        (f"{number:0{digits}d} {_safe(one.due.invitee.name)}{suffix}", _given(data(one)))
        for number, one in enumerate(messages, start=1)
    ]


def _given(data: bytes) -> Callable[[], bytes]:
    return lambda: data


def _safe(name: str) -> str:
    """Return a name without what file systems dislike."""
    words = "".join(char if char.isalnum() or char == "-" else " " for char in name).split()
    return " ".join(words)[:_LONGEST].strip()
