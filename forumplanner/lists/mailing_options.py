"""What the rule of a mailing list can ask for: the tags and districts in use, bodies, events."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.lists.bodies import bodies
from forumplanner.model.directory import Organisation, Person
from forumplanner.model.events import Event
from forumplanner.planning.folding import fold


@dataclass(frozen=True)
class MailingOptions:
    """Values and the words for them."""

    tags: tuple[tuple[str, str], ...]
    districts: tuple[tuple[str, str], ...]
    bodies: tuple[tuple[str, str], ...]
    events: tuple[tuple[str, str], ...]


def mailing_options(db: Session, on: date) -> MailingOptions:
    """Return what there is to ask for, by name; events with the newest first."""
    tags = {tag for found in db.scalars(select(Organisation.tags).distinct()) for tag in found}
    districts = {*db.scalars(select(Person.district).distinct()), *db.scalars(select(Organisation.district).distinct())}
    events = select(Event.id, Event.title, Event.starts).order_by(Event.starts.desc(), Event.id)
    return MailingOptions(
        _by_name(tags),
        _by_name(districts - {""}),
        tuple((row.id, row.name) for row in bodies(db, on)),
        tuple((id_, f"{title} ({starts:%d.%m.%Y})") for id_, title, starts in db.execute(events)),
    )


def _by_name(words: set[str]) -> tuple[tuple[str, str], ...]:
    return tuple((word, word) for word in sorted(words, key=lambda word: (fold(word), word)))
