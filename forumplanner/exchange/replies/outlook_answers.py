"""Answers saved from Outlook (.msg): what its properties mean in an answer's words (MS-OXOCAL, MS-OXCICAL).

Outlook turns a reply by e-mail into an object of its own, so nothing of the calendar file is left in it. Made after
the published formats; answers saved by Outlook itself were not at hand to try.
"""

from collections.abc import Iterator
from datetime import datetime

from forumplanner.exchange.replies.attendees import mailbox
from forumplanner.exchange.replies.calendar_answers import read_calendar
from forumplanner.exchange.replies.digests import digest_of
from forumplanner.exchange.replies.headers import address, read_head
from forumplanner.exchange.replies.limits import LONGEST_UID
from forumplanner.exchange.replies.outlook_files import DamagedFile, OutlookFile
from forumplanner.exchange.replies.plain_texts import one_line, several_lines
from forumplanner.exchange.replies.refused import no_reply
from forumplanner.exchange.replies.returned_mail import bounced, report_digest
from forumplanner.exchange.replies.values import Bounced, NoReply, ReadReply
from forumplanner.model.inviting_kinds import Participation, ReplyKind

_MEETING = "6ed8da90-450b-101b-98da-00aa003f1305"
_APPOINTMENT = "00062002-0000-0000-c000-000000000046"
_ANSWERS = {
    "ipm.schedule.meeting.resp.pos": Participation.ACCEPTED,
    "ipm.schedule.meeting.resp.tent": Participation.TENTATIVE,
    "ipm.schedule.meeting.resp.neg": Participation.DECLINED,
}
_OTHERS = (
    ("ipm.schedule.meeting.request", "reading.invitation-of-others"),
    ("ipm.schedule.meeting.canceled", "reading.cancellation-of-others"),
    ("ipm.note.smime", "reading.sealed"),
    ("ipm.note.secure", "reading.sealed"),
    ("ipm.note.rules.ooftemplate", "reading.away"),
)
_NOT_DELIVERED, _WAS_READ = ".ndr", (".ipnrn", ".ipnnrn")
_VCAL_UID = b"vCal-Uid\x01\0\0\0"
# Where the data of a Global Object ID begin, and where the day of an exception stands in it (MS-OXOCAL, 2.2.1.27).
_DATA, _EXCEPTION = 40, slice(16, 20)
# Outlook puts the meeting's place and time above this line, and what was typed below it.
_BELOW = "*~*~*~*~*~*~*~*~*~*"
_CALENDARS = (".ics", ".ical", ".vcs")


def read_outlook(data: bytes, source: str) -> Iterator[ReadReply | NoReply]:
    """Yield the answer in a .msg file, or the answers in a calendar attached to it, or why there is none."""
    try:
        file = OutlookFile(data)
    except DamagedFile:
        yield no_reply(source, "reading.damaged")
        return
    kind = file.text(0x001A).strip().lower()
    if not kind:
        yield no_reply(source, "reading.not-understood")
    elif kind in _ANSWERS:
        yield _answer(file, source, _ANSWERS[kind])
    elif kind.startswith("report.") and kind.endswith(_NOT_DELIVERED):
        for part in file.parts("recip"):
            to, at = _receiver(file, part), file.instant(0x0039)
            digest = report_digest(source, to, "", (), at)
            yield bounced(source, Bounced(address=mailbox(to), at=at, source=source, digest=digest))
    else:
        yield from _attached(file, source) or [_no_answer(file, source, kind)]


