"""One message (RFC 5322): the answers in it, each once, or one line that says what it is instead.

A calendar may stand in it twice (Google, Thunderbird: as text/calendar and as application/ics), under a wrong
type, or only as text; the message may be enclosed in one that passes it on.
"""

from collections.abc import Sequence

from forumplanner.exchange.replies.calendar_answers import read_calendar
from forumplanner.exchange.replies.headers import address
from forumplanner.exchange.replies.limits import MOST_BYTES
from forumplanner.exchange.replies.mime import Part, TooNested, leaves
from forumplanner.exchange.replies.other_mail import other_mail
from forumplanner.exchange.replies.refused import no_reply
from forumplanner.exchange.replies.returned_mail import is_report, read_letter, read_report
from forumplanner.exchange.replies.values import NoReply, ReadReply

_CALENDARS = frozenset(
    {"text/calendar", "application/ics", "text/ics", "text/x-vcalendar", "text/vcalendar", "application/ical",
     "text/x-icalendar", "application/calendar"}
)  # fmt: skip
_NAMES = (".ics", ".ical", ".vcs", ".ifb")
_BEGIN, _END = b"BEGIN:VCALENDAR", b"END:VCALENDAR"
# Said of an answer's time, so it stands beside the answer; anything else is not worth telling then.
_BESIDE = frozenset({"reading.unknown-zone", "reading.time-without-zone", "reading.no-time"})


def read_message(data: bytes, source: str) -> tuple[ReadReply | NoReply, ...]:
    """Return the answers in a message, or why there are none; never fails."""
    if len(data) > MOST_BYTES:
        return (no_reply(source, "reading.too-large", limit=MOST_BYTES // 1_048_576),)
    try:
        parts = leaves(data)
    except TooNested:
        return (no_reply(source, "reading.too-nested"),)
    if is_report(parts):
        return tuple(read_report(parts, source))
    found = _answers(parts, source)
    replies = [each for each in found if isinstance(each, ReadReply)]
    if replies:
        return (*replies, *(each for each in found if isinstance(each, NoReply) and each.why.key in _BESIDE))
    returned = read_letter(parts, source)
    return (returned,) if returned else tuple(found) or (other_mail(parts, source),)


def _answers(parts: Sequence[Part], source: str) -> list[ReadReply | NoReply]:
    """Return what the calendars of a message hold, the same only once."""
    found: dict[str, ReadReply | NoReply] = {}
    seen: set[bytes] = set()
    for part in parts:
        for calendar in _calendars(part):
            bare = calendar.strip()
            if bare in seen:
                continue
            seen.add(bare)
            sender = address(part.message.get("from", ""))
            method = part.parameters.get("method", "")
            for each in read_calendar(calendar, source, sender=sender, method=method, charset=part.charset):
                found.setdefault(each.digest if isinstance(each, ReadReply) else str(each.why), each)
    return list(found.values())


def _calendars(part: Part) -> list[bytes]:
    if part.media_type in _CALENDARS or part.name.lower().endswith(_NAMES):
        return [part.content()]
    if part.media_type == "text/plain" and part.end > part.start:
        content = part.content()
        begin, end = content.find(_BEGIN), content.rfind(_END)
        return [content[begin : end + len(_END)]] if 0 <= begin < end else []
    return []
