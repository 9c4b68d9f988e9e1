"""Keyrings for tests: one in memory, and none at all."""

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import PasswordDeleteError

from forumplanner.desk import passwords


class KeyringInMemory(KeyringBackend):
    """Keeps passwords as long as the test."""

    priority = 0.1  # never chosen by itself

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


@contextmanager
def using(backend: KeyringBackend) -> Iterator[None]:
    """Let the program use a keyring, and know no password typed before or here any more."""
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    passwords.forget_what_was_typed()
    try:
        yield
    finally:
        passwords.forget_what_was_typed()
        keyring.set_keyring(before)


__all__ = ["KeyringInMemory", "NoKeyring", "using"]
