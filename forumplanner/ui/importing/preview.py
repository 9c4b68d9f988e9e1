"""How a list is understood, before anything is written: on the left what can be corrected, on the right the people."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from forumplanner.desk.reading_registrations import ReadList
from forumplanner.exchange.registrations.labels import SKIPPED
from forumplanner.ui.importing.columns_part import ColumnsPart
from forumplanner.ui.importing.file_part import FilePart
from forumplanner.ui.importing.people_model import PeopleModel
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.parts.tab_order import Downwards
from forumplanner.ui.shell.pressing import press_focused_button
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue

_SHOWN = 3


class Preview(QWidget):
    """Shows a ReadList. Whoever listens to its parts reads anew."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self.heading = Section("")
        self.other = QPushButton(self.tr("Other file…"))
        self.file = FilePart()
        self.columns = ColumnsPart(language)
        self.people = PeopleModel(language, self)
        name = self.tr("People of the list, as they are understood")
        self.table = QuietTable(name, self.people, (8, 28, 20, 42, 30, 22))
        self.problem = _words("error")
        self.skipped = _words("muted")
        self.doubts = QCheckBox(self.tr("Only rows to look at"))
        self.doubts.toggled.connect(self.people.only_doubtful)
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
        for label in (self.problem, self.skipped, self.numbers):
            label.clear()
        self._split.hide()
        self.busy()

    def busy(self) -> None:
        """Let nothing be imported while something is under way."""
        self.go.setEnabled(False)
        self.trial.setEnabled(False)
        self.numbers.setText(self.tr("One moment…"))

    def show_read(self, read: ReadList, problem: str) -> None:
        """Show how a list was understood; `problem` is what stands in the way of importing it."""
        self._split.show()
        self.file.show_file(read.raw, read.table.header_row if read.table is not None else None)
        self.columns.setVisible(read.mapping is not None)
        if read.table is not None and read.mapping is not None:
            self.columns.show_columns(read.table, read.mapping.columns)
        parsed = read.found.parsed if read.found is not None else None
        self.people.show_people(parsed.registrations if parsed is not None else ())
        count = self.people.doubtful
        self.doubts.setText(self.tr("Only the %Ln row(s) to look at", "", count))
        self.doubts.setVisible(count > 0)
        if not count:
            self.doubts.setChecked(False)
        self._say(self.problem, problem)
        left_out = [one for one in parsed.skipped if one.text] if parsed is not None else []
        said = [f"{self._words(SKIPPED[one.reason])}: {one.text}" for one in left_out[:_SHOWN]]
        more = [self.tr("and %Ln more", "", len(left_out) - _SHOWN)] if len(left_out) > _SHOWN else []
        self._say(self.skipped, self.tr("Left out: {rows}").format(rows="; ".join([*said, *more])) if said else "")
        people = len(parsed.registrations) if parsed is not None else 0
        self.go.setText(self.tr("Import %Ln person(s)", "", people))
        self.go.setEnabled(people > 0)
        self.trial.setEnabled(people > 0)
        self.numbers.setText("")
        self._offer_go()

    def show_trial(self, numbers: str) -> None:
        """Show what an import would do."""
        self.numbers.setText(self.tr("An import would give: {numbers}").format(numbers=numbers))

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
        area = QScrollArea()
        area.setProperty("look", "plain")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(corrections)
        Downwards(corrections)
        area.setMinimumWidth(320)
        understood = QWidget()
        right = QVBoxLayout(understood)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(SPACE)
        right.addWidget(self.problem)
        right.addWidget(self.doubts)
        right.addWidget(self.table, 1)
        right.addWidget(self.skipped)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(area)
        self._split.addWidget(understood)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([380, 700])
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.numbers, 1)
        for button in (self.trial, self.cancel, self.go):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.other)
        column.addLayout(head)
        column.addWidget(self._split, 1)
        column.addStretch(0)
        column.addLayout(buttons)

    @staticmethod
    def _say(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def _words(look: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        label.setProperty("look", look)
    return label
