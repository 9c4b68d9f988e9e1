"""Loads series and events with their days, rooms, duties, orders, who was registered and who was there."""

from datetime import date, datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from forumplanner.desk.example import story, town
from forumplanner.desk.example.dates import EventOffset
from forumplanner.desk.example.known import OFFICE_HOUR, Known, maybe
from forumplanner.model.agenda import Duty
from forumplanner.model.bodies import SittingRules
from forumplanner.model.directory import Organisation
from forumplanner.model.enums import EventState
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.registrations import Attendance, ServiceOrder
from forumplanner.planning import informing, reception, registering, scheduling, sitting


def load_series(db: Session, series: tuple[town.Series, ...], known: Known) -> None:
    """Load what joins editions."""
    for each in series:
        known.series[each.key] = scheduling.add_series(
            db, each.name, title_pattern=each.title_pattern, rhythm_months=each.rhythm_months
        )


def load_event(db: Session, event: story.Event, known: Known) -> None:
    """Load one event without its agenda, and move it on to its state."""
    days = tuple(
        scheduling.DayFields(
            starts=known.civil(event.code, day.number, day.starts),
            ends=known.civil(event.code, day.number, day.ends),
            opens=None if day.opens is None else known.civil(event.code, day.number, day.opens),
            title=day.title,
        )
        for day in event.day
    )
    event_id = scheduling.create_event(
        db,
        scheduling.EventFields(
            title=event.title,
            kind=event.kind,
            days=days,
            code=event.code,
            subtitle=event.subtitle,
            description=event.description,
            mode=event.mode,
            zone=known.zone,
            series_id=known.series[event.series],
            edition=event.edition,
            body_id=maybe(known.bodies, event.body),
            venue_id=known.venues[event.venue],
            room_ids=tuple(known.rooms[room] for room in event.rooms),
            capacity=event.capacity,
            registration_closes=_registration_closes(event, known),
            languages=event.languages,
            invite_by=_invite_by(db, event, days[0].starts, known),
            privacy_notice=event.privacy_notice,
            registration_link=event.registration_link,
        ),
    )
    known.events[event.code] = event_id
    scheduling.set_state(db, event_id, event.state, now_local=_seen_at(event, days[-1].ends, known))
    _load_duties(db, event, known)
    _load_orders(db, event, known)
    _load_registrations(db, event, known)
    _load_attendance(db, event, known)


def _seen_at(event: story.Event, ends: datetime, known: Known) -> datetime:
    """Return when the event was moved on: at its end when it was held, today otherwise."""
    return ends if event.state is EventState.HELD else datetime.combine(known.timeline.today, OFFICE_HOUR)


def _registration_closes(event: story.Event, known: Known) -> datetime | None:
    if event.registration_closes is None:
        return None
    day = known.timeline.day(event.registration_closes, event.code)
    return datetime.combine(day, event.registration_closes_at)


def _invite_by(db: Session, event: story.Event, starts: datetime, known: Known) -> date | None:
    """Return the day that is told, or the last one that the rules of the body allow."""
    if event.invite_by is not None:
        return known.timeline.day(event.invite_by, event.code)
    rules = db.scalar(select(SittingRules).where(SittingRules.body_id == maybe(known.bodies, event.body)))
    return None if rules is None else sitting.invite_by(rules, starts, known.zone)


def _load_duties(db: Session, event: story.Event, known: Known) -> None:
    rows = [
        {
            "id": new_id(),
            "event_id": known.events[event.code],
            "person_id": known.persons[duty.person],
            "kind": duty.kind,
            "language": duty.language,
            "starts": known.civil(event.code, duty.day, duty.starts),
            "ends": known.civil(event.code, duty.day, duty.ends),
        }
        for duty in event.duty
    ]
    if rows:
        db.execute(insert(Duty), rows)


def _load_orders(db: Session, event: story.Event, known: Known) -> None:
    rows = [
        {
            "id": new_id(),
            "event_id": known.events[event.code],
            "kind": order.kind,
            "detail": order.detail,
            "supplier": order.supplier_name or _name_of(db, known.organisations[order.supplier]),
            "due": known.timeline.day(order.due, event.code),
            "state": order.state,
            "cost_cents": order.cost_cents,
        }
        for order in event.order
    ]
    if rows:
        db.execute(insert(ServiceOrder), rows)


def _name_of(db: Session, organisation_id: EntityId) -> str:
    return db.scalars(select(Organisation.name).where(Organisation.id == organisation_id)).one()


def _load_registrations(db: Session, event: story.Event, known: Known) -> None:
    """Load who registered before an event that was held, and came to each of its days."""
    wanted = [
        registering.RegistrationFields(
            known.persons[one.person], channel=one.channel, badge_languages=one.badge_languages
        )
        for one in event.registered
    ]
    if not wanted:
        return
    made = registering.register(db, known.events[event.code], wanted, known.instant(EventOffset(-14), event.code))
    for told, registration in zip(event.registered, made, strict=True):
        informing.record_listing(db, [registration.id], told.listed)
        for day in event.day:
            reception.note(db, registration.id, day.number, known.civil(event.code, day.number, day.starts))


def _load_attendance(db: Session, event: story.Event, known: Known) -> None:
    """Load who was there on every day; members of a body at a sitting are recorded by its own rules."""
    rows = [
        {
            "id": new_id(),
            "event_id": known.events[event.code],
            "person_id": known.persons[person],
            "day_number": day.number,
        }
        for day in event.day
        for person in event.attended
    ]
    if rows:
        db.execute(insert(Attendance), rows)
