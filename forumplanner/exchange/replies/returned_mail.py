"""Messages that came back: what a mail server's report tells of them, in the standard form (RFC 3464) or in its own.

Postfix, Exchange and Gmail report in the standard form, Exim and qmail in words, with a copy of the message below.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime

from forumplanner.exchange.replies.attendees import mailbox
from forumplanner.exchange.replies.headers import address, read_head, words
from forumplanner.exchange.replies.limits import LONGEST_UID, MOST_HEADER_BYTES
from forumplanner.exchange.replies.mime import Part
from forumplanner.exchange.replies.plain_texts import one_line
from forumplanner.exchange.replies.refused import no_reply
from forumplanner.exchange.replies.values import Bounced, NoReply

_MOST_RECIPIENTS, _MOST_UIDS = 500, 20
_DAEMON = re.compile(r"(mailer-daemon|postmaster|mail\.?delivery|microsoftexchange[0-9a-f]*)@", re.IGNORECASE)
_FAILED = re.compile(
    r"undeliver|unzustell|delivery (status|has failed|failure|failed)|mail delivery|returned mail|failure notice|"
    r"nicht zugestellt|non remis|mail system error",
    re.IGNORECASE,
)
_MESSAGE_ID = re.compile(rb"^[ \t>]*message-id:\s{0,5}(<[^<>\s]{3,300}>)", re.IGNORECASE | re.MULTILINE)
_UID = re.compile(rb"^[ \t>]*UID[^:\r\n]{0,200}:([^\r\n]{1,1000})", re.MULTILINE)
_FOLD = re.compile(rb"\r?\n[ \t]")
_WRITTEN_TO = re.compile(rb"^[ \t]*<?([^\s<>:;,]{1,64}@[^\s<>:;,]{3,255}?)>?:?[ \t]*\r?$", re.MULTILINE)
_COPY_BEGINS = re.compile(rb"^-{2,20}.{0,40}(copy|original|message)|^return-path:", re.IGNORECASE | re.MULTILINE)


def is_report(parts: Sequence[Part]) -> bool:
    """Tell whether a message reports what became of another, which it often encloses."""
    return any(part.media_type in {"message/delivery-status", "message/global-delivery-status"} for part in parts)


def read_report(parts: Sequence[Part], source: str) -> Iterator[NoReply]:
    """Yield what a report says of each receiver (RFC 3464)."""
    found = False
    message_id = _sent_id(parts)
    for part in parts:
        if not part.media_type.endswith("delivery-status"):
            continue
        for group in _groups(part.content()[:MOST_HEADER_BYTES]):
            given = group.get("original-recipient") or group.get("final-recipient", "")
            to = address(given.rpartition(";")[2]) or address(group.get("final-recipient", "").rpartition(";")[2])
            if not given:
                continue
            found = True
            action = group.get("action", "").strip().lower()
            said = one_line(group.get("diagnostic-code", "").partition(";")[2] or group.get("status", ""))
            if action == "failed":
                yield bounced(source, _report(parts, source, to, said))
                continue
            key = "reading.delayed" if action == "delayed" else "reading.delivery-report"
            yield no_reply(source, key, address=to, said=said, message_id=message_id)
    if not found:
        yield _unknown(parts, source)


def read_letter(parts: Sequence[Part], source: str) -> NoReply | None:
    """Return what a server says in words of a message that came back; None for any other letter."""
    fields = parts[0].message
    subject = words(fields.get("subject", ""))
    if failed := fields.get("x-failed-recipients"):
        to = mailbox(failed.partition(",")[0].strip())
        return bounced(source, _report(parts, source, to, subject))
    if _DAEMON.match(address(fields.get("from", ""))) and _FAILED.search(subject):
        return _unknown(parts, source)
    return None


def bounced(source: str, what: Bounced) -> NoReply:
    """Return what is told of a message that came back."""
    why = no_reply(source, "reading.bounced", address=what.address, said=what.said, message_id=what.message_id).why
    return NoReply(source, why, what)


def report_digest(source: str, to: str, message_id: str, uids: Sequence[str], at: datetime | None) -> str:
    """Return the same text for the same report: whom it is about, and which message or, without one, when and where."""
    told = [to, message_id] if message_id else [to, *uids, "" if at is None else at.isoformat()]
    text = "\n".join(["undelivered", *told, *([] if message_id or at else [source])])
    return hashlib.sha256(text.encode("utf-8", errors="replace")).hexdigest()


def _report(parts: Sequence[Part], source: str, to: str, said: str) -> Bounced:
    message_id, uids, at = _sent_id(parts), _uids(parts), _date(parts[0].message.get("date", ""))
    return Bounced(
        address=to,
        message_id=message_id,
        uids=uids,
        said=said,
        at=at,
        source=source,
        digest=report_digest(source, to, message_id, uids, at),
    )


def _unknown(parts: Sequence[Part], source: str) -> NoReply:
    """Return what is told of a report in no known form; its text may name receiver and message nevertheless."""
    subject = words(parts[0].message.get("subject", ""))
    to = ""
    for part in parts:
        if part.media_type == "text/plain" and part.message is parts[0].message:
            text = part.content()[:MOST_HEADER_BYTES]
            copy = _COPY_BEGINS.search(text)
            named = _WRITTEN_TO.search(text, 0, copy.start() if copy else len(text))
            to = to or (mailbox(named[1].decode("utf-8", errors="replace")) if named else "")
    what = _report(parts, source, to, subject)
    if what.address:
        return bounced(source, what)
    why = no_reply(source, "reading.bounced-unknown", subject=subject, message_id=what.message_id).why
    return NoReply(source, why, what)


def _groups(content: bytes) -> list[dict[str, str]]:
    groups: list[dict[str, str]] = []
    at = 0
    while at < len(content) and len(groups) < _MOST_RECIPIENTS:
        fields, after = read_head(content, at, len(content))
        if fields:
            groups.append(fields)
        at = max(after, at + 1)
    return groups


def _sent_id(parts: Sequence[Part]) -> str:
    """Return the Message-ID of the message that a report encloses, whole, only its head, or copied into the text."""
    outer = parts[0].message
    for part in parts:
        if part.message is not outer:
            return one_line(part.message.get("message-id", ""))
        if part.media_type in {"text/rfc822-headers", "message/rfc822-headers"}:
            return one_line(read_head(part.content(), 0, part.end - part.start)[0].get("message-id", ""))
    for part in parts:
        if part.media_type == "text/plain" and (found := _MESSAGE_ID.search(part.content()[:MOST_HEADER_BYTES])):
            return found[1].decode("ascii", errors="replace")
    return ""


def _uids(parts: Sequence[Part]) -> tuple[str, ...]:
    """Return the UIDs of the calendar entries that came back."""
    found: dict[str, None] = {}
    for part in parts:
        if "calendar" not in part.media_type and part.media_type not in {"text/plain", "application/ics"}:
            continue
        content = part.content()
        begin = content.find(b"BEGIN:VCALENDAR")
        if begin >= 0:
            for uid in _UID.findall(_FOLD.sub(b"", content[begin:]))[:_MOST_UIDS]:
                found.setdefault(uid.strip().decode("utf-8", errors="replace")[:LONGEST_UID])
    return tuple(found)[:_MOST_UIDS]


def _date(text: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    return at if at.tzinfo is not None else None
