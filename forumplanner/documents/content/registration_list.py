"""The list of registrations with the columns that were chosen."""

from dataclasses import dataclass
from datetime import datetime

from forumplanner.documents.content.facts import EventFacts, OfficeFacts
from forumplanner.documents.content.phrases import event_document, subtitle
from forumplanner.documents.tree import Block, Cell, Column, Document, Heading, Row, Table, header_row, paragraph
from forumplanner.wording.catalogue import Catalogue

_MOST_PORTRAIT_COLUMNS = 5


@dataclass(frozen=True)
class ListColumn:
    """A chosen column: its heading, and how wide it is beside the others."""

    title: str
    share: float = 1


@dataclass(frozen=True)
class RegistrationListFacts:
    """The rows as they are shown, one text per column; the first column names the person."""

    office: OfficeFacts
    event: EventFacts
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    created: datetime
    note: str = ""


def registration_list(facts: RegistrationListFacts, _: Catalogue) -> Document:
    """Return the list; more than five columns are set across the page."""
    title = _("Registrations")
    children: list[Block] = [Heading(1, title), Heading(2, facts.event.title), subtitle(facts.event, _)]
    children.append(paragraph(_.ngettext("{n} registration", "{n} registrations", len(facts.rows))))
    if facts.note:
        children.append(paragraph(facts.note))
    children.append(
        Table(
            columns=tuple(Column(share=column.share) for column in facts.columns),
            header=(header_row(*(column.title for column in facts.columns)),),
            rows=tuple(_row(texts) for texts in facts.rows),
            caption=_("Registrations for {event}", event=facts.event.title),
        )
    )
    landscape = len(facts.columns) > _MOST_PORTRAIT_COLUMNS
    return event_document(facts, title, children, _, landscape=landscape)


def _row(texts: tuple[str, ...]) -> Row:
    """Return a row whose first cell is its heading."""
    return Row(tuple(Cell((paragraph(text),) if text else (), header=at == 0) for at, text in enumerate(texts)))
