"""The agenda as documents say it: in their language, as far as somebody said it so."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from forumplanner.lists import agenda
from forumplanner.lists.agenda import AgendaRow
from forumplanner.lists.document_texts import event_texts
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import Catalogue


def agenda_rows(db: Session, event_id: EntityId, _: Catalogue, *, public_only: bool) -> Sequence[AgendaRow]:
    """Return the event's agenda in reading order with titles and descriptions in the language of the document."""
    rows: Sequence[AgendaRow] = agenda.agenda(db, event_id, public_only=public_only)
    texts = event_texts(db, event_id, _.language)
    if not texts:
        return rows
    titles = {row_id: found.text for (_entity, row_id, field), found in texts.items() if field == "title"}
    descriptions = {id_: found.text for (_entity, id_, field), found in texts.items() if field == "description"}
    return [
        replace(row, title=titles.get(row.id, row.title), description=descriptions.get(row.id, row.description))
        for row in rows
    ]
