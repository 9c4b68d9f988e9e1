"""The journal and what lies outside it: changes, their rows, drafts, stored files.

Rows of `change_row` are written by triggers alone (storage/journal.py), never by a mapper.
"""

from datetime import datetime

from sqlalchemy import Index, Integer, LargeBinary, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Base, EntityId, instant
from forumplanner.model.columns import KeyText
from forumplanner.model.privacy import Purpose, impersonal, personal


class Change(Base):
    """One entry of the journal. `label` is a key and `refs` are ids as JSON: never sentences, never names.

    `undoes` names the change it takes back; `final` is beyond undo; `schema` is the revision it was made in.
    """

    __tablename__ = "change"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    at: Mapped[datetime] = instant(info=impersonal())
    who: Mapped[str] = mapped_column(KeyText, index=True, info=personal(Purpose.ACCOUNTABILITY))
    label: Mapped[str] = mapped_column(info=impersonal())
    refs: Mapped[str] = mapped_column(default="{}", info=impersonal())
    undoes: Mapped[int | None] = mapped_column(index=True, info=impersonal())
    final: Mapped[bool] = mapped_column(default=False, info=impersonal())
    schema: Mapped[str] = mapped_column(default="", info=impersonal())

    __table_args__ = {"sqlite_autoincrement": True}


class ChangeRow(Base):
    """A row touched by a change: an insert keeps only the id, update and delete the row as it was (JSON)."""

    __tablename__ = "change_row"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    change: Mapped[int] = mapped_column(info=impersonal())
    entity: Mapped[str] = mapped_column(KeyText, info=impersonal())
    row_id: Mapped[str] = mapped_column(KeyText, info=impersonal())
    op: Mapped[str] = mapped_column(KeyText, info=impersonal())
    before: Mapped[str | None] = mapped_column(Text, info=personal(Purpose.ACCOUNTABILITY))

    __table_args__ = (
        Index(None, "change", "entity", "row_id"),
        Index(None, "row_id", "id"),
    )


class OpenChange(Base):
    """The change being made; holds one row only inside the door's transaction. Triggers look here."""

    __tablename__ = "open_change"

    change: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)


class Draft(Base):
    """Text being typed, kept at every pause, outside the journal."""

    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("who", "entity", "row_id", "field"),)

    id: Mapped[EntityId] = mapped_column(primary_key=True)
    who: Mapped[str] = mapped_column(info=personal(Purpose.ACCOUNTABILITY))
    entity: Mapped[str] = mapped_column(info=impersonal())
    row_id: Mapped[str] = mapped_column(info=impersonal())
    field: Mapped[str] = mapped_column(info=impersonal())
    text: Mapped[str] = mapped_column(info=personal(Purpose.RECORD))
    at: Mapped[datetime] = instant(info=impersonal())


class Remembered(Base):
    """How somebody likes it (columns of a list, the mapping of a source), as JSON; no data of persons."""

    __tablename__ = "remembered"

    key: Mapped[str] = mapped_column(KeyText, primary_key=True)
    value: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime] = instant()


class StoredFile(Base):
    """The bytes of a paper under their SHA-256; never changed, so the journal need not follow them."""

    __tablename__ = "stored_file"

    digest: Mapped[str] = mapped_column(KeyText, primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


UNJOURNALED = frozenset(
    {
        "change",
        "change_row",
        "open_change",
        "draft",
        "remembered",
        "stored_file",
        "made_document",
        "outgoing",
        "published_calendar",
        "published_entry",
        "alembic_version",
    }
)
"""Tables that carry no journal triggers."""
