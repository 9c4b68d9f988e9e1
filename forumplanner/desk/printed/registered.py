"""What is made of registrations: their list, and the confirmation for one of them."""

from dataclasses import replace

from forumplanner.desk.facts import (
    event_facts,
    event_of,
    item_facts,
    office_facts,
    person_facts,
)
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.letters import letter_facts
from forumplanner.desk.printed.spec import FORUMS, PAPER, Group, Missing, Printed
from forumplanner.desk.printed.tongues import told
from forumplanner.documents.content.confirmation import ConfirmationFacts, Standing, confirmation
from forumplanner.documents.content.facts import DayFacts
from forumplanner.documents.content.registration_list import ListColumn, RegistrationListFacts, registration_list
from forumplanner.documents.tree import Document
from forumplanner.lists import agenda, registrations
from forumplanner.lists.registrations import RegistrationFilter, RegistrationSort
from forumplanner.model.enums import RegistrationState
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.needs import say_need
from forumplanner.wording.values import say_value


def registrations_document(request: Request, _: Catalogue) -> Document:
    """Return everybody registered, by name."""
    event = event_of(request)
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


def confirmation_document(request: Request, _: Catalogue) -> Document:
    """Return the letter to one person who has a place or waits; raises PlanningError for anybody else."""
    return confirmation(*told(request, _, _confirmation))


def _confirmation(request: Request, _: Catalogue) -> ConfirmationFacts:
    if request.options.registration_id is None:
        raise PlanningError("export.nobody-named")
    found = registrations.view(request.db, request.options.registration_id)
    if found is None or found.event_id != request.event_id:
        raise PlanningError("registration.gone")
    waiting = found.row.state is RegistrationState.WAITING
    if not (waiting or found.row.state.takes_place):
        raise PlanningError("export.nothing-to-confirm", person=found.row.name)
    event = event_of(request)
    person = person_facts(request.db, [found.row.person_id], _)[found.row.person_id]
    common = letter_facts(request, event, (person,), _)
    rows = {row.id: row for row in agenda.agenda(request.db, request.event_id, public_only=True)}
    chosen = [workshop.item_id for workshop in found.workshops if workshop.state.takes_place]
    return ConfirmationFacts(
        **vars(replace(common, privacy_notice=event.privacy_notice)),
        standing=Standing.WAITING if waiting else Standing.PLACE,
        days=tuple(DayFacts(day.starts, day.ends, day.title) for day in event.days),
        workshops=tuple(item_facts(rows[id_], (), _) for id_ in chosen if id_ in rows),
        needs=tuple(say_need(need.kind, need.detail, need.quantity, _) for need in found.needs),
        companions=found.companions,
        token=found.row.badge_token,
    )


def registrations_file(request: Request) -> bytes:
    """Return all registrations in alphabetical order; needs are not in it (they are handed on as orders)."""
    from forumplanner.desk.list_export.giving_out import Wanted, as_bytes

    wanted = Wanted("registrations", request.event_id, language=request.options.language)
    return as_bytes(request.workspace, wanted, request.suffix)[0]


TABLES = (".xlsx", ".ods", ".csv")

REGISTRATIONS = Printed(
    Output.REGISTRATIONS,
    N_("List of registrations"),
    Group.REGISTRATIONS,
    (*TABLES, *PAPER),
    registrations_document,
    writers=dict.fromkeys(TABLES, registrations_file),
    at=FORUMS,
    wants=(Missing.PEOPLE,),
)
CONFIRMATION = Printed(
    Output.CONFIRMATION,
    N_("Confirmation of a registration"),
    Group.REGISTRATIONS,
    PAPER,
    confirmation_document,
    at=FORUMS,
    wants=(Missing.PEOPLE,),
    for_one_person=True,
)
