"""Orders for an event: what interpreters, childcare and kitchen are told; sums and times, no names of who needs it."""

from dataclasses import dataclass
from datetime import datetime

from forumplanner.documents.content.facts import EventFacts, OfficeFacts
from forumplanner.documents.content.phrases import event_document, event_facts
from forumplanner.documents.tree import Align, Block, Cell, Column, Document, Heading, Row, Table, header_row, paragraph
from forumplanner.wording.catalogue import Catalogue


@dataclass(frozen=True)
class OrderFacts:
    """One order as it is said: what, how many, by whom, when, how it stands."""

    what: str
    quantity: int
    by: str = ""
    when: str = ""
    state: str = ""


@dataclass(frozen=True)
class NeededFacts:
    """What is needed in all, and how much of it is ordered."""

    what: str
    needed: int
    ordered: int


@dataclass(frozen=True)
class OrderGroup:
    """Orders of one kind ("Interpreters"); `needed` stands before them."""

    title: str
    needed: tuple[NeededFacts, ...] = ()
    orders: tuple[OrderFacts, ...] = ()


@dataclass(frozen=True)
class OrdersFacts:
    """The orders of an event by kind."""

    office: OfficeFacts
    event: EventFacts
    groups: tuple[OrderGroup, ...]
    created: datetime


def order_lists(facts: OrdersFacts, _: Catalogue) -> Document:
    """Return the order lists, one section for each kind."""
    title = _("Order lists")
    children: list[Block] = [Heading(1, title), Heading(2, facts.event.title), event_facts(facts.event, _)]
    for group in facts.groups:
        children += [Heading(2, group.title), *_needed(group, _), *_orders(group, _)]
    if not facts.groups:
        children.append(paragraph(_("Nothing is needed and nothing is ordered.")))
    office = facts.office
    contact = ", ".join(part for part in (office.contact, office.phone, office.email) if part)
    if contact:
        children.append(paragraph(_("Questions to: {contact}", contact=contact)))
    return event_document(facts, title, children, _)


def _needed(group: OrderGroup, _: Catalogue) -> list[Block]:
    if not group.needed:
        return []
    rows = tuple(_row((one.what, str(one.needed), str(one.ordered)), numbers={1, 2}) for one in group.needed)
    columns = (Column(share=1), Column(28, align=Align.END), Column(28, align=Align.END))
    caption = _("Needed: {what}", what=group.title)
    return [Table(columns, (header_row(_("What"), _("Needed"), _("Ordered")),), rows, caption)]


def _orders(group: OrderGroup, _: Catalogue) -> list[Block]:
    if not group.orders:
        return [paragraph(_("Nothing is ordered yet."))]
    rows = tuple(_row((one.what, str(one.quantity), one.by, one.when, one.state), numbers={1}) for one in group.orders)
    columns = (
        Column(share=1.2),
        Column(16, align=Align.END),
        Column(share=1),
        Column(share=1.1),
        Column(26),
    )
    header = header_row(_("What"), _("Number"), _("By whom"), _("When"), _("State"))
    return [Table(columns, (header,), rows, _("Orders: {what}", what=group.title))]


def _row(texts: tuple[str, ...], numbers: set[int]) -> Row:
    """Return a row that its first cell names; the columns of `numbers` stand at the end edge."""
    return Row(
        tuple(
            Cell(
                (paragraph(text),) if text else (),
                header=at == 0,
                align=Align.END if at in numbers else None,
            )
            for at, text in enumerate(texts)
        )
    )
