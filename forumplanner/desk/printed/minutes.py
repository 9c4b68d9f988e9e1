"""The minutes as a document: gathers head, presence, entries and votes of one event."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from forumplanner.desk.facts import event_facts, event_of, is_body, office_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.spec import PAPER, SITTINGS, Group, Missing, Printed
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.minutes import minutes
from forumplanner.documents.content.minutes_facts import (
    AmendmentFacts,
    EntryFacts,
    MinuteItemFacts,
    MinutesFacts,
    ObjectionFacts,
    PresenceGroup,
    VoteFacts,
)
from forumplanner.documents.dates import clock_with_unit
from forumplanner.documents.tree import Document, SignatureLine
from forumplanner.lists import bodies, measures
from forumplanner.lists import minutes as minutes_lists
from forumplanner.lists.agenda import AgendaRow
from forumplanner.lists.bodies import MemberAttendanceRow
from forumplanner.lists.events import EventView
from forumplanner.lists.measures import MeasureRow
from forumplanner.lists.minutes import EntryRow, MinutesItem, VoteRow
from forumplanner.lists.sitting_guests import GuestRow, guests
from forumplanner.model.enums import AttendanceState, ItemOutcome, SeatRole, VoteManner, VoteResult
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import sitting as sittings
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.values import say_value


def minutes_document(request: Request, _: Catalogue) -> Document:
    """Return the minutes of an event; raises PlanningError where none were opened."""
    event = event_of(request)
    found = minutes_lists.minutes(request.db, request.event_id, public_only=request.options.public_only)
    if found is None:
        raise PlanningError("export.no-minutes", event=event.title)
    office = office_facts(request.db, request.workspace.who)
    sitting = is_body(event)
    recorded = bodies.attendance(request.db, request.event_id) if sitting else ()
    tasks = _measures(request.db, found.items)
    facts = MinutesFacts(
        office=office,
        event=event_facts(event, _),
        begin=found.head.began or event.starts,
        end=found.head.ended,
        items=_tree(found.items, tasks, _),
        created=request.workspace.now(),
        present=_present(
            recorded, guests(request.db, request.event_id) if sitting else (), found.head.audience, _, sitting=sitting
        ),
        excused=_in_state(recorded, AttendanceState.EXCUSED, _),
        absent=_in_state(recorded, AttendanceState.ABSENT, _),
        chair=found.head.chair,
        minute_taker=found.head.minute_taker,
        signatures=tuple(
            SignatureLine(name, function)
            for name, function in (
                (found.head.chair, _("Chair") if sitting else _.pgettext("of a forum", "Led by")),
                (found.head.minute_taker, _("Minute-taker")),
            )
            if name
        ),
        title=_.pgettext("of a body", "Minutes") if sitting else "",
        draft=not found.head.settled,
        public_extract=request.options.public_only,
        quorum=_quorum(request.db, event, _) if sitting else "",
        opening=found.head.opening.strip(),
        in_parts=sitting,
        settled=to_local(found.head.settled_at, event.zone).date() if found.head.settled_at else None,
        objections=tuple(
            ObjectionFacts(to_local(one.raised_at, event.zone).date(), one.raised_by, one.text, one.decision)
            for one in found.objections
        ),
        amendments=tuple(
            AmendmentFacts(to_local(one.decided_at, event.zone).date(), one.text) for one in found.amendments
        ),
    )
    return minutes(facts, _)


def recorded_item(db: Session, event_id: EntityId, item_id: EntityId, _: Catalogue) -> MinuteItemFacts | None:
    """Return what was recorded at one agenda item and below it; None where it is gone."""
    found = minutes_lists.minutes(db, event_id)
    one = next((one for one in found.items if one.item.id == item_id), None) if found is not None else None
    if found is None or one is None:
        return None
    tasks = _measures(db, found.items)
    return _item(one, _tree(found.items, tasks, _, item_id), tasks, _)


def _measures(db: Session, items: Sequence[MinutesItem]) -> Mapping[EntityId, MeasureRow]:
    """Return the measures that entries stand for, by their ids."""
    wanted = [entry.measure_id for one in items for entry in one.entries if entry.measure_id is not None]
    return {row.id: row for row in measures.rows(db, wanted)} if wanted else {}


def _quorum(db: Session, event: EventView, _: Catalogue) -> str:
    """Say whether the body could decide; nothing where rules, its legal members or the attendance are unknown."""
    there = sittings.present_and_entitled(db, event.id)
    if there is None or event.body_id is None:
        return ""
    rules = bodies.rules(db, event.body_id)
    legal = next((row.legal_members for row in bodies.bodies(db, event.starts.date()) if row.id == event.body_id), None)
    if rules is None or not legal:
        return ""
    if sittings.quorum(rules, legal, there):
        return _("quorate (entitled to vote and present: {n}; legal members: {legal})", n=there, legal=legal)
    return _("not quorate (entitled to vote and present: {n}; legal members: {legal})", n=there, legal=legal)


def _tree(
    items: Sequence[MinutesItem], tasks: Mapping[EntityId, MeasureRow], _: Catalogue, inside: EntityId | None = None
) -> tuple[MinuteItemFacts, ...]:
    """Return the items inside one, or all of them."""
    children: dict[EntityId | None, list[MinutesItem]] = {}
    known = {entry.item.id for entry in items}
    for one in items:
        parent = one.item.parent_id
        children.setdefault(parent if parent in known else None, []).append(one)

    def below(parent: EntityId | None) -> tuple[MinuteItemFacts, ...]:
        shown = (one for one in children.get(parent, ()) if not one.item.internal)
        return tuple(_item(one, below(one.item.id), tasks, _) for one in shown)

    return below(inside)


def _item(
    one: MinutesItem, children: tuple[MinuteItemFacts, ...], tasks: Mapping[EntityId, MeasureRow], _: Catalogue
) -> MinuteItemFacts:
    item = one.item
    return MinuteItemFacts(
        number=item.number,
        title=item.title,
        public=item.public,
        speakers=tuple(PersonFacts(name=person.name) for person in item.contributors),
        entries=tuple(_entry(entry, tasks) for entry in one.entries),
        outcome=_outcome(item.outcome, item.referred_to, _),
        votes=tuple(_vote(vote, _) for vote in one.votes),
        details=tuple(_details(item, _)),
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


def _details(item: AgendaRow, _: Catalogue) -> Iterator[tuple[str, str]]:
    """Say what a conflict, a success model or a local measure records."""
    said = (
        (_("Positions"), item.positions),
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


def _present(
    recorded: Sequence[MemberAttendanceRow],
    visitors: Sequence[GuestRow],
    audience: int | None,
    _: Catalogue,
    *,
    sitting: bool,
) -> tuple[PresenceGroup, ...]:
    groups = [
        PresenceGroup(
            title, _in_state([row for row in recorded if row.seat.votes is votes], AttendanceState.PRESENT, _)
        )
        for title, votes in ((_("Members entitled to vote"), True), (_("Advisory members"), False))
    ]
    groups.append(PresenceGroup(_("Represented"), _in_state(recorded, AttendanceState.REPRESENTED, _)))
    present = (
        PersonFacts(name=one.name, organisation=one.organisation, note=_came_and_left(((one.came, one.left),), _))
        for one in visitors
    )
    groups.append(PresenceGroup(_("Guests"), tuple(present)))
    if audience is not None:
        counted = _.ngettext("{n} person", "{n} persons", audience)
        title = _("Audience") if sitting else _("Participants")
        groups.append(PresenceGroup(title, (PersonFacts(name=counted),)))
    return tuple(group for group in groups if group.people)


def _in_state(recorded: Sequence[MemberAttendanceRow], state: AttendanceState, _: Catalogue) -> tuple[PersonFacts, ...]:
    return tuple(
        PersonFacts(
            name=row.seat.person
            if not row.represented_by
            else _("{member}, by {substitute}", member=row.seat.person, substitute=row.represented_by),
            organisation=row.seat.group_name,
            function="" if row.seat.role is SeatRole.MEMBER else say_value(row.seat.role, _),
            note=_came_and_left(row.times, _),
        )
        for row in recorded
        if row.state is state
    )


def _came_and_left(times: Sequence[tuple[datetime | None, datetime | None]], _: Catalogue) -> str:
    """Say when somebody came later, left earlier or came back."""
    said = []
    for came, left in times:
        said += [_("came {time}", time=clock_with_unit(came, _))] if came else []
        said += [_("left {time}", time=clock_with_unit(left, _))] if left else []
    return ", ".join(said)


MINUTES = Printed(
    Output.MINUTES,
    N_("Minutes"),
    Group.MINUTES,
    PAPER,
    minutes_document,
    wants=(Missing.MINUTES,),
    public_at=SITTINGS,
)
