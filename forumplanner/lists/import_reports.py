"""The reports of imports that were kept, the newest first."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId
from forumplanner.model.importing import ImportReport


@dataclass(frozen=True)
class ImportReportRow:
    """One import: when (UTC), from which file, how many rows it had, and how many of them brought something in."""

    id: EntityId
    at: datetime
    kind: str
    file_name: str
    rows: int
    written: int


def import_reports(db: Session, event_id: EntityId | None, kind: str = "") -> tuple[ImportReportRow, ...]:
    """Return the imports into an event, or (None) into the planner as a whole; of one kind of list, or of any."""
    query = select(
        ImportReport.id,
        ImportReport.at,
        ImportReport.kind,
        ImportReport.file_name,
        ImportReport.rows,
        ImportReport.written,
    ).where(ImportReport.event_id == event_id if event_id is not None else ImportReport.event_id.is_(None))
    if kind:
        query = query.where(ImportReport.kind == kind)
    return tuple(ImportReportRow(*row) for row in db.execute(query.order_by(ImportReport.at.desc(), ImportReport.id)))


def report_text(db: Session, report_id: EntityId) -> str:
    """Return the text of a report, Markdown; "" when an undo took it away."""
    return db.scalar(select(ImportReport.text).where(ImportReport.id == report_id)) or ""
