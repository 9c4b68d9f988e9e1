"""The contingents of an event: places kept for some, with how many of them are taken; release them, add one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from forumplanner.lists.contingents import ContingentRow
from forumplanner.model.ids import EntityId
from forumplanner.planning import contingents
from forumplanner.planning.contingents import MOST_PLACES, ContingentFields
from forumplanner.ui.parts.converters import or_zero, required, whole_number
from forumplanner.ui.parts.creating import CreateForm
from forumplanner.ui.parts.field_store import FieldStore
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.writer import Write, Writer
from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label


class ContingentsPart(QWidget):
    """Shows and stores the contingents of one event."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._writer = Writer(context, self)
        self.parts: dict[EntityId, ContingentPart] = {}
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setProperty("look", "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE)
        self.new = QPushButton(self.tr("New contingent"))
        self.new.clicked.connect(self._begin)
        buttons = Flow()
        buttons.add(self.new)
        self.create_form = NewContingentForm()
        self.create_form.hide()
        self.create_form.wanted.connect(self._add)
        self.create_form.cancelled.connect(self._end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._words)
        column.addLayout(self._list)
        column.addWidget(buttons)
        column.addWidget(self.create_form)

    def show_contingents(self, rows: Sequence[ContingentRow], *, keep_typing: bool) -> None:
        """Show the contingents; what is being typed about one that is still there stays."""
        kept = sum(row.places for row in rows if not row.released)
        self._words.setText(
            self.tr("%Ln place(s) are kept, and all others share the rest.", "", kept)
            if rows
            else self.tr("Places can be kept for some, such as an organisation or the press, until they are released.")
        )
        for gone in self.parts.keys() - {row.id for row in rows}:
            part = self.parts.pop(gone)
            self._list.removeWidget(part)
            part.hide()
            part.deleteLater()
        for place, row in enumerate(rows):
            part = self.parts.get(row.id) or ContingentPart(self._context, self._event_id, self._writer)
            self.parts[row.id] = part
            self._list.insertWidget(place, part)
            part.show_contingent(row, keep_typing=keep_typing)

    def commit(self) -> bool:
        """Store what is typed; return False when something is wrong."""
        return all(part.form.binder.commit() for part in self.parts.values())

    def _begin(self) -> None:
        self.create_form.begin()
        self.create_form.show()
        self.create_form.form.binder.go_to("name")

    def _end(self) -> None:
        self.create_form.hide()
        self.new.setFocus()

    def _add(self, values: dict[str, Any]) -> None:
        fields = ContingentFields(values["name"], values["places"] or 0)
        self._writer.change(
            Label("add_contingent", {"event": self._event_id}),
            lambda db: contingents.add_contingent(db, self._event_id, fields),
            lambda _: self._end(),
            working=self.tr("Adding the contingent"),
            failed=lambda error: self.create_form.refuse(error, self._context.language),
        )


class ContingentPart(QWidget):
    """One contingent; each field is stored when it is left."""

    def __init__(self, context: PlaceContext, event_id: EntityId, writer: Writer) -> None:
        super().__init__()
        self._refs = {"event": event_id}
        self._writer = writer
        self._row: ContingentRow | None = None
        self.form = Form()
        self.form.add("name", self.tr("For whom"), QLineEdit(), checks=[required])
        self.form.add(
            "places", self.tr("Places kept"), QLineEdit(), converter=or_zero(whole_number(0, MOST_PLACES)), beside=True
        )
        self.form.add("released", self.tr("Released: places not taken are for all"), QCheckBox())
        FieldStore(context, self.form.binder, self._write_of, self)
        self.taken = QLabel()
        self.taken.setProperty("look", "muted")
        self.remove = QToolButton()
        self.remove.clicked.connect(self._remove)
        self.remove.setIcon(icon("delete"))
        line = Flow()
        line.add(self.taken)
        line.add(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form)
        column.addWidget(line)

    def show_contingent(self, row: ContingentRow, *, keep_typing: bool) -> None:
        """Show a contingent."""
        known = self._row is not None
        self._row = row
        values = {"name": row.name, "places": row.places, "released": row.released}
        self.form.binder.load(values, keep_typing=known and keep_typing)
        self.taken.setText(self.tr("%Ln place(s) of it taken", "", row.taken))
        words = self.tr("Remove {contingent}; its people stay registered").format(contingent=row.name)
        self.remove.setAccessibleName(words)
        self.remove.setToolTip(words)

    def _write_of(self, key: str, value: Any) -> tuple[Label, Write] | None:  # noqa: ANN401
        if self._row is None:
            return None
        row = self._row
        fields = replace(ContingentFields(row.name, row.places, row.released), **{key: value})
        return Label("edit_contingent", self._refs), lambda db: contingents.edit_contingent(db, row.id, fields)

    def _remove(self) -> None:
        if self._row is not None:
            contingent_id = self._row.id
            self._writer.change(
                Label("remove_contingent", self._refs),
                lambda db: contingents.remove_contingent(db, contingent_id),
                said=self.tr("Contingent removed."),
            )


class NewContingentForm(CreateForm):
    """A new contingent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.form.add("name", self.tr("For whom"), QLineEdit(), checks=[required])
        self.form.add(
            "places",
            self.tr("Places kept"),
            QLineEdit(),
            converter=whole_number(0, MOST_PLACES),
            checks=[required],
            beside=True,
        )
        self.begin()

    def begin(self) -> None:
        """Empty the fields."""
        self.load({"name": "", "places": None})
