"""The extract of one decision, recommendation or measure: which the minutes hold, and the extract of the chosen item.

A public one is of a public item and holds what the public extract of the minutes says of it, with the same names.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from forumplanner.desk.facts import event_facts, event_of, is_body, local_now, office_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.extract_names import names_left_out
from forumplanner.desk.printed.minute_items import Gathering, measures_of, minute_item
from forumplanner.desk.printed.minutes import minutes_facts
from forumplanner.desk.printed.spec import EVERYWHERE, PAPER, Choice, Group, Missing, Printed
from forumplanner.desk.printed.tongues import told
from forumplanner.documents.content.decision_extract import DecisionExtractFacts, decision_extract
from forumplanner.documents.content.minutes_facts import MinuteItemFacts
from forumplanner.documents.tree import Document
from forumplanner.lists import minutes as minutes_lists
from forumplanner.lists.minutes import MinutesItem
from forumplanner.model.enums import EntryKind, ItemOutcome
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.catalogue import N_, Catalogue

DECISION = "decision"
_SENT_ON = frozenset({EntryKind.DECISION, EntryKind.RECOMMENDATION, EntryKind.MEASURE})
_VOTED_ON = frozenset(
    {
        ItemOutcome.RESOLVED,
        ItemOutcome.RESOLVED_AS_AMENDED,
        ItemOutcome.REJECTED,
        ItemOutcome.RECOMMENDED,
        ItemOutcome.REFERRED,
    }
)


def decided(db: Session, event_id: EntityId, *, public_only: bool = False) -> dict[str, MinutesItem]:
    """Return the items at which something was decided, by their numbers; by their ids where numbers are not theirs.

    `public_only` leaves out what is not public; what remains is called the same.
    """
    items = _decided(db, event_id, public_only=False)
    numbers = Counter(one.item.number for one in items)
    unique = {one.item.id for one in items if one.item.number and numbers[one.item.number] == 1}
    shown = _decided(db, event_id, public_only=True) if public_only else items
    return {one.item.number if one.item.id in unique else one.item.id: one for one in shown}


def _decided(db: Session, event_id: EntityId, *, public_only: bool) -> list[MinutesItem]:
    found = minutes_lists.minutes(db, event_id, public_only=public_only)
    return [] if found is None else [one for one in found.items if not one.item.internal and _holds_decision(one)]


def _holds_decision(one: MinutesItem) -> bool:
    """Tell whether an item ended in what is sent on; a body that advises recommends and refers."""
    written = any(entry.kind in _SENT_ON for entry in one.entries)
    return written or (bool(one.votes) and one.item.outcome in _VOTED_ON)


def _values(db: Session, event_id: EntityId, _: Catalogue) -> Sequence[tuple[str, str]]:
    return _named(decided(db, event_id))


def _public_values(db: Session, event_id: EntityId, _: Catalogue) -> Sequence[tuple[str, str]]:
    return _named(decided(db, event_id, public_only=True))


def _named(items: dict[str, MinutesItem]) -> list[tuple[str, str]]:
    return [(key, f"{one.item.number} {one.item.title}".strip()) for key, one in items.items()]


def decision_extract_document(request: Request, _: Catalogue) -> Document:
    """Return the extract of the chosen decision; raises PlanningError where the minutes hold none."""
    return decision_extract(*told(request, _, _facts))


def _facts(request: Request, _: Catalogue) -> DecisionExtractFacts:
    event = event_of(request)
    public = request.options.public_only
    found = minutes_lists.minutes(request.db, event.id)
    one = decided(request.db, event.id, public_only=public).get(request.chosen(DECISION))
    if found is None or one is None:
        lacking = public and decided(request.db, event.id)
        raise PlanningError("export.no-public-decision" if lacking else "export.no-decision", event=event.title)
    item = minute_item(one, (), Gathering(measures_of(request.db, [one]), {}), _)
    office = office_facts(request.db, request.workspace.who)
    settled = found.head.settled_at
    return DecisionExtractFacts(
        office=office,
        event=event_facts(event, _),
        held=found.head.began or event.starts,
        item=_names_left_out(request, item, _) if public else item,
        created=request.workspace.now(),
        certified=local_now(request.workspace.now(), event).date(),
        of_body=is_body(event),
        settled=None if settled is None else to_local(settled, event.zone).date(),
        signatory=office.signatory,
        signatory_function=office.signatory_function,
    )


def _names_left_out(request: Request, item: MinuteItemFacts, _: Catalogue) -> MinuteItemFacts:
    """Return the item with the names the public extract of the minutes says, which depend on its whole text."""
    whole = minutes_facts(request, _)
    return names_left_out(request, replace(whole, items=(item, *whole.items)), _).items[0]


DECISION_EXTRACT = Printed(
    Output.DECISION_EXTRACT,
    N_("Extract of a decision"),
    Group.MINUTES,
    PAPER,
    decision_extract_document,
    wants=(Missing.MINUTES, Missing.DECISION),
    public_at=EVERYWHERE,
    choices=(Choice(DECISION, N_("Of which item"), _values, _public_values),),
)
