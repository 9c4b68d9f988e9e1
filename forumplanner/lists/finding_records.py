"""Finds bodies under any of their names, and decisions and recommendations by words of their text.

There are few bodies, and some thousand decisions in the life of an office: they are read whole and folded, the
latest first, rather than kept with a search key of their own.
"""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.bodies import BodyName
from forumplanner.model.enums import EntryKind
from forumplanner.model.events import Event
from forumplanner.model.following_up import Recommendation
from forumplanner.model.ids import EntityId
from forumplanner.model.minutes import MinuteEntry, Minutes
from forumplanner.planning.folding import fold, is_found, search_key

_MOST = 3_000
_SHOWN = 90


def bodies(db: Session, text: str) -> Iterator[tuple[EntityId, str]]:
    """Return id and latest name of the bodies that bear, or bore, a name with these words."""
    names: dict[EntityId, str] = {}
    found: dict[EntityId, None] = {}
    query = select(BodyName.body_id, BodyName.name, BodyName.short_name).order_by(BodyName.since, BodyName.id)
    for body_id, name, short_name in db.execute(query):
        names[body_id] = name
        if is_found(search_key(name, short_name), text):
            found[body_id] = None
    return ((body_id, names[body_id]) for body_id in found)


def decisions(db: Session, text: str) -> Iterator[tuple[EntityId, str, str, EntityId, EntityId]]:
    """Return id, text, event's title, event and agenda item of decisions with these words, the latest first."""
    query = (
        select(MinuteEntry.id, MinuteEntry.text, Event.title, Event.id, MinuteEntry.agenda_item_id)
        .join(Minutes, Minutes.id == MinuteEntry.minutes_id)
        .join(Event, Event.id == Minutes.event_id)
        .where(MinuteEntry.kind == EntryKind.DECISION)
        .order_by(Event.starts.desc(), MinuteEntry.position, MinuteEntry.id)
        .limit(_MOST)
    )
    return (
        (id_, shortened(said), title, event_id, item_id)
        for id_, said, title, event_id, item_id in db.execute(query)
        if is_found(f" {fold(said)}", text)
    )


def recommendations(db: Session, text: str) -> Iterator[tuple[EntityId, str, str, EntityId, EntityId | None]]:
    """Return id, number with text, event's title, event and agenda item of recommendations, the latest first."""
    query = (
        select(
            Recommendation.id,
            Recommendation.number,
            Recommendation.text,
            Event.title,
            Event.id,
            Recommendation.agenda_item_id,
        )
        .join(Event, Event.id == Recommendation.event_id)
        .order_by(Event.starts.desc(), Recommendation.number, Recommendation.id)
        .limit(_MOST)
    )
    return (
        (id_, shortened(f"{number}: {said}" if number else said), title, event_id, item_id)
        for id_, number, said, title, event_id, item_id in db.execute(query)
        if is_found(f" {fold(f'{number} {said}')}", text)
    )


def shortened(text: str) -> str:
    """Return the beginning of a text as one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
