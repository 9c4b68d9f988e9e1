"""One agenda item of the minutes for the clipboard: with its formatting as printed, and as plain text."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from forumplanner.desk.printed.minute_items import recorded_item
from forumplanner.documents.content.minutes import minutes_item
from forumplanner.documents.content.minutes_facts import MinuteItemFacts
from forumplanner.documents.html import write_fragment
from forumplanner.documents.plain import plain_text
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import catalogue


@dataclass(frozen=True)
class CopiedItem:
    """An agenda item in both forms; `public` tells whether everybody may read all that is in it."""

    title: str
    html: str
    plain: str
    public: bool


def copied_item(db: Session, event_id: EntityId, item_id: EntityId, language: str) -> CopiedItem | None:
    """Return an agenda item with what was recorded at it and below it; None when it is gone."""
    words = catalogue(language)
    item = recorded_item(db, event_id, item_id, words)
    if item is None:
        return None
    blocks = minutes_item(item, words)
    title = f"{item.number} {item.title}".strip()
    return CopiedItem(title, write_fragment(blocks, language), plain_text(blocks), _is_public(item))


def _is_public(item: MinuteItemFacts) -> bool:
    """Tell whether everybody may read an item and all that is in it."""
    return item.public and all(one.public for one in item.entries) and all(map(_is_public, item.children))
