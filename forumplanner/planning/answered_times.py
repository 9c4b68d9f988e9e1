"""Which answers still count after an entry was moved: to another time everybody is asked anew.

A new place, a new wording, or the same entry sent once more keeps an answer. Sources: RFC 6638, 3.2.8 (what changes
DTSTART or DTEND resets every attendee to NEEDS-ACTION), RFC 5546, 3.2.2.1 (rescheduling under a higher SEQUENCE).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Outgoing, Reply
from forumplanner.model.inviting_kinds import MeetingKind, OutgoingState, Participation, ReplyState
from forumplanner.model.registrations import Registration
from forumplanner.planning.civil_times import to_instant
from forumplanner.planning.parties import batches
from forumplanner.planning.reply_judging import rank

_NEVER_LEFT = (OutgoingState.FAILED, OutgoingState.WITHDRAWN)
_BEST_FIRST = (Participation.ACCEPTED, Participation.TENTATIVE, Participation.DELEGATED, Participation.DECLINED)

_Key = tuple[EntityId | None, str]


@dataclass(frozen=True)
class AnsweredTimes:
    """At which instants entries were, by person and UID: each with the SEQUENCE it was given out under, in order."""

    given_out: Mapping[_Key, Sequence[tuple[int, tuple[datetime, datetime]]]]

    def holds(self, person_id: EntityId | None, uid: str, answered: int, until: int | None = None) -> bool:
        """Tell whether an answer to the revision `answered` still says something of the revision `until`, or the last.

        Moved away and back is moved: every calendar in between has forgotten the answer.
        """
        revisions = self.given_out.get((person_id, uid), ())
        then = [times for number, times in revisions if number <= answered][-1:]
        later = [times for number, times in revisions if number > answered and (until is None or number <= until)]
        return all(times == (then or later)[0] for times in later)


def answered_times(db: Session, uids: Iterable[str]) -> AnsweredTimes:
    """Return the times that were given out under some UIDs, without what is known never to have left."""
    found: dict[_Key, list[tuple[int, tuple[datetime, datetime]]]] = {}
    columns = (Dispatch.person_id, Dispatch.uid, Dispatch.sequence, Dispatch.starts, Dispatch.ends, Dispatch.zone)
    for batch in batches(EntityId(uid) for uid in dict.fromkeys(uids) if uid):
        query = (
            select(*columns)
            .outerjoin(Outgoing, Outgoing.dispatch_id == Dispatch.id)
            .where(Dispatch.uid.in_(batch), or_(Outgoing.state.is_(None), Outgoing.state.not_in(_NEVER_LEFT)))
            .order_by(Dispatch.sequence, Dispatch.sent_at, Dispatch.id)
        )
        for person, uid, sequence, starts, ends, zone in db.execute(query):
            if starts is not None and ends is not None:
                times = (to_instant(starts, zone or "UTC"), to_instant(ends, zone or "UTC"))
                found.setdefault((person, uid), []).append((sequence, times))
    return AnsweredTimes(found)


def note_answers(db: Session, event_id: EntityId, person_ids: Iterable[EntityId]) -> None:
    """Say in registrations what was answered to the event's days, as far as that was taken over and still counts.

    Of several days the best counts, since whoever comes at all comes. Nothing stands there where all was moved since.
    """
    for batch in batches(person_ids):
        answers = _applied(db, event_id, batch)
        times = answered_times(db, (row.uid for row in answers))
        newest: dict[EntityId, dict[str, Any]] = {}
        for row in sorted(answers, key=lambda row: rank(row.sequence, row.stamped_at)):
            newest.setdefault(row.person_id, {})[row.uid] = row
        said: dict[Participation | None, list[EntityId]] = {}
        for person in batch:
            counting = [
                row.participation
                for row in newest.get(person, {}).values()
                if times.holds(person, row.uid, row.sequence)
            ]
            said.setdefault(min(counting, key=_BEST_FIRST.index, default=None), []).append(person)
        for answer, persons in said.items():
            db.execute(
                update(Registration)
                .where(
                    Registration.event_id == event_id,
                    Registration.person_id.in_(persons),
                    Registration.answer.is_distinct_from(answer),
                )
                .values(answer=answer)
            )


def _applied(db: Session, event_id: EntityId, person_ids: Sequence[EntityId]) -> Sequence[Any]:
    query = (
        select(Reply.person_id, Reply.uid, Reply.participation, Reply.sequence, Reply.stamped_at)
        .join(Dispatch, Dispatch.id == Reply.dispatch_id)
        .where(
            Reply.event_id == event_id,
            Reply.person_id.in_(person_ids),
            Reply.state == ReplyState.APPLIED,
            Dispatch.meeting == MeetingKind.DAY,
            Reply.participation.is_not(None),
        )
    )
    return db.execute(query).all()
