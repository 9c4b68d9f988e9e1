"""Puts people together from the parts of a list's rows, column by column."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain, compress, repeat
from typing import Any, TypeVar

from forumplanner.exchange.registrations.answers import holds_formula_error
from forumplanner.exchange.registrations.channels import read_channel
from forumplanner.exchange.registrations.consents import doubt_missing_consent, read_needs_consent, read_photos
from forumplanner.exchange.registrations.contacts import plain_address, plain_phone
from forumplanner.exchange.registrations.entries import Entry
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.guests import read_contingent, read_guests
from forumplanner.exchange.registrations.named import Named
from forumplanner.exchange.registrations.needs import (
    read_answer,
    read_childcare,
    read_diet,
    read_interpreting,
    read_language,
    read_note,
)
from forumplanner.exchange.registrations.parsed import ParsedRegistration, Problem, Unread
from forumplanner.exchange.registrations.parts import Part, Rows
from forumplanner.exchange.registrations.person import (
    read_birth,
    read_emails,
    read_phones,
    read_salutation,
    read_street,
    read_town,
)
from forumplanner.exchange.registrations.row_reader import ListReader, RowReader, line_of
from forumplanner.exchange.registrations.standing import (
    is_waiting_list,
    read_extras,
    read_priority,
    read_registered_at,
    read_state,
    read_ticket,
    read_workshops,
)
from forumplanner.exchange.tables.cancelling import stop_if
from forumplanner.exchange.tables.cells import Cell
from forumplanner.model.enums import RegistrationState as State

Value = TypeVar("Value")
_STATE = (Field.STATUS, Field.PAID, Field.CHECKED_IN, Field.WAITING, Field.VOUCHER)
_BOOKED = (Field.PRODUCT, Field.VARIANT, Field.WORKSHOP)


class People:
    """The people of a list: the entries that name somebody, those that name nobody, and the parts read of them."""

    def __init__(self, listed: ListReader, entries: Sequence[Entry]) -> None:
        self._listed = listed
        self._rows = [entry.main for entry in entries]
        self._by_column = Rows(self._rows)
        self._names = Named(listed, self._by_column)
        named = self._names.anybody
        self.nameless = [entry for entry, has_name in zip(entries, named, strict=True) if not has_name]
        self.entries = list(compress(entries, named))
        if self.nameless:
            self._rows = [entry.main for entry in self.entries]
            self._by_column = Rows(self._rows)
            self._names = Named(listed, self._by_column)

    def _part(
        self,
        read: Callable[[RowReader], Value],
        *fields: Field,
        plain: Callable[[Cell], Value | None] | None = None,
    ) -> Part[Value]:
        stop_if(self._listed.cancelled, self._listed.table.source.file_name)
        return Part(self._listed, self._by_column, read, *fields, plain=plain)

    def _texts(self, field: Field) -> list[str]:
        return self._part(lambda reader: reader.text(field), field, plain=line_of).values

    def read(self) -> list[ParsedRegistration]:
        """Read all of them."""
        waiting_list = is_waiting_list(self._listed)
        names = self._names
        town = self._part(read_town, Field.POSTCODE, Field.POSTCODE_AND_CITY, Field.CITY, Field.COUNTRY)
        emails = self._part(read_emails, Field.EMAIL, plain=plain_address)
        phones = self._part(read_phones, Field.PHONE, plain=plain_phone)
        birth = self._part(read_birth, Field.BIRTH)
        interpreting = self._part(read_interpreting, Field.INTERPRETER, Field.SIGN_LANGUAGE)
        childcare = self._part(read_childcare, Field.CHILDREN, Field.CHILD_AGES)
        state = self._part(lambda reader: read_state(reader, waiting_list), *_STATE)
        salutation = self._part(read_salutation, Field.SALUTATION)
        language = self._part(read_language, Field.LANGUAGE)
        wheelchair = self._part(lambda reader: read_answer(reader, Field.WHEELCHAIR), Field.WHEELCHAIR)
        diet = self._part(read_diet, Field.DIET)
        consent = self._part(read_needs_consent, Field.NEEDS_CONSENT)
        photos = self._part(read_photos, Field.PHOTOS)
        registered_at = self._part(read_registered_at, Field.REGISTERED_DATE, Field.REGISTERED_TIME)
        channel = self._part(read_channel, Field.CHANNEL)
        priority = self._part(read_priority, Field.PRIORITY)
        guests = self._part(read_guests, Field.GUESTS)
        orders = self._texts(Field.ORDER_CODE)
        columns: dict[str, Iterable[object]] = {
            "row": [row.number for row in self._rows],
            "add_on_rows": [tuple([row.number for row in entry.add_ons]) for entry in self.entries],
            "external_id": self._numbers(orders),
            "order_code": orders,
            "party": repeat(""),
            "salutation": salutation.values,
            "title": names.titles,
            "given_name": names.given,
            "family_name": names.family,
            "own_script_name": names.own_script,
            "organisation": self._texts(Field.ORGANISATION),
            "email": [one[0] if one else "" for one in emails.values],
            "other_emails": [one[1:] for one in emails.values],
            "phone": [one[0] if one else "" for one in phones.values],
            "other_phones": [one[1:] for one in phones.values],
            "street": self._part(read_street, Field.STREET, Field.HOUSE_NUMBER, plain=line_of).values,
            "postcode": [one.postcode for one in town.values],
            "city": [one.city for one in town.values],
            "district": self._texts(Field.DISTRICT),
            "country": [one.country for one in town.values],
            "birth_date": [day for day, _ in birth.values],
            "birth_year": [year for _, year in birth.values],
            "language": language.values,
            "interpreter": [one.spoken for one in interpreting.values],
            "sign_language": [one.signed for one in interpreting.values],
            "wheelchair": wheelchair.values,
            "childcare": [one.wanted for one in childcare.values],
            "children": [one.children for one in childcare.values],
            "child_ages": [one.ages for one in childcare.values],
            "diet": diet.values,
            "needs_consent": consent.values,
            "photos": photos.values,
            "registered_at": registered_at.values,
            "channel": channel.values,
            "state": state.values,
            "priority": priority.values,
            "ticket": repeat(""),
            "workshops": repeat(()),
            "waits_for_workshops": repeat(False),
            "extras": repeat(()),
            "guests": guests.values,
            "contingent": self._part(read_contingent, Field.CONTINGENT).values,
            "note": self._part(read_note, Field.NOTE).values,
            "unread": repeat(()),
            "problems": repeat(()),
        }
        whole = zip(*(columns[name] for name in ParsedRegistration._fields), strict=False)  # some repeat for ever
        people = list(map(ParsedRegistration._make, whole))
        self._add_what_was_booked(people, waiting_list)
        # In this order doubts are told.
        first = (names, town, emails, phones, birth, interpreting, childcare, state)
        others = (salutation, language, wheelchair, diet, consent, photos, registered_at, channel, priority, guests)
        self._add_doubts(people, first, others)
        return people

    def _numbers(self, orders: Sequence[str]) -> list[str]:
        """Return by which number the list knows each row: order and position, or its own."""
        positions, own = self._texts(Field.POSITION), self._texts(Field.EXTERNAL_ID)
        if not (any(orders) or any(positions)):
            return own
        return [
            "-".join(filter(None, (order, position))) or number
            for order, position, number in zip(orders, positions, own, strict=True)
        ]

    def _add_what_was_booked(self, people: list[ParsedRegistration], waiting_list: bool) -> None:
        """Add tickets, workshops and extras, which other rows tell of, too."""
        if not any(map(self._listed.mapping.has, _BOOKED)):
            return
        for number, (entry, person) in enumerate(zip(self.entries, people, strict=True)):
            reader = RowReader(self._listed, entry.main)
            add_ons = [RowReader(self._listed, row) for row in entry.add_ons]
            ticket, workshops = read_ticket(reader), read_workshops(reader, add_ons, person.state)
            of_workshops = waiting_list or self._listed.mapping.has(Field.PRODUCT)
            people[number] = person._replace(
                ticket=ticket,
                workshops=workshops,
                waits_for_workshops=bool(
                    of_workshops and person.state is State.WAITING and workshops and not (ticket or add_ons)
                ),
                extras=read_extras(reader, add_ons),
            )

    def _add_doubts(
        self,
        people: list[ParsedRegistration],
        first: Sequence[Part[Any] | Named],
        others: Sequence[Part[Any] | Named],
    ) -> None:
        """Add what was doubtful, with the cells beyond the header in the midst, and consents that are missing."""
        width = len(self._listed.table.headings)
        doubtful = set(chain.from_iterable(part.doubts for part in (*first, *others)))
        doubtful.update([number for number, row in enumerate(self._rows) if len(row.cells) > width])
        broken = {number for number, row in enumerate(self._rows) if holds_formula_error(row.cells)}
        doubtful |= broken
        if self._listed.mapping.has(Field.NEEDS_CONSENT):
            doubtful.update([number for number, person in enumerate(people) if person.has_needs])
        for number in doubtful:
            reader = RowReader(self._listed, self._rows[number])
            _take(reader, number, first)
            reader.keep_cells_beyond_header()
            _take(reader, number, others)
            if people[number].has_needs:
                doubt_missing_consent(reader, people[number].needs_consent)
            if number in broken:
                reader.tell_formula_errors()
            problems: tuple[Problem, ...] = tuple(reader.problems)
            unread: tuple[Unread, ...] = tuple(reader.unread)
            people[number] = people[number]._replace(problems=problems, unread=unread)


def _take(reader: RowReader, number: int, parts: Sequence[Part[Any] | Named]) -> None:
    for part in parts:
        if number in part.doubts:
            reader.take(part.doubts[number])
