"""The left list of the minutes: the head, the items of the agenda, and what came after settling."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from forumplanner.lists.events import EventView
from forumplanner.lists.minutes import MinutesItem, MinutesView
from forumplanner.model.enums import EventKind
from forumplanner.ui.shell.icons import icon, icon_size
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


def _no_sign() -> QPixmap:
    """Return an empty picture, so that all titles begin at one line."""
    empty = QPixmap(icon_size(), icon_size())
    empty.fill(Qt.GlobalColor.transparent)
    return empty


HEAD = "head"
AFTERWARDS = "afterwards"


@dataclass(frozen=True)
class Stop:
    """One line: HEAD, AFTERWARDS or the id of an item."""

    key: str
    item: MinutesItem | None = None


class ItemsModel(QAbstractListModel):
    """Lists where one can go in the minutes."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self._sitting = False
        self._stops: list[Stop] = []

    def show_minutes(self, event: EventView, view: MinutesView) -> None:
        """Show these minutes; where the lines stay the same, only their words change."""
        self._sitting = event.kind is EventKind.SITTING
        stops = [Stop(HEAD), *(Stop(found.item.id, found) for found in view.items)]
        if view.head.settled:
            stops.append(Stop(AFTERWARDS))
        if [stop.key for stop in stops] == [stop.key for stop in self._stops]:
            self._stops = stops
            self.dataChanged.emit(self.index(0), self.index(len(stops) - 1))
            return
        self.beginResetModel()
        self._stops = stops
        self.endResetModel()

    def place_of(self, key: str) -> int:
        """Return the line of a stop, -1 when it is not there."""
        return next((place for place, stop in enumerate(self._stops) if stop.key == key), -1)

    def stop(self, place: int) -> Stop | None:
        """Return the stop of a line, or None."""
        return self._stops[place] if 0 <= place < len(self._stops) else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._stops)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a line shows or says."""
        stop = self.stop(index.row()) if index.isValid() else None
        if stop is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._title(stop)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (self._title(stop), self._state(stop)) if part)
        if role == Qt.ItemDataRole.DecorationRole:
            return icon("check") if self._state(stop) else _no_sign()
        if role == Qt.ItemDataRole.UserRole:
            return stop.key
        return None

    def _title(self, stop: Stop) -> str:
        if stop.key == HEAD:
            return self.tr("Head of the minutes")
        if stop.item is None:
            return self.tr("Objections and amendments")
        row = stop.item.item
        number = self.tr("TOP {number}").format(number=row.number) if self._sitting and row.number else row.number
        return " ".join(part for part in (number, row.title) if part)

    def _state(self, stop: Stop) -> str:
        if stop.item is None:
            return ""
        parts = []
        if stop.item.item.outcome is not None:
            parts.append(say_value(stop.item.item.outcome, self._words))
        if stop.item.entries:
            parts.append(self.tr("%n entry(s)", "", len(stop.item.entries)))
        if stop.item.votes:
            parts.append(self.tr("%n vote(s)", "", len(stop.item.votes)))
        return ", ".join(parts)
