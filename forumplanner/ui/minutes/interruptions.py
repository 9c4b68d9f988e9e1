"""The interruptions of a sitting: said in a line each, begun and ended with one button, or typed afterwards."""

from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.events import EventView
from forumplanner.lists.minutes import InterruptionRow, MinutesView
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.interrupting import edit_interruption, interrupt, remove_interruption
from forumplanner.ui.parts.converters import a_time, required
from forumplanner.ui.parts.date_field import TimeField, said_time
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.form_sheet import form_sheet
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.lines import LineWithTools, Tool, clear_lines
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label


class Interruptions(QWidget):
    """Shows, records and corrects when it was interrupted."""

    def __init__(self, context: PlaceContext, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = writer
        self._view: MinutesView | None = None
        self._event: EventView | None = None
        self._edited: InterruptionRow | None = None
        self._list = QVBoxLayout()
        self.now_button = QPushButton(self.tr("Interrupted now"))
        self.now_button.clicked.connect(self._now)
        self.add_button = QPushButton(self.tr("Type an interruption"))
        self.add_button.clicked.connect(lambda: self._open(None))
        self._buttons = Flow()
        self._buttons.add(self.now_button)
        self._buttons.add(self.add_button)
        self.form = Form()
        self.form.add(
            "began",
            self.tr("Interrupted at"),
            TimeField(self.tr("Interrupted at")),
            converter=a_time(),
            checks=[required],
        )
        self.form.add(
            "ended", self.tr("Continued at"), TimeField(self.tr("Continued at")), converter=a_time(), beside=True
        )
        self.record = QPushButton(self.tr("Record interruption"))
        self.record.setProperty("look", "main")
        self.record.clicked.connect(self._record)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self._close)
        self._sheet = form_sheet(self.form, self.record, self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.tr("Interruptions")))
        column.addLayout(self._list)
        column.addWidget(self._buttons)
        column.addWidget(self._sheet)

    @property
    def sentences(self) -> list[str]:
        """Return what is said of the interruptions."""
        return [] if self._view is None else [self._said(row) for row in self._view.interruptions]

    def show_minutes(self, event: EventView, view: MinutesView) -> None:
        """Show the interruptions of these minutes."""
        self._event, self._view = event, view
        clear_lines(self._list)
        for row in view.interruptions:
            self._list.addWidget(self._line(row, settled=view.head.settled))
        self.now_button.setText(self.tr("Continues now") if self._lasting() else self.tr("Interrupted now"))
        self._buttons.setVisible(not view.head.settled)
        if view.head.settled:
            self._close()
        self.setVisible(not view.head.settled or bool(view.interruptions))

    def _lasting(self) -> InterruptionRow | None:
        rows = self._view.interruptions if self._view is not None else ()
        return next((row for row in rows if row.ended is None), None)

    def _line(self, row: InterruptionRow, *, settled: bool) -> QWidget:
        tools = (
            Tool("edit", self.tr("Correct interruption"), lambda: self._open(row)),
            Tool("delete", self.tr("Remove interruption"), lambda: self._remove(row)),
        )
        return LineWithTools(self._said(row), () if settled else tools)

    def _said(self, row: InterruptionRow) -> str:
        began = said_time(row.began.time())
        if row.ended is None:
            return self.tr("since {time}").format(time=began)
        return self.tr("from {began} to {ended}").format(began=began, ended=said_time(row.ended.time()))

    def _open(self, row: InterruptionRow | None) -> None:
        self._edited = row
        began, ended = (None, None) if row is None else (row.began, row.ended)
        values = {"began": began and began.time(), "ended": ended and ended.time()}
        self.form.binder.load(values)
        self._sheet.show()
        self.form.binder.go_to("began")

    def _close(self) -> None:
        self._edited = None
        self._sheet.hide()

    def _now(self) -> None:
        if self._event is None or self._view is None:
            return
        now = to_local(self._context.workspace.now(), self._event.zone).replace(second=0, microsecond=0)
        lasting = self._lasting()
        if lasting is None:
            self._write(None, now, None)
        else:
            self._write(lasting, lasting.began, now)

    def _record(self) -> None:
        binder = self.form.binder
        if self._event is None or not binder.check():
            return
        values = binder.values()
        began = self._moment(self._event, values["began"], None if self._edited is None else self._edited.began)
        ended = None if values["ended"] is None else datetime.combine(began.date(), values["ended"])
        if ended is not None and ended < began and self._event.ends.date() > began.date():
            ended += timedelta(days=1)
        self._write(self._edited, began, ended)

    def _moment(self, event: EventView, clock: time, known: datetime | None) -> datetime:
        """Return the time on the day of the one that is corrected, of today while it runs, else of the first day."""
        if known is not None:
            return datetime.combine(known.date(), clock)
        first, last = event.starts.date(), event.ends.date()
        today = to_local(self._context.workspace.now(), event.zone).date()
        return datetime.combine(today if first <= today <= last else first, clock)

    def _write(self, row: InterruptionRow | None, began: datetime, ended: datetime | None) -> None:
        if self._view is None:
            return
        head, refs = self._view.head, {"event": self._view.head.event_id}
        if row is None:
            self._writer.change(
                Label("interrupt", refs),
                lambda db: interrupt(db, head.id, began, ended),
                lambda _: self._close(),
                binder=self.form.binder if self._sheet.isVisible() else None,
            )
            return
        self._writer.change(
            Label("edit_interruption", refs),
            lambda db: edit_interruption(db, row.id, began, ended),
            lambda _: self._close(),
            binder=self.form.binder if self._sheet.isVisible() else None,
        )

    def _remove(self, row: InterruptionRow) -> None:
        if self._view is not None:
            self._writer.change(
                Label("remove_interruption", {"event": self._view.head.event_id}),
                lambda db: remove_interruption(db, row.id),
                said=self.tr("The interruption was removed."),
            )
