"""Answers in a calendar file: REPLY, COUNTER, REFRESH (RFC 5546), and what is said of everything else in it.

Reads the lines itself instead of with a library: an answer needs eight of them, and what is written wrongly
elsewhere in the file must not hide it.
"""

from collections.abc import Iterator
from datetime import datetime

from forumplanner.exchange.calendars.content_lines import (
    ContentLine,
    RawComponent,
    components,
    content_lines,
    physical_lines,
)
from forumplanner.exchange.calendars.foreign_times import ForeignZones, Unclear, UnclearTime
from forumplanner.exchange.replies.attendees import Attendee, speaker
from forumplanner.exchange.replies.digests import digest_of
from forumplanner.exchange.replies.limits import LONGEST_UID, MOST_CALENDAR_BYTES, MOST_CALENDAR_LINES
from forumplanner.exchange.replies.plain_texts import decoded, one_line, several_lines, unescaped
from forumplanner.exchange.replies.proposed_times import Proposed, asked_for, proposed_by
from forumplanner.exchange.replies.refused import no_reply
from forumplanner.exchange.replies.values import NoReply, ReadReply
from forumplanner.model.inviting_kinds import ReplyKind

_KINDS = {"REPLY": ReplyKind.ANSWER, "COUNTER": ReplyKind.COUNTER, "REFRESH": ReplyKind.REFRESH}
_OTHERS = {
    "REQUEST": "reading.invitation-of-others",
    "ADD": "reading.invitation-of-others",
    "CANCEL": "reading.cancellation-of-others",
    "PUBLISH": "reading.published",
    "DECLINECOUNTER": "reading.counter-declined",
}
_ENTRIES = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"})
_MOST_SEQUENCE = 2**31 - 1


