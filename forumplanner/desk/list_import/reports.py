"""What an import did, or would do: the fate of every row, and the figures."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from forumplanner.desk.import_decisions import Verdict
from forumplanner.desk.import_pairs import LikelyPair
from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.exchange.columns.doubts import Doubt
from forumplanner.exchange.tables.table import SkippedRow


class Fate(StrEnum):
    """What became of a row."""

    NEW = "new"
    COMPLETED = "completed"
    KNOWN = "known"
    TWICE_IN_FILE = "twice_in_file"
    STANDS_IN = "stands_in"
    BODY_UNKNOWN = "body_unknown"


class Figure(StrEnum):
    """What came into the planner."""

    PERSONS = "persons"
    ORGANISATIONS = "organisations"
    AFFILIATIONS = "affiliations"
    CHANNELS = "channels"
    SEATS = "seats"
    MEASURES = "measures"


class RemarkKind(StrEnum):
    """What was decided about a row in view of what is in the planner."""

    SAME_AS_ROW = "same_as_row"
    KNOWN_BY_NAME = "known_by_name"
    NAME_IS_KNOWN = "name_is_known"
    NAME_IN_LIST = "name_in_list"
    MAY_BE_ROW = "may_be_row"
    MAY_BE_KNOWN = "may_be_known"
    DECIDED_SAME = "decided_same"
    DECIDED_SAME_ROW = "decided_same_row"
    DECIDED_APART = "decided_apart"
    DIFFERS = "differs"
    OWNER_NEW = "owner_new"
    OWNER_PERSON_NEW = "owner_person_new"
    SUBSTITUTE_NEW = "substitute_new"
    SUBSTITUTE_KNOWN_BY_NAME = "substitute_known_by_name"
    OWN_SUBSTITUTE = "own_substitute"
    SEAT_HELD = "seat_held"
    NO_SEAT = "no_seat"
    OTHER_BODY = "other_body"
    BODY_UNKNOWN = "body_unknown"


@dataclass(frozen=True)
class Remark:
    """One decision; `text` is whom or what it is about, `here` what the planner has."""

    kind: RemarkKind
    text: str = ""
    here: str = ""


@dataclass(frozen=True)
class Asked:
    """Who a row may be, for an officer to decide, and what was decided.

    `pair`: whom it may be, somebody the rule does not take it for; `recognised`: the rule takes it for somebody known.
    """

    pair: LikelyPair | None = None
    recognised: bool = False
    verdict: Verdict = Verdict.OPEN


@dataclass(frozen=True)
class RowFate:
    """One row: what it is called, what became of it, what was doubtful, and what was decided.

    `sheet` is named where several came in together; `asked` is None where there is nothing to decide.
    """

    row: int
    name: str
    fate: Fate
    doubts: tuple[Doubt, ...] = ()
    remarks: tuple[Remark, ...] = ()
    sheet: str = ""
    asked: Asked | None = None


@dataclass
class Written:
    """What a writing gathers: fates of rows, and figures of what came in."""

    fates: list[RowFate] = field(default_factory=list)
    figures: dict[Figure, int] = field(default_factory=dict)

    def count(self, figure: Figure, number: int) -> None:
        """Add to a figure."""
        if number:
            self.figures[figure] = self.figures.get(figure, 0) + number


@dataclass(frozen=True)
class ListReport:
    """What an import did, or would do (`dry_run`), and what of the source was not read.

    `target` is what it was brought into, such as the name of a body; "" for the whole planner.
    """

    kind: ListKind
    source: str
    sheet: str
    encoding: str
    target: str
    dry_run: bool
    rows: tuple[RowFate, ...]
    figures: tuple[tuple[Figure, int], ...]
    skipped: tuple[SkippedRow, ...]
    not_read: tuple[str, ...] = ()
    sheets_not_read: tuple[str, ...] = ()

    def count(self, fate: Fate) -> int:
        """Return how many rows had this fate."""
        return sum(row.fate is fate for row in self.rows)

    @property
    def written(self) -> int:
        """Return how many rows brought something in."""
        return sum(row.fate in (Fate.NEW, Fate.COMPLETED, Fate.STANDS_IN) for row in self.rows)


def joined(reports: Sequence[ListReport]) -> ListReport:
    """Return the reports of several sheets as one, in which each row says its sheet."""
    first = reports[0]
    if len(reports) == 1:
        return first
    read = {report.sheet for report in reports}
    figures: dict[Figure, int] = {}
    for report in reports:
        for figure, number in report.figures:
            figures[figure] = figures.get(figure, 0) + number
    return replace(
        first,
        sheet=", ".join(report.sheet for report in reports),
        rows=tuple(replace(row, sheet=report.sheet) for report in reports for row in report.rows),
        figures=tuple(figures.items()),
        skipped=tuple(replace(skip, sheet=report.sheet) for report in reports for skip in report.skipped),
        not_read=tuple(dict.fromkeys(name for report in reports for name in report.not_read)),
        sheets_not_read=tuple(name for name in first.sheets_not_read if name not in read),
    )
