"""Where everybody stands in the picture of a neighbourhood: in columns by distance, the middle in the middle.

The nearest are shared out to both sides by name, those further away stand outside, beside whom they are joined to.
The same neighbourhood always gives the same picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from forumplanner.lists.neighbourhood import Neighbour, Neighbourhood
from forumplanner.planning.actors import Actor


@dataclass(frozen=True)
class Spot:
    """Column (0 in the middle, negative before it), and place among how many in it, from the top."""

    column: int
    place: int
    among: int


def spots(found: Neighbourhood) -> list[Spot]:
    """Return the spot of each neighbour, in their order."""
    columns: dict[int, list[Actor]] = {}
    side: dict[Actor, int] = {}
    for distance in (0, 1, 2):
        ring = [each for each in found.neighbours if each.distance == distance]
        for number, each in enumerate(ring):
            side[each.actor] = _side(found, each, number, len(ring), side)
            columns.setdefault(side[each.actor] * distance, []).append(each.actor)
    for outer in (-2, 2):
        inner = columns.get(outer // 2, [])
        columns.get(outer, []).sort(key=lambda actor: _beside(found, actor, inner))
    places = {
        actor: Spot(column, place, len(actors))
        for column, actors in columns.items()
        for place, actor in enumerate(actors)
    }
    return [places[each.actor] for each in found.neighbours]


def _side(found: Neighbourhood, each: Neighbour, number: int, among: int, side: dict[Actor, int]) -> int:
    """Return 1 or -1: half of the nearest each, those further away on the side of the first they are joined to."""
    if each.distance < 2:
        return -1 if number < among // 2 else 1
    joined = (tie.seen_from(each.actor) for tie in found.ties if each.actor in tie.ends)
    return next((side[other] for other in joined if other in side), 1)


def _beside(found: Neighbourhood, actor: Actor, inner: Sequence[Actor]) -> int:
    """Return the highest place in the inner column that somebody is joined to."""
    joined = {tie.seen_from(actor) for tie in found.ties if actor in tie.ends}
    return next((place for place, other in enumerate(inner) if other in joined), len(inner))