def read_calendar(
    data: bytes, source: str, *, sender: str = "", method: str = "", charset: str = ""
) -> Iterator[ReadReply | NoReply]:
    """Yield the answers in a calendar file, and one line for each calendar in it that holds none.

    `sender`, `method` and `charset` are what the message around it says; what the file says itself counts first.
    """
    lines = data.count(b"\n") + data.count(b"\r")
    if len(data) > MOST_CALENDAR_BYTES or lines > 2 * MOST_CALENDAR_LINES:
        yield no_reply(source, "reading.too-large", limit=MOST_CALENDAR_BYTES // 1_048_576)
        return
    try:
        data.decode("utf-8")
        wide = b"\0" in data[:200]
    except UnicodeDecodeError:
        wide = True
    if wide or charset:
        data = decoded(data, charset).encode("utf-8", errors="replace")
    whole = components(content_lines(physical_lines(data)))
    calendars = [part for part in whole.parts if part.name == "VCALENDAR"]
    if not calendars:
        yield no_reply(source, "reading.no-calendar-file")
    for calendar in calendars:
        yield from _of_calendar(calendar, source, sender, method)


def _of_calendar(calendar: RawComponent, source: str, sender: str, method: str) -> Iterator[ReadReply | NoReply]:
    said = _value(calendar, "METHOD").upper() or method.strip().upper()
    entries = [part for part in calendar.parts if part.name in _ENTRIES]
    title = next((shown for part in entries if (shown := _title(part))), "")
    kind = _KINDS.get(said)
    if kind is None:
        key = _OTHERS.get(said, "reading.unknown-method") if said else "reading.no-method"
        yield no_reply(source, key, title=title, method=one_line(said), sender=sender)
        return
    if not entries:
        yield no_reply(source, "reading.empty-answer", line=calendar.number)
    zones = ForeignZones(calendar)
    for entry in entries:
        if entry.name == "VEVENT":
            yield from _of_entry(kind, entry, zones, source, sender)
        else:
            yield no_reply(source, "reading.no-appointment", line=entry.number, title=title)


def _of_entry(
    kind: ReplyKind, entry: RawComponent, zones: ForeignZones, source: str, sender: str
) -> Iterator[ReadReply | NoReply]:
    uid = unescaped(_value(entry, "UID"))
    title = _title(entry)
    if not uid or len(uid) > LONGEST_UID:
        yield no_reply(source, "reading.no-uid", line=entry.number, title=title)
        return
    attendee = speaker(entry.named("ATTENDEE"), sender)
    if attendee is None and not entry.named("ATTENDEE") and sender:
        # Nobody but the sender can be meant, but what was answered is not said.
        attendee = Attendee(sender)
    address = (attendee.address or sender) if attendee else ""
    if attendee is None or not address:
        yield no_reply(source, "reading.no-attendee", line=entry.number, title=title)
        return
    times = Proposed()
    if kind is ReplyKind.COUNTER:
        times = asked_for(entry, zones)
    elif kind is ReplyKind.ANSWER and (proposed := attendee.proposed or _proposed(entry)):
        times, kind = proposed_by(proposed, entry, zones), ReplyKind.COUNTER
    if kind is ReplyKind.ANSWER and attendee.participation is None:
        yield no_reply(source, "reading.not-answered", line=entry.number, title=title, address=address)
        return
    if times.unclear is not None:
        yield _unclear(times.unclear, source, entry, address)
    stamped = _instant(entry, "DTSTAMP", zones)
    occurrence = _instant(entry, "RECURRENCE-ID", zones)
    sequence = _sequence(entry)
    comment = _comment(entry) or attendee.comment
    yield ReadReply(
        kind=kind,
        uid=uid,
        sequence=sequence,
        stamped_at=stamped,
        address=address,
        sender=sender,
        sent_by=attendee.sent_by,
        name=attendee.name,
        participation=attendee.participation,
        comment=comment,
        delegate=attendee.delegate,
        delegator=attendee.delegator,
        title=title,
        starts=times.starts,
        ends=times.ends,
        all_day=times.all_day,
        occurrence=occurrence,
        source=source,
        digest=digest_of(
            kind,
            uid,
            address,
            sequence,
            stamped,
            participation=attendee.participation,
            delegate=attendee.delegate,
            occurrence=occurrence,
            starts=times.starts,
            ends=times.ends,
            comment=comment,
        ),
    )


def _unclear(why: UnclearTime, source: str, entry: RawComponent, address: str) -> NoReply:
    key = {
        Unclear.FLOATING: "reading.time-without-zone",
        Unclear.UNKNOWN_ZONE: "reading.unknown-zone",
        Unclear.NO_TIME: "reading.no-time",
    }[why.why]
    return no_reply(source, key, line=entry.number, address=address, time=one_line(why.value), zone=one_line(why.zone))


def _value(component: RawComponent, name: str) -> str:
    return next((line.value.strip() for line in component.lines if line.name == name), "")


def _title(entry: RawComponent) -> str:
    return one_line(unescaped(_value(entry, "SUMMARY")))


def _comment(entry: RawComponent) -> str:
    said: dict[str, None] = {}
    for line in entry.named("COMMENT")[:20]:
        said.setdefault(several_lines(unescaped(line.value)))
    return several_lines("\n".join(each for each in said if each))


def _proposed(entry: RawComponent) -> str:
    return next((line.value for line in entry.lines if line.name.endswith("PROPOSED-NEW-TIME")), "")


def _instant(entry: RawComponent, name: str, zones: ForeignZones) -> datetime | None:
    found: ContentLine | None = next((line for line in entry.lines if line.name == name), None)
    if found is None:
        return None
    try:
        return zones.moment(found).at
    except UnclearTime:
        return None


def _sequence(entry: RawComponent) -> int:
    text = _value(entry, "SEQUENCE") or _value(entry, "X-MICROSOFT-CDO-APPT-SEQUENCE")
    return min(int(text), _MOST_SEQUENCE) if text.isascii() and text.isdigit() and len(text) < 12 else 0
