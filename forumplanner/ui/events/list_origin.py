"""Above the form of a new event: the list that it is made for, and the event it may belong to already."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.desk.event_proposals import EventProposal
from forumplanner.ui.shell.tokens import SPACE


class ListOrigin(QFrame):
    """`known_wanted` carries the id of an event that is to take the list, `new_wanted` asks for the proposed one."""

    known_wanted = Signal(str)
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = ""
        self._known = ""
        self.setProperty("look", "card")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self.button = QPushButton(self.tr("Read the list into this event"))
        self.button.clicked.connect(lambda: self.known_wanted.emit(self._known))
        self.new_button = QPushButton(self.tr("Create and read in"))
        self.new_button.setProperty("look", "main")
        self.new_button.clicked.connect(self.new_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.addWidget(self._words)
        column.addWidget(self.button)
        column.addWidget(self.new_button)
        self.hide()

    def wait_for(self, file_name: str) -> None:
        """Say that the list is being read."""
        self._file = file_name
        self._words.setText(self.tr("Reading “{file}” …").format(file=file_name))
        self.button.hide()
        self.new_button.hide()
        self.show()

    def say(self, proposal: EventProposal, known: tuple[str, str] | None) -> None:
        """Say what was found."""
        rows = self.tr("%Ln row(s)", "", proposal.rows)
        new = self.tr(
            "“{file}” ({rows}) is for a new event, proposed from the list itself. "
            "If it is for one that is there already, open that one in the list of events."
        )
        there = self.tr("“{file}” ({rows}): there is an event of this name already.")
        self._words.setText((there if known else new).format(file=self._file, rows=rows))
        if known is not None:
            self._known = known[0]
            self.button.setAccessibleDescription(known[1])
        self.button.setVisible(known is not None)
        self.new_button.setVisible(bool(proposal.days))
