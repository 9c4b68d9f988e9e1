"""Keeping the reports of imports, so that what became of a list can be looked up when the list is gone."""

from datetime import datetime

from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.importing import ImportReport
from forumplanner.planning.text_limits import LONGEST, checked_text


def keep_report(
    db: Session,
    kind: str,
    file_name: str,
    text: str,
    now: datetime,
    *,
    rows: int,
    written: int,
    event_id: EntityId | None = None,
) -> EntityId:
    """Keep the report of one import in its own change and return its id; an endless text is cut at a line's end.

    `rows` counts the rows read, `written` those that brought something in.
    """
    shown = text if len(text) <= LONGEST else text[:LONGEST].rpartition("\n")[0]
    row = ImportReport(
        id=new_id(),
        at=now,
        kind=kind,
        event_id=event_id,
        file_name=file_name,
        rows=rows,
        written=written,
        text=checked_text(shown),
    )
    db.add(row)
    db.flush()
    return row.id
