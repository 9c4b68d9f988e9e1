"""The guests of a sitting: found in the directory or written down anew, and removed again."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.sitting_guests import GuestRow, guests
from forumplanner.model.ids import EntityId, new_id
from forumplanner.planning.directory import PersonFields, add_persons
from forumplanner.planning.person_names import split_name
from forumplanner.planning.sitting import forget_guest, record_guest
from forumplanner.ui.parts.directory_search import persons
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.pick_list import Pick, PickList
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace import Label

_NEW = "new"


class GuestsPart(QWidget):
    """Guests are recorded apart from the members and never count for the quorum."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._writer = Writer(context, self)
        self._persons = persons(context)
        self._rows: tuple[GuestRow, ...] = ()
        self.who = PickList(self.tr("Who is here as a guest?"), self.tr("People found"), self._find)
        self.who.picked.connect(self._add)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Guests"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemSelectionChanged.connect(self._enable)
        self.nothing = QLabel(
            self.tr("No guests yet: experts, applicants, the administration. The audience is counted.")
        )
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("look", "muted")
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.clicked.connect(self._remove)
        buttons = Flow()
        buttons.add(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.who)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addWidget(buttons)
        self.load()

    def load(self) -> None:
        """Show the guests as they are recorded."""
        with self._context.workspace.read() as db:
            self._rows = guests(db, self._event_id)
        chosen = self._chosen()
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._rows:
            line = QListWidgetItem("\n".join(filter(None, (row.name, row.organisation))))
            line.setData(Qt.ItemDataRole.UserRole, row.person_id)
            self.list.addItem(line)
            if row.person_id == chosen:
                self.list.setCurrentItem(line)
        self.list.blockSignals(False)
        self.list.setVisible(bool(self._rows))
        self.nothing.setHidden(bool(self._rows))
        self._enable()

    def _find(self, text: str) -> list[Pick]:
        if not text:
            return []
        here = {row.person_id for row in self._rows}
        found = [Pick(key, words, key not in here) for key, words in self._persons(text)]
        return [*found, Pick(_NEW, self.tr("New person: {name}").format(name=text))]

    def _add(self, key: str, typed: str) -> None:
        event_id, new = self._event_id, key == _NEW
        person_id = new_id() if new else EntityId(key)
        fields = PersonFields(*split_name(typed))

        def verb(db: Any) -> EntityId:  # noqa: ANN401  (a session, which the window does not know)
            if new:
                add_persons(db, [fields], ids=[person_id])
            return record_guest(db, event_id, person_id)

        self._writer.change(Label("record_guest", {"person": person_id, "event": event_id}), verb)
        self.who.clear()
        self.who.search.setFocus()

    def _remove(self) -> None:
        chosen, event_id = self._chosen(), self._event_id
        if chosen:
            self._writer.change(
                Label("forget_guest", {"person": chosen, "event": event_id}),
                lambda db: forget_guest(db, event_id, EntityId(chosen)),
            )

    def _chosen(self) -> str:
        line = self.list.currentItem()
        return str(line.data(Qt.ItemDataRole.UserRole)) if line is not None and line.isSelected() else ""

    def _enable(self) -> None:
        self.remove.setEnabled(bool(self._chosen()))
