"""The rows of a list as they are understood: what becomes of each, and what is doubtful about it. It never writes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt

from forumplanner.desk.list_import.kinds import Entry, ListKind
from forumplanner.desk.list_import.report_text import looks_of, say_fate
from forumplanner.desk.list_import.reports import ListReport, RemarkKind, RowFate
from forumplanner.exchange.columns.doubts import say_doubt
from forumplanner.exchange.contacts.parsed import ParsedContact
from forumplanner.exchange.measures.parsed import ParsedMeasure
from forumplanner.exchange.memberships.parsed import ParsedMembership
from forumplanner.planning.person_names import full_name
from forumplanner.ui.list_import.words import words_of
from forumplanner.ui.parts.date_field import said_date
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.parts.titled_table_model import SPOKEN, Index, TitledTableModel
from forumplanner.ui.shell.icons import icon
from forumplanner.wording.catalogue import Catalogue, catalogue
from forumplanner.wording.values import say_value

FATE, LOOKS = 2, 3
EVERY_ROW, MAY_BE = "", "may_be"
_MAY_BE = (
    RemarkKind.MAY_BE_ROW,
    RemarkKind.MAY_BE_KNOWN,
    RemarkKind.DECIDED_SAME,
    RemarkKind.DECIDED_SAME_ROW,
    RemarkKind.DECIDED_APART,
)


class Line(NamedTuple):
    """A row of a sheet."""

    sheet: str
    entry: Entry

    @property
    def key(self) -> tuple[str, int]:
        """The sheet and the number of the row."""
        return self.sheet, self.entry.row


class EntriesModel(TitledTableModel[Line]):
    """One line for each row; fates are known once a trial run has told them."""

    def __init__(self, kind: ListKind, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._words = catalogue(language)
        self._all: Sequence[Line] = ()
        self._several = False
        self._fates: Mapping[tuple[str, int], RowFate] = {}
        self._doubtful_only = False
        self._wanted = EVERY_ROW
        self._titles = (
            self.tr("Row"),
            self.tr("Name"),
            self.tr("What becomes of it"),
            self.tr("Please look at this"),
            *words_of(kind).details,
        )

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these rows of one sheet; what becomes of them is not known yet."""
        self.show_lines([Line("", entry) for entry in entries])

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows; what becomes of them is not known yet."""
        self._all, self._fates = lines, {}
        self._several = len({line.sheet for line in lines}) > 1
        self._narrow()

    def show_fates(self, report: ListReport) -> None:
        """Show what an import would do with each row."""
        only = self._all[0].sheet if self._all and not self._several else ""
        self._fates = {(row.sheet or only, row.row): row for row in report.rows}
        self._narrow()

    def only_doubtful(self, only: bool) -> None:
        """Show only rows to look at, or all."""
        self._doubtful_only = only
        self._narrow()

    def narrow_to(self, wanted: str) -> None:
        """Show only rows of one fate, or those that may be somebody known, decided or not."""
        self._wanted = wanted
        self._narrow()

    def counts(self) -> dict[str, int]:
        """Return how many rows there are to each thing that `narrow_to` takes."""
        found = Counter(fate.fate.value for fate in self._fates.values())
        found[EVERY_ROW] = len(self._all)
        found[MAY_BE] = sum(_may_be(fate) for fate in self._fates.values())
        return dict(found)

    def fate_of(self, line: Line) -> RowFate | None:
        """Return what would become of a row, None while that is not known."""
        return self._fates.get(line.key)

    @property
    def doubtful(self) -> int:
        """Return how many rows have something to look at."""
        return sum(self._is_doubtful(line) for line in self._all)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        line = self.row(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role in SPOKEN:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == LOOKS:
            return "\n".join(self._looks(line))
        if role == Qt.ItemDataRole.DecorationRole and index.column() == LOOKS and self._is_doubtful(line):
            return icon("warning")
        return None

    def _text(self, line: Line, column: int) -> str:
        if column == LOOKS:
            return " ".join(self._looks(line))
        if column == FATE:
            fate = self._fates.get(line.key)
            return say_fate(self._kind, fate.fate, self._words) if fate is not None else ""
        if column > LOOKS:
            return _details(line.entry, self._words)[column - LOOKS - 1]
        number = f"{line.entry.row} · {line.sheet}" if self._several else str(line.entry.row)
        return _shown_name(line.entry) if column else number

    def _looks(self, line: Line) -> list[str]:
        fate = self._fates.get(line.key)
        if fate is not None:
            return list(looks_of(fate, self._words))
        return [say_doubt(self._words, doubt) for doubt in line.entry.doubts]

    def _is_doubtful(self, line: Line) -> bool:
        fate = self._fates.get(line.key)
        return bool(line.entry.doubts if fate is None else fate.doubts or fate.remarks)

    def _narrow(self) -> None:
        self.beginResetModel()
        self._rows = [line for line in self._all if self._is_wanted(line)]
        self.endResetModel()

    def _is_wanted(self, line: Line) -> bool:
        if self._doubtful_only and not self._is_doubtful(line):
            return False
        fate = self._fates.get(line.key)
        if self._wanted == EVERY_ROW or fate is None:
            return self._wanted == EVERY_ROW
        return _may_be(fate) if self._wanted == MAY_BE else fate.fate.value == self._wanted


def _may_be(fate: RowFate) -> bool:
    return any(remark.kind in _MAY_BE for remark in fate.remarks)


def _shown_name(entry: Entry) -> str:
    person = entry.person if isinstance(entry, ParsedContact | ParsedMembership) else None
    return both_names(entry.name, person.own_script_name) if person is not None else entry.name


def _details(entry: Entry, words: Catalogue) -> tuple[str, str]:
    """Return two more texts that tell a row of its kind."""
    if isinstance(entry, ParsedContact):
        organisation = entry.organisation
        email = entry.person.email if entry.person is not None else ""
        return email or (organisation.email if organisation else ""), organisation.name if organisation else ""
    if isinstance(entry, ParsedMembership):
        said = [say_value(entry.role, words), say_value(entry.kind, words), entry.group_name]
        return ", ".join(filter(None, said)), full_name(entry.substitute) if entry.substitute else ""
    if isinstance(entry, ParsedMeasure):
        due = said_date(entry.due) if entry.due else ""
        return entry.owner, ", ".join(filter(None, (say_value(entry.state, words), due)))
    return "", ""
