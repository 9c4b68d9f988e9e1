"""A list of contacts with the panel beside it: the one that is chosen, or a new one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumplanner.ui.contacts.entry import EntryDetails, NewEntry
from forumplanner.ui.contacts.wording import ListWords
from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.parts.table_panel import TablePanel
from forumplanner.ui.shell.planner import Touched, touches

CONTACT_KINDS = frozenset({"person", "organisation", "affiliation", "channel", "actor_link"})


class DirectoryPart(QWidget):
    """`visited` carries the id of somebody on the other side, `chosen` says that another one is chosen."""

    visited = Signal(str)
    chosen = Signal()

    def __init__(
        self,
        words: ListWords,
        model: IdPageModel,
        empty: EmptyState,
        details: EntryDetails,
        new_form: NewEntry,
        kinds: frozenset[str] = CONTACT_KINDS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kept_closed = False
        self._kinds = kinds
        self.model = model
        self.details = details
        self.new_form = new_form
        self.panel = TablePanel(words.name, model, search=words.search, empty=empty)
        self.panel.search.setMinimumWidth(180)
        self.side = SidePanel(details)
        self.new_side = SidePanel(new_form)
        self.new_side.say(words.new)
        self.side.hide()
        self.new_side.hide()
        split = BesideOrBelow(self.panel, self.side, self.new_side, letters=(50, 42))
        for number, share in enumerate((3, 2, 2)):
            split.setStretchFactor(number, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)
        empty.step_taken.connect(self.begin_new)
        self.panel.table.chosen.connect(self._choose)
        self.panel.opened.connect(self._open)
        self.side.closed.connect(self._close)
        self.new_side.closed.connect(self._end_new)
        details.titled.connect(self.side.say)
        details.visited.connect(self.visited)
        new_form.made.connect(self._made)
        new_form.cancelled.connect(self._end_new)

    @property
    def chosen_id(self) -> str:
        """Return the one that is chosen, or nothing."""
        ids = self.panel.table.selected_ids()
        return ids[0] if len(ids) == 1 else ""

    def show_one(self, entity_id: str) -> None:
        """Choose somebody, whatever was searched for before."""
        if self.model.place_of(entity_id) is None:
            self.panel.show_all()
        self._kept_closed = False
        self.panel.table.select_ids([entity_id])
        self._show(entity_id)
        self.panel.table.setFocus()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.panel.search.setFocus()

    def begin_new(self) -> None:
        """Show the form for a new one."""
        if not self.finish():
            return
        self.side.hide()
        self.new_side.show()
        self.new_form.begin()

    def finish(self) -> bool:
        """Store what is being typed."""
        return self.side.isHidden() or self.details.finish()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        self.model.refresh(touched)
        shown = self.details.shown
        if shown and touches(touched, self._kinds) and not self.details.show_one(shown):
            self.side.hide()
            self.details.forget()

    def _choose(self) -> None:
        chosen = self.chosen_id
        if chosen and chosen != self.details.shown and not self.finish():
            self.panel.table.select_ids([self.details.shown])
            return
        if chosen and not self._kept_closed and self.new_side.isHidden():
            self._show(chosen)
        self.chosen.emit()

    def _open(self, entity_id: str) -> None:
        self._kept_closed = False
        self._show(entity_id)
        self.details.begin()

    def _show(self, entity_id: str) -> None:
        self.new_side.hide()
        self.side.setVisible(self.details.show_one(entity_id))

    def _close(self) -> None:
        """Close the panel; it stays closed until somebody is opened."""
        self.details.reset()
        self._kept_closed = True
        self.side.hide()
        self.panel.table.setFocus()

    def _made(self, entity_id: str) -> None:
        self.model.requery()
        self.show_one(entity_id)

    def _end_new(self) -> None:
        self.new_side.hide()
        chosen = self.chosen_id
        if chosen and not self._kept_closed:
            self._show(chosen)
        self.panel.table.setFocus()
