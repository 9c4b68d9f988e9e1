"""The columns of a list to choose from and to put in order, by mouse or by keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from forumplanner.ui.shell.icons import icon


@dataclass(frozen=True)
class Offered:
    """A column: its key, its heading, and whether it tells what few should know."""

    key: str
    heading: str
    sensitive: bool


class ColumnList(QListWidget):
    """Space chooses a column; `altered` says that choice or order changed."""

    altered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.itemChanged.connect(lambda _item: self.altered.emit())
        self.model().rowsMoved.connect(lambda *_: self.altered.emit())

    def offer(self, columns: Sequence[Offered], chosen: Sequence[str]) -> None:
        """Show the chosen columns in their order, and below them the others."""
        present = self.currentItem().data(Qt.ItemDataRole.UserRole) if self.currentItem() is not None else None
        known = {column.key: column for column in columns}
        order = [*(key for key in chosen if key in known), *(key for key in known if key not in chosen)]
        self.blockSignals(True)
        self.clear()
        for key in order:
            self._add(known[key], chosen=key in chosen)
        self.setCurrentRow(order.index(present) if present in order else 0)
        self.blockSignals(False)
        self.altered.emit()

    def chosen(self) -> tuple[str, ...]:
        """Return the keys of the chosen columns in their order."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def can_move(self, by: int) -> bool:
        """Tell whether the present column can go up (-1) or down (1)."""
        return self.currentRow() >= 0 and 0 <= self.currentRow() + by < self.count()

    def shift(self, by: int) -> None:
        """Move the present column up (-1) or down (1)."""
        if not self.can_move(by):
            return
        row = self.currentRow()
        self.blockSignals(True)
        item = self.takeItem(row)
        self.insertItem(row + by, item)
        self.setCurrentRow(row + by)
        self.blockSignals(False)
        self.altered.emit()

    def _add(self, column: Offered, *, chosen: bool) -> None:
        item = QListWidgetItem(column.heading)
        item.setData(Qt.ItemDataRole.UserRole, column.key)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsDragEnabled
        )
        item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        if column.sensitive:
            item.setIcon(icon("warning"))
            said = self.tr("{column}, tells more than most lists need").format(column=column.heading)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            item.setToolTip(said)
        self.addItem(item)
