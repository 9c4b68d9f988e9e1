"""A table with all that belongs to it: search, number of rows, and what stands there when there are none."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.outgoing import Outgoing
from forumplanner.ui.parts.search_field import SearchField
from forumplanner.ui.parts.table_view import TableView
from forumplanner.ui.shell.actions import ActionRegistry
from forumplanner.ui.shell.announcing import announce
from forumplanner.ui.shell.icons import drawn_anew, icon
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tokens import SPACE

_GIVE_OUT = "page.list"


class TablePanel(QWidget):
    """Joins search field, table and empty state. Give `empty` for a table without any row at all."""

    opened = Signal(str)

    def __init__(
        self,
        name: str,
        model: IdPageModel,
        *,
        search: str = "",
        empty: EmptyState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.table = TableView(name, model)
        self.search = SearchField(search or self.tr("Search in {name}").format(name=name))
        self.search.setMinimumWidth(160)
        self.count = QLabel()
        self.count.setProperty("look", "muted")
        self._bar = QHBoxLayout()
        self._bar.setSpacing(SPACE)
        self._finding = Flow()
        self._finding.add(self.search)
        self._bar.addWidget(self._finding, 1)
        self._bar.addWidget(self.count)
        self._out: QToolButton | None = None
        self._empty = empty
        self._giving_out = False
        self._filters: list[tuple[Callable[[], bool], Callable[[], object]]] = []
        self._nothing = EmptyState("search", self.tr("Nothing found"), "", self.tr("Show all"))
        self._nothing.step_taken.connect(self.show_all)
        self._stack = ShownStack()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        if empty is not None:
            self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(self._bar)
        column.addWidget(self._stack, 1)
        self.search.searched.connect(model.search_for)
        self.search.left_downwards.connect(self._go_down)
        self.table.opened.connect(self.opened)
        self.table.offered.connect(self._offer_to_give_out)
        model.counted.connect(self._counted)

    def add_filter(self, widget: QWidget) -> None:
        """Put a filter beside the search field."""
        self._finding.add(widget)

    def offer_when_empty(self, action: QAction) -> None:
        """Offer another way to begin where there is no row at all."""
        if self._empty is not None:
            self._empty.offer(action)

    def heed_filter(self, active: Callable[[], bool], clear: Callable[[], object]) -> None:
        """Know of a filter: `active` tells whether it may leave rows out now, `clear` lets it leave out none."""
        self._filters.append((active, clear))

    def told(self, list_key: str, scope: str = "") -> Outgoing:
        """Tell what is shown and selected, for the list to go out so."""
        return Outgoing(list_key, EntityId(scope), self.model.ids, tuple(self.table.selected_ids()))

    def show_all(self) -> None:
        """Search for nothing in particular, and filter nothing out."""
        for active, clear in self._filters:
            if active():
                clear()
        self.search.clear()
        self.search.search_now()
        self.search.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours."""
        super().changeEvent(event)
        if drawn_anew(event) and getattr(self, "_out", None) is not None:
            self._draw()

    def _offer_to_give_out(self, registry: ActionRegistry) -> None:
        if not registry.knows(_GIVE_OUT) or self._out is not None:
            return
        action = registry.qaction(_GIVE_OUT)
        self._out = QToolButton()
        self._out.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._out.setAccessibleName(action.text().replace("&", ""))
        self._out.setToolTip(action.toolTip())
        self._out.clicked.connect(lambda: self._give_out(registry))
        self._bar.addWidget(self._out)
        self._draw()

    @property
    def giving_out(self) -> bool:
        """Tell whether this very list is being handed out, whatever else the page shows."""
        return self._giving_out

    def _give_out(self, registry: ActionRegistry) -> None:
        self._giving_out = True
        registry.trigger(_GIVE_OUT)
        self._giving_out = False

    def _draw(self) -> None:
        if self._out is not None:
            self._out.setIcon(icon("export"))

    def _counted(self, rows: int) -> None:
        self.count.setText(self.tr("%Ln row(s)", "", rows))
        searching, filtered = bool(self.model.search), any(active() for active, _ in self._filters)
        if not rows and (searching or filtered):
            self._say_nothing_found(filtered=filtered)
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._stack.setCurrentWidget(self.table if rows or self._empty is None else self._empty)
        if searching:
            announce(self.search, self.count.text())

    def _say_nothing_found(self, *, filtered: bool) -> None:
        if filtered:
            words = self.tr("Nothing here fits both what you are searching for and the filters.")
            self._nothing.say(words, self.tr("Clear search and filters"))
        else:
            self._nothing.say(self.tr("Nothing here fits what you are searching for."), self.tr("Show all"))

    def _go_down(self) -> None:
        if self.model.rowCount():
            if not self.table.selectionModel().hasSelection():
                self.table.selectRow(0)
            self.table.setFocus()
