"""Sheets of labels of the office's own: what must hold so that they can be printed on A4."""

from dataclasses import asdict, dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.printing import LabelFormat
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.folding import fold
from forumplanner.planning.text_limits import checked_text

MOST_IN_LINE = 20
_ROUNDING_MM = 0.005


@dataclass(frozen=True)
class LabelFormatFields:
    """A sheet: size of a label, how many beside and below each other, where the first begins, from one to the next.

    Lengths in mm, counted from the upper left corner of the paper.
    """

    name: str
    width: float
    height: float
    columns: int
    rows: int
    margin_left: float
    margin_top: float
    pitch_x: float
    pitch_y: float


@dataclass(frozen=True)
class _Direction:
    """The fields of one direction, how far A4 reaches in it, and how large a label must be for a name to be read."""

    size: str
    count: str
    margin: str
    pitch: str
    paper: float
    least: float
    too_far: str


_DIRECTIONS = (
    _Direction("width", "columns", "margin_left", "pitch_x", 210.0, 25.0, "labels.too-wide"),
    _Direction("height", "rows", "margin_top", "pitch_y", 297.0, 15.0, "labels.too-high"),
)


def add_format(db: Session, fields: LabelFormatFields) -> EntityId:
    """Add a sheet of labels; raises PlanningError, with the field, where it cannot be printed on A4."""
    row = LabelFormat(id=new_id(), **asdict(_checked(db, fields, None)))
    db.add(row)
    db.flush()
    return row.id


def change_format(db: Session, format_id: EntityId, fields: LabelFormatFields) -> None:
    """Change a sheet of labels; raises PlanningError as `add_format` does, and where it is gone."""
    row = db.get(LabelFormat, format_id)
    if row is None:
        raise PlanningError("labels.gone")
    for name, value in asdict(_checked(db, fields, format_id)).items():
        setattr(row, name, value)
    db.flush()


def remove_format(db: Session, format_id: EntityId) -> None:
    """Remove a sheet of labels."""
    db.execute(delete(LabelFormat).where(LabelFormat.id == format_id))
    db.flush()


def _checked(db: Session, fields: LabelFormatFields, own: EntityId | None) -> LabelFormatFields:
    name = checked_text(fields.name.strip(), place="name")
    if not name:
        raise PlanningError("labels.no-name", place="name")
    others = db.execute(select(LabelFormat.id, LabelFormat.name)).all()
    if any(fold(row.name) == fold(name) and row.id != own for row in others):
        raise PlanningError("labels.name-taken", place="name", name=name)
    for direction in _DIRECTIONS:
        _check(fields, direction)
    return LabelFormatFields(**{**asdict(fields), "name": name})


def _check(fields: LabelFormatFields, way: _Direction) -> None:
    """Check one direction: labels large enough, beside each other, and all of them on the paper."""
    size, count = getattr(fields, way.size), getattr(fields, way.count)
    margin, pitch = getattr(fields, way.margin), getattr(fields, way.pitch)
    if size < way.least:
        raise PlanningError("labels.too-small", place=way.size, least=f"{way.least:g}")
    if not 1 <= count <= MOST_IN_LINE:
        raise PlanningError("labels.count", place=way.count, most=MOST_IN_LINE)
    if margin < 0:
        raise PlanningError("labels.margin", place=way.margin)
    if count > 1 and pitch < size - _ROUNDING_MM:
        raise PlanningError("labels.overlap", place=way.pitch)
    reach = margin + (count - 1) * pitch + size
    if reach > way.paper + _ROUNDING_MM:
        raise PlanningError(way.too_far, place=way.size, over=max(round(reach - way.paper), 1), paper=f"{way.paper:g}")
