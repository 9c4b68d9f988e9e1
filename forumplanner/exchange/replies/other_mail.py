"""What is told of messages without an answer: not delivered, delayed, away, read, sealed, or simply a letter.

A failure names the address that bounced, so that the officer learns whom the invitation has not reached.
"""

import re
from collections.abc import Iterator, Sequence

from forumplanner.exchange.replies.attendees import mailbox
from forumplanner.exchange.replies.headers import address, read_head, words
from forumplanner.exchange.replies.limits import MOST_HEADER_BYTES
from forumplanner.exchange.replies.mime import Part
from forumplanner.exchange.replies.plain_texts import one_line
from forumplanner.exchange.replies.refused import no_reply
from forumplanner.exchange.replies.values import NoReply

_MOST_RECIPIENTS = 500
_DAEMON = re.compile(r"(mailer-daemon|postmaster|mail\.?delivery|microsoftexchange[0-9a-f]*)@", re.IGNORECASE)
_FAILED = re.compile(
    r"undeliver|unzustell|delivery (status|has failed|failure|failed)|mail delivery|returned mail|failure notice|"
    r"nicht zugestellt|non remis|mail system error",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\s*(automatische antwort|automatic reply|abwesenheit|out of (the )?office|autoreply|auto-reply|"
    r"abwesend|réponse automatique|otomatik yanıt)",
    re.IGNORECASE,
)
_AUTOMATIC = re.compile(r"auto[-_]?(replied|generated|reply)", re.IGNORECASE)
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})
_OF_OUTLOOK = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})


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
            key = {"failed": "reading.bounced", "delayed": "reading.delayed"}.get(action, "reading.delivery-report")
            reason = one_line(group.get("diagnostic-code", "").partition(";")[2] or group.get("status", ""))
            yield no_reply(source, key, address=to, said=reason, message_id=message_id)
    if not found:
        yield no_reply(source, "reading.bounced-unknown", subject=_subject(parts[0]), message_id=message_id)


def other_mail(parts: Sequence[Part], source: str) -> NoReply:
    """Return what is told of a message that has neither calendar nor report."""
    fields = parts[0].message
    sender, subject = address(fields.get("from", "")), words(fields.get("subject", ""))
    if failed := fields.get("x-failed-recipients"):
        to = mailbox(failed.partition(",")[0].strip())
        return no_reply(source, "reading.bounced", address=to, said=subject, message_id=_sent_id(parts))
    if _DAEMON.match(sender) and _FAILED.search(subject):
        return no_reply(source, "reading.bounced-unknown", subject=subject, message_id=_sent_id(parts))
    key = "reading.no-calendar"
    if any(part.media_type == "message/disposition-notification" for part in parts):
        key = "reading.read-receipt"
    elif _AWAY.match(subject) or _is_automatic(fields):
        key = "reading.away"
    elif any(part.media_type in _SEALED for part in parts):
        key = "reading.sealed"
    elif any(part.media_type in _OF_OUTLOOK or part.name.lower() == "winmail.dat" for part in parts):
        key = "reading.winmail"
    return no_reply(source, key, sender=sender or words(fields.get("from", "")), subject=subject)


def _is_automatic(fields: dict[str, str]) -> bool:
    if _AUTOMATIC.match(fields.get("auto-submitted", "").strip()):
        return True
    return "x-autoreply" in fields or fields.get("precedence", "").strip().lower() == "auto_reply"


def _groups(content: bytes) -> list[dict[str, str]]:
    groups: list[dict[str, str]] = []
    at = 0
    while at < len(content) and len(groups) < _MOST_RECIPIENTS:
        fields, after = read_head(content, at, len(content))
        if fields:
            groups.append(fields)
        at = max(after, at + 1)
    return groups


def _subject(part: Part) -> str:
    return words(part.message.get("subject", ""))


def _sent_id(parts: Sequence[Part]) -> str:
    """Return the Message-ID of the message that a report encloses, whole or only its head."""
    outer = parts[0].message
    for part in parts:
        if part.message is not outer:
            return one_line(part.message.get("message-id", ""))
        if part.media_type in {"text/rfc822-headers", "message/rfc822-headers"}:
            return one_line(read_head(part.content(), 0, part.end - part.start)[0].get("message-id", ""))
    return ""
