"""Who somebody is and how to reach them, read from one row."""

from dataclasses import dataclass
from datetime import date, timedelta

from forumplanner.exchange.registrations.answers import says_nothing
from forumplanner.exchange.registrations.contacts import (
    addresses_in,
    lacks_plus,
    no_phone,
    phone_text,
    postcode_and_city,
    postcode_text,
    same_phone,
)
from forumplanner.exchange.registrations.dates import moment_of, year_of
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.mapping import ColumnUse
from forumplanner.exchange.registrations.names import (
    Name,
    clean_name,
    letters_lost,
    own_script,
    salutation_left_out,
    salutation_of,
    split_name,
)
from forumplanner.exchange.registrations.own_words import said_as
from forumplanner.exchange.registrations.parsed import ProblemKind
from forumplanner.exchange.registrations.row_reader import RowReader
from forumplanner.exchange.tables.cells import Cell, text_of
from forumplanner.model.enums import Salutation

_OLDEST = timedelta(days=120 * 366)


@dataclass(frozen=True)
class Town:
    """Where somebody lives, without the street."""

    postcode: str
    city: str
    country: str


@dataclass(frozen=True)
class Names:
    """The name in Latin letters as a rule, and in its own script."""

    latin: Name
    own_script: str


def read_names(reader: RowReader) -> Names:
    """Return the names; empty ones when the row names nobody."""
    name = read_name(reader)
    return Names(name, read_own_script_name(reader, name))


def read_name(reader: RowReader) -> Name:
    """Return the name; an empty one when the row names nobody."""
    name = Name(reader.text(Field.TITLE), reader.text(Field.GIVEN_NAME), reader.text(Field.FAMILY_NAME))
    if not (name.given or name.family):
        name = _read_full_name(reader, name.title)
    elif not name.given and "," in name.family:  # "Schulz, Eva" as a family name alone
        both = split_name(name.family)
        name = Name(name.title or both.title, both.given, both.family)
    lost = next((part for part in (name.given, name.family) if letters_lost(part)), None)
    if lost is not None:
        column = _name_column(reader)
        reader.doubt(ProblemKind.LETTERS_LOST, column, f"{name.given} {name.family}".strip())
    return name


def _read_full_name(reader: RowReader, title: str) -> Name:
    for field in (Field.FULL_NAME_FAMILY_FIRST, Field.FULL_NAME):
        if found := reader.first(field):
            column, cell = found
            name = split_name(text_of(cell), family_first=field is Field.FULL_NAME_FAMILY_FIRST)
            if name.guessed:
                reader.doubt(ProblemKind.NAME_SPLIT_GUESSED, column, cell)
            return Name(title or name.title, name.given, name.family)
    return Name(title)


def _name_column(reader: RowReader) -> ColumnUse:
    fields = (Field.FAMILY_NAME, Field.GIVEN_NAME, Field.FULL_NAME, Field.FULL_NAME_FAMILY_FIRST)
    return next(found[0] for field in fields if (found := reader.first(field)))


def read_own_script_name(reader: RowReader, name: Name) -> str:
    """Return the name in its own script: from its column, or the name itself when it is not in Latin letters."""
    stated = reader.text(Field.OWN_SCRIPT_NAME)
    full = " ".join(filter(None, (name.given, name.family)))
    return stated or (full if own_script(full) else "")


def read_salutation(reader: RowReader) -> Salutation:
    """Return the salutation; an unknown one is kept as text."""
    found = reader.first(Field.SALUTATION)
    if found is None:
        return Salutation.NONE
    text = clean_name(text_of(found[1]))
    salutation = said_as(Salutation, text) or salutation_of(text)
    if salutation is None:
        reader.keep(ProblemKind.SALUTATION_UNKNOWN, *found)
    elif salutation_left_out(text):
        reader.doubt(ProblemKind.SALUTATION_LEFT_OUT, *found)
    return salutation or Salutation.NONE


