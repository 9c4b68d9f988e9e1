"""Events and where they take place: series, one edition over one or several days, venues, rooms."""

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Entity, EntityId, civil, date, datetime, parent
from forumplanner.model.columns import KeyText, enum_column
from forumplanner.model.enums import EventKind, EventMode, EventState


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


class Event(Entity):
    """One edition; `starts` and `ends` span its days and are wall time in `zone`."""

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
