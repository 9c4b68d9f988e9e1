"""Saying messages in the office's own words, for all events or for one, and going back to the built-in text."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.inviting_kinds import MessageKind
from forumplanner.model.mailing import MessageText
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.message_fields import check_fields
from forumplanner.planning.text_limits import checked_text


def say_message(
    db: Session, kind: MessageKind, language: str, subject: str, text: str, *, event_id: EntityId | None = None
) -> None:
    """Say a kind of message in a language otherwise, for one event or for all.

    An empty subject or text is the built-in one; with both empty nothing is said otherwise any more. Raises
    PlanningError for an unknown field and for a subject of several lines.
    """
    subject = checked_text(subject.strip(), place="subject")
    text = checked_text(text.strip(), place="text")
    if "\n" in subject:
        raise PlanningError("message.subject-of-several-lines", place="subject")
    check_fields(kind, subject, place="subject")
    check_fields(kind, text, place="text")
    where = (MessageText.kind == kind, MessageText.language == language, MessageText.event_id == event_id)
    if not subject and not text:
        db.execute(delete(MessageText).where(*where))
    else:
        row = db.scalars(select(MessageText).where(*where)).first() or MessageText(
            id=new_id(), event_id=event_id, kind=kind, language=language
        )
        row.subject, row.text = subject, text
        db.add(row)
    db.flush()
