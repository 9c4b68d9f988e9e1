"""One line on the summons to a sitting: what is found so far, and a button to record it; hidden at other events."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from forumplanner.lists.summons import summoning
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE
from forumplanner.ui.summons.summons_part import SUMMONS_KINDS, show_finding
from forumplanner.ui.summons.summons_words import SummonsWords
from forumplanner.wording.catalogue import catalogue


class SummonsBar(QFrame):
    """`wanted` says that a summons is to be recorded."""

    wanted = Signal()

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._words = SummonsWords(catalogue(context.language), self)
        self.setProperty("look", "card")
        self.setAccessibleName(self.tr("Summons to the sitting"))
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.record = QPushButton(self.tr("Record the summons …"))
        self.record.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_WIDE, SPACE, SPACE_WIDE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self.said, 1)
        row.addWidget(self.record, 0, Qt.AlignmentFlag.AlignVCenter)
        WholeLines(self)
        self.load()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, SUMMONS_KINDS):
            self.load()

    def load(self) -> None:
        """Show what is recorded."""
        with self._context.workspace.read() as db:
            made = summoning(db, self._event_id)
        self.setVisible(made is not None)
        if made is not None:
            said, look = self._words.finding(made.finding)
            deadline = "" if made.finding.duly else self._words.deadline(made)
            show_finding(self.said, " ".join(filter(None, (said, deadline))), look)
            self.record.setAccessibleDescription(said)