def read_emails(reader: RowReader) -> tuple[str, ...]:
    """Return all addresses, the person's own before the order's."""
    addresses: dict[str, None] = {}
    for column, cell in reader.filled(Field.EMAIL):
        found = addresses_in(text_of(cell))
        if not found and not says_nothing(text_of(cell)):
            reader.keep(ProblemKind.EMAIL_UNREADABLE, column, cell)
        addresses.update(dict.fromkeys(found))
    return tuple(addresses)


def read_phones(reader: RowReader) -> tuple[str, ...]:
    """Return all numbers as they were written; two spellings of the same digits count once.

    What is no number is kept as text. A number cell (and CSV, where nobody can tell) may have lost the plus before 49:
    it is put back, and told.
    """
    phones: list[str] = []
    for column, cell in reader.filled(Field.PHONE):
        phone = phone_text(cell)
        if says_nothing(phone):
            continue
        if no_phone(phone):
            reader.keep(ProblemKind.PHONE_UNREADABLE, column, cell)
            continue
        if lacks_plus(phone) and (reader.listed.untyped or not isinstance(cell, str)):
            reader.doubt(ProblemKind.PHONE_PLUS_RESTORED, column, cell)
            phone = f"+{phone}"
        if not any(same_phone(phone, known) for known in phones):
            phones.append(phone)
    return tuple(phones)


def read_street(reader: RowReader) -> str:
    """Return the street with the number of the house."""
    return " ".join(filter(None, (reader.text(Field.STREET), reader.text(Field.HOUSE_NUMBER))))


def read_town(reader: RowReader) -> Town:
    """Return the rest of the address; see `_whole_postcode` for what happens to lost zeros."""
    postcode, city = postcode_and_city(reader.text(Field.POSTCODE_AND_CITY))
    country = reader.text(Field.COUNTRY)
    if found := reader.first(Field.POSTCODE):
        postcode = _whole_postcode(reader, *found, country)
    return Town(postcode, reader.text(Field.CITY) or city, country)


def _whole_postcode(reader: RowReader, column: ColumnUse, cell: Cell, country: str) -> str:
    """Give a German postcode its lost zero back, and say so.

    Only where it must have been lost: the cell is a number (or comes from CSV, where nobody can tell), others of
    the column have five digits, and no other country is given (Austria and Denmark have four). A text of four
    digits in a workbook was typed so: it stays, with a doubt.
    """
    postcode = postcode_text(cell)
    german = not country or country.casefold() in ("de", "d", "deutschland", "germany")
    if len(postcode) != 4 or not postcode.isdecimal() or not german:
        return postcode
    typed = isinstance(cell, str) and not reader.listed.untyped
    if typed or not reader.listed.german_postcodes:
        reader.doubt(ProblemKind.POSTCODE_SHORT, column, cell)
        return postcode
    reader.doubt(ProblemKind.POSTCODE_ZERO_RESTORED, column, cell)
    return "0" + postcode


def read_birth(reader: RowReader) -> tuple[date | None, int | None]:
    """Return the birth date and year, or only the year, or neither; what is impossible is kept as text."""
    found = reader.first(Field.BIRTH)
    if found is None or says_nothing(text_of(found[1])):
        return None, None
    column, cell = found
    today = reader.listed.today
    year = year_of(cell)
    if year is not None:
        if today.year - 120 <= year <= today.year:
            return None, year
        reader.keep(ProblemKind.DATE_IMPLAUSIBLE, column, cell)
        return None, None
    moment = moment_of(cell, today)
    if moment is None:
        reader.keep(ProblemKind.DATE_UNREADABLE, column, cell)
        return None, None
    if not today - _OLDEST <= moment.day <= today:
        reader.keep(ProblemKind.DATE_IMPLAUSIBLE, column, cell)
        return None, None
    if moment.century_assumed:
        reader.doubt(ProblemKind.CENTURY_ASSUMED, column, cell)
    return moment.day, moment.day.year
