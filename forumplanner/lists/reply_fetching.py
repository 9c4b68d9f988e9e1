"""What fetching answers from a mailbox has to know: since when any may have come, and which were kept before."""

from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.model.events import Event
from forumplanner.model.inviting import Dispatch, Reply

_LATE = timedelta(days=60)
"""How long after an event answers to its invitations are still looked for."""


def answerable_since(db: Session, now: datetime) -> date | None:
    """Return since which day answers may have come to what is not long over; None where nothing was sent."""
    query = (
        select(func.min(Dispatch.sent_at))
        .join(Event, Event.id == Dispatch.event_id)
        .where(Dispatch.uid != "", Event.ends >= (now - _LATE).replace(tzinfo=None))
    )
    # Servers know days alone, and not of which zone.
    first = db.scalar(query)
    return first.date() - timedelta(days=1) if first is not None else None


def sources(db: Session) -> frozenset[str]:
    """Return where the answers that are kept came from."""
    return frozenset(db.scalars(select(Reply.source)))
