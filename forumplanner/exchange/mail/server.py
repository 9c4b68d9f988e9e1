"""A mail server as it is entered, and what is to be said when no line to it comes about."""

import ipaddress
import smtplib
import socket
import ssl
from dataclasses import dataclass

from forumplanner.model.inviting_kinds import LineSecurity
from forumplanner.model.refusals import Refusal

TIMEOUT = 30.0
"""Seconds after which a silent server counts as gone."""


class MailRefused(Refusal):
    """The mail server cannot be used as it is entered, or does not want to just now."""

    of_a_field = True


@dataclass(frozen=True)
class Server:
    """Where mail leaves; `timeout` in seconds."""

    host: str
    port: int
    security: LineSecurity
    user: str = ""
    timeout: float = TIMEOUT


def require_safe(host: str, security: LineSecurity) -> None:
    """Raise MailRefused for a line in the clear that leaves this computer."""
    if security is LineSecurity.NONE and not is_this_computer(host):
        raise MailRefused("smtp.not-in-the-clear", place="smtp_security", host=host)


def is_this_computer(host: str) -> bool:
    """Tell whether a name or address is certainly the loopback, without asking anybody."""
    if host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def said(code: int, words: bytes | str) -> str:
    """Return code and words of a server in one line."""
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return f"{code} {' '.join(text.split())}".strip() if code > 0 else " ".join(text.split())


def words_of(error: Exception) -> str:
    """Return what the server said; nothing where a library or the system says that it said nothing."""
    if isinstance(error, smtplib.SMTPResponseException):
        return said(error.smtp_code, error.smtp_error)
    return ""


def refusal_of(error: Exception, server: Server) -> MailRefused:
    """Return what is to be said of a line that did not come to stand."""
    words = words_of(error)
    where: dict[str, object] = {"host": server.host, "port": server.port}
    if isinstance(error, ssl.SSLCertVerificationError):
        return MailRefused("smtp.not-trusted", place="smtp_host", reason=error.verify_message, **where)
    if isinstance(error, ssl.SSLError):
        return MailRefused("smtp.no-encryption", place="smtp_security", **where)
    if isinstance(error, smtplib.SMTPAuthenticationError) and error.smtp_code >= 500:
        return MailRefused("smtp.password-wrong", place="smtp_password", server_said=words, **where)
    if isinstance(error, smtplib.SMTPNotSupportedError):
        key, place = (
            ("smtp.no-starttls", "smtp_security")
            if "STARTTLS" in str(error)
            else (
                "smtp.no-sign-in",
                "smtp_user",
            )
        )
        return MailRefused(key, place=place, **where)
    if isinstance(error, smtplib.SMTPResponseException):
        return MailRefused("smtp.busy", place="smtp_host", server_said=words, **where)
    if isinstance(error, socket.gaierror):
        return MailRefused("smtp.host-unknown", place="smtp_host", **where)
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return MailRefused("smtp.silent", place="smtp_port", **where)
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return MailRefused("smtp.hung-up", place="smtp_port", **where)
    return MailRefused("smtp.no-line", place="smtp_port", **where)
