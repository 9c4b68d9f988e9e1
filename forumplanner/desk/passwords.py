"""Passwords of mail and calendar servers: in the keyring of the system, never in the planner and never in a log.

Where there is no keyring they stay in memory until the program ends. An environment variable goes before both.
"""

import os
import threading
from dataclasses import dataclass, field
from enum import StrEnum

from forumplanner.model.refusals import Refusal


class Purpose(StrEnum):
    """What a password is for; the value is the name it has in the keyring."""

    SMTP = "forumplanner smtp"
    IMAP = "forumplanner imap"
    CALDAV = "forumplanner caldav"


ENVIRONMENT = {
    Purpose.SMTP: "FORUMPLANNER_SMTP_PASSWORD",
    Purpose.IMAP: "FORUMPLANNER_IMAP_PASSWORD",
    Purpose.CALDAV: "FORUMPLANNER_CALDAV_PASSWORD",
}


@dataclass(frozen=True)
class Login:
    """Whose password: the user at a host (of a calendar: at its address)."""

    purpose: Purpose
    user: str
    host: str

    @property
    def account(self) -> str:
        """The user's name in the keyring."""
        return f"{self.user}@{self.host.casefold()}"


@dataclass
class _Memory:
    """Passwords until the program ends."""

    known: dict[Login, str] = field(default_factory=dict, repr=False)
    lock: threading.Lock = field(default_factory=threading.Lock)


_MEMORY = _Memory()


def password(login: Login) -> str | None:
    """Return the password: from the environment, typed in this run, or from the keyring; None where nobody knows it."""
    given = os.environ.get(ENVIRONMENT[login.purpose])
    if given:
        return given
    with _MEMORY.lock:
        if login in _MEMORY.known:
            return _MEMORY.known[login]
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(login.purpose, login.account)
    except KeyringError:
        return None


def keep_password(login: Login, secret: str) -> None:
    """Keep a password in the keyring.

    Raises Refusal where there is none; it is known until the program ends all the same.
    """
    import keyring
    from keyring.errors import KeyringError

    keep_for_now(login, secret)
    try:
        keyring.set_password(login.purpose, login.account, secret)
    except KeyringError as error:
        raise Refusal("password.no-keyring") from error


def keep_for_now(login: Login, secret: str) -> None:
    """Know a password until the program ends."""
    with _MEMORY.lock:
        _MEMORY.known[login] = secret


def forget_password(login: Login) -> None:
    """Forget a password everywhere; nothing happens where it is not known."""
    import keyring
    from keyring.errors import KeyringError

    with _MEMORY.lock:
        _MEMORY.known.pop(login, None)
    try:
        if keyring.get_password(login.purpose, login.account) is not None:
            keyring.delete_password(login.purpose, login.account)
    except KeyringError:
        return


def forget_what_was_typed() -> None:
    """Forget what is known only until the program ends; the keyring keeps what it has."""
    with _MEMORY.lock:
        _MEMORY.known.clear()


def has_keyring() -> bool:
    """Tell whether the system keeps passwords beyond the end of the program."""
    import keyring

    return keyring.get_keyring().priority > 0
