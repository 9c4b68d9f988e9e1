"""What is kept of an import: its report."""

from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Entity, EntityId, datetime, instant, parent
from forumplanner.model.privacy import Purpose, impersonal, personal


class ImportReport(Entity):
    """The report of one import: which file of which kind, when, and the text as it was shown (Markdown)."""

    __tablename__ = "import_report"

    at: Mapped[datetime] = instant(index=True, info=impersonal())
    kind: Mapped[str] = mapped_column(info=impersonal())
    event_id: Mapped[EntityId | None] = mapped_column(parent("event"), index=True, info=impersonal())
    file_name: Mapped[str] = mapped_column(info=impersonal())
    rows: Mapped[int] = mapped_column(default=0, info=impersonal())
    written: Mapped[int] = mapped_column(default=0, info=impersonal())
    text: Mapped[str] = mapped_column(default="", info=personal(Purpose.PARTICIPATION))
