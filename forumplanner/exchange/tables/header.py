"""Finds the header of a list made by people: below titles and group rows, with line breaks and blanks in it.

Judges by shape only (how full, how short, how different the cells are); which heading means what is for
exchange/registrations/.
"""

import re
from collections.abc import Sequence
from itertools import islice

from forumplanner.exchange.tables.cells import Cell, is_blank, text_of
from forumplanner.exchange.tables.raw import RawRow, RawTable
from forumplanner.exchange.tables.table import SkippedRow, SkipReason, Table, Title, shown_text
from forumplanner.model.refusals import FileRefused

_LOOKED_AT = 60
_LONGEST_HEADING = 160
_ROWS_COMPARED = 12
_DATA_LIKE = re.compile(r"[^@\s]+@[^@\s]+\.\w+|[\d\s.,:/+\-()]*\d[\d\s.,:/+\-()]*|https?://.*")
_SUM = re.compile(r"(zwischen|gesamt)?(summen?|anzahl)\b|(ins)?gesamt\b|Σ|(sub|grand )?totals?\b|sum\b", re.IGNORECASE)
_FOOTNOTE = re.compile(
    r"[*†¹²³#]|\(?[*\d]\)|(hinweise?|anmerkung(en)?|stand|quelle|legende|notes?|legend|source)\b\s*:?",
    re.IGNORECASE,
)


def find_header(raw: RawTable, *, header_row: int | None = None) -> Table:
    """Find the header and return what is above and below it; `header_row` says it instead (from 1).

    Raise FileRefused when the sheet is empty, or no row looks like a header.
    """
    filled = list(islice((row for row in raw.rows if not row.blank), _LOOKED_AT))
    if not filled:
        raise FileRefused("tables.empty", file=raw.file_name)
    header = _given(raw, header_row) if header_row is not None else _found(filled)
    if header is None:
        raise FileRefused("tables.no-header", file=raw.file_name, row=filled[0].number)
    headings = _headings(header)
    above = [row for row in raw.rows[: header.number] if row.number < header.number and not row.blank]
    groups: tuple[str, ...] = ()
    if above and above[-1].number == header.number - 1 and above[-1].filled > 1:
        groups = tuple(clean_heading(cell) for cell in above.pop().cells)
    rows, skipped = _sorted_out(raw, header, headings)
    titles = tuple(Title(row.number, _texts(row)) for row in above)
    return Table(raw, header.number, headings, groups, titles, rows, skipped)


def clean_heading(cell: Cell) -> str:
    """Return a heading on one line, without hard hyphens at line ends and without blanks around it."""
    return " ".join(text_of(cell).replace("\xad", "").replace("\u200b", "").split())


def _texts(row: RawRow) -> tuple[str, ...]:
    return tuple(clean_heading(cell) for cell in row.cells if not is_blank(cell))


def _headings(header: RawRow) -> tuple[str, ...]:
    headings = [clean_heading(cell) for cell in header.cells]
    while headings and not headings[-1]:
        headings.pop()
    return tuple(headings)


def _given(raw: RawTable, number: int) -> RawRow | None:
    return next((row for row in raw.rows if row.number == number and not row.blank), None)


def _found(filled: Sequence[RawRow]) -> RawRow | None:
    """Return the first row that is as full as a header must be and holds headings only."""
    fullest = max(row.filled for row in filled)
    enough = max(1, min(2, fullest), -(-fullest // 2))
    found = next((place for place, row in enumerate(filled) if row.filled >= enough and _looks_like_header(row)), None)
    if found is None:
        return None
    return filled[found + 1] if _is_above_header(filled, found) else filled[found]


def _is_above_header(filled: Sequence[RawRow], place: int) -> bool:
    """Tell whether a row only groups the headings of the next, which fills its gaps and still looks like a header.

    Rows of a list do not, as a rule: they hold numbers and addresses.
    """
    row, *below = filled[place : place + _ROWS_COMPARED]
    if not below or below[0].number != row.number + 1 or not _looks_like_header(below[0]):
        return False
    span = max(index for index, cell in enumerate(row.cells) if not is_blank(cell))
    gaps = [index for index, cell in enumerate(row.cells[:span]) if is_blank(cell)]
    header = below[0]
    fills = [index for index in gaps if index < len(header.cells) and not is_blank(header.cells[index])]
    full = [one for one in below[1:] if 2 * one.filled >= header.filled]
    of_the_list = [one for one in full if not _looks_like_header(one)]
    return bool(gaps) and fills == gaps and header.filled > row.filled and 2 * len(of_the_list) > len(full)


def _looks_like_header(row: RawRow) -> bool:
    texts = [cell for cell in row.cells if not is_blank(cell)]
    if not all(isinstance(cell, str) for cell in texts):
        return False
    headings = [clean_heading(cell) for cell in texts]
    if any(len(heading) > _LONGEST_HEADING or _DATA_LIKE.fullmatch(heading) for heading in headings):
        return False
    return len(set(headings)) >= 0.8 * len(headings)


def _sorted_out(
    raw: RawTable, header: RawRow, headings: tuple[str, ...]
) -> tuple[tuple[RawRow, ...], tuple[SkippedRow, ...]]:
    below = [row for row in raw.rows if row.number > header.number]
    enough = max(1, sum(map(bool, headings)) // 3)
    last = next((row.number for row in reversed(below) if not row.blank), 0)
    kept: list[RawRow] = []
    skipped: list[SkippedRow] = []
    ended = False
    for row in below:
        if row.number > last:
            break  # formatted but empty rows below the list are not worth a word
        reason = _reason_to_skip(row, headings, enough, ended)
        if reason is None:
            kept.append(_padded(row, len(headings)))
            ended = False
            continue
        ended = ended or reason is SkipReason.SUM
        skipped.append(SkippedRow(row.number, reason, shown_text(row.cells)))
    return tuple(kept), tuple(skipped)


def _reason_to_skip(row: RawRow, headings: tuple[str, ...], few: int, after_sum: bool) -> SkipReason | None:
    """Tell why a row is none of the list; one of the list has more than `few` filled cells, as a rule."""
    filled = row.filled
    if filled == 0:
        return SkipReason.BLANK
    if _repeats(row, headings):
        return SkipReason.REPEATED_HEADER
    if filled > few + 2:
        return None
    texts = _texts(row)
    if filled > few:
        counted = _SUM.match(texts[0]) and all(_DATA_LIKE.fullmatch(text) for text in texts[1:])
        return SkipReason.SUM if counted else None
    if any(_SUM.match(text) for text in texts[:2]):
        return SkipReason.SUM
    alone = len(texts) == 1 and len(headings) > 2
    if alone and (after_sum or _FOOTNOTE.match(texts[0])):
        return SkipReason.FOOTNOTE
    return None


def _repeats(row: RawRow, headings: tuple[str, ...]) -> bool:
    last = row.cells[len(headings) - 1] if 0 < len(headings) <= len(row.cells) else None
    return type(last) is str and clean_heading(last) == headings[-1] and _headings(row) == headings


def _padded(row: RawRow, width: int) -> RawRow:
    missing = width - len(row.cells)
    return row if missing <= 0 else RawRow(row.number, row.cells + (None,) * missing)
