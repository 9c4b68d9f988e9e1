"""Sheets of labels of the office's own, as values."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId
from forumplanner.model.printing import LabelFormat
from forumplanner.planning.folding import fold


@dataclass(frozen=True)
class LabelFormatRow:
    """A sheet of labels; lengths in mm from the upper left corner of A4."""

    id: EntityId
    name: str
    width: float
    height: float
    columns: int
    rows: int
    margin_left: float
    margin_top: float
    pitch_x: float
    pitch_y: float


def label_formats(db: Session) -> tuple[LabelFormatRow, ...]:
    """Return the sheets by name."""
    columns = (getattr(LabelFormat, name) for name in LabelFormatRow.__dataclass_fields__)
    found = [LabelFormatRow(*row) for row in db.execute(select(*columns))]
    return tuple(sorted(found, key=lambda row: (fold(row.name), row.id)))
