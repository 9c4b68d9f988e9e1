"""What stands in the panel beside a list of contacts: one entry, or the form for a new one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from forumplanner.ui.parts.creating import CreateForm


class EntryDetails(QWidget):
    """Shows one entry at a time; `shown` is its id, or nothing.

    `titled` carries its name, `visited` the id of somebody else that is to be shown.
    """

    titled = Signal(str)
    visited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = ""

    def show_one(self, entity_id: str) -> bool:
        """Show one; False when it is gone."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the cursor into the first field."""
        raise NotImplementedError

    def finish(self) -> bool:
        """Store what is being typed; False where something cannot be understood."""
        raise NotImplementedError

    def reset(self) -> None:
        """Take back what is not stored."""
        shown = self.shown
        self.forget()
        if shown:
            self.show_one(shown)

    def forget(self) -> None:
        """Show none any more."""
        self.shown = ""


class NewEntry(CreateForm):
    """Asks for a new entry; `made` carries its id."""

    made = Signal(str)

    def begin(self) -> None:
        """Empty the fields and put the cursor into the first."""
        raise NotImplementedError
