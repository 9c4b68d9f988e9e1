"""Languages of documents: adding one, saying texts in it, having them checked.

A language is a BCP 47 tag; the texts of a language are unchecked until an officer says who checked them, and again
once they have changed since.
"""

import re
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.printing import DocumentLanguage, EventText, OwnText
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.text_limits import checked_text

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")
LIGHT_LANGUAGE = re.compile(r"leicht|easy-?read|\bls\b", re.IGNORECASE)


def add_language(db: Session, code: str, name: str) -> None:
    """Let documents be made in a language. Raises PlanningError for a tag that is none, and for Leichte Sprache.

    Leichte Sprache has rules of its own (DIN SPEC 33429) and is checked by people with learning difficulties; a
    program that filled in a template could only pretend to it.
    """
    code, name = code.strip(), checked_text(name.strip(), place="name")
    if not _TAG.fullmatch(code):
        raise PlanningError("language.no-tag", place="code", code=code)
    if LIGHT_LANGUAGE.search(code) or LIGHT_LANGUAGE.search(name):
        raise PlanningError("language.not-generated", place="name")
    if not name:
        raise PlanningError("language.no-name", place="name")
    row = _language(db, code)
    row.name = name
    db.add(row)
    db.flush()


def remove_language(db: Session, code: str) -> None:
    """Take an added language away with all the office says in it."""
    db.execute(delete(OwnText).where(OwnText.language == code))
    db.execute(delete(DocumentLanguage).where(DocumentLanguage.code == code))
    db.flush()


def say(db: Session, language: str, message: str, text: str, *, context: str = "") -> None:
    """Say a text of documents in the office's own words; an empty one goes back to the built-in text.

    Raises PlanningError where a gap such as {event} is missing or unknown, since its value would be lost.
    """
    text = checked_text(text.strip(), place="text")
    check_gaps(message, text)
    where = (OwnText.language == language, OwnText.context == context, OwnText.message == message)
    if not text:
        db.execute(delete(OwnText).where(*where))
    else:
        row = db.scalars(select(OwnText).where(*where)).first() or OwnText(
            id=new_id(), language=language, context=context, message=message
        )
        row.text = text
        db.add(row)
    db.flush()


def review(db: Session, code: str, name: str, by: str, on: date, digest: str) -> None:
    """Note that somebody who knows the language checked its texts (`digest` says which); without `by`, nobody did."""
    row = _language(db, code)
    row.name = row.name or name
    row.reviewed_by = checked_text(by.strip(), place="by")
    row.reviewed_on, row.reviewed_digest = (on, digest) if row.reviewed_by else (None, "")
    db.add(row)
    db.flush()


def translate_event(
    db: Session,
    event_id: EntityId,
    entity: str,
    row_id: EntityId,
    field: str,
    language: str,
    text: str,
    *,
    by: str = "",
    on: date | None = None,
) -> None:
    """Say a text of an event (its title, an item's title) in another language; an empty one takes it away.

    `by` is who checked it; a text that changes without one is unchecked again.
    """
    text = checked_text(text.strip(), place=field)
    where = (
        EventText.entity == entity,
        EventText.row_id == row_id,
        EventText.field == field,
        EventText.language == language,
    )
    if not text:
        db.execute(delete(EventText).where(*where))
    else:
        row = db.scalars(select(EventText).where(*where)).first() or EventText(
            id=new_id(), event_id=event_id, entity=entity, row_id=row_id, field=field, language=language
        )
        row.text, row.reviewed_by, row.reviewed_on = text, by.strip(), on if by.strip() else None
        db.add(row)
    db.flush()


def check_gaps(message: str, text: str) -> None:
    """Raise PlanningError for a text in which a gap of `message` is missing, or one it does not know."""
    if text and gaps(text) != gaps(message):
        raise PlanningError("language.gaps", place="text", gaps=", ".join(sorted(gaps(message))) or "\N{EN DASH}")


def gaps(text: str) -> frozenset[str]:
    """Return the gaps of a text, such as {event}."""
    return frozenset(re.findall(r"\{\w*\}", text))


def _language(db: Session, code: str) -> DocumentLanguage:
    found = db.scalars(select(DocumentLanguage).where(DocumentLanguage.code == code)).first()
    return found or DocumentLanguage(id=new_id(), code=code)
