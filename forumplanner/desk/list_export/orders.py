"""What an event needs in sums, and what is ordered for it; no needs of anybody by name."""

from collections.abc import Sequence
from decimal import Decimal

from forumplanner.desk.list_export.cells import said
from forumplanner.desk.list_export.spec import About, Asked, ListColumn, ListSpec, text, value
from forumplanner.exchange.tables.cells import Cell
from forumplanner.lists import orders
from forumplanner.lists.id_query import in_order
from forumplanner.lists.orders import NeedLine, OrderRow
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_
from forumplanner.wording.needs import say_group


def _needed_columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words
    return [
        ListColumn("what", _("What"), lambda row: say_group(row.kind, row.said, _)),
        ListColumn("needed", _("Needed"), value("needed")),
        ListColumn("waiting", _("Needed by those who wait"), value("waiting"), usual=False),
        ListColumn("pending", _("Planned or asked for"), value("pending")),
        ListColumn("firm", _("Ordered"), value("firm")),
        ListColumn("missing", _("Missing"), value("missing")),
    ]


def _needed(asked: Asked, ids: Sequence[EntityId]) -> list[NeedLine]:
    lines = orders.ordering(asked.db, asked.scope, asked.today).lines
    return in_order(list(ids), {EntityId(line.id): line for line in lines})


def _order_columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words

    def cost(row: OrderRow) -> Cell:
        return None if row.cost_cents is None else Decimal(row.cost_cents).scaleb(-2)

    return [
        ListColumn("what", _("What"), lambda row: say_group(row.kind, row.detail, _)),
        ListColumn("quantity", _("Number"), value("quantity")),
        ListColumn("by", _("By whom"), text("by")),
        ListColumn("starts", _("Begins"), value("starts")),
        ListColumn("ends", _("Ends"), value("ends")),
        ListColumn("due", _("Order by"), value("due")),
        ListColumn("state", _("State"), lambda row: said(row.state, asked)),
        ListColumn("cost", _("Cost"), cost),
        ListColumn("currency", _("Currency"), text("currency")),
        ListColumn("note", _("Note"), text("note"), usual=False, sensitive=True),
    ]


def _orders(asked: Asked, ids: Sequence[EntityId]) -> list[OrderRow]:
    return in_order(list(ids), {row.id: row for row in orders.orders(asked.db, asked.scope, asked.today)})


NEEDED = ListSpec(
    "needed",
    N_("What is needed"),
    About.EVENT,
    _needed_columns,
    lambda asked: [EntityId(line.id) for line in orders.ordering(asked.db, asked.scope, asked.today).lines],
    _needed,
)
ORDERS = ListSpec(
    "orders",
    N_("Orders"),
    About.EVENT,
    _order_columns,
    lambda asked: [row.id for row in orders.orders(asked.db, asked.scope, asked.today)],
    _orders,
)
