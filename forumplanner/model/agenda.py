"""The agenda: tracks, items, papers, and who contributes or is on duty."""

from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Entity, EntityId, civil, datetime, parent
from forumplanner.model.columns import enum_column
from forumplanner.model.enums import AgendaKind, ContributionRole, DutyKind, ItemOutcome, PaperKind
from forumplanner.model.privacy import Purpose, impersonal, personal

_record = personal(Purpose.RECORD)
_part = personal(Purpose.PARTICIPATION)


class Track(Entity):
    """A strand of parallel items."""

    __tablename__ = "track"

    event_id: Mapped[EntityId] = mapped_column(parent("event"), index=True)
    name: Mapped[str]
    room_id: Mapped[EntityId | None] = mapped_column(parent("room", cascade=False), index=True)
    position: Mapped[int] = mapped_column(default=0)


class AgendaItem(Entity):
    """One item; its start is pinned or follows from the durations before it (minutes).

    `number` is given only where it must differ from the computed one. The outcome texts of a conflict are
    `positions`, `agreed`, `still_open`; of a success model `what`, `who`, `transferable`. `material` (microphones,
    pin boards) and `stage_note` (who does what) are for the organisers only.
    """

    __tablename__ = "agenda_item"

    event_id: Mapped[EntityId] = mapped_column(parent("event"), index=True)
    parent_id: Mapped[EntityId | None] = mapped_column(parent("agenda_item"), index=True)
    track_id: Mapped[EntityId | None] = mapped_column(parent("track", cascade=False), index=True)
    room_id: Mapped[EntityId | None] = mapped_column(parent("room", cascade=False), index=True)
    day_number: Mapped[int] = mapped_column(default=1)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[AgendaKind] = mapped_column(enum_column(AgendaKind), default=AgendaKind.ITEM)
    number: Mapped[str] = mapped_column(default="")
    title: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    public: Mapped[bool] = mapped_column(default=True)
    internal: Mapped[bool] = mapped_column(default=False)
    pinned_start: Mapped[datetime | None] = civil()
    minutes: Mapped[int] = mapped_column(default=0)
    capacity: Mapped[int | None]
    language: Mapped[str] = mapped_column(default="")
    outcome: Mapped[ItemOutcome | None] = mapped_column(enum_column(ItemOutcome))
    referred_to: Mapped[str] = mapped_column(default="")
    positions: Mapped[str] = mapped_column(default="")
    agreed: Mapped[str] = mapped_column(default="")
    still_open: Mapped[str] = mapped_column(default="")
    what: Mapped[str] = mapped_column(default="")
    who: Mapped[str] = mapped_column(default="")
    transferable: Mapped[str] = mapped_column(default="")
    material: Mapped[str] = mapped_column(default="", server_default="")
    stage_note: Mapped[str] = mapped_column(default="", server_default="")
    calendar_sequence: Mapped[int] = mapped_column(default=0)


class Contribution(Entity):
    """Who speaks, chairs or reports at an item."""

    __tablename__ = "contribution"

    agenda_item_id: Mapped[EntityId] = mapped_column(parent("agenda_item"), index=True, info=_record)
    person_id: Mapped[EntityId] = mapped_column(parent("person", cascade=False), index=True, info=_record)
    role: Mapped[ContributionRole] = mapped_column(
        enum_column(ContributionRole), default=ContributionRole.SPEAKER, info=_record
    )
    position: Mapped[int] = mapped_column(default=0, info=impersonal())


class Duty(Entity):
    """Who is on duty at an event, from when to when."""

    __tablename__ = "duty"

    event_id: Mapped[EntityId] = mapped_column(parent("event"), index=True, info=_part)
    person_id: Mapped[EntityId] = mapped_column(parent("person", cascade=False), index=True, info=_part)
    kind: Mapped[DutyKind] = mapped_column(enum_column(DutyKind), info=_part)
    language: Mapped[str] = mapped_column(default="", info=impersonal())
    starts: Mapped[datetime | None] = civil(info=_part)
    ends: Mapped[datetime | None] = civil(info=_part)


class Paper(Entity):
    """A file at an event, an agenda item or minutes; its bytes lie in `stored_file` under their digest."""

    __tablename__ = "paper"

    event_id: Mapped[EntityId] = mapped_column(parent("event"), index=True)
    agenda_item_id: Mapped[EntityId | None] = mapped_column(parent("agenda_item"), index=True)
    kind: Mapped[PaperKind] = mapped_column(enum_column(PaperKind), default=PaperKind.PAPER, server_default="paper")
    number: Mapped[str] = mapped_column(default="")
    title: Mapped[str]
    file_name: Mapped[str] = mapped_column(default="")
    media_type: Mapped[str] = mapped_column(default="application/octet-stream")
    digest: Mapped[str] = mapped_column(default="")
    public: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
