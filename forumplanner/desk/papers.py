"""The printed documents of an event: gathers what each is told, and writes the tree as PDF or HTML."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from forumplanner.desk.facts import (
    agenda_of,
    event_facts,
    event_view,
    is_body,
    item_facts,
    local_now,
    office_facts,
    person_facts,
)
from forumplanner.desk.outputs import Output, Request, Writer
from forumplanner.documents.content.facts import DayFacts, PersonFacts
from forumplanner.documents.tree import Document
from forumplanner.lists import agenda, bodies, registrations
from forumplanner.lists.bodies import SeatRow
from forumplanner.lists.registrations import RegistrationFilter, RegistrationRow, RegistrationSort
from forumplanner.model.enums import RegistrationState, SeatRole
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.places import TAKING
from forumplanner.wording.catalogue import Catalogue, catalogue
from forumplanner.wording.needs import say_need
from forumplanner.wording.values import say_value

Builder = Callable[[Request, Catalogue], Document]


def printed(output: Output) -> Writer:
    """Return what writes this output as PDF or HTML."""
    return partial(_written, _builders()[output])


def _written(builder: Builder, request: Request) -> bytes:
    document = builder(request, catalogue(request.options.language))
    if request.suffix == ".html":
        from forumplanner.documents.html import write_html

        return write_html(document).encode("utf-8")
    from forumplanner.documents.pdf import write_pdf

    return write_pdf(document)


def _builders() -> Mapping[Output, Builder]:
    from forumplanner.desk.minutes_paper import minutes_document

    return {
        Output.INVITATION: _invitation,
        Output.PROGRAMME: _programme,
        Output.ATTENDANCE: _attendance,
        Output.BADGES: _badges,
        Output.REGISTRATIONS: _registrations,
        Output.CONFIRMATION: _confirmation,
        Output.MINUTES: minutes_document,
        Output.COUNTS: _counts,
    }


def _invitation(request: Request, _: Catalogue) -> Document:
    """A sitting's members get a letter each with the whole agenda; others an open letter with the public one."""
    from forumplanner.documents.content.invitation import Audience, InvitationFacts, invitation

    event = event_view(request.db, request.event_id)
    to_members = is_body(event) and not request.options.public_only and event.body_id is not None
    recipients: tuple[PersonFacts, ...] = ()
    if to_members:
        seats = bodies.members(request.db, str(event.body_id), event.starts.date())
        found = person_facts(request.db, (seat.person_id for seat in seats), _)
        recipients = tuple(found[seat.person_id] for seat in seats if seat.person_id in found)
    office = office_facts(request.db, request.workspace.who)
    now = local_now(request.workspace.now(), event)
    facts = InvitationFacts(
        office=office,
        event=event_facts(event, _),
        recipients=recipients,
        agenda=agenda_of(request.db, event.id, _, public_only=not to_members),
        written=now.date(),
        created=request.workspace.now(),
        audience=Audience.MEMBERS if to_members else Audience.GUESTS,
        text=(event.description,) if event.description and not is_body(event) else (),
        reply_by=event.registration_closes.date() if event.registration_closes else None,
        privacy_notice="" if to_members else event.privacy_notice,
        signatory=office.contact,
    )
    return invitation(facts, _)


def _programme(request: Request, _: Catalogue) -> Document:
    from forumplanner.documents.content.programme import ProgrammeFacts, programme

    event = event_view(request.db, request.event_id)
    facts = ProgrammeFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        agenda=agenda_of(request.db, event.id, _, public_only=True),
        created=request.workspace.now(),
        welcome=event.subtitle,
    )
    return programme(facts, _)


def _placed(request: Request) -> list[RegistrationRow]:
    which = RegistrationFilter(request.event_id, states=TAKING)
    return registrations.rows(request.db, registrations.ids(request.db, which, RegistrationSort.NAME))


def _guest(row: RegistrationRow, *, listed: bool = True) -> PersonFacts:
    return PersonFacts(
        name=row.listed_name if listed else row.name,
        own_script=row.own_script_name if row.own_script_name != row.name else "",
        organisation=row.organisation,
        sort_key=row.family_name,
    )


