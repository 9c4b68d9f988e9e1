"""The extract of one decision: which decisions the minutes hold, and the extract of the chosen one."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy.orm import Session

from forumplanner.desk.facts import event_facts, event_of, is_body, local_now, office_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.minute_items import Gathering, minute_item
from forumplanner.desk.printed.spec import PAPER, Choice, Group, Missing, Printed
from forumplanner.desk.printed.tongues import told
from forumplanner.documents.content.decision_extract import DecisionExtractFacts, decision_extract
from forumplanner.documents.tree import Document
from forumplanner.lists import minutes as minutes_lists
from forumplanner.lists.minutes import MinutesItem
from forumplanner.model.enums import EntryKind
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.catalogue import N_, Catalogue

DECISION = "decision"


def decided(db: Session, event_id: EntityId) -> dict[str, MinutesItem]:
    """Return the items at which something was decided, by their numbers; by their ids where numbers are not theirs."""
    found = minutes_lists.minutes(db, event_id)
    items = [] if found is None else [one for one in found.items if not one.item.internal and _holds_decision(one)]
    numbers = Counter(one.item.number for one in items)
    return {one.item.number if numbers[one.item.number] == 1 and one.item.number else one.item.id: one for one in items}


def _holds_decision(one: MinutesItem) -> bool:
    return any(entry.kind is EntryKind.DECISION for entry in one.entries)


def _values(db: Session, event_id: EntityId, _: Catalogue) -> Sequence[tuple[str, str]]:
    return [(key, f"{one.item.number} {one.item.title}".strip()) for key, one in decided(db, event_id).items()]


def decision_extract_document(request: Request, _: Catalogue) -> Document:
    """Return the extract of the chosen decision; raises PlanningError where the minutes hold none."""
    return decision_extract(*told(request, _, _facts))


def _facts(request: Request, _: Catalogue) -> DecisionExtractFacts:
    event = event_of(request)
    found = minutes_lists.minutes(request.db, event.id)
    one = decided(request.db, event.id).get(request.chosen(DECISION))
    if found is None or one is None:
        raise PlanningError("export.no-decision", event=event.title)
    office = office_facts(request.db, request.workspace.who)
    settled = found.head.settled_at
    return DecisionExtractFacts(
        office=office,
        event=event_facts(event, _),
        held=found.head.began or event.starts,
        item=minute_item(one, (), Gathering({}, {}), _),
        created=request.workspace.now(),
        certified=local_now(request.workspace.now(), event).date(),
        of_body=is_body(event),
        settled=None if settled is None else to_local(settled, event.zone).date(),
        signatory=office.signatory,
        signatory_function=office.signatory_function,
    )


DECISION_EXTRACT = Printed(
    Output.DECISION_EXTRACT,
    N_("Extract of a decision"),
    Group.MINUTES,
    PAPER,
    decision_extract_document,
    wants=(Missing.MINUTES, Missing.DECISION),
    choices=(Choice(DECISION, N_("Which decision"), _values),),
)
