"""What an import of registrations did, or would do: the fate of every row."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from forumplanner.desk.import_decisions import Verdict
from forumplanner.desk.import_differences import Difference
from forumplanner.desk.import_pairs import LikelyPair
from forumplanner.exchange.registrations.parsed import Problem
from forumplanner.exchange.tables.table import SkippedRow


class Fate(StrEnum):
    """What became of a row."""

    PLACED = "placed"
    WAITING = "waiting"
    REQUESTED = "requested"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    ALREADY_REGISTERED = "already_registered"
    TWICE_IN_FILE = "twice_in_file"


class RowFate(NamedTuple):
    """One person of the file: the row, what became of it, and what was doubtful; of twins, the row of the first.

    `together`: placed together with others; `parted`: came with others, who have another state. `no_place_left`: the
    file gives a place, and none was free. `differences` of whoever is registered already were left alone, those
    `taken_over` are now as the file has them. `sheet` is told where several were read. `workshops_waiting` are those on
    whose own waiting lists somebody with a place is. `likely` is whom the row may be, `verdict` what was decided.
    """

    row: int
    name: str
    fate: Fate
    new_person: bool
    problems: tuple[Problem, ...] = ()
    workshops_full: tuple[str, ...] = ()
    workshops_unknown: tuple[str, ...] = ()
    same_as_row: int = 0
    together: bool = False
    parted: bool = False
    needs: int = 0
    needs_with_consent: int = 0
    no_place_left: bool = False
    differences: tuple[Difference, ...] = ()
    taken_over: tuple[Difference, ...] = ()
    sheet: str = ""
    workshops_waiting: tuple[str, ...] = ()
    likely: LikelyPair | None = None
    verdict: Verdict = Verdict.OPEN


@dataclass(frozen=True)
class ImportReport:
    """What an import did, or would do (`dry_run`), and what of the file was not read: columns, other sheets."""

    file: str
    sheet: str
    encoding: str
    event: str
    dry_run: bool
    rows: tuple[RowFate, ...]
    skipped: tuple[SkippedRow, ...]
    columns_not_read: tuple[str, ...] = ()
    sheets_not_read: tuple[str, ...] = ()

    def count(self, fate: Fate) -> int:
        """Return how many rows had this fate."""
        return self._counted[fate]

    @cached_property
    def _counted(self) -> Counter[Fate]:
        return Counter([row.fate for row in self.rows])

    @property
    def together(self) -> int:
        """How many registrations were made that are placed together with others."""
        return sum(row.together for row in self.rows)

    @property
    def needs(self) -> tuple[int, int]:
        """How many needs were recorded, and how many of them with consent."""
        return sum(row.needs for row in self.rows), sum(row.needs_with_consent for row in self.rows)

    @property
    def new_persons(self) -> int:
        """How many people were not in the directory before."""
        return sum(row.new_person for row in self.rows)

    @property
    def likely(self) -> int:
        """How many may be somebody known."""
        return sum(row.likely is not None for row in self.rows)

    @property
    def written(self) -> int:
        """How many registrations were made."""
        return len(self.rows) - self.count(Fate.ALREADY_REGISTERED) - self.count(Fate.TWICE_IN_FILE)

    @property
    def taken_over(self) -> int:
        """How many things the planner has now as the file has them."""
        return sum(len(row.taken_over) for row in self.rows)


def joined(reports: Sequence[ImportReport]) -> ImportReport:
    """Return the reports of several sheets as one, in which each row says its sheet."""
    first = reports[0]
    if len(reports) == 1:
        return first
    read = {report.sheet for report in reports}
    return replace(
        first,
        sheet=", ".join(report.sheet for report in reports),
        rows=tuple(row._replace(sheet=report.sheet) for report in reports for row in report.rows),
        skipped=tuple(replace(row, sheet=report.sheet) for report in reports for row in report.skipped),
        columns_not_read=tuple(dict.fromkeys(name for report in reports for name in report.columns_not_read)),
        sheets_not_read=tuple(name for name in first.sheets_not_read if name not in read),
    )
