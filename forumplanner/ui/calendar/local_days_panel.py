"""The local days of the office: listed, each field stored when it is left, new ones made in a form of their own."""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.local_days import LocalDayRow, local_days
from forumplanner.model.ids import EntityId
from forumplanner.planning.local_days import LocalDayFields, add_local_day, edit_local_day, remove_local_day
from forumplanner.ui.calendar.local_day_form import NewLocalDayForm, put_fields
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
    WHAT = 0
    DAYS = 1


class LocalDaysModel(TitledTableModel[LocalDayRow]):
    """What takes place, and on which days."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = (self.tr("What"), self.tr("Days"))

    def id_of(self, row: LocalDayRow) -> object:
        """Know a day by its id."""
        return row.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role not in (*SPOKEN, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.column() == _Column.WHAT:
            return row.name
        days = said_date(row.first)
        if row.last != row.first:
            days = f"{days} – {said_date(row.last)}"
        return self.tr("{days}, every year").format(days=days) if row.every_year else days


class LocalDaysPanel(QWidget):
    """`opened` carries the first day of one that was opened."""

    opened = Signal(object)

    def __init__(self, context: PlaceContext, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._writer = context, writer
        self._day: LocalDayRow | None = None
        about = QLabel(self.tr("Festivals, markets and anniversaries of the town; you are warned of them."))
        about.setWordWrap(True)
        about.setProperty("look", "muted")
        self.model = LocalDaysModel(self)
        self.table = QuietTable(self.tr("Local days"), self.model, (18, 24))
        self.table.setSelectionMode(QuietTable.SelectionMode.SingleSelection)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        self.table.activated.connect(lambda _: self._open())
        self.add_button = QPushButton(self.tr("&Add a local day …"))
        self.add_button.clicked.connect(self.begin)
        self.remove_button = QPushButton(self.tr("&Remove"))
        self.remove_button.clicked.connect(self._remove)
        buttons = Flow()
        buttons.add(self.add_button)
        buttons.add(self.remove_button)
        self.form = Form()
        put_fields(self.form)
        self.form.binder.committed.connect(self._store)
        self.new = NewLocalDayForm(context)
        self.new.wanted.connect(self._add)
        self.new.cancelled.connect(self._stop_adding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        for widget in (about, self.table, buttons, self.form, self.new):
            column.addWidget(widget)
        column.addStretch(1)
        self.setFocusProxy(self.add_button)
        self.new.hide()
        self.read()

    def read(self, chosen: EntityId | None = None) -> None:
        """Show the days as they are stored; what is typed stays."""
        with self._context.workspace.read() as db:
            rows: Sequence[LocalDayRow] = local_days(db)
        wanted = chosen or (self._day.id if self._day is not None else None)
        self.model.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.remove_button.setVisible(bool(rows))
        place = self.model.place_of(wanted)
        if place >= 0:
            self.table.selectRow(place)
        self._chosen()

    def begin(self, on: date | None = None) -> None:
        """Begin a new one, on a day where one is given."""
        self.form.hide()
        self.new.show()
        self.new.begin(on if isinstance(on, date) else None)

    def leave(self) -> bool:
        """Keep what is typed; False where something is wrong."""
        return self._day is None or self.form.binder.commit()

    def _chosen(self) -> None:
        index = self.table.currentIndex()
        row = self.model.row(index.row()) if index.isValid() else None
        same = row is not None and self._day is not None and row.id == self._day.id
        self._day = row
        self.remove_button.setEnabled(row is not None)
        self.form.setVisible(row is not None and self.new.isHidden())
        if row is not None:
            fields = ("name", "first", "last", "every_year")
            self.form.binder.load({name: getattr(row, name) for name in fields}, keep_typing=same)

    def _open(self) -> None:
        if self._day is not None:
            self.opened.emit(self._day.first)

    def _store(self, key: str, _value: object) -> None:
        day, values = self._day, self.form.binder.values()
        if day is None or len(values) < len(self.form.binder.keys):
            return
        if key == "first" and values["last"] == day.last:
            values["last"] = values["first"] + (day.last - day.first)
        fields = LocalDayFields(**values)
        self._writer.change(
            Label("edit_local_day"), lambda db: edit_local_day(db, day.id, fields), binder=self.form.binder
        )

    def _add(self, values: dict[str, Any]) -> None:
        fields = LocalDayFields(**{**values, "last": values["last"] or values["first"]})
        self._writer.change(
            Label("add_local_day"),
            lambda db: add_local_day(db, fields),
            self._added,
            said=self.tr("“{day}” is a local day now.").format(day=fields.name),
            failed=lambda error: self.new.refuse(error, self._context.language),
        )

    def _added(self, day_id: EntityId) -> None:
        self.new.made_it()
        self.new.hide()
        self.read(day_id)
        self.add_button.setFocus()

    def _stop_adding(self) -> None:
        self.new.hide()
        self._chosen()
        self.add_button.setFocus()

    def _remove(self) -> None:
        day = self._day
        if day is not None:
            self._writer.change(
                Label("remove_local_day"),
                lambda db: remove_local_day(db, day.id),
                said=self.tr("“{day}” is removed.").format(day=day.name),
            )
