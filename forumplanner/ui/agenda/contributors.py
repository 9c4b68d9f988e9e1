"""Who speaks, chairs or reports at an agenda item: picked from the directory, taken away with one click."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumplanner.lists.agenda import AgendaRow, ContributorRow
from forumplanner.model.enums import ContributionRole
from forumplanner.model.ids import EntityId
from forumplanner.planning.contributing import add_contributor, remove_contributor
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.directory_search import persons
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.lines import LineWithTools, Tool, clear_lines
from forumplanner.ui.parts.pick_field import PickField
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value
from forumplanner.workspace import Label


class Contributors(QWidget):
    """The list for one item and a line to add to it."""

    def __init__(self, context: PlaceContext, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = writer
        self._words = catalogue(context.language)
        self._item = self._event = EntityId("")
        self._shown: tuple[ContributorRow, ...] | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.role = Choice(options_of(ContributionRole, context.language), self.tr("Role"))
        self.person = PickField(self.tr("Add a person"), persons(context), self.tr("Type a name …"))
        self.person.picked.connect(self._add)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        line.addWidget(self.role, 2)
        line.addWidget(self.person, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.tr("Contributors")))
        column.addLayout(self._list)
        column.addWidget(self._line)

    def show_item(self, event_id: EntityId, row: AgendaRow, *, settled: bool) -> None:
        """Show who contributes to this item."""
        self._line.setVisible(not settled)
        if (self._item, self._shown) == (row.id, row.contributors):
            return
        self._event, self._item, self._shown = event_id, row.id, row.contributors
        clear_lines(self._list)
        for found in row.contributors:
            self._list.addWidget(self._entry(found, settled=settled))

    def _entry(self, found: ContributorRow, *, settled: bool) -> QWidget:
        away = Tool("close", self.tr("Remove {name}").format(name=found.name), lambda: self._remove(found))
        return LineWithTools(f"{found.name}, {say_value(found.role, self._words)}", () if settled else (away,))

    def _add(self, person_id: str) -> None:
        if not person_id:
            return
        self.person.clear_choice()
        item, role = self._item, ContributionRole(self.role.currentData())
        refs = {"person": person_id, "item": item}
        self._writer.change(
            Label("add_contributor", refs), lambda db: add_contributor(db, item, EntityId(person_id), role)
        )

    def _remove(self, found: ContributorRow) -> None:
        self.person.setFocus()
        refs = {"person": found.person_id, "item": self._item}
        said = self.tr("{name} no longer contributes to this item.").format(name=found.name)
        self._writer.change(
            Label("remove_contributor", refs),
            lambda db: remove_contributor(db, found.id),
            said=said,
        )
