"""A short list in which one ticks what is meant."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from forumplanner.planning.folding import is_found, search_key
from forumplanner.ui.parts.choice import Option

_ROWS = 5
_KEY = int(Qt.ItemDataRole.UserRole) + 1
_TICKABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class CheckList(QListWidget):
    """`chosen` carries the ticked values when the user changed them. It is as high as its lines, up to a few."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self._searched = ""
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemChanged.connect(self._changed)

    def offer(self, options: Sequence[Option], ticked: Sequence[str], gone: str) -> None:
        """Offer these options, some of them ticked; ticked ones that are no longer offered are called `gone`."""
        known = {value for value, _ in options}
        wanted = [*options, *((value, gone) for value in ticked if value not in known)]
        if [(item.data(Qt.ItemDataRole.UserRole), item.text()) for item in self._items()] != wanted:
            self._loading = True
            self.clear()
            for value, words in wanted:
                item = QListWidgetItem(words)
                item.setData(Qt.ItemDataRole.UserRole, value)
                item.setToolTip(words)
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                )
                self.addItem(item)
            self._loading = False
            self._fit()
        self._loading = True
        for item in self._items():
            ticked_now = item.data(Qt.ItemDataRole.UserRole) in ticked
            item.setCheckState(Qt.CheckState.Checked if ticked_now else Qt.CheckState.Unchecked)
        self._loading = False
        if self._searched:
            self.narrow(self._searched)

    def narrow(self, text: str) -> int:
        """Show only what is found by the words of a text, and what is ticked; return how many lines are found."""
        self._searched, self._loading = text, True
        found = 0
        for item in self._items():
            fits = not text or is_found(_key_of(item), text)
            found += fits
            item.setHidden(not fits and item.checkState() is not Qt.CheckState.Checked)
        self._loading = False
        return found

    def begin(self) -> None:
        """Go to the first line that is shown."""
        self.setFocus()
        shown = next((row for row in range(self.count()) if not self.item(row).isHidden()), -1)
        self.setCurrentRow(shown)

    def ticked(self) -> tuple[str, ...]:
        """Return the values that are ticked."""
        return tuple(
            item.data(Qt.ItemDataRole.UserRole) for item in self._items() if item.checkState() == Qt.CheckState.Checked
        )

    def tick(self, value: str) -> None:
        """Tick a value as the user does."""
        for item in self._items():
            if item.data(Qt.ItemDataRole.UserRole) == value:
                item.setCheckState(Qt.CheckState.Checked)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _changed(self) -> None:
        if not self._loading:
            self.chosen.emit(self.ticked())

    def _fit(self) -> None:
        row = max(self.sizeHintForRow(0), self.fontMetrics().height() + 6) if self.count() else 0
        self.setFixedHeight(row * min(self.count(), _ROWS) + 2 * self.frameWidth() + 2)


def _key_of(item: QListWidgetItem) -> str:
    """Return the search key of a line, made when it is first asked for."""
    key = item.data(_KEY)
    if key is None:
        key = search_key(item.text())
        item.setData(_KEY, key)
    return str(key)