def _answer(file: OutlookFile, source: str, participation: Participation) -> ReadReply | NoReply:
    title = one_line(file.text(0x0E1D) or file.text(0x0037))
    whole = file.binary(file.named(_MEETING, 0x0003))
    uid = uid_of(file.binary(file.named(_MEETING, 0x0023)) or whole)
    if not uid:
        return no_reply(source, "reading.no-uid", title=title)
    speaks, sent_by = _represented(file), _sender(file)
    if not speaks and not sent_by:
        return no_reply(source, "reading.no-attendee", title=title)
    starts = ends = None
    if file.true(file.named(_APPOINTMENT, 0x8257)):
        starts = file.instant(file.named(_APPOINTMENT, 0x8250))
        ends = file.instant(file.named(_APPOINTMENT, 0x8251))
    kind = ReplyKind.ANSWER if starts is None else ReplyKind.COUNTER
    sequence = max(0, file.number(file.named(_APPOINTMENT, 0x8201)))
    stamped = file.instant(file.named(_MEETING, 0x0001)) or file.instant(0x0039)
    occurrence = _occurrence(file, whole)
    comment = several_lines(file.text(0x1000).rpartition(_BELOW)[2])
    return ReadReply(
        kind=kind,
        uid=uid,
        sequence=sequence,
        stamped_at=stamped,
        address=speaks or sent_by,
        sender=sent_by or speaks,
        sent_by=sent_by if speaks and sent_by != speaks else "",
        name=one_line(file.text(0x0042) or file.text(0x0C1A)),
        participation=participation,
        comment=comment,
        title=title,
        starts=starts,
        ends=ends,
        occurrence=occurrence,
        source=source,
        digest=digest_of(
            kind,
            uid,
            speaks or sent_by,
            sequence,
            stamped,
            participation=participation,
            delegate="",
            occurrence=occurrence,
            starts=starts,
            ends=ends,
            comment=comment,
        ),
    )


def uid_of(global_id: bytes) -> str:
    """Return the UID that a Global Object ID stands for (MS-OXCICAL, 2.1.3.1.1.20.26); empty if there is none.

    One that came from elsewhere is wrapped in it; one of Outlook's own is its figures, without the exception's day.
    """
    data = global_id[_DATA:]
    if data.startswith(_VCAL_UID):
        wrapped = data[len(_VCAL_UID) :].partition(b"\0")[0]
        return wrapped.decode("utf-8", errors="replace").strip()[:LONGEST_UID]
    if not data:
        return ""
    return (global_id[: _EXCEPTION.start] + bytes(4) + global_id[_EXCEPTION.stop :]).hex().upper()[:LONGEST_UID]


def _occurrence(file: OutlookFile, whole: bytes) -> datetime | None:
    if not any(whole[_EXCEPTION]):
        return None
    return file.instant(file.named(_APPOINTMENT, 0x8228)) or file.instant(file.named(_APPOINTMENT, 0x820D))


def _represented(file: OutlookFile) -> str:
    return mailbox(file.text(0x5D02)) or (mailbox(file.text(0x0065)) if file.text(0x0064).upper() == "SMTP" else "")


def _sender(file: OutlookFile) -> str:
    own = mailbox(file.text(0x5D01)) or (mailbox(file.text(0x0C1F)) if file.text(0x0C1E).upper() == "SMTP" else "")
    if own:
        return own
    head = file.text(0x007D).encode("utf-8", errors="replace")
    return address(read_head(head, 0, len(head))[0].get("from", "")) if head else ""


def _receiver(file: OutlookFile, part: str) -> str:
    return mailbox(file.text(0x39FE, part)) or mailbox(file.text(0x3003, part)) or one_line(file.text(0x3001, part))


def _attached(file: OutlookFile, source: str) -> list[ReadReply | NoReply]:
    found: list[ReadReply | NoReply] = []
    for part in file.parts("attach"):
        name = (file.text(0x3707, part) or file.text(0x3704, part)).lower()
        if name.endswith(_CALENDARS) or file.text(0x370E, part).lower().startswith("text/calendar"):
            found += read_calendar(file.binary(0x3701, part), source, sender=_represented(file) or _sender(file))
    return found


def _no_answer(file: OutlookFile, source: str, kind: str) -> NoReply:
    subject = one_line(file.text(0x0037))
    sender = _represented(file) or _sender(file) or one_line(file.text(0x0C1A))
    key = next((key for begins, key in _OTHERS if kind.startswith(begins)), "reading.no-calendar")
    if kind.startswith("report.") and kind.endswith(_WAS_READ):
        key = "reading.read-receipt"
    return no_reply(source, key, sender=sender, subject=subject, title=subject, method="")
