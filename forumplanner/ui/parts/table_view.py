"""The table all places use: rows of one height, whole rows selected by id, headers that sort in the source.

It keeps what is selected when the model reads anew, and never sizes by looking at all rows.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from forumplanner.ui.parts.column_widths import fitted, staying
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.window_memory import memory_of
from forumplanner.ui.shell.actions import ActionRegistry
from forumplanner.ui.shell.tokens import SPACE

_ALWAYS = ("page.list",)
"""What every table offers besides."""
_PADDING = 12  # pixels above and below the text of a row, together
_FEWEST = 3  # rows that are seen at once


class TableView(QTableView):
    """Shows an IdPageModel. `opened` carries an id (Return or double click), `chosen` says the selection changed."""

    opened = Signal(str)
    chosen = Signal()
    offered = Signal(object)
    """Carries the registry of actions, as soon as the table offers some."""

    def __init__(self, name: str, model: IdPageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._kept: list[str] = []
        self._present = ""
        self._resetting = False
        self._own: list[float] = []
        self._spreading = False
        self._left_out: frozenset[int] = frozenset()
        self._menu_ids: tuple[str, ...] = ()
        self._registry: ActionRegistry | None = None
        self.setAccessibleName(name)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_header()
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._bring_back)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.customContextMenuRequested.connect(self._show_menu)
        self.ensurePolished()
        self._fit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Say where the cursor is, so that a page that scrolls follows it."""
        super().currentChanged(current, previous)
        self.updateMicroFocus()

    def minimumSizeHint(self) -> QSize:
        """Show the headings and some rows at least: where there is no room for them, the page scrolls."""
        rows = _FEWEST * self.verticalHeader().defaultSectionSize()
        beside = self.horizontalScrollBar().sizeHint().height() + 2 * self.frameWidth()
        return QSize(super().minimumSizeHint().width(), self.horizontalHeader().sizeHint().height() + rows + beside)

    def selected_ids(self) -> list[str]:
        """Return the selected ids, from the top."""
        parts = self.selectionModel().selection()
        ranges = (parts.at(number) for number in range(parts.count()))
        rows = sorted(row for part in ranges for row in range(part.top(), part.bottom() + 1))
        return [self._rows.ids[row] for row in dict.fromkeys(rows)]

    def present_id(self) -> str:
        """Return the id of the row the cursor is on, or nothing."""
        row = self.currentIndex().row()
        return self._rows.ids[row] if 0 <= row < len(self._rows.ids) else ""

    def select_ids(self, ids: Sequence[str]) -> None:
        """Select these ids and scroll to the first that is shown; others are deselected."""
        last = self._rows.columnCount() - 1
        wanted = QItemSelection()
        places = sorted(place for row_id in ids if (place := self._rows.place_of(row_id)) is not None)
        start = 0
        for number, place in enumerate(places):
            if number + 1 == len(places) or places[number + 1] != place + 1:
                wanted.select(self._rows.index(places[start], 0), self._rows.index(place, last))
                start = number + 1
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if places:
            first = self._rows.index(places[0], 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(first)

    def leave_out(self, columns: frozenset[int]) -> None:
        """Do not show these columns, since nothing stands in them."""
        if columns != self._left_out:
            self._left_out = columns
            self._spread()

    def offer(self, registry: ActionRegistry, action_ids: Sequence[str]) -> None:
        """Offer these actions in the context menu (right click, menu key)."""
        self._registry = registry
        self._menu_ids = (*action_ids, *(id_ for id_ in _ALWAYS if registry.knows(id_)))
        self.offered.emit(registry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the present row on Return."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _set_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.sectionResized.connect(self._resized_by_hand)
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorClearable(False)
        keys = [column.sort_key for column in self._rows.columns]
        order = self._rows.sort_order
        if order.key in keys:
            direction = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(keys.index(order.key), direction)
        self.setSortingEnabled(True)

    def _fit(self) -> None:
        """Fit heights and widths to the size of text."""
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + _PADDING)
        wide = metrics.averageCharWidth()
        titles = [metrics.horizontalAdvance(column.title) * 11 // 10 + 36 for column in self._rows.columns]
        wished = [wide * column.width + SPACE * 2 for column in self._rows.columns]
        self._wished = [max(pair) for pair in zip(titles, wished, strict=True)]
        self._least = [
            wish if column.whole else max(title, wished_width * 2 // 3)
            for column, title, wished_width, wish in zip(self._rows.columns, titles, wished, self._wished, strict=True)
        ]
        self._spread()

    def _spread(self) -> None:
        """Show the columns there is room for, with the widths somebody chose, else with what fits."""
        self._spreading = True
        room, wide = self.viewport().width(), self.fontMetrics().averageCharWidth()
        shown = [number for number in range(len(self._least)) if number not in self._left_out]
        ways = [self._rows.columns[number].gives_way for number in shown]
        stays = staying([self._least[number] for number in shown], ways, room)
        shown = [number for number, there in zip(shown, stays, strict=True) if there]
        for number in range(len(self._least)):
            self.setColumnHidden(number, number not in shown)
        fitting = fitted([self._wished[number] for number in shown], [self._least[number] for number in shown], room)
        for number, width in zip(shown, fitting, strict=True):
            self.setColumnWidth(number, round(wide * self._own[number]) if self._own else width)
        self._spreading = False

    def _resized_by_hand(self, column: int) -> None:
        header = self.horizontalHeader()
        every = range(self._rows.columnCount())
        if self._spreading or column == max((one for one in every if not header.isSectionHidden(one)), default=-1):
            return
        wide = self.fontMetrics().averageCharWidth()
        before = self._own or [wish / wide for wish in self._wished]
        self._own = [
            before[number] if header.isSectionHidden(number) else self.columnWidth(number) / wide for number in every
        ]
        state = memory_of(self)
        if state is not None:
            state.keep_widths(self._widths_key(), self._own)

    def _widths_key(self) -> str:
        return "\n".join((self.accessibleName(), *(column.title for column in self._rows.columns)))

    def showEvent(self, event: QShowEvent) -> None:
        """Bring back the widths somebody chose."""
        super().showEvent(event)
        state = memory_of(self)
        kept = state.widths_of(self._widths_key()) if state is not None and not self._own else []
        if len(kept) == self._rows.columnCount():
            self._own = kept
            self._spread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the room, and keep the present row in sight, as when a panel or a bar opens."""
        present = self.currentIndex()
        in_sight = present.isValid() and self._was_in_sight(present, event.oldSize().height())
        super().resizeEvent(event)
        self._spread()
        if in_sight:
            self.scrollTo(present)

    def _was_in_sight(self, index: QModelIndex, height: int) -> bool:
        """Tell whether a row was seen at a former height; one that was not yet laid out counts as seen."""
        top = self.rowViewportPosition(index.row())
        return height <= 0 or -self.rowHeight(index.row()) < top < height

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_rows"):
            self._fit()

    def _keep(self) -> None:
        self._resetting = True
        self._kept, self._present = self.selected_ids(), self.present_id()

    def _bring_back(self) -> None:
        kept, self._kept = self._kept, []
        self.select_ids(kept)
        present = self._rows.index_of(self._present)
        if present.isValid():
            self.selectionModel().setCurrentIndex(present, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(present)
        self._resetting = False
        if self.selected_ids() != kept:
            self.chosen.emit()

    def _selection_changed(self) -> None:
        if not self._resetting:
            self.chosen.emit()

    def _open(self, row: int) -> None:
        self.opened.emit(self._rows.ids[row])

    def _show_menu(self, where: QPoint) -> None:
        if self._registry is None:
            return
        self._registry.dress(action for action in self._registry if action.id in self._menu_ids)
        self._registry.refresh()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action_id in self._menu_ids:
            menu.addAction(self._registry.qaction(action_id))
        menu.popup(self.viewport().mapToGlobal(where))
