"""Messages as files: drafts for the user's mail program, calendar files, messages to many. Records nothing."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from forumplanner.desk.inviting.many import ManyMessage
from forumplanner.desk.inviting.values import Message
from forumplanner.desk.many_files import ARCHIVE, NamedFile, write_files
from forumplanner.desk.progress import Progress
from forumplanner.exchange.mail.meeting_mail import as_draft
from forumplanner.model.refusals import FileRefused, OutcomeUnknown, Refusal

DRAFT, CALENDAR = ".eml", ".ics"
_LONGEST = 80
"""Letters of a name in a file's name; what is longer is cut."""


def drafts(messages: Sequence[Message]) -> list[NamedFile]:
    """Return a draft of each message."""
    return _named(messages, DRAFT, lambda one: as_draft(one.data))


def calendar_files(messages: Sequence[Message]) -> list[NamedFile]:
    """Return the calendar file of each message."""
    return _named(messages, CALENDAR, lambda one: one.calendar)


def batch_drafts(messages: Sequence[ManyMessage]) -> list[NamedFile]:
    """Return a draft of each batch of a message to many; all its addresses stand in Bcc."""
    digits = len(str(len(messages)))
    return [
        (f"{number:0{digits}d} Bcc {one.language} ({len(one.invitees)}){DRAFT}", given(as_draft(one.data)))
        for number, one in enumerate(messages, start=1)
    ]


def write_batches(messages: Sequence[ManyMessage], target: Path, made_at: datetime, watch: Progress) -> Path:
    """Write a draft for each batch of a message to many into a folder or a .zip; raises as `write_files` does."""
    return write_files(batch_drafts(messages), target, made_at, watch)


@contextmanager
def lying(files: Sequence[NamedFile], target: Path, made_at: datetime, watch: Progress) -> Iterator[Path]:
    """Let the files lie in a folder or .zip while it is recorded that they do; a refusal takes them away again.

    Raises FileRefused where one lies there already: drafts that count as handed over and were not sent yet would be
    lost. Raises as `write_files` does; then none is left.
    """
    archive = target.suffix.lower() == ARCHIVE
    ours = [target] if archive else [target / name for name, _ in files]
    before = next((file for file in ours if file.exists()), None)
    if before is not None:
        raise FileRefused("message.lies-there", file=before)
    new_folder = not archive and not target.exists()
    write_files(files, target, made_at, watch)
    try:
        yield target
    except OutcomeUnknown:
        raise
    except Refusal:
        for file in ours:
            file.unlink(missing_ok=True)
        if new_folder:
            with suppress(OSError):
                target.rmdir()
        raise


def _named(messages: Sequence[Message], suffix: str, data: Callable[[Message], bytes]) -> list[NamedFile]:
    digits = len(str(len(messages)))
    return [
        (f"{number:0{digits}d} {_safe(one.due.invitee.name)}{suffix}", given(data(one)))
        for number, one in enumerate(messages, start=1)
    ]


def given(data: bytes) -> Callable[[], bytes]:
    """Return what gives bytes that are made already."""
    return lambda: data


def _safe(name: str) -> str:
    """Return a name without what file systems dislike."""
    words = "".join(char if char.isalnum() or char == "-" else " " for char in name).split()
    return " ".join(words)[:_LONGEST].strip()
