"""What can be decided about one row before it is imported: who it is, and what is taken over from the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from forumplanner.desk.import_decisions import Decisions
from forumplanner.desk.import_differences import Difference, Differing, can_be_taken_over
from forumplanner.desk.import_fates import Fate, RowFate
from forumplanner.desk.import_report import say_difference
from forumplanner.ui.importing.people_model import Line
from forumplanner.ui.importing.who_part import WhoPart
from forumplanner.ui.parts.wrapping_box import WrappingBox


class DecisionPart(WhoPart):
    """`told_taken` carries a row, what differs, and whether it is taken over."""

    told_taken = Signal(object, object, bool)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(language, parent)
        self._line: Line | None = None
        self.taken = {what: WrappingBox() for what in Differing}
        for what, box in self.taken.items():
            box.setAccessibleName(self.tr("Take over from the list: {difference}").format(difference=what.value))
            box.clicked.connect(lambda on, what=what: self._tell_taken(what, on=on))
            self._column.addWidget(box)

    def show_line(self, line: Line | None, fate: RowFate | None, decisions: Decisions) -> None:
        """Show what can be decided about a row; nothing where there is nothing to decide."""
        self._line = line
        row = line.row if line is not None else ("", 0)
        name = line.person.full_name if line is not None and line.person is not None else ""
        recognised = fate is not None and (fate.fate is Fate.TWICE_IN_FILE or not fate.new_person)
        pair = fate.likely if fate is not None else None
        self.show_who(
            line.row if line is not None else None,
            name,
            pair,
            decisions.of_sheet(row[0]).verdict(row[1]),
            recognised=recognised,
        )
        differences = (*fate.differences, *fate.taken_over) if fate is not None else ()
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

    def _tell_taken(self, what: Differing, *, on: bool) -> None:
        if self._line is not None:
            self.told_taken.emit(self._line.row, what, on)
