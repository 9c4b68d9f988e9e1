"""The stations of a measure: before which body it was put, when, and what the body made of it."""

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.recommendations import StationRow
from forumplanner.model.enums import StationOutcome
from forumplanner.model.ids import EntityId
from forumplanner.planning.stations import (
    StationChanges,
    StationDraft,
    add_station_to_measure,
    edit_station,
    remove_station,
)
from forumplanner.ui.parts.choice import Choice, Option, options_of
from forumplanner.ui.parts.converters import a_date, an_enum, an_id
from forumplanner.ui.parts.date_field import DateField, said_date
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.form_sheet import form_sheet
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.lines import LineWithTools, Tool, clear_lines
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value
from forumplanner.workspace import Label


class Stations(QWidget):
    """Lists, adds and corrects stations."""

    def __init__(self, language: str, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._words = catalogue(language)
        self._measure = EntityId("")
        self._edited: StationRow | None = None
        self._shown: tuple[StationRow, ...] = ()
        self._list = QVBoxLayout()
        self.form = Form()
        self.body = Choice()
        self.form.add("body_id", self.tr("Body"), self.body, converter=an_id())
        self.form.add("body_name", self.tr("or another body, by name"), QLineEdit())
        self.form.add("day", self.tr("On"), DateField(self.tr("On")), converter=a_date())
        outcome = Choice(options_of(StationOutcome, language))
        self.form.add("outcome", self.tr("Outcome"), outcome, converter=an_enum(StationOutcome), beside=True)
        self.form.add("reason", self.tr("Reason"), QLineEdit())
        self.add_button = QPushButton(self.tr("Add a station"))
        self.add_button.clicked.connect(lambda: self._begin(None))
        self.store_button = QPushButton(self.tr("Store station"))
        self.store_button.clicked.connect(self._store)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self._close)
        self._sheet = form_sheet(self.form, self.store_button, self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.tr("Stations")))
        column.addLayout(self._list)
        column.addWidget(self.add_button)
        column.addWidget(self._sheet)

    @property
    def sentences(self) -> list[str]:
        """Return what is said of the stations."""
        return [self._said(row) for row in self._shown]

    def show_stations(self, measure_id: EntityId, rows: tuple[StationRow, ...], bodies: list[Option]) -> None:
        """Show the stations of a measure."""
        if self._measure != measure_id:
            self._close()
        self._measure, self._shown = measure_id, rows
        self.body.offer([("", self.tr("None of ours")), *bodies])
        clear_lines(self._list)
        for row in rows:
            self._list.addWidget(self._line(row))

    def _said(self, row: StationRow) -> str:
        parts = [said_date(row.day) if row.day else "", row.body, say_value(row.outcome, self._words), row.reason]
        return ", ".join(part for part in parts if part)

    def _line(self, row: StationRow) -> QWidget:
        tools = (
            Tool("edit", self.tr("Correct station"), lambda: self._begin(row)),
            Tool("delete", self.tr("Remove station"), lambda: self._remove(row)),
        )
        return LineWithTools(self._said(row), tools)

    def _begin(self, row: StationRow | None) -> None:
        self._edited = row
        draft = row or StationDraft()
        name = "" if row is None or row.body_id is not None else row.body
        values = {key: getattr(draft, key) for key in ("body_id", "day", "outcome", "reason")}
        self.form.binder.load(values | {"body_name": name})
        self._sheet.show()
        self.add_button.hide()
        self.form.binder.go_to("body_id")

    def _close(self) -> None:
        self._edited = None
        self._sheet.hide()
        self.add_button.show()

    def _store(self) -> None:
        binder, measure, edited = self.form.binder, self._measure, self._edited
        if not binder.check():
            return
        values = binder.values()
        if values["body_id"]:
            values["body_name"] = ""
        if edited is None:
            draft = StationDraft(**values)
            self._writer.change(
                Label("add_station", {"measure": measure}),
                lambda db: add_station_to_measure(db, measure, draft),
                lambda _: self._close(),
                binder=binder,
            )
            return
        changes, station_id = StationChanges(**values), edited.id
        self._writer.change(
            Label("edit_station", {"measure": measure}),
            lambda db: edit_station(db, station_id, changes),
            lambda _: self._close(),
            binder=binder,
        )

    def _remove(self, row: StationRow) -> None:
        self._writer.change(
            Label("remove_station", {"measure": self._measure}),
            lambda db: remove_station(db, row.id),
            said=self.tr("The station was removed."),
        )
