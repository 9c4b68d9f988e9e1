"""What somebody agreed to, read from one row. A consent is never assumed: only a clear yes, or its date, is one."""

import re
from datetime import date, datetime, time, timedelta

from forumplanner.exchange.registrations.answers import yes_or_no
from forumplanner.exchange.registrations.dates import Moment, moment_of
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.headings import heading_key
from forumplanner.exchange.registrations.own_words import said_as
from forumplanner.exchange.registrations.parsed import NeedsConsent, ProblemKind
from forumplanner.exchange.registrations.row_reader import RowReader
from forumplanner.exchange.tables.cells import Cell, text_of
from forumplanner.model.enums import PhotoConsent

_AGREED = frozenset(
    {"erteilt", "liegt vor", "einverstanden", "eingewilligt", "zugestimmt", "erlaubt", "ok", "okay", "agreed", "given"}
)
_REFUSED = frozenset(
    {
        *("nicht erteilt", "nicht einverstanden", "nicht erlaubt", "verweigert", "abgelehnt", "widerrufen"),
        *("keine einwilligung", "keine fotos", "not agreed", "not given", "refused", "withdrawn", "no photos"),
    }
)
_YES_WITH_DATE = re.compile(
    r"(?:ja|yes|x|erteilt|liegt vor|given|agreed)\b[\s,;:(]*(?:(?:am|vom|seit|on)\s+)?(\d.*?)\)?", re.IGNORECASE
)
_LONGEST = timedelta(days=10 * 366)


def read_needs_consent(reader: RowReader) -> NeedsConsent | None:
    """Return the consent to keep needs, or that it was refused; None when nothing clear is said."""
    found = reader.first(Field.NEEDS_CONSENT)
    if found is None:
        return None
    column, cell = found
    wording = " ".join(column.heading.split())
    answer = _answer(cell)
    if answer is not None:
        return NeedsConsent(answer, None, wording)
    moment = _moment(cell, reader.listed.today)
    if moment is None:
        reader.keep(ProblemKind.ANSWER_UNREADABLE, column, cell)
        return None
    if not reader.listed.today - _LONGEST <= moment.day <= reader.listed.today:
        reader.keep(ProblemKind.DATE_IMPLAUSIBLE, column, cell)
        return None
    return NeedsConsent(True, datetime.combine(moment.day, moment.clock or time(0)), wording)


def doubt_missing_consent(reader: RowReader, consent: NeedsConsent | None) -> None:
    """Point at needs for which the list has a column of consents, and no consent in it."""
    columns = reader.listed.columns.get(Field.NEEDS_CONSENT)
    if not columns or (consent is not None and consent.given):
        return
    found = reader.first(Field.NEEDS_CONSENT)
    if found is None:
        reader.doubt(ProblemKind.CONSENT_MISSING, columns[0], "")
    elif consent is not None:
        reader.doubt(ProblemKind.CONSENT_REFUSED, *found)


def read_photos(reader: RowReader) -> PhotoConsent:
    """Return whether pictures may be used; an answer with conditions is no consent, and is kept as text."""
    found = reader.first(Field.PHOTOS)
    if found is None:
        return PhotoConsent.NOT_ASKED
    if own := said_as(PhotoConsent, text_of(found[1])):
        return own
    answer = _answer(found[1])
    if answer is None:
        reader.keep(ProblemKind.ANSWER_UNREADABLE, *found)
        return PhotoConsent.NOT_ASKED
    return PhotoConsent.YES if answer else PhotoConsent.NO


def _answer(cell: Cell) -> bool | None:
    text = text_of(cell)
    answer = yes_or_no(text)
    if answer is None and heading_key(text) in _AGREED | _REFUSED:
        return heading_key(text) in _AGREED
    return answer


def _moment(cell: Cell, today: date) -> Moment | None:
    """Read a date that may follow a yes ("ja, 12.03.2026")."""
    in_sight = date(today.year + 2, 1, 1)  # a date to come is told as such, not moved a century back
    if isinstance(cell, str) and (found := _YES_WITH_DATE.fullmatch(" ".join(cell.split()))):
        return moment_of(found.group(1), in_sight)
    return moment_of(cell, in_sight)
