"""Reads rows of one table as frozen values, by ids: the columns are the fields of the value. No objects are made."""

from collections.abc import Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Protocol, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.lists.id_query import in_order
from forumplanner.model.base import Entity
from forumplanner.model.ids import EntityId

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    class _Known(DataclassInstance, Protocol):
        @property
        def id(self) -> EntityId: ...

    RowT = TypeVar("RowT", bound=_Known)
else:
    RowT = TypeVar("RowT")

BATCH = 500


def whole_rows(db: Session, entity: type[Entity], row: type[RowT], wanted: Sequence[EntityId]) -> list[RowT]:
    """Return the rows asked for as `row`, in order; those that are gone are left out."""
    columns = [getattr(entity, one.name) for one in fields(row)]
    found: dict[EntityId, RowT] = {}
    for start in range(0, len(wanted), BATCH):
        query = select(*columns).where(entity.id.in_(wanted[start : start + BATCH]))
        for values in db.connection().execute(query):
            made = row(*values)
            found[made.id] = made
    return in_order(list(wanted), found)
