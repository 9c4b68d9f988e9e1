"""Mail servers for tests, over loopback: one that is right (aiosmtpd), one that does what a script says."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

USER, PASSWORD = "amt50", "Geheim-0000"


def write_certificate(folder: Path, *names: str) -> Path:
    """Write a certificate and its key for host names, valid from yesterday to tomorrow, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0])])
    hosts: list[x509.GeneralName] = [
        x509.IPAddress(ip_address(one)) if one[0].isdigit() else x509.DNSName(one) for one in names
    ]
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(hosts), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = folder / "server.pem"
    path.write_bytes(pem + made.public_bytes(serialization.Encoding.PEM))
    return path


@dataclass
class Handler:
    """Keeps what arrived; `answer` may refuse: it gets the command, and the address or nothing."""

    arrived: list[Envelope] = field(default_factory=list)
    answer: Callable[[str, str], str | None] = lambda _command, _address: None

    async def handle_MAIL(
        self, _server: SMTP, _session: Any, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        said = self.answer("MAIL", address)
        if said is None:
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return said or "250 OK"

    async def handle_RCPT(
        self, _server: SMTP, _session: Any, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        said = self.answer("RCPT", address)
        if said is None:
            envelope.rcpt_tos.append(address)
        return said or "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Any, envelope: Envelope) -> str:
        said = self.answer("DATA", "")
        if said is None:
            self.arrived.append(envelope)
        return said or "250 taken"

    @property
    def recipients(self) -> list[str]:
        """Everybody who got something, as often as they got it."""
        return [address for envelope in self.arrived for address in envelope.rcpt_tos]


def _authenticator(_server: SMTP, _session: Any, _envelope: Envelope, _mechanism: str, given: Any) -> AuthResult:
    known = isinstance(given, LoginPassword) and (given.login, given.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=known, handled=False)


@contextmanager
def mail_server(
    handler: Handler, *, certificate: Path | None = None, tls: bool = False, login: bool = False, **more: Any
) -> Iterator[int]:
    """Run a right server on a free port of 127.0.0.1; with a certificate it wants STARTTLS, or TLS from the start."""
    options: dict[str, Any] = {"enable_SMTPUTF8": True, **more}
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        options |= {"ssl_context": context} if tls else {"tls_context": context, "require_starttls": True}
    if login and tls:  # the server asks for encryption by STARTTLS alone before it lets anybody sign in
        options |= {"authenticator": _authenticator, "auth_require_tls": False}
    elif login:
        options |= {"authenticator": _authenticator, "auth_required": True}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port, **options)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


def trusting(certificate: Path) -> ssl.SSLContext:
    """Return the rules of the program, with this certificate trusted besides."""
    from forumplanner.exchange.mail.smtp import safe_context

    context = safe_context()
    context.load_verify_locations(certificate)
    return context


BREAK = "break"
"""The answer of a server that hangs up."""


class ScriptedServer:
    """A small SMTP server that asks `script` for an answer at each stage: connection number, stage, recipient.

    Stages are "connect", "EHLO", "MAIL", "RCPT", "DATA", "in DATA", "end"; None means all is right. What was handed
    over to the end of its data counts as arrived when `script` answers neither an error nor breaks off before it;
    `messages` are those, as they were before SMTP put dots before dots.
    """

    def __init__(self, script: Callable[[int, str, str], str | None]) -> None:
        self._script = script
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.arrived: list[str] = []
        self.handed_over: list[str] = []
        self.messages: list[bytes] = []
        self._number = 0
        self._thread = threading.Thread(target=self._serve, name="scripted-server")

    def __enter__(self) -> "ScriptedServer":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._socket.accept()
            except OSError:
                return
            self._number += 1
            with line, line.makefile("rb") as incoming:
                try:
                    self._talk(line, incoming)
                except (OSError, _HungUp):
                    continue

    def _say(self, line: socket.socket, stage: str, usual: str, to: str = "") -> bool:
        return self._answer(line, self._script(self._number, stage, to) or usual)

    @staticmethod
    def _answer(line: socket.socket, said: str) -> bool:
        if said == BREAK:
            raise _HungUp
        line.sendall(said.encode() + b"\r\n")
        return said[0] in "23"

    def _talk(self, line: socket.socket, incoming: Any) -> None:
        self._say(line, "connect", "220 here")
        to: list[str] = []
        while command := incoming.readline().decode().strip():
            word = command.split(" ")[0].split(":")[0].upper()
            if word == "QUIT":
                return
            if word == "RCPT":
                address = command.partition("<")[2].rstrip(">")
                if self._say(line, "RCPT", "250 fine", address):
                    to.append(address)
            elif word == "DATA":
                if self._say(line, "DATA", "354 go on"):
                    self._take(line, incoming, to)
                to = []
            else:
                to = [] if word in {"MAIL", "RSET"} else to
                self._say(line, word, "250 fine")

    def _take(self, line: socket.socket, incoming: Any, to: list[str]) -> None:
        lines = [incoming.readline()]
        if self._script(self._number, "in DATA", to[0]) == BREAK:
            raise _HungUp
        while (text := incoming.readline()) != b".\r\n":
            if not text:
                raise _HungUp
            lines.append(text.removeprefix(b"."))
        self.handed_over += to
        said = self._script(self._number, "end", to[0])
        if said is None or said == BREAK:
            self.arrived += to
            self.messages.append(b"".join(lines))
        self._answer(line, said or "250 taken")


class _HungUp(Exception):
    """The line is to break here."""
