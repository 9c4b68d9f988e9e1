"""Lets everything that refers to one row refer to another, whatever table it stands in: read from the metadata."""

from collections.abc import Iterator

from sqlalchemy import Column, Table, UniqueConstraint, delete, exists, select, update
from sqlalchemy.orm import Session

from forumplanner.model.tables import metadata


def references_to(target: str) -> Iterator[tuple[Table, "Column[str]"]]:
    """Yield every column that refers to the table `target`, with its own table."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            if any(reference.column.table.name == target for reference in column.foreign_keys):
                yield table, column


def repoint(db: Session, target: str, gone: str, kept: str, *, leaving: frozenset[str] = frozenset()) -> None:
    """Let rows that refer to `gone` refer to `kept`; tables in `leaving` are left alone.

    A row goes where the same stands beside the one that is kept already, as the table's unique constraints say.
    """
    for table, column in references_to(target):
        if table.name in leaving:
            continue
        for others in _unique_with(table, column):
            same = table.alias()
            alike = [same.c[other.name] == other for other in others]
            db.execute(
                delete(table).where(
                    column == gone, exists(select(same.c.id).where(same.c[column.name] == kept, *alike))
                )
            )
        db.execute(update(table).where(column == gone).values({column.name: kept}))


def _unique_with(table: Table, column: "Column[str]") -> Iterator[list["Column[object]"]]:
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint) and column.name in constraint.columns:
            yield [other for other in constraint.columns if other is not column]
