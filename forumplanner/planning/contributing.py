"""Who speaks, chairs, reports or moderates at an agenda item. Closed once the minutes are settled."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem, Contribution
from forumplanner.model.directory import Person
from forumplanner.model.enums import ContributionRole
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.person_names import full_name
from forumplanner.planning.settled import require_open


def add_contributor(
    db: Session, item_id: EntityId, person_id: EntityId, role: ContributionRole = ContributionRole.SPEAKER
) -> EntityId:
    """Add a person's contribution to an item and return its id; raises PlanningError when it stands there already."""
    item = db.get_one(AgendaItem, item_id)
    require_open(db, item.event_id)
    present = db.scalars(select(Contribution).where(Contribution.agenda_item_id == item_id)).all()
    person = db.get_one(Person, person_id)
    if any(other.person_id == person_id and other.role is role for other in present):
        raise PlanningError("agenda.contributor-already", person=full_name(person), item=item.title)
    position = max((other.position for other in present), default=-1) + 1
    row = Contribution(id=new_id(), agenda_item_id=item_id, person_id=person_id, role=role, position=position)
    db.add(row)
    db.flush()
    return row.id


def remove_contributor(db: Session, contribution_id: EntityId) -> None:
    """Take a contribution away."""
    row = db.get_one(Contribution, contribution_id)
    require_open(db, db.get_one(AgendaItem, row.agenda_item_id).event_id)
    db.delete(row)
    db.flush()
