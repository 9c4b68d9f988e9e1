"""One member at a sitting: who represents them, when they came later or left earlier."""

from datetime import datetime, time
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from forumplanner.lists.bodies import MemberAttendanceRow
from forumplanner.lists.events import EventView
from forumplanner.model.enums import AttendanceState
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.converters import a_time
from forumplanner.ui.parts.date_field import TimeField
from forumplanner.ui.parts.directory_search import persons
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.pick_field import PickField
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE


class MemberForm(QWidget):
    """`represented` carries who was picked; `timed` says that a time was entered."""

    represented = Signal(str)
    timed = Signal()

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: MemberAttendanceRow | None = None
        self._event: EventView | None = None
        title = QLabel(self.tr("Represented by"))
        title.setProperty("look", "muted")
        self.by = PickField(self.tr("Represented by"), persons(context), self.tr("Type a name …"))
        self.by.picked.connect(self._picked)
        title.setBuddy(self.by)
        self._proposed = QLabel()
        self._proposed.setWordWrap(True)
        self._proposed.setProperty("look", "muted")
        self.form = Form()
        self.form.add(
            "came",
            self.tr("Came at"),
            TimeField(self.tr("Came at")),
            converter=a_time(),
            hint=self.tr("Only if later."),
        )
        self.form.add(
            "left",
            self.tr("Left at"),
            TimeField(self.tr("Left at")),
            converter=a_time(),
            hint=self.tr("Only if earlier."),
            beside=True,
        )
        self.form.binder.committed.connect(lambda _key, _value: self.timed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        for part in (title, self.by, self._proposed, self.form):
            column.addWidget(part)
        column.addStretch(1)

    @property
    def row(self) -> MemberAttendanceRow | None:
        """Return the member that is shown."""
        return self._row

    def show_member(self, event: EventView, row: MemberAttendanceRow, *, settled: bool) -> None:
        """Show a member; what is typed about the one before is stored first."""
        same = self._row is not None and self._row.seat.person_id == row.seat.person_id
        if not same:
            self.form.binder.commit()
        self._event, self._row = event, row
        if not self.by.hasFocus() or not same:
            self.by.show_choice(row.represented_by_id or "", row.represented_by)
        substitute = row.seat.substitute
        self._proposed.setText(self.tr("{name} is the substitute.").format(name=substitute) if substitute else "")
        self._proposed.setVisible(bool(substitute))
        times = {"came": row.came.time() if row.came else None, "left": row.left.time() if row.left else None}
        self.form.binder.load(times, keep_typing=same)
        self.setEnabled(not settled)
        self.form.setEnabled(row.state in (AttendanceState.PRESENT, AttendanceState.REPRESENTED))

    def times(self) -> dict[str, Any]:
        """Return when the member came and left, as wall time on the day of the sitting."""
        values = self.form.binder.values()
        return {key: self._moment(values.get(key)) for key in ("came", "left")}

    def _moment(self, clock: time | None) -> datetime | None:
        return None if clock is None or self._event is None else datetime.combine(self._event.starts.date(), clock)

    def _picked(self, person_id: str) -> None:
        if person_id:
            self.represented.emit(EntityId(person_id))
