"""How a list of contacts, members or measures is understood, before anything is written."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from forumplanner.desk.import_decisions import UNDECIDED, Row, Verdict
from forumplanner.desk.import_report import LIKELY
from forumplanner.desk.list_import.kinds import WAYS, ListKind
from forumplanner.desk.list_import.reading import ReadList
from forumplanner.desk.list_import.report_text import FATES
from forumplanner.desk.list_import.reports import Asked, ListReport
from forumplanner.exchange.columns.meanings import MEANINGS, Meaning
from forumplanner.exchange.tables.cells import column_letter
from forumplanner.ui.importing.who_part import WhoPart
from forumplanner.ui.list_import.entries_model import EVERY_ROW, MAY_BE, EntriesModel, Line
from forumplanner.ui.list_import.preview_frame import PreviewFrame
from forumplanner.ui.list_import.report_part import said_figures
from forumplanner.ui.list_import.words import words_of


class ListPreview(PreviewFrame):
    """Shows a ReadList and what a trial run told of every row."""

    def __init__(self, kind: ListKind, language: str, parent: QWidget | None = None) -> None:
        meanings: dict[StrEnum, str] = {meaning: MEANINGS[meaning] for meaning in WAYS[kind].vocabulary.meanings}
        self.entries = EntriesModel(kind, language)
        super().__init__(language, meanings, (words_of(kind).rows, self.entries, (8, 26, 24, 42, 24, 22)), parent)
        self.entries.setParent(self)
        self.doubts.toggled.connect(self.entries.only_doubtful)
        self.fates.activated.connect(lambda: self.entries.narrow_to(str(self.fates.currentData())))
        self._kind = kind
        self.decisions = UNDECIDED
        self.who = WhoPart(language)
        self._understood.addWidget(self.who)
        self.table.selectionModel().currentRowChanged.connect(lambda: self._show_who())
        self.entries.modelReset.connect(self._show_who)  # no row is chosen then

    def begin(self, heading: str) -> None:
        """Show that a source is being read."""
        self.entries.show_entries(())
        super().begin(heading)

    def show_read(self, read: ReadList, problem: str, also: Sequence[ReadList] = ()) -> None:
        """Show how a list was understood, and which other sheets come with it.

        `problem` is what stands in the way of importing it.
        """
        self.show_source(read.raw, read.table, read.mapping, problem, [one.raw.sheet for one in also])
        sheets = [(one.raw.sheet, one.parsed) for one in (read, *also) if one.parsed is not None]
        lines = [Line(sheet, entry) for sheet, parsed in sheets for entry in parsed.entries]
        self.entries.show_lines(lines)
        self._show_who()
        self._offer_fates()
        self.show_doubtful(self.entries.doubtful)
        unread = list(dict.fromkeys(name for one in (read, *also) for name in one.not_read))
        said = [self.tr("Not read: {columns}").format(columns=", ".join(unread))] if unread else []
        said += self._meant_twice(read)
        self.show_left_out([skip for _, parsed in sheets for skip in parsed.skipped], said)
        rows = len(lines) if read.parsed is not None else 0
        self.allow(self.tr("Import %Ln row(s)", "", rows), rows)

    def show_trial(self, report: ListReport, language: str) -> None:
        """Show what an import would do, with every row; the chosen one stays so."""
        chosen = self.chosen
        self.entries.show_fates(report)
        self._offer_fates()
        self.choose(chosen)
        self._show_who()
        self.show_doubtful(self.entries.doubtful)
        self.show_numbers(said_figures(report, language))
        if self.trial.hasFocus():
            self.go.setFocus()
        self.trial.setEnabled(False)  # its result stands there; whatever is corrected allows another

    @property
    def chosen(self) -> Row | None:
        """The row that is chosen in the table."""
        line = self.entries.row(self.table.currentIndex().row())
        return line.key if line is not None else None

    def choose(self, row: Row | None) -> None:
        """Choose a row of the table."""
        place = next((place for place, line in enumerate(self.entries.rows) if line.key == row), -1)
        if place >= 0:
            self.table.selectRow(place)
            self.table.scrollTo(self.entries.index(place, 0))

    def _show_who(self) -> None:
        """Show what can be decided about the row that is chosen."""
        line = self.entries.row(self.table.currentIndex().row())
        fate = self.entries.fate_of(line) if line is not None else None
        asked = fate.asked if fate is not None and fate.asked is not None else Asked()
        row, name = (line.key, line.entry.name) if line is not None else (None, "")
        # Of a long list the trial run may be older than what was decided since.
        decided = self.decisions.of_sheet(row[0]).verdict(row[1]) if row and asked != Asked() else Verdict.OPEN
        self.who.show_who(row, name, asked.pair, decided, recognised=asked.recognised)

    def _offer_fates(self) -> None:
        """Offer to show the rows of one fate, where there are several, with how many there are of each."""
        counts = self.entries.counts()
        named = {
            EVERY_ROW: self.tr("All rows"),
            **{fate.value: self._words(text) for fate, text in FATES[self._kind].items()},
            MAY_BE: self._words(LIKELY),
        }
        self.fates.offer((key, f"{words} ({counts[key]})") for key, words in named.items() if counts.get(key))
        self.fates.setVisible(self.fates.count() > 2)
        self.entries.narrow_to(str(self.fates.currentData() or EVERY_ROW))

    def _meant_twice(self, read: ReadList) -> list[str]:
        """Say which columns share a meaning of which a row can have only one, the preferred column first."""
        words = self.tr("Several columns mean “{meaning}”: {columns}. In each row, the first that is filled in counts.")
        shared = {one: read.mapping.columns_for(one) for one in _ONE_A_ROW} if read.mapping is not None else {}
        return [
            words.format(
                meaning=self._words(MEANINGS[meaning]),
                columns=", ".join(column.heading or column_letter(column.index) for column in columns),
            )
            for meaning, columns in shared.items()
            if len(columns) > 1
        ]


_ONE_A_ROW = frozenset({Meaning.GIVEN_NAME, Meaning.FAMILY_NAME, Meaning.FULL_NAME, Meaning.SALUTATION, Meaning.TITLE})
