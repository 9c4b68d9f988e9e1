"""What is read beforehand and on the wall: the programme."""

from forumplanner.desk import calendars
from forumplanner.desk.facts import agenda_of, event_facts, event_of, office_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.spec import PAPER, Group, Missing, Printed
from forumplanner.documents.content.programme import ProgrammeFacts, programme
from forumplanner.documents.tree import Document
from forumplanner.wording.catalogue import N_, Catalogue


def programme_document(request: Request, _: Catalogue) -> Document:
    """Return the public programme."""
    event = event_of(request)
    facts = ProgrammeFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        agenda=agenda_of(request.db, event.id, _, public_only=True),
        created=request.workspace.now(),
        welcome=event.subtitle,
    )
    return programme(facts, _)


PROGRAMME = Printed(
    Output.PROGRAMME,
    N_("Programme"),
    Group.PROGRAMME,
    (*PAPER, ".ics"),
    programme_document,
    writers={".ics": calendars.programme_file},
    wants=(Missing.AGENDA,),
)
