"""What each person is to have in the calendar because of an event.

Participants get the days and the workshops in which they have a place, contributors their items, whoever is on duty
their duty, members of a body the days of its sitting, and the substitute of an excused member in the member's place.
Nobody on the waiting list gets anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.lists import agenda, bodies, duties, events
from forumplanner.lists.agenda import AgendaRow
from forumplanner.lists.events import DayRow, EventView
from forumplanner.model.enums import AgendaKind, AttendanceState, EventKind, EventMode, EventState, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import MeetingKind
from forumplanner.model.registrations import Attendance, Registration, WorkshopPlace
from forumplanner.planning.meetings import Meeting, uid_of

_COMING = (RegistrationState.PLACED, RegistrationState.ATTENDED)
_INVITING = (EventState.PLANNING, EventState.INVITED)


def meetings(db: Session, event_id: EntityId) -> tuple[Meeting, ...]:
    """Return what people are to have in their calendars, each person's and kind's in order of time.

    A title is that of the event or the item; who gives it out says it in the receiver's language.
    """
    event = events.view(db, event_id)
    return () if event is None else tuple(_Meetings(db, event).of_all())


@dataclass(frozen=True)
class _Span:
    """What an entry takes from its day, item or duty."""

    subject_id: EntityId
    starts: datetime
    ends: datetime


class _Meetings:
    """Makes the meetings of one event."""

    def __init__(self, db: Session, event: EventView) -> None:
        self._db = db
        self._event = event
        self._sitting = event.kind is EventKind.SITTING and event.body_id is not None
        online = event.mode is EventMode.ONLINE
        used = [room.name for room in event.venue.rooms if room.used] if event.venue else []
        self._house = (event.venue.name, event.venue.address) if event.venue and not online else ()
        self._rows = {row.id: row for row in agenda.agenda(db, event.id)}
        self._public = agenda.agenda(db, event.id, public_only=True)
        self._model = Meeting(
            event_id=event.id,
            person_id=EntityId(""),
            kind=MeetingKind.DAY,
            subject_id="",
            uid="",
            title=f"{event.body}: {event.title}" if event.body else event.title,
            starts=event.starts,
            ends=event.ends,
            zone=event.zone,
            place=self._in_room(used[0] if len(used) == 1 else ""),
            url=event.online_link if event.mode is not EventMode.ON_SITE else "",
            called_off=event.state is EventState.CALLED_OFF,
            tentative=event.state is EventState.POSTPONED,
            invites=event.state in _INVITING,
        )

    def of_all(self) -> Iterator[Meeting]:
        """All of them."""
        yield from self._of_members() if self._sitting else self._of_participants()
        yield from self._of_workshops()
        yield from self._of_contributors()
        yield from self._of_duties()

    def _of_participants(self) -> Iterator[Meeting]:
        query = select(Registration.person_id).where(
            Registration.event_id == self._event.id, Registration.state.in_(_COMING)
        )
        for person_id in self._db.scalars(query.order_by(Registration.sort_key, Registration.id)):
            for day in self._event.days:
                yield self._made(MeetingKind.DAY, person_id, _of_day(day), description=self._event.description)

    def _of_members(self) -> Iterator[Meeting]:
        """Only the public items stand in the text."""
        for day in self._event.days:
            text = "\n".join(
                f"{row.number} {row.title}".strip()
                for row in self._public
                if row.day_number == day.number and row.kind is not AgendaKind.BREAK
            )
            for person_id in self._sitting_on(day):
                yield self._made(MeetingKind.SITTING, person_id, _of_day(day), description=text)

    def _sitting_on(self, day: DayRow) -> tuple[EntityId, ...]:
        """Return who sits on a day: the members, who stands in for them, and the substitutes of excused ones."""
        seats = bodies.members(self._db, str(self._event.body_id), day.starts.date())
        recorded = self._db.execute(
            select(Attendance.person_id, Attendance.state, Attendance.represented_by_id).where(
                Attendance.event_id == self._event.id, Attendance.day_number == day.number
            )
        ).all()
        excused = {row.person_id for row in recorded if row.state is AttendanceState.EXCUSED}
        found = [seat.person_id for seat in seats]
        found += [seat.substitute_id for seat in seats if seat.person_id in excused and seat.substitute_id]
        found += [row.represented_by_id for row in recorded if row.represented_by_id]
        return tuple(dict.fromkeys(found))

    def _of_workshops(self) -> Iterator[Meeting]:
        query = (
            select(Registration.person_id, WorkshopPlace.agenda_item_id)
            .join(Registration, Registration.id == WorkshopPlace.registration_id)
            .where(
                Registration.event_id == self._event.id,
                Registration.state.in_(_COMING),
                WorkshopPlace.state.in_(_COMING),
            )
            .order_by(Registration.sort_key, Registration.id, WorkshopPlace.agenda_item_id)
        )
        for person_id, item_id in self._db.execute(query):
            if item_id in self._rows:
                yield from self._of_item(MeetingKind.WORKSHOP, person_id, self._rows[item_id])

    def _of_contributors(self) -> Iterator[Meeting]:
        """Who contributes twice to an item has it once; a member has the whole sitting already."""
        members = {person for day in self._event.days for person in self._sitting_on(day)} if self._sitting else set()
        for row in self._rows.values():
            roles = {one.person_id: one.role.value for one in reversed(row.contributors)}
            for person_id, role in roles.items():
                if person_id not in members:
                    yield from self._of_item(MeetingKind.SLOT, person_id, row, role)

    def _of_item(self, kind: MeetingKind, person_id: EntityId, row: AgendaRow, role: str = "") -> Iterator[Meeting]:
        """What is not public at a sitting goes into nobody's calendar by its title."""
        if row.start is None or row.end is None or row.start == row.end:
            return
        told = not self._sitting or any(one.id == row.id for one in self._public)
        made = self._made(kind, person_id, _Span(row.id, row.start, row.end), role=role)
        place = self._in_room(row.room) if row.room else made.place
        yield replace(
            made,
            title=row.title if told else made.title,
            description=row.description if told else "",
            place=place,
        )

    def _of_duties(self) -> Iterator[Meeting]:
        for duty in duties.duties(self._db, self._event.id):
            if duty.starts is not None and duty.ends is not None:
                span = _Span(duty.id, duty.starts, duty.ends)
                yield self._made(MeetingKind.DUTY, duty.person_id, span, role=duty.kind.value)
                continue
            for day in self._event.days:
                span = _Span(duty.id, day.starts, day.ends)
                yield self._made(MeetingKind.DUTY, duty.person_id, span, role=duty.kind.value, day_id=day.id)

    def _made(
        self,
        kind: MeetingKind,
        person_id: EntityId,
        span: _Span,
        *,
        description: str = "",
        role: str = "",
        day_id: str = "",
    ) -> Meeting:
        return replace(
            self._model,
            kind=kind,
            person_id=person_id,
            subject_id=span.subject_id,
            uid=uid_of(kind, span.subject_id, person_id, day_id),
            starts=span.starts,
            ends=span.ends,
            description=description,
            role=role,
        )

    def _in_room(self, room: str) -> str:
        return ", ".join(part for part in (room, *self._house) if part)


def _of_day(day: DayRow) -> _Span:
    return _Span(day.id, day.starts, day.ends)
