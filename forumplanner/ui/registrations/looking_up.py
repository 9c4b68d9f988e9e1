"""Looks people of the directory up for a new registration, and tells who is registered already."""

from typing import TYPE_CHECKING

from forumplanner.lists import people, registrations
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.pick_list import SHOWN
from forumplanner.ui.registrations.new_registration import FoundPerson

if TYPE_CHECKING:
    from forumplanner.workspace import Workspace


def found_people(workspace: "Workspace", event_id: EntityId, text: str) -> list[FoundPerson]:
    """Return the first people found by the words of `text`."""
    with workspace.read() as db:
        ids = people.person_ids(db, text)[:SHOWN]
        rows = people.person_rows(db, ids)
        registered = registrations.of_persons(db, event_id, ids)
    return [FoundPerson(row, row.id in registered) for row in rows]
