"""How a list is understood, before anything is written: on the left what can be corrected, on the right the people."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from forumplanner.desk.import_decisions import Row
from forumplanner.desk.import_fates import ImportReport
from forumplanner.desk.import_report import FATES
from forumplanner.desk.import_report import LIKELY as MAY_BE_KNOWN
from forumplanner.desk.reading_registrations import ReadList
from forumplanner.exchange.registrations.fields import SEVERAL
from forumplanner.exchange.registrations.file import RegistrationFile
from forumplanner.exchange.registrations.labels import FIELDS, SKIPPED
from forumplanner.exchange.registrations.mapping import Mapping
from forumplanner.exchange.tables.cells import column_letter
from forumplanner.ui.importing.columns_part import ColumnsPart
from forumplanner.ui.importing.decision_part import DecisionPart
from forumplanner.ui.importing.file_part import FilePart
from forumplanner.ui.importing.people_model import DIFFERING, EVERYBODY, LEFT_OUT, LIKELY, Line, PeopleModel
from forumplanner.ui.importing.side import Side
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.parts.tab_order import Downwards
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.parts.wrapping_box import WrappingBox
from forumplanner.ui.shell.pressing import press_focused_button
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.dates import day as say_day

_SHOWN = 3
_ROW, _LONGEST_ROW = 8, 30
"""Letters for the number of a row, and for that of a row with its sheet."""


class Preview(QWidget):
    """Shows a ReadList. Whoever listens to its parts reads anew."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self.heading = Section("")
        self.other = QPushButton(self.tr("Other file…"))
        self.earlier = QPushButton(self.tr("Earlier imports…"))
        self.file = FilePart()
        self.columns = ColumnsPart(language)
        self.people = PeopleModel(language, self)
        name = self.tr("People of the list, as they are understood")
        self.table = QuietTable(name, self.people, (_ROW, 26, 34, 60, 30, 22))
        self.problem = _words("error")
        self.skipped = _words("muted")
        self.doubts = WrappingBox(self.tr("Only rows to look at"))
        self.doubts.toggled.connect(self.people.only_doubtful)
        self.fates = Choice(name=self.tr("Rows shown"))
        self.fates.setMinimumContentsLength(26)
        self.fates.activated.connect(lambda: self.people.narrow_to(str(self.fates.currentData())))
        self.recalled = _words("muted")
        self.shared = _words("muted")
        self.decision = DecisionPart(language)
        self.numbers = _words("")
        self.trial = QPushButton(self.tr("Trial run"))
        self.trial.setToolTip(self.tr("Shows what would happen. Nothing is changed."))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.go = QPushButton(self.tr("Import"))
        self.go.setProperty("look", "main")
        self._arrange()

    def begin(self, file: str) -> None:
        """Show that a file is being read."""
        self.heading.setText(self.tr("Import: {file}").format(file=file))
        self.people.show_people(())
        self.doubts.setChecked(False)
        self.fates.setCurrentIndex(0)
        self.people.narrow_to(EVERYBODY)
        for label in (self.problem, self.skipped, self.numbers, self.recalled, self.shared):
            label.clear()
        self._split.hide()
        self.busy()

    def busy(self) -> None:
        """Let nothing be imported while something is under way."""
        self.go.setEnabled(False)
        self.trial.setEnabled(False)
        self.numbers.setText(self.tr("One moment…"))

    def show_read(self, read: ReadList, problem: str, also: Sequence[ReadList] = ()) -> None:
        """Show how a list was understood, and which other sheets come with it.

        `problem` is what stands in the way of importing it.
        """
        self._split.show()
        header = read.table.header_row if read.table is not None else None
        self.file.show_file(read.raw, header, [one.raw.sheet for one in also])
        recalled = say_day(read.recalled.astimezone().date(), self._words.language) if read.recalled else ""
        said_recalled = self.tr("Read as this source was read on {day}.").format(day=recalled)
        self._say(self.recalled, said_recalled if recalled else "")
        self.columns.setVisible(read.mapping is not None)
        if read.table is not None and read.mapping is not None:
            self.columns.show_columns(read.table, read.mapping.columns)
        self._say(self.shared, "\n".join(self._meant_twice(read.mapping)) if read.mapping is not None else "")
        sheets = [one.found for one in (read, *also) if one.found is not None]
        self.people.show_lines(_lines(sheets))
        names = [one.table.source.sheet for one in sheets] if len(sheets) > 1 else [""]
        self.table.widen(0, min(_LONGEST_ROW, _ROW + max(map(len, names), default=0)))
        self._offer_fates()
        self.decision.hide()
        parsed = read.found.parsed if read.found is not None else None
        self._offer_doubts()
        self._say(self.problem, problem)
        left_out = [one for one in parsed.skipped if one.text] if parsed is not None else []
        said = [f"{self._words(SKIPPED[one.reason])}: {one.text}" for one in left_out[:_SHOWN]]
        more = [self.tr("and %Ln more", "", len(left_out) - _SHOWN)] if len(left_out) > _SHOWN else []
        self._say(self.skipped, self.tr("Left out: {rows}").format(rows="; ".join([*said, *more])) if said else "")
        people = sum(len(one.parsed.registrations) for one in sheets) if parsed is not None else 0
        self.go.setText(self.tr("Import"))
        self.go.setEnabled(people > 0)
        self.trial.setEnabled(people > 0)
        self.numbers.setText("")
        self._offer_go()

    def show_trial(self, numbers: str, report: ImportReport) -> None:
        """Show what an import would do, to each row; the button says what it will write."""
        chosen = self.chosen
        self.people.show_fates(report)
        self._offer_fates()
        self._offer_doubts()
        self.go.setText(self._what_is_written(report))
        self.choose(chosen)
        self.numbers.setText(self.tr("An import would give: {numbers}").format(numbers=numbers))

    @property
    def chosen(self) -> Row | None:
        """The row that is chosen in the table."""
        line = self.people.row(self.table.currentIndex().row())
        return line.row if line is not None else None

    def choose(self, row: Row | None) -> None:
        """Choose a row of the table again."""
        place = next((place for place, line in enumerate(self.people.rows) if line.row == row), -1) if row else -1
        if place >= 0:
            self.table.selectRow(place)
            self.table.scrollTo(self.people.index(place, 0))

    def _meant_twice(self, mapping: Mapping) -> list[str]:
        """Say which columns share a meaning of which a row can have only one, the preferred column first."""
        words = self.tr("Several columns mean “{meaning}”: {columns}. In each row, the first that is filled in counts.")
        shared = {field: mapping.columns_for(field) for field in FIELDS if field not in SEVERAL}
        return [
            words.format(
                meaning=self._words(FIELDS[field]),
                columns=", ".join(column.heading or column_letter(column.index) for column in columns),
            )
            for field, columns in shared.items()
            if len(columns) > 1
        ]

    def _what_is_written(self, report: ImportReport) -> str:
        registered = self.tr("Import %Ln registration(s)", "", report.written)
        taken = self.tr("Take over %Ln difference(s)", "", report.taken_over)
        if report.written and report.taken_over:
            return self.tr("{registered}, {taken}").format(registered=registered, taken=taken)
        if report.taken_over:
            return taken
        return registered if report.written else self.tr("Finish: nothing new")

    def _offer_doubts(self) -> None:
        count = self.people.doubtful
        self.doubts.setText(self.tr("Only the %Ln row(s) to look at", "", count))
        self.doubts.setVisible(count > 0)
        if not count:
            self.doubts.setChecked(False)

    def _offer_fates(self) -> None:
        counts = self.people.counts()
        named = {
            EVERYBODY: self.tr("All people"),
            **{fate.value: self._words(text) for fate, text in FATES.items()},
            LIKELY: self._words(MAY_BE_KNOWN),
            DIFFERING: self.tr("differ from what is here"),
            LEFT_OUT: self.tr("left out"),
        }
        self.fates.offer((key, f"{words} ({counts[key]})") for key, words in named.items() if counts.get(key))
        self.fates.setVisible(self.fates.count() > 1)
        self.people.narrow_to(str(self.fates.currentData() or EVERYBODY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button on Return, too."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not press_focused_button():
            super().keyPressEvent(event)

    def _offer_go(self) -> None:
        """Let Return import, unless the user is at work in a field or in the table."""
        window = self.window()
        focused = window.focusWidget()
        elsewhere = focused is None or not focused.isVisible() or isinstance(focused, QPushButton)
        if self.go.isEnabled() and (elsewhere or not self.isAncestorOf(focused)):
            self.go.setFocus()

    def _arrange(self) -> None:
        corrections = QWidget()
        left = QVBoxLayout(corrections)
        left.setContentsMargins(0, 0, SPACE, 0)
        left.setSpacing(SPACE)
        left.addWidget(self.file)
        left.addWidget(Section(self.tr("What the columns mean")))
        left.addWidget(self.columns)
        left.addStretch(1)
        area = Side()
        area.setWidget(corrections)
        Downwards(corrections)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(area)
        self._split.addWidget(self._right())
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([380, 700])
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        for button in (self.trial, self.cancel, self.go):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.earlier)
        head.addWidget(self.other)
        column.addLayout(head)
        column.addWidget(self._split, 1)
        column.addStretch(0)
        column.addWidget(self.numbers)  # above the buttons, whose words are long in large text
        column.addLayout(buttons)

    def _right(self) -> QWidget:
        """Return what was understood."""
        understood = QWidget()
        WholeLines(understood)
        right = QVBoxLayout(understood)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(SPACE)
        right.addWidget(self.problem)
        right.addWidget(self.recalled)
        right.addWidget(self.shared)
        narrowing = Flow()
        narrowing.add(self.doubts)
        narrowing.add(self.fates)
        right.addWidget(narrowing)
        right.addWidget(self.table, 1)
        right.addWidget(self.decision)
        right.addWidget(self.skipped)
        return understood

    @staticmethod
    def _say(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def _lines(sheets: Sequence[RegistrationFile]) -> list[Line]:
    """Return the rows of sheets: people, and what was left out, without rows that are empty."""
    found: list[Line] = []
    for read in sheets:
        sheet = read.table.source.sheet
        found += [Line(sheet, person) for person in read.parsed.registrations]
        found += [Line(sheet, None, row) for row in read.parsed.skipped if row.text]
    return found


def _words(look: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        label.setProperty("look", look)
    return label
