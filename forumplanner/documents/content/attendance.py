"""The attendance list to be signed: one table per day, blank lines at the end; a body's members stand apart."""

from dataclasses import dataclass
from datetime import datetime

from forumplanner.documents.content.facts import DayFacts, EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.phrases import furniture, name_cell, subtitle
from forumplanner.documents.dates import period
from forumplanner.documents.tree import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    PageBreak,
    Row,
    Table,
    cell,
    header_row,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue

_ROW_MM = 11.0


@dataclass(frozen=True)
class AttendanceGroup:
    """People listed together; a title such as "Members entitled to vote", empty when there is one group."""

    title: str
    people: tuple[PersonFacts, ...]


@dataclass(frozen=True)
class AttendanceFacts:
    """Who is expected. `groups` in their order; `blank_lines` for those who come without a registration."""

    office: OfficeFacts
    event: EventFacts
    groups: tuple[AttendanceGroup, ...]
    created: datetime
    blank_lines: int = 10
    own_script_beside: bool = False
    notice: str = ""


def attendance(facts: AttendanceFacts, _: Catalogue) -> Document:
    """Return the attendance list, one section per day of the event."""
    title = _("Attendance list")
    children: list[Block] = []
    for day in facts.event.days:
        if children:
            children.append(PageBreak())
        children += [Heading(1, title), Heading(2, facts.event.title), *_day(facts, day, _)]
    return Document(
        title=f"{title}: {facts.event.title}",
        language=_.language,
        created=facts.created,
        children=tuple(children) or (Heading(1, title), subtitle(facts.event, _)),
        author=facts.office.name,
        furniture=furniture(facts.office, f"{title} \N{MIDDLE DOT} {facts.event.title}", _),
    )


def _day(facts: AttendanceFacts, day: DayFacts, _: Catalogue) -> list[Block]:
    """Return the lists of one day."""
    blocks: list[Block] = [paragraph(period(day.start, day.end, _), bold=True)]
    if facts.event.place:
        blocks.append(paragraph(facts.event.place))
    if facts.notice:
        blocks.append(paragraph(facts.notice))
    groups = [group for group in facts.groups if group.people]
    number = 1
    for at, group in enumerate(groups):
        if group.title:
            blocks.append(Heading(3, group.title))
        blank = facts.blank_lines if at == len(groups) - 1 else 0
        blocks.append(_table(facts, group, number, blank, _))
        number += len(group.people)
    if not groups and facts.blank_lines:
        blocks.append(_table(facts, AttendanceGroup("", ()), 1, facts.blank_lines, _))
    return blocks


def _table(facts: AttendanceFacts, group: AttendanceGroup, first: int, blank: int, _: Catalogue) -> Table:
    """Return the table of one group, numbered on from `first`, with blank lines at its end."""
    rows = [
        Row(
            (
                cell(str(number)),
                name_cell(person, beside=facts.own_script_beside),
                cell(", ".join(part for part in (person.function, person.organisation) if part)),
                Cell(),
            ),
            height=_ROW_MM,
        )
        for number, person in enumerate(group.people, first)
    ]
    end = first + len(group.people)
    rows += [Row((cell(str(end + at)), Cell(), Cell(), Cell()), height=_ROW_MM) for at in range(blank)]
    return Table(
        columns=(Column(12, align=Align.END), Column(share=1.1), Column(share=1), Column(52)),
        header=(header_row(_("No."), _("Name"), _("Organisation"), _("Signature")),),
        rows=tuple(rows),
    )
