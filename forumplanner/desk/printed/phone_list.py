"""Whom no e-mail reaches: the list by which they are called."""

from sqlalchemy.orm import Session

from forumplanner.desk.facts import event_facts, event_of, office_facts, person_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.reaching import Chosen, reaches
from forumplanner.desk.printed.recipients import REGISTERED, TO, by_names, chosen
from forumplanner.desk.printed.spec import PAPER, Choice, Group, Printed
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.phone_list import CallFacts, PhoneListFacts, phone_list
from forumplanner.documents.tree import Document
from forumplanner.lists import people
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.values import say_value


def phone_list_document(request: Request, _: Catalogue) -> Document:
    """Return who is called; whoever wished for calls is on the list, too."""
    event = event_of(request)
    whom = chosen(request, event)
    named = person_facts(request.db, (one.person_id for one in whom if one.person_id is not None), _)
    calls = [
        _call(request, one, named.get(one.person_id) if one.person_id is not None else None, reach.phones, _)
        for one, reach in zip(whom, reaches(request.db, whom), strict=True)
        if reach.rather_called or not reach.by_mail
    ]
    facts = PhoneListFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        calls=tuple(calls),
        created=request.workspace.now(),
        reached=len(whom) - len(calls),
    )
    return phone_list(facts, _)


def to_call(db: Session, event_id: EntityId, _: Catalogue) -> list[tuple[str, str]]:
    """Return whom one can call; those with a place alone are the last choice, since the list says who waits."""
    return sorted(by_names(db, event_id, _), key=lambda one: one[0] == REGISTERED)


def _call(
    request: Request, one: Chosen, person: PersonFacts | None, phones: tuple[str, ...], _: Catalogue
) -> CallFacts:
    place = people.organisation_view(request.db, one.contact_of) if one.contact_of is not None else None
    organisation = (place.name if place is not None else "") or one.organisation
    if person is None:
        return CallFacts(organisation, phones=phones)
    return CallFacts(
        person.name,
        person.own_script,
        organisation or person.organisation,
        phones,
        say_value(one.state, _) if one.state is not None else "",
    )


PHONE_LIST = Printed(
    Output.PHONE_LIST,
    N_("Phone list of people without e-mail"),
    Group.INVITING,
    PAPER,
    phone_list_document,
    choices=(Choice(TO, N_("Whom"), to_call),),
)
