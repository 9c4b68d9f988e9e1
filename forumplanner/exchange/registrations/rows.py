"""Reads a whole list of registrations: rows become people, each with what was doubtful about them.

Merges nobody: the same name with the same address is only pointed at. Decides nothing about places.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from forumplanner.exchange.registrations.companions import Named, with_parties
from forumplanner.exchange.registrations.entries import entries_of
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.mapping import Mapping
from forumplanner.exchange.registrations.parsed import (
    ParsedRegistration,
    ParsedRegistrations,
    Problem,
    ProblemKind,
)
from forumplanner.exchange.registrations.people import People
from forumplanner.exchange.registrations.row_reader import ListReader, RowReader
from forumplanner.exchange.tables.cancelling import Cancelled, never
from forumplanner.exchange.tables.cells import column_letter
from forumplanner.exchange.tables.raw import RawRow
from forumplanner.exchange.tables.table import SkippedRow, SkipReason, Table, shown_text
from forumplanner.model.refusals import FileRefused
from forumplanner.planning.folding import sort_key
from forumplanner.planning.text_limits import LONGEST

_ROWS_BETWEEN_LOOKS = 500

Value = TypeVar("Value")


def read_registrations(
    table: Table, mapping: Mapping, *, today: date, cancelled: Cancelled = never
) -> ParsedRegistrations:
    """Read every row of a table as its mapping says; `today` settles two-digit years.

    Raise FileRefused when no column holds a name, no row has one, or a text is longer than the planner can keep.
    """
    source = table.source
    if not mapping.names_people:
        headings = ", ".join(filter(None, table.headings))
        raise FileRefused("tables.no-name-column", file=source.file_name, row=table.header_row, headings=headings)
    listed = ListReader(table, mapping, today, cancelled)
    entries, orphans = entries_of(listed)
    for entry in entries:
        for row in (entry.main, *entry.add_ons):
            _refuse_endless_text(listed, row)
    found = People(listed, entries)
    if not found.entries:
        raise FileRefused("tables.no-people", file=source.file_name, below=table.header_row)
    people = found.read()
    named: dict[int, Named] = {}
    if mapping.has(Field.TOGETHER_WITH):
        for entry, person in zip(found.entries, people, strict=True):
            named[person.row] = Named.read(RowReader(listed, entry.main), person.external_id)
    nameless = [
        SkippedRow(entry.main.number, SkipReason.NO_NAME, shown_text(entry.main.cells)) for entry in found.nameless
    ]
    skipped = sorted((*table.skipped, *orphans, *nameless), key=lambda row: row.row)
    return ParsedRegistrations(
        tuple(_with_twins_flagged(with_parties(people, named))), tuple(skipped), _event_titles(listed)
    )


def _refuse_endless_text(listed: ListReader, row: RawRow) -> None:
    """Refuse what the planner would: a cell that is too long, or cells that together make too long a note."""
    headings = listed.table.headings
    if len("".join([cell for cell in row.cells if type(cell) is str])) > LONGEST - len("".join(headings)):
        _, index = max((len(cell), index) for index, cell in enumerate(row.cells) if isinstance(cell, str))
        column = (headings[index] if index < len(headings) else "") or column_letter(index)
        name = listed.table.source.file_name
        raise FileRefused("tables.text-too-long-to-keep", file=name, row=row.number, column=column, limit=LONGEST)


def _with_twins_flagged(people: Sequence[ParsedRegistration]) -> list[ParsedRegistration]:
    """Point at an earlier row with the same name, as the planner folds names, and the same e-mail address."""
    often = {email for email, times in Counter([person.email for person in people]).items() if email and times > 1}
    first_rows: dict[tuple[str, str], int] = {}
    flagged = list(people)
    for number, person in enumerate(people):
        if person.email in often:
            key = (sort_key(person.family_name or person.given_name, person.given_name), person.email)
            first = first_rows.setdefault(key, person.row)
            if first != person.row:
                twin = Problem(ProblemKind.SAME_AS_ROW, None, "", str(first))
                flagged[number] = person._replace(problems=(*person.problems, twin))
    return flagged


def _event_titles(listed: ListReader) -> tuple[str, ...]:
    titles: dict[str, None] = {}
    if not listed.mapping.has(Field.EVENT_TITLE):
        return ()
    for row in listed.table.rows:
        if title := RowReader(listed, row).text(Field.EVENT_TITLE):
            titles[title] = None
    return tuple(titles)
