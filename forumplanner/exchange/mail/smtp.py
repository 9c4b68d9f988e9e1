"""A line to a mail server (RFC 5321) that knows at each moment whether a message may have arrived.

The server's certificate is always checked; nothing leaves in the clear but to a server on the same computer. What
concerns everybody (host, certificate, password, sender) is a refusal; what concerns one message is its `Delivery`.
"""

import contextlib
import re
import smtplib
import ssl
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import TracebackType
from typing import Self

from forumplanner.exchange.mail.mailbox_address import ascii_domain, envelope_address
from forumplanner.exchange.mail.server import (
    MailRefused,
    Server,
    is_this_computer,
    refusal_of,
    require_safe,
    said,
    words_of,
)
from forumplanner.model.inviting_kinds import LineSecurity

_LINE_END = re.compile(rb"\r\n|\r|\n")
_LEADING_DOT = re.compile(rb"^\.", re.MULTILINE)
_NOT_FOR_OTHERS = re.compile(rb"^(?:bcc|x-unsent):[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*", re.IGNORECASE | re.MULTILINE)
_END_OF_DATA = b".\r\n"
_BROKE = "smtp.line-broke"


class Fate(StrEnum):
    """What became of a message for one address.

    LATER: the server asks to try again; BROKEN: the line broke before the message was handed over, so it has not
    arrived; UNCERTAIN: it broke afterwards; WITHHELD: whoever was asked before handing over said no.
    """

    ACCEPTED = "accepted"
    REFUSED = "refused"
    LATER = "later"
    BROKEN = "broken"
    UNCERTAIN = "uncertain"
    WITHHELD = "withheld"


@dataclass(frozen=True)
class Answer:
    """A fate, and the server's words or the key of a refusal of ours."""

    fate: Fate
    words: str = ""


@dataclass
class Delivery:
    """What became of one message, by address as it was given."""

    answers: dict[str, Answer] = field(default_factory=dict)

    @property
    def line_broke(self) -> bool:
        """Whether the line is of no use any more."""
        return any(answer.fate in {Fate.BROKEN, Fate.UNCERTAIN} for answer in self.answers.values())

    def settle(self, addresses: Sequence[str], fate: Fate, words: str = "") -> None:
        """Note the same for several addresses."""
        self.answers.update(dict.fromkeys(addresses, Answer(fate, words)))


BeforeData = Callable[[Sequence[str]], bool]
"""Asked with the accepted addresses just before the message is handed over; False keeps it back."""


