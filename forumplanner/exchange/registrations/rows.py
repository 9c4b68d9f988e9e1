"""Reads a whole list of registrations: rows become people, each with what was doubtful about them.

Merges nobody: the same name with the same address is only pointed at. Decides nothing about places.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from forumplanner.exchange.registrations.channels import read_channel
from forumplanner.exchange.registrations.companions import Named, with_parties
from forumplanner.exchange.registrations.consents import doubt_missing_consent, read_needs_consent, read_photos
from forumplanner.exchange.registrations.entries import Entry, entries_of
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.mapping import Mapping
from forumplanner.exchange.registrations.needs import (
    SpokenAndSigned,
    read_answer,
    read_childcare,
    read_diet,
    read_language,
    read_note,
)
from forumplanner.exchange.registrations.parsed import (
    ParsedRegistration,
    ParsedRegistrations,
    Problem,
    ProblemKind,
)
from forumplanner.exchange.registrations.person import (
    read_address,
    read_birth,
    read_emails,
    read_name,
    read_own_script_name,
    read_phones,
    read_salutation,
)
from forumplanner.exchange.registrations.row_reader import ListReader, RowReader
from forumplanner.exchange.registrations.standing import (
    is_waiting_list,
    read_extras,
    read_registered_at,
    read_state,
    read_ticket,
    read_workshops,
)
from forumplanner.exchange.tables.cancelling import Cancelled, never, stop_if
from forumplanner.exchange.tables.cells import column_letter
from forumplanner.exchange.tables.raw import RawRow
from forumplanner.exchange.tables.table import SkippedRow, SkipReason, Table, shown_text
from forumplanner.model.refusals import FileRefused
from forumplanner.planning.folding import sort_key
from forumplanner.planning.text_limits import LONGEST

_ROWS_BETWEEN_LOOKS = 500


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
    listed = ListReader(table, mapping, today)
    waiting_list = is_waiting_list(listed)
    entries, orphans = entries_of(listed)
    people: list[ParsedRegistration] = []
    named: dict[int, Named] = {}
    nameless: list[SkippedRow] = []
    for number, entry in enumerate(entries):
        if number % _ROWS_BETWEEN_LOOKS == 0:
            stop_if(cancelled, source.file_name)
        for row in (entry.main, *entry.add_ons):
            _refuse_endless_text(listed, row)
        person = _read(listed, entry, waiting_list)
        if person is None:
            text = shown_text(entry.main.cells)
            nameless.append(SkippedRow(entry.main.number, SkipReason.NO_NAME, text))
        else:
            people.append(person)
            named[person.row] = Named.read(RowReader(listed, entry.main), person.external_id)
    if not people:
        raise FileRefused("tables.no-people", file=source.file_name, below=table.header_row)
    skipped = sorted((*table.skipped, *orphans, *nameless), key=lambda row: row.row)
    return ParsedRegistrations(
        tuple(_with_twins_flagged(with_parties(people, named))), tuple(skipped), _event_titles(listed)
    )


def _refuse_endless_text(listed: ListReader, row: RawRow) -> None:
    """Refuse what the planner would: a cell that is too long, or cells that together make too long a note."""
    headings = listed.table.headings
    texts = [(len(cell), index) for index, cell in enumerate(row.cells) if isinstance(cell, str)]
    if sum(length for length, _ in texts) > LONGEST - len("".join(headings)):
        _, index = max(texts)
        column = (headings[index] if index < len(headings) else "") or column_letter(index)
        name = listed.table.source.file_name
        raise FileRefused("tables.text-too-long-to-keep", file=name, row=row.number, column=column, limit=LONGEST)


def _read(listed: ListReader, entry: Entry, waiting_list: bool) -> ParsedRegistration | None:
    reader = RowReader(listed, entry.main)
    add_ons = [RowReader(listed, row) for row in entry.add_ons]
    name = read_name(reader)
    if not (name.given or name.family):
        return None
    address = read_address(reader)
    emails, phones = read_emails(reader), read_phones(reader)
    birth_date, birth_year = read_birth(reader)
    languages = SpokenAndSigned(reader)
    languages.read()
    childcare = read_childcare(reader)
    state = read_state(reader, waiting_list)
    order, position = reader.text(Field.ORDER_CODE), reader.text(Field.POSITION)
    external = "-".join(filter(None, (order, position))) or reader.text(Field.EXTERNAL_ID)
    reader.keep_cells_beyond_header()
    person = ParsedRegistration(
        row=entry.main.number,
        add_on_rows=tuple(row.number for row in entry.add_ons),
        external_id=external,
        order_code=order,
        salutation=read_salutation(reader),
        title=name.title,
        given_name=name.given,
        family_name=name.family,
        own_script_name=read_own_script_name(reader, name),
        organisation=reader.text(Field.ORGANISATION),
        email=emails[0] if emails else "",
        other_emails=emails[1:],
        phone=phones[0] if phones else "",
        other_phones=phones[1:],
        street=address.street,
        postcode=address.postcode,
        city=address.city,
        district=reader.text(Field.DISTRICT),
        country=address.country,
        birth_date=birth_date,
        birth_year=birth_year,
        language=read_language(reader),
        interpreter=tuple(languages.spoken),
        sign_language=languages.signed,
        wheelchair=read_answer(reader, Field.WHEELCHAIR),
        childcare=childcare.wanted,
        children=childcare.children,
        child_ages=childcare.ages,
        diet=read_diet(reader),
        needs_consent=read_needs_consent(reader),
        photos=read_photos(reader),
        registered_at=read_registered_at(reader),
        channel=read_channel(reader),
        state=state,
        ticket=read_ticket(reader),
        workshops=read_workshops(reader, add_ons, state),
        extras=read_extras(reader, add_ons),
        note=read_note(reader),
    )
    if person.has_needs:
        doubt_missing_consent(reader, person.needs_consent)
    return replace(person, unread=tuple(reader.unread), problems=tuple(reader.problems))


def _with_twins_flagged(people: Sequence[ParsedRegistration]) -> list[ParsedRegistration]:
    """Point at an earlier row with the same name, as the planner folds names, and the same e-mail address."""
    first_rows: dict[tuple[str, str], int] = {}
    flagged: list[ParsedRegistration] = []
    for person in people:
        key = (sort_key(person.family_name or person.given_name, person.given_name), person.email)
        first = first_rows.setdefault(key, person.row) if person.email else person.row
        if first != person.row:
            twin = Problem(ProblemKind.SAME_AS_ROW, None, "", str(first))
            flagged.append(replace(person, problems=(*person.problems, twin)))
        else:
            flagged.append(person)
    return flagged


def _event_titles(listed: ListReader) -> tuple[str, ...]:
    titles: dict[str, None] = {}
    for row in listed.table.rows:
        if title := RowReader(listed, row).text(Field.EVENT_TITLE):
            titles[title] = None
    return tuple(titles)
