"""What is on the agenda, for members and for the public: the agenda itself and its announcement."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from forumplanner.desk.facts import event_facts, event_of, is_body, local_now, minutes_between, office_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.fitting import fitted
from forumplanner.desk.printed.letters import second_convening
from forumplanner.desk.printed.spec import PAPER, SITTINGS, Group, Missing, Printed
from forumplanner.desk.printed.tongues import told
from forumplanner.desk.translated_agenda import agenda_rows
from forumplanner.documents.content.agenda import agenda
from forumplanner.documents.content.agenda_facts import AgendaPaperFacts, PaperFacts, PointFacts
from forumplanner.documents.content.announcement import AnnouncementFacts, announcement
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.tree import Document
from forumplanner.lists import papers
from forumplanner.lists.agenda import AgendaRow, ContributorRow
from forumplanner.lists.events import EventView
from forumplanner.model.enums import ContributionRole, EventKind, PaperKind
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.values import say_value

_LEADING = (ContributionRole.CHAIR, ContributionRole.MODERATOR)
_SMALLER = (1.2, 1.1, 1.0, 0.94, 0.88, 0.82)
"""An announcement is set large, since it hangs on a wall, and shrinks to one page; text stays above 8.5 points."""

_Papers = Mapping[EntityId | None, Sequence[PaperFacts]]


def agenda_document(request: Request, _: Catalogue) -> Document:
    """Return the agenda, whole or what is public of it."""
    event = event_of(request)
    public = request.options.public_only
    found = _papers(request, public_only=public)
    rows = agenda_rows(request.db, event.id, _, public_only=public)
    facts = AgendaPaperFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        items=_points(rows, found, _),
        created=request.workspace.now(),
        in_parts=is_body(event),
        public=public,
        papers=tuple(found.get(None, ())),
    )
    return agenda(facts, _)


def announcement_document(request: Request, _: Catalogue) -> Document:
    """Return the announcement, on one page where it can be; a web page has no lines to sign on."""
    german, other = told(request, _, _announcement)
    made = announcement(german, other)
    if request.suffix == ".html":
        return made
    return fitted([replace(made, scale=scale) for scale in _SMALLER], 1 if other is None else 2)


def _announcement(request: Request, _: Catalogue) -> AnnouncementFacts:
    event = event_of(request)
    rows = agenda_rows(request.db, event.id, _, public_only=not is_body(event))
    return AnnouncementFacts(
        office=office_facts(request.db, request.workspace.who),
        event=replace(event_facts(event, _), step_free=_step_free(event)),
        items=_points(rows, {}, _),
        announced=local_now(request.workspace.now(), event).date(),
        created=request.workspace.now(),
        sitting=is_body(event),
        register_by=event.registration_closes.date() if event.registration_closes and not is_body(event) else None,
        registration_link="" if is_body(event) else event.registration_link,
        on_a_board=request.suffix != ".html",
        second_convening=second_convening(request, event),
    )


def _step_free(event: EventView) -> bool | None:
    """Tell whether the venue and every room that is used can be reached without a step; None without a venue."""
    if event.venue is None:
        return None
    return event.venue.step_free and all(room.step_free for room in event.venue.rooms if room.used)


def _papers(request: Request, *, public_only: bool) -> _Papers:
    """Return the papers of the event by the item they belong to, None those of no item."""
    found: defaultdict[EntityId | None, list[PaperFacts]] = defaultdict(list)
    for paper in papers.papers(request.db, request.event_id, public_only=public_only):
        if paper.kind is PaperKind.PAPER:
            title = "" if paper.number and paper.title == paper.item else paper.title
            found[paper.agenda_item_id].append(PaperFacts(title, paper.number, paper.public))
    return found


def _points(rows: Sequence[AgendaRow], found: _Papers, _: Catalogue) -> tuple[PointFacts, ...]:
    """Return the items as a tree; those for the organisers only are left out with all inside them."""
    children: defaultdict[EntityId | None, list[AgendaRow]] = defaultdict(list)
    for row in rows:
        if not row.internal:
            children[row.parent_id].append(row)

    def below(parent: EntityId | None) -> tuple[PointFacts, ...]:
        return tuple(_point(row, below(row.id), found.get(row.id, ()), _) for row in children.get(parent, ()))

    return below(None)


def _point(row: AgendaRow, children: tuple[PointFacts, ...], found: Sequence[PaperFacts], _: Catalogue) -> PointFacts:
    return PointFacts(
        title=row.title,
        number=row.number,
        public=row.public,
        start=row.start,
        minutes=minutes_between(row.start, row.end),
        room=row.room,
        track=row.track,
        description=row.description,
        introduced_by=tuple(_person(one, _) for one in row.contributors if one.role not in _LEADING),
        led_by=tuple(_person(one, _) for one in row.contributors if one.role in _LEADING),
        papers=tuple(found),
        children=children,
    )


def _person(one: ContributorRow, _: Catalogue) -> PersonFacts:
    return PersonFacts(one.name, function=say_value(one.role, _) if one.role is ContributionRole.RAPPORTEUR else "")


AGENDA = Printed(
    Output.AGENDA,
    N_("Agenda"),
    Group.PROGRAMME,
    PAPER,
    agenda_document,
    wants=(Missing.AGENDA,),
    public_at=frozenset(EventKind),
)
ANNOUNCEMENT = Printed(
    Output.ANNOUNCEMENT,
    N_("Public announcement"),
    Group.PROGRAMME,
    PAPER,
    announcement_document,
    at=SITTINGS | {EventKind.CITIZEN_FORUM},
    wants=(Missing.AGENDA,),
    always_public=True,
)
