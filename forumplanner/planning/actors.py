"""An actor of the field: a person or an organisation, exactly one of the two."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Organisation, Person
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError


@dataclass(frozen=True, order=True)
class Actor:
    """Who is meant: `kind` is "person" or "organisation"."""

    kind: str
    id: EntityId

    @property
    def person_id(self) -> EntityId | None:
        """The id where it is a person."""
        return self.id if self.kind == "person" else None

    @property
    def organisation_id(self) -> EntityId | None:
        """The id where it is an organisation."""
        return self.id if self.kind == "organisation" else None


def a_person(person_id: str) -> Actor:
    """Return a person as an actor."""
    return Actor("person", EntityId(person_id))


def an_organisation(organisation_id: str) -> Actor:
    """Return an organisation as an actor."""
    return Actor("organisation", EntityId(organisation_id))


def actor_of(person_id: EntityId | None, organisation_id: EntityId | None) -> Actor:
    """Return the actor that two columns name; one of them is filled."""
    return a_person(person_id) if person_id else an_organisation(organisation_id or "")


def require_known(db: Session, actor: Actor, *, place: str) -> None:
    """Raise PlanningError when the actor is not in the directory (any more)."""
    kind = Person if actor.person_id else Organisation
    if db.scalar(select(kind.id).where(kind.id == actor.id)) is None:
        raise PlanningError("actor.gone", place=place)
