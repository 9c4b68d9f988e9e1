"""Orders made because of needs: how many, of whom, when, by which day, at what cost.

Nobody is refused for being needed twice at once or for not speaking a language: an officer must be able to plan
first and to sort out later. lists/engagements.py and lists/orders.py say it wherever such an order is shown.
"""

from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from forumplanner.model.directory import Person
from forumplanner.model.enums import NeedKind, OrderState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import ServiceOrder
from forumplanner.planning.civil_times import require, to_instant
from forumplanner.planning.need_groups import group_of
from forumplanner.planning.text_limits import checked

USUAL_NOTICE = timedelta(days=14)
"""How long before the event an order should be placed, unless the officer sets another day."""


@dataclass(frozen=True)
class OrderFields:
    """An order: `quantity` interpreters, places for children, meals. Without times it is for the whole event."""

    kind: NeedKind
    detail: str = ""
    quantity: int = 1
    person_id: EntityId | None = None
    supplier: str = ""
    starts: datetime | None = None
    ends: datetime | None = None
    due: date | None = None
    state: OrderState = OrderState.NEEDED
    cost_cents: int | None = None
    note: str = ""


def add_order(db: Session, event_id: EntityId, order: OrderFields, *, order_id: EntityId | None = None) -> EntityId:
    """Add an order to an event and return its id; raises PlanningError for what cannot be right."""
    event = db.get_one(Event, event_id)
    row = ServiceOrder(id=order_id or new_id(), event_id=event_id)
    _fill(db, row, event, order)
    db.add(row)
    db.flush()
    return row.id


def edit_order(db: Session, order_id: EntityId, **changes: Any) -> None:  # noqa: ANN401  (fields of OrderFields)
    """Change the named fields of an order; raises PlanningError for what cannot be right."""
    row = db.get_one(ServiceOrder, order_id)
    present = OrderFields(**{field.name: getattr(row, field.name) for field in fields(OrderFields)})
    _fill(db, row, db.get_one(Event, row.event_id), replace(present, **changes))
    db.flush()


def remove_order(db: Session, order_id: EntityId) -> None:
    """Remove an order; undo brings it back."""
    db.delete(db.get_one(ServiceOrder, order_id))
    db.flush()


def suggested_due(starts: date, today: date) -> date:
    """Return the day by which something for an event should be ordered: two weeks before it, or today if later."""
    return max(today, starts - USUAL_NOTICE)


def _fill(db: Session, row: ServiceOrder, event: Event, order: OrderFields) -> None:
    values = checked(asdict(order))
    for name in ("detail", "supplier", "note"):
        values[name] = values[name].strip()
    if order.kind is NeedKind.CHILDCARE:
        values["detail"] = group_of(order.kind, values["detail"])
    if order.kind is NeedKind.INTERPRETER and not values["detail"]:
        raise PlanningError("need.no-language", place="detail")
    if order.kind is NeedKind.OTHER and not values["detail"]:
        raise PlanningError("need.no-words", place="detail")
    if order.quantity < 1:
        raise PlanningError("need.quantity", place="quantity")
    if (order.cost_cents or 0) < 0:
        raise PlanningError("number.negative", place="cost_cents", value=order.cost_cents)
    if order.person_id is not None:
        db.get_one(Person, order.person_id)
    _check_times(event, order)
    for name, value in values.items():
        setattr(row, name, value)


def _check_times(event: Event, order: OrderFields) -> None:
    if (order.starts is None) != (order.ends is None):
        raise PlanningError("order.half-a-time", place="ends" if order.ends is None else "starts")
    if order.starts is None or order.ends is None:
        return
    for place, moment in (("starts", order.starts), ("ends", order.ends)):
        require(moment, event.zone, place=place)
    if to_instant(order.ends, event.zone) <= to_instant(order.starts, event.zone):
        raise PlanningError("order.ends-before-start", place="ends")
