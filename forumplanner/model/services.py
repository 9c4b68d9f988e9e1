"""What organisations offer to people, and what people ask for."""

from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Entity, EntityId, datetime, instant, parent
from forumplanner.model.columns import enum_column
from forumplanner.model.enums import EnquiryState
from forumplanner.model.privacy import Purpose, impersonal, personal

_follow = personal(Purpose.FOLLOW_UP)


class Service(Entity):
    """What an organisation offers."""

    __tablename__ = "service"

    organisation_id: Mapped[EntityId] = mapped_column(parent("organisation"), index=True)
    title: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    languages: Mapped[tuple[str, ...]] = mapped_column(default=())


class Enquiry(Entity):
    """A question from someone and who took it on."""

    __tablename__ = "enquiry"

    asked_at: Mapped[datetime] = instant(info=impersonal())
    asked_by: Mapped[str] = mapped_column(default="", info=_follow)
    question: Mapped[str] = mapped_column(info=_follow)
    answer: Mapped[str] = mapped_column(default="", info=_follow)
    passed_to_id: Mapped[EntityId | None] = mapped_column(
        parent("organisation", cascade=False), index=True, info=impersonal()
    )
    state: Mapped[EnquiryState] = mapped_column(enum_column(EnquiryState), default=EnquiryState.OPEN, info=impersonal())
