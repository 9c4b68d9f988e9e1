"""The page of bodies: the list under today's names, and beside it what belongs to the chosen one."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.lists.bodies import BodyRow, members, names, rules
from forumplanner.model.ids import EntityId
from forumplanner.planning.bodies import BodyDraft, create_body, remove_body
from forumplanner.ui.bodies.members_page import MembersPage
from forumplanner.ui.bodies.names_page import NamesPage
from forumplanner.ui.bodies.rules_page import RulesPage
from forumplanner.ui.bodies.source import BodySource
from forumplanner.ui.list_import.hosting import ListHost
from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.parts.converters import a_date, required, whole_number
from forumplanner.ui.parts.creating import CreateForm
from forumplanner.ui.parts.date_field import DateField, said_date
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.office_day import day_of_today
from forumplanner.ui.parts.rows import Column, Sort
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.parts.table_panel import TablePanel
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE
from forumplanner.workspace import Label

_KINDS = ("body", "body_name", "membership", "sitting_rules", "person")
_NARROWEST = 430  # pixels of the panel beside the list


class BodiesPage(PlacePage):
    """Lists bodies and edits one."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self.writer = Writer(context, self)
        self._source = BodySource(context)
        self._body: BodyRow | None = None
        self._wanted = ""
        self.model = IdPageModel(self._source, self._columns(), kinds=_KINDS, sort=Sort("name"), parent=self)
        self.names = NamesPage(self.writer)
        self.members = MembersPage(context, self.writer, lambda: day_of_today(context))
        self.rules = RulesPage(context.language, self.writer)
        self._parts: tuple[NamesPage | MembersPage | RulesPage, ...] = (self.names, self.members, self.rules)
        self._part = 0
        self.panel = self._table()
        self.new_form = CreateForm()
        self._declare()
        self.lists = ListHost(self, ListKind.MEMBERSHIPS, "bodies", self._target)
        self.members.offer_import(context.actions.qaction(self.lists.import_id))
        self._arrange()
        for field in (self.panel.search, self.members.person):
            self.lists.heed_paste_in(field)
        self.model.requery()

    def arrive(self, target: str) -> None:
        """Open the body that is named."""
        if target:
            self.lists.step_aside()
            self._open(target)

    def leave(self) -> bool:
        """Store what is typed; where something is wrong, show the part in which it stands and stay there."""
        for at, part in enumerate(self._parts):
            if not part.finish():
                self._turn_back(at)
                return False
        return True

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        self.model.refresh(touched)
        self.lists.refresh(touched)
        if touches(touched, frozenset(_KINDS)) and self._body is not None:
            self._show(self._body.id)

    def listed(self) -> Callable[[], object]:
        """Tell of the bodies, or of the members of one while they are shown."""
        if self._body is not None and self.members.isVisible():
            return self.members.told
        return partial(self.panel.told, "bodies")

    def _target(self) -> tuple[EntityId, str] | None:
        """Return the body that is open, whose members a list may bring."""
        return (self._body.id, self._body.name) if self._body is not None else None

    def changeEvent(self, event: QEvent) -> None:
        """Leave room for the titles of the tabs at every size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_panels"):
            self._panels.setMinimumWidth(max(_NARROWEST, self.tabs.tabBar().sizeHint().width() + SPACE_PAGE))

    def _columns(self) -> list[Column]:
        def term(row: BodyRow) -> str:
            days = [said_date(day) if day else "" for day in (row.term_starts, row.term_ends)]
            return " – ".join(days) if any(days) else ""

        def seats(row: BodyRow) -> str:
            return self.tr("{members}, {voting} with a vote").format(members=row.members, voting=row.voting)

        return [
            Column(self.tr("Name"), lambda row: row.name, "name", 44),
            Column(self.tr("Members"), seats, "members", 20),
            Column(self.tr("Term"), term, "term", 22),
        ]

    def _declare(self) -> None:
        self.context.actions.add(
            Action("bodies.new", self.tr("&New body"), self._begin, icon="new", shortcut="Ctrl+N", scope="bodies"),
            Action("bodies.remove", self.tr("&Remove"), self._remove, icon="delete", shortcut="Ctrl+Delete",
                   scope="bodies", enabled_when=lambda: bool(self._chosen_id)),
            owner=self,
        )  # fmt: skip

    @property
    def _chosen_id(self) -> str:
        ids = self.panel.table.selected_ids()
        return ids[0] if len(ids) == 1 else ""

    def _remove(self) -> None:
        body = next(iter(self._source.rows([self._chosen_id])), None)
        if body is None:
            return
        self.writer.change(
            Label("remove_body", {"body": body.id}),
            lambda db: remove_body(db, body.id),
            working=self.tr("Removing"),
            said=self.tr("{name} was removed.").format(name=body.name),
        )

    def _table(self) -> TablePanel:
        empty = EmptyState(
            "bodies",
            self.tr("No bodies yet"),
            self.tr(
                "Enter the committee or advisory body whose sittings you prepare. When it is renamed, its history "
                "stays one."
            ),
            self.tr("New body"),
        )
        empty.step_taken.connect(self._begin)
        panel = TablePanel(self.tr("Bodies"), self.model, search=self.tr("Search for a body"), empty=empty)
        panel.search.setMinimumWidth(180)
        return panel

    def _arrange(self) -> None:
        heading = Heading(self.tr("Bodies"), self.tr("Committees and advisory bodies, their members and rules"))
        heading.add_action(self.context.actions.qaction("bodies.new"), main=True)
        self.panel.opened.connect(self._open)
        self.panel.table.chosen.connect(self._chosen)
        self.panel.table.chosen.connect(self.context.actions.refresh)
        self.panel.table.offer(self.context.actions, ["bodies.new", "bodies.remove"])
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Parts of the body"))
        for page, title in (
            (self.names, self.tr("Name and term")),
            (self.members, self.tr("Members")),
            (self.rules, self.tr("Rules of sittings")),
        ):
            self.tabs.addTab(_scrolling(page), title)
        self.tabs.currentChanged.connect(self._turned)
        self._panels = ShownStack()
        self._detail, self._new = SidePanel(self.tabs), SidePanel(self._new_page())
        for panel in (self._detail, self._new):
            panel.closed.connect(self._close)
            self._panels.addWidget(panel)
        self._panels.setMinimumWidth(_NARROWEST)
        self._panels.hide()
        split = BesideOrBelow(self.panel, self._panels, letters=(58, 42))
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE)
        column.addWidget(heading)
        column.addWidget(split, 1)

    def _new_page(self) -> QWidget:
        form = self.new_form.form
        form.add("name", self.tr("&Name"), QLineEdit(), checks=[required])
        form.add("short_name", self.tr("&Short name"), QLineEdit())
        since = DateField(self.tr("Called so since"))
        form.add("since", self.tr("Called so since"), since, converter=a_date(), beside=True)
        form.add("legal_members", self.tr("&Legal number of members"), QLineEdit(), converter=whole_number())
        self.new_form.remember(self.context, "body")
        self.new_form.wanted.connect(self._create)
        self.new_form.cancelled.connect(self._close)
        return self.new_form

    def _begin(self) -> None:
        self.lists.step_aside()
        if self.leave():
            self.new_form.load({"name": "", "short_name": "", "since": None, "legal_members": None})
            self.new_form.resume()
            self._new.say(self.tr("New body"))
            self._panels.setCurrentWidget(self._new)
            self._panels.show()
            self.new_form.form.binder.go_to("name")

    def _create(self, values: dict[str, Any]) -> None:
        draft = BodyDraft(**values)
        self.writer.change(
            Label("create_body"), lambda db: create_body(db, draft), self._created, failed=self._not_created
        )

    def _not_created(self, error: Exception) -> None:
        self.new_form.refuse(error, self.context.language)

    def _created(self, body_id: EntityId) -> None:
        self.new_form.made_it()
        if self.model.place_of(body_id) is None:
            self.model.requery()
        self._open(body_id)

    def _turned(self, at: int) -> None:
        """Show another part, unless something is still wrong in the one before."""
        if at != self._part and not self._parts[self._part].finish():
            self._turn_back(self._part)
        else:
            self._part = at

    def _turn_back(self, at: int) -> None:
        self._part = at
        self.tabs.setCurrentIndex(at)
        self._parts[at].finish()  # now that it is seen, the field that is wrong can take the focus

    def _chosen(self) -> None:
        ids = self.panel.table.selected_ids()
        if len(ids) != 1 or self._panels.isHidden() or self._panels.currentWidget() is not self._detail:
            return
        if self._body is not None and ids[0] != self._body.id and not self.leave():
            self.panel.table.select_ids([self._body.id])
        else:
            self._show(ids[0])

    def _open(self, body_id: str) -> None:
        self.panel.table.select_ids([body_id])
        self._panels.setCurrentWidget(self._detail)
        self._panels.show()
        self._show(body_id)

    def _show(self, body_id: str) -> None:
        found = next(iter(self._source.rows([body_id])), None)
        self._body = found
        self.context.actions.refresh()
        if found is None:
            self._panels.hide()
            return
        with self.context.workspace.read() as db:
            called, seats, kept = names(db, body_id), members(db, body_id), rules(db, body_id)
        self._detail.say(found.name)
        self.names.show_body(found, called)
        self.members.show_members(found.id, seats)
        self.rules.show_rules(found.id, kept)

    def _close(self) -> None:
        """Close the panel; what is right is stored, what is wrong is given up."""
        for part in self._parts:
            part.finish()
            part.forget()
        self._panels.hide()
        self._body = None
        self.context.actions.refresh()
        self.panel.table.setFocus()


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setProperty("look", "plain")
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setContentsMargins(0, SPACE, 0, 0)
    area.setWidget(page)
    return area
