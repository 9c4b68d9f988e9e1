"""What can be decided about one row before it is imported: who it is, and what is taken over from the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from forumplanner.desk.import_decisions import Decisions, Verdict
from forumplanner.desk.import_differences import Difference, Differing, can_be_taken_over
from forumplanner.desk.import_fates import Fate, RowFate
from forumplanner.desk.import_pairs import LikelyPair
from forumplanner.desk.import_report import say_difference, say_pair
from forumplanner.ui.importing.people_model import Line
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.wording.catalogue import catalogue


class DecisionPart(QWidget):
    """`told_who` carries a row, whom it may be and the verdict; `told_taken` a row, what, and whether."""

    told_who = Signal(object, object, object)
    told_taken = Signal(object, object, bool)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self._line: Line | None = None
        self._pair: LikelyPair | None = None
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.who = Choice(name=self.tr("Who this row is"))
        self.who.setMinimumContentsLength(24)
        self.who.activated.connect(self._tell_who)
        self.taken = {what: QCheckBox() for what in Differing}
        for what, box in self.taken.items():
            box.setAccessibleName(self.tr("Take over from the list: {difference}").format(difference=what.value))
            box.clicked.connect(lambda on, what=what: self._tell_taken(what, on=on))
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self.said, 1)
        line.addWidget(self.who)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addLayout(line)
        for box in self.taken.values():
            column.addWidget(box)
        self.hide()

    def show_line(self, line: Line | None, fate: RowFate | None, decisions: Decisions) -> None:
        """Show what can be decided about a row; nothing where there is nothing to decide."""
        pair = fate.likely if fate is not None else None
        self._line, self._pair = line, pair
        row = line.row if line is not None else ("", 0)
        verdict = decisions.of_sheet(row[0]).verdict(row[1])
        differences = (*fate.differences, *fate.taken_over) if fate is not None else ()
        recognised = fate is not None and (fate.fate is Fate.TWICE_IN_FILE or not fate.new_person)
        self.who.setVisible(pair is not None or recognised or verdict is not Verdict.OPEN)
        same, apart = self.tr("the same person"), self.tr("two people")
        if pair is not None:
            undecided = self.tr("not decided: two people")
            self.who.offer([(Verdict.OPEN, undecided), (Verdict.SAME, same), (Verdict.APART, apart)])
            self.who.choose(verdict)
            self.said.setText(say_pair(pair, self._words))
        else:
            self.who.offer([(Verdict.OPEN, same), (Verdict.APART, apart)])
            self.who.choose(Verdict.APART if verdict is Verdict.APART else Verdict.OPEN)
            name = line.person.full_name if line is not None and line.person is not None else ""
            self.said.setText(self.tr("{name} is recognised.").format(name=name))
        self.said.setVisible(self.who.isVisibleTo(self))
        for what, box in self.taken.items():
            found = next((one for one in differences if one.what is what), None)
            box.setVisible(found is not None and can_be_taken_over(found))
            if found is not None:
                box.setText(self._take_over(found))
                box.setAccessibleName(box.text())
                box.setChecked((row, what) in decisions.take_over)
        self.setVisible(self.who.isVisibleTo(self) or any(box.isVisibleTo(self) for box in self.taken.values()))

    def _take_over(self, difference: Difference) -> str:
        said = say_difference(difference, self._words)
        return self.tr("Take over from the list: {difference}").format(difference=said)

    def _tell_who(self) -> None:
        if self._line is not None:
            self.told_who.emit(self._line.row, self._pair, Verdict(str(self.who.currentData())))

    def _tell_taken(self, what: Differing, *, on: bool) -> None:
        if self._line is not None:
            self.told_taken.emit(self._line.row, what, on)
