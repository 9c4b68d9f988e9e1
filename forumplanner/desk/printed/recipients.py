"""To whom letters go: the members of the body, those registered, a mailing list, one person, or nobody by name."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from forumplanner.desk.facts import event_view, is_body, person_facts
from forumplanner.desk.outputs import Request
from forumplanner.desk.printed.spec import Choice
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.lists import bodies, mailing_lists, people, registrations
from forumplanner.lists.events import EventView
from forumplanner.lists.mailing_targets import targets
from forumplanner.lists.registrations import RegistrationFilter, RegistrationRow, RegistrationSort
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import N_, Catalogue

TO = "to"
MEMBERS, REGISTERED, OPEN = "members", "registered", "open"
_LIST = "list:"
_GONE = (RegistrationState.CANCELLED, RegistrationState.DECLINED)
CONCERNED = tuple(state for state in RegistrationState if state not in _GONE)
"""Whoever registered and did not take it back."""


def to_whom(db: Session, event_id: EntityId, _: Catalogue) -> list[tuple[str, str]]:
    """Return to whom letters of an event can go; members first at a sitting, an open letter first elsewhere."""
    found = [(OPEN, _("Open letter, to nobody by name")), (REGISTERED, _("Everybody registered"))]
    event = event_view(db, event_id)
    if is_body(event) and event.body_id is not None and bodies.members(db, event.body_id, event.starts.date()):
        found.insert(0, (MEMBERS, _("Members of the body")))
    named = _mailing_lists(db)
    return [*found, *((_LIST + name, _("Mailing list: {name}", name=name)) for name in named)]


TO_WHOM = Choice(TO, N_("To"), to_whom)


def recipients(request: Request, event: EventView, on: date, _: Catalogue) -> tuple[PersonFacts, ...]:
    """Return who was chosen; nobody for an open letter. Raises PlanningError where the chosen ones are none."""
    chosen = request.chosen(TO)
    if request.options.alone:
        found = registered(request, [_one(request)], _)
    elif chosen == MEMBERS and event.body_id is not None:
        if request.options.public_only:
            return ()
        seats = bodies.members(request.db, event.body_id, event.starts.date())
        found = persons(request.db, (seat.person_id for seat in seats), _)
    elif chosen == REGISTERED:
        which = RegistrationFilter(request.event_id, states=CONCERNED)
        found = registered(request, registrations.ids(request.db, which, RegistrationSort.NAME), _)
    elif chosen.startswith(_LIST):
        found = _of_list(request.db, _mailing_lists(request.db)[chosen.removeprefix(_LIST)], on, _)
    else:
        return ()
    if not found:
        raise PlanningError("export.nobody-to-write-to", event=event.title)
    return found


def told_all(request: Request) -> bool:
    """Tell whether those who get the letters may know of what is not public."""
    options = request.options
    return request.chosen(TO) == MEMBERS and not options.public_only and not options.alone


def persons(db: Session, person_ids: Iterable[EntityId], _: Catalogue) -> tuple[PersonFacts, ...]:
    """Return people as letters address them, in their order, nobody twice."""
    wanted = list(dict.fromkeys(person_ids))
    found = person_facts(db, wanted, _)
    return tuple(found[id_] for id_ in wanted if id_ in found)


def registered(request: Request, wanted: Sequence[EntityId], _: Catalogue) -> tuple[PersonFacts, ...]:
    """Return those registered, each for the organisation they registered for."""
    rows = registrations.rows(request.db, wanted)
    found = person_facts(request.db, (row.person_id for row in rows), _)
    return tuple(_for_organisation(found[row.person_id], row) for row in rows if row.person_id in found)


def _one(request: Request) -> EntityId:
    """Return the registration that was named; raises PlanningError for none, and for one of another event."""
    wanted = request.options.registration_id
    if wanted is None:
        raise PlanningError("export.nobody-named")
    found = registrations.view(request.db, wanted)
    if found is None or found.event_id != request.event_id:
        raise PlanningError("registration.gone")
    return wanted


def _for_organisation(person: PersonFacts, row: RegistrationRow) -> PersonFacts:
    return replace(person, organisation=row.organisation or person.organisation)


def _of_list(db: Session, list_id: EntityId, on: date, _: Catalogue) -> tuple[PersonFacts, ...]:
    view = mailing_lists.mailing_list(db, list_id)
    found = targets(db, list_id, view.rule if view is not None else None, on)
    named = person_facts(db, (each.person_id for each in found if each.person_id is not None), _)
    letters = []
    for each in found:
        organisation = people.organisation_view(db, each.organisation_ids[0]) if each.organisation_ids else None
        person = named.get(each.person_id) if each.person_id is not None else PersonFacts("")
        if person is None:
            continue
        if organisation is not None:
            line = f"{organisation.postcode} {organisation.city}".strip()
            place = tuple(filter(None, (organisation.street, line)))
            person = replace(person, organisation=organisation.name, address=place or person.address)
        letters.append(person)
    return tuple(letters)


def _mailing_lists(db: Session) -> dict[str, EntityId]:
    """Return the mailing lists by their names; of several with one name, the later ones are numbered."""
    found: dict[str, EntityId] = {}
    for row in mailing_lists.mailing_list_rows(db, mailing_lists.mailing_list_ids(db)):
        name, number = row.name, 1
        while name in found:
            number += 1
            name = f"{row.name} ({number})"
        found[name] = row.id
    return found
