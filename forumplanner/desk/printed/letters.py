"""The letters that invite."""

from forumplanner.desk.facts import agenda_of, event_facts, event_of, is_body, local_now, office_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.recipients import TO_WHOM, recipients, told_all
from forumplanner.desk.printed.spec import PAPER, SITTINGS, Group, Printed
from forumplanner.desk.printed.tongues import told
from forumplanner.documents.content.invitation import Audience, InvitationFacts, invitation
from forumplanner.documents.tree import Document
from forumplanner.lists import bodies
from forumplanner.lists.events import EventView
from forumplanner.wording.catalogue import N_, Catalogue


def invitation_document(request: Request, _: Catalogue) -> Document:
    """A sitting's members get a letter each with the whole agenda; all others a letter with the public one."""
    return invitation(*told(request, _, _invitation))


def _invitation(request: Request, _: Catalogue) -> InvitationFacts:
    event = event_of(request)
    office = office_facts(request.db, request.workspace.who)
    now = local_now(request.workspace.now(), event)
    whole = told_all(request)
    return InvitationFacts(
        office=office,
        event=event_facts(event, _),
        recipients=recipients(request, event, now.date(), _),
        written=now.date(),
        created=request.workspace.now(),
        signatory=office.signatory,
        signatory_function=office.signatory_function,
        privacy_notice="" if whole else event.privacy_notice,
        agenda=agenda_of(request.db, event.id, _, public_only=not whole),
        audience=Audience.MEMBERS if whole else Audience.GUESTS,
        text=(event.description,) if event.description and not is_body(event) else (),
        reply_by=event.registration_closes.date() if event.registration_closes else None,
        second_convening=second_convening(request, event),
    )


def second_convening(request: Request, event: EventView) -> str:
    """Return the note that a second invitation has to carry, in the words of the body's rules; otherwise nothing."""
    if not event.second_convening or event.body_id is None:
        return ""
    rules = bodies.rules(request.db, event.body_id)
    return rules.second_convening.strip() if rules is not None else ""


INVITATION = Printed(
    Output.INVITATION,
    N_("Invitation"),
    Group.INVITING,
    PAPER,
    invitation_document,
    public_at=SITTINGS,
    choices=(TO_WHOM,),
)
