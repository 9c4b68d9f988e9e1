"""What is needed on the day: attendance lists, badges."""

from sqlalchemy.orm import Session

from forumplanner.desk.facts import event_facts, event_of, is_body, office_facts
from forumplanner.desk.outputs import FIRST_LABEL, Output, Request
from forumplanner.desk.printed.people import guest, members, placed
from forumplanner.desk.printed.spec import FORUMS, PAPER, SHEETS, Choice, Group, Missing, Printed
from forumplanner.documents.content.attendance import AttendanceFacts, AttendanceGroup, attendance
from forumplanner.documents.content.badges import BadgeFacts, BadgesFacts, badges
from forumplanner.documents.tree import AVERY_L4785, Document
from forumplanner.lists import bodies
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import N_, Catalogue

LABELS = AVERY_L4785.columns * AVERY_L4785.rows
"""So many badges are on one sheet."""


def attendance_document(request: Request, _: Catalogue) -> Document:
    """Guests by name; at a sitting the members apart, those entitled to vote first."""
    event = event_of(request)
    groups: list[AttendanceGroup] = []
    if is_body(event) and event.body_id is not None:
        seats = bodies.members(request.db, event.body_id, event.starts.date())
        groups += [
            AttendanceGroup(_("Members entitled to vote"), members(seats, _, votes=True)),
            AttendanceGroup(_("Advisory members"), members(seats, _, votes=False)),
        ]
    guests = tuple(guest(row) for row in placed(request))
    groups.append(AttendanceGroup(_("Guests") if groups else "", guests))
    facts = AttendanceFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        groups=tuple(groups),
        created=request.workspace.now(),
    )
    return attendance(facts, _)


def badges_document(request: Request, _: Catalogue) -> Document:
    """Return the badges of all with a place, or of one alone; raises PlanningError where there is nobody."""
    event = event_of(request)
    only = request.options.registration_id if request.options.alone else None
    rows = [row for row in placed(request) if only is None or row.id == only]
    if not rows:
        raise PlanningError("export.nobody-to-print", event=event.title)
    facts = BadgesFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        badges=tuple(BadgeFacts(guest(row, listed=False), row.badge_token) for row in rows),
        created=request.workspace.now(),
        skip=int(request.chosen(FIRST_LABEL) or 1) - 1,
    )
    return badges(facts, _)


def _labels(_db: Session, _event_id: EntityId, _words: Catalogue) -> list[tuple[str, str]]:
    return [(str(number), str(number)) for number in range(1, LABELS + 1)]


ATTENDANCE = Printed(
    Output.ATTENDANCE,
    N_("Attendance list"),
    Group.ON_SITE,
    PAPER,
    attendance_document,
    wants=(Missing.PEOPLE,),
    wants_at_sittings=(),
)
BADGES = Printed(
    Output.BADGES,
    N_("Badges"),
    Group.ON_SITE,
    SHEETS,
    badges_document,
    at=FORUMS,
    wants=(Missing.PEOPLE,),
    choices=(Choice(FIRST_LABEL, N_("From label no."), _labels),),
)
