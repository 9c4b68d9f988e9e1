"""The agenda items of minutes as documents name them: entries, votes, outcomes, details and annexes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.minutes_facts import AnnexFacts, EntryFacts, MinuteItemFacts, VoteFacts
from forumplanner.lists import agenda, measures
from forumplanner.lists import minutes as minutes_lists
from forumplanner.lists.agenda import AgendaRow
from forumplanner.lists.measures import MeasureRow
from forumplanner.lists.minutes import EntryRow, MinutesItem, VoteRow
from forumplanner.lists.papers import papers
from forumplanner.model.enums import AgendaKind, EntryKind, ItemOutcome, PaperKind, VoteManner, VoteResult
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.values import say_value

Annexes = Mapping[EntityId | None, tuple[AnnexFacts, ...]]
_COURSE = frozenset({EntryKind.INFORMATION, EntryKind.DISCUSSION})


@dataclass(frozen=True)
class Gathering:
    """What the items need beside themselves: the measures and annexes by their ids, and whether only results count."""

    tasks: Mapping[EntityId, MeasureRow]
    annexes: Annexes
    results_only: bool = False


def recorded_item(db: Session, event_id: EntityId, item_id: EntityId, _: Catalogue) -> MinuteItemFacts | None:
    """Return what was recorded at one agenda item and below it; None where it is gone."""
    found = minutes_lists.minutes(db, event_id)
    one = next((one for one in found.items if one.item.id == item_id), None) if found is not None else None
    if found is None or one is None:
        return None
    gathering = Gathering(measures_of(db, found.items), annexes_of(db, event_id, found.items))
    return minute_item(one, item_tree(found.items, gathering, _, item_id), gathering, _)


def annexes_of(db: Session, event_id: EntityId, items: Sequence[MinutesItem]) -> Annexes:
    """Return the papers by their items, numbered along the agenda, those of the event as a whole last.

    What belongs to an item that is not among `items` is left out; numbers are the same in whole and extract.
    """
    shown = {one.item.id: one.item for one in items}
    places = _places(agenda.agenda(db, event_id))
    kept = [
        row
        for row in papers(db, event_id)
        if row.kind is PaperKind.PAPER and (row.agenda_item_id is None or row.agenda_item_id in places)
    ]
    kept.sort(key=lambda row: places.get(row.agenda_item_id or EntityId(""), len(places)))
    annexes: dict[EntityId | None, tuple[AnnexFacts, ...]] = {}
    for place, row in enumerate(kept, 1):
        item = shown.get(row.agenda_item_id) if row.agenda_item_id is not None else None
        if row.agenda_item_id is None or item is not None:
            public = row.public and (item is None or item.public)
            annex = AnnexFacts(place, row.title, row.number, item.number if item is not None else "", public)
            annexes[row.agenda_item_id] = (*annexes.get(row.agenda_item_id, ()), annex)
    return annexes


def _places(rows: Sequence[AgendaRow]) -> dict[EntityId, int]:
    """Return the items of the minutes by their place: all but internal ones with what is below them."""
    internal: set[EntityId] = set()
    for row in rows:
        if row.internal or row.parent_id in internal:
            internal.add(row.id)
    return {row.id: place for place, row in enumerate(rows) if row.id not in internal}


def measures_of(db: Session, items: Sequence[MinutesItem]) -> Mapping[EntityId, MeasureRow]:
    """Return the measures that entries stand for, by their ids."""
    wanted = [entry.measure_id for one in items for entry in one.entries if entry.measure_id is not None]
    return {row.id: row for row in measures.rows(db, wanted)} if wanted else {}


def item_tree(
    items: Sequence[MinutesItem], gathering: Gathering, _: Catalogue, inside: EntityId | None = None
) -> tuple[MinuteItemFacts, ...]:
    """Return the items inside one, or all of them."""
    children: dict[EntityId | None, list[MinutesItem]] = {}
    known = {entry.item.id for entry in items}
    for one in items:
        parent = one.item.parent_id
        children.setdefault(parent if parent in known else None, []).append(one)

    def below(parent: EntityId | None) -> tuple[MinuteItemFacts, ...]:
        shown = (one for one in children.get(parent, ()) if not one.item.internal and not _is_mere_break(one))
        return tuple(minute_item(one, below(one.item.id), gathering, _) for one in shown)

    return below(inside)


def _is_mere_break(one: MinutesItem) -> bool:
    """Tell a break at which nothing was recorded."""
    recorded = one.entries or one.votes or one.item.outcome is not None
    return one.item.kind is AgendaKind.BREAK and not recorded


def minute_item(
    one: MinutesItem, children: tuple[MinuteItemFacts, ...], gathering: Gathering, _: Catalogue
) -> MinuteItemFacts:
    """Return an agenda item with what was recorded at it."""
    item, brief = one.item, gathering.results_only
    return MinuteItemFacts(
        number=item.number,
        title=item.title,
        public=item.public,
        speakers=tuple(PersonFacts(name=person.name) for person in item.contributors),
        entries=tuple(
            _entry(entry, gathering.tasks) for entry in one.entries if not brief or entry.kind not in _COURSE
        ),
        outcome=_outcome(item.outcome, item.referred_to, _),
        votes=tuple(_vote(vote, _) for vote in one.votes),
        details=tuple(_details(item, _, results_only=brief)),
        annexes=gathering.annexes.get(item.id, ()),
        children=children,
    )


def _entry(entry: EntryRow, tasks: Mapping[EntityId, MeasureRow]) -> EntryFacts:
    task = tasks.get(entry.measure_id) if entry.measure_id is not None else None
    return EntryFacts(
        entry.kind,
        entry.text,
        entry.public,
        owner=task.owner if task else "",
        due=task.due if task else None,
        number=entry.recommendation_number,
    )


def _details(item: AgendaRow, _: Catalogue, *, results_only: bool) -> Iterator[tuple[str, str]]:
    """Say what a conflict, a success model or a local measure records; who held what is no result."""
    said = (
        (_("Positions"), "" if results_only else item.positions),
        (_("Agreed"), item.agreed),
        (_("Still open"), item.still_open),
        (_("What"), item.what),
        (_("Who"), item.who),
        (_("Where it could be taken up"), item.transferable),
    )
    return ((term, text) for term, text in said if text)


def _outcome(outcome: ItemOutcome | None, referred_to: str, _: Catalogue) -> str:
    if outcome is None:
        return ""
    return f"{say_value(outcome, _)}: {referred_to}" if referred_to else say_value(outcome, _)


def _vote(vote: VoteRow, _: Catalogue) -> VoteFacts:
    return VoteFacts(
        question=vote.motion,
        yes=vote.yes,
        no=vote.no,
        abstentions=vote.abstentions,
        summary="" if vote.result is VoteResult.COUNTED else say_value(vote.result, _),
        manner="" if vote.manner is VoteManner.OPEN else say_value(vote.manner, _),
        entitled_present=vote.entitled_present,
    )
