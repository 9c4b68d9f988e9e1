"""Looks people of the directory up for a new registration, and tells who is registered already."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forumplanner.lists import people, registrations, reply_view
from forumplanner.lists.people import PersonRow
from forumplanner.lists.reply_view import SomebodyElse
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.pick_list import SHOWN

if TYPE_CHECKING:
    from forumplanner.workspace import Workspace


@dataclass(frozen=True)
class FoundPerson:
    """Somebody the directory knows; `registered` where this event has the registration already."""

    row: PersonRow
    registered: bool


def found_people(workspace: "Workspace", event_id: EntityId, text: str) -> list[FoundPerson]:
    """Return the first people found by the words of `text`."""
    with workspace.read() as db:
        return _found(workspace, event_id, people.person_ids(db, text)[:SHOWN])


def found_person(workspace: "Workspace", event_id: EntityId, person_id: str) -> FoundPerson | None:
    """Return one person by id; None when they are gone."""
    return next(iter(_found(workspace, event_id, [EntityId(person_id)])), None)


def somebody_else(workspace: "Workspace", reply_id: str) -> SomebodyElse | None:
    """Return who else is meant by an answer to an invitation; None when that is settled by now."""
    with workspace.read() as db:
        return reply_view.somebody_else(db, EntityId(reply_id))


def _found(workspace: "Workspace", event_id: EntityId, ids: Sequence[EntityId]) -> list[FoundPerson]:
    with workspace.read() as db:
        rows = people.person_rows(db, ids)
        registered = registrations.of_persons(db, event_id, ids)
    return [FoundPerson(row, row.id in registered) for row in rows]
