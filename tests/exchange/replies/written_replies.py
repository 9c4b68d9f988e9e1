"""Answers as programs write them: calendars from lines, and messages around them. All people are invented."""

import base64
from email.message import EmailMessage
from email.policy import SMTP

UID = "event-day-0123456789abcdef0123456789abcdef@forumplanner.invalid"
ANNA = "anna.aksoy@verein.example"


def calendar(*lines: str, method: str = "REPLY", before: tuple[str, ...] = (), kind: str = "VEVENT") -> bytes:
    """Return a calendar file with one entry of these lines; an empty method is left out."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Test//EN", *([f"METHOD:{method}"] if method else [])]
    return "\r\n".join([*head, *before, f"BEGIN:{kind}", *lines, f"END:{kind}", "END:VCALENDAR", ""]).encode()


def answer(
    partstat: str = "ACCEPTED", *more: str, params: str = "", address: str = f"mailto:{ANNA}"
) -> tuple[str, ...]:
    """Return the lines of an answer to the first revision of a day."""
    return (
        f"UID:{UID}",
        "DTSTAMP:20270201T083000Z",
        "SEQUENCE:1",
        "SUMMARY:Bürgerforum",
        f"ATTENDEE;PARTSTAT={partstat}{params}:{address}",
        "DTSTART:20270313T093000Z",
        "DTEND:20270313T110000Z",
        *more,
    )


def message(
    calendar_file: bytes = b"",
    *,
    content_type: str = 'text/calendar; charset="utf-8"; method=REPLY',
    encoding: str = "8bit",
    sender: str = f"Anna Aksoy <{ANNA}>",
    subject: str = "Zugesagt: Bürgerforum",
    attached: bytes = b"",
    headers: tuple[str, ...] = (),
) -> bytes:
    """Return a message with text, a calendar in its alternative, and perhaps one attached."""
    outer = ["--outer", *_part("multipart/alternative; boundary=inner"), "--inner"]
    outer += [*_part("text/plain; charset=utf-8"), "Anna kommt.", ""]
    body = "\r\n".join(outer).encode()
    if calendar_file:
        body += b"--inner\r\n" + "\r\n".join(_part(content_type, encoding)).encode() + b"\r\n"
        body += encoded(calendar_file, encoding) + b"\r\n"
    body += b"--inner--\r\n"
    if attached:
        body += b"--outer\r\n" + "\r\n".join(_part("application/ics; name=invite.ics", "base64")).encode() + b"\r\n"
        body += encoded(attached, "base64") + b"\r\n"
    head = [f"From: {sender}", "To: forum@stadt.example", f"Subject: {subject}", "MIME-Version: 1.0", *headers]
    head += ["Content-Type: multipart/mixed; boundary=outer", "", ""]
    return "\r\n".join(head).encode() + body + b"--outer--\r\n"


def encoded(data: bytes, encoding: str) -> bytes:
    """Return bytes in a transfer encoding."""
    if encoding == "base64":
        return base64.encodebytes(data)
    if encoding == "quoted-printable":
        import quopri

        return quopri.encodestring(data)
    return data


def letter(subject: str = "Frage", sender: str = ANNA, *, text: str = "Guten Tag", **headers: str) -> bytes:
    """Return a message of text alone; underscores in names of headers stand for hyphens."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = sender, "forum@stadt.example", subject
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


def _part(content_type: str, encoding: str = "8bit") -> list[str]:
    return [f"Content-Type: {content_type}", f"Content-Transfer-Encoding: {encoding}", ""]
