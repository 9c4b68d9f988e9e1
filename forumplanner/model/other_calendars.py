"""The calendars of others: servers that ours is published to, entries taken in, days the office knows of."""

from sqlalchemy import UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Base, Entity, EntityId, civil, date, datetime, instant, parent
from forumplanner.model.columns import KeyText, enum_column
from forumplanner.model.inviting_kinds import OtherCalendarKind


class CalendarAccount(Entity):
    """A calendar on a CalDAV server; its password lies in the system's keyring.

    `public_only` keeps to what everyone may see; `measures` also publishes measures and deadlines as tasks.
    """

    __tablename__ = "calendar_account"

    name: Mapped[str] = mapped_column(default="")
    url: Mapped[str]
    user: Mapped[str] = mapped_column(default="")
    calendar_url: Mapped[str] = mapped_column(default="")
    public_only: Mapped[bool] = mapped_column(default=True)
    measures: Mapped[bool] = mapped_column(default=False, server_default=false())


class PublishedCalendar(Base):
    """How far we know a calendar on a server, beside the journal: the server does not undo."""

    __tablename__ = "published_calendar"

    account_id: Mapped[EntityId] = mapped_column(primary_key=True)
    sync_token: Mapped[str] = mapped_column(default="")
    synced_at: Mapped[datetime | None] = instant()


class PublishedEntry(Base):
    """What we last put on a server: `digest` of what was put, `etag` the server gave it."""

    __tablename__ = "published_entry"

    account_id: Mapped[EntityId] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(KeyText, primary_key=True)
    href: Mapped[str] = mapped_column(default="")
    etag: Mapped[str] = mapped_column(default="")
    digest: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")


class OtherCalendar(Entity):
    """A calendar file of others, taken in to be warned of clashes; its entries are known from one day to another."""

    __tablename__ = "other_calendar"

    name: Mapped[str]
    kind: Mapped[OtherCalendarKind] = mapped_column(enum_column(OtherCalendarKind), default=OtherCalendarKind.OTHER)
    file_name: Mapped[str] = mapped_column(default="")
    read_at: Mapped[datetime] = instant()
    known_from: Mapped[date | None]
    known_until: Mapped[date | None]


class OtherEntry(Entity):
    """One occurrence of an entry of such a calendar, in the office's wall time; of whole days `ends` is the last."""

    __tablename__ = "other_entry"

    calendar_id: Mapped[EntityId] = mapped_column(parent("other_calendar"), index=True)
    uid: Mapped[str] = mapped_column(KeyText, default="")
    title: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    starts: Mapped[datetime] = civil(index=True)
    ends: Mapped[datetime] = civil()
    all_day: Mapped[bool] = mapped_column(default=False)


class LocalDay(Entity):
    """A day or span that matters here (town festival, market): on its dates, or every year on that day and month."""

    __tablename__ = "local_day"
    __table_args__ = (UniqueConstraint("name", "first"),)

    name: Mapped[str]
    first: Mapped[date]
    last: Mapped[date]
    every_year: Mapped[bool] = mapped_column(default=False)
