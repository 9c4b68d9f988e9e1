"""Who is on duty at an event: a line for each, who is needed twice at once, and a form to add or change one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from forumplanner.lists import duties as duty_list
from forumplanner.lists import orders
from forumplanner.lists.duties import DutyRow
from forumplanner.lists.engagements import Clash
from forumplanner.model.ids import EntityId
from forumplanner.planning import duties
from forumplanner.planning.duties import DutyFields
from forumplanner.ui.agenda.duty_form import DutyForm
from forumplanner.ui.needs.words import OrderWords
from forumplanner.ui.parts.lines import LineWithTools, Tool, clear_lines
from forumplanner.ui.parts.said import span_words
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import languages_of, say_value
from forumplanner.workspace import Label


class DutiesPanel(QWidget):
    """Shows and edits the duties of one event."""

    def __init__(
        self, context: PlaceContext, writer: Writer, event_id: EntityId, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = writer
        self._event = event_id
        self._words = catalogue(context.language)
        self._clash_words = OrderWords(context.language, self)
        self._shown: tuple[tuple[DutyRow, ...], tuple[str, ...]] | None = None
        self._none = QLabel(
            self.tr(
                "Nobody is on duty yet. Interpreters, minute-takers and volunteers that stand here are printed in the "
                "running order and get their times as an invitation."
            )
        )
        self._none.setWordWrap(True)
        self._none.setProperty("look", "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.form = DutyForm(context)
        self.form.wanted.connect(self._store)
        self.form.cancelled.connect(self.form.begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._none)
        column.addLayout(self._list)
        column.addWidget(self.form)
        column.addStretch(1)

    def begin(self) -> None:
        """Show all duties and be ready for a new one."""
        self.reload()
        self.form.begin()

    def reload(self) -> None:
        """Read and show the duties; what is being typed stays."""
        with self._context.workspace.read() as db:
            rows = duty_list.duties(db, self._event)
            clashes = orders.clashes(db, self._event) if rows else []
        found = rows, tuple(self._warning(row, clashes) for row in rows)
        if found == self._shown:
            return
        self._shown = found
        clear_lines(self._list)
        self._none.setVisible(not rows)
        for row, warning in zip(*found, strict=True):
            self._list.addWidget(self._line(row))
            if warning:
                self._list.addWidget(_warned(warning))
        self.form.still_there({row.id for row in rows})

    def lines(self) -> list[str]:
        """Return what the lines say, from the top."""
        return [label.text() for label in self.findChildren(QLabel) if isinstance(label.parent(), LineWithTools)]

    def said(self, row: DutyRow) -> str:
        """Say one duty in a line."""
        kind = say_value(row.kind, self._words)
        if row.language:
            kind = f"{kind} ({languages_of((row.language,), self._context.language)})"
        whole = row.starts is None or row.ends is None
        when = self.tr("whole event") if whole else span_words(row.starts, row.ends)  # type: ignore[arg-type]
        return f"{row.person}, {kind}: {when}"

    def _line(self, row: DutyRow) -> QWidget:
        tools = (
            Tool("edit", self.tr("Change the duty of {name}").format(name=row.person), lambda: self.form.edit(row)),
            Tool("close", self.tr("Remove the duty of {name}").format(name=row.person), lambda: self._remove(row)),
        )
        return LineWithTools(self.said(row), tools)

    def _warning(self, row: DutyRow, clashes: Sequence[Clash]) -> str:
        mine = (clash for clash in clashes if row.id in (clash.first.id, clash.second.id))
        return "\n".join(self._clash_words.twice(clash, row.id) for clash in mine)

    def _store(self, values: dict[str, Any]) -> None:
        duty_id = self.form.duty_id
        refs = {"person": values["person_id"], "event": self._event}
        if duty_id:
            self._writer.change(
                Label("edit_duty", refs),
                lambda db: duties.edit_duty(db, EntityId(duty_id), **values),
                lambda _: self._stored(),
                said=self.tr("Duty changed."),
                failed=self._refused,
            )
        else:
            self._writer.change(
                Label("add_duty", refs),
                lambda db: duties.add_duty(db, self._event, DutyFields(**values)),
                lambda _: self._stored(),
                said=self.tr("Duty added."),
                failed=self._refused,
            )

    def _stored(self) -> None:
        self.form.made_it()
        self.form.begin()

    def _refused(self, error: Exception) -> None:
        self.form.refuse(error, self._context.language)

    def _remove(self, row: DutyRow) -> None:
        self.form.person.setFocus()
        self._writer.change(
            Label("remove_duty", {"person": row.person_id, "event": self._event}),
            lambda db: duties.remove_duty(db, row.id),
            said=self.tr("{name} is no longer on duty as {kind}.").format(
                name=row.person, kind=say_value(row.kind, self._words)
            ),
        )


def _warned(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", "warning")
    return label
