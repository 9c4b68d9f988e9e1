"""The page of the journal: the changes as a table, and undo and redo that say what they will do."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from forumplanner.lists import journal
from forumplanner.lists.journal import JournalRow
from forumplanner.ui.journal.change_rows import ChangeColumns, ChangeLine, ChangeSource
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.rows import Sort
from forumplanner.ui.parts.table_panel import TablePanel
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.labels import say_label

#: Where each kind of thing is looked at, the most particular first.
_DOORS: tuple[tuple[str, Callable[[str], tuple[str, str]]], ...] = (
    ("measure", lambda id_: ("measures", id_)),
    ("event", lambda id_: ("events", id_)),
    ("person", lambda id_: ("contacts", f"person/{id_}")),
    ("organisation", lambda id_: ("contacts", f"organisation/{id_}")),
    ("body", lambda id_: ("bodies", id_)),
)


class JournalPage(PlacePage):
    """Shows the newest changes; nothing can be changed here but by undo and redo."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self._words = catalogue(context.language)
        columns = ChangeColumns().all()
        self.model = IdPageModel(ChangeSource(context), columns, sort=Sort("at", descending=True), parent=self)
        empty = EmptyState(
            "journal",
            self.tr("Nothing was changed yet"),
            self.tr("Every change to this planner stands here with its time and the one who made it."),
        )
        self.panel = TablePanel(self.tr("Journal"), self.model, search=self.tr("Search the journal"), empty=empty)
        self.panel.opened.connect(lambda _id: context.actions.trigger("journal.go"))
        self.heading = Heading(self.tr("Journal"), self.tr("What was changed, by whom, and what can be taken back"))
        self.undo_button, self.redo_button = QPushButton(), QPushButton()
        self.undo_button.clicked.connect(lambda: context.actions.trigger("undo"))
        self.redo_button.clicked.connect(lambda: context.actions.trigger("redo"))
        self._declare()
        self.panel.table.offer(context.actions, ["journal.go"])
        self.panel.table.chosen.connect(context.actions.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        for sign, button in (("undo", self.undo_button), ("redo", self.redo_button)):
            button.setIcon(icon(sign))
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column.addWidget(self.undo_button)
        column.addWidget(self.redo_button)
        column.addWidget(self.panel, 1)
        self.heading.add_action(context.actions.qaction("journal.go"))
        self.model.requery()
        self._say_next()

    def arrive(self, target: str) -> None:
        """Show the journal; `target` may be the number of a change."""
        newest = self.model.ids[:1]
        if target or not self.panel.table.selected_ids():
            self.panel.table.select_ids([target] if target else newest)
        self.panel.table.setFocus()

    def refresh(self, touched: Touched) -> None:  # noqa: ARG002
        """Show the newest change; any change concerns the journal."""
        self.model.requery()
        self._say_next()

    def listed(self) -> Callable[[], object]:
        """Tell of the changes that are shown."""
        return partial(self.panel.told, "journal")

    def _declare(self) -> None:
        self.context.actions.add(
            Action(
                "journal.go",
                self.tr("&Show what was changed"),
                self._go,
                icon="forward",
                shortcut="Ctrl+Return",
                scope="journal",
                enabled_when=lambda: self._door() is not None,
            ),
            owner=self,
        )

    def _chosen(self) -> ChangeLine | None:
        chosen = self.panel.table.selected_ids()
        place = self.model.place_of(chosen[0]) if chosen else None
        return None if place is None else self.model.row(place)

    def _door(self) -> tuple[str, str] | None:
        """Return where the chosen change can be looked at; None where what it was about is gone."""
        line = self._chosen()
        if line is None:
            return None
        return door_of(line.row)

    def _go(self) -> None:
        door = self._door()
        if door is not None:
            self.context.navigate(*door)

    def _say_next(self) -> None:
        """Say on the buttons what they will take back or make again."""
        workspace = self.context.workspace
        for button, done, bare, full in (
            (self.undo_button, workspace.next_undo, self.tr("Nothing to undo"), self.tr("Undo: {change}")),
            (self.redo_button, workspace.next_redo, self.tr("Nothing to redo"), self.tr("Redo: {change}")),
        ):
            said = ""
            if done is not None:
                with workspace.read() as db:
                    names = journal.names(db, done.label.refs_as_json())
                said = full.format(change=say_label(done.label.key, names, self._words))
            button.setEnabled(done is not None)
            button.setText((said or bare).replace("&", "&&"))
            button.setToolTip(said)


def door_of(row: JournalRow) -> tuple[str, str] | None:
    """Return place and target of what a change was about, None where it is gone or has no place."""
    for kind, door in _DOORS:
        if kind in row.refs and kind in row.names:
            return door(row.refs[kind])
    return None
