"""The calendars on servers that the planner is published to: added, changed, removed. Their passwords are not here."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from sqlalchemy import delete
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.other_calendars import CalendarAccount
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.editing import UNCHANGED, Unchanged, apply, given

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True)
class CalendarAccountFields:
    """What an account is; `calendar_url` is the calendar chosen on it, empty until then."""

    url: str | Unchanged = UNCHANGED
    user: str | Unchanged = UNCHANGED
    name: str | Unchanged = UNCHANGED
    calendar_url: str | Unchanged = UNCHANGED
    public_only: bool | Unchanged = UNCHANGED
    measures: bool | Unchanged = UNCHANGED


def add_account(db: Session, fields: CalendarAccountFields, *, account_id: EntityId | None = None) -> EntityId:
    """Add an account and return its id; raises PlanningError for an address that no password may be sent to."""
    values = given(fields)
    _check(values.setdefault("url", ""))
    account = CalendarAccount(id=account_id or new_id(), **values)
    db.add(account)
    db.flush()
    return account.id


def edit_account(db: Session, account_id: EntityId, fields: CalendarAccountFields) -> None:
    """Change an account; another server or user leaves the chosen calendar behind. Raises PlanningError."""
    account = db.get(CalendarAccount, account_id)
    if account is None:
        raise PlanningError("calendar-account.gone")
    values = given(fields)
    if "url" in values:
        _check(values["url"])
    elsewhere = any(name in values and values[name] != getattr(account, name) for name in ("url", "user"))
    if elsewhere:
        values.setdefault("calendar_url", "")
    apply(account, values)
    db.flush()


def remove_account(db: Session, account_id: EntityId) -> None:
    """Remove an account; what was published stays on the server."""
    db.execute(delete(CalendarAccount).where(CalendarAccount.id == account_id))


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        host = None
    if not host or parts.scheme not in {"http", "https"}:
        raise PlanningError("caldav.no-address", place="url", url=url)
    if parts.username is not None:
        raise PlanningError("caldav.user-in-address", place="url")
    if parts.scheme == "http" and host not in _LOOPBACK:
        raise PlanningError("caldav.not-secret", place="url", host=host)
