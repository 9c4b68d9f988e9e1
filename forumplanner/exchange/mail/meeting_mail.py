"""An e-mail that carries a calendar entry, as calendars on all sides take it for one (RFC 5322, RFC 6047).

`multipart/mixed[ multipart/alternative[ text/plain, text/html, text/calendar ], application/ics ]`: Outlook wants the
calendar inside the first part, others look for the file. Addresses of several people stand in Bcc and nowhere else;
they get the entry as a file only, since nobody of them is asked to answer.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy

UNSENT = b"X-Unsent: 1\r\n"
"""The line that lets Outlook open a file as a draft."""


_UNSEEN = frozenset("\u200c\u200d\u200e\u200f\u061c")
"""Joiners that Persian is written with, and marks of direction: not printable, but part of a text."""


_MAILBOXES = frozenset({"from", "reply-to", "to"})


class _WholeNames(EmailPolicy):
    """Keeps a name in quotes whole: Python folds a long one at its blanks and loses the quotes around its commas."""

    def fold_binary(self, name: str, value: object) -> bytes:
        """Return a header; one of mailboxes in ASCII with each address in a line of its own (RFC 5322, 2.2.3)."""
        addresses: tuple[Address, ...] = getattr(value, "addresses", ())
        if name.lower() not in _MAILBOXES or not addresses or not str(value).isascii():
            return bytes(super().fold_binary(name, value))  # type: ignore[arg-type]
        boxes = []
        for one in addresses:
            quoted, _, address = str(one).rpartition(" <")
            boxes.append(f"{quoted}\r\n <{address}" if quoted else str(one))
        joined = ",\r\n ".join(boxes)
        return f"{name}: {joined}\r\n".encode("ascii")


_WRITTEN = _WholeNames(linesep="\r\n")


class BadAddress(ValueError):
    """An address that no message can be written to, or come from."""


@dataclass(frozen=True)
class Mailbox:
    """A name (may be empty, of any script) and an address."""

    name: str
    address: str


@dataclass(frozen=True, kw_only=True)
class MeetingMail:
    """A message to one person (`to`), or to many (`bcc`), from `sender`.

    `method` is the calendar's, in capitals; `moment` an aware instant.
    """

    subject: str
    text: str
    html: str
    language: str
    sender: Mailbox
    to: Mailbox | None = None
    bcc: Sequence[str] = ()
    calendar: bytes
    method: str
    message_id: str
    moment: datetime
    file_name: str = "invite.ics"


def new_message_id(sender: str) -> str:
    """Return a Message-ID, with angle brackets, at the domain of the sender; it tells nothing of this computer."""
    return f"<{uuid.uuid4().hex}@{_ascii(sender).rpartition('@')[2]}>"


def meeting_mail_bytes(mail: MeetingMail) -> bytes:
    """Return the message as it goes out. Raises BadAddress for an address that cannot be written in ASCII.

    Raises ValueError for one that would show the addresses of several people to each other.
    """
    if mail.to is not None and mail.bcc:
        raise ValueError("a message goes to one person, or to many in Bcc")
    message = EmailMessage(policy=_WRITTEN)
    message["From"] = _mailbox(mail.sender)
    # A draft may leave from another account of the user; answers still come to the mailbox that expects them.
    message["Reply-To"] = _mailbox(mail.sender)
    # An own address in To: without one some servers write "undisclosed-recipients" and some filters take it for spam.
    message["To"] = _mailbox(mail.to or mail.sender)
    if mail.bcc:
        message["Bcc"] = tuple(_mailbox(Mailbox("", address)) for address in mail.bcc)
    message["Subject"] = _one_line(mail.subject)
    message["Date"] = mail.moment
    message["Message-ID"] = mail.message_id
    message.set_content(mail.text, cte="quoted-printable")
    message.add_alternative(mail.html, subtype="html", cte="quoted-printable")
    kind = {"charset": "utf-8", "method": mail.method}
    if mail.to is not None:
        message.add_alternative(mail.calendar, "text", "calendar", cte="base64", params=kind)
        message.add_attachment(mail.calendar, "application", "ics", filename=mail.file_name)
    else:
        message.add_attachment(mail.calendar, "text", "calendar", filename=mail.file_name, params=kind)
    for part in message.walk():
        del part["MIME-Version"]
        if part.get_content_type() == "text/calendar" and mail.to is not None:
            del part["Content-Disposition"]
    message["MIME-Version"] = "1.0"
    message["Content-Language"] = mail.language
    return message.as_bytes()


def as_draft(data: bytes) -> bytes:
    """Return a message as a file that mail programs open for sending."""
    return UNSENT + data


def written_address(address: str) -> str:
    """Return an address as it is written in a message. Raises BadAddress for one that cannot."""
    return Address(addr_spec=_ascii(address)).addr_spec


def _mailbox(box: Mailbox) -> Address:
    plain = Address(addr_spec=_ascii(box.address))
    return Address(_one_line(box.name), plain.username, plain.domain)


def _ascii(address: str) -> str:
    """Return an address with its domain in ASCII (RFC 5890)."""
    local, at, domain = address.strip().rpartition("@")
    try:
        host = domain if domain.isascii() else domain.encode("idna").decode("ascii")
        written = f"{local}@{host}"
        known = Address(addr_spec=written)
    except (ValueError, IndexError) as wrong:
        raise BadAddress(address) from wrong
    except Exception as wrong:  # the parser's own errors are no ValueError
        raise BadAddress(address) from wrong
    if not at or not local or not host or not written.isascii() or not written.isprintable() or " " in written:
        raise BadAddress(address)
    if not known.username or not known.domain or any(sign in written for sign in ",;<>"):
        raise BadAddress(address)
    return written


def _one_line(text: str) -> str:
    """Return a text for a header: no line break can begin another one."""
    return " ".join("".join(char if char.isprintable() or char in _UNSEEN else " " for char in text).split())
