"""With what somebody agreed to stand in the list of participants for all: a box for each, the name being the first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumplanner.planning.informing import LISTABLE
from forumplanner.ui.parts.wrapping_box import WrappingBox
from forumplanner.ui.shell.tokens import SPACE


class ListingPart(QWidget):
    """`agreed` carries what was ticked, as soon as it changes; without the name there is nothing to tick."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {
            "name": self.tr("Agreed to be in the list of participants"),
            "organisation": self.tr("with the organisation"),
            "email": self.tr("with the e-mail address"),
            "phone": self.tr("with the phone number"),
        }
        self.boxes = {key: WrappingBox(words[key]) for key in LISTABLE}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.boxes["name"])
        below = QVBoxLayout()
        below.setContentsMargins(3 * SPACE, 0, 0, 0)
        column.addLayout(below)
        for key, box in self.boxes.items():
            box.clicked.connect(self._clicked)
            if key != "name":
                below.addWidget(box)
        self.show_agreed(())

    def show_agreed(self, agreed: Sequence[str]) -> None:
        """Show what somebody agreed to."""
        for key, box in self.boxes.items():
            box.setChecked(key in agreed)
            if key != "name":
                box.setVisible("name" in agreed)

    def _clicked(self) -> None:
        ticked = [key for key, box in self.boxes.items() if box.isChecked()]
        agreed = ticked if self.boxes["name"].isChecked() else []
        self.show_agreed(agreed)
        self.agreed.emit(agreed)
