"""The summons (Ladung) to a sitting of a body: who was summoned, which way, and from when the period of notice counts.

It is the formal invitation; a date in a calendar does not replace it, unless the body's rules let it go out
electronically. Whether a day is in time is counted by planning/sitting.py from the rules alone.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import delete, exists, insert, or_, select
from sqlalchemy.orm import Session

from forumplanner.model.bodies import Membership, SittingRules
from forumplanner.model.directory import Person
from forumplanner.model.enums import DispatchKind, EventKind, EventState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId, new_id, new_ids
from forumplanner.model.inviting import Dispatch, Outgoing
from forumplanner.model.inviting_kinds import DispatchWay, MeetingKind, OutgoingState
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.civil_times import to_instant, to_local
from forumplanner.planning.person_names import full_name
from forumplanner.planning.scheduling import set_state
from forumplanner.planning.settled import require_open
from forumplanner.planning.sitting import Notice, invite_by
from forumplanner.planning.text_limits import checked
from forumplanner.planning.undelivered import returned

ELECTRONIC = frozenset({DispatchWay.SMTP, DispatchWay.DRAFT, DispatchWay.FILE, DispatchWay.BCC})
_NOON = time(12)


@dataclass(frozen=True, kw_only=True)
class SummonsFields:
    """How a summons went out; `counts_from` is the day the period of notice counts from, that of sending if None."""

    way: DispatchWay
    sent_on: date
    counts_from: date | None = None
    note: str = ""


def record_summons(
    db: Session, event_id: EntityId, person_ids: Collection[EntityId], fields: SummonsFields, now: datetime
) -> tuple[EntityId, ...]:
    """Record that members, or their substitutes, were summoned to a sitting; return the ids of what is new.

    What is recorded already with the same way and days is left as it is. On the notice board nobody is named: there
    it is one public notice. Once all members are summoned a sitting in planning is invited.

    Raises PlanningError where the event is no sitting of a body or called off, for days that cannot be right, whoever
    has no seat, an electronic way that the rules do not allow, and settled minutes.
    """
    event = _sitting(db, event_id)
    counts_from = fields.counts_from or fields.sent_on
    _check_days(event, fields.sent_on, counts_from, now)
    values = _values(event, fields, counts_from, now)
    if fields.way is DispatchWay.NOTICE_BOARD:
        wanted: list[EntityId | None] = [None]
    else:
        _require_way(db, event, fields.way)
        _require_seats(db, event, person_ids)
        wanted = list(dict.fromkeys(person_ids))
    known = set(db.scalars(_same(event, values)))
    new = [person for person in wanted if person not in known]
    if not new:
        return ()
    ids = new_ids(len(new))
    rows = [values | {"id": id_, "person_id": person} for id_, person in zip(ids, new, strict=True)]
    db.execute(insert(Dispatch), rows)
    if event.state is EventState.PLANNING and all_are_summoned(db, event):
        set_state(db, event_id, EventState.INVITED, now_local=to_local(now, event.zone))
    return tuple(ids)


def forget_summons(db: Session, dispatch_ids: Iterable[EntityId]) -> int:
    """Remove what was recorded in error; returns how many. What the program itself sent stays.

    Raises PlanningError for settled minutes.
    """
    wanted = list(dispatch_ids)
    kinds = (DispatchKind.SUMMONS, DispatchKind.NOTICE_BOARD)
    ours = select(Dispatch.id, Dispatch.event_id).where(
        Dispatch.id.in_(wanted),
        Dispatch.kind.in_(kinds),
        ~exists().where(Outgoing.dispatch_id == Dispatch.id),
    )
    found = db.execute(ours).all()
    for event_id in {row.event_id for row in found}:
        require_open(db, event_id)
    db.execute(delete(Dispatch).where(Dispatch.id.in_([row.id for row in found])))
    return len(found)


def is_in_time(rules: Notice | None, starts: datetime, zone: str, counts_from: date) -> bool | None:
    """Tell whether the period of notice is kept; None where the body has no rules that say so."""
    return None if rules is None else counts_from <= invite_by(rules, starts, zone)


def goes_electronically(db: Session, body_id: EntityId | None) -> bool:
    """Tell whether the rules of a body let its summons go out electronically."""
    if body_id is None:
        return False
    allowed = db.scalar(select(SittingRules.electronic_invitation).where(SittingRules.body_id == body_id))
    return bool(allowed)


def _sitting(db: Session, event_id: EntityId) -> Event:
    event = db.get_one(Event, event_id)
    if event.kind is not EventKind.SITTING or event.body_id is None:
        raise PlanningError("summons.no-sitting", event=event.title)
    if event.state is EventState.CALLED_OFF:
        raise PlanningError("summons.called-off", event=event.title)
    require_open(db, event_id)
    return event


def _check_days(event: Event, sent_on: date, counts_from: date, now: datetime) -> None:
    day = event.starts.date()
    if sent_on > to_local(now, event.zone).date():
        raise PlanningError("summons.not-yet", place="sent_on", day=sent_on)
    if sent_on > day:
        raise PlanningError("summons.afterwards", place="sent_on", day=sent_on, sitting=day)
    if counts_from < sent_on:
        raise PlanningError("summons.counts-before", place="counts_from", day=counts_from, sent=sent_on)
    if counts_from > day:
        raise PlanningError("summons.afterwards", place="counts_from", day=counts_from, sitting=day)


def _require_way(db: Session, event: Event, way: DispatchWay) -> None:
    if way in ELECTRONIC and not goes_electronically(db, event.body_id):
        raise PlanningError("summons.not-electronically", place="way")


def _require_seats(db: Session, event: Event, person_ids: Collection[EntityId]) -> None:
    if not person_ids:
        raise PlanningError("summons.nobody", place="person_ids")
    day = event.starts.date()
    seated = {person for seat in _seats(db, event, day) for person in seat}
    other = next((person for person in person_ids if person not in seated), None)
    if other is not None:
        name = full_name(db.get_one(Person, other))
        raise PlanningError("summons.no-seat", place="person_ids", person=name, day=day)


def _seats(db: Session, event: Event, day: date) -> list[tuple[EntityId, EntityId | None]]:
    """Return who has a seat on a day, each with the substitute."""
    query = select(Membership.person_id, Membership.substitute_id).where(
        Membership.body_id == event.body_id,
        or_(Membership.since.is_(None), Membership.since <= day),
        or_(Membership.until.is_(None), Membership.until >= day),
    )
    return [(row.person_id, row.substitute_id) for row in db.execute(query)]


def all_are_summoned(db: Session, event: Event) -> bool:
    """Tell whether every seat of the body was summoned to the sitting at its present time; without seats nobody is."""
    missed = tuple(state for state in OutgoingState if not state.has_left)
    summoned = select(Dispatch.person_id).where(
        Dispatch.event_id == event.id,
        Dispatch.kind == DispatchKind.SUMMONS,
        Dispatch.starts == event.starts,
        ~exists().where(Outgoing.dispatch_id == Dispatch.id, Outgoing.state.in_(missed)),
        ~returned(),
    )
    seats = {member for member, _ in _seats(db, event, event.starts.date())}
    return bool(seats) and seats <= set(db.scalars(summoned))


def _values(event: Event, fields: SummonsFields, counts_from: date, now: datetime) -> dict[str, Any]:
    noon = to_instant(datetime.combine(fields.sent_on, _NOON), event.zone)
    board = fields.way is DispatchWay.NOTICE_BOARD
    return {
        "event_id": event.id,
        "kind": DispatchKind.NOTICE_BOARD if board else DispatchKind.SUMMONS,
        "way": fields.way,
        "sent_at": min(noon, now),
        "counts_from": counts_from,
        "note": checked({"note": fields.note})["note"].strip(),
        "batch_id": new_id(),
        "meeting": MeetingKind.SITTING,
        "title": event.title,
        "starts": event.starts,
        "ends": event.ends,
        "zone": event.zone,
    }


def _same(event: Event, values: dict[str, Any]) -> Any:  # noqa: ANN401  (a query of one column)
    """Return the query for who is recorded with the same way, days and time of the sitting."""
    day = to_local(values["sent_at"], event.zone).date()
    first, last = (to_instant(datetime.combine(day, at), event.zone) for at in (time.min, time.max))
    return select(Dispatch.person_id).where(
        Dispatch.event_id == event.id,
        Dispatch.kind == values["kind"],
        Dispatch.way == values["way"],
        Dispatch.starts == event.starts,
        Dispatch.counts_from == values["counts_from"],
        Dispatch.sent_at.between(first, last),
    )
