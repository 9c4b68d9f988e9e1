"""How far an office has come with its first planner: which of the first steps are done, and where each leads.

A step is done when its traces are in the planner; nothing is stored about it.
"""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.bodies import Membership
from forumplanner.model.enums import EventKind, EventState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.office import Office
from forumplanner.model.registrations import Registration


class Step(StrEnum):
    """The first steps, in their order."""

    OFFICE = "office"
    EVENT = "event"
    PEOPLE = "people"
    AGENDA = "agenda"
    INVITED = "invited"


@dataclass(frozen=True)
class FirstSteps:
    """Which steps are done; `event_id` is the event the others are about, the one entered last."""

    done: frozenset[Step]
    event_id: EntityId | None
    sits: bool

    @property
    def complete(self) -> bool:
        """Tell whether nothing is left."""
        return self.done == frozenset(Step)


def first_steps(db: Session) -> FirstSteps:
    """Return how far the planner has come."""
    latest = db.execute(select(Event.id, Event.kind).order_by(Event.starts.desc(), Event.id).limit(1)).first()
    people = exists().where(Registration.id.is_not(None)) | exists().where(Membership.id.is_not(None))
    invited = exists().where(Event.state.in_((EventState.INVITED, EventState.HELD)))
    traces = {
        Step.OFFICE: exists().where(Office.name != ""),
        Step.EVENT: exists().where(Event.id.is_not(None)),
        Step.PEOPLE: people,
        Step.AGENDA: exists().where(AgendaItem.id.is_not(None)),
        Step.INVITED: invited,
    }
    found = db.execute(select(*traces.values())).one()
    done = frozenset(step for step, there in zip(traces, found, strict=True) if there)
    return FirstSteps(done, latest[0] if latest else None, bool(latest and latest[1] is EventKind.SITTING))
