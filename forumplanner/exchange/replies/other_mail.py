"""What is told of messages without an answer: away, read, sealed, or simply a letter.

Reports of mail servers are for returned_mail.py.
"""

import re
from collections.abc import Sequence

from forumplanner.exchange.replies.headers import address, words
from forumplanner.exchange.replies.mime import Part
from forumplanner.exchange.replies.refused import no_reply
from forumplanner.exchange.replies.values import NoReply

_AWAY = re.compile(
    r"\s*(automatische antwort|automatic reply|abwesenheit|out of (the )?office|autoreply|auto-reply|"
    r"abwesend|réponse automatique|otomatik yanıt)",
    re.IGNORECASE,
)
_AUTOMATIC = re.compile(r"auto[-_]?(replied|generated|reply)", re.IGNORECASE)
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})
_OF_OUTLOOK = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})


def other_mail(parts: Sequence[Part], source: str) -> NoReply:
    """Return what is told of a message that has neither calendar nor report."""
    fields = parts[0].message
    sender, subject = address(fields.get("from", "")), words(fields.get("subject", ""))
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
