"""The running order: the agenda as the organisers see it, with what is left between, and who is on duty."""

from collections.abc import Sequence
from datetime import date

from forumplanner.desk.facts import event_facts, event_of, minutes_between, office_facts
from forumplanner.desk.outputs import Output, Request
from forumplanner.desk.printed.registered import TABLES
from forumplanner.desk.printed.spec import PAPER, Group, Missing, Printed
from forumplanner.desk.translated_agenda import agenda_rows
from forumplanner.documents.content.facts import DayFacts, PersonFacts
from forumplanner.documents.content.running_order import (
    DutyFacts,
    RunningDayFacts,
    RunningOrderFacts,
    StepFacts,
    running_order,
)
from forumplanner.documents.tree import Document
from forumplanner.lists import duties
from forumplanner.lists.agenda import AgendaRow
from forumplanner.lists.duties import DutyRow
from forumplanner.lists.events import DayRow
from forumplanner.model.enums import ContributionRole
from forumplanner.wording.catalogue import N_, Catalogue
from forumplanner.wording.values import languages_of, say_value

COLUMNS = (
    "number",
    "day",
    "start",
    "end",
    "minutes",
    "title",
    "track",
    "room",
    "contributors",
    "material",
    "stage_note",
)
"""The columns of the agenda that the running order has as a spreadsheet."""


def running_order_document(request: Request, _: Catalogue) -> Document:
    """Return the whole agenda day by day, with what is for the organisers only."""
    event = event_of(request)
    rows = agenda_rows(request.db, event.id, _, public_only=False)
    on_duty = duties.duties(request.db, event.id)
    facts = RunningOrderFacts(
        office=office_facts(request.db, request.workspace.who),
        event=event_facts(event, _),
        days=tuple(_day(day, rows, on_duty, _) for day in event.days),
        created=request.workspace.now(),
        untimed=tuple(row.title for row in rows if row.start is None),
    )
    return running_order(facts, _)


def running_order_table(request: Request) -> bytes:
    """Return the running order as a spreadsheet."""
    from forumplanner.desk.list_export.giving_out import Wanted, as_bytes

    wanted = Wanted("agenda", request.event_id, columns=COLUMNS, language=request.options.language)
    return as_bytes(request.workspace, wanted, request.suffix)[0]


def _day(day: DayRow, rows: Sequence[AgendaRow], on_duty: Sequence[DutyRow], _: Catalogue) -> RunningDayFacts:
    return RunningDayFacts(
        DayFacts(day.starts, day.ends, day.title),
        tuple(_step(row, _) for row in rows if row.day_number == day.number and row.start is not None),
        tuple(_duty(one, _) for one in on_duty if _is_on(one, day.starts.date())),
        day.opens,
    )


def _step(row: AgendaRow, _: Catalogue) -> StepFacts:
    if row.start is None:
        raise ValueError(f"item {row.id} has no time")
    remarks = []
    if row.internal:
        remarks.append(_("for the organisers only"))
    if not row.public:
        remarks.append(_("not public"))
    if row.overlap:
        remarks.append(_.ngettext("begins {n} minute too early", "begins {n} minutes too early", row.overlap))
    return StepFacts(
        title=row.title,
        start=row.start,
        minutes=minutes_between(row.start, row.end),
        number=row.number,
        depth=row.depth,
        place=" \N{MIDDLE DOT} ".join(part for part in (row.track, row.room) if part),
        remarks=tuple(remarks),
        people=tuple(
            PersonFacts(one.name, function="" if one.role is ContributionRole.SPEAKER else say_value(one.role, _))
            for one in row.contributors
        ),
        material=row.material,
        stage_note=row.stage_note,
    )


def _is_on(duty: DutyRow, day: date) -> bool:
    """Tell whether a duty falls on a day; one without times is on every day."""
    return duty.starts is None or duty.starts.date() == day


def _duty(duty: DutyRow, _: Catalogue) -> DutyFacts:
    kind = say_value(duty.kind, _)
    if duty.language:
        kind = _("{kind} ({language})", kind=kind, language=languages_of((duty.language,), _.language))
    return DutyFacts(kind, duty.person, duty.starts, duty.ends)


RUNNING_ORDER = Printed(
    Output.RUNNING_ORDER,
    N_("Running order"),
    Group.PROGRAMME,
    (*PAPER, *TABLES),
    running_order_document,
    writers=dict.fromkeys(TABLES, running_order_table),
    wants=(Missing.AGENDA,),
)