def _attendance(request: Request, _: Catalogue) -> Document:
    """Guests by name; at a sitting the members apart, those entitled to vote first."""
    from forumplanner.documents.content.attendance import AttendanceFacts, AttendanceGroup, attendance

    event = event_view(request.db, request.event_id)
    groups: list[AttendanceGroup] = []
    if is_body(event) and event.body_id is not None:
        seats = bodies.members(request.db, event.body_id, event.starts.date())
        groups += [
            AttendanceGroup(_("Members entitled to vote"), members(seats, _, votes=True)),
            AttendanceGroup(_("Advisory members"), members(seats, _, votes=False)),
        ]
    guests = tuple(_guest(row) for row in _placed(request))
    groups.append(AttendanceGroup(_("Guests") if groups else "", guests))
    facts = AttendanceFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        groups=tuple(groups),
        created=request.workspace.now(),
    )
    return attendance(facts, _)


def members(seats: Iterable[SeatRow], _: Catalogue, *, votes: bool) -> tuple[PersonFacts, ...]:
    """Return the members with or without a vote, with their role and group."""
    return tuple(
        PersonFacts(
            name=seat.person,
            organisation=seat.group_name,
            function="" if seat.role is SeatRole.MEMBER else say_value(seat.role, _),
        )
        for seat in seats
        if seat.votes is votes
    )


def _badges(request: Request, _: Catalogue) -> Document:
    from forumplanner.documents.content.badges import BadgeFacts, BadgesFacts, badges

    event = event_view(request.db, request.event_id)
    only = request.options.registration_id if request.options.alone else None
    rows = [row for row in _placed(request) if only is None or row.id == only]
    if not rows:
        raise PlanningError("export.nobody-to-print", event=event.title)
    facts = BadgesFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        badges=tuple(BadgeFacts(_guest(row, listed=False), row.badge_token) for row in rows),
        created=request.workspace.now(),
    )
    return badges(facts, _)


def _registrations(request: Request, _: Catalogue) -> Document:
    from forumplanner.documents.content.registration_list import ListColumn, RegistrationListFacts, registration_list

    event = event_view(request.db, request.event_id)
    ids = registrations.ids(request.db, RegistrationFilter(request.event_id), RegistrationSort.NAME)
    columns = (
        ListColumn(_("Name"), 1.3),
        ListColumn(_("Organisation"), 1.3),
        ListColumn(_("Town"), 0.8),
        ListColumn(_("State"), 0.9),
    )
    facts = RegistrationListFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        columns=columns,
        rows=tuple(
            (row.listed_name, row.organisation, row.city, say_value(row.state, _))
            for row in registrations.rows(request.db, ids)
        ),
        created=request.workspace.now(),
    )
    return registration_list(facts, _)


def _counts(request: Request, _: Catalogue) -> Document:
    from forumplanner.desk.counting.paper import counts_document
    from forumplanner.lists.counting import Whom

    return counts_document(request.db, request.workspace, request.event_id, Whom.WITH_PLACE, _)


def _confirmation(request: Request, _: Catalogue) -> Document:
    from forumplanner.documents.content.confirmation import ConfirmationFacts, Standing, confirmation

    if request.options.registration_id is None:
        raise PlanningError("export.nobody-named")
    found = registrations.view(request.db, request.options.registration_id)
    if found is None or found.event_id != request.event_id:
        raise PlanningError("registration.gone")
    waiting = found.row.state is RegistrationState.WAITING
    if not (waiting or found.row.state.takes_place):
        raise PlanningError("export.nothing-to-confirm", person=found.row.name)
    event = event_view(request.db, request.event_id)
    office = office_facts(request.db, request.workspace.who)
    rows = {row.id: row for row in agenda.agenda(request.db, request.event_id, public_only=True)}
    chosen = [workshop.item_id for workshop in found.workshops if workshop.state.takes_place]
    facts = ConfirmationFacts(
        office=office,
        event=event_facts(event, _),
        person=person_facts(request.db, [found.row.person_id], _)[found.row.person_id],
        written=local_now(request.workspace.now(), event).date(),
        created=request.workspace.now(),
        standing=Standing.WAITING if waiting else Standing.PLACE,
        days=tuple(DayFacts(day.starts, day.ends, day.title) for day in event.days),
        workshops=tuple(item_facts(rows[id_], (), _) for id_ in chosen if id_ in rows),
        needs=tuple(say_need(need.kind, need.detail, need.quantity, _) for need in found.needs),
        companions=found.companions,
        token=found.row.badge_token,
        privacy_notice=event.privacy_notice,
        signatory=office.contact,
    )
    return confirmation(facts, _)
