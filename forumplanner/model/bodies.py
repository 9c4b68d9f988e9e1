"""Bodies (Gremien): dated names, seats, and the rules of their sittings as data."""

from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Entity, EntityId, date, parent
from forumplanner.model.columns import enum_column
from forumplanner.model.enums import AfterSignature, MajorityBase, NoticeCounting, SeatKind, SeatRole
from forumplanner.model.privacy import Purpose, impersonal, personal

_seat = personal(Purpose.OFFICE_HOLDING)


class Body(Entity):
    """A committee or advisory body; its names are dated, series and history survive a renaming."""

    __tablename__ = "body"

    key: Mapped[str] = mapped_column(unique=True)
    legal_members: Mapped[int | None]
    term_starts: Mapped[date | None]
    term_ends: Mapped[date | None]


class BodyName(Entity):
    """What a body is called from one day to another."""

    __tablename__ = "body_name"

    body_id: Mapped[EntityId] = mapped_column(parent("body"), index=True)
    name: Mapped[str]
    short_name: Mapped[str] = mapped_column(default="")
    since: Mapped[date | None]
    until: Mapped[date | None]


class SittingRules(Entity):
    """A body's rules as data; the officer takes them from statute and rules of procedure.

    `second_convening` is the note that the second invitation to the same matters has to carry, in the rules' words.
    """

    __tablename__ = "sitting_rules"

    body_id: Mapped[EntityId] = mapped_column(parent("body"), unique=True)
    notice_days: Mapped[int] = mapped_column(default=7)
    notice_counting: Mapped[NoticeCounting] = mapped_column(
        enum_column(NoticeCounting), default=NoticeCounting.FULL_DAYS
    )
    quorum_numerator: Mapped[int] = mapped_column(default=1)
    quorum_denominator: Mapped[int] = mapped_column(default=2)
    quorum_more_than: Mapped[bool] = mapped_column(default=True)
    majority_base: Mapped[MajorityBase] = mapped_column(enum_column(MajorityBase), default=MajorityBase.VOTES_CAST)
    signers: Mapped[str] = mapped_column(default="")
    electronic_invitation: Mapped[bool] = mapped_column(default=False)
    minutes_due_days: Mapped[int | None]
    after_signature: Mapped[AfterSignature] = mapped_column(
        enum_column(AfterSignature), default=AfterSignature.NO_OBJECTIONS
    )
    second_convening: Mapped[str] = mapped_column(default="", server_default="")


class Membership(Entity):
    """A person's seat in a body."""

    __tablename__ = "membership"

    body_id: Mapped[EntityId] = mapped_column(parent("body"), index=True, info=_seat)
    person_id: Mapped[EntityId] = mapped_column(parent("person", cascade=False), index=True, info=_seat)
    substitute_id: Mapped[EntityId | None] = mapped_column(parent("person", cascade=False), index=True, info=_seat)
    role: Mapped[SeatRole] = mapped_column(enum_column(SeatRole), default=SeatRole.MEMBER, info=_seat)
    kind: Mapped[SeatKind] = mapped_column(enum_column(SeatKind), default=SeatKind.ELECTED, info=_seat)
    votes: Mapped[bool] = mapped_column(default=True, info=_seat)
    group_name: Mapped[str] = mapped_column(default="", info=_seat)
    since: Mapped[date | None] = mapped_column(info=_seat)
    until: Mapped[date | None] = mapped_column(info=_seat)
    position: Mapped[int] = mapped_column(default=0, info=impersonal())
