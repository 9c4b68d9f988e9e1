"""The persons somebody chose to be merged: the first is compared with each of the others, one after the other."""

from collections.abc import Sequence

from forumplanner.model.ids import EntityId

MOST = 20
"""So many can be chosen at once; more is a mistake of the hand."""


class ChosenPersons:
    """Knows which pairs are left; what was merged counts as the entry that stayed."""

    def __init__(self, ids: Sequence[EntityId] = ()) -> None:
        self._ids = list(dict.fromkeys(ids))

    @property
    def pairs(self) -> list[tuple[EntityId, EntityId]]:
        """Return the pairs that are left to be looked at, in order."""
        return [(self._ids[0], other) for other in self._ids[1:]]

    def merged(self, kept: EntityId, gone: EntityId) -> None:
        """Know that two are one now."""
        self._ids = list(dict.fromkeys(kept if id_ == gone else id_ for id_ in self._ids))

    def kept_apart(self, pair: frozenset[EntityId]) -> None:
        """Know that two stay two; the first goes on to the next."""
        if self._ids and self._ids[0] in pair:
            self._ids = [self._ids[0], *(id_ for id_ in self._ids[1:] if id_ not in pair)]
