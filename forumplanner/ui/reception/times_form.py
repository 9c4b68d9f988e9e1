"""When one person came and left on a day: the intervals, the times of one of them, and adding or removing one."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.on_site import Interval, OnSiteRow
from forumplanner.lists.reception import Day
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.converters import a_time, required
from forumplanner.ui.parts.date_field import TimeField
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.form import Form
from forumplanner.ui.reception.on_site_source import said_interval
from forumplanner.ui.shell.tokens import SPACE


class TimesForm(QWidget):
    """`corrected` carries an interval's id, when somebody came and left; `added` nothing; `removed` an id."""

    corrected = Signal(str, object, object)
    added = Signal()
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: OnSiteRow | None = None
        self._day: Day | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Times in the house"))
        self.list.currentRowChanged.connect(lambda _row: self._show_interval(keep_typing=False))
        self.form = Form()
        self.form.add("came", self.tr("Came at"), TimeField(self.tr("Came at")), converter=a_time(), checks=[required])
        self.form.add(
            "left",
            self.tr("Left at"),
            TimeField(self.tr("Left at")),
            converter=a_time(),
            hint=self.tr("Empty while the person is in the house."),
            beside=True,
        )
        self.form.binder.committed.connect(lambda _key, _value: self._correct())
        self.add = QPushButton(self.tr("Add a time"))
        self.remove = QPushButton(self.tr("Remove"))
        self.add.clicked.connect(self.added)
        self.remove.clicked.connect(self._remove)
        buttons = Flow()
        buttons.add(self.add)
        buttons.add(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.list)
        column.addWidget(self.form)
        column.addWidget(buttons)
        column.addStretch(1)

    @property
    def interval(self) -> Interval | None:
        """Return the interval whose times are shown."""
        line = self.list.currentItem()
        key = line.data(Qt.ItemDataRole.UserRole) if line is not None else None
        return next((one for one in self.row.intervals if one.id == key), None) if self.row is not None else None

    def leave(self) -> bool:
        """Keep what is typed; False where something is wrong. Where there is no interval, nothing is."""
        return self.interval is None or self.form.binder.commit()

    def show_person(self, row: OnSiteRow, day: Day) -> None:
        """Show a person on a day; of the same person, the interval that was shown stays."""
        same = self.row is not None and self.row.id == row.id and self._day == day
        if not same:
            self.leave()
        before = self.interval if same else None
        newest = {one.id for one in row.intervals} - {one.id for one in self.row.intervals} if same and self.row else ()
        self.row, self._day = row, day
        self.list.blockSignals(True)
        self.list.clear()
        for one in row.intervals:
            line = QListWidgetItem(said_interval(one))
            line.setData(Qt.ItemDataRole.UserRole, one.id)
            self.list.addItem(line)
        ids = [one.id for one in row.intervals]
        wanted = next(iter(newest), before.id if before is not None else "")
        self.list.setCurrentRow(ids.index(EntityId(wanted)) if wanted in ids else len(ids) - 1)
        self.list.blockSignals(False)
        self.list.setVisible(len(ids) > 1)
        self.list.setFixedHeight(max(1, len(ids)) * (self.fontMetrics().height() + SPACE) + SPACE)
        self._show_interval(keep_typing=same and not newest)

    def moment(self, clock: time | None, stored: datetime | None = None) -> datetime | None:
        """Return a time of day as wall time of the day that is shown, after midnight where the day runs so long."""
        if clock is None or self._day is None:
            return None
        if stored is not None:
            return datetime.combine(stored.date(), clock)
        starts, ends = self._day.starts, self._day.ends
        at = datetime.combine(starts.date(), clock)
        late = at + timedelta(days=1)
        return late if at < starts and late <= ends else at

    def _show_interval(self, *, keep_typing: bool) -> None:
        one = self.interval
        times: Mapping[str, time | None] = {
            "came": one.came.time() if one is not None and one.came is not None else None,
            "left": one.left.time() if one is not None and one.left is not None else None,
        }
        self.form.binder.load(times, keep_typing=keep_typing)
        self.form.setEnabled(one is not None)
        self.remove.setEnabled(one is not None)

    def _correct(self) -> None:
        one, values = self.interval, self.form.binder.values()
        if one is not None:
            came, left = self.moment(values.get("came"), one.came), self.moment(values.get("left"), one.left)
            self.corrected.emit(one.id, came, left)

    def _remove(self) -> None:
        one = self.interval
        if one is not None:
            self.removed.emit(one.id)
