"""The mail server that the planner's account names, with its password."""

from dataclasses import dataclass

from forumplanner.desk import passwords
from forumplanner.desk.passwords import Login, Purpose
from forumplanner.exchange.mail.server import MailRefused, Server
from forumplanner.lists.accounts import mail_account
from forumplanner.planning.accounts import MailFields
from forumplanner.workspace import Workspace


@dataclass(frozen=True)
class Sending:
    """From whom, through which server, with which password mail leaves."""

    account: MailFields
    server: Server
    password: str

    def __repr__(self) -> str:
        """Say everything but the password."""
        return f"Sending({self.account!r})"


@dataclass(frozen=True)
class Fetching:
    """From which folder of which server answers are fetched, with which password."""

    server: Server
    folder: str
    password: str

    def __repr__(self) -> str:
        """Say everything but the password."""
        return f"Fetching({self.server!r}, {self.folder!r})"


def smtp_login(account: MailFields) -> Login:
    """Return whose password the sending needs."""
    return Login(Purpose.SMTP, account.smtp_user, account.smtp_host)


def imap_login(account: MailFields) -> Login:
    """Return whose password the fetching needs."""
    return Login(Purpose.IMAP, account.imap_user, account.imap_host)


def sending_of(workspace: Workspace) -> Sending:
    """Return how mail leaves this planner; raises MailRefused when that is not entered or the password not known."""
    with workspace.read() as db:
        account = mail_account(db)
    if not (account.sender_address and account.smtp_host):
        raise MailRefused("account.incomplete", place="smtp_host" if account.sender_address else "sender_address")
    server = Server(account.smtp_host, account.smtp_port, account.smtp_security, account.smtp_user)
    secret = passwords.password(smtp_login(account)) if account.smtp_user else ""
    if secret is None:
        raise MailRefused("password.missing", place="smtp_password", user=account.smtp_user)
    return Sending(account, server, secret)


def fetching_of(workspace: Workspace) -> Fetching:
    """Return whence answers are fetched; raises MailRefused when that is not entered or the password not known."""
    with workspace.read() as db:
        account = mail_account(db)
    for field in ("imap_host", "imap_user"):
        if not getattr(account, field):
            raise MailRefused("account.no-mailbox", place=field)
    secret = passwords.password(imap_login(account))
    if secret is None:
        raise MailRefused("password.missing", place="imap_password", user=account.imap_user)
    server = Server(account.imap_host, account.imap_port, account.imap_security, account.imap_user)
    return Fetching(server, account.imap_folder, secret)
