"""People counted in groups, on paper: a table for each way of counting, and what is not said of small groups."""

from dataclasses import dataclass
from datetime import datetime

from forumplanner.documents.content.facts import EventFacts, OfficeFacts
from forumplanner.documents.content.phrases import event_document, subtitle
from forumplanner.documents.tree import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Row,
    Table,
    TextStyle,
    header_row,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue

_MOST_PORTRAIT_COLUMNS = 4


@dataclass(frozen=True)
class CountsTable:
    """One way of counting: headings of the first and of the other columns, rows of texts, and the row of all people."""

    title: str
    group: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class CountsFacts:
    """The tables of an event; `whom` says which people are counted."""

    office: OfficeFacts
    event: EventFacts
    whom: str
    tables: tuple[CountsTable, ...]
    created: datetime


def counts(facts: CountsFacts, _: Catalogue) -> Document:
    """Return the tables below each other; many editions are set across the page."""
    title = _("Who was reached")
    children: list[Block] = [Heading(1, title), Heading(2, facts.event.title), subtitle(facts.event, _)]
    children.append(paragraph(facts.whom))
    for table in facts.tables:
        children += [Heading(3, table.title), _table(table, facts.event.title, _)]
        children += [paragraph(note, style=TextStyle.SMALL) for note in table.notes]
    landscape = any(len(table.headings) >= _MOST_PORTRAIT_COLUMNS for table in facts.tables)
    return event_document(facts, title, children, _, landscape=landscape)


def _table(table: CountsTable, event: str, _: Catalogue) -> Table:
    return Table(
        columns=(Column(share=2.4), *(Column(align=Align.END) for _heading in table.headings)),
        header=(header_row(table.group, *table.headings),),
        rows=(*(_row(texts) for texts in table.rows), _row(table.total, shaded=True)),
        caption=_("{table}: {event}", table=table.title, event=event),
    )


def _row(texts: tuple[str, ...], *, shaded: bool = False) -> Row:
    """Return a row whose first cell is its heading."""
    cells = (Cell((paragraph(text),), header=at == 0) for at, text in enumerate(texts))
    return Row(tuple(cells), shaded=shaded)
