"""Where a registration stands: its state, when it came in, what was chosen."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from forumplanner.exchange.registrations.answers import says_nothing, yes_or_no
from forumplanner.exchange.registrations.dates import clock_of, moment_of
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.parsed import ProblemKind, Unread, WorkshopWish
from forumplanner.exchange.registrations.products import is_extra, is_workshop, product_title, workshop_titles
from forumplanner.exchange.registrations.row_reader import ListReader, RowReader, free_text
from forumplanner.exchange.registrations.states import exact_state_of, state_of
from forumplanner.exchange.tables.cells import Cell, text_of
from forumplanner.exchange.tables.raw import RawTable, TableFormat
from forumplanner.model.enums import RegistrationState as State

_AHEAD = timedelta(days=1)
_WHOLE_NUMBER = re.compile(r"[+-]?\d{1,6}")
_WAITING_LIST = re.compile(r"warteliste|wait(ing)?[ _-]?list|nachrücker", re.IGNORECASE)


def is_waiting_list(listed: ListReader) -> bool:
    """Tell whether the whole table is a waiting list, by the sheet's name or (CSV without states) the file's."""
    source: RawTable = listed.table.source
    if source.format is TableFormat.CSV:
        stated = listed.mapping.has(Field.STATUS) or listed.mapping.has(Field.PAID)
        return not stated and bool(_WAITING_LIST.search(source.file_name))
    return bool(_WAITING_LIST.search(source.sheet))


def read_state(reader: RowReader, waiting_list: bool) -> State | None:
    """Return the state in our words, or None when the list says nothing of it.

    Only silence (no column, or a blank cell) is None: what is said and not known never gives a place.
    Never OFFERED: an offer made by another program has no deadline here, so its holder waits on, with a doubt.
    """
    state = _stated(reader)
    if state is State.OFFERED or (waiting_list and state in (None, State.REQUESTED)):
        return State.WAITING
    if state in (State.CANCELLED, State.DECLINED):
        return state
    if found := reader.first(Field.CHECKED_IN):
        attended = _answer_or_date(reader, found[1])
        if attended:
            return State.ATTENDED
        if attended is None:
            reader.keep(ProblemKind.ANSWER_UNREADABLE, *found)
            state = state or State.REQUESTED
    if (found := reader.first(Field.WAITING)) and yes_or_no(text_of(found[1])) is not False:
        return State.WAITING
    return state


def _stated(reader: RowReader) -> State | None:
    if found := reader.first(Field.STATUS):
        column, cell = found
        state = state_of(text_of(cell))
        if state is None:
            reader.keep(ProblemKind.STATE_UNKNOWN, column, cell)
            return State.REQUESTED
        if exact_state_of(text_of(cell)) is None:
            reader.unread.append(Unread(column.heading, free_text(cell)))
        if state is State.OFFERED:
            voucher = reader.text(Field.VOUCHER)
            reader.keep(ProblemKind.OFFERED_ELSEWHERE, column, " ".join(filter(None, (text_of(cell), voucher))))
        return state
    if found := reader.first(Field.PAID):
        paid = _answer_or_date(reader, found[1])
        if paid is None:
            reader.keep(ProblemKind.ANSWER_UNREADABLE, *found)
        return State.PLACED if paid else State.REQUESTED
    return None


def _answer_or_date(reader: RowReader, cell: Cell) -> bool | None:
    """Return what an answer says, where a date is a yes and a dash a no; None when it is neither."""
    answer = yes_or_no(text_of(cell))
    if answer is None and moment_of(cell, reader.listed.today) is not None:
        return True
    return False if answer is None and says_nothing(text_of(cell)) else answer


def read_registered_at(reader: RowReader) -> datetime | None:
    """Return when the registration came in, as local wall time; midnight when only the day is known.

    A day to come is kept as text; tomorrow passes, since lists are written in other time zones too.
    """
    found = reader.first(Field.REGISTERED_DATE)
    if found is None or says_nothing(text_of(found[1])):
        return None
    in_sight = date(reader.listed.today.year + 2, 1, 1)  # a date to come is told as such, not moved a century back
    moment = moment_of(found[1], in_sight)
    if moment is None:
        reader.keep(ProblemKind.DATE_UNREADABLE, *found)
        return None
    if moment.day > reader.listed.today + _AHEAD:
        reader.keep(ProblemKind.DATE_IMPLAUSIBLE, *found)
        return None
    clock = moment.clock
    if clock is None and (timed := reader.first(Field.REGISTERED_TIME)):
        clock = clock_of(timed[1])
        if clock is None:
            reader.keep(ProblemKind.DATE_UNREADABLE, *timed)
    return datetime.combine(moment.day, clock or time(0))


def read_priority(reader: RowReader) -> int:
    """Return the priority on the waiting list; one that sets somebody apart is told in the note, too."""
    found = reader.first(Field.PRIORITY)
    if found is None:
        return 0
    column, cell = found
    text = text_of(cell).strip()
    if not _WHOLE_NUMBER.fullmatch(text):
        reader.keep(ProblemKind.NUMBER_UNREADABLE, column, cell)
        return 0
    if int(text):
        reader.unread.append(Unread(column.heading, text))
    return int(text)


def read_ticket(reader: RowReader) -> str:
    """Return what was booked, product and variant, when it is an admission."""
    title = product_title(reader.text(Field.PRODUCT), reader.text(Field.VARIANT))
    return "" if is_workshop(title) or is_extra(title) else title


def read_workshops(reader: RowReader, add_ons: Sequence[RowReader], state: State | None) -> tuple[WorkshopWish, ...]:
    """Return the workshops of the row's own columns and of its add-on rows, each title once."""
    waiting = state if state is State.WAITING else None
    wishes: dict[str, WorkshopWish] = {}
    for column, cell in reader.filled(Field.WORKSHOP):
        answer = yes_or_no(text_of(cell))
        if answer is False or says_nothing(text_of(cell)):
            continue
        for title in (column.option or column.heading,) if answer else workshop_titles(text_of(cell)):
            wishes.setdefault(title, WorkshopWish(title, waiting))
    own = product_title(reader.text(Field.PRODUCT), reader.text(Field.VARIANT))
    if is_workshop(own):
        wishes.setdefault(own, WorkshopWish(own, waiting))
    for add_on in add_ons:
        title = product_title(add_on.text(Field.PRODUCT), add_on.text(Field.VARIANT))
        if title and not is_extra(title):
            wishes.setdefault(title, WorkshopWish(title, _stated(add_on)))
    return tuple(wishes.values())


def read_extras(reader: RowReader, add_ons: Sequence[RowReader]) -> tuple[str, ...]:
    """Return meals and the like that were booked and not cancelled, each once."""
    titles: dict[str, None] = {}
    for one in (reader, *add_ons):
        title = product_title(one.text(Field.PRODUCT), one.text(Field.VARIANT))
        if is_extra(title) and state_of(one.text(Field.STATUS)) is not State.CANCELLED:
            titles[title] = None
    return tuple(titles)
