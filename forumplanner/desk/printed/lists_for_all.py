"""Lists that go out of the house: orders for those who deliver, participants for those who took part."""

from collections.abc import Sequence
from datetime import date

from forumplanner.desk.facts import event_facts, event_of, local_now, office_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.spec import FORUMS, PAPER, Choice, Group, Missing, Printed, fixed
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.orders import NeededFacts, OrderFacts, OrderGroup, OrdersFacts, order_lists
from forumplanner.documents.content.participants import ListedFacts, ParticipantsFacts
from forumplanner.documents.content.participants import participants as participants_of
from forumplanner.documents.dates import period
from forumplanner.documents.tree import Document
from forumplanner.lists import orders, participants
from forumplanner.lists.orders import Ordering, OrderRow
from forumplanner.model.enums import NeedKind
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.needs import say_group_detail
from forumplanner.wording.values import say_value

_EVERYTHING = "everything"


def orders_document(request: Request, _: Catalogue) -> Document:
    """Return what is needed and ordered, by kind; notes are left out, since they may speak of persons."""
    event = event_of(request)
    today: date = local_now(request.workspace.now(), event).date()
    found = orders.ordering(request.db, event.id, today)
    wanted = request.chosen("kind")
    kinds = [kind for kind in NeedKind if wanted in {_EVERYTHING, kind.value}]
    groups = (_group(found, kind, _) for kind in kinds)
    facts = OrdersFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        groups=tuple(group for group in groups if group.needed or group.orders),
        created=request.workspace.now(),
    )
    return order_lists(facts, _)


def _group(found: Ordering, kind: NeedKind, _: Catalogue) -> OrderGroup:
    return OrderGroup(
        title=say_value(kind, _),
        needed=tuple(
            NeededFacts(say_group_detail(line.kind, line.said, _) or say_value(kind, _), line.needed, line.firm)
            for line in found.lines
            if line.kind is kind
        ),
        orders=_orders([row for row in found.orders if row.kind is kind], _),
    )


def _orders(rows: Sequence[OrderRow], _: Catalogue) -> tuple[OrderFacts, ...]:
    return tuple(
        OrderFacts(
            what=say_group_detail(row.kind, row.detail, _) or say_value(row.kind, _),
            quantity=row.quantity,
            by=row.by,
            when=period(row.starts, row.ends, _) if row.starts and row.ends else "",
            state=say_value(row.state, _),
        )
        for row in rows
    )


def participants_document(request: Request, _: Catalogue) -> Document:
    """Return who agreed to be named, each with what they agreed to."""
    event = event_of(request)
    rows = participants.listed(request.db, event.id)
    facts = ParticipantsFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        listed=tuple(
            ListedFacts(
                PersonFacts(row.name, row.own_script_name if row.own_script_name != row.name else "", row.organisation),
                row.email,
                row.phone,
            )
            for row in rows
        ),
        unlisted=participants.placed_count(request.db, event.id) - len(rows),
        created=request.workspace.now(),
    )
    return participants_of(facts, _)


ORDERS = Printed(
    Output.ORDERS,
    N_("Order lists"),
    Group.REGISTRATIONS,
    PAPER,
    orders_document,
    choices=(
        Choice(
            "kind",
            N_("What"),
            fixed(
                (_EVERYTHING, N_("everything")),
                (NeedKind.INTERPRETER, N_("Interpreter")),
                (NeedKind.SIGN_LANGUAGE, N_("Sign language")),
                (NeedKind.CHILDCARE, N_("Childcare")),
                (NeedKind.DIET, N_("Diet")),
            ),
        ),
    ),
)
PARTICIPANTS = Printed(
    Output.PARTICIPANTS,
    N_("List of participants who agreed to it"),
    Group.REGISTRATIONS,
    PAPER,
    participants_document,
    at=FORUMS,
    wants=(Missing.PEOPLE,),
)
