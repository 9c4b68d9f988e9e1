"""Which column of a table means what: guessed from the headings, corrected by the officer, a value throughout."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.columns.vocabulary import Vocabulary
from forumplanner.exchange.registrations.headings import heading_key
from forumplanner.exchange.tables.cells import column_letter, is_blank
from forumplanner.exchange.tables.table import Table


@dataclass(frozen=True)
class ColumnUse:
    """One column: its index (from 0), its heading, what it means (None: not imported); the lowest rank is preferred."""

    index: int
    heading: str
    field: Meaning | None
    rank: int = 0


@dataclass(frozen=True)
class ColumnMapping:
    """The uses of all columns, in their order."""

    columns: tuple[ColumnUse, ...]

    def columns_for(self, meaning: Meaning) -> tuple[ColumnUse, ...]:
        """Return the columns of a meaning, the preferred first."""
        found = (column for column in self.columns if column.field is meaning)
        return tuple(sorted(found, key=lambda column: (column.rank, column.index)))

    @property
    def meanings(self) -> frozenset[Meaning]:
        """Return all that is read."""
        return frozenset(column.field for column in self.columns if column.field is not None)

    def with_field(self, index: int, meaning: Meaning | None) -> "ColumnMapping":
        """Return this mapping with one column used otherwise; it is then preferred among its like."""
        columns = list(self.columns)
        columns[index] = replace(columns[index], field=meaning, rank=-1)
        return ColumnMapping(tuple(columns))

    def not_read(self, table: Table) -> tuple[str, ...]:
        """Return the headings (else the letters) of columns without a meaning in which something stands."""
        return tuple(
            column.heading or column_letter(column.index)
            for column in self.columns
            if column.field is None and any(not is_blank(row.cells[column.index]) for row in table.rows)
        )


def guess_mapping(headings: Sequence[str], vocabulary: Vocabulary) -> ColumnMapping:
    """Guess from the headings what each column means."""
    columns = [_guessed(index, heading, vocabulary) for index, heading in enumerate(headings)]
    return ColumnMapping(tuple(_only_best(_in_context(columns), vocabulary.several)))


def _guessed(index: int, heading: str, vocabulary: Vocabulary) -> ColumnUse:
    found = vocabulary.meaning_of(heading)
    return ColumnUse(index, heading, *found) if found else ColumnUse(index, heading, None)


def _in_context(columns: list[ColumnUse]) -> list[ColumnUse]:
    """Settle what depends on neighbours.

    "Name" beside "Vorname" is a family name, beside no other name but kinds or a contact person an organisation's;
    "Nr." after a street is its number.
    """
    meanings = {column.field for column in columns}
    settled: list[ColumnUse] = []
    for column in columns:
        use = column
        if column.field is Meaning.FULL_NAME and heading_key(column.heading) == "name":
            if Meaning.GIVEN_NAME in meanings and Meaning.FAMILY_NAME not in meanings:
                use = replace(column, field=Meaning.FAMILY_NAME)
            elif Meaning.ORGANISATION not in meanings and meanings & {Meaning.KINDS, Meaning.CONTACT_PERSON}:
                use = replace(column, field=Meaning.ORGANISATION)
        elif settled and settled[-1].field is Meaning.STREET and heading_key(column.heading) in ("nr", "no"):
            use = replace(column, field=Meaning.HOUSE_NUMBER)
        settled.append(use)
    return settled


def _only_best(columns: list[ColumnUse], several: frozenset[Meaning]) -> list[ColumnUse]:
    """Leave one column to each meaning that can have only one."""
    best: dict[Meaning, ColumnUse] = {}
    for column in columns:
        if column.field is not None:
            before = best.setdefault(column.field, column)
            if column.rank < before.rank:
                best[column.field] = column
    return [
        column
        if column.field is None or column.field in several or best[column.field] is column
        else replace(column, field=None)
        for column in columns
    ]
