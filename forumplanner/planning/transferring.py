"""Transferring a place to another person, or a registration to another event.

What was said about the person who gives a place up (organisation, needs, answers, consents, note) stays theirs and
goes.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Affiliation, Organisation, Person
from forumplanner.model.enums import EventKind, PhotoConsent, RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Answer, Need, Registration
from forumplanner.planning import giving_places, offers, places, registering
from forumplanner.planning.needs import NeedFields
from forumplanner.planning.parties import LEFT
from forumplanner.planning.registering import Registered, RegistrationFields


def transfer_place(db: Session, registration_id: EntityId, person_id: EntityId, now: datetime) -> None:
    """Let another person come in somebody's place: same place, companions, guests and workshops, another badge.

    The organisation is from then on the one to which the other person belongs when the event begins, or none.

    Raises PlanningError when there is no place to give on (a rank on the waiting list is not one), or the other
    person is registered already.
    """
    registration = db.get_one(Registration, registration_id)
    event = db.get_one(Event, registration.event_id)
    if registration.state is not RegistrationState.PLACED:
        raise PlanningError("transfer.no-place", person=places.name_of(db, registration_id))
    person = db.get_one(Person, person_id)
    twice = select(Registration.id).where(Registration.event_id == event.id, Registration.person_id == person_id)
    if db.scalar(twice) is not None:
        name = f"{person.given_name} {person.family_name}".strip() or person.own_script_name
        raise PlanningError("registration.twice", person=name, event=event.title)
    for kind in (Need, Answer):
        db.execute(delete(kind).where(kind.registration_id == registration_id))
    registration.person_id = person_id
    registration.registered_at = now
    registration.badge_token = registering.badge_token()
    registration.photo_consent = PhotoConsent.NOT_ASKED
    registration.privacy_informed_at = None
    registration.badge_languages = False
    registration.listed_fields = ()
    registration.organisation = _organisations(db, person_id, event)
    registration.note = registration.source_ref = ""
    registration.sort_key, registration.search_key = person.sort_key, person.search_key
    db.flush()


def transfer_to_event(
    db: Session, registration_ids: Sequence[EntityId], event_id: EntityId, now: datetime
) -> list[Registered]:
    """Cancel registrations here and register the same people at another event, with needs and guests.

    Who is transferred together stays together; whether there is a place follows from the other event's policy.
    Raises PlanningError when the other event is a sitting, has begun or is called off, or somebody is
    registered there already.
    """
    target = db.get_one(Event, event_id)
    if target.kind is EventKind.SITTING:
        raise PlanningError("transfer.sitting", event=target.title)
    if offers.begun(target, now):
        raise PlanningError("transfer.event-has-begun", event=target.title)
    moving = [db.get_one(Registration, id_) for id_ in registration_ids]
    for one in moving:
        if one.event_id == event_id:
            raise PlanningError("transfer.same-event", event=target.title)
        if one.state in (*LEFT, RegistrationState.ATTENDED):
            raise PlanningError("transfer.nothing-to-transfer", person=places.name_of(db, one.id))
    moving.sort(key=lambda one: (one.queue, one.id))
    fields = [_fields(one, _needs(db, one.id)) for one in moving]
    giving_places.cancel(db, registration_ids)
    return registering.register(db, event_id, fields, now)


def _organisations(db: Session, person_id: EntityId, event: Event) -> str:
    """Return where somebody belongs on the first day of an event, by name."""
    day = event.starts.date()
    query = (
        select(Organisation.name)
        .join(Affiliation, Affiliation.organisation_id == Organisation.id)
        .where(Affiliation.person_id == person_id)
        .where(Affiliation.since.is_(None) | (Affiliation.since <= day))
        .where(Affiliation.until.is_(None) | (Affiliation.until >= day))
        .order_by(Organisation.sort_key)
    )
    return ", ".join(dict.fromkeys(db.scalars(query)))


def _fields(one: Registration, needs: tuple[NeedFields, ...]) -> RegistrationFields:
    return RegistrationFields(
        person_id=one.person_id,
        wish=one.state if one.state is RegistrationState.REQUESTED else RegistrationState.PLACED,
        organisation=one.organisation,
        channel=one.channel,
        note=one.note,
        photo_consent=one.photo_consent,
        badge_languages=one.badge_languages,
        needs=needs,
        party=one.companions_id or "",
        guests=one.guests,
    )


def _needs(db: Session, registration_id: EntityId) -> tuple[NeedFields, ...]:
    query = select(Need.kind, Need.detail, Need.quantity, Need.consent_at, Need.consent_by, Need.consent_wording).where(
        Need.registration_id == registration_id
    )
    return tuple(NeedFields(*row, still_to_ask=row.consent_at is None) for row in db.execute(query))
