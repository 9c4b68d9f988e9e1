"""Writing XLSX: typed cells, a header row that stays in view, widths that fit, and no date of writing."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.escaping import shielded
from forumplanner.exchange.tables.widths import fitting_width

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_WRITTEN_ON = datetime(2000, 1, 1)
_FIRST_SURE_DAY = datetime(1900, 3, 1)
_EXACT = 2**53
_RISKY = ("=", "+", "-", "@", "\t", "\r")
_FORBIDDEN_IN_SHEET = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def xlsx_of(
    rows: Sequence[tuple[Cell, ...]], headings: Sequence[str], widths: Sequence[float | None], sheet: str
) -> bytes:
    """Return a workbook of one sheet. The rows must have been checked."""
    import xlsxwriter

    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    workbook = xlsxwriter.Workbook(out, options)
    workbook.set_properties({"created": _WRITTEN_ON})
    worksheet = workbook.add_worksheet(_sheet_name(sheet))
    formats = _formats(workbook)
    for index, heading in enumerate(headings):
        worksheet.write_string(0, index, shielded(heading), formats["heading"])
    for number, row in enumerate(rows, start=1):
        for index, cell in enumerate(row):
            _write(worksheet, number, index, cell, formats)
    worksheet.freeze_panes(1, 0)
    if headings and rows:
        worksheet.autofilter(0, 0, len(rows), len(headings) - 1)
    for index, width in enumerate(widths):
        worksheet.set_column(index, index, width or fitting_width(headings[index], (row[index] for row in rows)))
    workbook.close()
    return out.getvalue()


def _sheet_name(wanted: str) -> str:
    """Return a name Excel accepts: 31 characters, none of []:*?/\\, no apostrophe at either end."""
    name = wanted.translate(_FORBIDDEN_IN_SHEET)[:31].strip().strip("'")
    return "" if name.lower() == "history" else name


def _formats(workbook: "Workbook") -> dict[str, "Format"]:
    return {
        "heading": workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "text": workbook.add_format({"quote_prefix": True}),
        "money": workbook.add_format({"num_format": "#,##0.00"}),
        "date": workbook.add_format({"num_format": "dd.mm.yyyy", "align": "left"}),
        "instant": workbook.add_format({"num_format": "dd.mm.yyyy hh:mm", "align": "left"}),
        "time": workbook.add_format({"num_format": "hh:mm", "align": "left"}),
        "span": workbook.add_format({"num_format": "[h]:mm:ss", "align": "left"}),
    }


def _write(worksheet: "Worksheet", row: int, column: int, cell: Cell, formats: dict[str, "Format"]) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, bool):
        worksheet.write_boolean(row, column, cell)
    elif isinstance(cell, int | float | Decimal):
        if -_EXACT < cell < _EXACT:
            worksheet.write_number(row, column, cell, formats["money"] if isinstance(cell, Decimal) else None)
        else:
            worksheet.write_string(row, column, str(cell))
    elif isinstance(cell, str):
        format_ = formats["text"] if cell.startswith(_RISKY) else None
        worksheet.write_string(row, column, shielded(cell), format_)
    elif isinstance(cell, timedelta):
        worksheet.write_datetime(row, column, cell, formats["span"])
    else:
        _write_date(worksheet, row, column, cell, formats)


def _write_date(
    worksheet: "Worksheet", row: int, column: int, cell: datetime | date | time, formats: dict[str, "Format"]
) -> None:
    if isinstance(cell, time):
        worksheet.write_datetime(row, column, cell, formats["time"])
        return
    at = cell if isinstance(cell, datetime) else datetime(cell.year, cell.month, cell.day)
    if at < _FIRST_SURE_DAY:
        worksheet.write_string(row, column, cell.isoformat())
    else:
        kind = "instant" if isinstance(cell, datetime) else "date"
        worksheet.write_datetime(row, column, at, formats[kind])
