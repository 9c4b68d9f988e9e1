"""The tab of an event's registrations: the table, and beside it the form of one or of somebody new.

Reading is quick and in the GUI thread, writing goes through the database worker; rules are in planning/.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from forumplanner.lists import agenda, events, filled_columns, registration_answers, registrations
from forumplanner.lists.agenda import AgendaRow
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.ui.events.tab import EventTab
from forumplanner.ui.parts.action_button import ActionButton
from forumplanner.ui.parts.copied_table import CopiedTable
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.filling import Filling
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.parts.table_panel import TablePanel
from forumplanner.ui.registrations.changing import Changing
from forumplanner.ui.registrations.columns import Columns
from forumplanner.ui.registrations.consenting import Consenting
from forumplanner.ui.registrations.contingent_menu import ContingentMenu
from forumplanner.ui.registrations.copying import copy_addresses
from forumplanner.ui.registrations.dropped_list import dropped_list
from forumplanner.ui.registrations.form_changes import FormChanges
from forumplanner.ui.registrations.looking_up import found_people
from forumplanner.ui.registrations.marked import Marked
from forumplanner.ui.registrations.narrowing import Narrowing
from forumplanner.ui.registrations.new_registration import NewRegistrationForm
from forumplanner.ui.registrations.places_line import PlacesLine
from forumplanner.ui.registrations.registration_actions import MORE, ON_SELECTION, RegistrationActions
from forumplanner.ui.registrations.registration_form import RegistrationForm
from forumplanner.ui.registrations.rows_of_event import RegistrationSource
from forumplanner.ui.registrations.seating import Seating
from forumplanner.ui.registrations.selection_bar import SelectionBar
from forumplanner.ui.registrations.state_filter import StateFilter
from forumplanner.ui.registrations.taking_lists import TakingLists
from forumplanner.ui.registrations.transferring import Transferring
from forumplanner.ui.registrations.what_is_asked import what_is_asked
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tokens import SPACE

if TYPE_CHECKING:
    from forumplanner.ui.importing.import_page import ImportPage

_KINDS = ("registration", "person", "companions", "place_offer", "contingent", "event")
_FORM_KINDS = frozenset({*_KINDS, "need", "workshop_place", "agenda_item", "question", "answer"})
"""Tables whose changes the form shows."""


class RegistrationsTab(EventTab):
    """`arrive` understands the id of a registration, "new", "new/" with an answer, "import", "import:" with a file."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(context, event_id, parent)
        self.source = RegistrationSource(context.workspace, event_id)
        self.changing = Changing(context, event_id, self)
        with context.workspace.read() as db:
            event = events.view(db, event_id)
        self._zone = event.zone if event is not None else "UTC"
        self.seating = Seating(context, event_id, self._zone, self)
        self._columns = Columns(self._zone, context.language, self.source.reason, self)
        self.consenting = Consenting(context, event_id, self)
        self._numbers = registrations.Numbers({})
        self.model = IdPageModel(self.source, self._columns.all(), kinds=_KINDS, parent=self)
        self.stack = ShownStack()
        self.lists = TakingLists(context, event_id, self.stack, self.leave)
        context.actions.add(*RegistrationActions(self, self).all(), owner=self)
        self.filter = StateFilter(context.language)
        self.narrowing = Narrowing(context.language, self.source, self)
        self.consents = self.narrowing.consents
        self.panel = self._table_panel()
        self.marked = Marked(self.panel.table, self.model, lambda: self._numbers.by_state)
        self.form = RegistrationForm(self._columns, context.language)
        self.new = NewRegistrationForm(context, event_id)
        self.side = self._side_panel(self.form)
        self.new_side = self._side_panel(self.new, scrolling=False)
        self.transferring = Transferring(
            context, event_id, self._zone, self.seating, partial(found_people, context.workspace, event_id)
        )
        self.transfer_side = self._side_panel(self.transferring.part)
        self.transferring.shows_in(self.transfer_side)
        self._arrange()
        self.setFocusProxy(self.panel.search)
        CopiedTable(lambda: not self.lists.shown, self).heed_in(self.panel.search)
        self._connect()
        self.setAcceptDrops(True)
        self.model.requery()
        self._count()

    def arrive(self, target: str) -> None:
        """Show one registration, the form of a new one, the import, or the table as it was."""
        if target.partition("/")[0] == "new":
            self.register_new(target.partition("/")[2])
        elif target == "import" or target.startswith("import:"):
            self.import_list(Path(file) if (file := target.partition(":")[2]) else None)
        elif target:
            self._show_table()
            self.panel.show_all()
            self.panel.table.select_ids([target])
            self.open(target)

    def leave(self) -> bool:
        """Keep what is typed; stay where something is wrong."""
        return self.side.isHidden() or self.form.registration is None or self.form.commit()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, frozenset(_KINDS)):
            self.source.forget()
            self._count()
        self.model.refresh(touched)
        self._offer_what_fits()
        if touches(touched, _FORM_KINDS):
            self._show_again()
        if self.lists.page is not None:
            self.lists.page.refresh(touched)

    @property
    def importing(self) -> "ImportPage | None":
        """The import, once there was one."""
        return self.lists.page

    def listed(self) -> Callable[[], object] | None:
        """Tell of the registrations shown."""
        return partial(self.panel.told, "registrations", self.event_id)

    def selected(self) -> list[EntityId]:
        """Return the registrations the next action is about."""
        return self.marked.ids

    def open(self, registration_id: str) -> None:
        """Show the form of one registration."""
        if self._load(registration_id):
            self.new_side.hide()
            self.transfer_side.hide()
            self.side.show()

    def _open_and_go(self, registration_id: str) -> None:
        """Show the form and go there; Escape leads back to the table."""
        self.open(registration_id)
        if not self.side.isHidden():
            self.form.contact.setFocus(Qt.FocusReason.OtherFocusReason)

    def register_new(self, reply_id: str = "") -> None:
        """Show the form for somebody new, or for who else answered."""
        if not self.leave():
            return
        self._show_table()
        self._put_away()
        self.new_side.say(self.tr("New registration"))
        self.new_side.show()
        self.new.resume(reply_id)

    def transfer(self) -> None:
        """Show the form for transferring those selected."""
        chosen = self.selected()
        if not chosen or not self.leave():
            return
        self._show_table()
        self._put_away()
        self.transferring.begin(chosen, self.source.row(chosen[0]) if len(chosen) == 1 else None)

    def can_pass_on(self) -> bool:
        """Tell whether free places can be offered, or offers have run out."""
        return bool(self.source.line.due_parties or self.source.line.ran_out)

    def import_list(self, file: Path | None = None, *, earlier: bool = False) -> None:
        """Show the import; with a file, read it at once; or show the reports of earlier ones."""
        self.lists.take(file, earlier=earlier)

    def copy_addresses(self) -> None:
        """Copy the e-mail addresses of the selection, or of all that are shown."""
        copy_addresses(self.context, self.selected() or [EntityId(id_) for id_ in self.model.ids])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file."""
        if dropped_list(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the file that was dropped."""
        file = dropped_list(event)
        if file is not None:
            event.acceptProposedAction()
            self.import_list(file)

    def _table_panel(self) -> TablePanel:
        empty = EmptyState(
            "registrations",
            self.tr("Nobody is registered yet"),
            self.tr("Bring in a list: drop a spreadsheet or a web form's export here. Or register people one by one."),
            self.tr("Import a list…"),
        )
        empty.step_taken.connect(lambda: self.import_list())
        panel = TablePanel(
            self.tr("Registrations"), self.model, search=self.tr("Search by name, town or e-mail"), empty=empty
        )
        panel.table.offer(self.context.actions, (*ON_SELECTION, *MORE))
        panel.heed_filter(lambda: bool(self.source.states), self.filter.show_all)
        self.narrowing.join(panel, self.model)
        return panel

    def _side_panel(self, content: QWidget, *, scrolling: bool = True) -> SidePanel:
        panel = SidePanel(content, scrolling=scrolling)
        panel.hide()
        panel.closed.connect(self._close_side)
        return panel

    def _arrange(self) -> None:
        qaction = self.context.actions.qaction
        name = self.tr("With the selected registrations")
        self.bar = SelectionBar(name, [qaction(one) for one in ON_SELECTION], [qaction(one) for one in MORE])
        self.places = PlacesLine(qaction("registrations.offer-free"), self._zone, self.context.language)
        self._contingents = ContingentMenu(self.bar)
        self._contingents.chosen.connect(lambda one: self.seating.assign(self.selected(), one))
        self.bar.more.menu().addMenu(self._contingents)
        for action_id, main in (("registrations.new", True), ("registrations.import", False)):
            self.filter.add(ActionButton(qaction(action_id), main=main))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.panel, 1)
        column.addWidget(self.bar)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setMinimumHeight(self.fontMetrics().height() * 14)
        for widget in (left, self.side, self.new_side, self.transfer_side):
            self._split.addWidget(widget)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([800, 380, 380, 380])
        self._table_page = Filling()
        for widget, stretch in ((self.places, 0), (self.filter, 0), (self._split, 1)):
            self._table_page.column.addWidget(widget, stretch)
        self.stack.addWidget(self._table_page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _connect(self) -> None:
        FormChanges(self.form, self.changing, self.seating, self.consenting)
        self.filter.chosen.connect(self._filter)
        self.panel.opened.connect(self._open_and_go)
        self.panel.table.chosen.connect(self._selection_changed)
        self.form.contact_wanted.connect(lambda person: self.context.navigate("contacts", person))
        self.form.needs.asked.connect(self._show_again)
        self.new.wanted.connect(self.changing.register)
        self.changing.registered.connect(self._registered)
        self.changing.refused.connect(self._refused)
        self.seating.refused.connect(self._refused)
        self.seating.transferred.connect(self._close_side)
        self.context.theme.changed.connect(self._columns.redraw)

    def _filter(self, states: tuple[RegistrationState, ...]) -> None:
        """Show these; those who wait by their rank, as long as nothing else is wanted."""
        by = self.source.show_states(states)
        if by is not None:
            column = [one.sort_key for one in self.model.columns].index(by)
            self.panel.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        self._leave_out_empty_columns()
        self.model.requery()

    def _leave_out_empty_columns(self) -> None:
        with self.context.workspace.read() as db:
            filled = filled_columns.filled(db, self.event_id, self.source.states)
            answers = registration_answers.invitation_answers(db, self.event_id)
        self.narrowing.answers.say(answers, self._numbers.all)
        self.panel.table.leave_out(self._columns.empty(filled, answers=bool(answers)))

    def _show_table(self) -> None:
        self.stack.setCurrentWidget(self._table_page)

    def _count(self) -> None:
        line = self.source.line
        with self.context.workspace.read() as db:
            self._numbers = registrations.numbers(db, self.event_id)
            self.consents.say(registration_answers.consents(db, self.event_id))
        self.filter.say(self._numbers)
        self.places.say(line)
        self._contingents.say(line.contingents)
        self._leave_out_empty_columns()
        self.context.actions.refresh()

    def _offer_what_fits(self) -> None:
        """Leave out of the bar, and of what can be done at all, what fits nobody selected."""
        self.bar.leave_out(map(self.context.actions.qaction, self.marked.needless()))
        self.context.actions.refresh()

    def _selection_changed(self) -> None:
        chosen = self.panel.table.selected_ids()
        self._offer_what_fits()
        self.bar.say(len(chosen))
        if chosen:
            self.panel.table.scrollTo(self.panel.table.currentIndex())
        if len(chosen) == 1 and not self.side.isHidden():
            self._load(chosen[0])

    def _load(self, registration_id: str) -> bool:
        shown = self.form.registration
        if shown is not None and shown.row.id != registration_id and not self.form.commit():
            return False
        with self.context.workspace.read() as db:
            view = registrations.view(db, EntityId(registration_id))
            items: Sequence[AgendaRow] = agenda.agenda(db, self.event_id) if view is not None else ()
        if view is None:
            return False
        asked = what_is_asked(self.context.workspace, self.event_id)
        self.form.show_registration(view, items, self.source.line.contingents, asked)
        self.side.say(both_names(view.row.name, view.row.own_script_name))
        return True

    def _show_again(self) -> None:
        shown = self.form.registration
        if shown is not None and not self._load(shown.row.id):
            self._close_side()

    def _close_side(self) -> None:
        if self.side.isHidden() or self.leave():
            self._put_away()
            self.panel.table.setFocus()

    def _put_away(self) -> None:
        for side in (self.side, self.new_side, self.transfer_side):
            side.hide()
        self.form.forget()

    def _registered(self, registration_id: str) -> None:
        self.source.forget()
        row = self.source.row(registration_id)
        self.model.requery()
        self.panel.table.select_ids([registration_id])
        if row is not None:
            self.new.after(row.id, row.name, row.state, self._columns.why(row))

    def _refused(self) -> None:
        """Show what is stored, since nothing was changed."""
        self.new.refuse()
        self._show_again()
