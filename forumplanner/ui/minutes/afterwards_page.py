"""What may come after minutes are settled: objections and their decisions, and amendments. The text itself stays."""

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forumplanner.lists.minutes import MinutesView, ObjectionRow
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.settling import add_amendment, decide_objection, raise_objection
from forumplanner.ui.parts.converters import required
from forumplanner.ui.parts.date_field import said_date
from forumplanner.ui.parts.directory_search import persons
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.growing_text import GrowingText
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.lines import clear_lines
from forumplanner.ui.parts.pick_field import PickField
from forumplanner.ui.parts.scrolling import Scrolled
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label


class AfterwardsPage(QWidget):
    """Lists and records what was raised against settled minutes."""

    def __init__(self, context: PlaceContext, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = writer
        self._view: MinutesView | None = None
        self._zone = "UTC"
        self._decisions: dict[str, DecisionPart] = {}
        self._objections, self._amendments = QVBoxLayout(), QVBoxLayout()
        self.objection, self.amendment = Form(), Form()
        self.raised_by = PickField(self.tr("Raised by"), persons(context), self.tr("Type a name …"))
        self.objection.add("text", self.tr("New objection"), GrowingText(), checks=[required])
        self.amendment.add("text", self.tr("New amendment"), GrowingText(), checks=[required])
        self.object_button = QPushButton(self.tr("Record &objection"))
        self.object_button.clicked.connect(self._object)
        self.amend_button = QPushButton(self.tr("Record &amendment"))
        self.amend_button.clicked.connect(self._amend)
        by = QHBoxLayout()
        by.addWidget(self.raised_by, 1)
        by.addWidget(self.object_button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.tr("Objections")))
        column.addLayout(self._objections)
        column.addWidget(self.objection)
        column.addLayout(by)
        column.addSpacing(SPACE * 2)
        column.addWidget(Section(self.tr("Amendments")))
        column.addLayout(self._amendments)
        column.addWidget(self.amendment)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.amend_button)
        column.addLayout(line)
        column.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(SPACE, 0, 0, 0)
        outside.addWidget(Scrolled(inside))

    def show_minutes(self, view: MinutesView, zone: str) -> None:
        """Show what was raised against these minutes."""
        self._view, self._zone = view, zone
        for found in view.objections:
            part = self._decisions.get(found.id)
            if part is None:
                part = DecisionPart(self._writer, view.head.event_id)
                self._decisions[found.id] = part
                self._objections.addWidget(part)
            day = said_date(to_local(found.raised_at, zone).date())
            part.show_objection(found, day)
        for gone in self._decisions.keys() - {found.id for found in view.objections}:
            part = self._decisions.pop(gone)
            self._objections.removeWidget(part)
            part.hide()
            part.deleteLater()
        clear_lines(self._amendments)
        for amendment in view.amendments:
            day = said_date(to_local(amendment.decided_at, zone).date())
            words = QLabel(f"{day}: {amendment.text}")
            words.setWordWrap(True)
            self._amendments.addWidget(words)

    def finish(self) -> bool:
        """Store what is typed into decisions."""
        return all(part.form.binder.commit() for part in self._decisions.values())

    def _object(self) -> None:
        view, binder = self._view, self.objection.binder
        if view is None or not binder.check():
            return
        text, now = str(binder.values()["text"]), self._context.workspace.now()
        by = EntityId(self.raised_by.chosen) if self.raised_by.chosen else None
        self._writer.change(
            Label("raise_objection", {"event": view.head.event_id}),
            lambda db: raise_objection(db, view.head.id, text, now, raised_by_id=by),
            lambda _: self._objected(),
            binder=binder,
        )

    def _objected(self) -> None:
        self.objection.binder.load({"text": ""})
        self.raised_by.clear_choice()

    def _amend(self) -> None:
        view, binder = self._view, self.amendment.binder
        if view is None or not binder.check():
            return
        text, now = str(binder.values()["text"]), self._context.workspace.now()
        self._writer.change(
            Label("add_amendment", {"event": view.head.event_id}),
            lambda db: add_amendment(db, view.head.id, text, now),
            lambda _: binder.load({"text": ""}),
            binder=binder,
        )


class DecisionPart(QWidget):
    """One objection with what was decided about it."""

    def __init__(self, writer: Writer, event_id: EntityId) -> None:
        super().__init__()
        self._writer = writer
        self._event = event_id
        self._found: ObjectionRow | None = None
        self._words = QLabel()
        self._words.setWordWrap(True)
        self.form = Form()
        self.form.add("decision", self.tr("Decision about it"), QLineEdit())
        self.form.binder.committed.connect(self._store)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words)
        column.addWidget(self.form)

    def show_objection(self, found: ObjectionRow, day: str) -> None:
        """Show an objection; what is being typed stays."""
        known, self._found = self._found is not None, found
        lead = ", ".join(part for part in (day, found.raised_by) if part)
        self._words.setText(f"{lead}: {found.text}")
        self.form.binder.load({"decision": found.decision}, keep_typing=known)

    def _store(self, _key: str, value: str) -> None:
        if self._found is not None:
            objection_id = self._found.id
            self._writer.change(
                Label("decide_objection", {"event": self._event}),
                lambda db: decide_objection(db, objection_id, value),
                binder=self.form.binder,
            )
