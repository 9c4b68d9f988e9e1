"""Which column of a table means what: guessed from the headings, corrected by the officer, a value throughout."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from forumplanner.exchange.registrations.fields import SEVERAL, Field
from forumplanner.exchange.registrations.headings import heading_key, meaning_of, option_of
from forumplanner.exchange.tables.table import Table

_OPTIONS = frozenset({Field.INTERPRETER, Field.SIGN_LANGUAGE, Field.DIET, Field.WORKSHOP})
_NAMES = frozenset({Field.FULL_NAME, Field.FULL_NAME_FAMILY_FIRST, Field.FAMILY_NAME, Field.GIVEN_NAME})


@dataclass(frozen=True)
class ColumnUse:
    """One column: its index (from 0), its heading, what it means (None: not imported).

    `option` is the choice named in the heading of a yes-or-no column. Among columns of one field the lowest
    `rank` is preferred.
    """

    index: int
    heading: str
    field: Field | None
    option: str = ""
    rank: int = 0


@dataclass(frozen=True)
class Mapping:
    """The uses of all columns, in their order."""

    columns: tuple[ColumnUse, ...]

    def columns_for(self, field: Field) -> tuple[ColumnUse, ...]:
        """Return the columns of a field, the preferred first."""
        found = (column for column in self.columns if column.field is field)
        return tuple(sorted(found, key=lambda column: (column.rank, column.index)))

    def has(self, field: Field) -> bool:
        """Tell whether any column has this meaning."""
        return any(column.field is field for column in self.columns)

    @property
    def names_people(self) -> bool:
        """Tell whether a name can be read at all."""
        return any(column.field in _NAMES for column in self.columns)

    def with_field(self, index: int, field: Field | None, *, option: str = "") -> "Mapping":
        """Return this mapping with one column used otherwise; it is then preferred among its like."""
        columns = list(self.columns)
        columns[index] = replace(columns[index], field=field, option=option, rank=-1)
        return Mapping(tuple(columns))


def guess_mapping(header: Table | Sequence[str]) -> Mapping:
    """Guess from the headings (or a table that has them) what each column means."""
    headings = header.headings if isinstance(header, Table) else header
    columns = [_guessed(index, heading) for index, heading in enumerate(headings)]
    return Mapping(tuple(_only_best(_in_context(columns))))


def _guessed(index: int, heading: str) -> ColumnUse:
    meaning = meaning_of(heading)
    if meaning is None:
        return ColumnUse(index, heading, None)
    field, rank = meaning
    return ColumnUse(index, heading, field, option_of(heading) if field in _OPTIONS else "", rank)


def _in_context(columns: list[ColumnUse]) -> list[ColumnUse]:
    """Settle what depends on neighbours: "Name" beside "Vorname" is a family name, "Nr." after a street its.

    A priority is only pretix's, beside its vouchers, where the highest number comes first: with others 1 may be first.
    """
    fields = {column.field for column in columns}
    settled: list[ColumnUse] = []
    for column in columns:
        use = column
        if column.field is Field.FULL_NAME and Field.GIVEN_NAME in fields and Field.FAMILY_NAME not in fields:
            use = replace(column, field=Field.FAMILY_NAME)
        elif settled and settled[-1].field is Field.STREET and heading_key(column.heading) in ("nr", "no"):
            use = replace(column, field=Field.HOUSE_NUMBER)
        elif column.field is Field.PRIORITY and Field.VOUCHER not in fields:
            use = replace(column, field=None)
        settled.append(use)
    return settled


def _only_best(columns: list[ColumnUse]) -> list[ColumnUse]:
    """Leave one column to each field that can have only one."""
    best: dict[Field, ColumnUse] = {}
    for column in columns:
        if column.field is not None and column.field not in SEVERAL:
            before = best.setdefault(column.field, column)
            if column.rank < before.rank:
                best[column.field] = column
    return [
        column
        if column.field is None or column.field in SEVERAL or best[column.field] is column
        else replace(column, field=None)
        for column in columns
    ]
