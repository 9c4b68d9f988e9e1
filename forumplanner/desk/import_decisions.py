"""What an officer decided about rows of a list before it is imported. Without a decision the program's rule holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from forumplanner.desk.import_differences import Differing
from forumplanner.model.ids import EntityId

Row = tuple[str, int]
"""A row with the sheet it stands in ("" for CSV)."""


class Verdict(StrEnum):
    """What was decided about somebody who is known, or may be: nothing, the same person, or two people."""

    OPEN = ""
    SAME = "same"
    APART = "apart"


@dataclass(frozen=True)
class Decided:
    """The decisions about one sheet, by row.

    `person`: this person of the directory; `row`: the person of that earlier row, perhaps of an earlier sheet;
    `apart`: nobody else, however alike; `take_over`: what is to be in the planner as the list has it, of somebody who
    is registered already.
    """

    person: Mapping[int, EntityId] = field(default_factory=dict)
    row: Mapping[int, Row] = field(default_factory=dict)
    apart: frozenset[int] = frozenset()
    take_over: frozenset[tuple[int, Differing]] = frozenset()

    def verdict(self, row: int) -> Verdict:
        """Return what was decided about who a row is."""
        if row in self.apart:
            return Verdict.APART
        return Verdict.SAME if row in self.person or row in self.row else Verdict.OPEN


@dataclass(frozen=True)
class Decisions:
    """The decisions about a whole file."""

    person: Mapping[Row, EntityId] = field(default_factory=dict)
    row: Mapping[Row, Row] = field(default_factory=dict)
    apart: frozenset[Row] = frozenset()
    take_over: frozenset[tuple[Row, Differing]] = frozenset()

    def told_who(self, row: Row, who: EntityId | Row | None, *, apart: bool = False) -> "Decisions":
        """Return them with one row being a person of the directory, that of an earlier row, or decided by the rule."""
        person = {one: id_ for one, id_ in self.person.items() if one != row}
        rows = {one: first for one, first in self.row.items() if one != row}
        if isinstance(who, tuple):
            rows[row] = who
        elif who is not None:
            person[row] = who
        return replace(self, person=person, row=rows, apart=self.apart - {row} | ({row} if apart else set()))

    def told_taken(self, row: Row, what: Differing, *, taken: bool) -> "Decisions":
        """Return them with one difference taken over from the list, or left alone."""
        one = frozenset({(row, what)})
        return replace(self, take_over=self.take_over | one if taken else self.take_over - one)

    def of_sheet(self, sheet: str) -> Decided:
        """Return those about one sheet."""
        return Decided(
            {row: person for (name, row), person in self.person.items() if name == sheet},
            {row: first for (name, row), first in self.row.items() if name == sheet},
            frozenset(row for name, row in self.apart if name == sheet),
            frozenset((row, what) for (name, row), what in self.take_over if name == sheet),
        )


UNDECIDED = Decisions()
