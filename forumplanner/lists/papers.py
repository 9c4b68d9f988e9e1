"""The papers of an event, and the bytes of one."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem, Paper
from forumplanner.model.enums import PaperKind
from forumplanner.model.ids import EntityId
from forumplanner.model.journal import StoredFile


@dataclass(frozen=True)
class PaperRow:
    """One paper; `size` counts bytes."""

    id: EntityId
    title: str
    number: str
    file_name: str
    media_type: str
    public: bool
    agenda_item_id: EntityId | None
    item: str
    size: int
    kind: PaperKind = PaperKind.PAPER


def papers(db: Session, event_id: str, *, public_only: bool = False) -> tuple[PaperRow, ...]:
    """Return the papers of an event in their order."""
    query = (
        select(
            Paper.id,
            Paper.title,
            Paper.number,
            Paper.file_name,
            Paper.media_type,
            Paper.public,
            Paper.agenda_item_id,
            func.coalesce(AgendaItem.title, ""),
            func.coalesce(func.length(StoredFile.data), 0),
            Paper.kind,
        )
        .outerjoin(AgendaItem, AgendaItem.id == Paper.agenda_item_id)
        .outerjoin(StoredFile, StoredFile.digest == Paper.digest)
        .where(Paper.event_id == event_id)
        .order_by(Paper.position, Paper.id)
    )
    return tuple(PaperRow(*row) for row in db.execute(query.where(Paper.public) if public_only else query))


def bytes_of(db: Session, paper_id: str) -> bytes | None:
    """Return the bytes of a paper; None when it is gone."""
    query = select(StoredFile.data).join(Paper, Paper.digest == StoredFile.digest).where(Paper.id == paper_id)
    return db.scalar(query)
