"""Decides whom a public extract of minutes names. The signed text itself is never changed by it."""

from collections.abc import Iterable

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.minutes import Minutes
from forumplanner.model.printing import ExtractName


def decide_name(db: Session, minutes_id: EntityId, person_ids: Iterable[EntityId], named: bool | None) -> None:
    """Name these people in public extracts of the minutes, or leave them out; None takes the decision back."""
    db.get_one(Minutes, minutes_id)
    for person_id in dict.fromkeys(person_ids):
        where = (ExtractName.minutes_id == minutes_id, ExtractName.person_id == person_id)
        if named is None:
            db.execute(delete(ExtractName).where(*where))
            continue
        row = db.scalars(select(ExtractName).where(*where)).first()
        if row is None:
            db.get_one(Person, person_id)
            row = ExtractName(id=new_id(), minutes_id=minutes_id, person_id=person_id)
        row.named = named
        db.add(row)
    db.flush()
