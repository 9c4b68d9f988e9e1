"""Steps and readings that the tests of the minutes share."""

from sqlalchemy.orm import Session

from forumplanner.lists import minutes as minutes_list
from forumplanner.lists.minutes import MinutesView
from forumplanner.model.ids import EntityId


def view(db: Session, event_id: EntityId) -> MinutesView:
    found = minutes_list.minutes(db, event_id)
    assert found is not None
    return found


def texts(db: Session, event_id: EntityId) -> list[str]:
    return [entry.text for item in view(db, event_id).items for entry in item.entries]
