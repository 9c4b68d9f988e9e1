"""The texts of an event that documents say, and how they are said in another language."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from forumplanner.desk.facts import event_view
from forumplanner.lists import agenda, document_texts
from forumplanner.model.ids import EntityId


@dataclass(frozen=True)
class EventTextLine:
    """A text of an event: whose field it is, in German, in the other language (empty: German is said), who checked."""

    entity: str
    row_id: EntityId
    field: str
    german: str
    said: str = ""
    reviewed_by: str = ""


def event_text_lines(db: Session, event_id: EntityId, language: str) -> tuple[EventTextLine, ...]:
    """Return what there is to be said: title, subtitle, description, titles of days, and of each item title and text.

    Raises PlanningError when the event is gone.
    """
    known = document_texts.event_texts(db, event_id, language)
    lines = []
    for entity, row_id, field, german in _texts(db, event_id):
        found = known.get((entity, row_id, field))
        if german.strip():
            said, by = (found.text, found.reviewed_by) if found is not None else ("", "")
            lines.append(EventTextLine(entity, row_id, field, german, said, by))
    return tuple(lines)


def _texts(db: Session, event_id: EntityId) -> Iterator[tuple[str, EntityId, str, str]]:
    event = event_view(db, event_id)
    yield "event", event.id, "title", event.title
    yield "event", event.id, "subtitle", event.subtitle
    yield "event", event.id, "description", event.description
    for day in event.days:
        yield "event_day", day.id, "title", day.title
    for item in agenda.agenda(db, event_id):
        yield "agenda_item", item.id, "title", item.title
        yield "agenda_item", item.id, "description", item.description
