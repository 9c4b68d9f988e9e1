"""Which rows belong to one person. pretix writes an add-on (a workshop, a meal) as a row of its own."""

from collections import defaultdict
from dataclasses import dataclass

from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.names import clean_name
from forumplanner.exchange.registrations.products import is_extra, is_workshop
from forumplanner.exchange.registrations.row_reader import ListReader
from forumplanner.exchange.tables.cells import text_of
from forumplanner.exchange.tables.raw import RawRow
from forumplanner.exchange.tables.table import SkippedRow, SkipReason, shown_text


@dataclass(frozen=True)
class Entry:
    """A person's row and the rows of their add-ons."""

    main: RawRow
    add_ons: tuple[RawRow, ...] = ()


def entries_of(listed: ListReader) -> tuple[tuple[Entry, ...], tuple[SkippedRow, ...]]:
    """Gather add-on rows with their person's; an add-on without a person is left out and told."""
    if listed.mapping.has(Field.ADD_ON_TO) and listed.mapping.has(Field.POSITION):
        return _by_position(listed)
    if listed.mapping.has(Field.ORDER_CODE) and listed.mapping.has(Field.PRODUCT):
        return _by_name(listed), ()
    return tuple(Entry(row) for row in listed.table.rows), ()


def _text(listed: ListReader, row: RawRow, field: Field) -> str:
    """Return the preferred text of a field, without the pains of a RowReader."""
    texts = (clean_name(text_of(row.cells[column.index])) for column in listed.columns.get(field, ()))
    return next((text for text in texts if text), "")


def _by_position(listed: ListReader) -> tuple[tuple[Entry, ...], tuple[SkippedRow, ...]]:
    """Position list: an add-on names the position it belongs to."""
    add_ons: dict[tuple[str, str], list[RawRow]] = defaultdict(list)
    mains: list[tuple[tuple[str, str], RawRow]] = []
    for row in listed.table.rows:
        order = _text(listed, row, Field.ORDER_CODE)
        if parent := _text(listed, row, Field.ADD_ON_TO):
            add_ons[order, parent].append(row)
        else:
            mains.append(((order, _text(listed, row, Field.POSITION)), row))
    entries = tuple(Entry(row, tuple(add_ons.pop(key, ()))) for key, row in mains)
    orphans = tuple(
        SkippedRow(row.number, SkipReason.ADD_ON_WITHOUT_PERSON, shown_text(row.cells))
        for rows in add_ons.values()
        for row in rows
    )
    return entries, orphans


def _by_name(listed: ListReader) -> tuple[Entry, ...]:
    """Check-in list: an add-on repeats order and name of the admission, and names no position."""
    groups: dict[tuple[str, ...], list[RawRow]] = defaultdict(list)
    for row in listed.table.rows:
        order = _text(listed, row, Field.ORDER_CODE)
        name = " ".join(
            _text(listed, row, field) for field in (Field.FULL_NAME, Field.GIVEN_NAME, Field.FAMILY_NAME)
        ).strip()
        groups[(order, name) if order and name else ("", "", str(row.number))].append(row)
    found = [entry for rows in groups.values() for entry in _admissions(listed, rows)]
    return tuple(sorted(found, key=lambda entry: entry.main.number))


def _admissions(listed: ListReader, rows: list[RawRow]) -> list[Entry]:
    """Give the add-ons of one name to its first admission; further admissions are further people."""
    admissions = [row for row in rows if not _is_add_on(_text(listed, row, Field.PRODUCT))] or rows[:1]
    add_ons = tuple(row for row in rows if row not in admissions)
    return [Entry(admissions[0], add_ons), *(Entry(row) for row in admissions[1:])]


def _is_add_on(product: str) -> bool:
    return is_workshop(product) or is_extra(product)
