"""The base of all mapped classes: an id, a version, names of constraints, foreign keys that can wait.

Relationships go from child to parent only, `lazy="raise"`, without back references.
"""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import Boolean, Date, ForeignKey, Integer, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeEngine

from forumplanner.model.columns import CivilTime, Codes, Instant, KeyText
from forumplanner.model.ids import EntityId, new_id


class Base(DeclarativeBase):
    """Everything stored, journal included."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, TypeEngine[Any]]] = {
        EntityId: KeyText,
        str: Text(),
        int: Integer(),
        bool: Boolean(),
        date: Date(),
        tuple[str, ...]: Codes(),
    }


class Entity(Base):
    """A row with identity that the journal follows; every update raises `version`."""

    __abstract__ = True

    id: Mapped[EntityId] = mapped_column(primary_key=True, default=new_id, sort_order=-10)
    version: Mapped[int] = mapped_column(default=1, server_default="1", sort_order=-9)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        """Let a stale row be noticed: an update names the version it was read in."""
        return {"version_id_col": cls.__table__.c.version, "eager_defaults": False}


def parent(target: str, *, cascade: bool = True) -> ForeignKey:
    """Return the foreign key to a parent; its children go with it unless `cascade` is false.

    The check can be put off to the end of the transaction, so that undo may restore rows in any order.
    """
    return ForeignKey(
        f"{target}.id",
        ondelete="CASCADE" if cascade else None,
        deferrable=True,
        initially="IMMEDIATE",
    )


def civil(**options: Any) -> Mapped[Any]:  # noqa: ANN401  (column options as SQLAlchemy takes them)
    """Return a column of local wall time."""
    return mapped_column(CivilTime(), **options)


def instant(**options: Any) -> Mapped[Any]:  # noqa: ANN401
    """Return a column of a UTC instant."""
    return mapped_column(Instant(), **options)


__all__ = ["Base", "Entity", "EntityId", "civil", "date", "datetime", "instant", "new_id", "parent"]
