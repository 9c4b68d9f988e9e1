"""The tab of needs and orders: what is needed against what is ordered, and beside it the form of one order.

Reading is quick and in the GUI thread, writing goes through the database worker; rules are in planning/ordering.py.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QVBoxLayout, QWidget

from forumplanner.lists import events, orders
from forumplanner.lists.engagements import Clash
from forumplanner.lists.orders import NeedLine, Ordering
from forumplanner.model.enums import NeedKind
from forumplanner.model.ids import EntityId, new_id
from forumplanner.planning import ordering
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.ordering import OrderFields
from forumplanner.ui.events.tab import EventTab
from forumplanner.ui.events.tab_action import tab_action
from forumplanner.ui.needs.models import NeededModel, OrdersModel
from forumplanner.ui.needs.new_order import NewOrderForm
from forumplanner.ui.needs.order_form import OrderForm
from forumplanner.ui.needs.words import OrderWords
from forumplanner.ui.parts.action_button import ActionButton
from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.parts.directory_search import persons
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.outgoing import Outgoing
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.parts.scrolling import scrolling
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.money import say_money
from forumplanner.workspace import Label

SCOPE = "events/needs"
_AS_WIDE_AS_THERE_IS = 16_777_215
_KINDS = frozenset(
    {
        "event", "event_day", "event_room", "room", "venue", "registration", "need", "service_order", "duty",
        "contribution", "agenda_item", "person",
    }
)  # fmt: skip


class NeedsTab(EventTab):
    """`arrive` understands the id of an order, and "new"."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(context, event_id, parent)
        self.words = OrderWords(context.language, self)
        self._writer = Writer(context, self)
        self._found = Ordering((), ())
        self._twice: list[Clash] = []
        self._wanted = ""
        self._showing = False
        self.needed = NeededModel(self.words, self)
        self.orders = OrdersModel(self.words, self)
        self.form = OrderForm(persons(context), self.words)
        self.new_form = NewOrderForm(context, self.words)
        self._declare()
        self._arrange()
        self._connect()
        self.setFocusProxy(self.needed_table)
        self._read()

    def arrive(self, target: str) -> None:
        """Show one order, or begin a new one."""
        if target == "new":
            self.begin_order()
        elif target:
            self.open(target)

    def leave(self) -> bool:
        """Store what is typed; stay where something is wrong."""
        return self._side.isHidden() or self.form.finish()

    def listed(self) -> Callable[[], object] | None:
        """Tell of the orders, or of what is needed while that table has the focus."""
        return self._told if self._found.lines or self._found.orders else None

    def _told(self) -> Outgoing:
        if self.needed_table.hasFocus() or not self._found.orders:
            return Outgoing("needed", self.event_id, [line.id for line in self._found.lines])
        return Outgoing("orders", self.event_id, [row.id for row in self._found.orders])

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, _KINDS):
            self._read()

    def open(self, order_id: str) -> None:
        """Show the form of one order."""
        row = self.orders.row(self.orders.place_of(order_id))
        if row is None:
            self._wanted = order_id
            return
        self._wanted = ""
        shown = self.form.order
        if shown is not None and shown.id != order_id and not self.form.finish():
            return
        self.orders_table.selectRow(self.orders.place_of(order_id))
        self.form.show_order(row)
        self._side.say(self.words.order(row))
        self._new_side.hide()
        self._side.show()

    def begin_order(self) -> None:
        """Show the form of a new order."""
        if self.leave():
            self._side.hide()
            self.form.forget()
            self._new_side.say(self.tr("New order"))
            self._new_side.show()
            self._pages.setCurrentWidget(self._split)
            self.new_form.begin()

    def order_missing(self) -> None:
        """Make an order of what is missing in the marked line."""
        line = self._line()
        if line is not None and self.leave():
            detail = line.said if line.kind not in {NeedKind.CHILDCARE} else line.detail
            self._add(OrderFields(line.kind, detail, max(1, line.missing), due=self._due()))

    def remove_order(self) -> None:
        """Remove the order that is marked."""
        row = self.orders.row(self.orders_table.currentIndex().row())
        if row is None:
            return
        self.form.forget()
        self._side.hide()
        self._writer.change(
            Label("remove_order", {"event": self.event_id}),
            lambda db: ordering.remove_order(db, row.id),
            working=self.tr("Removing an order"),
            said=self.tr("Order removed: {order}").format(order=self.words.order(row)),
        )

    def _declare(self) -> None:
        self.context.actions.add(
            tab_action(SCOPE, "order", self.tr("&Order what is missing"), self.order_missing, "check", "Ctrl+Return",
                       enabled_when=lambda: self._line() is not None),
            tab_action(SCOPE, "new", self.tr("&New order"), self.begin_order, "add", "Ctrl+Shift+B"),
            tab_action(SCOPE, "remove", self.tr("&Remove order"), self.remove_order, "delete", "Ctrl+Backspace", 1,
                       lambda: self.orders_table.currentIndex().isValid()),
            owner=self,
        )  # fmt: skip

    def _arrange(self) -> None:
        qaction = self.context.actions.qaction
        self.needed_table = self._table(self.tr("What is needed"), self.needed, (30, 14, 26, 30))
        self.orders_table = self._table(self.tr("Orders"), self.orders, (28, 10, 24, 22, 14, 22, 15))
        self.notes, self.total, self.no_orders = QLabel(), QLabel(), QLabel(self.tr("Nothing is ordered yet."))
        for label, look in ((self.notes, "warning"), (self.total, "muted"), (self.no_orders, "muted")):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("look", look)
        buttons = Flow()
        for name in ("order", "new", "remove"):
            buttons.add(ActionButton(qaction(f"needs.{name}"), main=name == "order"))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Section(self.tr("What is needed")))
        column.addWidget(self.needed_table, 2)
        column.addWidget(self.notes)
        column.addWidget(Section(self.tr("Orders")))
        column.addWidget(self.orders_table, 3)
        column.addWidget(self.no_orders)
        column.addWidget(self.total)
        column.addWidget(buttons)
        column.addStretch(0)
        self._side, self._new_side = SidePanel(self.form), SidePanel(self.new_form)
        self._side.hide()
        self._new_side.hide()
        needed = scrolling(left, widest=_AS_WIDE_AS_THERE_IS)
        self._split = BesideOrBelow(needed, self._side, self._new_side, letters=(58, 42))
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([820, 380, 380])
        self.empty = EmptyState(
            "registrations",
            self.tr("Nothing is needed yet"),
            self.tr(
                "What people say they need when they register adds up here: interpreting, childcare, wheelchair places."
                " You can also order something beforehand."
            ),
            self.tr("New order"),
        )
        self._pages = ShownStack()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _table(self, name: str, model: NeededModel | OrdersModel, widths: tuple[int, ...]) -> QuietTable:
        table = QuietTable(name, model, widths)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setMinimumHeight(table.verticalHeader().defaultSectionSize() * 4)
        return table

    def _connect(self) -> None:
        self.empty.step_taken.connect(self.begin_order)
        self.needed_table.selectionModel().currentRowChanged.connect(self.context.actions.refresh)
        self.needed_table.activated.connect(lambda _: self.order_missing())
        self.orders_table.selectionModel().currentRowChanged.connect(self._turned)
        self.orders_table.activated.connect(self._activated)
        self.orders_table.clicked.connect(self._activated)
        self.form.changed.connect(self._edit)
        self.new_form.wanted.connect(self._create)
        self.new_form.cancelled.connect(self._close)
        for side in (self._side, self._new_side):
            side.closed.connect(self._close)

    def _read(self) -> None:
        today = self._today()
        with self.context.workspace.read() as db:
            self._found = orders.ordering(db, self.event_id, today)
            self._twice = orders.clashes(db, self.event_id)
        self._showing = True
        self.needed.show_rows(self._found.lines)
        marked = self.orders.row(self.orders_table.currentIndex().row())
        self.orders.show_rows(self._found.orders)
        if marked is not None and (place := self.orders.place_of(marked.id)) >= 0:
            self.orders_table.selectRow(place)
        if not self.needed_table.currentIndex().isValid() and self._found.lines:
            self.needed_table.selectRow(0)
        self._showing = False
        self._say()
        self._show_again()
        self.context.actions.refresh()

    def _say(self) -> None:
        found = self._found
        stairs = ", ".join(found.stairs)
        said = self.tr("Somebody needs a wheelchair place, but this is not free of steps: {rooms}.")
        notes = [said.format(rooms=stairs)] if stairs else []
        notes += [self.tr("Needed twice at once: {both}").format(both=self.words.both(one)) for one in self._twice]
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))
        self.orders_table.setVisible(bool(found.orders))
        self.no_orders.setHidden(bool(found.orders))
        total = say_money(found.cost_cents, "EUR", self.words.catalogue)
        self.total.setText(self.tr("Cost of all orders: {total}").format(total=total))
        self.total.setVisible(bool(found.orders))
        busy = bool(found.lines or found.orders or self._twice) or not self._new_side.isHidden()
        self._pages.setCurrentWidget(self._split if busy else self.empty)

    def _show_again(self) -> None:
        if self._wanted:
            self.open(self._wanted)
            return
        shown = self.form.order
        if shown is None:
            return
        row = self.orders.row(self.orders.place_of(shown.id))
        if row is None:
            self.form.forget()
            self._side.hide()
        else:
            self.form.show_order(row)
            self._side.say(self.words.order(row))

    def _turned(self) -> None:
        """Follow the marked order with the form, where it is open."""
        self.context.actions.refresh()
        row = self.orders.row(self.orders_table.currentIndex().row())
        if row is not None and not self._side.isHidden() and not self._showing:
            self.open(row.id)

    def _activated(self) -> None:
        row = self.orders.row(self.orders_table.currentIndex().row())
        if row is not None:
            self.open(row.id)

    def _line(self) -> NeedLine | None:
        return self.needed.row(self.needed_table.currentIndex().row())

    def _edit(self, order_id: str, changes: dict[str, Any]) -> None:
        self._writer.change(
            Label("edit_order", {"event": self.event_id}),
            lambda db: ordering.edit_order(db, EntityId(order_id), **changes),
            working=self.tr("Saving the order"),
            binder=self.form.binder,
            places={"starts": "from", "ends": "until"},
            refused=self._show_again,
        )

    def _create(self, values: dict[str, Any]) -> None:
        self._add(OrderFields(**values, due=self._due()), from_form=True)

    def _add(self, fields: OrderFields, *, from_form: bool = False) -> None:
        made = new_id()
        self._wanted = made
        self._writer.change(
            Label("add_order", {"event": self.event_id}),
            lambda db: ordering.add_order(db, self.event_id, fields, order_id=made),
            self._created if from_form else None,
            working=self.tr("Adding an order"),
            said=self.tr("Order added."),
            failed=self._not_created if from_form else None,
        )

    def _created(self, _order_id: object) -> None:
        self.new_form.made_it()

    def _not_created(self, error: Exception) -> None:
        self._wanted = ""
        self.new_form.refuse(error, self.context.language)

    def _close(self) -> None:
        if self._side.isHidden() or self.form.finish():
            self.form.forget()
            self._side.hide()
            self._new_side.hide()
            self._say()
            (self.orders_table if self.orders_table.isVisible() else self.needed_table).setFocus()

    def _due(self) -> date | None:
        with self.context.workspace.read() as db:
            view = events.view(db, self.event_id)
        return ordering.suggested_due(view.starts.date(), self._today()) if view is not None else None

    def _today(self) -> date:
        with self.context.workspace.read() as db:
            rows = events.view(db, self.event_id)
        zone = rows.zone if rows is not None else "UTC"
        today: date = to_local(self.context.workspace.now(), zone).date()
        return today
