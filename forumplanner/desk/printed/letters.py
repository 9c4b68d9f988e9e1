"""The letters that invite."""

from dataclasses import replace

from sqlalchemy.orm import Session

from forumplanner.desk import calendars
from forumplanner.desk.facts import agenda_of, event_facts, event_of, event_view, is_body, local_now, office_facts
from forumplanner.desk.outputs import EACH, FILES, TOGETHER, Output, Request
from forumplanner.desk.printed.recipients import ON_PAPER, TO_WHOM, recipients, told_all
from forumplanner.desk.printed.replies import reply_facts
from forumplanner.desk.printed.spec import PAPER, SITTINGS, Choice, Group, Printed, fixed
from forumplanner.desk.printed.tongues import told
from forumplanner.documents.content.facts import PersonFacts
from forumplanner.documents.content.invitation import Audience, InvitationFacts, invitation
from forumplanner.documents.content.letters import LetterFacts
from forumplanner.documents.tree import Attachment, Document
from forumplanner.lists import bodies
from forumplanner.lists.bodies import RulesRow
from forumplanner.lists.events import EventView
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_, Catalogue

REPLY, CALENDAR = "reply", "calendar"
WITH, WITHOUT = "with", "without"


def invitation_document(request: Request, _: Catalogue) -> Document:
    """A sitting's members get a letter each with the whole agenda; all others a letter with the public one."""
    return replace(invitation(*told(request, _, _invitation)), attachments=_attachments(request, _))


def letter_facts(request: Request, event: EventView, whom: tuple[PersonFacts, ...], _: Catalogue) -> LetterFacts:
    """Return what every letter about an event is told."""
    office = office_facts(request.db, request.workspace.who)
    return LetterFacts(
        office=office,
        event=event_facts(event, _),
        recipients=whom,
        written=local_now(request.workspace.now(), event).date(),
        created=request.workspace.now(),
        signatory=office.signatory,
        signatory_function=office.signatory_function,
    )


def _invitation(request: Request, _: Catalogue) -> InvitationFacts:
    event = event_of(request)
    whole = told_all(request)
    common = letter_facts(request, event, recipients(request, event, _), _)
    return InvitationFacts(
        **vars(replace(common, privacy_notice="" if whole else event.privacy_notice)),
        agenda=agenda_of(request.db, event.id, _, public_only=not whole),
        audience=Audience.MEMBERS if whole else Audience.GUESTS,
        text=(event.description,) if event.description and not is_body(event) else (),
        registration_link="" if whole else event.registration_link,
        reply_by=event.registration_closes.date() if event.registration_closes else None,
        second_convening=second_convening(request, event),
        reply=reply_facts(request, event, _) if request.chosen(REPLY) == WITH else None,
    )


def _rules(request: Request, event: EventView) -> RulesRow | None:
    return bodies.rules(request.db, event.body_id) if event.body_id is not None else None


def second_convening(request: Request, event: EventView) -> str:
    """Return the note that a second invitation has to carry, in the words of the body's rules; otherwise nothing."""
    rules = _rules(request, event) if event.second_convening else None
    return rules.second_convening.strip() if rules is not None else ""


def _attachments(request: Request, _: Catalogue) -> tuple[Attachment, ...]:
    """Return the calendar file that travels in the PDF; to members it is no summons unless their rules say so."""
    if request.chosen(CALENDAR) != WITH or request.suffix != ".pdf":
        return ()
    event = event_view(request.db, request.event_id)
    rules = _rules(request, event)
    summons = not is_body(event) or (rules is not None and rules.electronic_invitation)
    data = calendars.event_file(request) if summons else calendars.notice_file(request)
    said = (
        _("The event for your calendar")
        if summons
        else _("The date for your calendar; this file does not replace the summons")
    )
    return (Attachment(f"{event.code}.ics", "text/calendar", data, said),)


def _replies(db: Session, event_id: EntityId, _: Catalogue) -> list[tuple[str, str]]:
    """Return with or without a form; at a forum one asks for replies, at a sitting members are summoned."""
    values = [(WITH, _("with a form to cut off")), (WITHOUT, _("without"))]
    return values[::-1] if is_body(event_view(db, event_id)) else values


FILES_OF_LETTERS = Choice(
    FILES, N_("Files"), fixed((TOGETHER, N_("all letters in one file")), (EACH, N_("a file for each letter")))
)
INVITATION = Printed(
    Output.INVITATION,
    N_("Invitation"),
    Group.INVITING,
    PAPER,
    invitation_document,
    public_at=SITTINGS,
    choices=(
        TO_WHOM,
        ON_PAPER,
        Choice(REPLY, N_("Reply on paper"), _replies),
        Choice(CALENDAR, N_("Calendar file in the PDF"), fixed((WITHOUT, N_("without")), (WITH, N_("with")))),
        FILES_OF_LETTERS,
    ),
)
