"""The neighbourhood of an actor: whom it is linked to or belongs with, and whom those are, ring by ring."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from forumplanner.lists.links import actor_names, touching
from forumplanner.model.directory import ActorLink, Affiliation
from forumplanner.model.enums import LinkKind
from forumplanner.planning.actors import Actor, a_person, actor_of, an_organisation
from forumplanner.planning.folding import fold

FURTHEST = 2
MOST = 40
"""So many actors fit into a picture that one can read."""


@dataclass(frozen=True)
class Tie:
    """What joins two actors; `kind` is None for an affiliation, whose role is the note."""

    one: Actor
    other: Actor
    kind: LinkKind | None
    note: str

    @property
    def ends(self) -> tuple[Actor, Actor]:
        """Both actors."""
        return self.one, self.other

    def seen_from(self, actor: Actor) -> Actor:
        """Return the other end."""
        return self.other if actor == self.one else self.one


@dataclass(frozen=True)
class Neighbour:
    """One actor in the picture: 0 in the middle, 1 beside it, 2 around those."""

    actor: Actor
    name: str
    distance: int


@dataclass(frozen=True)
class Neighbourhood:
    """Actors from the middle outwards, by name in each ring, and what joins them; `left_out` did not fit."""

    neighbours: tuple[Neighbour, ...]
    ties: tuple[Tie, ...]
    left_out: int = 0


def neighbourhood(db: Session, middle: Actor, on: date) -> Neighbourhood:
    """Return who is around an actor on a day; empty when it is gone."""
    called = actor_names(db, [middle])
    if middle not in called:
        return Neighbourhood((), ())
    shown = [Neighbour(middle, called[middle], 0)]
    ties: dict[Tie, None] = {}
    ring, left_out = [middle], 0
    for distance in range(1, FURTHEST + 1):
        found = _ties(db, ring, on)
        ties.update(dict.fromkeys(found))
        known = {each.actor for each in shown}
        called = actor_names(db, list(dict.fromkeys(end for tie in found for end in tie.ends if end not in known)))
        around = [Neighbour(actor, name, distance) for actor, name in called.items()]
        around.sort(key=lambda each: (fold(each.name), each.actor))
        room = MOST - len(shown)
        left_out += max(0, len(around) - room)
        shown += around[:room]
        ring = [each.actor for each in around[:room]]
    ties.update(dict.fromkeys(_ties(db, ring, on)))
    known = {each.actor for each in shown}
    return Neighbourhood(tuple(shown), tuple(tie for tie in ties if known.issuperset(tie.ends)), left_out)


def _ties(db: Session, actors: list[Actor], on: date) -> list[Tie]:
    links = select(
        ActorLink.from_person_id,
        ActorLink.from_organisation_id,
        ActorLink.to_person_id,
        ActorLink.to_organisation_id,
        ActorLink.kind,
        ActorLink.note,
    ).where(touching(actors))
    found = [
        Tie(actor_of(row[0], row[1]), actor_of(row[2], row[3]), row[4], row[5])
        for row in db.execute(links.order_by(ActorLink.id))
    ]
    belongs = select(Affiliation.person_id, Affiliation.organisation_id, Affiliation.role).where(
        or_(
            Affiliation.person_id.in_([actor.id for actor in actors if actor.person_id]),
            Affiliation.organisation_id.in_([actor.id for actor in actors if actor.organisation_id]),
        ),
        or_(Affiliation.since.is_(None), Affiliation.since <= on),
        or_(Affiliation.until.is_(None), Affiliation.until >= on),
    )
    for person_id, organisation_id, role in db.execute(belongs.order_by(Affiliation.id)):
        found.append(Tie(a_person(person_id), an_organisation(organisation_id), None, role))
    return found
