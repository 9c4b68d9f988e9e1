"""Papers at an event or agenda item: files with a title, a number and an order, public or not.

Their bytes lie under their digest and are never changed; they stay when a paper is removed, so that undo can bring
it back. A scan of the signed original arrives after the minutes are settled: papers are never closed.
"""

from dataclasses import dataclass
from pathlib import PurePath

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem, Paper
from forumplanner.model.enums import PaperKind
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import stored_files
from forumplanner.planning.editing import UNCHANGED, Unchanged, apply, given, require_text

LIMIT_MB = 50
_SCANS = {b"%PDF-": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
"""How the files begin that a scanner or a camera makes."""


@dataclass(frozen=True)
class PaperDraft:
    """A new paper; without a title it bears its file's name."""

    file_name: str
    data: bytes
    media_type: str = "application/octet-stream"
    title: str = ""
    number: str = ""
    public: bool = False
    agenda_item_id: EntityId | None = None
    kind: PaperKind = PaperKind.PAPER


@dataclass(frozen=True)
class PaperChanges:
    """What changes of a paper."""

    title: str | Unchanged = UNCHANGED
    number: str | Unchanged = UNCHANGED
    public: bool | Unchanged = UNCHANGED
    agenda_item_id: EntityId | Unchanged | None = UNCHANGED


def add_paper(db: Session, event_id: EntityId, draft: PaperDraft) -> EntityId:
    """Add a paper behind the others of its event and return its id.

    Raises PlanningError for an empty file, one above 50 MB, a signed list that is neither PDF nor JPEG nor PNG, or an
    agenda item of another event.
    """
    db.get_one(Event, event_id)
    values = given(draft)
    data: bytes = values.pop("data")
    values["file_name"] = PurePath(values["file_name"].replace("\\", "/")).name
    values["title"] = values["title"] or values["file_name"]
    require_text(values, "title")
    if not data:
        raise PlanningError("paper.empty", place=values["file_name"])
    if len(data) > LIMIT_MB * 1_000_000:
        raise PlanningError("paper.too-large", place=values["file_name"], limit_mb=LIMIT_MB)
    if draft.kind is PaperKind.SIGNED_LIST:
        values["media_type"] = _kind_of_scan(data, values["file_name"])
    _check_item(db, event_id, draft.agenda_item_id)
    order = _papers(db, event_id)
    position = order[-1].position + 1 if order else 0
    paper = Paper(id=new_id(), event_id=event_id, digest=stored_files.keep(db, data), position=position, **values)
    db.add(paper)
    db.flush()
    return paper.id


def edit_paper(db: Session, paper_id: EntityId, changes: PaperChanges) -> None:
    """Change what is given of a paper; raises PlanningError for an empty title or an item of another event."""
    paper = db.get_one(Paper, paper_id)
    values = given(changes)
    require_text(values, "title")
    _check_item(db, paper.event_id, values.get("agenda_item_id"))
    apply(paper, values)
    db.flush()


def move_paper(db: Session, paper_id: EntityId, position: int) -> None:
    """Move a paper to a position (from 0) among the papers of its event."""
    paper = db.get_one(Paper, paper_id)
    order = [other for other in _papers(db, paper.event_id) if other is not paper]
    order.insert(max(0, min(position, len(order))), paper)
    for place, other in enumerate(order):
        if other.position != place:
            other.position = place
    db.flush()


def remove_paper(db: Session, paper_id: EntityId) -> None:
    """Remove a paper; its bytes stay for an undo."""
    db.delete(db.get_one(Paper, paper_id))
    db.flush()


def _kind_of_scan(data: bytes, file_name: str) -> str:
    for beginning, media_type in _SCANS.items():
        if data.startswith(beginning):
            return media_type
    raise PlanningError("paper.not-a-scan", place=file_name)


def _papers(db: Session, event_id: EntityId) -> list[Paper]:
    return list(db.scalars(select(Paper).where(Paper.event_id == event_id).order_by(Paper.position, Paper.id)))


def _check_item(db: Session, event_id: EntityId, item_id: EntityId | None) -> None:
    if item_id is not None and db.get_one(AgendaItem, item_id).event_id != event_id:
        raise PlanningError("agenda.other-event", place="agenda_item_id", event=db.get_one(Event, event_id).title)
