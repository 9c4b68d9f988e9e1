"""The calendars on servers that the planner is published to, as values."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId
from forumplanner.model.other_calendars import CalendarAccount, PublishedCalendar


@dataclass(frozen=True)
class CalendarAccountRow:
    """One account; `published_at` is when it was last published to."""

    id: EntityId
    name: str
    url: str
    user: str
    calendar_url: str
    public_only: bool
    measures: bool
    published_at: datetime | None

    @property
    def said(self) -> str:
        """What the account is called: its name, else its address."""
        return self.name or self.url


def accounts(db: Session) -> list[CalendarAccountRow]:
    """Return all accounts, by name."""
    query = (
        select(
            CalendarAccount.id,
            CalendarAccount.name,
            CalendarAccount.url,
            CalendarAccount.user,
            CalendarAccount.calendar_url,
            CalendarAccount.public_only,
            CalendarAccount.measures,
            PublishedCalendar.synced_at,
        )
        .outerjoin(PublishedCalendar, PublishedCalendar.account_id == CalendarAccount.id)
        .order_by(CalendarAccount.name, CalendarAccount.url, CalendarAccount.id)
    )
    return [CalendarAccountRow(*row) for row in db.execute(query)]


def account(db: Session, account_id: EntityId) -> CalendarAccountRow | None:
    """Return one account; None when it is gone."""
    return next((row for row in accounts(db) if row.id == account_id), None)
