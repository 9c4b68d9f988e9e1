"""The form of one measure: every field is stored when it is left; a state that must be explained asks why."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.measures import MeasureRow
from forumplanner.model.enums import MeasureState
from forumplanner.model.ids import EntityId
from forumplanner.planning.measures import MeasureChanges, edit_measure, set_state
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import a_date, an_enum, required
from forumplanner.ui.parts.date_field import DateField
from forumplanner.ui.parts.directory_search import organisations, persons
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.growing_text import GrowingText
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.pick_field import PickField
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label

_TEXTS = ("title", "description", "due", "field_of_action", "dimension", "phase", "municipality")
_EXPLAINING = ("state", "reason", "result")


class MeasureForm(QWidget):
    """Shows and edits one measure, and leads to where it comes from."""

    def __init__(self, context: PlaceContext, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = writer
        self._row: MeasureRow | None = None
        self.origin = QPushButton()
        self.origin.setProperty("look", "quiet")
        self.origin.setAccessibleName(self.tr("Go to where the measure comes from"))
        self.origin.clicked.connect(self._go_to_origin)
        self._asked = QLabel()
        self._asked.setWordWrap(True)
        self._asked.setProperty("look", "muted")
        self.form = Form()
        self.organisation = PickField(self.tr("Responsible organisation"), organisations(context))
        self.person = PickField(self.tr("Responsible person"), persons(context))
        self.organisation.picked.connect(lambda picked: self._store("owner_organisation_id", picked or None))
        self.person.picked.connect(lambda picked: self._store("owner_person_id", picked or None))
        self._fields = QLineEdit()
        self._lay_out()
        self.form.binder.committed.connect(self._committed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._asked)
        column.addWidget(self.origin, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.form)
        column.addWidget(Section(self.tr("Responsible")))
        for field in (self.organisation, self.person):
            name = QLabel(field.accessibleName())
            name.setProperty("look", "muted")
            name.setBuddy(field)
            column.addWidget(name)
            column.addWidget(field)

    def show_measure(self, row: MeasureRow, asked: str, person: str, fields: list[str]) -> None:
        """Show a measure; `asked` is the text of its recommendation, `person` the name of who is responsible."""
        same = self._row is not None and self._row.id == row.id
        if not same:
            self.finish()
        self._row = row
        names = (*_TEXTS, *_EXPLAINING)
        self.form.binder.load({name: getattr(row, name) for name in names}, keep_typing=same)
        if not (same and self.organisation.hasFocus()):
            self.organisation.show_choice(
                row.owner_organisation_id or "", row.owner if row.owner_organisation_id else ""
            )
        if not (same and self.person.hasFocus()):
            self.person.show_choice(row.owner_person_id or "", person)
        self._asked.setText(f"{row.recommendation_number}: {asked}" if asked else "")
        self._asked.setVisible(bool(asked))
        self.origin.setText(self.tr("From: {event}").format(event=row.event))
        self.origin.setVisible(row.event_id is not None)
        completer = QCompleter(fields, self._fields)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._fields.setCompleter(completer)

    def finish(self) -> bool:
        """Store what is typed; return False when a field is wrong."""
        return self._row is None or self.form.binder.commit()

    def forget(self) -> None:
        """Show no measure any more; what is typed is dropped."""
        self._row = None

    def _lay_out(self) -> None:
        form = self.form
        states = Choice(options_of(MeasureState, self._context.language))
        form.add("title", self.tr("&Title"), QLineEdit(), checks=[required])
        form.add("state", self.tr("&State"), states, converter=an_enum(MeasureState))
        form.add("due", self.tr("&Due on"), DateField(self.tr("Due on")), converter=a_date(), beside=True)
        form.add("reason", self.tr("&Reason, if postponed or rejected"), GrowingText())
        form.add("result", self.tr("Resu&lt, when done"), GrowingText())
        form.add("description", self.tr("D&escription"), GrowingText())
        form.add("field_of_action", self.tr("&Field of action"), self._fields)
        form.add("municipality", self.tr("&Municipality"), QLineEdit(), beside=True)
        form.add("dimension", self.tr("D&imension"), QLineEdit())
        form.add("phase", self.tr("&Phase"), QLineEdit(), beside=True)

    def _committed(self, key: str, value: Any) -> None:  # noqa: ANN401
        row = self._row
        if row is None:
            return
        values = self.form.binder.values()
        state = values.get("state", row.state)
        if key in _EXPLAINING and state is not row.state:
            self._set_state(row, state, values)
        else:
            self._store(key, value)

    def _set_state(self, row: MeasureRow, state: MeasureState, values: dict[str, Any]) -> None:
        """Set the state once it is explained; until then the field that is missing says so."""
        reason, result = str(values.get("reason", "")), str(values.get("result", ""))
        missing = "result" if state is MeasureState.DONE else "reason"
        self._writer.change(
            Label("set_measure_state", {"measure": row.id}),
            lambda db: set_state(db, [row.id], state, reason=reason, result=result),
            binder=self.form.binder,
            refused=lambda: self.form.binder.go_to(missing),
        )

    def _store(self, key: str, value: Any) -> None:  # noqa: ANN401
        row = self._row
        if row is not None:
            measure_id: EntityId = row.id
            changes = MeasureChanges(**{key: value})
            self._writer.change(
                Label("edit_measure", {"measure": measure_id}),
                lambda db: edit_measure(db, measure_id, changes),
                binder=self.form.binder,
            )

    def _go_to_origin(self) -> None:
        if self._row is not None and self._row.event_id is not None:
            tab = "/minutes" if self._row.minute_entry_id is not None else ""
            self._context.navigate("events", f"{self._row.event_id}{tab}")
