"""Finds who is registered at an event by a few letters, for documents that are made for one person."""

from collections.abc import Callable

from forumplanner.lists import registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.parts.pick_list import SHOWN, Pick
from forumplanner.ui.shell.places import PlaceContext


def registered(context: PlaceContext, event_id: EntityId) -> Callable[[str], list[Pick]]:
    """Return what finds the first few."""

    def find(text: str) -> list[Pick]:
        with context.workspace.read() as db:
            ids = registrations.ids(db, RegistrationFilter(event_id, text))[:SHOWN]
            rows = registrations.rows(db, ids)
        return [Pick(row.id, both_names(row.name, row.own_script_name)) for row in rows]

    return find
