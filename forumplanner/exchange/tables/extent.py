"""How far the filled cells of a sheet may reach."""

from pathlib import Path

from forumplanner.exchange.tables.limits import Limits
from forumplanner.model.refusals import FileRefused


def check_extent(rows: int, columns: int, file: Path, limits: Limits) -> None:
    """Refuse a sheet whose filled cells reach too far right, down, or both."""
    if rows > limits.rows:
        raise FileRefused("tables.too-many-rows", file=file, row=rows, limit=limits.rows)
    if columns > limits.columns:
        raise FileRefused("tables.too-many-columns", file=file, column=columns, limit=limits.columns)
    if rows * columns > limits.area:
        raise FileRefused("tables.too-large", file=file, row=rows, column=columns, limit=limits.area)
