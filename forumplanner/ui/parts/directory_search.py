"""Finds people and organisations of the directory for fields in which one picks them."""

from collections.abc import Sequence

from forumplanner.lists import people
from forumplanner.model.ids import EntityId
from forumplanner.planning.actors import Actor
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


def actors(context: PlaceContext) -> Find:
    """Return what finds organisations and persons at once; what is picked is "kind/id"."""
    by_kind = (("organisation", organisations(context)), ("person", persons(context)))

    def find(text: str) -> Sequence[Option]:
        found = [[(f"{kind}/{id_}", name) for id_, name in look(text)] for kind, look in by_kind]
        room = max(_MOST // 2, _MOST - len(found[1]))
        return [*found[0][:room], *found[1]]

    return find


def actor_picked(value: str) -> Actor | None:
    """Return the actor that was picked as "kind/id"; None for nothing."""
    kind, _, id_ = value.partition("/")
    return Actor(kind, EntityId(id_)) if id_ else None
