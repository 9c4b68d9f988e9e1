"""The letters of an event: the invitation."""

from forumplanner.desk.facts import agenda_of, event_facts, event_of, is_body, local_now, office_facts, person_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.spec import PAPER, SITTINGS, Group, Printed
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.invitation import Audience, InvitationFacts, invitation
from forumplanner.documents.tree import Document
from forumplanner.lists import bodies
from forumplanner.wording.catalogue import N_, Catalogue


def invitation_document(request: Request, _: Catalogue) -> Document:
    """A sitting's members get a letter each with the whole agenda; others an open letter with the public one."""
    event = event_of(request)
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
        signatory=office.signatory,
        signatory_function=office.signatory_function,
    )
    return invitation(facts, _)


INVITATION = Printed(
    Output.INVITATION, N_("Invitation"), Group.INVITING, PAPER, invitation_document, public_at=SITTINGS
)
