"""Reads a list of contacts: who stands in a row, to whom its addresses belong, and what was doubtful about it.

In a list of organisations (with a contact person, kinds or a short name) e-mail, telephone and address are the
organisation's; in a list of people they are the person's, and of an organisation only the name is known.
"""

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
    read_phones,
)
from forumplanner.exchange.columns.reader import ParsedRows, RowReader, read_rows
from forumplanner.exchange.contacts.kinds import kind_of, parts_of, tags_of
from forumplanner.exchange.contacts.parsed import ParsedContact
from forumplanner.exchange.contacts.vocabulary import CONTACTS
from forumplanner.exchange.registrations.answers import says_nothing
from forumplanner.exchange.tables.cancelling import Cancelled, never
from forumplanner.exchange.tables.cells import text_of
from forumplanner.exchange.tables.table import Table
from forumplanner.model.enums import ChannelKind
from forumplanner.planning.directory import OrganisationFields

_OF_ORGANISATIONS = frozenset({Meaning.CONTACT_PERSON, Meaning.KINDS, Meaning.SHORT_NAME})


def read_contacts(
    table: Table, mapping: ColumnMapping, *, today: date, cancelled: Cancelled = never
) -> ParsedRows[ParsedContact]:
    """Read every row as its mapping says; raise FileRefused as reading rows does."""
    of_organisations = bool(mapping.meanings & _OF_ORGANISATIONS) and Meaning.ORGANISATION in mapping.meanings

    def read(reader: RowReader) -> ParsedContact | None:
        return _read(reader, of_organisations=of_organisations)

    return read_rows(table, mapping, CONTACTS, read, today=today, cancelled=cancelled)


def _read(reader: RowReader, *, of_organisations: bool) -> ParsedContact | None:
    person = read_person(reader)
    name = reader.text(Meaning.ORGANISATION)
    name = "" if says_nothing(name) else name
    if person is None and not name:
        return None
    organisation = _organisation(reader, name) if name else None
    own, theirs = Reached(), Reached()
    read_emails(reader, own, Meaning.PERSON_EMAIL)
    read_emails(reader, theirs, Meaning.ORGANISATION_EMAIL)
    read_phones(reader, theirs if organisation else own, Meaning.ORGANISATION_PHONE)
    of_person = person is not None and not (of_organisations and organisation is not None)
    main = own if of_person else theirs
    read_emails(reader, main, Meaning.EMAIL)
    read_channels(reader, main)
    website = reader.text(Meaning.WEBSITE)
    address, languages = read_address(reader), read_languages(reader)
    if person is not None:
        if organisation is None and website:
            own.add(ChannelKind.WEBSITE, website)
        if of_person:
            person = replace(reached_by(person, own, address), languages=languages)
        else:
            person = replace(person, email=next(iter(own.emails), ""), second_email=", ".join(own.emails[1:2]))
    if organisation is not None:
        organisation = replace(organisation, website=website, email=next(iter(theirs.emails), ""))
        organisation = replace(organisation, phone=theirs.first_phone())
        if not of_person:
            organisation = replace(
                organisation,
                street=address.street,
                postcode=address.postcode,
                city=address.city,
                district=address.district,
                languages=languages,
            )
    elif person is not None:
        _keep_tags(reader)
    role, note = reader.text(Meaning.ROLE), reader.long_text(Meaning.NOTE)
    if organisation is None and role:
        reader.keep_text(_heading(reader, Meaning.ROLE), role)
    main_contact = bool(reader.answer(Meaning.MAIN_CONTACT)) or (person is not None and not of_person)
    reader.keep_cells_beyond_header()
    note = note_of(note, reader.unread)
    if person is not None and (of_person or organisation is None):
        person = replace(person, note=note)
    elif organisation is not None:
        organisation = replace(organisation, note=note)
    return ParsedContact(
        reader.row.number,
        person,
        organisation,
        role if organisation is not None and person is not None else "",
        main_contact and person is not None and organisation is not None,
        own.others(emails_kept=2) if person is not None else (),
        theirs.others(emails_kept=1) if organisation is not None else (),
        tuple(reader.doubts),
    )


def _organisation(reader: RowReader, name: str) -> OrganisationFields:
    kinds: dict[str, None] = {}
    tags: dict[str, None] = {}
    for column, cell in reader.filled(Meaning.KINDS):
        for part in parts_of(text_of(cell)):
            kind = kind_of(part)
            if kind is not None:
                kinds[kind.value] = None
            elif not says_nothing(part):
                reader.doubt(DoubtKind.KIND_UNKNOWN, column, part)
                tags.update(dict.fromkeys(tags_of(part)))
    for _, cell in reader.filled(Meaning.TAGS):
        tags.update(dict.fromkeys(tags_of(text_of(cell))))
    return OrganisationFields(
        name=name, short_name=reader.text(Meaning.SHORT_NAME), kinds=tuple(kinds), tags=tuple(tags)
    )


def _keep_tags(reader: RowReader) -> None:
    """Keep as text what only organisations have."""
    for meaning in (Meaning.TAGS, Meaning.KINDS):
        for column, cell in reader.filled(meaning):
            if not says_nothing(text_of(cell)):
                reader.keep(DoubtKind.TAGS_OF_A_PERSON, column, cell)
    if short := reader.text(Meaning.SHORT_NAME):
        reader.keep_text(_heading(reader, Meaning.SHORT_NAME), short)


def _heading(reader: RowReader, meaning: Meaning) -> str:
    found = reader.first(meaning)
    return found[0].heading if found else ""