def safe_context() -> ssl.SSLContext:
    """Return the rules for encrypted lines: certificates of the system, names checked, TLS 1.2 at least."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


class Line:
    """A line to a server, open within its `with`. Not for several threads at once."""

    def __init__(self, server: Server, password: str = "", *, context: ssl.SSLContext | None = None) -> None:
        self._server = server
        self._password = password
        self._context = context
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        """Connect, encrypt and sign in; raises MailRefused."""
        try:
            self._open()
        except BaseException:
            self._hang_up()
            raise
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        if self._smtp is not None:
            with contextlib.suppress(OSError, smtplib.SMTPException):
                self._smtp.quit()
        self._hang_up()

    def send(self, sender: str, recipients: Sequence[str], data: bytes, before_data: BeforeData) -> Delivery:
        """Send one message (RFC 5322) to its recipients; raises MailRefused when the server takes no such sender."""
        delivery = Delivery()
        sendable = _sendable(recipients, delivery)
        try:
            accepted = self._announce(sender, sendable, data, delivery)
        except (OSError, smtplib.SMTPException) as error:
            open_ones = [address for address in sendable if address not in delivery.answers]
            delivery.settle(open_ones, Fate.BROKEN, words_of(error) or _BROKE)
            self._hang_up()
            return delivery
        if accepted and not before_data(accepted):
            delivery.settle(accepted, Fate.WITHHELD)
            accepted = []
        if accepted:
            self._hand_over(accepted, data, delivery)
        elif not delivery.line_broke:
            self._start_over()
        return delivery

    def _open(self) -> None:
        server = self._server
        require_safe(server.host, server.security)
        try:
            host = ascii_domain(server.host) if not is_this_computer(server.host) else server.host
        except ValueError:
            raise MailRefused("smtp.host-unknown", place="smtp_host", host=server.host) from None
        context = self._context or safe_context()
        try:
            if server.security is LineSecurity.TLS:
                self._smtp = smtplib.SMTP_SSL(host, server.port, timeout=server.timeout, context=context)
            else:
                self._smtp = smtplib.SMTP(host, server.port, timeout=server.timeout)
            self._smtp.ehlo_or_helo_if_needed()
            if server.security is LineSecurity.STARTTLS:
                self._smtp.starttls(context=context)
                self._smtp.ehlo()
            self._sign_in()
        except (OSError, smtplib.SMTPException) as error:
            raise refusal_of(error, server) from error

    def _sign_in(self) -> None:
        if not self._server.user:
            return
        assert self._smtp is not None
        try:
            self._smtp.login(self._server.user, self._password)
        except UnicodeEncodeError as error:
            raise MailRefused("smtp.password-wrong", place="smtp_password") from error

    def _announce(self, sender: str, sendable: Mapping[str, str], data: bytes, delivery: Delivery) -> list[str]:
        """Say from whom and to whom; returns the addresses the server takes."""
        smtp = self._smtp
        if smtp is None:
            raise smtplib.SMTPServerDisconnected("no line")
        try:
            origin = envelope_address(sender)
        except ValueError:
            raise MailRefused("smtp.sender-refused", place="sender_address", address=sender) from None
        wide = {address for address, written in sendable.items() if not written.isascii()}
        if wide and not smtp.has_extn("smtputf8"):
            delivery.settle(sorted(wide), Fate.REFUSED, "smtp.no-such-letters")
            sendable = {address: written for address, written in sendable.items() if address not in wide}
            wide = set()
        if not sendable:
            return []
        if wide or not origin.isascii():
            smtp.command_encoding = "utf-8"
        options = _options(smtp, data, wide=bool(wide) or not origin.isascii())
        code, words = smtp.mail(origin, options)
        smtp.command_encoding = "ascii"
        if code != 250:
            self._settle_sender(code, words, sender, list(sendable), delivery)
            return []
        return self._name_recipients(smtp, sendable, delivery)

    def _name_recipients(self, smtp: smtplib.SMTP, sendable: Mapping[str, str], delivery: Delivery) -> list[str]:
        accepted = []
        for address, written in sendable.items():
            smtp.command_encoding = "ascii" if written.isascii() else "utf-8"
            code, words = smtp.rcpt(written)
            smtp.command_encoding = "ascii"
            if code in (250, 251):
                accepted.append(address)
            elif code == 421:
                raise smtplib.SMTPResponseException(code, words)
            else:
                delivery.settle([address], _fate_of(code), said(code, words))
        return accepted

    def _settle_sender(self, code: int, words: bytes, sender: str, addresses: list[str], delivery: Delivery) -> None:
        """Take a refused MAIL: too large concerns this message, busy is for later, the rest is the sender's fault."""
        if code == 421:
            raise smtplib.SMTPResponseException(code, words)
        if code == 552:
            delivery.settle(addresses, Fate.REFUSED, "smtp.too-large")
        elif code < 500:
            delivery.settle(addresses, Fate.LATER, said(code, words))
        else:
            answer = said(code, words)
            raise MailRefused("smtp.sender-refused", place="sender_address", address=sender, server_said=answer)

    def _hand_over(self, accepted: list[str], data: bytes, delivery: Delivery) -> None:
        """Send the message itself; until the dot that ends it nothing has arrived, after it only the answer tells."""
        smtp = self._smtp
        assert smtp is not None
        at_the_end = False
        try:
            code, words = smtp.docmd("DATA")
            if code == 354:
                smtp.send(_on_the_wire(data))
                at_the_end = True
                smtp.send(_END_OF_DATA)
                code, words = smtp.getreply()
        except (OSError, smtplib.SMTPException) as error:
            delivery.settle(accepted, Fate.UNCERTAIN if at_the_end else Fate.BROKEN, words_of(error) or _BROKE)
            self._hang_up()
            return
        if at_the_end and 200 <= code < 300:
            delivery.settle(accepted, Fate.ACCEPTED, said(code, words))
        elif code == 421:
            delivery.settle(accepted, Fate.BROKEN, said(code, words))
            self._hang_up()
        elif code == -1:
            delivery.settle(accepted, Fate.UNCERTAIN if at_the_end else Fate.BROKEN, _BROKE)
            self._hang_up()
        else:
            fate = _fate_of(code)
            delivery.settle(accepted, fate, "smtp.too-large" if code == 552 else said(code, words))

    def _start_over(self) -> None:
        """Forget what was announced; a line that does not take that is hung up."""
        if self._smtp is None:
            return
        try:
            self._smtp.rset()
        except (OSError, smtplib.SMTPException):
            self._hang_up()

    def _hang_up(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
            self._smtp = None


def _sendable(recipients: Sequence[str], delivery: Delivery) -> dict[str, str]:
    """Return addresses as they are given and as the server takes them; what is no address is settled."""
    sendable = {}
    for address in recipients:
        try:
            sendable[address] = envelope_address(address)
        except ValueError:
            delivery.settle([address], Fate.REFUSED, "smtp.no-address")
    return sendable


def _options(smtp: smtplib.SMTP, data: bytes, *, wide: bool) -> list[str]:
    options = [f"size={len(data)}"] if smtp.has_extn("size") else []
    if not data.isascii() or wide:
        options += ["body=8bitmime"] if smtp.has_extn("8bitmime") else []
    return [*options, "smtputf8"] if wide else options


def _on_the_wire(data: bytes) -> bytes:
    """Return the message with the line ends of the protocol, dots doubled, and nothing that tells of other people."""
    lines = _LINE_END.sub(b"\r\n", data)
    head, gap, rest = lines.partition(b"\r\n\r\n")
    head = _NOT_FOR_OTHERS.sub(b"", head + b"\r\n")
    whole = head + (gap[2:] + rest if gap else b"\r\n")
    if not whole.endswith(b"\r\n"):
        whole += b"\r\n"
    return _LEADING_DOT.sub(b"..", whole)


def _fate_of(code: int) -> Fate:
    return Fate.LATER if 400 <= code < 500 else Fate.REFUSED
