"""Keeping how mail leaves and is fetched. Passwords are no part of it: they are never in the planner."""

import re
from dataclasses import asdict, dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.ids import new_id
from forumplanner.model.inviting_kinds import LineSecurity
from forumplanner.model.mailing import MailAccount
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.text_limits import checked

MOST_PER_MINUTE = 600
MOST_IN_A_BATCH = 100
"""The fewest recipients a server has to take in one message (RFC 5321, 4.5.3.1.8)."""
HIGHEST_PORT = 65535

_ADDRESS = re.compile(r"[^\s@<>()\[\]\\,;:\"]+@[^\s@<>()\[\]\\,;:\"/]+\.[^\s@<>()\[\]\\,;:\"/.]+")
_HOST = re.compile(r"[\w.-]+|\[?[0-9a-fA-F:.]+\]?")
_THIS_COMPUTER = re.compile(r"localhost|127(\.\d{1,3}){3}|\[?::1\]?")


@dataclass(frozen=True)
class MailFields:
    """How mail leaves and is fetched; all that is unknown is empty."""

    sender_name: str = ""
    sender_address: str = ""
    smtp_host: str = ""
    smtp_port: int = 587
    smtp_security: LineSecurity = LineSecurity.STARTTLS
    smtp_user: str = ""
    per_minute: int = 30
    batch_size: int = 50
    imap_host: str = ""
    imap_port: int = 993
    imap_security: LineSecurity = LineSecurity.TLS
    imap_user: str = ""
    imap_folder: str = "INBOX"


_RANGES = {
    "smtp_port": (1, HIGHEST_PORT),
    "imap_port": (1, HIGHEST_PORT),
    "per_minute": (1, MOST_PER_MINUTE),
    "batch_size": (1, MOST_IN_A_BATCH),
}


def set_mail_account(db: Session, fields: MailFields) -> None:
    """Set how mail leaves and is fetched; half of it may be empty until somebody knows it.

    Raises PlanningError naming the field for what is no address, no server, out of range, or a line in the clear.
    """
    values = checked(asdict(fields))
    values = {name: value.strip() if type(value) is str else value for name, value in values.items()}
    if "\n" in values["sender_name"]:
        raise PlanningError("account.name-has-lines", place="sender_name")
    address = values["sender_address"]
    if address and not _ADDRESS.fullmatch(address):
        raise PlanningError("account.no-address", place="sender_address", address=address)
    if not address.rpartition("@")[0].isascii():
        raise PlanningError("account.letters-before-at", place="sender_address", address=address)
    for kind in ("smtp", "imap"):
        _check_server(kind, values[f"{kind}_host"], values[f"{kind}_security"])
    for name, (least, most) in _RANGES.items():
        if not least <= values[name] <= most:
            raise PlanningError("account.out-of-range", place=name, number=values[name], least=least, most=most)
    account = db.scalars(select(MailAccount)).first() or MailAccount(id=new_id())
    for name, value in values.items():
        setattr(account, name, value)
    db.add(account)
    db.flush()


def _check_server(kind: str, host: str, security: LineSecurity) -> None:
    if not host:
        return
    if not _HOST.fullmatch(host):
        raise PlanningError("account.no-host", place=f"{kind}_host", host=host)
    if security is LineSecurity.NONE and not _THIS_COMPUTER.fullmatch(host.casefold()):
        raise PlanningError("smtp.not-in-the-clear", place=f"{kind}_security", host=host)
