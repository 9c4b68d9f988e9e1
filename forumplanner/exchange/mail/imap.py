"""Messages in a mailbox on a server (IMAP, RFC 3501) that may hold answers. Only reads: not even "seen" is set there.

What could hold an answer follows from the structure that the server tells; the rest of the mailbox stays there.
"""

import contextlib
import imaplib
import re
import socket
import ssl
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from forumplanner.exchange.mail.mailbox_address import ascii_domain
from forumplanner.exchange.mail.server import MailRefused, Server, is_this_computer
from forumplanner.exchange.mail.smtp import safe_context
from forumplanner.model.inviting_kinds import LineSecurity

_SIGNS = (b"calendar", b".ics", b"/ics", b"ms-tnef", b"delivery-status", b"rfc822")
"""What the structure of a message with an answer, or with the report that one did not arrive, has in it."""
_LOOKED_AT, _FETCHED = 500, 20
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

Watch = Callable[[int, int], None]
"""Told how many messages of how many were looked at; may raise to break off."""


@dataclass(frozen=True)
class Fetched:
    """A message, at most as many bytes of it as were asked for; `source` says where it lies and stays the same."""

    source: str
    data: bytes


def fetch(
    server: Server,
    password: str,
    folder: str,
    *,
    since: date,
    known: Collection[str],
    most_bytes: int,
    watch: Watch,
    context: ssl.SSLContext | None = None,
) -> Iterator[Fetched]:
    """Yield the messages in a folder that came in since a day and may hold answers, but for the sources `known`.

    Of a larger message its first `most_bytes` come. Raises MailRefused, also in the middle when the line breaks.
    """
    with _refusing(server), contextlib.closing(_Line(server, password, folder, context)) as line:
        numbers = line.numbers_since(since)
        wanted = [number for number in numbers if line.source(number) not in known]
        for start in range(0, len(wanted), _LOOKED_AT):
            chunk = wanted[start : start + _LOOKED_AT]
            likely = line.likely(chunk)
            for first in range(0, len(likely), _FETCHED):
                watch(start + len(chunk) * first // max(len(likely), 1), len(wanted))
                yield from line.messages(likely[first : first + _FETCHED], most_bytes)
        watch(len(wanted), len(wanted))


class _Line:
    """A line to the server with the folder open for reading."""

    def __init__(self, server: Server, password: str, folder: str, context: ssl.SSLContext | None) -> None:
        if server.security is LineSecurity.NONE and not is_this_computer(server.host):
            raise MailRefused("smtp.not-in-the-clear", place="imap_security", host=server.host)
        if not server.user:
            raise MailRefused("imap.no-user", place="imap_user", host=server.host)
        self._folder = folder
        self._box = _connected(server, context or safe_context())
        try:
            if server.security is LineSecurity.STARTTLS:
                if "STARTTLS" not in self._box.capabilities:
                    raise MailRefused("imap.no-starttls", place="imap_security", host=server.host, port=server.port)
                self._box.starttls(context or safe_context())
            self._sign_in(server.user, password)
            self._validity = self._open(folder, server.host)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Hang up; a line that is broken already is only let go."""
        try:
            self._box.logout()
        except (OSError, imaplib.IMAP4.error):
            with contextlib.suppress(OSError):
                self._box.shutdown()

    def source(self, number: str) -> str:
        """Return where a message lies, by the numbers that a server never gives to another one (RFC 3501, 2.3.1.1)."""
        return f"{self._folder}#{self._validity}.{number}"

    def numbers_since(self, since: date) -> list[str]:
        """Return the numbers of what came in on that day or later, the oldest first."""
        day = f"{since.day}-{_MONTHS[since.month - 1]}-{since.year}"
        found = _taken(self._box.uid("SEARCH", "SINCE", day))
        return [number.decode() for line in found if isinstance(line, bytes) for number in line.split()]

    def likely(self, numbers: Sequence[str]) -> list[str]:
        """Return those in which an answer may be."""
        told = _taken(self._box.uid("FETCH", ",".join(numbers), "(UID BODYSTRUCTURE)"))
        return [
            number
            for number, structure in _by_number(told).items()
            if any(sign in structure.lower() for sign in _SIGNS)
        ]

    def messages(self, numbers: Sequence[str], most_bytes: int) -> Iterator[Fetched]:
        """Yield messages; what was removed meanwhile is left out."""
        wanted = f"(UID BODY.PEEK[]<0.{most_bytes}>)"
        for part in _taken(self._box.uid("FETCH", ",".join(numbers), wanted)):
            if isinstance(part, tuple) and (number := _number_in(part[0])):
                yield Fetched(self.source(number), part[1])

    def _sign_in(self, user: str, password: str) -> None:
        try:
            if f"{user}{password}".isascii():
                self._box.login(user, password)
            else:
                self._box.authenticate("PLAIN", lambda _: f"\0{user}\0{password}".encode())
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error as error:
            answer = _words(error) or _one_line(str(error))
            raise MailRefused("imap.password-wrong", place="imap_password", server_said=answer) from error

    def _open(self, folder: str, host: str) -> str:
        """Open the folder for reading alone; returns the number that tells it from a folder made anew."""
        from imap_tools.imap_utf7 import utf7_encode

        name = utf7_encode(folder).decode("ascii").replace("\\", "\\\\").replace('"', '\\"')
        status, _ = self._box.select(f'"{name}"', readonly=True)
        if status != "OK":
            raise MailRefused("imap.no-folder", place="imap_folder", folder=folder, host=host)
        _, told = self._box.response("UIDVALIDITY")
        return told[0].decode() if told and isinstance(told[0], bytes) else "0"


def _connected(server: Server, context: ssl.SSLContext) -> imaplib.IMAP4:
    try:
        host = server.host if is_this_computer(server.host) else ascii_domain(server.host)
    except ValueError:
        raise MailRefused("imap.host-unknown", place="imap_host", host=server.host) from None
    if server.security is LineSecurity.TLS:
        return imaplib.IMAP4_SSL(host, server.port, ssl_context=context, timeout=server.timeout)
    return imaplib.IMAP4(host, server.port, timeout=server.timeout)


@contextlib.contextmanager
def _refusing(server: Server) -> Iterator[None]:
    """Turn what goes wrong with the line into a refusal."""
    try:
        yield
    except (OSError, imaplib.IMAP4.error) as error:
        raise _refusal_of(error, server) from error


def _refusal_of(error: Exception, server: Server) -> MailRefused:
    where: dict[str, object] = {"host": server.host, "port": server.port}
    if isinstance(error, ssl.SSLCertVerificationError):
        return MailRefused("imap.not-trusted", place="imap_host", reason=error.verify_message, **where)
    if isinstance(error, ssl.SSLError):
        return MailRefused("imap.no-encryption", place="imap_security", **where)
    if isinstance(error, socket.gaierror):
        return MailRefused("imap.host-unknown", place="imap_host", **where)
    if isinstance(error, TimeoutError):
        return MailRefused("imap.silent", place="imap_port", **where)
    return MailRefused("imap.no-line", place="imap_port", server_said=_words(error), **where)


def _words(error: Exception) -> str:
    """Return what the server said, in one line; what a library or the system says comes as text and is left out."""
    first = error.args[0] if error.args else b""
    return _one_line(first.decode("utf-8", "replace")) if isinstance(first, bytes) else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]


def _taken(told: tuple[str, list[object]]) -> "list[bytes | tuple[bytes, bytes]]":
    """Return what the server told; raises where it said no."""
    status, data = told
    if status != "OK":
        raise imaplib.IMAP4.error(data[0] if data else status)
    return [part for part in data if isinstance(part, (bytes, tuple))]


def _by_number(told: "Sequence[bytes | tuple[bytes, bytes]]") -> dict[str, bytes]:
    """Join what belongs to each message: a structure with odd names comes in several pieces (literals)."""
    found: dict[str, bytes] = {}
    pieces = b""
    for part in told:
        pieces += b" ".join(part) if isinstance(part, tuple) else part
        if isinstance(part, bytes):
            number = _number_in(pieces)
            if number:
                found[number] = pieces
            pieces = b""
    return found


def _number_in(told: bytes) -> str:
    found = re.search(rb"\bUID (\d+)", told)
    return found[1].decode() if found else ""
