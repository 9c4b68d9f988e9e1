"""Who is to be told what: compares what people are to have in their calendars with what they have received.

Sources: RFC 5545, 3.8.7.4 (SEQUENCE), RFC 5546, 3.2.2 and 3.2.5 (REQUEST, CANCEL). A new time or another certainty
is a new revision; a new place is told under the same one; wording bothers nobody.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import CalendarMethod
from forumplanner.planning.meetings import EntryKey, Held, Meeting, Received, held_of, is_over, same_time


class Reason(StrEnum):
    """Why somebody is to be told something."""

    NEW = "new"
    TIME = "time"
    PLACE = "place"
    CALLED_OFF = "called_off"
    REMOVED = "removed"
    AGAIN = "again"


@dataclass(frozen=True, kw_only=True)
class Step:
    """One message that is due: its method, the revision it carries and why. `received` is what it changes.

    Of a CANCEL `meeting` says what the receiver's calendar holds, so that it can be named.
    """

    meeting: Meeting
    method: CalendarMethod
    sequence: int
    reasons: tuple[Reason, ...]
    received: Received | None = None


@dataclass(frozen=True)
class Plan:
    """All that is due, and how many entries changed in their wording only."""

    steps: tuple[Step, ...]
    typos: int = 0


def plan(
    meetings: Iterable[Meeting],
    received: Mapping[EntryKey, Received],
    highest: Mapping[EntryKey, int],
    *,
    now: datetime | None = None,
    addresses: Mapping[EntityId, str] | None = None,
) -> Plan:
    """Return what has to be sent so that calendars hold what they should.

    `received` and `highest` (the highest SEQUENCE ever used, of what never arrived, too) are by person and UID. With
    `now` what is over is left alone. With `addresses` somebody whose address is another by now gets the entry there,
    as does somebody who was told on paper and has one only since.
    """
    steps: list[Step] = []
    typos = 0
    wanted: set[EntryKey] = set()
    for meeting in meetings:
        wanted.add(meeting.key)
        last = received.get(meeting.key)
        if now is not None and _all_over(meeting, last, now):
            continue
        step = _step(meeting, last, highest.get(meeting.key), (addresses or {}).get(meeting.person_id, ""))
        if step is not None:
            steps.append(step)
        elif last is not None and last.stands and not meeting.called_off:
            typos += _reworded(meeting, last)
    for key, last in received.items():
        if key not in wanted and last.stands and not (now is not None and is_over(last, now)):
            steps.append(_cancel(last, highest.get(key), Reason.REMOVED))
    return Plan(tuple(steps), typos)


def once_more(meeting: Meeting, received: Received | None, highest: int | None) -> Step:
    """Return the step that sends an entry again: newly stamped, so that it counts as newer, and what changed since."""
    due = _step(meeting, received, highest, "")
    if due is not None:
        return replace(due, reasons=(*due.reasons, Reason.AGAIN))
    sequence = highest or 0
    return Step(
        meeting=meeting,
        method=CalendarMethod.REQUEST,
        sequence=sequence,
        reasons=(Reason.AGAIN,),
        received=received,
    )


def stamped(step: Step, now: datetime) -> datetime:
    """Return the instant a message is stamped with: later than the one before it, whatever the clock says.

    Of two messages with one SEQUENCE calendars take that with the later DTSTAMP, which has whole seconds (RFC 5546,
    2.1.5).
    """
    return now if step.received is None else max(now, step.received.sent_at + timedelta(seconds=1))


def is_outdated(waiting: Received, meeting: Meeting | None, address: str, now: datetime) -> bool:
    """Tell whether a message that waits to be sent is right no longer.

    `meeting` is what its receiver is to have now, None for nothing; `address` where it would go now.
    """
    gone = meeting is None or meeting.called_off
    if is_over(waiting, now):
        return True
    if not waiting.stands or meeting is None or gone:
        return waiting.stands == gone
    held, known = held_of(meeting), Held.stored(waiting.digest)
    return (
        not same_time(meeting, waiting)
        or meeting.place != waiting.place
        or known is None
        or (known.tentative, known.link) != (held.tentative, held.link)
        or waiting.address.casefold() != address.casefold()
    )


def _all_over(meeting: Meeting, last: Received | None, now: datetime) -> bool:
    return is_over(meeting, now) and (last is None or not last.stands or is_over(last, now))


def _step(meeting: Meeting, last: Received | None, highest: int | None, address: str) -> Step | None:
    if last is None or not last.stands:
        if meeting.called_off or not meeting.invites:
            return None
        sequence = 0 if highest is None else highest + 1
        return _request(meeting, sequence, (Reason.NEW,), last)
    if meeting.called_off:
        return _cancel(last, highest, Reason.CALLED_OFF, meeting.role)
    if last.announced and meeting.invites:
        return _request(meeting, max(last.sequence, highest or 0) + 1, (Reason.NEW,), last)
    held, known = held_of(meeting), Held.stored(last.digest)
    reasons = []
    if not same_time(meeting, last) or (known is not None and known.tentative != held.tentative):
        reasons.append(Reason.TIME)
    if meeting.place != last.place or (known is not None and known.link != held.link):
        reasons.append(Reason.PLACE)
    if not reasons and address and address.casefold() != last.address.casefold():
        reasons.append(Reason.NEW)
    if not reasons:
        return None
    newest = max(last.sequence, highest or 0)
    return _request(meeting, newest + 1 if Reason.TIME in reasons else newest, tuple(reasons), last)


def _request(meeting: Meeting, sequence: int, reasons: tuple[Reason, ...], last: Received | None) -> Step:
    return Step(meeting=meeting, method=CalendarMethod.REQUEST, sequence=sequence, reasons=reasons, received=last)


def _cancel(last: Received, highest: int | None, reason: Reason, role: str = "") -> Step:
    return Step(
        meeting=replace(entry_held(last, called_off=reason is Reason.CALLED_OFF), role=role),
        method=CalendarMethod.CANCEL,
        sequence=max(last.sequence, highest or 0) + 1,
        reasons=(reason,),
        received=last,
    )


def entry_held(last: Received, *, called_off: bool = False) -> Meeting:
    """Return what the receiver's calendar holds, as a meeting."""
    return Meeting(
        event_id=last.event_id,
        person_id=last.person_id,
        kind=last.kind,
        subject_id=last.subject_id,
        uid=last.uid,
        title=last.title,
        starts=last.starts,
        ends=last.ends,
        zone=last.zone,
        place=last.place,
        called_off=called_off,
    )


def _reworded(meeting: Meeting, last: Received) -> bool:
    known = Held.stored(last.digest)
    return known is not None and known.wording != held_of(meeting).wording
