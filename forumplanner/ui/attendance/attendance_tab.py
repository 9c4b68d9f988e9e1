"""The attendance tab of a sitting: one key per state, the quorum in words, heads counted in the audience."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
)

from forumplanner.lists.bodies import MemberAttendanceRow
from forumplanner.model.enums import AttendanceState
from forumplanner.model.ids import EntityId
from forumplanner.planning.minute_taking import HeadChanges, edit_head, open_minutes
from forumplanner.planning.sitting import forget_member, record_member
from forumplanner.ui.attendance.attendance_actions import SCOPE, AttendanceActions, AttendanceDoings
from forumplanner.ui.attendance.attendance_model import AttendanceModel
from forumplanner.ui.attendance.guests_part import GuestsPart
from forumplanner.ui.attendance.member_form import MemberForm
from forumplanner.ui.attendance.picture import AttendancePicture, read_attendance
from forumplanner.ui.attendance.stamping import Stamping
from forumplanner.ui.documents.signed_lists_part import SignedListsPart
from forumplanner.ui.events.shown_tab import ShownTab
from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.outgoing import Outgoing
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label

_KINDS = frozenset({"attendance", "membership", "person", "body", "sitting_rules", "minutes", "event"})


class AttendanceTab(ShownTab):
    """The attendance of one sitting."""

    scope = SCOPE

    def __init__(self, context: PlaceContext, event_id: EntityId) -> None:
        super().__init__(context, event_id)
        self._picture: AttendancePicture | None = None
        self.model = AttendanceModel(context.language, self)
        self.table = QuietTable(self.tr("Members"), self.model, (19, 18, 24, 14, 15, 15))
        self.form = MemberForm(context)
        self.stamping = Stamping(context, event_id, self)
        self.guests = GuestsPart(context, event_id)
        self.lists = SignedListsPart(context, event_id)
        self.quorum = QLabel()
        self.audience = QSpinBox()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._moved())
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._moved())
        self._arrange()
        self.setFocusProxy(self.table)
        self.form.represented.connect(self._represent_by)
        self.form.timed.connect(self._store_times)
        self.audience.editingFinished.connect(self._count_audience)
        self.reload()

    def leave(self) -> bool:
        """Store what is typed."""
        return self.form.form.binder.commit()

    def refresh(self, touched: Touched) -> None:
        """Show the attendance anew when something it shows was touched."""
        if touches(touched, _KINDS):
            self.reload()
            self.guests.load()
        if touches(touched, frozenset({"paper"})):
            self.lists.load()

    def listed(self) -> Callable[[], object]:
        """Tell of the members."""
        return self._told

    def _told(self) -> Outgoing:
        shown, chosen = self.model.rows, self._chosen()
        return Outgoing("attendance", self.event_id, [row.seat.id for row in shown], [row.seat.id for row in chosen])

    def reload(self) -> None:
        """Read and show the attendance."""
        picture = read_attendance(self.context, self.event_id)
        self._picture = picture
        self.model.show_rows(() if picture is None else picture.members)
        if picture is None or not picture.members:
            self._pages.setCurrentIndex(1)
            self.follow()
            return
        self._pages.setCurrentIndex(0)
        if not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._say_quorum(picture)
        if not self.audience.hasFocus():
            self.audience.setValue((picture.head.audience if picture.head else None) or 0)
        self.audience.setEnabled(not picture.settled)
        self._show_member()
        self.follow()

    def actions_here(self) -> Sequence[Action]:
        """Return the actions of the attendance."""
        return AttendanceActions(self).all(
            AttendanceDoings(
                present=lambda: self._record(AttendanceState.PRESENT),
                excused=lambda: self._record(AttendanceState.EXCUSED),
                absent=lambda: self._record(AttendanceState.ABSENT),
                represented=self._represent,
                forget=self._forget,
                rest_present=self._record_rest,
                came_now=lambda: self.stamping.came_now(self._chosen()),
                left_now=lambda: self.stamping.left_now(self._chosen()),
                more_audience=lambda: self.stamping.count_heads(1),
                less_audience=lambda: self.stamping.count_heads(-1),
                can_record=lambda: self._open() and bool(self._chosen()),
                can_record_rest=lambda: self._open() and self._picture is not None and bool(self._picture.missing),
                can_stamp=lambda: self._open() and self.stamping.moment() is not None and bool(self._chosen()),
                can_count=self._open,
            )
        )

    def _arrange(self) -> None:
        tools = Flow()
        for key in ("present", "excused", "absent", "represented", "forget", "rest-present", "came-now", "left-now"):
            tools.add(self.button(f"attendance.{key}", main=key == "rest-present"))
        self.quorum.setWordWrap(True)
        self.quorum.setProperty("look", "section")
        self.audience.setRange(0, 100_000)
        self.audience.setAccessibleName(self.tr("Audience, in heads"))
        words = QLabel(self.tr("Audience, in heads"))
        words.setBuddy(self.audience)
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self.quorum, 1)
        line.addWidget(words)
        line.addWidget(self.audience)
        self._panel = SidePanel(self.form)
        self._panel.closed.connect(self.table.setFocus)
        self._beside = QTabWidget()
        self._beside.setDocumentMode(True)
        self._beside.setMinimumWidth(340)
        for part, title in (
            (self._panel, self.tr("Member")),
            (self.guests, self.tr("Guests")),
            (self.lists, self.tr("Scans")),
        ):
            self._beside.addTab(part, title)
        self._beside.tabBar().setAccessibleName(self.tr("Beside the members"))
        split = BesideOrBelow(self.table, self._beside, letters=(40, 42))
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        empty = EmptyState(
            "bodies",
            self.tr("No members"),
            self.tr("Nobody has a seat in the body on the day of this sitting. Enter its members first."),
            self.tr("Go to the bodies"),
        )
        empty.step_taken.connect(lambda: self.context.navigate("bodies", self._body_id()))
        self._pages = ShownStack()
        self._pages.addWidget(split)
        self._pages.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(line)
        column.addWidget(tools)
        column.addWidget(self._pages, 1)

    def _body_id(self) -> str:
        return (self._picture.event.body_id or "") if self._picture is not None else ""

    def _open(self) -> bool:
        return self._picture is not None and not self._picture.settled

    def _chosen(self) -> list[MemberAttendanceRow]:
        found = [self.model.row(index.row()) for index in self.table.selectionModel().selectedRows()]
        return [row for row in found if row is not None]

    def _moved(self) -> None:
        self._show_member()
        self.follow()

    def _show_member(self) -> None:
        row = self.model.row(self.table.currentIndex().row())
        if row is not None and self._picture is not None:
            self.form.show_member(self._picture.event, row, settled=self._picture.settled)
            self._panel.say(row.seat.person)

    def _say_quorum(self, picture: AttendancePicture) -> None:
        if picture.entitled is None:
            self.quorum.setText(self.tr("Nobody is recorded yet."))
            self._look("")
            return
        there = self.tr("%n entitled to vote present", "", picture.entitled)
        legal = picture.body.legal_members if picture.body is not None else None
        if legal is not None:
            there = self.tr("{there} of {legal}").format(there=there, legal=legal)
        said = {
            True: self.tr("{there}: the body may decide."),
            False: self.tr("{there}: the body may not decide."),
            None: self.tr("{there}. Whether the body may decide is not known: enter its rules and number of members."),
        }
        self.quorum.setText(said[picture.quorate].format(there=there))
        self._look("warning" if picture.quorate is False else "good" if picture.quorate else "")

    def _look(self, look: str) -> None:
        if self.quorum.property("look") != (look or "section"):
            self.quorum.setProperty("look", look or "section")
            self.quorum.style().unpolish(self.quorum)
            self.quorum.style().polish(self.quorum)

    def _label(self, key: str, row: MemberAttendanceRow) -> Label:
        return Label(key, {"person": row.seat.person_id, "event": self.event_id})

    def _record(self, state: AttendanceState) -> None:
        self._record_all(self._chosen(), state)

    def _record_rest(self) -> None:
        if self._picture is not None:
            self._record_all(self._picture.missing, AttendanceState.PRESENT)

    def _record_all(self, rows: list[MemberAttendanceRow], state: AttendanceState) -> None:
        event_id = self.event_id
        if rows:
            people = [row.seat.person_id for row in rows]
            self.writer.change(
                self._label("record_member", rows[0]),
                lambda db: [record_member(db, event_id, person_id, state) for person_id in people],
            )

    def _represent(self) -> None:
        """Take the substitutes where there are some; ask who it is for one member without."""
        rows = self._chosen()
        with_substitute = [row for row in rows if row.seat.substitute_id is not None]
        if with_substitute and len(with_substitute) == len(rows):
            event_id = self.event_id
            pairs = [(row.seat.person_id, row.seat.substitute_id) for row in rows]
            self.writer.change(
                self._label("record_member", rows[0]),
                lambda db: [
                    record_member(db, event_id, person, AttendanceState.REPRESENTED, represented_by_id=by)
                    for person, by in pairs
                ],
                refused=self.form.by.setFocus,
            )
            return
        self._beside.setCurrentWidget(self._panel)
        self.form.by.setFocus()

    def _represent_by(self, person_id: str) -> None:
        row = self.form.row
        if row is not None:
            event_id, member = self.event_id, row.seat.person_id
            self.writer.change(
                self._label("record_member", row),
                lambda db: record_member(
                    db, event_id, member, AttendanceState.REPRESENTED, represented_by_id=EntityId(person_id)
                ),
                refused=self._show_member,
            )
            self.table.setFocus()

    def _store_times(self) -> None:
        row = self.form.row
        if row is None or row.state is None or not self._open():
            return
        event_id, state, by, times = self.event_id, row.state, row.represented_by_id, self.form.times()
        self.writer.change(
            self._label("record_member", row),
            lambda db: record_member(db, event_id, row.seat.person_id, state, represented_by_id=by, **times),
            binder=self.form.form.binder,
        )

    def _forget(self) -> None:
        event_id, rows = self.event_id, self._chosen()
        if rows:
            people = [row.seat.person_id for row in rows]

            def forget(db: Any) -> None:  # noqa: ANN401  (a session, which the window does not know)
                for person_id in people:
                    forget_member(db, event_id, person_id)

            self.writer.change(self._label("forget_member", rows[0]), forget)

    def _count_audience(self) -> None:
        """Write the number into the head of the minutes, which are opened for it."""
        picture, number, event_id = self._picture, self.audience.value(), self.event_id
        if picture is None or picture.settled or ((picture.head.audience if picture.head else None) or 0) == number:
            return
        now = self.context.workspace.now()
        self.writer.change(
            Label("count_audience", {"event": event_id}),
            lambda db: edit_head(db, open_minutes(db, event_id, now), HeadChanges(audience=number)),
        )
