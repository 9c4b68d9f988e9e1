"""Who comes: registrations, companions, workshop places, offers, needs, orders, attendance."""

from sqlalchemy import Index, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Entity, EntityId, civil, date, datetime, instant, parent
from forumplanner.model.columns import KeyText, enum_column
from forumplanner.model.enums import (
    AttendanceState,
    NeedKind,
    OfferState,
    OrderState,
    PhotoConsent,
    RegistrationState,
)
from forumplanner.model.inviting_kinds import Participation
from forumplanner.model.privacy import Purpose, impersonal, personal

_part = personal(Purpose.PARTICIPATION)
_need = personal(Purpose.NEED)


class Companions(Entity):
    """People who registered together; they are placed together or not at all."""

    __tablename__ = "companions"

    event_id: Mapped[EntityId] = mapped_column(parent("event"), index=True)


class Registration(Entity):
    """One person at one event. `queue` orders requests and the waiting list (lower first).

    `guests` counts accompanying persons without an entry of their own; each takes a place.
    `privacy_informed_at` is when the person was given the privacy notice. `badge_languages`: "Ich spreche ..." stands
    on the badge because the person asked for it. `listed_fields` are what the person agreed to have in a list of
    participants for all ("name", "organisation", "email", "phone"); without "name" the person is not in it.
    `answer` is what the person last answered to the calendar invitation, as far as the officer took it over.
    """

    __tablename__ = "registration"
    __table_args__ = (
        UniqueConstraint("event_id", "person_id"),
        Index(None, "event_id", "sort_key", "id", "search_key"),
        # What counting places, needs and those in line reads; the id lets needs be found without the rows themselves.
        Index(None, "event_id", "state", "contingent_id", "guests", "id"),
    )

    event_id: Mapped[EntityId] = mapped_column(parent("event"), info=_part)
    person_id: Mapped[EntityId] = mapped_column(parent("person", cascade=False), index=True, info=_part)
    companions_id: Mapped[EntityId | None] = mapped_column(parent("companions", cascade=False), index=True, info=_part)
    state: Mapped[RegistrationState] = mapped_column(enum_column(RegistrationState), info=_part)
    queue: Mapped[int] = mapped_column(default=0, info=_part)
    registered_at: Mapped[datetime] = instant(info=_part)
    organisation: Mapped[str] = mapped_column(default="", info=_part)
    channel: Mapped[str] = mapped_column(default="", info=_part)
    source_ref: Mapped[str] = mapped_column(default="", info=_part)
    photo_consent: Mapped[PhotoConsent] = mapped_column(
        enum_column(PhotoConsent), default=PhotoConsent.NOT_ASKED, info=_part
    )
    guests: Mapped[int] = mapped_column(default=0, server_default="0", info=_part)
    contingent_id: Mapped[EntityId | None] = mapped_column(parent("contingent", cascade=False), index=True, info=_part)
    privacy_informed_at: Mapped[datetime | None] = instant(info=_part)
    badge_languages: Mapped[bool] = mapped_column(default=False, server_default=false(), info=_part)
    listed_fields: Mapped[tuple[str, ...]] = mapped_column(default=(), server_default="", info=_part)
    answer: Mapped[Participation | None] = mapped_column(enum_column(Participation), info=_part)
    badge_token: Mapped[str] = mapped_column(KeyText, default="", index=True, info=_part)
    note: Mapped[str] = mapped_column(default="", info=_part)
    sort_key: Mapped[str] = mapped_column(KeyText, default="", info=_part)
    search_key: Mapped[str] = mapped_column(KeyText, default="", info=_part)


class WorkshopPlace(Entity):
    """A registered person's place in one workshop; `queue` orders its waiting list (lower first)."""

    __tablename__ = "workshop_place"
    __table_args__ = (UniqueConstraint("registration_id", "agenda_item_id"),)

    registration_id: Mapped[EntityId] = mapped_column(parent("registration"), index=True, info=_part)
    agenda_item_id: Mapped[EntityId] = mapped_column(parent("agenda_item"), index=True, info=_part)
    state: Mapped[RegistrationState] = mapped_column(
        enum_column(RegistrationState), default=RegistrationState.PLACED, info=_part
    )
    queue: Mapped[int] = mapped_column(default=0, server_default="0", info=_part)


