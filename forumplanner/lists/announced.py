"""What is told of an event to mailing lists, and what each address that was told holds of it since."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from forumplanner.lists.events import EventView
from forumplanner.model.enums import EventKind, EventMode, EventState
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Outgoing
from forumplanner.model.inviting_kinds import ANNOUNCEMENT, MeetingKind, OutgoingState
from forumplanner.planning.meetings import Meeting, Received, shared_uid

_NOBODY = EntityId("")


@dataclass(frozen=True)
class Told:
    """What one address was told last, by UID; `person_id` is None where it is that of an organisation."""

    address: str
    person_id: EntityId | None
    language: str
    entries: Mapping[str, Received]


def entries_for_all(event: EventView) -> tuple[Meeting, ...]:
    """Return what a file for everybody puts into calendars: an entry for each day, of nobody in particular."""
    online = event.mode is EventMode.ONLINE
    place = ", ".join(filter(None, (event.venue.name, event.venue.address))) if event.venue and not online else ""
    return tuple(
        Meeting(
            event_id=event.id,
            person_id=_NOBODY,
            kind=MeetingKind.SITTING if event.kind is EventKind.SITTING and event.body_id else MeetingKind.DAY,
            subject_id=day.id,
            uid=shared_uid(day.id),
            title=f"{event.body}: {event.title}" if event.body else event.title,
            starts=day.starts,
            ends=day.ends,
            zone=event.zone,
            place=place,
            url=event.online_link if event.mode is not EventMode.ON_SITE else "",
            called_off=event.state is EventState.CALLED_OFF,
            tentative=event.state is EventState.POSTPONED,
        )
        for day in event.days
    )


def was_announced(db: Session, event_id: EntityId) -> bool:
    """Tell whether anybody was told of an event by a mailing list."""
    told = exists().where(Dispatch.event_id == event_id, Dispatch.document == ANNOUNCEMENT)
    return bool(db.scalar(select(told)))


def told_of(db: Session, event_id: EntityId) -> tuple[Told, ...]:
    """Return every address that was told of an event by a mailing list, in the order in which they were told."""
    columns = [getattr(Dispatch, name) for name in _COLUMNS]
    query = (
        select(*columns, func.coalesce(Outgoing.state, OutgoingState.HANDED_OVER).label("state"))
        .outerjoin(Outgoing, Outgoing.dispatch_id == Dispatch.id)
        .where(
            Dispatch.event_id == event_id,
            Dispatch.document == ANNOUNCEMENT,
            or_(Outgoing.state.is_(None), Outgoing.state == OutgoingState.HANDED_OVER),
        )
        .order_by(Dispatch.sent_at, Dispatch.sequence, Dispatch.id)
    )
    held: defaultdict[tuple[EntityId | None, str], dict[str, Received]] = defaultdict(dict)
    for row in db.execute(query):
        values = dict(row._mapping)
        person_id = values.pop("person_id")
        one = Received(
            dispatch_id=values.pop("id"), event_id=event_id, kind=values.pop("meeting"),
            person_id=person_id or _NOBODY, **values,
        )  # fmt: skip
        held[person_id, one.address.casefold()][one.uid] = one
    return tuple(
        Told(last.address, person_id, last.language, entries)
        for (person_id, _address), entries in held.items()
        for last in [list(entries.values())[-1]]
    )


_COLUMNS = (
    "id", "person_id", "uid", "method", "sequence", "meeting", "subject_id", "title", "starts", "ends", "zone", "place",
    "digest", "address", "language", "sent_at",
)  # fmt: skip
