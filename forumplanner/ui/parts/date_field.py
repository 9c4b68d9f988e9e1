"""Fields for a date and a time of day, typed as people write them, and empty where nothing is known yet."""

import re
from datetime import date, time

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from forumplanner.ui.shell.icons import drawn_anew, icon


class DateField(QLineEdit):
    """A date; `picked` says that one was taken from the calendar (Alt+Down)."""

    picked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("day.month.year"))
        self.setMaxLength(24)
        self._calendar = self.addAction(icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        self._calendar.setToolTip(self.tr("Choose from a calendar (Alt+Down)"))
        self._calendar.triggered.connect(self.show_calendar)
        self.editingFinished.connect(self._tidy)

    def show_date(self, day: date | None) -> None:
        """Show a date as the language of the window writes it, or nothing."""
        self.setText(said_date(day) if day is not None else "")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours."""
        super().changeEvent(event)
        if drawn_anew(event) and hasattr(self, "_calendar"):
            self._calendar.setIcon(icon("calendar"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar on Alt+Down; go a day up or down with the arrow keys."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.show_calendar()
        elif key in steps and (day := read_date(self.text())) is not None:
            shown = QDate(day.year, day.month, day.day).addDays(steps[key])
            self.show_date(date(shown.year(), shown.month(), shown.day()))
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)

    def show_calendar(self) -> None:
        """Open a calendar below the field."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setProperty("look", "popup")
        month = QCalendarWidget()
        month.setAccessibleName(self.accessibleName())
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        day = read_date(self.text())
        if day is not None:
            month.setSelectedDate(QDate(day.year, day.month, day.day))
        column = QVBoxLayout(popup)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(month)

        def take(chosen: QDate) -> None:
            self.show_date(date(chosen.year(), chosen.month(), chosen.day()))
            self.textEdited.emit(self.text())
            popup.close()
            self.picked.emit()

        month.activated.connect(take)
        month.clicked.connect(take)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        month.setFocus()

    def _tidy(self) -> None:
        day = read_date(self.text())
        if day is not None:
            self.show_date(day)


class TimeField(QLineEdit):
    """A time of day in hours and minutes."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("hh:mm"))
        self.setMaxLength(8)
        self.editingFinished.connect(self._tidy)

    def show_time(self, moment: time | None) -> None:
        """Show a time, or nothing."""
        self.setText(said_time(moment) if moment is not None else "")

    def _tidy(self) -> None:
        moment = read_time(self.text())
        if moment is not None:
            self.show_time(moment)


def said_date(day: date) -> str:
    """Return a date as the window writes it, with the year in full."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    pattern = re.sub(r"(?<!y)yy(?!y)", "yyyy", pattern)
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def said_time(moment: time) -> str:
    """Return a time as hh:mm."""
    return QTime(moment.hour, moment.minute).toString("HH:mm")


def read_date(text: str, today: date | None = None) -> date | None:
    """Read a date as typed: 3.6.2026, 3.6.26, 3.6. (of this year), 03/06/2026, 2026-06-03; None when it is none.

    The day stands before the month, as in German and in English English.
    """
    text = text.strip()
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    if iso:
        year, month, day = (int(part) for part in iso.groups())
        return _date(year, month, day)
    parts = re.fullmatch(r"(\d{1,2})[./ ]\s*(\d{1,2})(?:[./ ]\s*(\d{4}|\d{2})?)?", text)
    if not parts:
        return None
    day, month = int(parts[1]), int(parts[2])
    present = (today or date.today()).year
    year = int(parts[3]) if parts[3] else present
    return _date(year + 2000 if year < 100 else year, month, day)


def read_time(text: str) -> time | None:
    """Read a time as typed: 18, 18:30, 18.30, 1830, "18 Uhr", "18.30 Uhr"; None when it is none."""
    text = text.strip().lower().removesuffix("uhr").removesuffix("h").strip()
    parts = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?", text) or re.fullmatch(r"(\d{2})(\d{2})", text)
    if not parts:
        return None
    hour, minute = int(parts[1]), int(parts[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
