"""Who was summoned to a sitting, which way and when, and whether the period of notice is kept."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.lists import bodies
from forumplanner.lists.bodies import RulesRow, SeatRow
from forumplanner.model.enums import DispatchKind, EventKind, SeatRole
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Outgoing
from forumplanner.model.inviting_kinds import DispatchWay, OutgoingState
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.sitting import invite_by
from forumplanner.planning.summons import is_in_time
from forumplanner.planning.undelivered import state_of


@dataclass(frozen=True)
class SummonsRow:
    """One summons, or (`person_id` None) one public notice.

    `sent_on` and `counts_from` are days in the zone of the event; `in_time` is None where no rules say. It is
    `for_this_time` unless the sitting was moved since. `state` is None for what was recorded by hand.
    """

    id: EntityId
    person_id: EntityId | None
    way: DispatchWay
    sent_on: date
    counts_from: date
    in_time: bool | None
    for_this_time: bool
    state: OutgoingState | None
    note: str

    @property
    def holds(self) -> bool:
        """Tell whether it summons to the sitting as it is now. What was perhaps sent does not until that is decided."""
        return self.for_this_time and (self.state is None or self.state.has_left)


@dataclass(frozen=True)
class SummonedRow:
    """A member, or the substitute of one (`instead_of` says of whom), with the summons that counts, if there is any.

    `others` are all further ones: later ones, some to another date, and what did not arrive.
    """

    person_id: EntityId
    person: str
    role: SeatRole
    instead_of: str
    summons: SummonsRow | None
    others: tuple[SummonsRow, ...]


@dataclass(frozen=True)
class Finding:
    """What minutes may say of the invitation, as far as it is recorded.

    `duly` is None where members are `missing`, or no rules say what is in time; `invited_on` is the day on which most
    were summoned.
    """

    members: int
    missing: int
    late: int
    duly: bool | None
    invited_on: date | None


@dataclass(frozen=True)
class Summoning:
    """All there is to say of the summons to a sitting; `leave_by` is the last day by the rules."""

    rules: RulesRow | None
    leave_by: date | None
    members: tuple[SummonedRow, ...]
    substitutes: tuple[SummonedRow, ...]
    notices: tuple[SummonsRow, ...]

    @property
    def finding(self) -> Finding:
        """Count what is recorded of the members."""
        held = [row.summons for row in self.members if row.summons is not None]
        missing, late = len(self.members) - len(held), sum(one.in_time is False for one in held)
        known = bool(held) and not missing and self.rules is not None
        days = Counter(one.sent_on for one in held)
        most = min(days, key=lambda day: (-days[day], day), default=None)
        return Finding(len(self.members), missing, late, not late if known else None, most)


def summoning(db: Session, event_id: EntityId) -> Summoning | None:
    """Return who was summoned to a sitting; None where the event is none, or no body's."""
    event = db.execute(
        select(Event.kind, Event.body_id, Event.starts, Event.zone).where(Event.id == event_id)
    ).one_or_none()
    if event is None or event.kind is not EventKind.SITTING or event.body_id is None:
        return None
    rules = bodies.rules(db, event.body_id)
    rows = _rows(db, event_id, rules, event.starts, event.zone)
    of_person: dict[EntityId, list[SummonsRow]] = {}
    for row in rows:
        if row.person_id is not None:
            of_person.setdefault(row.person_id, []).append(row)
    seats = bodies.members(db, event.body_id, event.starts.date())
    return Summoning(
        rules=rules,
        leave_by=None if rules is None else invite_by(rules, event.starts, event.zone),
        members=tuple(
            _summoned(seat.person_id, seat.person, seat.role, "", of_person.get(seat.person_id, ())) for seat in seats
        ),
        substitutes=tuple(_substitutes(seats, of_person)),
        notices=tuple(row for row in rows if row.person_id is None),
    )


def _rows(
    db: Session, event_id: EntityId, rules: RulesRow | None, starts: datetime, zone: str
) -> tuple[SummonsRow, ...]:
    query = (
        select(
            Dispatch.id,
            Dispatch.person_id,
            Dispatch.way,
            Dispatch.sent_at,
            Dispatch.counts_from,
            Dispatch.starts,
            Dispatch.note,
            state_of().label("state"),
            Outgoing.changed_at,
        )
        .outerjoin(Outgoing, Outgoing.dispatch_id == Dispatch.id)
        .where(Dispatch.event_id == event_id, Dispatch.kind.in_((DispatchKind.SUMMONS, DispatchKind.NOTICE_BOARD)))
        .order_by(Dispatch.sent_at, Dispatch.id)
    )
    found = []
    for row in db.execute(query):
        left = row.changed_at if row.way is DispatchWay.SMTP and row.state is not None else row.sent_at
        sent_on = to_local(left, zone).date()
        counts_from = row.counts_from or sent_on
        found.append(
            SummonsRow(
                id=row.id,
                person_id=row.person_id,
                way=row.way,
                sent_on=sent_on,
                counts_from=counts_from,
                in_time=is_in_time(rules, starts, zone, counts_from),
                for_this_time=row.starts == starts,
                state=row.state,
                note=row.note,
            )
        )
    return tuple(found)


def _summoned(
    person_id: EntityId, person: str, role: SeatRole, instead_of: str, rows: Iterable[SummonsRow]
) -> SummonedRow:
    every = tuple(rows)
    counts = min((row for row in every if row.holds), key=lambda row: (row.counts_from, row.id), default=None)
    return SummonedRow(person_id, person, role, instead_of, counts, tuple(row for row in every if row is not counts))


def _substitutes(seats: Iterable[SeatRow], of_person: dict[EntityId, list[SummonsRow]]) -> Iterable[SummonedRow]:
    every = tuple(seats)
    done = {seat.person_id for seat in every}
    for seat in every:
        if seat.substitute_id is not None and seat.substitute_id not in done:
            done.add(seat.substitute_id)
            rows = of_person.get(seat.substitute_id, ())
            yield _summoned(seat.substitute_id, seat.substitute, SeatRole.MEMBER, seat.person, rows)
