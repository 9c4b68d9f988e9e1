"""The document of counted people: all ways of counting, of one event or of the editions of its series."""

from sqlalchemy.orm import Session

from forumplanner.desk.counting.tables import CountTable, count_table
from forumplanner.desk.facts import event_facts, event_view, office_facts
from forumplanner.documents.content.counts import CountsFacts, CountsTable, counts
from forumplanner.documents.tree import Document
from forumplanner.lists.counting import Dimension, Whom
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import Catalogue, catalogue
from forumplanner.wording.counting import BY, DIMENSIONS, WHOM
from forumplanner.workspace import Workspace


def counts_document(
    db: Session, workspace: Workspace, event_id: EntityId, whom: Whom, _: Catalogue, *, series: bool = False
) -> Document:
    """Return the document; raises PlanningError when the event is gone."""
    event = event_view(db, event_id)
    tables = (count_table(db, event_id, by, whom, _, series=series) for by in Dimension)
    facts = CountsFacts(
        office=office_facts(db, workspace.who),
        event=event_facts(event, _),
        whom=_(WHOM[whom]),
        tables=tuple(_table(table, _) for table in tables),
        created=workspace.now(),
    )
    return counts(facts, _)


def counts_pdf(workspace: Workspace, event_id: EntityId, whom: Whom, language: str, *, series: bool = False) -> bytes:
    """Return the document as a PDF file."""
    from forumplanner.documents.pdf import write_pdf

    with workspace.read() as db:
        document = counts_document(db, workspace, event_id, whom, catalogue(language), series=series)
    return write_pdf(document)


def _table(table: CountTable, _: Catalogue) -> CountsTable:
    return CountsTable(
        title=_(BY[table.dimension]),
        group=_(DIMENSIONS[table.dimension]),
        headings=table.headings,
        rows=tuple((row.name, *row.texts) for row in table.rows),
        total=(table.total.name, *table.total.texts),
        notes=table.notes,
    )
