"""The calendar of somebody who is invited, as RFC 5546 wants it kept, whatever order the mail comes in."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Entry:
    """What somebody sees of an entry; times are instants."""

    starts: datetime
    ends: datetime
    place: str = ""
    link: str = ""
    tentative: bool = False


@dataclass(frozen=True)
class Mail:
    """A message for one entry: without `entry` it takes it out. DTSTAMP has whole seconds."""

    uid: str
    sequence: int
    stamp: datetime
    entry: Entry | None

    @property
    def revision(self) -> tuple[int, datetime]:
        """By what the newer is told (RFC 5546, 2.1.5): SEQUENCE, then DTSTAMP."""
        return self.sequence, self.stamp.replace(microsecond=0)


@dataclass
class Mailbox:
    """A mailbox with its calendar: keeps the newest of each entry and remembers what was taken out."""

    newest: dict[str, Mail] = field(default_factory=dict)

    def take(self, mail: Mail) -> None:
        """Take a message in; a stale one, or the same again, changes nothing."""
        known = self.newest.get(mail.uid)
        if known is None or mail.revision > known.revision:
            self.newest[mail.uid] = mail

    def entries(self, now: datetime) -> dict[str, Entry]:
        """Return what stands in the calendar and is not over, by UID."""
        return {
            uid: mail.entry for uid, mail in self.newest.items() if mail.entry is not None and mail.entry.ends > now
        }
