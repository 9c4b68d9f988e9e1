"""The rows of a list as they are understood, what becomes of each, and what is doubtful about it. It never writes."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt

from forumplanner.desk.import_decisions import Row
from forumplanner.desk.import_fates import Fate, ImportReport, RowFate
from forumplanner.desk.import_report import FATES, doubts
from forumplanner.exchange.registrations.labels import SKIPPED, say_problem
from forumplanner.exchange.registrations.parsed import ParsedRegistration
from forumplanner.exchange.tables.table import SkippedRow
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.parts.titled_table_model import SPOKEN, Index, TitledTableModel
from forumplanner.ui.shell.icons import icon
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

FATE, PROBLEMS = 2, 3
EVERYBODY, LIKELY, DIFFERING, LEFT_OUT = "", "likely", "differing", "left_out"


class Line(NamedTuple):
    """A row of a sheet: somebody, or what was left out."""

    sheet: str
    person: ParsedRegistration | None
    skipped: SkippedRow | None = None

    @property
    def row(self) -> Row:
        """The sheet and the number of the row."""
        return self.sheet, self.person.row if self.person is not None else self.skipped.row if self.skipped else 0


class PeopleModel(TitledTableModel[Line]):
    """One line for each row: number, name, what becomes of it, doubts, e-mail, organisation. Needs are not shown."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self._all: Sequence[Line] = ()
        self._fates: Mapping[Row, RowFate] = {}
        self._doubtful_only = False
        self._wanted = EVERYBODY
        self._several = False
        self._titles = (
            self.tr("Row"),
            self.tr("Name"),
            self.tr("What becomes of it"),
            self.tr("Please look at this"),
            self.tr("E-mail"),
            self.tr("Organisation"),
        )

    def show_people(self, people: Sequence[ParsedRegistration]) -> None:
        """Show these people of one sheet; nothing is known of what becomes of them."""
        self.show_lines([Line("", person) for person in people])

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows."""
        self._all = lines
        self._several = len({line.sheet for line in lines}) > 1
        self._fates = {}
        self._narrow()

    def show_fates(self, report: ImportReport) -> None:
        """Show what an import would do to each row, and whom some may be."""
        only = self._all[0].sheet if self._all and not self._several else ""
        self._fates = {(fate.sheet or only, fate.row): fate for fate in report.rows}
        self._narrow()

    def only_doubtful(self, only: bool) -> None:
        """Show only those with doubts, or all."""
        self._doubtful_only = only
        self._narrow()

    def narrow_to(self, wanted: str) -> None:
        """Show only rows of one fate, likely pairs, those that differ from the planner, or what is left out."""
        self._wanted = wanted
        self._narrow()

    def counts(self) -> dict[str, int]:
        """Return how many rows there are to each thing that `narrow_to` takes."""
        found = {EVERYBODY: sum(line.person is not None for line in self._all)}
        for fate in self._fates.values():
            found[fate.fate.value] = found.get(fate.fate.value, 0) + 1
        found[LIKELY] = sum(fate.likely is not None for fate in self._fates.values())
        found[DIFFERING] = sum(bool(fate.differences or fate.taken_over) for fate in self._fates.values())
        found[LEFT_OUT] = sum(line.skipped is not None for line in self._all)
        return found

    @property
    def doubtful(self) -> int:
        """Return how many people have something doubtful about them."""
        return sum(self._is_doubtful(line) for line in self._all)

    def fate_of(self, line: Line) -> RowFate | None:
        """Return what would become of a row, None while that is not known."""
        return self._fates.get(line.row)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        line = self.row(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role in SPOKEN:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (FATE, PROBLEMS):
            return "\n".join(self._doubts(line)) or self._text(line, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == PROBLEMS and self._doubts(line):
            return icon("warning")
        return None

    def _text(self, line: Line, column: int) -> str:
        sheet, number = line.row
        shown = f"{number} · {sheet}" if self._several else str(number)
        if line.person is None:
            reason = self._words(SKIPPED[line.skipped.reason]) if line.skipped is not None else ""
            text = line.skipped.text if line.skipped is not None else ""
            return (shown, "", self.tr("left out: {reason}").format(reason=reason), text, "", "")[column]
        person = line.person
        return (
            shown,
            both_names(person.full_name, person.own_script_name),
            self._fate(line, person),
            " ".join(self._doubts(line)),
            person.email,
            person.organisation,
        )[column]

    def _fate(self, line: Line, person: ParsedRegistration) -> str:
        fate = self._fates.get(line.row)
        if fate is None:
            return say_value(person.state, self._words) if person.state is not None else ""
        said = self._words(FATES[fate.fate])
        if fate.fate in (Fate.ALREADY_REGISTERED, Fate.TWICE_IN_FILE):
            return said
        known = self.tr("new in the directory") if fate.new_person else self.tr("known in the directory")
        return f"{said} · {known}"

    def _doubts(self, line: Line) -> list[str]:
        if line.person is None:
            return []
        fate = self._fates.get(line.row)
        if fate is not None:
            return list(doubts(fate, self._words))
        return [say_problem(self._words, problem) for problem in line.person.problems]

    def _likely(self, line: Line) -> bool:
        fate = self._fates.get(line.row)
        return fate is not None and fate.likely is not None

    def _is_doubtful(self, line: Line) -> bool:
        return line.person is not None and (bool(line.person.problems) or self._likely(line))

    def _narrow(self) -> None:
        self.beginResetModel()
        self._rows = [line for line in self._all if self._shown(line)]
        self.endResetModel()

    def _shown(self, line: Line) -> bool:
        if self._wanted == LEFT_OUT or line.person is None:
            return self._wanted == LEFT_OUT and line.person is None
        if self._doubtful_only and not self._is_doubtful(line):
            return False
        if self._wanted == LIKELY:
            return self._likely(line)
        fate = self._fates.get(line.row)
        if self._wanted == DIFFERING:
            return fate is not None and bool(fate.differences or fate.taken_over)
        return self._wanted == EVERYBODY or (fate is not None and fate.fate.value == self._wanted)
