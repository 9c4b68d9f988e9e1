"""Who somebody is and how to reach them, read from one row of any list of people."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from forumplanner.exchange.columns.doubts import DoubtKind
from forumplanner.exchange.columns.mapping import ColumnUse
from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.columns.reader import RowReader
from forumplanner.exchange.columns.vocabulary import ADDRESS
from forumplanner.exchange.registrations.answers import says_nothing
from forumplanner.exchange.registrations.contacts import (
    addresses_in,
    no_phone,
    phone_text,
    postcode_and_city,
    postcode_text,
    same_phone,
)
from forumplanner.exchange.registrations.dates import moment_of, year_of
from forumplanner.exchange.registrations.headings import heading_key
from forumplanner.exchange.registrations.languages import language_code, parts_of
from forumplanner.exchange.registrations.names import (
    Name,
    clean_name,
    letters_lost,
    own_script,
    salutation_left_out,
    salutation_of,
    split_name,
)
from forumplanner.exchange.tables.cells import Cell, text_of
from forumplanner.model.enums import ChannelKind, Salutation
from forumplanner.planning.directory import PersonFields

_OLDEST = timedelta(days=120 * 366)
_FULL = (Meaning.FULL_NAME_FAMILY_FIRST, Meaning.FULL_NAME, Meaning.CONTACT_PERSON)
_PLACES = frozenset({"privat", "geschaftlich", "dienstlich", "home", "work", "business"})
_GERMANY = frozenset({"", "de", "d", "deutschland", "germany", "bundesrepublik deutschland", "brd"})


@dataclass(frozen=True)
class ParsedChannel:
    """A further way to reach somebody."""

    kind: ChannelKind
    value: str


@dataclass
class Reached:
    """How somebody is reached, gathered in the order in which it is preferred."""

    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    channels: list[ParsedChannel] = field(default_factory=list)

    def add_email(self, address: str) -> None:
        """Add an address once."""
        if address not in self.emails:
            self.emails.append(address)

    def add_phone(self, number: str, kind: ChannelKind | None = None) -> None:
        """Add a number once, however it is written; a `kind` makes it a channel of its own."""
        known = [*self.phones, *(channel.value for channel in self.channels)]
        if number and not says_nothing(number) and not any(same_phone(number, other) for other in known):
            if kind is None:
                self.phones.append(number)
            else:
                self.channels.append(ParsedChannel(kind, number))

    def add(self, kind: ChannelKind, value: str) -> None:
        """Add any other way once."""
        channel = ParsedChannel(kind, value)
        if value and not says_nothing(value) and channel not in self.channels:
            self.channels.append(channel)

    def first_phone(self) -> str:
        """Return the number to be tried first: a plain one, else the mobile, else the one at work."""
        wanted = (ChannelKind.MOBILE, ChannelKind.WORK_PHONE)
        spoken = [channel.value for kind in wanted for channel in self.channels if channel.kind is kind]
        return (self.phones or spoken or [""])[0]

    def others(self, *, emails_kept: int) -> tuple[ParsedChannel, ...]:
        """Return all that does not fit into the fields for `emails_kept` addresses and one number."""
        first = self.first_phone()
        phones = [ParsedChannel(ChannelKind.OTHER, number) for number in self.phones[1:]]
        emails = [ParsedChannel(ChannelKind.EMAIL, address) for address in self.emails[emails_kept:]]
        return (*phones, *(channel for channel in self.channels if channel.value != first), *emails)


@dataclass(frozen=True)
class Address:
    """Where somebody lives or works."""

    street: str = ""
    postcode: str = ""
    city: str = ""
    district: str = ""


def read_name(reader: RowReader) -> Name:
    """Return the name; an empty one when the row names nobody."""
    name = Name(reader.text(Meaning.TITLE), reader.text(Meaning.GIVEN_NAME), reader.text(Meaning.FAMILY_NAME))
    if not (name.given or name.family):
        name = _read_full_name(reader, name.title)
    full = f"{name.given} {name.family}".strip()
    if letters_lost(full):
        reader.doubt(DoubtKind.LETTERS_LOST, ColumnUse(0, "", None), full)
    return name


def _read_full_name(reader: RowReader, title: str) -> Name:
    for meaning in _FULL:
        if found := reader.first(meaning):
            text = clean_name(text_of(found[1]))
            if says_nothing(text):
                continue
            name = split_name(_without_salutation(text), family_first=meaning is Meaning.FULL_NAME_FAMILY_FIRST)
            if name.guessed:
                reader.doubt(DoubtKind.NAME_SPLIT_GUESSED, *found)
            return Name(title or name.title, name.given, name.family)
    return Name(title)


def _without_salutation(text: str) -> str:
    first, _, rest = text.partition(" ")
    said = salutation_of(first) if len(first) > 1 else None
    return rest if rest and said in (Salutation.MS, Salutation.MR) else text


def read_salutation(reader: RowReader) -> Salutation:
    """Return the salutation, also from "Frau Dr. Kaya" in one cell; an unknown one is kept as text."""
    found = reader.first(Meaning.SALUTATION)
    if found is None:
        for meaning in _FULL:
            first, _, rest = reader.text(meaning).partition(" ")
            if rest and len(first) > 1 and (said := salutation_of(first)):
                return said
        return Salutation.NONE
    text = clean_name(text_of(found[1]))
    salutation = salutation_of(text)
    if salutation is None:
        reader.keep(DoubtKind.SALUTATION_UNKNOWN, *found)
    elif salutation_left_out(text):
        reader.doubt(DoubtKind.SALUTATION_LEFT_OUT, *found)
    return salutation or Salutation.NONE


def read_person(reader: RowReader) -> PersonFields | None:
    """Return who is named in a row, without a way to reach them; None where nobody is."""
    name = read_name(reader)
    stated = reader.text(Meaning.OWN_SCRIPT_NAME)
    if not (name.given or name.family or stated):
        return None
    full = " ".join(filter(None, (name.given, name.family)))
    born, year = read_birth(reader)
    return PersonFields(
        given_name=name.given,
        family_name=name.family,
        salutation=read_salutation(reader),
        title=name.title,
        own_script_name=stated or (full if own_script(full) else ""),
        birth_date=born,
        birth_year=year,
    )


def reached_by(person: PersonFields, reached: Reached, address: Address) -> PersonFields:
    """Return the person with what was read of how to reach them."""
    return replace(
        person,
        email=reached.emails[0] if reached.emails else "",
        second_email=reached.emails[1] if len(reached.emails) > 1 else "",
        phone=reached.first_phone(),
        street=address.street,
        postcode=address.postcode,
        city=address.city,
        district=address.district,
    )


def read_emails(reader: RowReader, reached: Reached, *meanings: Meaning) -> None:
    """Gather all addresses of some columns; a cell may hold two."""
    for meaning in meanings:
        for column, cell in reader.filled(meaning):
            found = addresses_in(text_of(cell))
            if not found and not says_nothing(text_of(cell)):
                reader.keep(DoubtKind.EMAIL_UNREADABLE, column, cell)
            for address in found:
                reached.add_email(address)


def read_phones(reader: RowReader, reached: Reached, meaning: Meaning, kind: ChannelKind | None = None) -> None:
    """Gather the numbers of a column; what is none is kept as text."""
    for column, cell in reader.filled(meaning):
        number = phone_text(cell)
        if no_phone(number) and not says_nothing(number):
            reader.keep(DoubtKind.PHONE_UNREADABLE, column, cell)
        else:
            reached.add_phone(number, kind)


def read_channels(reader: RowReader, reached: Reached) -> None:
    """Gather telephones and other ways, each of its kind."""
    for meaning, kind in _PHONES.items():
        read_phones(reader, reached, meaning, kind)
    for meaning, kind in _OTHERS.items():
        for _, cell in reader.filled(meaning):
            reached.add(kind, clean_name(text_of(cell)))


_PHONES = {
    Meaning.PHONE: None,
    Meaning.MOBILE: ChannelKind.MOBILE,
    Meaning.WORK_PHONE: ChannelKind.WORK_PHONE,
}
_OTHERS = {
    Meaning.FAX: ChannelKind.FAX,
    Meaning.MESSENGER: ChannelKind.MESSENGER,
    Meaning.SOCIAL_MEDIA: ChannelKind.SOCIAL_MEDIA,
}


def read_address(reader: RowReader) -> Address:
    """Return the address; a country other than Germany is kept as text, a lost leading zero put back.

    Mail programs have an address at work and one at home: they are not mixed, the other one is kept as text.
    """
    place = _place_of(reader)
    taken = {meaning: _at(reader, meaning, place) for meaning in ADDRESS}
    texts = {meaning: clean_name(text_of(found[1])) if found else "" for meaning, found in taken.items()}
    street = " ".join(filter(None, (texts[Meaning.STREET], reader.text(Meaning.HOUSE_NUMBER))))
    postcode, city = postcode_and_city(reader.text(Meaning.POSTCODE_AND_CITY))
    country = reader.text(Meaning.COUNTRY)
    abroad = country.casefold() not in _GERMANY
    if abroad and (found := reader.first(Meaning.COUNTRY)):
        reader.keep_text(found[0].heading, country)
    if found := taken[Meaning.POSTCODE]:
        postcode = _whole_postcode(reader, *found, abroad=abroad)
    for meaning in ADDRESS:
        for column, cell in reader.filled(meaning):
            if (column, cell) != taken[meaning]:
                reader.keep_text(column.heading, clean_name(text_of(cell)))
    return Address(street, postcode, texts[Meaning.CITY] or city, reader.text(Meaning.DISTRICT))


def _place_of(reader: RowReader) -> str:
    """Return where the address is (at work, at home) of which most is filled, as the headings say it."""
    found = [_said_place(column) for meaning in ADDRESS for column, _ in reader.filled(meaning)]
    return max(found, key=found.count) if found else ""


def _said_place(column: ColumnUse) -> str:
    words = heading_key(column.heading).split()
    return next((word for word in words if word in _PLACES), "")


def _at(reader: RowReader, meaning: Meaning, place: str) -> tuple[ColumnUse, Cell] | None:
    """Return the column of a place, else one where a place is not said on either side."""
    fitting = [
        found for found in reader.filled(meaning) if "" in (place, said := _said_place(found[0])) or said == place
    ]
    return min(fitting, key=lambda found: _said_place(found[0]) != place, default=None)


def _whole_postcode(reader: RowReader, column: ColumnUse, cell: Cell, *, abroad: bool) -> str:
    """Give a German postcode its lost zero back where it must have been lost (decision 13), and say so."""
    postcode = postcode_text(cell)
    if len(postcode) != 4 or not postcode.isdecimal() or abroad:
        return postcode
    typed = isinstance(cell, str) and not reader.listed.untyped
    if typed or not reader.listed.german_postcodes:
        reader.doubt(DoubtKind.POSTCODE_SHORT, column, cell)
        return postcode
    reader.doubt(DoubtKind.POSTCODE_ZERO_RESTORED, column, cell)
    return "0" + postcode


def read_birth(reader: RowReader) -> tuple[date | None, int | None]:
    """Return birth date and year, only the year, or neither; what is impossible is kept as text."""
    found = reader.first(Meaning.BIRTH)
    if found is None or says_nothing(text_of(found[1])):
        return None, None
    column, cell = found
    today = reader.listed.today
    year = year_of(cell)
    moment = moment_of(cell, today) if year is None else None
    if year is not None and today.year - 120 <= year <= today.year:
        return None, year
    if moment is not None and today - _OLDEST <= moment.day <= today:
        if moment.century_assumed:
            reader.doubt(DoubtKind.CENTURY_ASSUMED, column, cell)
        return moment.day, moment.day.year
    unreadable = year is None and moment is None
    reader.keep(DoubtKind.DATE_UNREADABLE if unreadable else DoubtKind.DATE_IMPLAUSIBLE, column, cell)
    return None, None


def read_languages(reader: RowReader) -> tuple[str, ...]:
    """Return the codes of the languages named; one that is not known is kept as text."""
    codes: dict[str, None] = {}
    for column, cell in reader.filled(Meaning.LANGUAGES):
        for part in parts_of(text_of(cell)):
            code = language_code(part)
            if code:
                codes[code] = None
            elif not says_nothing(part):
                reader.keep(DoubtKind.LANGUAGE_UNKNOWN, column, part)
    return tuple(codes)
