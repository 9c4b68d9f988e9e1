"""To whom letters go: the members of the body, those registered, a mailing list, one person, or nobody by name."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from forumplanner.desk.facts import event_view, is_body, local_now, person_facts
from forumplanner.desk.outputs import Request
from forumplanner.desk.printed.reaching import Chosen, reaches
from forumplanner.desk.printed.spec import Choice, fixed
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.lists import bodies, mailing_lists, people, registrations
from forumplanner.lists.events import EventView
from forumplanner.lists.mailing_targets import targets
from forumplanner.lists.registrations import RegistrationFilter, RegistrationSort
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.pools import TAKING
from forumplanner.wording.catalogue import N_, Catalogue

TO = "to"
PAPER, EVERYBODY, WITHOUT_MAIL = "paper", "everybody", "without_mail"
MEMBERS, REGISTERED, WAITING_TOO, OPEN = "members", "registered", "waiting_too", "open"
_LIST = "list:"
_GONE = (RegistrationState.CANCELLED, RegistrationState.DECLINED)
CONCERNED = tuple(state for state in RegistrationState if state not in _GONE)
"""Whoever registered and did not take it back."""


def to_whom(db: Session, event_id: EntityId, _: Catalogue) -> list[tuple[str, str]]:
    """Return to whom letters of an event can go; members first at a sitting, an open letter first elsewhere."""
    by_name = by_names(db, event_id, _)
    nobody = (OPEN, _("Open letter, to nobody by name"))
    at = 1 if by_name[0][0] == MEMBERS else 0
    return [*by_name[:at], nobody, *by_name[at:]]


def by_names(db: Session, event_id: EntityId, _: Catalogue) -> list[tuple[str, str]]:
    """Return whom one can turn to by name: members of the body, those registered with a place or all, mailing lists."""
    event = event_view(db, event_id)
    found = [
        (REGISTERED, _("All with a place")),
        (WAITING_TOO, _("Everybody registered, those who wait among them")),
    ]
    if is_body(event) and event.body_id is not None and bodies.members(db, event.body_id, event.starts.date()):
        found.insert(0, (MEMBERS, _("Members of the body")))
    return [*found, *((_LIST + name, _("Mailing list: {name}", name=name)) for name in _mailing_lists(db))]


TO_WHOM = Choice(TO, N_("To whom"), to_whom)
ON_PAPER = Choice(
    PAPER,
    N_("Which of them"),
    fixed((EVERYBODY, N_("everybody")), (WITHOUT_MAIL, N_("only those without e-mail, or who wish for letters"))),
)


def recipients(request: Request, event: EventView, _: Catalogue) -> tuple[PersonFacts, ...]:
    """Return who gets a letter; nobody for an open letter. Raises PlanningError where those chosen are none."""
    if not request.options.alone:
        if request.chosen(TO) == OPEN or (request.chosen(TO) == MEMBERS and request.options.public_only):
            return ()
        found = chosen(request, event)
        if request.chosen(PAPER) == WITHOUT_MAIL:
            found = on_paper(request.db, found)
    else:
        found = [_one(request)]
    return addressed(request.db, event, found, _)


def on_paper(db: Session, found: Sequence[Chosen]) -> list[Chosen]:
    """Return those whom no e-mail reaches, and those who wish for letters."""
    reached = zip(found, reaches(db, found), strict=True)
    return [one for one, reach in reached if reach.rather_written or not reach.by_mail]


def addressed(db: Session, event: EventView, found: Sequence[Chosen], _: Catalogue) -> tuple[PersonFacts, ...]:
    """Return those chosen as letters address them; raises PlanningError where there is nobody."""
    named = person_facts(db, (one.person_id for one in found if one.person_id is not None), _)
    letters = []
    for one in found:
        person = named.get(one.person_id) if one.person_id is not None else PersonFacts("")
        if person is not None:
            letters.append(_for_organisation(db, person, one))
    if not letters:
        raise PlanningError("export.nobody-to-write-to", event=event.title)
    return tuple(letters)


def told_all(request: Request) -> bool:
    """Tell whether those who get the letters may know of what is not public."""
    options = request.options
    return request.chosen(TO) == MEMBERS and not options.public_only and not options.alone


def chosen(request: Request, event: EventView) -> list[Chosen]:
    """Return who was chosen, in the order of the list they come from."""
    wanted = request.chosen(TO)
    if wanted == MEMBERS and event.body_id is not None:
        seats = bodies.members(request.db, event.body_id, event.starts.date())
        return [Chosen(id_) for id_ in dict.fromkeys(seat.person_id for seat in seats)]
    if wanted.startswith(_LIST):
        list_id = _mailing_lists(request.db)[wanted.removeprefix(_LIST)]
        view = mailing_lists.mailing_list(request.db, list_id)
        on = local_now(request.workspace.now(), event).date()
        found = targets(request.db, list_id, view.rule if view is not None else None, on)
        return [Chosen(each.person_id, next(iter(each.organisation_ids), None)) for each in found]
    return of_registrations(request, CONCERNED if wanted == WAITING_TOO else TAKING)


def of_registrations(request: Request, states: Sequence[RegistrationState]) -> list[Chosen]:
    """Return who is registered in one of these states, by name."""
    which = RegistrationFilter(request.event_id, states=tuple(states))
    rows = registrations.rows(request.db, registrations.ids(request.db, which, RegistrationSort.NAME))
    return [Chosen(row.person_id, None, row.organisation, row.state) for row in rows]


def _one(request: Request) -> Chosen:
    """Return the registration that was named; raises PlanningError for none, and for one of another event."""
    if request.options.registration_id is None:
        raise PlanningError("export.nobody-named")
    found = registrations.view(request.db, request.options.registration_id)
    if found is None or found.event_id != request.event_id:
        raise PlanningError("registration.gone")
    return Chosen(found.row.person_id, None, found.row.organisation, found.row.state)


def _for_organisation(db: Session, person: PersonFacts, one: Chosen) -> PersonFacts:
    """Return a person with the organisation they are written to for, at its address where it has one."""
    organisation = people.organisation_view(db, one.contact_of) if one.contact_of is not None else None
    if organisation is None:
        return replace(person, organisation=one.organisation or person.organisation)
    place = (organisation.street, f"{organisation.postcode} {organisation.city}".strip())
    return replace(person, organisation=organisation.name, address=tuple(filter(None, place)) or person.address)


def _mailing_lists(db: Session) -> dict[str, EntityId]:
    """Return the mailing lists by their names, of which no two are alike."""
    rows = mailing_lists.mailing_list_rows(db, mailing_lists.mailing_list_ids(db))
    return {row.name: row.id for row in rows}
