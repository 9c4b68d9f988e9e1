"""Who of an imported list is placed together: with each other, and with those who are registered already.

Whom the list has parted (one has a place, the other waits) is not tied: companions are placed together or not at
all, and such a tie could never be undone.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sqlalchemy.orm import Session

from forumplanner.exchange.registrations.companions import first_rows
from forumplanner.exchange.registrations.parsed import ParsedRegistration
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Registration
from forumplanner.planning import giving_places

_LEFT = (RegistrationState.CANCELLED, RegistrationState.DECLINED)


@dataclass
class Parties:
    """Parties of a list by row; `tied` are placed together, `parted` came together and are not."""

    of_row: Mapping[int, str]
    tied: set[int] = field(default_factory=set)
    parted: set[int] = field(default_factory=set)

    def tie(self, row: int) -> str:
        """Return the party in which a row is placed, "" for nobody else's."""
        return self.of_row[row] if row in self.tied else ""


def parties_of(
    entries: Sequence[ParsedRegistration], wanted: Sequence[ParsedRegistration], same: Mapping[int, int]
) -> Parties:
    """Return the parties of a list, those to be registered tied where they can be placed together.

    `same` leads from a person's second row to the first. Who cancelled parts nobody.
    """
    rows: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        if entry.party:
            rows[entry.party].append(entry.row)
    links = [link for together in rows.values() for link in pairwise(together)]
    first = first_rows([*links, *same.items()]) if links else {}
    parties = Parties({row: str(party) for row, party in first.items()})
    members: dict[str, list[ParsedRegistration]] = defaultdict(list)
    for entry in wanted:
        if entry.row in parties.of_row:
            members[parties.of_row[entry.row]].append(entry)
    for together in members.values():
        standing = {wish.takes_place for wish in map(_wish, together) if wish not in _LEFT}
        if len(standing) > 1:
            parties.parted.update(entry.row for entry in together)
        elif standing and len(together) > 1:
            parties.tied.update(entry.row for entry in together)
    return parties


def join_registered(
    db: Session, parties: Parties, made: Mapping[int, EntityId], before: Mapping[int, EntityId]
) -> None:
    """Tie registrations just made to their companions' from before, where all have places or none has.

    `made` and `before` lead from rows to registrations.
    """
    companions: dict[str, dict[EntityId, None]] = defaultdict(dict)
    for row, registration in before.items():
        if row in parties.of_row:
            companions[parties.of_row[row]][registration] = None
    newcomers: dict[str, list[int]] = defaultdict(list)
    for row in made:
        if parties.of_row.get(row) in companions:
            newcomers[parties.of_row[row]].append(row)
    for party, rows in newcomers.items():
        together = [*companions[party], *(made[row] for row in rows)]
        states = Counter(db.get_one(Registration, id_).state for id_ in together)
        standing = {state.takes_place for state in states if state not in _LEFT}
        if len(standing) == 1 and not parties.parted.intersection(rows):
            giving_places.join_companions(db, together)
            parties.tied.update(rows)
        elif len(standing) > 1:
            parties.parted.update(rows)
            parties.tied.difference_update(rows)


def _wish(entry: ParsedRegistration) -> RegistrationState:
    return entry.state or RegistrationState.PLACED
