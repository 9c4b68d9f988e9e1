"""Passwords: in the system's keyring or in memory, never in the planner and never in what is shown."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from forumplanner.desk import passwords
from forumplanner.desk.inviting.mail_server import sending_of, smtp_login
from forumplanner.desk.passwords import Login, Purpose
from forumplanner.model.inviting_kinds import LineSecurity
from forumplanner.model.refusals import Refusal
from forumplanner.planning import accounts
from forumplanner.planning.accounts import MailFields
from forumplanner.workspace import Label, Workspace
from tests.keyrings import KeyringInMemory, NoKeyring, using

LOGIN = Login(Purpose.SMTP, "amt50", "mail.stadt.example")
SECRET = "Geheim-0000-ßü"
FIELDS = MailFields("Amt", "amt@stadt.example", "mail.stadt.example", 465, LineSecurity.TLS, "amt50")


@pytest.fixture
def kept() -> Iterator[KeyringInMemory]:
    backend = KeyringInMemory()
    with using(backend):
        yield backend


def test_a_password_is_kept_in_the_keyring_and_found_by_the_next_program(kept: KeyringInMemory) -> None:
    passwords.keep_password(LOGIN, SECRET)
    passwords.forget_what_was_typed()
    assert passwords.password(LOGIN) == SECRET
    assert passwords.password(Login(Purpose.IMAP, "amt50", "mail.stadt.example")) is None
    assert passwords.password(Login(Purpose.SMTP, "other", "mail.stadt.example")) is None
    passwords.forget_password(LOGIN)
    passwords.forget_password(LOGIN)
    assert passwords.password(LOGIN) is None
    assert kept.kept == {}


def test_without_a_keyring_it_is_said_and_known_until_the_program_ends() -> None:
    with using(NoKeyring()):
        assert not passwords.has_keyring()
        with pytest.raises(Refusal) as caught:
            passwords.keep_password(LOGIN, SECRET)
        assert caught.value.key == "password.no-keyring"
        assert SECRET not in repr(caught.value)
        assert passwords.password(LOGIN) == SECRET
        passwords.forget_password(LOGIN)
        assert passwords.password(LOGIN) is None


def test_the_environment_goes_first(kept: KeyringInMemory, monkeypatch: pytest.MonkeyPatch) -> None:
    passwords.keep_password(LOGIN, SECRET)
    monkeypatch.setenv("FORUMPLANNER_SMTP_PASSWORD", "other")
    assert passwords.password(LOGIN) == "other"


def test_no_password_gets_into_the_planner_or_into_words(
    kept: KeyringInMemory, tmp_path: Path, new_planner: Callable[[Path], Path]
) -> None:
    path = new_planner(tmp_path / "x.forumplan")
    with Workspace.open(path, who="officer") as workspace:
        with workspace.change(Label("edit_mail_account")) as db:
            accounts.set_mail_account(db, FIELDS)
        with pytest.raises(Refusal) as caught:
            sending_of(workspace)
        assert (caught.value.key, caught.value.place) == ("password.missing", "smtp_password")
        passwords.keep_password(smtp_login(FIELDS), SECRET)
        found = sending_of(workspace)
        assert found.password == SECRET
        assert SECRET not in repr(found) + str(found)
    for file in tmp_path.rglob("*"):
        assert file.is_dir() or SECRET.encode() not in file.read_bytes()
