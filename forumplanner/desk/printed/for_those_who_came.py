"""What those who came are given: the feedback form, and a certificate that they were there."""

from forumplanner.desk.document_languages import words_for
from forumplanner.desk.facts import event_facts, event_of, event_view, local_now, office_facts, person_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.spec import FORUMS, PAPER, Choice, Group, Missing, Printed, fixed
from forumplanner.documents.content.certificate import AttendedFacts, CertificateFacts, certificates
from forumplanner.documents.content.facts import DayFacts
from forumplanner.documents.content.feedback import FeedbackFacts, feedback_form
from forumplanner.documents.tree import Document
from forumplanner.lists import agenda, on_site, registrations
from forumplanner.lists.events import EventView
from forumplanner.lists.on_site import OnSiteFilter, Show
from forumplanner.model.enums import AgendaKind
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import N_, Catalogue

_ONE, _ALL = "one", "all"


def feedback_document(request: Request, _: Catalogue) -> Document:
    """Return the form in the document's language, or in all languages of the event, that one first."""
    event = event_of(request)
    spoken = [_.language]
    if request.chosen("languages") == _ALL:
        spoken += [code for code in event_view(request.db, event.id).languages if code not in spoken]
    workshops = [
        row.title
        for row in agenda.agenda(request.db, event.id, public_only=True)
        if row.track and row.kind is not AgendaKind.BREAK
    ]
    facts = FeedbackFacts(
        office_facts(request.db, request.workspace.who),
        event_facts(event, _),
        request.workspace.now(),
        tuple(dict.fromkeys(workshops)) if request.chosen("workshops") == "yes" else (),
    )
    return feedback_form(facts, [_, *(words_for(request.db, code) for code in spoken[1:])])


def certificates_document(request: Request, _: Catalogue) -> Document:
    """Return a certificate for each who was there, or for one; raises PlanningError where nobody was."""
    event = event_of(request)
    days = _days_of(request, event)
    only = request.options.registration_id if request.options.alone else None
    wanted = [id_ for id_ in days if only is None or id_ == only]
    if not wanted:
        raise PlanningError("export.nobody-was-there", event=event.title)
    rows = registrations.rows(request.db, wanted)
    people = person_facts(request.db, (row.person_id for row in rows), _)
    workshops = registrations.workshop_titles(request.db, wanted)
    facts = CertificateFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        attended=tuple(
            AttendedFacts(
                people[row.person_id],
                tuple(DayFacts(day.starts, day.ends, day.title) for day in event.days if day.number in days[row.id]),
                tuple(one.title for one in workshops.get(row.id, ())),
            )
            for row in rows
        ),
        written=local_now(request.workspace.now(), event).date(),
        created=request.workspace.now(),
    )
    return certificates(facts, _)


def _days_of(request: Request, event: EventView) -> dict[EntityId, set[int]]:
    """Return on which days each registration was there, by name."""
    found: dict[EntityId, set[int]] = {}
    for day in event.days:
        which = OnSiteFilter(event.id, day.number, show=Show.ARRIVED)
        for id_ in on_site.ids(request.db, which):
            found.setdefault(id_, set()).add(day.number)
    return found


FEEDBACK = Printed(
    Output.FEEDBACK,
    N_("Feedback form"),
    Group.ON_SITE,
    PAPER,
    feedback_document,
    at=FORUMS,
    choices=(
        Choice(
            "languages",
            N_("Languages"),
            fixed((_ONE, N_("this language")), (_ALL, N_("all languages of the event"))),
        ),
        Choice(
            "workshops", N_("Ask about"), fixed(("no", N_("the event")), ("yes", N_("the event and its workshops")))
        ),
    ),
    always_public=True,
)
CERTIFICATE = Printed(
    Output.CERTIFICATE,
    N_("Certificates of attendance"),
    Group.FOLLOWING_UP,
    PAPER,
    certificates_document,
    at=FORUMS,
    wants=(Missing.ATTENDANCE,),
)
