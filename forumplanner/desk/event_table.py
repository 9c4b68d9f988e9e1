"""The events as a table of text."""

from sqlalchemy.orm import Session

from forumplanner.desk.columns_of_text import laid_out
from forumplanner.lists import events
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.dates import moment
from forumplanner.wording.values import say_value


def as_text(db: Session, _: Catalogue) -> str:
    """Return code, time, kind, state, places and title of all events, in order of time."""
    rows = events.rows(db, events.ids(db))
    if not rows:
        return _("There are no events yet.")
    lines = [
        (
            row.code,
            moment(row.starts, _.language),
            say_value(row.kind, _),
            say_value(row.state, _),
            f"{row.taken}/{row.capacity}" if row.capacity is not None else str(row.taken),
            row.title,
        )
        for row in rows
    ]
    return laid_out(lines, (_("Code"), _("Begins"), _("Kind"), _("State"), _("Places"), _("Title")))
