"""The running order for the organisers: everything that happens, minute by minute, also what only they see.

Who does what with which material, who is on duty, and how much time lies between one item and the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from forumplanner.documents.content.facts import DayFacts, EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.phrases import furniture, subtitle
from forumplanner.documents.dates import clock, clock_range, clock_span, clock_with_unit, end_of, full_day
from forumplanner.documents.tree import (
    Block,
    Cell,
    Column,
    DefinitionList,
    Document,
    Heading,
    Row,
    Table,
    Term,
    TextStyle,
    header_row,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue


@dataclass(frozen=True)
class StepFacts:
    """An item as the organisers see it; `depth` counts the items it lies inside, `remarks` are said below its title."""

    title: str
    start: datetime
    minutes: int
    number: str = ""
    depth: int = 0
    place: str = ""
    remarks: tuple[str, ...] = ()
    people: tuple[PersonFacts, ...] = ()
    material: str = ""
    stage_note: str = ""


@dataclass(frozen=True)
class DutyFacts:
    """Who is on duty for what; without times the whole day."""

    kind: str
    person: str
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True)
class RunningDayFacts:
    """One day: its steps in reading order, the duties on it, and when the doors open."""

    day: DayFacts
    steps: tuple[StepFacts, ...]
    duties: tuple[DutyFacts, ...] = ()
    opens: datetime | None = None


@dataclass(frozen=True)
class RunningOrderFacts:
    """The running order of an event."""

    office: OfficeFacts
    event: EventFacts
    days: tuple[RunningDayFacts, ...]
    created: datetime
    untimed: tuple[str, ...] = field(default=())


def running_order(facts: RunningOrderFacts, _: Catalogue) -> Document:
    """Return the running order, day by day."""
    title = _("Running order")
    children: list[Block] = [
        Heading(1, title),
        paragraph(facts.event.title, bold=True, style=TextStyle.LEAD),
        subtitle(facts.event, _),
        paragraph(_("For the organisers only; it is not to be handed on or put up.")),
    ]
    for day in facts.days:
        children.append(Heading(2, full_day(day.day.start, _)))
        children.append(_frame(day, _))
        if day.steps:
            children.append(_table(day, _))
    if facts.untimed:
        children += [Heading(2, _("Time still open")), paragraph("; ".join(facts.untimed))]
    return Document(
        title=f"{title}: {facts.event.title}",
        language=_.language,
        created=facts.created,
        children=tuple(children),
        author=facts.office.name,
        furniture=furniture(facts.office, f"{title} \N{MIDDLE DOT} {facts.event.title}", _),
        landscape=True,
    )


def _frame(day: RunningDayFacts, _: Catalogue) -> DefinitionList:
    """Return from when to when the day goes, and who is on duty."""
    terms = []
    if day.opens is not None:
        terms.append(Term(_("Doors open"), (paragraph(clock_with_unit(day.opens, _)),)))
    terms.append(Term(_("Begin and end"), (paragraph(clock_range(day.day.start, day.day.end, _)),)))
    if day.duties:
        terms.append(Term(_("On duty"), tuple(paragraph(_duty(duty, _)) for duty in day.duties)))
    return DefinitionList(tuple(terms))


def _duty(duty: DutyFacts, _: Catalogue) -> str:
    when = clock_range(duty.start, duty.end, _) if duty.start and duty.end else _("the whole day")
    return f"{duty.kind}: {duty.person}, {when}"


def _table(day: RunningDayFacts, _: Catalogue) -> Table:
    """Return the steps with the time between them."""
    return Table(
        columns=(Column(25), Column(13), Column(share=1.5), Column(share=1.3), Column(share=1), Column(share=1.2)),
        header=(
            header_row(
                _("Time"),
                _.pgettext("heading of a narrow column", "min"),
                _("Item"),
                _.pgettext("people", "Who"),
                _("Material"),
                _.pgettext("of an agenda item", "Stage directions"),
            ),
        ),
        rows=tuple(_rows(day, _)),
    )


def _rows(day: RunningDayFacts, _: Catalogue) -> list[Row]:
    """Return a row for each step, and one wherever time is left between what everybody is at."""
    rows: list[Row] = []
    free_from = day.day.start
    for step in day.steps:
        if not step.depth:
            rows += _between(free_from, step.start, _("Buffer"), _)
            free_from = max(free_from, end_of(step.start, step.minutes))
        rows.append(_row(step, _))
    rows += _between(free_from, day.day.end, _("Buffer until the end"), _)
    if free_from > day.day.end:
        over = int((free_from - day.day.end).total_seconds() // 60)
        said = _.ngettext("{n} minute longer than the day", "{n} minutes longer than the day", over)
        rows.append(_line(clock(free_from, _), "", said))
    return rows


def _between(free_from: datetime, start: datetime, said: str, _: Catalogue) -> list[Row]:
    """Return the row that says how many minutes are left, nothing where one item follows the other at once."""
    minutes = int((start - free_from).total_seconds() // 60)
    if minutes <= 0:
        return []
    return [_line(clock_span(free_from, start, _), str(minutes), said)]


def _line(time: str, minutes: str, said: str) -> Row:
    text = Cell((paragraph(said, italic=True),), columns=4)
    return Row((Cell((paragraph(time),)), Cell((paragraph(minutes),) if minutes else ()), text), shaded=True)


def _row(step: StepFacts, _: Catalogue) -> Row:
    until = end_of(step.start, step.minutes)
    time = clock_span(step.start, until, _) if step.minutes else clock(step.start, _)
    title = f"{step.number} {step.title}".strip()
    what: list[Block] = [paragraph(title, bold=not step.depth)]
    if step.place:
        what.append(paragraph(step.place, style=TextStyle.LABEL))
    what += [paragraph(remark, italic=True, style=TextStyle.LABEL) for remark in step.remarks]
    return Row(
        (
            Cell((paragraph(time),)),
            Cell((paragraph(str(step.minutes)),) if step.minutes else ()),
            Cell(tuple(what), header=True),
            Cell(tuple(_people(step.people))),
            Cell((paragraph(step.material),) if step.material else ()),
            Cell((paragraph(step.stage_note),) if step.stage_note else ()),
        )
    )


def _people(people: Sequence[PersonFacts]) -> list[Block]:
    return [paragraph(f"{one.name} ({one.function})" if one.function else one.name) for one in people]
