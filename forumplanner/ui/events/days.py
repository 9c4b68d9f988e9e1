"""The days of an event: one line each with date, begin and end; days are added and taken away.

An end in the small hours belongs to the following day. What days are allowed is up to the verb.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from forumplanner.planning.scheduling import DayFields
from forumplanner.ui.parts.converters import a_date, a_time, required
from forumplanner.ui.parts.date_field import DateField, TimeField
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.said import day_words
from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL

_NIGHT_ENDS = time(6)


class DayLine(QFrame):
    """One day. `edited` says that a field was left with something new in it, `removed` that it is to go."""

    edited = Signal()
    removed = Signal()

    def __init__(self, number: int, *, brief: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brief = brief
        self._number = number
        self.setProperty("look", "card")
        self._name = QLabel()
        self._name.setProperty("look", "section")
        self.remove_button = QToolButton()
        self.remove_button.setIcon(icon("delete"))
        self.remove_button.clicked.connect(self.removed)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self.remove_button)
        self._head = QWidget()
        self._head.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        self.form = Form()
        self._error = QLabel()
        self._error.setWordWrap(True)
        self._error.setProperty("look", "error")
        self._error.hide()
        self._night = QLabel()
        self._night.setWordWrap(True)
        self._night.setProperty("look", "muted")
        self._night.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE + SPACE_SMALL, SPACE, SPACE_SMALL, SPACE)
        column.setSpacing(SPACE_SMALL)
        column.addWidget(self._head)
        column.addWidget(self.form)
        column.addWidget(self._night)
        column.addWidget(self._error)
        self._build()
        self.call(number, alone=True)
        self.form.binder.committed.connect(self._committed)
        self.form.binder.altered.connect(self._error.hide)
        self.form.binder.altered.connect(self._say_night)

    def _build(self) -> None:
        form = self.form
        form.add("date", self.tr("Date"), DateField(self.tr("Date")), converter=a_date(), checks=[required])
        form.add(
            "starts", self.tr("Begins"), TimeField(self.tr("Begins")), converter=a_time(), checks=[required],
            beside=not self._brief,
        )  # fmt: skip
        form.add(
            "ends", self.tr("Ends"), TimeField(self.tr("Ends")), converter=a_time(), checks=[required], beside=True
        )
        if not self._brief:
            form.add("opens", self.tr("Doors open"), TimeField(self.tr("Doors open")), converter=a_time(), beside=True)
            form.add("title", self.tr("Title of the day"), QLineEdit())

    def call(self, number: int, *, alone: bool) -> None:
        """Number the day; a day that is alone needs no number and cannot be taken away."""
        self._number = number
        name = self.tr("Day {n}").format(n=number)
        self._name.setText(name)
        self._head.setHidden(alone)
        self.remove_button.setAccessibleName(self.tr("Remove day {n}").format(n=number))
        self.remove_button.setToolTip(self.remove_button.accessibleName())
        self.setAccessibleName(name)

    def load(self, day: DayFields, *, keep_typing: bool) -> None:
        """Show a day."""
        values: dict[str, Any] = {"date": day.starts.date(), "starts": day.starts.time(), "ends": day.ends.time()}
        if not self._brief:
            values |= {"opens": day.opens.time() if day.opens else None, "title": day.title}
        if not keep_typing:
            self._error.hide()
        self.form.binder.load(values, keep_typing=keep_typing)
        self._say_night()

    def day(self) -> DayFields | None:
        """Return what is meant, None while a field is wrong."""
        return self._meant(self.form.binder.values()) if self.form.binder.valid else None

    def _say_night(self) -> None:
        """Say that an end in the small hours is one of the following day."""
        meant = self.form.binder.values()
        whole = all(meant.get(key) is not None for key in ("date", "starts", "ends"))
        day = self._meant(meant) if whole else None
        late = day is not None and day.ends.date() > day.starts.date()
        if day is not None and late:
            self._night.setText(self.tr("Ends on the following day, {day}.").format(day=day_words(day.ends.date())))
        self._night.setVisible(late)

    @staticmethod
    def _meant(meant: dict[str, Any]) -> DayFields:
        starts = datetime.combine(meant["date"], meant["starts"])
        ends = datetime.combine(meant["date"], meant["ends"])
        if ends <= starts and ends.time() <= _NIGHT_ENDS:
            ends += timedelta(days=1)
        opens = datetime.combine(meant["date"], meant["opens"]) if meant.get("opens") else None
        return DayFields(starts, ends, opens, meant.get("title", ""))

    def refuse(self, words: str) -> None:
        """Say what is wrong with this day; what was typed stays."""
        self.form.binder.not_stored()
        self._error.setText(words)
        self._error.show()
        self.setAccessibleDescription(words)

    @property
    def refused(self) -> str:
        """Return what was found wrong with this day, or nothing."""
        return "" if self._error.isHidden() else self._error.text()

    def _committed(self, _key: str, _value: object) -> None:
        self.edited.emit()


class DaysEditor(QWidget):
    """All days of an event. `edited` carries them when something is new and all are readable, `altered` says that
    something is being typed.
    """

    edited = Signal(object)
    altered = Signal()

    def __init__(self, *, brief: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brief = brief
        self.lines: list[DayLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE)
        self.add_button = QPushButton(self.tr("Add a day"))
        self.add_button.setIcon(icon("add"))
        self.add_button.clicked.connect(self.add_day)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(self._column)
        column.addLayout(row)

    def show_days(self, days: Sequence[DayFields], *, keep_typing: bool = False) -> None:
        """Show these days; with `keep_typing` what is being typed stays."""
        keep_typing = keep_typing and len(days) == len(self.lines)
        while len(self.lines) > len(days):
            self._drop(self.lines[-1])
        while len(self.lines) < len(days):
            self._append()
        for line, day in zip(self.lines, days, strict=True):
            line.load(day, keep_typing=keep_typing)
        self._number()

    def days(self) -> tuple[DayFields, ...] | None:
        """Return the days, None while something is wrong."""
        found = [line.day() for line in self.lines]
        return tuple(day for day in found if day is not None) if None not in found else None

    def add_day(self) -> None:
        """Add a day after the last one, at the same times."""
        last = self.lines[-1].day() if self.lines else _usual_day(date.today())
        if last is None:
            return
        following = timedelta(days=1)
        line = self._append()
        opens = last.opens + following if last.opens else None
        line.load(DayFields(last.starts + following, last.ends + following, opens), keep_typing=False)
        self._number()
        line.form.binder.go_to("date")
        self._say()

    def refuse(self, place: str, words: str) -> None:
        """Say a refusal at the day it names ("days.2"), else at the last."""
        number = place.partition(".")[2]
        at = int(number) - 1 if number.isdecimal() and int(number) <= len(self.lines) else len(self.lines) - 1
        self.lines[at].refuse(words)

    def commit(self) -> bool:
        """Finish what is being typed; False when something is wrong."""
        finished = [line.form.binder.commit() for line in self.lines]
        return all(finished)

    def _append(self) -> DayLine:
        line = DayLine(len(self.lines) + 1, brief=self._brief)
        line.edited.connect(self._say)
        line.form.binder.altered.connect(self.altered)
        line.removed.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._column.addWidget(line)
        return line

    def _remove(self, line: DayLine) -> None:
        if len(self.lines) > 1:
            self._drop(line)
            self._number()
            self.add_button.setFocus()
            self._say()

    def _drop(self, line: DayLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _number(self) -> None:
        for number, line in enumerate(self.lines, start=1):
            line.call(number, alone=len(self.lines) == 1)

    def _say(self) -> None:
        days = self.days()
        if days is not None:
            self.edited.emit(days)


def _usual_day(day: date) -> DayFields:
    return DayFields(datetime.combine(day, time(18)), datetime.combine(day, time(21)))
