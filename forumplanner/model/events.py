"""Events and where they take place: series, one edition over one or several days, venues, rooms."""

from sqlalchemy import Index, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Entity, EntityId, civil, date, datetime, parent
from forumplanner.model.columns import KeyText, enum_column
from forumplanner.model.enums import EventKind, EventMode, EventState, NeedKind, QuestionKind, WaitingPolicy


class Series(Entity):
    """What joins the editions of one event over the years."""

    __tablename__ = "series"

    name: Mapped[str]
    title_pattern: Mapped[str] = mapped_column(default="{n}. {name}")
    rhythm_months: Mapped[int | None]


class Venue(Entity):
    """A place where events are held."""

    __tablename__ = "venue"

    name: Mapped[str]
    street: Mapped[str] = mapped_column(default="")
    postcode: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    directions: Mapped[str] = mapped_column(default="")
    step_free: Mapped[bool] = mapped_column(default=False)
    sort_key: Mapped[str] = mapped_column(KeyText, default="")


class Room(Entity):
    """A room of a venue; `capacity` counts seats, unknown is None."""

    __tablename__ = "room"

    venue_id: Mapped[EntityId] = mapped_column(parent("venue"), index=True)
    name: Mapped[str]
    capacity: Mapped[int | None]
    step_free: Mapped[bool] = mapped_column(default=False)
    wheelchair_places: Mapped[int | None]
    equipment: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


ALL_NEEDS = tuple(kind.value for kind in NeedKind)
"""The needs an event asks for unless it is told otherwise."""


class Event(Entity):
    """One edition; `starts` and `ends` span its days and are wall time in `zone`.

    With `approval` a registration is a request until the officer approves it. `offer_hours` is how long an offered
    place is held. `needs_asked` names the kinds of needs (NeedKind) that forms show. `needs_contact` is whom the
    reception fetches for somebody with a need, as one says it ("Frau Beispiel").
    """

    __tablename__ = "event"

    code: Mapped[str] = mapped_column(KeyText, unique=True)
    kind: Mapped[EventKind] = mapped_column(enum_column(EventKind))
    state: Mapped[EventState] = mapped_column(enum_column(EventState), default=EventState.PLANNING)
    mode: Mapped[EventMode] = mapped_column(enum_column(EventMode), default=EventMode.ON_SITE)
    title: Mapped[str]
    subtitle: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    series_id: Mapped[EntityId | None] = mapped_column(parent("series", cascade=False), index=True)
    edition: Mapped[int | None]
    body_id: Mapped[EntityId | None] = mapped_column(parent("body", cascade=False), index=True)
    venue_id: Mapped[EntityId | None] = mapped_column(parent("venue", cascade=False), index=True)
    zone: Mapped[str] = mapped_column(default="Europe/Berlin")
    starts: Mapped[datetime] = civil(index=True)
    ends: Mapped[datetime] = civil()
    capacity: Mapped[int | None]
    registration_closes: Mapped[datetime | None] = civil()
    languages: Mapped[tuple[str, ...]] = mapped_column(default=("de",))
    online_link: Mapped[str] = mapped_column(default="")
    invite_by: Mapped[date | None]
    privacy_notice: Mapped[str] = mapped_column(default="")
    waiting_policy: Mapped[WaitingPolicy] = mapped_column(
        enum_column(WaitingPolicy), default=WaitingPolicy.STRICT_ORDER, server_default="strict_order"
    )
    offer_hours: Mapped[int] = mapped_column(default=72, server_default="72")
    approval: Mapped[bool] = mapped_column(default=False, server_default=false())
    needs_asked: Mapped[tuple[str, ...]] = mapped_column(default=ALL_NEEDS, server_default=" ".join(ALL_NEEDS))
    needs_contact: Mapped[str] = mapped_column(default="", server_default="")
    second_convening: Mapped[bool] = mapped_column(default=False, server_default=false())
    registration_link: Mapped[str] = mapped_column(default="", server_default="")
    sort_key: Mapped[str] = mapped_column(KeyText, default="")
    search_key: Mapped[str] = mapped_column(KeyText, default="")
    calendar_sequence: Mapped[int] = mapped_column(default=0)


class EventDay(Entity):
    """One day of an event; `opens` is when the doors open."""

    __tablename__ = "event_day"
    __table_args__ = (Index(None, "event_id", "number"),)

    event_id: Mapped[EntityId] = mapped_column(parent("event"))
    number: Mapped[int]
    starts: Mapped[datetime] = civil()
    ends: Mapped[datetime] = civil()
    opens: Mapped[datetime | None] = civil()
    title: Mapped[str] = mapped_column(default="")


class EventRoom(Entity):
    """A room that an event uses."""

    __tablename__ = "event_room"
    __table_args__ = (UniqueConstraint("event_id", "room_id"),)

    event_id: Mapped[EntityId] = mapped_column(parent("event"), index=True)
    room_id: Mapped[EntityId] = mapped_column(parent("room"), index=True)


class Contingent(Entity):
    """Places of an event that are kept for some (an organisation, a district, the press).

    Its places are part of the event's places. Once `released`, those not taken are for everybody.
    """

    __tablename__ = "contingent"

    event_id: Mapped[EntityId] = mapped_column(parent("event"), index=True)
    name: Mapped[str]
    places: Mapped[int]
    released: Mapped[bool] = mapped_column(default=False, server_default=false())
    position: Mapped[int] = mapped_column(default=0)


class Question(Entity):
    """What an event asks of whoever registers; `choices` are lines.

    It is asked only of those whose answer to `asked_if_id` is `asked_if_answer`.
    """

    __tablename__ = "question"

    event_id: Mapped[EntityId] = mapped_column(parent("event"), index=True)
    text: Mapped[str]
    kind: Mapped[QuestionKind] = mapped_column(enum_column(QuestionKind), default=QuestionKind.TEXT)
    choices: Mapped[str] = mapped_column(default="")
    required: Mapped[bool] = mapped_column(default=False, server_default=false())
    asked_if_id: Mapped[EntityId | None] = mapped_column(parent("question", cascade=False), index=True)
    asked_if_answer: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
