"""Reads a list of measures: what, by whom, until when, how it stands. What has no field goes into the description."""

from datetime import date

from forumplanner.exchange.columns.doubts import DoubtKind, note_of
from forumplanner.exchange.columns.mapping import ColumnMapping
from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.columns.reader import ParsedRows, RowReader, read_rows
from forumplanner.exchange.measures.parsed import ParsedMeasure
from forumplanner.exchange.measures.stands import last_day_of, state_of
from forumplanner.exchange.measures.vocabulary import MEASURES
from forumplanner.exchange.registrations.answers import says_nothing
from forumplanner.exchange.registrations.dates import moment_of
from forumplanner.exchange.registrations.names import split_name
from forumplanner.exchange.registrations.row_reader import free_text
from forumplanner.exchange.tables.cancelling import Cancelled, never
from forumplanner.exchange.tables.cells import text_of
from forumplanner.exchange.tables.table import Table
from forumplanner.model.enums import MeasureState


def read_measures(
    table: Table, mapping: ColumnMapping, *, today: date, cancelled: Cancelled = never
) -> ParsedRows[ParsedMeasure]:
    """Read every row as its mapping says; raise FileRefused as reading rows does."""
    return read_rows(table, mapping, MEASURES, _read, today=today, cancelled=cancelled)


def _read(reader: RowReader) -> ParsedMeasure | None:
    title = reader.text(Meaning.MEASURE)
    if not title:
        return None
    due = _due(reader)
    result, reason = reader.long_text(Meaning.RESULT), reader.long_text(Meaning.REASON)
    state, result, reason = _state(reader, result, reason)
    person = reader.text(Meaning.OWNER_PERSON)
    reader.keep_cells_beyond_header()
    return ParsedMeasure(
        reader.row.number,
        title,
        note_of(_description(reader), reader.unread),
        _something(reader.text(Meaning.OWNER)),
        split_name(person) if _something(person) else None,
        due,
        state,
        reader.text(Meaning.FIELD_OF_ACTION),
        reader.text(Meaning.DIMENSION),
        reader.text(Meaning.PHASE),
        reader.text(Meaning.MUNICIPALITY),
        result,
        reason,
        tuple(reader.doubts),
    )


def _description(reader: RowReader) -> str:
    """Return the description; further columns and notes follow under their headings."""
    texts = []
    for number, (column, cell) in enumerate(reader.filled(Meaning.DESCRIPTION)):
        text = free_text(cell)
        texts.append(text if number == 0 and column.rank <= 0 else f"{column.heading}: {text}")
    texts += [f"{column.heading}: {free_text(cell)}" for column, cell in reader.filled(Meaning.NOTE)]
    return "\n".join(texts)


def _due(reader: RowReader) -> date | None:
    """Return the day; of a quarter, month or year the last one, with a doubt; anything else is kept as text."""
    found = reader.first(Meaning.DUE)
    if found is None or says_nothing(text_of(found[1])):
        return None
    column, cell = found
    moment = moment_of(cell, reader.listed.today.replace(year=reader.listed.today.year + 40, day=1))
    if moment is not None:
        return moment.day
    last = last_day_of(text_of(cell))
    if last is None:
        reader.keep(DoubtKind.DATE_UNREADABLE, column, cell)
    else:
        reader.doubt(DoubtKind.LAST_DAY_ASSUMED, column, cell)
    return last


def _state(reader: RowReader, result: str, reason: str) -> tuple[MeasureState, str, str]:
    """Return state, result and reason.

    Whoever is done needs a result, whoever is postponed or rejected a reason (planning/measures.py): where the list
    gives none, its own word for the state stands there, with a doubt.
    """
    found = reader.first(Meaning.STATE)
    if found is None or says_nothing(text_of(found[1])):
        return MeasureState.PLANNED, result, reason
    text = free_text(found[1])
    state = state_of(text)
    if state is None:
        reader.keep(DoubtKind.VALUE_UNKNOWN, *found)
        return MeasureState.PLANNED, result, reason
    if state is MeasureState.DONE and not result:
        reader.doubt(DoubtKind.NOT_EXPLAINED, *found)
        result = text
    elif state in (MeasureState.POSTPONED, MeasureState.REJECTED) and not reason:
        reader.doubt(DoubtKind.NOT_EXPLAINED, *found)
        reason = text
    elif len(text.split()) > 3:
        reader.keep_text(found[0].heading, text)
    return state, result, reason


def _something(text: str) -> str:
    return "" if says_nothing(text) else text
