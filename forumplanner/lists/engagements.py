"""Where people are needed and when: orders, duties and contributions of all events, and who is needed twice at once.

Instants are compared, so that events in different time zones are told apart rightly. What has no times of its own
takes the days of its event; inside that event it stands in nobody's way, but for the interpreter of another language.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from forumplanner.lists import agenda
from forumplanner.model.agenda import AgendaItem, Contribution, Duty
from forumplanner.model.enums import ContributionRole, DutyKind, EventState, NeedKind, OrderState
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import ServiceOrder
from forumplanner.planning.civil_times import to_instant

_NOT_HELD = (EventState.CALLED_OFF, EventState.POSTPONED)


class EngagementSource(StrEnum):
    """Where it is written down that somebody is needed."""

    ORDER = "order"
    DUTY = "duty"
    CONTRIBUTION = "contribution"


@dataclass(frozen=True)
class Engagement:
    """Somebody is needed at an event from `start` to `end` (instants); `starts` and `ends` are wall time there.

    `detail` is a language, or the title of an agenda item. `whole` says that no times were set.
    """

    source: EngagementSource
    id: EntityId
    person_id: EntityId
    event_id: EntityId
    event: str
    kind: NeedKind | DutyKind | ContributionRole
    detail: str
    starts: datetime
    ends: datetime
    start: datetime
    end: datetime
    whole: bool = False

    @property
    def interprets(self) -> str:
        """The language interpreted, "" for any other work."""
        return self.detail.casefold() if self.kind in {NeedKind.INTERPRETER, DutyKind.INTERPRETER} else ""


@dataclass(frozen=True)
class Clash:
    """Two engagements of one person that overlap."""

    first: Engagement
    second: Engagement

    def other(self, id_: str) -> Engagement:
        """Return the one of the two that is not the order, duty or contribution with this id."""
        return self.second if self.first.id == id_ else self.first


def clashes(db: Session, person_ids: Iterable[EntityId]) -> list[Clash]:
    """Return where these people are needed twice at once, the earliest first.

    Two contributions are left to the agenda, which says what overlaps in it. An order and a duty for interpreting the
    same language at one event are one work, written down twice.
    """
    by_person: dict[EntityId, list[Engagement]] = defaultdict(list)
    for one in engagements(db, sorted(set(person_ids))):
        by_person[one.person_id].append(one)
    found = [clash for mine in by_person.values() for clash in _overlapping(mine)]
    return sorted(found, key=lambda clash: (clash.second.start, clash.first.id, clash.second.id))


def engaged_persons(db: Session, event_id: str) -> set[EntityId]:
    """Return who is ordered or on duty at an event."""
    ordered = select(ServiceOrder.person_id).where(ServiceOrder.event_id == event_id)
    on_duty = select(Duty.person_id).where(Duty.event_id == event_id)
    return {id_ for query in (ordered, on_duty) for id_ in db.scalars(query) if id_ is not None}


def engagements(db: Session, person_ids: Sequence[EntityId]) -> list[Engagement]:
    """Return where people are needed, at events that take place."""
    if not person_ids:
        return []
    return [*_orders(db, person_ids), *_duties(db, person_ids), *_contributions(db, person_ids)]


def _orders(db: Session, person_ids: Sequence[EntityId]) -> Iterator[Engagement]:
    query = select(
        ServiceOrder.id,
        ServiceOrder.person_id,
        ServiceOrder.kind,
        ServiceOrder.detail,
        ServiceOrder.starts,
        ServiceOrder.ends,
        Event.id,
        Event.title,
        Event.zone,
    ).join(Event, Event.id == ServiceOrder.event_id)
    rows = query.where(ServiceOrder.person_id.in_(person_ids), ServiceOrder.state != OrderState.CANCELLED)
    yield from _timed(db, EngagementSource.ORDER, rows)


def _duties(db: Session, person_ids: Sequence[EntityId]) -> Iterator[Engagement]:
    query = select(
        Duty.id, Duty.person_id, Duty.kind, Duty.language, Duty.starts, Duty.ends, Event.id, Event.title, Event.zone
    ).join(Event, Event.id == Duty.event_id)
    yield from _timed(db, EngagementSource.DUTY, query.where(Duty.person_id.in_(person_ids)))


def _timed(db: Session, source: EngagementSource, query: Select[*tuple[Any, ...]]) -> Iterator[Engagement]:
    for id_, person, kind, detail, starts, ends, event_id, event, zone in db.execute(
        query.where(Event.state.not_in(_NOT_HELD))
    ):
        whole = starts is None or ends is None
        for begins, over in _days(db, event_id) if whole else [(starts, ends)]:
            start, end = to_instant(begins, zone), to_instant(over, zone)
            yield Engagement(source, id_, person, event_id, event, kind, detail, begins, over, start, end, whole=whole)


def _contributions(db: Session, person_ids: Sequence[EntityId]) -> Iterator[Engagement]:
    query = (
        select(Event.id, Event.title, Event.zone)
        .join(AgendaItem, AgendaItem.event_id == Event.id)
        .join(Contribution, Contribution.agenda_item_id == AgendaItem.id)
        .where(Contribution.person_id.in_(person_ids), Event.state.not_in(_NOT_HELD))
        .distinct()
    )
    wanted = set(person_ids)
    for event_id, event, zone in db.execute(query).all():
        for item in agenda.agenda(db, event_id):
            if item.start is None or item.end is None or item.start == item.end:
                continue
            start, end = to_instant(item.start, zone), to_instant(item.end, zone)
            for one in item.contributors:
                if one.person_id in wanted:
                    yield Engagement(
                        EngagementSource.CONTRIBUTION,
                        one.id,
                        one.person_id,
                        event_id,
                        event,
                        one.role,
                        item.title,
                        item.start,
                        item.end,
                        start,
                        end,
                    )


def _days(db: Session, event_id: EntityId) -> list[tuple[datetime, datetime]]:
    query = select(EventDay.starts, EventDay.ends).where(EventDay.event_id == event_id).order_by(EventDay.number)
    return [(row[0], row[1]) for row in db.execute(query)]


def _overlapping(mine: list[Engagement]) -> Iterator[Clash]:
    """Yield each pair once, even where a whole event overlaps on several days."""
    mine.sort(key=lambda one: (one.start, one.id))
    seen: set[tuple[EntityId, EntityId]] = set()
    for place, first in enumerate(mine):
        for second in mine[place + 1 :]:
            if second.start >= first.end:
                break
            pair = (min(first.id, second.id), max(first.id, second.id))
            if first.id != second.id and pair not in seen and _matters(first, second):
                seen.add(pair)
                yield Clash(first, second)


def _matters(first: Engagement, second: Engagement) -> bool:
    sources = {first.source, second.source}
    if sources == {EngagementSource.CONTRIBUTION}:
        return False
    if first.event_id != second.event_id:
        return True
    if _two_languages(first, second):
        return True
    if first.whole or second.whole:
        return False
    if sources == {EngagementSource.ORDER, EngagementSource.DUTY}:
        languages = first.interprets, second.interprets
        return not (first.kind is NeedKind.INTERPRETER or second.kind is NeedKind.INTERPRETER) or not (
            languages[0] == languages[1] or _any_language(first) or _any_language(second)
        )
    return True


def _two_languages(first: Engagement, second: Engagement) -> bool:
    """Tell whether somebody is to interpret two languages at once; that they overlap is known."""
    languages = {first.interprets, second.interprets}
    return len(languages) == 2 and "" not in languages


def _any_language(one: Engagement) -> bool:
    """Tell whether it is an interpreter's duty without a language, which is that of the order."""
    return one.kind is DutyKind.INTERPRETER and not one.detail
