"""The attendance list to be signed: those with a place; at a sitting members, substitutes and guests apart.

It lies about where everybody reads it: no need, no address and no date of birth is on it.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from forumplanner.desk.facts import event_facts, event_of, event_view, is_body, office_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.people import guest, members, placed
from forumplanner.desk.printed.spec import PAPER, Choice, Group, Missing, Printed, fixed
from forumplanner.documents.content.attendance import AttendanceFacts, AttendanceGroup, ByLetter, attendance
from forumplanner.documents.content.facts import EventFacts, PersonFacts
from forumplanner.documents.dates import full_day
from forumplanner.documents.tree import Document
from forumplanner.lists import agenda, bodies, sitting_guests
from forumplanner.lists.bodies import SeatRow
from forumplanner.lists.events import EventView
from forumplanner.lists.registrations import RegistrationRow
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_, Catalogue

DAYS, BLANK, LETTERS = "days", "blank_lines", "by_letter"
EACH_DAY, ALL_DAYS = "each", "together"


def attendance_document(request: Request, _: Catalogue) -> Document:
    """Return the list as it was chosen: each day or all in one, with so many blank lines, by letter or not."""
    event = event_of(request)
    said = event_facts(event, _)
    sitting = is_body(event)
    chosen = request.chosen(DAYS)
    facts = AttendanceFacts(
        office=office_facts(request.db, request.workspace.who),
        event=said,
        groups=tuple(_of_sitting(request, event, _) if sitting else [AttendanceGroup("", _guests(placed(request), _))]),
        created=request.workspace.now(),
        blank_lines=int(request.chosen(BLANK) or 10),
        days=said.days[int(chosen) - 1 :][:1] if chosen.isdecimal() else (),
        together=chosen == ALL_DAYS,
        by_letter=ByLetter(request.chosen(LETTERS) or ByLetter.WHEN_LONG),
        audience=sitting and _is_public(request.db, request.event_id),
    )
    return attendance(facts, _)


def _of_sitting(request: Request, event: EventView, _: Catalogue) -> list[AttendanceGroup]:
    """Return the members entitled to vote, those who stand in for them, the advisory ones, the guests."""
    seats = bodies.members(request.db, event.body_id, event.starts.date()) if event.body_id is not None else ()
    beside = _("Function, group")
    sitting = {seat.person_id for seat in seats}
    rows = [row for row in placed(request) if row.person_id not in sitting]
    known = {row.person_id for row in rows}
    recorded = sitting_guests.guests(request.db, request.event_id)
    others = tuple(
        PersonFacts(row.name, organisation=row.organisation) for row in recorded if row.person_id not in known
    )
    return [
        AttendanceGroup(_("Members entitled to vote"), members(seats, _, votes=True), beside),
        AttendanceGroup(_("Substitutes"), _substitutes(seats, _), _("Stands in for")),
        AttendanceGroup(_("Advisory members"), members(seats, _, votes=False), beside),
        AttendanceGroup(_("Guests"), _guests(rows, _) + others),
    ]


def _substitutes(seats: Iterable[SeatRow], _: Catalogue) -> tuple[PersonFacts, ...]:
    """Return who stands in for members entitled to vote, each once with all whom they stand in for."""
    found: dict[EntityId, list[SeatRow]] = {}
    for seat in seats:
        if seat.votes and seat.substitute_id is not None:
            found.setdefault(seat.substitute_id, []).append(seat)
    return tuple(
        PersonFacts(of[0].substitute, organisation=", ".join(seat.person for seat in of)) for of in found.values()
    )


def _guests(rows: Sequence[RegistrationRow], _: Catalogue) -> tuple[PersonFacts, ...]:
    """Return those with a place, and below each whom they bring along: a line to sign for everybody."""
    found: list[PersonFacts] = []
    for row in rows:
        person = guest(row)
        found.append(person)
        found += [
            PersonFacts("", organisation=_("comes with {name}", name=person.name), sort_key=person.sort_key)
        ] * row.guests
    return tuple(found)


def _is_public(db: Session, event_id: EntityId) -> bool:
    """Tell whether anything of a sitting is public; one without an agenda is."""
    rows = [row for row in agenda.agenda(db, event_id) if not row.internal]
    return not rows or any(row.public for row in rows)


def _days(db: Session, event_id: EntityId, _: Catalogue) -> list[tuple[str, str]]:
    """Return whether each day has its list, all have one together, or one day is printed alone."""
    said: EventFacts = event_facts(event_view(db, event_id), _)
    each = (EACH_DAY, _("A list for each day"))
    if len(said.days) < 2:
        return [(EACH_DAY, _("One list"))]
    alone = [(str(number), _("Only {day}", day=full_day(day.date, _))) for number, day in enumerate(said.days, 1)]
    return [each, (ALL_DAYS, _("All days on one list")), *alone]


ATTENDANCE = Printed(
    Output.ATTENDANCE,
    N_("Attendance list"),
    Group.ON_SITE,
    PAPER,
    attendance_document,
    wants=(Missing.PEOPLE,),
    wants_at_sittings=(),
    choices=(
        Choice(DAYS, N_("Days"), _days),
        Choice(
            BLANK,
            N_("Blank lines at the end"),
            fixed(("10", N_("10 lines")), ("0", N_("none")), ("5", N_("5 lines")), ("20", N_("20 lines"))),
        ),
        Choice(
            LETTERS,
            N_("By letter"),
            fixed(
                (ByLetter.WHEN_LONG, N_("Only long lists")),
                (ByLetter.ALWAYS, N_("Always")),
                (ByLetter.NEVER, N_("Never")),
            ),
        ),
    ),
)
