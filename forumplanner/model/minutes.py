"""Minutes: entries along the agenda, votes, and what was raised against them later."""

from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Entity, EntityId, civil, date, datetime, instant, parent
from forumplanner.model.columns import enum_column
from forumplanner.model.enums import EntryKind, MinutesState, VoteManner, VoteResult
from forumplanner.model.privacy import Purpose, impersonal, personal

_record = personal(Purpose.RECORD)


class Minutes(Entity):
    """The minutes of one event; begin and end as recorded, in the event's wall time."""

    __tablename__ = "minutes"

    event_id: Mapped[EntityId] = mapped_column(parent("event"), unique=True)
    state: Mapped[MinutesState] = mapped_column(enum_column(MinutesState), default=MinutesState.DRAFT)
    began: Mapped[datetime | None] = civil()
    ended: Mapped[datetime | None] = civil()
    chair: Mapped[str] = mapped_column(default="")
    minute_taker: Mapped[str] = mapped_column(default="")
    audience: Mapped[int | None]
    opening: Mapped[str] = mapped_column(default="")
    settled_at: Mapped[datetime | None] = instant()
    duly_invited: Mapped[bool | None]
    invited_on: Mapped[date | None]


class Interruption(Entity):
    """When a sitting was interrupted, in the event's wall time; `ended` is None while it lasts."""

    __tablename__ = "interruption"

    minutes_id: Mapped[EntityId] = mapped_column(parent("minutes"), index=True)
    began: Mapped[datetime] = civil()
    ended: Mapped[datetime | None] = civil()


class MinuteEntry(Entity):
    """One entry at an agenda item, in the order of `position`."""

    __tablename__ = "minute_entry"

    minutes_id: Mapped[EntityId] = mapped_column(parent("minutes"), index=True)
    agenda_item_id: Mapped[EntityId] = mapped_column(parent("agenda_item"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[EntryKind] = mapped_column(enum_column(EntryKind), default=EntryKind.INFORMATION)
    text: Mapped[str] = mapped_column(default="")
    public: Mapped[bool] = mapped_column(default=True)


class Vote(Entity):
    """A vote at an agenda item, against who was present and entitled."""

    __tablename__ = "vote"

    agenda_item_id: Mapped[EntityId] = mapped_column(parent("agenda_item"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    motion: Mapped[str] = mapped_column(default="")
    manner: Mapped[VoteManner] = mapped_column(enum_column(VoteManner), default=VoteManner.OPEN)
    result: Mapped[VoteResult] = mapped_column(enum_column(VoteResult), default=VoteResult.COUNTED)
    yes: Mapped[int | None]
    no: Mapped[int | None]
    abstentions: Mapped[int | None]
    entitled_present: Mapped[int | None]


class Objection(Entity):
    """An objection raised against minutes; it stands beside the signed text."""

    __tablename__ = "objection"

    minutes_id: Mapped[EntityId] = mapped_column(parent("minutes"), index=True, info=impersonal())
    raised_by_id: Mapped[EntityId | None] = mapped_column(parent("person", cascade=False), index=True, info=_record)
    raised_at: Mapped[datetime] = instant(info=impersonal())
    text: Mapped[str] = mapped_column(info=_record)
    decision: Mapped[str] = mapped_column(default="", info=_record)


class Amendment(Entity):
    """A correction decided later; it stands beside the signed text, which stays as it was."""

    __tablename__ = "amendment"

    minutes_id: Mapped[EntityId] = mapped_column(parent("minutes"), index=True)
    decided_at: Mapped[datetime] = instant()
    text: Mapped[str]
