"""Who the rows of a list are by what an officer decided, and whom rows before turned out to be, sheet after sheet."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from forumplanner.desk.import_decisions import UNDECIDED, Decided, Decisions, Row, Verdict
from forumplanner.model.ids import EntityId
from forumplanner.planning.many_contacts import persons_of


class Deciding:
    """The decisions about a file while it is written. Where the person or the row is gone, the rule decides."""

    def __init__(self, db: Session, decisions: Decisions = UNDECIDED) -> None:
        self._decisions = decisions
        self._here = persons_of(db, sorted(set(decisions.person.values())))
        self._sheet = ""
        self._decided = Decided()
        self._persons: dict[Row, EntityId] = {}
        self._brought: dict[EntityId, Row] = {}

    def begin(self, sheet: str) -> None:
        """Go on to the rows of this sheet."""
        self._sheet, self._decided = sheet, self._decisions.of_sheet(sheet)

    def who(self, row: int, rule: Callable[[], EntityId | None]) -> tuple[EntityId | None, bool]:
        """Return who a row is, None for somebody new, and whether the rule alone would recognise them."""
        found = rule()
        if row in self._decided.apart:
            return None, found is not None
        return self._same(row) or found, found is not None

    def verdict(self, row: int) -> Verdict:
        """Return what was decided about a row and can be carried out."""
        if row in self._decided.apart:
            return Verdict.APART
        return Verdict.SAME if self._same(row) else Verdict.OPEN

    def note(self, row: int, person: EntityId, *, new: bool) -> None:
        """Know who a row is, and whether it brings them into the directory."""
        self._persons[self._sheet, row] = person
        if new:
            self._brought[person] = (self._sheet, row)

    def place_of(self, person: EntityId) -> Row | None:
        """Return the row that brought a person, None for somebody of the directory."""
        return self._brought.get(person)

    def row(self, number: int) -> Row:
        """Return a row of this sheet with the sheet's name."""
        return self._sheet, number

    def shown(self, place: Row) -> str:
        """Return a row as a remark names it: with its sheet where that is another one."""
        sheet, number = place
        return str(number) if sheet == self._sheet else f"{number} ({sheet})"

    def _same(self, row: int) -> EntityId | None:
        first = self._decided.row.get(row)
        if first is not None:
            return self._persons.get(first)
        person = self._decided.person.get(row)
        return person if person in self._here else None
