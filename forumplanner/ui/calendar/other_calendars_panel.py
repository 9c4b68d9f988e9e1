"""The calendars of others that were read in: what they tell of, until when, read again, renamed, removed."""

from enum import IntEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.other_calendars import OtherCalendarRow, other_calendars
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import OtherCalendarKind
from forumplanner.planning.other_calendars import edit_calendar, remove_calendar
from forumplanner.ui.calendar.calendar_files import CalendarFiles
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import an_enum, required
from forumplanner.ui.parts.date_field import said_date
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.parts.titled_table_model import SPOKEN, Index, TitledTableModel
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label


class _Column(IntEnum):
    NAME = 0
    KNOWN = 1


class OtherCalendarsModel(TitledTableModel[OtherCalendarRow]):
    """What a calendar is called, and which days it tells of."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = (self.tr("Calendar"), self.tr("Tells of"))

    def id_of(self, row: OtherCalendarRow) -> object:
        """Know a calendar by its id."""
        return row.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role not in (*SPOKEN, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.column() == _Column.NAME:
            return row.name
        if row.known_from is None or row.known_until is None:
            return self.tr("nothing")
        days = f"{said_date(row.known_from)} – {said_date(row.known_until)}"
        return self.tr("%Ln entry(ies), {days}", "", row.entries).format(days=days)


class OtherCalendarsPanel(QWidget):
    """`accounts` says that one's own calendar is to be published."""

    accounts = Signal()

    def __init__(
        self, context: PlaceContext, writer: Writer, files: CalendarFiles, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._writer = context, writer
        self._files = files
        self._calendar: OtherCalendarRow | None = None
        about = QLabel(
            self.tr("School terms, sittings of other bodies, holidays: from files (.ics) that others give out.")
        )
        about.setWordWrap(True)
        about.setProperty("look", "muted")
        self.model = OtherCalendarsModel(self)
        self.table = QuietTable(self.tr("Calendars of others"), self.model, (18, 24))
        self.table.setSelectionMode(QuietTable.SelectionMode.SingleSelection)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        self.add_button = QPushButton(self.tr("Read a &calendar file …"))
        self.add_button.clicked.connect(lambda: files.ask())
        self.again_button = QPushButton(self.tr("Read a&gain …"))
        self.again_button.clicked.connect(self._read_again)
        self.remove_button = QPushButton(self.tr("Re&move calendar"))
        self.remove_button.clicked.connect(self._remove)
        self.publish_button = QPushButton(self.tr("Publish own events …"))
        self.publish_button.clicked.connect(self.accounts)
        buttons = Flow()
        for button in (self.add_button, self.again_button, self.remove_button, self.publish_button):
            buttons.add(button)
        self.form = Form()
        self.form.add("name", self.tr("Called"), QLineEdit(), checks=[required])
        kinds = Choice(options_of(OtherCalendarKind, context.language))
        self.form.add("kind", self.tr("What it tells of"), kinds, converter=an_enum(OtherCalendarKind))
        self.form.binder.committed.connect(lambda *_: self._store())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        for widget in (about, self.table, buttons, self.form):
            column.addWidget(widget)
        column.addStretch(1)
        self.setFocusProxy(self.add_button)
        self.read()

    def _read_again(self) -> None:
        if self._calendar is not None:
            self._files.ask(self._calendar.id)

    def read(self, chosen: EntityId | None = None) -> None:
        """Show the calendars as they are stored; what is typed stays."""
        with self._context.workspace.read() as db:
            rows = other_calendars(db)
        wanted = chosen or (self._calendar.id if self._calendar is not None else None)
        self.model.show_rows(rows)
        for widget in (self.table, self.again_button, self.remove_button):
            widget.setVisible(bool(rows))
        place = self.model.place_of(wanted)
        if place >= 0:
            self.table.selectRow(place)
        self._chosen()

    def leave(self) -> bool:
        """Keep what is typed; False where something is wrong."""
        return self._calendar is None or self.form.binder.commit()

    def _chosen(self) -> None:
        index = self.table.currentIndex()
        row = self.model.row(index.row()) if index.isValid() else None
        same = row is not None and self._calendar is not None and row.id == self._calendar.id
        self._calendar = row
        for button in (self.again_button, self.remove_button):
            button.setEnabled(row is not None)
        self.form.setVisible(row is not None)
        if row is not None:
            self.form.binder.load({"name": row.name, "kind": row.kind}, keep_typing=same)

    def _store(self) -> None:
        calendar, values = self._calendar, self.form.binder.values()
        if calendar is None or len(values) < len(self.form.binder.keys):
            return
        self._writer.change(
            Label("edit_other_calendar"),
            lambda db: edit_calendar(db, calendar.id, name=values["name"], kind=values["kind"]),
            binder=self.form.binder,
        )

    def _remove(self) -> None:
        calendar = self._calendar
        if calendar is not None:
            self._writer.change(
                Label("remove_other_calendar"),
                lambda db: remove_calendar(db, calendar.id),
                said=self.tr("“{calendar}” is removed.").format(calendar=calendar.name),
            )
