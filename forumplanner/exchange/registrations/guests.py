"""Whom somebody brings along without an entry of their own, and the contingent they belong to, read from one row."""

import re

from forumplanner.exchange.registrations.answers import says_nothing, yes_or_no
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.names import clean_name
from forumplanner.exchange.registrations.parsed import ProblemKind, Unread
from forumplanner.exchange.registrations.row_reader import RowReader
from forumplanner.exchange.tables.cells import text_of
from forumplanner.planning.registering import MOST_GUESTS

_NUMBER = re.compile(r"\+? ?(\d{1,6})( (begleit)?person(en)?| persons?| pers\.?)?", re.IGNORECASE)


def read_guests(reader: RowReader) -> int:
    """Return how many come along; what is no number, or too high a one, is kept as text."""
    found = reader.first(Field.GUESTS)
    if found is None:
        return 0
    text = clean_name(text_of(found[1]))
    number = _NUMBER.fullmatch(text)
    if number and int(number[1]) <= MOST_GUESTS:
        return int(number[1])
    if not (says_nothing(text) or yes_or_no(text) is False):
        reader.keep(ProblemKind.NUMBER_UNREADABLE, *found)
    return 0


def read_contingent(reader: RowReader) -> Unread | None:
    """Return the name of the contingent with its heading: whether the event has one of that name is not known here."""
    found = reader.first(Field.CONTINGENT)
    text = clean_name(text_of(found[1])) if found else ""
    return None if found is None or says_nothing(text) else Unread(found[0].heading, text)
