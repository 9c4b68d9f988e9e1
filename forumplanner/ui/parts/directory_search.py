"""Finds people and organisations of the directory for fields in which one picks them."""

from collections.abc import Sequence

from forumplanner.lists import people
from forumplanner.ui.parts.choice import Option
from forumplanner.ui.parts.pick_field import Find
from forumplanner.ui.shell.places import PlaceContext

_MOST = 12


def persons(context: PlaceContext) -> Find:
    """Return what finds persons by the letters of their names; organisations tell namesakes apart."""

    def find(text: str) -> Sequence[Option]:
        with context.workspace.read() as db:
            rows = people.person_rows(db, people.person_ids(db, text)[:_MOST])
        return [(row.id, f"{row.name} ({row.organisations})" if row.organisations else row.name) for row in rows]

    return find


def organisations(context: PlaceContext) -> Find:
    """Return what finds organisations by the letters of their names."""

    def find(text: str) -> Sequence[Option]:
        with context.workspace.read() as db:
            rows = people.organisation_rows(db, people.organisation_ids(db, text)[:_MOST])
        return [(row.id, row.name) for row in rows]

    return find
