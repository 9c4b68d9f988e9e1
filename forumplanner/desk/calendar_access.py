"""The way to a calendar server with the password that is known for an account: its calendars, and a new one."""

from dataclasses import dataclass

from forumplanner.desk.passwords import ENVIRONMENT, Login, Purpose, keep_for_now, password
from forumplanner.exchange.caldav import door
from forumplanner.exchange.caldav.line import Line
from forumplanner.exchange.caldav.values import FoundCalendar, Server
from forumplanner.lists.calendar_accounts import CalendarAccountRow
from forumplanner.model.refusals import PlanningError


@dataclass(frozen=True)
class Found:
    """What a server has: its calendars that can be written to, and how many cannot."""

    calendars: tuple[FoundCalendar, ...]
    read_only: int = 0


def login_of(account: CalendarAccountRow) -> Login:
    """Return by what the password of an account is found."""
    return Login(Purpose.CALDAV, account.user, account.url)


def secret_of(account: CalendarAccountRow) -> str:
    """Return the password of an account; raises PlanningError where nobody knows it."""
    found = password(login_of(account))
    if found is None:
        variable = ENVIRONMENT[Purpose.CALDAV]
        raise PlanningError("calendar-account.no-password", place="password", account=account.said, variable=variable)
    return found


def know_for_now(account: CalendarAccountRow, secret: str) -> None:
    """Know a password that was just typed, until the program ends."""
    keep_for_now(login_of(account), secret)


def calendars_of(account: CalendarAccountRow) -> Found:
    """Return the calendars of an account; raises ServerRefused where the server declines."""
    with _line(account) as line:
        found = door.calendars(line)
    writable = tuple(one for one in found if one.writable)
    return Found(writable, len(found) - len(writable))


def new_calendar(account: CalendarAccountRow, name: str) -> FoundCalendar:
    """Make a calendar on the server; raises ServerRefused where it declines."""
    with _line(account) as line:
        return door.make_calendar(line, name)


def _line(account: CalendarAccountRow) -> Line:
    return Line(Server(account.url, account.user, secret_of(account)))
