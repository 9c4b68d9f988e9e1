"""What becomes of a forum: recommendations, measures, stations through bodies."""

from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Entity, EntityId, date, parent
from forumplanner.model.columns import KeyText, enum_column
from forumplanner.model.enums import MeasureState, StationOutcome
from forumplanner.model.privacy import Purpose, impersonal, personal

_follow = personal(Purpose.FOLLOW_UP)


class Recommendation(Entity):
    """What a forum or workshop asks for."""

    __tablename__ = "recommendation"

    event_id: Mapped[EntityId] = mapped_column(parent("event"), index=True)
    agenda_item_id: Mapped[EntityId | None] = mapped_column(parent("agenda_item"), index=True)
    minute_entry_id: Mapped[EntityId | None] = mapped_column(parent("minute_entry", cascade=False), index=True)
    number: Mapped[str] = mapped_column(default="")
    text: Mapped[str]


class Measure(Entity):
    """What somebody does about it: owner, due date, state, field of action."""

    __tablename__ = "measure"

    recommendation_id: Mapped[EntityId | None] = mapped_column(
        parent("recommendation", cascade=False), index=True, info=impersonal()
    )
    event_id: Mapped[EntityId | None] = mapped_column(parent("event", cascade=False), index=True, info=impersonal())
    minute_entry_id: Mapped[EntityId | None] = mapped_column(
        parent("minute_entry", cascade=False), index=True, info=impersonal()
    )
    title: Mapped[str] = mapped_column(info=impersonal())
    description: Mapped[str] = mapped_column(default="", info=impersonal())
    owner_organisation_id: Mapped[EntityId | None] = mapped_column(
        parent("organisation", cascade=False), index=True, info=impersonal()
    )
    owner_person_id: Mapped[EntityId | None] = mapped_column(parent("person", cascade=False), index=True, info=_follow)
    due: Mapped[date | None] = mapped_column(index=True, info=impersonal())
    state: Mapped[MeasureState] = mapped_column(
        enum_column(MeasureState), default=MeasureState.PLANNED, info=impersonal()
    )
    field_of_action: Mapped[str] = mapped_column(default="", info=impersonal())
    dimension: Mapped[str] = mapped_column(default="", info=impersonal())
    phase: Mapped[str] = mapped_column(default="", info=impersonal())
    municipality: Mapped[str] = mapped_column(default="", info=impersonal())
    result: Mapped[str] = mapped_column(default="", info=impersonal())
    reason: Mapped[str] = mapped_column(default="", info=impersonal())
    sort_key: Mapped[str] = mapped_column(KeyText, default="", info=impersonal())
    search_key: Mapped[str] = mapped_column(KeyText, default="", info=impersonal())


class Station(Entity):
    """A stop of a recommendation or measure at a body."""

    __tablename__ = "station"

    recommendation_id: Mapped[EntityId | None] = mapped_column(parent("recommendation"), index=True)
    measure_id: Mapped[EntityId | None] = mapped_column(parent("measure"), index=True)
    body_id: Mapped[EntityId | None] = mapped_column(parent("body", cascade=False), index=True)
    body_name: Mapped[str] = mapped_column(default="")
    day: Mapped[date | None]
    outcome: Mapped[StationOutcome] = mapped_column(enum_column(StationOutcome), default=StationOutcome.PENDING)
    reason: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
