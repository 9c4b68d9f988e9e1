"""What printing keeps: languages and their checked texts, sheets of labels, names in public extracts, what was made."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from forumplanner.model.base import Base, Entity, EntityId, date, datetime, instant, parent
from forumplanner.model.columns import KeyText
from forumplanner.model.privacy import Purpose, impersonal, personal


class DocumentLanguage(Entity):
    """A language of documents: one of ours whose texts somebody checked, or one that the office added.

    `code` is a BCP 47 tag (`de-x-einfach` is German in plain words). `reviewed_digest` says which texts were checked:
    where they changed since, they are unchecked again.
    """

    __tablename__ = "document_language"

    code: Mapped[str] = mapped_column(KeyText, unique=True, info=impersonal())
    name: Mapped[str] = mapped_column(default="", info=impersonal())
    reviewed_by: Mapped[str] = mapped_column(default="", info=personal(Purpose.ACCOUNTABILITY))
    reviewed_on: Mapped[date | None] = mapped_column(info=impersonal())
    reviewed_digest: Mapped[str] = mapped_column(default="", info=impersonal())


class OwnText(Entity):
    """What the office says in a language instead of a built-in text; `message` is the English source text."""

    __tablename__ = "own_text"
    __table_args__ = (UniqueConstraint("language", "context", "message"),)

    language: Mapped[str] = mapped_column(KeyText)
    context: Mapped[str] = mapped_column(default="")
    message: Mapped[str]
    text: Mapped[str] = mapped_column(default="")


class EventText(Entity):
    """A text of an event in another language: `entity` and `row_id` say whose `field` it translates.

    `reviewed_by` is empty while nobody has checked it.
    """

    __tablename__ = "event_text"
    __table_args__ = (UniqueConstraint("entity", "row_id", "field", "language"),)

    event_id: Mapped[EntityId] = mapped_column(parent("event"), index=True, info=impersonal())
    entity: Mapped[str] = mapped_column(info=impersonal())
    row_id: Mapped[str] = mapped_column(KeyText, info=impersonal())
    field: Mapped[str] = mapped_column(info=impersonal())
    language: Mapped[str] = mapped_column(KeyText, info=impersonal())
    text: Mapped[str] = mapped_column(default="", info=impersonal())
    reviewed_by: Mapped[str] = mapped_column(default="", info=personal(Purpose.ACCOUNTABILITY))
    reviewed_on: Mapped[date | None] = mapped_column(info=impersonal())


class LabelFormat(Entity):
    """A sheet of labels of the office's own: lengths in mm on A4, counted from its upper left corner."""

    __tablename__ = "label_format"

    name: Mapped[str]
    width: Mapped[float]
    height: Mapped[float]
    columns: Mapped[int]
    rows: Mapped[int]
    margin_left: Mapped[float]
    margin_top: Mapped[float]
    pitch_x: Mapped[float]
    pitch_y: Mapped[float]


class ExtractName(Entity):
    """What was decided about a name found in the text of minutes: named in the public extract, or left out."""

    __tablename__ = "extract_name"
    __table_args__ = (UniqueConstraint("minutes_id", "person_id"),)

    minutes_id: Mapped[EntityId] = mapped_column(parent("minutes"), info=personal(Purpose.RECORD))
    person_id: Mapped[EntityId] = mapped_column(
        parent("person", cascade=False), index=True, info=personal(Purpose.RECORD)
    )
    named: Mapped[bool] = mapped_column(info=personal(Purpose.RECORD))


class MadeDocument(Base):
    """A document that was saved, printed or handed on, beside the journal: nothing about it can be undone.

    `options` is how it was made, as JSON; `content` the digest of its tree, from which follows whether it would look
    different today; `way` how it went out ("saved", "printed").
    """

    __tablename__ = "made_document"

    id: Mapped[EntityId] = mapped_column(primary_key=True)
    event_id: Mapped[EntityId] = mapped_column(index=True, info=impersonal())
    output: Mapped[str] = mapped_column(info=impersonal())
    language: Mapped[str] = mapped_column(info=impersonal())
    options: Mapped[str] = mapped_column(default="", info=personal(Purpose.PARTICIPATION))
    form: Mapped[str] = mapped_column(info=impersonal())
    way: Mapped[str] = mapped_column(info=impersonal())
    file_name: Mapped[str] = mapped_column(default="", info=personal(Purpose.PARTICIPATION))
    content: Mapped[str] = mapped_column(default="", info=impersonal())
    who: Mapped[str] = mapped_column(default="", info=personal(Purpose.ACCOUNTABILITY))
    made_at: Mapped[datetime] = instant(index=True, info=impersonal())
