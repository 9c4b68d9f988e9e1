"""Term, legal number of members and the dated names of a body; a renaming begins a new name on its day."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.bodies import BodyRow, NameRow
from forumplanner.planning.bodies import BodyChanges, correct_name, edit_body, remove_name, rename_body
from forumplanner.ui.parts.converters import a_date, required, whole_number
from forumplanner.ui.parts.date_field import DateField, said_date
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label


class NamesPage(QWidget):
    """Edits what a body is called and how long its term is."""

    def __init__(self, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._body: BodyRow | None = None
        self._parts: dict[str, NamePart] = {}
        self.form = Form()
        self.form.add("legal_members", self.tr("Legal number of members"), QLineEdit(), converter=whole_number())
        starts, ends = DateField(self.tr("Term begins")), DateField(self.tr("Term ends"))
        self.form.add("term_starts", self.tr("Term begins"), starts, converter=a_date())
        self.form.add("term_ends", self.tr("Term ends"), ends, converter=a_date(), beside=True)
        self.form.binder.committed.connect(self._store)
        self._names = QVBoxLayout()
        self.renaming = Form()
        self.renaming.add("name", self.tr("New name"), QLineEdit(), checks=[required])
        self.renaming.add("short_name", self.tr("Short name"), QLineEdit())
        since = DateField(self.tr("From this day on"))
        self.renaming.add(
            "since", self.tr("From this day on"), since, converter=a_date(), checks=[required], beside=True
        )
        self.rename_button = QPushButton(self.tr("&Rename"))
        self.rename_button.clicked.connect(self._rename)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.form)
        column.addWidget(Section(self.tr("Names")))
        column.addLayout(self._names)
        column.addWidget(Section(self.tr("Rename the body")))
        column.addWidget(self.renaming)
        column.addWidget(self.rename_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def show_body(self, body: BodyRow, names: tuple[NameRow, ...]) -> None:
        """Show a body; what is typed about the same one stays."""
        same = self._body is not None and self._body.id == body.id
        if not same:
            self.finish()
            self.renaming.binder.load({"name": "", "short_name": "", "since": None})
        self._body = body
        fields = ("legal_members", "term_starts", "term_ends")
        self.form.binder.load({name: getattr(body, name) for name in fields}, keep_typing=same)
        for gone in self._parts.keys() - {name.id for name in names}:
            part = self._parts.pop(gone)
            self._names.removeWidget(part)
            part.hide()
            part.deleteLater()
        for place, name in enumerate(names):
            part = self._parts.get(name.id) or NamePart(self._writer, body.id)
            self._parts[name.id] = part
            self._names.insertWidget(place, part)
            part.show_name(name, only=len(names) == 1)

    def finish(self) -> bool:
        """Store what is typed; return False when a field is wrong."""
        return self._body is None or (
            self.form.binder.commit() and all(part.form.binder.commit() for part in self._parts.values())
        )

    def forget(self) -> None:
        """Show no body any more; what is wrong is given up."""
        self._body = None
        for part in self._parts.values():
            self._names.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts.clear()

    def _store(self, key: str, value: Any) -> None:  # noqa: ANN401
        if self._body is not None:
            body_id, changes = self._body.id, BodyChanges(**{key: value})
            self._writer.change(
                Label("edit_body", {"body": body_id}),
                lambda db: edit_body(db, body_id, changes),
                binder=self.form.binder,
            )

    def _rename(self) -> None:
        binder, body = self.renaming.binder, self._body
        if body is None or not binder.check():
            return
        values = binder.values()
        self._writer.change(
            Label("rename_body", {"body": body.id}),
            lambda db: rename_body(db, body.id, **values),
            lambda _: binder.load({"name": "", "short_name": "", "since": None}),
            binder=binder,
        )


class NamePart(QWidget):
    """One name with its days; it can be corrected, which renames nothing."""

    def __init__(self, writer: Writer, body_id: str) -> None:
        super().__init__()
        self._writer = writer
        self._body = body_id
        self._name: NameRow | None = None
        self._until = QLabel()
        self._until.setProperty("look", "muted")
        self.form = Form()
        self.form.add("name", self.tr("Name"), QLineEdit(), checks=[required])
        self.form.add("short_name", self.tr("Short name"), QLineEdit())
        since = DateField(self.tr("Called so since"))
        self.form.add("since", self.tr("Called so since"), since, converter=a_date(), beside=True)
        self.form.binder.committed.connect(lambda _key, _value: self._store())
        self.remove_button = QPushButton(self.tr("Take this name away"))
        self.remove_button.setProperty("look", "quiet")
        self.remove_button.clicked.connect(self._remove)
        below = QHBoxLayout()
        below.addWidget(self._until, 1)
        below.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.form)
        column.addLayout(below)

    def show_name(self, name: NameRow, *, only: bool) -> None:
        """Show a name; what is being typed stays. The only one cannot be taken away."""
        known, self._name = self._name is not None, name
        values = {"name": name.name, "short_name": name.short_name, "since": name.since}
        self.form.binder.load(values, keep_typing=known)
        self._until.setText(
            self.tr("until {day}").format(day=said_date(name.until)) if name.until else self.tr("until today")
        )
        self.remove_button.setHidden(only)

    def _store(self) -> None:
        name, values = self._name, self.form.binder.values()
        if name is not None and values.get("name") and "since" in values:
            self._writer.change(
                Label("correct_body_name", {"body": self._body}),
                lambda db: correct_name(
                    db, name.id, values["name"], short_name=values["short_name"], since=values["since"]
                ),
                binder=self.form.binder,
            )

    def _remove(self) -> None:
        name = self._name
        if name is not None:
            self._writer.change(
                Label("remove_body_name", {"body": self._body}),
                lambda db: remove_name(db, name.id),
                said=self.tr("The name “{name}” was taken away.").format(name=name.name),
            )
