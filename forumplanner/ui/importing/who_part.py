"""Who a row of a list is: said, and decided by the user, before the list is imported."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from forumplanner.desk.import_decisions import Row, Verdict
from forumplanner.desk.import_pairs import LikelyPair
from forumplanner.desk.import_report import say_pair
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.wording.catalogue import catalogue

_ROOMS = 2
"""How often the choice has to fit into the width for the words to stand beside it."""


class WhoPart(QWidget):
    """`told_who` carries a row, who it is decided to be (or None), and whether it is decided to be nobody else."""

    told_who = Signal(object, object, bool)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self._row: Row | None = None
        self._pair: LikelyPair | None = None
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.who = Choice(name=self.tr("Who this row is"))
        self.who.setMinimumContentsLength(24)
        self.who.activated.connect(self._tell_who)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(SPACE)
        self._beside.addWidget(self.said, 1)
        self._beside.addWidget(self.who)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_SMALL)
        self._column.addLayout(self._beside)
        WholeLines(self)
        self.hide()

    def show_who(
        self, row: Row | None, name: str, pair: LikelyPair | None, verdict: Verdict, *, recognised: bool
    ) -> None:
        """Show who a row may be, or is by the rule; nothing where there is nothing to decide."""
        self._row, self._pair = row, pair
        asked = row is not None and (pair is not None or recognised or verdict is not Verdict.OPEN)
        same, apart = self.tr("the same person"), self.tr("two people")
        if pair is not None:
            undecided = self.tr("not decided: two people")
            self.who.offer([(Verdict.OPEN, undecided), (Verdict.SAME, same), (Verdict.APART, apart)])
            self.who.choose(verdict)
            self.said.setText(say_pair(pair, self._words))
        else:
            self.who.offer([(Verdict.OPEN, same), (Verdict.APART, apart)])
            self.who.choose(Verdict.APART if verdict is Verdict.APART else Verdict.OPEN)
            self.said.setText(self.tr("{name} is recognised.").format(name=name))
        self.who.setVisible(asked)
        self.said.setVisible(asked)
        self.setVisible(asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choice below the words where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < _ROOMS * self.who.sizeHint().width()
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._beside.direction() != way:
            self._beside.setDirection(way)

    def _tell_who(self) -> None:
        verdict, pair = Verdict(str(self.who.currentData())), self._pair
        if self._row is not None:
            same = (pair.first or pair.person_id) if pair is not None and verdict is Verdict.SAME else None
            self.told_who.emit(self._row, same, verdict is Verdict.APART)
