"""Whom an answer speaks for: the attendee of a calendar entry, with what they answered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from forumplanner.exchange.calendars.content_lines import ContentLine
from forumplanner.exchange.replies.plain_texts import one_line, several_lines
from forumplanner.model.inviting_kinds import Participation

_MAILTO = re.compile(r"(?:\s*mailto:)+", re.IGNORECASE)
_MAILBOX = re.compile(r"[^\s<>@,;:\"()]+@[^\s<>@,;:\"()]+")
_LONGEST_ADDRESS = 320
# How Exchange writes somebody of its own directory for others.
_NO_MAILBOX = "imceaex-"
_ANSWERS = {each.value.upper(): each for each in Participation}
# RFC 6868, 3.2
_CARETS = {"^^": "^", "^n": "\n", "^'": '"'}
_CARET = re.compile(r"\^[\^n']")
_COMMENTS = ("X-RESPONSE-COMMENT", "X-CALENDARSERVER-ATTENDEE-COMMENT")


@dataclass(frozen=True)
class Attendee:
    """One ATTENDEE; `answer` is its PARTSTAT in capitals, addresses are lower-case."""

    address: str
    name: str = ""
    answer: str = ""
    sent_by: str = ""
    delegate: str = ""
    delegator: str = ""
    comment: str = ""
    proposed: str = ""

    @property
    def participation(self) -> Participation | None:
        """What was answered, if it is an answer to an appointment."""
        return _ANSWERS.get(self.answer)


def mailbox(text: str) -> str:
    """Return the address in a `mailto:` of any spelling, or the text that is one; empty if there is none."""
    bare = _MAILTO.sub("", text[: 4 * _LONGEST_ADDRESS].strip(), count=1) if ":" in text else text
    bare = bare.partition("?")[0].strip().strip("<>").strip()
    if "%" in bare:
        bare = unquote(bare)
    found = _MAILBOX.fullmatch(bare)
    return bare.lower() if found and len(bare) <= _LONGEST_ADDRESS else ""


def read_attendee(line: ContentLine) -> Attendee:
    """Return what an ATTENDEE line says."""
    params: dict[str, str] = {}
    for name, value in line.params:
        params.setdefault(name, value)
    address = mailbox(line.value)
    if not address or address.startswith(_NO_MAILBOX):
        address = mailbox(params.get("EMAIL", "")) or mailbox(params.get("X-EMAIL", ""))
    return Attendee(
        address=address,
        name=one_line(_plain(params.get("CN", ""))),
        answer=params.get("PARTSTAT", "").strip().upper(),
        sent_by=mailbox(params.get("SENT-BY", "")),
        delegate=mailbox(params.get("DELEGATED-TO", "").partition(",")[0].strip('"')),
        delegator=mailbox(params.get("DELEGATED-FROM", "").partition(",")[0].strip('"')),
        comment=several_lines(_plain(next((params[name] for name in _COMMENTS if name in params), ""))),
        proposed=next((value for name, value in line.params if name.endswith("PROPOSED-NEW-TIME")), ""),
    )


def speaker(lines: Sequence[ContentLine], sender: str) -> Attendee | None:
    """Return the one who answers: the only attendee, else the sender, else the only one who answered.

    Of two, one passes the invitation on to the other: the one who passes it on speaks (RFC 5546, 3.2.2.3). None
    when nobody, or anybody, could be meant.
    """
    attendees = [read_attendee(line) for line in lines]
    if len(attendees) == 1:
        return attendees[0]
    if sender and len(said := [each for each in attendees if each.address == sender]) == 1:
        return said[0]
    delegating = [each for each in attendees if each.answer == "DELEGATED" and each.delegate]
    if len(delegating) == 1:
        return delegating[0]
    answering = [each for each in attendees if each.participation is not None or each.proposed]
    return answering[0] if len(answering) == 1 else None


def _plain(text: str) -> str:
    return _CARET.sub(lambda found: _CARETS[found[0]], text) if "^" in text else text