class Answer(Entity):
    """What a registered person answered to a question of the event."""

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("registration_id", "question_id"),)

    registration_id: Mapped[EntityId] = mapped_column(parent("registration"), index=True, info=_part)
    question_id: Mapped[EntityId] = mapped_column(parent("question"), index=True, info=_part)
    text: Mapped[str] = mapped_column(default="", info=_part)


class PlaceOffer(Entity):
    """A freed place offered to somebody on the waiting list until a deadline."""

    __tablename__ = "place_offer"

    registration_id: Mapped[EntityId] = mapped_column(parent("registration"), index=True, info=_part)
    offered_at: Mapped[datetime] = instant(info=_part)
    deadline: Mapped[datetime] = instant(info=_part)
    state: Mapped[OfferState] = mapped_column(enum_column(OfferState), default=OfferState.OPEN, info=_part)


class Need(Entity):
    """What a registered person needs; `detail` is a language, ages or a diet; with the consent to keep it."""

    __tablename__ = "need"

    registration_id: Mapped[EntityId] = mapped_column(parent("registration"), index=True, info=_need)
    kind: Mapped[NeedKind] = mapped_column(enum_column(NeedKind), info=_need)
    detail: Mapped[str] = mapped_column(default="", info=_need)
    quantity: Mapped[int] = mapped_column(default=1, info=_need)
    consent_at: Mapped[datetime | None] = instant(info=_need)
    consent_by: Mapped[str] = mapped_column(default="", info=_need)
    consent_wording: Mapped[str] = mapped_column(default="", info=_need)


class ServiceOrder(Entity):
    """What is ordered because of the needs: how many, of whom, from when to when, by which day, at what cost (cents).

    `person_id` is who does it, such as the interpreter; `supplier` the firm or the name of somebody not in the
    directory. `starts` and `ends` are wall time in the event's zone.
    """

    __tablename__ = "service_order"

    event_id: Mapped[EntityId] = mapped_column(parent("event"), index=True, info=_part)
    kind: Mapped[NeedKind] = mapped_column(enum_column(NeedKind), info=impersonal())
    detail: Mapped[str] = mapped_column(default="", info=impersonal())
    quantity: Mapped[int] = mapped_column(default=1, server_default="1", info=impersonal())
    person_id: Mapped[EntityId | None] = mapped_column(parent("person", cascade=False), index=True, info=_part)
    supplier: Mapped[str] = mapped_column(default="", info=_part)
    starts: Mapped[datetime | None] = civil(info=_part)
    ends: Mapped[datetime | None] = civil(info=_part)
    due: Mapped[date | None] = mapped_column(info=impersonal())
    state: Mapped[OrderState] = mapped_column(enum_column(OrderState), default=OrderState.NEEDED, info=impersonal())
    cost_cents: Mapped[int | None] = mapped_column(info=impersonal())
    currency: Mapped[str] = mapped_column(default="EUR", info=impersonal())
    note: Mapped[str] = mapped_column(default="", server_default="", info=_part)


class Attendance(Entity):
    """An interval in which somebody was there, or how a member is recorded."""

    __tablename__ = "attendance"

    event_id: Mapped[EntityId] = mapped_column(parent("event"), index=True, info=_part)
    person_id: Mapped[EntityId] = mapped_column(parent("person", cascade=False), index=True, info=_part)
    day_number: Mapped[int] = mapped_column(default=1, info=impersonal())
    state: Mapped[AttendanceState] = mapped_column(
        enum_column(AttendanceState), default=AttendanceState.PRESENT, info=_part
    )
    came: Mapped[datetime | None] = civil(info=_part)
    left: Mapped[datetime | None] = civil(info=_part)
    represented_by_id: Mapped[EntityId | None] = mapped_column(parent("person", cascade=False), index=True, info=_part)
