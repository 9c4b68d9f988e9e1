"""What falls on the chosen day, in words, beside the month."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidgetItem, QVBoxLayout, QWidget

from forumplanner.desk.calendar_items import CalendarItem
from forumplanner.ui.calendar.line_list import LineList
from forumplanner.ui.calendar.signs import sign_icon
from forumplanner.ui.calendar.words import item_words
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.said import day_words
from forumplanner.ui.shell.theme import Theme
from forumplanner.ui.shell.tokens import SPACE_SMALL
from forumplanner.wording.catalogue import Catalogue

_EVENT = Qt.ItemDataRole.UserRole
_LEAST = 260


class DayPart(QWidget):
    """Lists a day's items; `opened` carries the event that was opened."""

    opened = Signal(str)

    def __init__(self, words: Catalogue, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._shown: tuple[date, list[CalendarItem]] | None = None
        self._head = Section("")
        self.list = LineList(self.tr("What falls on the day"))
        self.list.itemActivated.connect(self._open)
        self.gaps = QLabel()
        self.gaps.setWordWrap(True)
        self.gaps.setProperty("look", "warning")
        self.setMinimumWidth(_LEAST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addWidget(self._head)
        column.addWidget(self.gaps)
        column.addWidget(self.list, 1)
        theme.changed.connect(self._draw)

    def show_day(self, day: date, items: list[CalendarItem], gaps: tuple[str, ...]) -> None:
        """Show a day; `gaps` is what is not known of the days around it."""
        self._shown = (day, items)
        self._head.setText(day_words(day))
        self.list.setAccessibleDescription(day_words(day))
        self.gaps.setText("\n".join(gaps))
        self.gaps.setVisible(bool(gaps))
        self._draw()

    def _draw(self) -> None:
        self.list.clear()
        shown = self._shown[1] if self._shown is not None else []
        for item in shown:
            line = QListWidgetItem(sign_icon(item.kind, self._theme.tokens), item_words(item, self._words))
            line.setData(_EVENT, item.event_id or "")
            self.list.addItem(line)
        if not self.list.count():
            nothing = QListWidgetItem(self.tr("Nothing is known of this day."))
            nothing.setData(_EVENT, "")
            self.list.addItem(nothing)
        self.list.setCurrentRow(0)

    def take_focus(self) -> None:
        """Let the day be read by keyboard."""
        self.list.setFocus()

    def _open(self, line: QListWidgetItem) -> None:
        if line.data(_EVENT):
            self.opened.emit(line.data(_EVENT))
