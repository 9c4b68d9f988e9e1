"""Column types that mean the same on SQLite and PostgreSQL.

Civil times are wall time without a zone (the event has it) and keep `fold`; instants are UTC; codes are short
lists of keys. Text that is compared by the program sorts by code point on both databases.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import DateTime, Dialect, Enum, Text, TypeDecorator

KeyText = Text().with_variant(Text(collation="C"), "postgresql")
"""Ids, codes, sort and search keys: compared by code point everywhere."""


class CivilTime(TypeDecorator[datetime]):
    """Local wall time, stored as ISO text to the minute or second; a second pass of an hour ends in `/1`.

    Raises ValueError for an aware datetime: the zone is the event's.
    """

    impl = KeyText
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Write wall time and fold."""
        if value is None:
            return None
        if value.tzinfo is not None:
            raise ValueError("a civil time has no zone of its own")
        return value.isoformat(sep="T", timespec="seconds") + ("/1" if value.fold else "")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Read wall time and fold."""
        if value is None:
            return None
        text, _, fold = value.partition("/")
        return datetime.fromisoformat(text).replace(fold=1 if fold else 0)


class Instant(TypeDecorator[datetime]):
    """A point in time, aware, UTC. Raises ValueError for a naive datetime."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Convert to UTC; SQLite keeps it without the zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return an aware datetime in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Codes(TypeDecorator[tuple[str, ...]]):
    """A short tuple of codes without blanks (languages, kinds, tags), stored as `a b c`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Join the codes; raises ValueError for one that is empty or holds a blank."""
        if value is None:
            return None
        if any(not code or code.split() != [code] for code in value):
            raise ValueError(f"not a list of codes: {value!r}")
        return " ".join(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002
        """Split the codes."""
        return None if value is None else tuple(value.split())


def enum_column(kind: type[StrEnum]) -> Enum:
    """Return a column type that stores a string enum by its value, portable and without a native type."""

    def values(members: Any) -> list[str]:  # noqa: ANN401  (SQLAlchemy's own signature)
        return [member.value for member in members]

    return Enum(kind, native_enum=False, length=40, values_callable=values, create_constraint=False)
