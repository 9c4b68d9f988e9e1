"""The languages of documents and what the office says in them, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId
from forumplanner.model.printing import DocumentLanguage, EventText, OwnText


@dataclass(frozen=True)
class LanguageRow:
    """A language that was added or whose texts were checked; `digest` says which texts."""

    code: str
    name: str
    reviewed_by: str
    reviewed_on: date | None
    digest: str


def languages(db: Session) -> tuple[LanguageRow, ...]:
    """Return what is known of languages, by their tags."""
    columns = (
        DocumentLanguage.code,
        DocumentLanguage.name,
        DocumentLanguage.reviewed_by,
        DocumentLanguage.reviewed_on,
        DocumentLanguage.reviewed_digest,
    )
    return tuple(LanguageRow(*row) for row in db.execute(select(*columns).order_by(DocumentLanguage.code)))


def own_texts(db: Session, language: str) -> Mapping[tuple[str, str], str]:
    """Return what the office says instead in a language, by context and English source text."""
    wanted = select(OwnText.context, OwnText.message, OwnText.text).where(OwnText.language == language)
    return {(context, message): text for context, message, text in db.execute(wanted)}


@dataclass(frozen=True)
class EventTextRow:
    """A text of an event in another language and who checked it (nobody: empty)."""

    text: str
    reviewed_by: str
    reviewed_on: date | None


def event_texts(db: Session, event_id: EntityId, language: str) -> Mapping[tuple[str, str, str], EventTextRow]:
    """Return what is said of an event in a language, by entity, id of the row, and field."""
    wanted = select(
        EventText.entity,
        EventText.row_id,
        EventText.field,
        EventText.text,
        EventText.reviewed_by,
        EventText.reviewed_on,
    ).where(EventText.event_id == event_id, EventText.language == language)
    return {
        (entity, row_id, field): EventTextRow(text, by, on)
        for entity, row_id, field, text, by, on in db.execute(wanted)
    }
