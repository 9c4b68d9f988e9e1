"""The minutes as a document: gathers head, presence, entries and votes of one event."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from forumplanner.desk.facts import event_facts, event_of, is_body, office_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.extract_names import names_left_out
from forumplanner.desk.printed.minute_items import Gathering, annexes_of, item_tree, measures_of
from forumplanner.desk.printed.signing import signatures
from forumplanner.desk.printed.spec import EVERYWHERE, PAPER, Choice, Group, Missing, Printed, fixed
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.minutes import minutes
from forumplanner.documents.content.minutes_facts import (
    AmendmentFacts,
    MinutesFacts,
    ObjectionFacts,
    PresenceGroup,
)
from forumplanner.documents.dates import clock_with_unit
from forumplanner.documents.tree import Document
from forumplanner.lists import bodies
from forumplanner.lists import minutes as minutes_lists
from forumplanner.lists.bodies import MemberAttendanceRow
from forumplanner.lists.events import EventView
from forumplanner.lists.sitting_guests import GuestRow, guests
from forumplanner.model.enums import (
    AttendanceState,
    SeatRole,
)
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import sitting as sittings
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.values import say_value


def minutes_document(request: Request, _: Catalogue) -> Document:
    """Return the minutes of an event; raises PlanningError where none were opened.

    A public extract names only those whom everybody may read of and those for whom it was decided.
    """
    facts = minutes_facts(request, _)
    return minutes(names_left_out(request, facts, _) if request.options.public_only else facts, _)


def minutes_facts(request: Request, _: Catalogue) -> MinutesFacts:
    """Return what the minutes say, names and all; raises PlanningError where none were opened."""
    event = event_of(request)
    found = minutes_lists.minutes(request.db, request.event_id, public_only=request.options.public_only)
    if found is None:
        raise PlanningError("export.no-minutes", event=event.title)
    sitting, results_only = is_body(event), request.chosen(DETAIL) == RESULTS
    recorded = bodies.attendance(request.db, request.event_id) if sitting else ()
    visitors = guests(request.db, request.event_id) if sitting else ()
    annexes = annexes_of(request.db, request.event_id, found.items)
    gathering = Gathering(measures_of(request.db, found.items), annexes, results_only=results_only)
    return MinutesFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        begin=found.head.began or event.starts,
        end=found.head.ended,
        items=item_tree(found.items, gathering, _),
        created=request.workspace.now(),
        present=_present(recorded, visitors, found.head.audience, _, sitting=sitting),
        excused=_in_state(recorded, AttendanceState.EXCUSED, _),
        absent=_in_state(recorded, AttendanceState.ABSENT, _),
        chair=found.head.chair,
        minute_taker=found.head.minute_taker,
        signatures=signatures(request.db, event, found.head, _),
        title=_title(_, sitting=sitting, results_only=results_only),
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
        interruptions=tuple((one.began, one.ended) for one in found.interruptions),
        duly_invited=found.head.duly_invited,
        invited_on=found.head.invited_on,
        annexes=tuple(annex for of_item in annexes.values() for annex in of_item),
    )


def _title(_: Catalogue, *, sitting: bool, results_only: bool) -> str:
    """Return the title where it is not the usual one."""
    if results_only:
        return _.pgettext("of a body", "Minutes of results") if sitting else _("Minutes of results")
    return _.pgettext("of a body", "Minutes") if sitting else ""


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
    groups.append(PresenceGroup(_("Guests"), tuple(present), guests=True))
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


DETAIL, COURSE, RESULTS = "detail", "course", "results"

MINUTES = Printed(
    Output.MINUTES,
    N_("Minutes"),
    Group.MINUTES,
    PAPER,
    minutes_document,
    wants=(Missing.MINUTES,),
    public_at=EVERYWHERE,
    choices=(
        Choice(
            DETAIL,
            N_("How much they record"),
            fixed((COURSE, N_("Course and results")), (RESULTS, N_("Results only"))),
        ),
    ),
)
