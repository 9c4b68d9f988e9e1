"""What was sent to whom and what came back: dispatches, messages on their way, replies."""

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Base, Entity, EntityId, civil, date, datetime, instant, parent
from forumplanner.model.columns import KeyText, enum_column
from forumplanner.model.enums import DispatchKind
from forumplanner.model.inviting_kinds import (
    CalendarMethod,
    DispatchWay,
    MeetingKind,
    OutgoingState,
    Participation,
    ReplyKind,
    ReplyProposal,
    ReplyStanding,
    ReplyState,
)
from forumplanner.model.privacy import Purpose, impersonal, personal

_sent = personal(Purpose.ACCOUNTABILITY)
_part = personal(Purpose.PARTICIPATION)


class Dispatch(Entity):
    """What was given out to whom, when, in which revision; whether it left is in `outgoing`. Never changed.

    `meeting` and `subject_id` (of an event day, agenda item, contribution or duty) say to what; `uid`, `sequence`,
    `starts`, `ends`, `zone`, `place` and `digest` what the receiver's calendar holds since. `batch_id` joins what
    went out in one go. `document` is ANNOUNCEMENT where a mailing list was told; `person_id` is None where that was an
    organisation. `counts_from` is the day from which the notice period of a summons counts.
    """

    __tablename__ = "dispatch"

    event_id: Mapped[EntityId] = mapped_column(parent("event"), index=True, info=_sent)
    person_id: Mapped[EntityId | None] = mapped_column(parent("person", cascade=False), index=True, info=_sent)
    kind: Mapped[DispatchKind] = mapped_column(enum_column(DispatchKind), info=impersonal())
    document: Mapped[str] = mapped_column(default="", info=impersonal())
    sent_at: Mapped[datetime] = instant(info=impersonal())
    uid: Mapped[str] = mapped_column(default="", index=True, info=impersonal())
    sequence: Mapped[int] = mapped_column(default=0, info=impersonal())
    digest: Mapped[str] = mapped_column(default="", info=impersonal())
    batch_id: Mapped[str] = mapped_column(KeyText, default="", server_default="", index=True, info=impersonal())
    way: Mapped[DispatchWay] = mapped_column(
        enum_column(DispatchWay), default=DispatchWay.BY_HAND, server_default="by_hand", info=impersonal()
    )
    method: Mapped[CalendarMethod] = mapped_column(
        enum_column(CalendarMethod), default=CalendarMethod.NONE, server_default="none", info=impersonal()
    )
    meeting: Mapped[MeetingKind | None] = mapped_column(enum_column(MeetingKind), info=impersonal())
    subject_id: Mapped[str] = mapped_column(KeyText, default="", server_default="", info=impersonal())
    address: Mapped[str] = mapped_column(default="", server_default="", info=_sent)
    language: Mapped[str] = mapped_column(default="", server_default="", info=_sent)
    title: Mapped[str] = mapped_column(default="", server_default="", info=impersonal())
    starts: Mapped[datetime | None] = civil(info=impersonal())
    ends: Mapped[datetime | None] = civil(info=impersonal())
    zone: Mapped[str] = mapped_column(default="", server_default="", info=impersonal())
    place: Mapped[str] = mapped_column(default="", server_default="", info=impersonal())
    counts_from: Mapped[date | None] = mapped_column(info=impersonal())
    note: Mapped[str] = mapped_column(default="", server_default="", info=_sent)


class Outgoing(Base):
    """A message on its way, beside the journal: what was sent cannot be undone.

    `dispatch_id` names its dispatch; several dispatches of one batch in Bcc share one `message_id`. `message` is
    exactly what goes out (RFC 5322).
    """

    __tablename__ = "outgoing"

    dispatch_id: Mapped[EntityId] = mapped_column(primary_key=True, info=_sent)
    batch_id: Mapped[str] = mapped_column(KeyText, index=True, info=impersonal())
    state: Mapped[OutgoingState] = mapped_column(enum_column(OutgoingState), index=True, info=impersonal())
    message_id: Mapped[str] = mapped_column(default="", info=impersonal())
    message: Mapped[bytes] = mapped_column(LargeBinary, default=b"", info=_sent)
    error: Mapped[str] = mapped_column(default="", info=_sent)
    attempts: Mapped[int] = mapped_column(default=0, info=impersonal())
    changed_at: Mapped[datetime] = instant(info=impersonal())


class Reply(Entity):
    """An answer that came back. `digest` tells one from another, so that the same is taken in once.

    `address` is the attendee it speaks for, `sender` whom the message came from; `starts` and `ends` (wall time in
    `zone`) what a counter-proposal asks for.
    """

    __tablename__ = "reply"
    __table_args__ = (UniqueConstraint("digest"),)

    digest: Mapped[str] = mapped_column(KeyText, info=impersonal())
    kind: Mapped[ReplyKind] = mapped_column(enum_column(ReplyKind), info=_part)
    event_id: Mapped[EntityId | None] = mapped_column(parent("event"), index=True, info=_part)
    person_id: Mapped[EntityId | None] = mapped_column(parent("person", cascade=False), index=True, info=_part)
    dispatch_id: Mapped[EntityId | None] = mapped_column(parent("dispatch", cascade=False), index=True, info=_part)
    uid: Mapped[str] = mapped_column(KeyText, default="", index=True, info=_part)
    sequence: Mapped[int] = mapped_column(default=0, info=impersonal())
    stamped_at: Mapped[datetime | None] = instant(info=impersonal())
    received_at: Mapped[datetime] = instant(info=impersonal())
    address: Mapped[str] = mapped_column(default="", info=_part)
    sender: Mapped[str] = mapped_column(default="", info=_part)
    name: Mapped[str] = mapped_column(default="", info=_part)
    participation: Mapped[Participation | None] = mapped_column(enum_column(Participation), info=_part)
    comment: Mapped[str] = mapped_column(default="", info=_part)
    delegate: Mapped[str] = mapped_column(default="", info=_part)
    title: Mapped[str] = mapped_column(default="", info=_part)
    starts: Mapped[datetime | None] = civil(info=_part)
    ends: Mapped[datetime | None] = civil(info=_part)
    zone: Mapped[str] = mapped_column(default="", info=impersonal())
    source: Mapped[str] = mapped_column(default="", info=_part)
    standing: Mapped[ReplyStanding] = mapped_column(enum_column(ReplyStanding), info=impersonal())
    proposal: Mapped[ReplyProposal] = mapped_column(enum_column(ReplyProposal), info=impersonal())
    state: Mapped[ReplyState] = mapped_column(
        enum_column(ReplyState), default=ReplyState.OPEN, index=True, info=impersonal()
    )
    settled_at: Mapped[datetime | None] = instant(info=impersonal())
