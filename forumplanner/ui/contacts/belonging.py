"""Who belongs where: the affiliations of a person or an organisation, with role and main contact."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from forumplanner.lists.people import AffiliationRow
from forumplanner.model.ids import EntityId
from forumplanner.planning import directory
from forumplanner.ui.parts.pick_field import Find, PickField
from forumplanner.ui.parts.writer import Write, Writer
from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.workspace.label import Label


class BelongingLine(QFrame):
    """One affiliation: a door to the other side, the role, and a way to take it away."""

    edited = Signal(str, bool)
    removed = Signal()
    visited = Signal()

    def __init__(self, name: str, row: AffiliationRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._row = row
        self.door = QPushButton(name.replace("&", "&&"))
        self.door.setProperty("look", "quiet")
        self.door.setToolTip(self.tr("Show {name}").format(name=name))
        self.door.clicked.connect(self.visited)
        self.remove_button = QToolButton()
        self.remove_button.setIcon(icon("delete"))
        self.remove_button.setAccessibleName(self.tr("Remove affiliation: {name}").format(name=name))
        self.remove_button.setToolTip(self.remove_button.accessibleName())
        self.remove_button.clicked.connect(self.removed)
        self.role = QLineEdit(row.role)
        self.role.setPlaceholderText(self.tr("Role"))
        self.role.setAccessibleName(self.tr("Role: {name}").format(name=name))
        self.role.editingFinished.connect(self._say)
        self.main = QCheckBox(self.tr("Main contact"))
        self.main.setChecked(row.main_contact)
        self.main.clicked.connect(self._say)
        head = QHBoxLayout()
        head.addWidget(self.door)
        head.addStretch(1)
        head.addWidget(self.remove_button)
        below = QHBoxLayout()
        below.setContentsMargins(SPACE, 0, 0, 0)
        below.addWidget(self.role, 1)
        below.addWidget(self.main)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_SMALL, SPACE_SMALL, SPACE_SMALL, SPACE)
        column.setSpacing(SPACE_SMALL)
        column.addLayout(head)
        column.addLayout(below)

    def _say(self) -> None:
        role, main = self.role.text().strip(), self.main.isChecked()
        if (role, main) != (self._row.role, self._row.main_contact):
            self.edited.emit(role, main)


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
        self._writer = Writer(context, self)
        self._other_side = other_side
        self._pair = pair
        self._own = ""
        self._rows: tuple[AffiliationRow, ...] | None = None
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
        """Show the affiliations of a person or organisation."""
        if (own, rows) == (self._own, self._rows):
            return
        self._own, self._rows = own, rows
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(row) for row in rows]
        for line in self.lines:
            self._column.addWidget(line)
        self._none.setHidden(bool(rows))
        self.pick.clear_choice()

    def _line(self, row: AffiliationRow) -> BelongingLine:
        other, name = self._other_side(row)
        line = BelongingLine(name, row)
        line.visited.connect(lambda: self.visited.emit(other))
        line.removed.connect(lambda: self._remove(row))
        line.edited.connect(lambda role, main: self._edit(row, role, main))
        return line

    def _add(self, other: str) -> None:
        if not other or not self._own:
            return
        person, organisation = map(EntityId, self._pair(self._own, other))
        write: Write = lambda db: directory.affiliate(db, person, organisation)  # noqa: E731
        label = Label("affiliate", {"person": person, "organisation": organisation})
        self._writer.change(label, write)

    def _edit(self, row: AffiliationRow, role: str, main: bool) -> None:
        write: Write = lambda db: directory.edit_affiliation(db, row.id, role=role, main_contact=main)  # noqa: E731
        label = Label("affiliate", {"person": row.person_id, "organisation": row.organisation_id})
        self._writer.change(label, write)

    def _remove(self, row: AffiliationRow) -> None:
        self._writer.change(
            Label("end_affiliation", {"person": row.person_id}),
            lambda db: directory.end_affiliation(db, row.id),
            working=self.tr("Removing the affiliation"),
            said=self.tr("{person} no longer belongs to {organisation}.").format(
                person=row.person, organisation=row.organisation
            ),
        )
