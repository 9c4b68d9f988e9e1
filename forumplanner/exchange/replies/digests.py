"""What tells one answer from another, whatever file, message or mailbox it lies in."""

import hashlib
from datetime import datetime

from forumplanner.model.inviting_kinds import Participation, ReplyKind


def digest_of(
    kind: ReplyKind,
    uid: str,
    address: str,
    sequence: int,
    stamped_at: datetime | None,
    *,
    participation: Participation | None,
    delegate: str,
    occurrence: datetime | None,
    starts: datetime | None,
    ends: datetime | None,
    comment: str,
) -> str:
    """Return the same text for the same answer: who said what to which revision, and when.

    A comment counts only without a time stamp, since programs lay it out differently; names, titles and files never.
    """
    told = (kind.value, uid, address, sequence, stamped_at, participation, delegate, occurrence, starts, ends)
    text = "\n".join("" if each is None else str(each) for each in (*told, "" if stamped_at else comment))
    return hashlib.sha256(text.encode("utf-8", errors="replace")).hexdigest()
