"""Who belongs where: the affiliations of a person or an organisation, those that are over below the others."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from forumplanner.lists.people import AffiliationRow
from forumplanner.model.ids import EntityId
from forumplanner.planning import directory
from forumplanner.ui.contacts.belonging_line import BelongingLine
from forumplanner.ui.parts.lines import clear_lines
from forumplanner.ui.parts.office_day import day_of_today
from forumplanner.ui.parts.pick_field import Find, PickField
from forumplanner.ui.parts.writer import Write, Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.workspace.label import Label


class Belonging(QWidget):
    """The affiliations of one side. `visited` carries the id of the other side that is to be shown."""

    visited = Signal(str)

    def __init__(
        self,
        context: PlaceContext,
        find: Find,
        other_side: Callable[[AffiliationRow], tuple[str, str]],
        pair: Callable[[str, str], tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """`other_side` gives id and name of the other; `pair` puts own and other id as person and organisation."""
        super().__init__(parent)
        self._context = context
        self._writer = Writer(context, self)
        self._other_side = other_side
        self._pair = pair
        self._own = ""
        self.lines: list[BelongingLine] = []
        self.pick = PickField("", find)
        self.pick.picked.connect(self._add)
        self._none = QLabel()
        self._none.setProperty("look", "muted")
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE_SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._none, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._column)
        column.addWidget(self.pick)

    def ask(self, question: str, nothing: str) -> None:
        """Say what the field for a new affiliation is for, and what stands where there is none."""
        self.pick.setAccessibleName(question)
        self.pick.setPlaceholderText(question)
        self._none.setText(nothing)

    def show_rows(self, own: str, rows: tuple[AffiliationRow, ...]) -> None:
        """Show the affiliations of a person or organisation; lines that stay keep the cursor."""
        today = day_of_today(self._context)
        ordered = sorted(rows, key=lambda row: row.past(today))
        if (own, [row.id for row in ordered]) != (self._own, [line.row.id for line in self.lines]):
            clear_lines(self._column)
            self.lines = [self._line(row, today) for row in ordered]
            for line in self.lines:
                self._column.addWidget(line)
            self.pick.clear_choice()
        else:
            for line, row in zip(self.lines, ordered, strict=True):
                line.show_row(row, past=row.past(today))
        self._own = own
        self._none.setHidden(bool(rows))

    def finish(self) -> bool:
        """Store what is being typed; False where something cannot be understood."""
        return all(line.form.binder.commit() for line in self.lines)

    def forget(self) -> None:
        """Take back what is not stored, when it is shown the next time."""
        clear_lines(self._column)
        self.lines = []

    def _line(self, row: AffiliationRow, today: date) -> BelongingLine:
        other, name = self._other_side(row)
        line = BelongingLine(name, row, past=row.past(today))
        line.visited.connect(lambda: self.visited.emit(other))
        line.removed.connect(lambda: self._remove(row))
        line.edited.connect(lambda: self._edit(line))
        return line

    def _add(self, other: str) -> None:
        if not other or not self._own:
            return
        person, organisation = map(EntityId, self._pair(self._own, other))
        write: Write = lambda db: directory.affiliate(db, person, organisation)  # noqa: E731
        label = Label("affiliate", {"person": person, "organisation": organisation})
        self._writer.change(label, write)

    def _edit(self, line: BelongingLine) -> None:
        row, binder = line.row, line.form.binder
        values: dict[str, Any] = {
            "role": row.role,
            "main_contact": row.main_contact,
            "since": row.since,
            "until": row.until,
        }
        values |= binder.values()
        write: Write = lambda db: directory.edit_affiliation(db, row.id, **values)  # noqa: E731
        label = Label("affiliate", {"person": row.person_id, "organisation": row.organisation_id})
        self._writer.change(label, write, binder=binder)

    def _remove(self, row: AffiliationRow) -> None:
        self._writer.change(
            Label("end_affiliation", {"person": row.person_id}),
            lambda db: directory.end_affiliation(db, row.id),
            working=self.tr("Removing the affiliation"),
            said=self.tr("{person} no longer belongs to {organisation}.").format(
                person=row.person, organisation=row.organisation
            ),
        )
