"""Reads a list of members: whose seat it is, of which kind, with or without a vote, from when to when."""

from dataclasses import replace
from datetime import date

from forumplanner.exchange.columns.doubts import DoubtKind, note_of
from forumplanner.exchange.columns.mapping import ColumnMapping
from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.columns.person import (
    Reached,
    reached_by,
    read_address,
    read_channels,
    read_emails,
    read_languages,
    read_person,
)
from forumplanner.exchange.columns.reader import ParsedRows, RowReader, read_rows
from forumplanner.exchange.memberships.parsed import ParsedMembership
from forumplanner.exchange.memberships.seats import kind_of, role_of, stands_in
from forumplanner.exchange.memberships.vocabulary import MEMBERSHIPS
from forumplanner.exchange.registrations.answers import says_nothing, yes_or_no
from forumplanner.exchange.registrations.names import clean_name, own_script, split_name
from forumplanner.exchange.tables.cancelling import Cancelled, never
from forumplanner.exchange.tables.cells import text_of
from forumplanner.exchange.tables.table import Table
from forumplanner.model.enums import SeatKind, SeatRole
from forumplanner.planning.directory import PersonFields


def read_memberships(
    table: Table, mapping: ColumnMapping, *, today: date, cancelled: Cancelled = never
) -> ParsedRows[ParsedMembership]:
    """Read every row as its mapping says; raise FileRefused as reading rows does."""
    return read_rows(table, mapping, MEMBERSHIPS, _read, today=today, cancelled=cancelled)


def _read(reader: RowReader) -> ParsedMembership | None:
    person = read_person(reader)
    if person is None:
        return None
    reached = Reached()
    read_emails(reader, reached, Meaning.EMAIL)
    read_channels(reader, reached)
    if website := reader.text(Meaning.WEBSITE):
        reader.keep_text("Web", website)
    person = reached_by(person, reached, read_address(reader))
    role_text = reader.text(Meaning.SEAT_ROLE)
    role, only_stands_in = _role(reader, role_text)
    kind = _kind(reader, role_text)
    votes = reader.answer(Meaning.VOTES)
    since, until = reader.day(Meaning.SINCE), reader.day(Meaning.UNTIL)
    if since and until and until < since and (found := reader.first(Meaning.UNTIL)):
        reader.keep(DoubtKind.ENDS_BEFORE_START, *found)
        until = None
    groups = (clean_name(text_of(cell)) for _, cell in reader.filled(Meaning.GROUP))
    languages, substitute = read_languages(reader), _substitute(reader)
    reader.keep_cells_beyond_header()
    return ParsedMembership(
        reader.row.number,
        replace(person, languages=languages, note=note_of(reader.long_text(Meaning.NOTE), reader.unread)),
        role,
        kind,
        votes if votes is not None else kind is not SeatKind.ADVISORY and role is not SeatRole.SECRETARY,
        ", ".join(dict.fromkeys(group for group in groups if not says_nothing(group))),
        since,
        until,
        substitute,
        only_stands_in,
        reader.text(Meaning.BODY),
        reached.others(emails_kept=2),
        tuple(reader.doubts),
    )


def _role(reader: RowReader, text: str) -> tuple[SeatRole, bool]:
    """Return the role, and whether the person only stands in for others."""
    if not text:
        return SeatRole.MEMBER, False
    if stands_in(text):
        return SeatRole.MEMBER, True
    role = role_of(text)
    if role is None and kind_of(text) is None and (found := reader.first(Meaning.SEAT_ROLE)):
        reader.keep(DoubtKind.VALUE_UNKNOWN, *found)
    return role or SeatRole.MEMBER, False


def _kind(reader: RowReader, role_text: str) -> SeatKind:
    """Return how the person came to the seat: from its column, else from the role, else elected."""
    found = reader.first(Meaning.SEAT_KIND)
    if found is not None and not says_nothing(text_of(found[1])):
        text = text_of(found[1])
        kind = kind_of(text)
        if kind is None and (answer := yes_or_no(text)) is not None:  # a column "gewählt" with ja and nein
            kind = SeatKind.ELECTED if answer else SeatKind.APPOINTED
        if kind is not None:
            return kind
        reader.keep(DoubtKind.VALUE_UNKNOWN, *found)
    return kind_of(role_text) or SeatKind.ELECTED


def _substitute(reader: RowReader) -> PersonFields | None:
    text = reader.text(Meaning.SUBSTITUTE)
    if not text or says_nothing(text):
        return None
    name = split_name(text)
    full = " ".join(filter(None, (name.given, name.family)))
    return PersonFields(name.given, name.family, title=name.title, own_script_name=full if own_script(full) else "")
