"""How mail leaves and is fetched: kept, checked and taken back."""

from dataclasses import replace

import pytest

from forumplanner.lists.accounts import mail_account
from forumplanner.model.inviting_kinds import LineSecurity
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import accounts
from forumplanner.planning.accounts import MailFields
from forumplanner.workspace import Label, Workspace

FIELDS = MailFields("Amt 50", "amt@stadt.example", "mail.stadt.example", smtp_user="amt50")


def keep(planner: Workspace, fields: MailFields) -> MailFields:
    with planner.change(Label("edit_mail_account")) as db:
        accounts.set_mail_account(db, fields)
    with planner.read() as db:
        return mail_account(db)


def test_what_is_entered_is_kept_as_one_account_and_can_be_undone(planner: Workspace) -> None:
    with planner.read() as db:
        assert mail_account(db) == MailFields()
    assert keep(planner, FIELDS) == FIELDS
    changed = replace(FIELDS, per_minute=12, imap_host="imap.stadt.example")
    assert keep(planner, changed) == changed
    planner.undo()
    with planner.read() as db:
        assert mail_account(db) == FIELDS


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ({"sender_address": "amt"}, "sender_address"),
        ({"sender_address": "a@x.example, b@x.example"}, "sender_address"),
        ({"sender_address": "Amt <a@x.example>"}, "sender_address"),
        ({"sender_address": "büro@stadt.example"}, "sender_address"),
        ({"sender_name": "Amt\nBcc: all@x.example"}, "sender_name"),
        ({"smtp_host": "https://mail.example"}, "smtp_host"),
        ({"smtp_host": "mail.example 25"}, "smtp_host"),
        ({"smtp_port": 0}, "smtp_port"),
        ({"imap_port": 65_536}, "imap_port"),
        ({"per_minute": 0}, "per_minute"),
        ({"batch_size": 101}, "batch_size"),
        ({"smtp_security": LineSecurity.NONE}, "smtp_security"),
        ({"imap_host": "localhost.example", "imap_security": LineSecurity.NONE}, "imap_security"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(planner: Workspace, wrong: dict[str, object], place: str) -> None:
    with pytest.raises(PlanningError) as caught:
        keep(planner, replace(FIELDS, **wrong))
    assert caught.value.place == place


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_a_server_on_this_computer_needs_no_encryption(planner: Workspace, host: str) -> None:
    fields = replace(FIELDS, smtp_host=host, smtp_security=LineSecurity.NONE)
    assert keep(planner, fields) == fields


def test_servers_and_mailboxes_may_have_letters_of_any_script(planner: Workspace) -> None:
    fields = replace(FIELDS, sender_address="buero@müller.example", smtp_host="post.müller.example")
    assert keep(planner, fields) == fields
