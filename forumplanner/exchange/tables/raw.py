"""A sheet as it was found: rows of cells with the row numbers a spreadsheet shows. No meaning yet."""

from dataclasses import dataclass
from enum import StrEnum

from forumplanner.exchange.tables.cells import Cell


class TableFormat(StrEnum):
    """How the table is written down."""

    CSV = "csv"
    XLSX = "xlsx"
    ODS = "ods"
    CLIPBOARD = "clipboard"
    VCARD = "vcard"


@dataclass(frozen=True)
class RawRow:
    """One row; `number` counts from 1 as the spreadsheet shows it. Rows of one table may differ in length."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def filled(self) -> int:
        """Return how many cells show something."""
        return len([None for cell in self.cells if cell is not None and (type(cell) is not str or cell.strip())])

    @property
    def blank(self) -> bool:
        """Tell whether the row shows nothing."""
        return self.filled == 0


@dataclass(frozen=True)
class RawTable:
    """One sheet of one file. `sheets` lists what else could be chosen; CSV has no sheets.

    `encoding` and `delimiter` say how a CSV file was read ("" for workbooks), for the preview where they
    can be changed.
    """

    file_name: str
    format: TableFormat
    sheets: tuple[str, ...]
    sheet: str
    encoding: str
    delimiter: str
    rows: tuple[RawRow, ...]
