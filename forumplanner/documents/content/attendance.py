"""The attendance list to be signed: one list for each day or one for all, long ones by letter, blank lines at the end.

A body's members, their substitutes and guests stand apart; the audience of a public sitting is only counted.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby

from forumplanner.documents.content.facts import DayFacts, EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.phrases import event_document, name_cell, subtitle
from forumplanner.documents.dates import period, short_day
from forumplanner.documents.tree import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    KeepTogether,
    PageBreak,
    Row,
    Table,
    WritingLines,
    cell,
    header_row,
    paragraph,
)
from forumplanner.planning.folding import fold
from forumplanner.wording.catalogue import Catalogue

LONG = 100
"""From so many people on a list is long: its letters are headings, by which one finds a name faster."""
MOST_DAYS_BESIDE = 4
"""So many days have a column to sign in beside each other."""
_ROW_MM = 11.0
_SIGNATURE_MM = 52.0
_NARROW_MM = 34.0


class ByLetter(StrEnum):
    """Whether a list is split by the first letter of the names."""

    WHEN_LONG = "when_long"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True)
class AttendanceGroup:
    """People listed together; a title such as "Members entitled to vote", empty when there is one group.

    `beside` heads what stands beside the names, empty for the organisation.
    """

    title: str
    people: tuple[PersonFacts, ...]
    beside: str = ""


@dataclass(frozen=True)
class AttendanceFacts:
    """Who is expected. `groups` in their order; `blank_lines` in the last for those who come without a registration.

    `days` are those that are to be signed for, each on a list of its own unless `together`; empty for all of the
    event. `audience` leaves room for the number of those who only listen.
    """

    office: OfficeFacts
    event: EventFacts
    groups: tuple[AttendanceGroup, ...]
    created: datetime
    blank_lines: int = 10
    own_script_beside: bool = False
    notice: str = ""
    days: tuple[DayFacts, ...] = ()
    together: bool = False
    by_letter: ByLetter = ByLetter.WHEN_LONG
    audience: bool = False


def attendance(facts: AttendanceFacts, _: Catalogue) -> Document:
    """Return the attendance list, one section per day of the event or one for all of them."""
    title = _("Attendance list")
    days = facts.days or facts.event.days
    children: list[Block] = []
    for on in [days] if facts.together and days else [(day,) for day in days]:
        if children:
            children.append(PageBreak())
        children += [Heading(1, title), Heading(2, facts.event.title), *_list(facts, on, _)]
    landscape = facts.together and 2 < len(days) <= MOST_DAYS_BESIDE
    return event_document(
        facts, title, children or (Heading(1, title), subtitle(facts.event, _)), _, landscape=landscape
    )


def _list(facts: AttendanceFacts, days: Sequence[DayFacts], _: Catalogue) -> list[Block]:
    """Return one list: its days, its groups, the number of the audience."""
    blocks: list[Block] = [paragraph(period(day.start, day.end, _), bold=True) for day in days]
    if facts.event.place:
        blocks.append(paragraph(facts.event.place))
    if facts.notice:
        blocks.append(paragraph(facts.notice))
    *others, last = facts.groups or (AttendanceGroup("", ()),)
    groups = [*(group for group in others if group.people), last]
    number = 1
    for group in groups:
        blank = facts.blank_lines if group is last else 0
        blocks += _group(facts, group, number, blank, days, _)
        number += len(group.people)
    if facts.audience:
        blocks.append(
            KeepTogether(
                (
                    Heading(3, _("Audience")),
                    paragraph(_("The audience is only counted. Nobody in it has to give a name.")),
                    WritingLines(_("Number of people in the audience:")),
                )
            )
        )
    return blocks


def _group(
    facts: AttendanceFacts, group: AttendanceGroup, first: int, blank: int, days: Sequence[DayFacts], _: Catalogue
) -> Iterator[Block]:
    """Give the tables of one group, numbered on from `first`, with blank lines at its end."""
    if not group.people and not blank:
        return
    if group.title:
        yield Heading(3, group.title)
    wanted = facts.by_letter
    if wanted is not ByLetter.ALWAYS and (wanted is ByLetter.NEVER or len(group.people) < LONG):
        yield _table(facts, group, _numbered(facts, group.people, first), first + len(group.people), blank, days, _)
        return
    for letter, people in groupby(group.people, _letter):
        found = tuple(people)
        yield Heading(4 if group.title else 3, letter)
        yield _table(facts, group, _numbered(facts, found, first), 0, 0, days, _)
        first += len(found)
    if blank:
        yield Heading(4 if group.title else 3, _("Not on the list"))
        yield _table(facts, group, (), first, blank, days, _)


def _letter(person: PersonFacts) -> str:
    """Return the letter under which somebody stands, as names are sorted: Ö under O, Шевченко under S."""
    first = fold(person.sort_key or person.name)[:1]
    return first.upper() if first.isalpha() else "0\N{EN DASH}9"


def _numbered(facts: AttendanceFacts, people: Iterable[PersonFacts], first: int) -> tuple[tuple[Cell, ...], ...]:
    """Return number, name and what stands beside it, for each person."""
    return tuple(
        (
            cell(str(number)),
            name_cell(person, beside=facts.own_script_beside) if person.name else Cell(),
            cell(", ".join(part for part in (person.function, person.organisation, person.note) if part)),
        )
        for number, person in enumerate(people, first)
    )


def _table(
    facts: AttendanceFacts,
    group: AttendanceGroup,
    people: Sequence[tuple[Cell, ...]],
    end: int,
    blank: int,
    days: Sequence[DayFacts],
    _: Catalogue,
) -> Table:
    """Return a table of people, each with room to sign for each day, and blank lines numbered on from `end`."""
    several = facts.together and 1 < len(days) <= MOST_DAYS_BESIDE
    signed = tuple(short_day(day.date, _) for day in days) if several else (_("Signature"),)
    empty = (Cell(),) * len(signed)
    blanks = ((cell(str(end + at)), Cell(), Cell()) for at in range(blank))
    width = _NARROW_MM if several else _SIGNATURE_MM
    return Table(
        columns=(Column(12, align=Align.END), Column(share=1.1), Column(share=1), *(Column(width) for _one in signed)),
        header=(header_row(_("No."), _("Name"), group.beside or _("Organisation"), *signed),),
        rows=tuple(Row((*line, *empty), height=_ROW_MM) for line in (*people, *blanks)),
        caption=_("To be signed for each day") if several else "",
    )
