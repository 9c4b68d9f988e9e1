"""Reports that a message was not delivered, in the forms of servers; `sent` is the message that comes back.

Invented after the standards (RFC 3464, RFC 6522) and what the programs document; all people are invented.
"""

from email import message_from_bytes
from email.message import Message

DATE = "Mon, 03 May 2027 12:00:00 +0200"


def _head(sent: bytes) -> str:
    """Return the head of a message alone."""
    return sent.replace(b"\r\n", b"\n").partition(b"\n\n")[0].decode()


def _of(sent: bytes) -> Message:
    return message_from_bytes(sent)


def postfix(sent: bytes, to: str) -> bytes:
    """Three parts; the message comes back whole."""
    return (
        f"""Return-Path: <>
From: MAILER-DAEMON@mail.stadt.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: forum@stadt.example
Date: {DATE}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="4F0A1.1/mail.stadt.example"

This is a MIME-encapsulated message.

--4F0A1.1/mail.stadt.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mail.stadt.example.

<{to}>: host mx.verein.example[192.0.2.1] said: 550 5.1.1 User unknown

--4F0A1.1/mail.stadt.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.stadt.example
X-Postfix-Queue-ID: 4F0A1
Arrival-Date: {DATE}

Final-Recipient: rfc822; {to}
Original-Recipient: rfc822;{to}
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.verein.example
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--4F0A1.1/mail.stadt.example
Content-Description: Undelivered Message
Content-Type: message/rfc822
Content-Transfer-Encoding: 8bit

""".encode()
        + sent
        + b"\n--4F0A1.1/mail.stadt.example--\n"
    )


def exchange(sent: bytes, to: str) -> bytes:
    """HTML beside the text; only the head of the message comes back."""
    return f"""From: <postmaster@stadt.example>
To: <forum@stadt.example>
Date: {DATE}
Content-Type: multipart/report; report-type=delivery-status;
	boundary="da8c7b1f-f1a3"
X-MS-Exchange-Message-Is-Ndr:
Subject: =?utf-8?q?Unzustellbar=3A_Einladung?=
MIME-Version: 1.0

--da8c7b1f-f1a3
Content-Type: multipart/alternative; differences=Content-Type;
	boundary="b8d2"

--b8d2
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

Fehler bei der Nachrichtenzustellung an folgende Empf=C3=A4nger: {to}

--b8d2
Content-Type: text/html; charset="utf-8"

<html><body>Fehler</body></html>

--b8d2--
--da8c7b1f-f1a3
Content-Type: message/delivery-status

Reporting-MTA: dns;EX01.stadt.example

Final-recipient: RFC822;{to}
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup

--da8c7b1f-f1a3
Content-Type: text/rfc822-headers

{_head(sent)}

--da8c7b1f-f1a3--
""".encode()


def gmail(sent: bytes, to: str) -> bytes:
    """A picture beside the text, and the failed address in the head as well."""
    return (
        f"""From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>
To: forum@stadt.example
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
X-Failed-Recipients: {to}
Date: {DATE}
Content-Type: multipart/report; boundary="00000000000062"; report-type=delivery-status

--00000000000062
Content-Type: multipart/related; boundary="000000000000620"

--000000000000620
Content-Type: multipart/alternative; boundary="0000000000006200"

--0000000000006200
Content-Type: text/plain; charset="UTF-8"

** Die Adresse wurde nicht gefunden **

--0000000000006200--
--000000000000620
Content-Type: image/png; name="icon.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--000000000000620--
--00000000000062
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.example
Arrival-Date: {DATE}
X-Original-Message-ID: {_of(sent)["Message-ID"]}

Final-Recipient: rfc822; {to}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.

--00000000000062
Content-Type: message/rfc822

""".encode()
        + sent
        + b"\n--00000000000062--\n"
    )


def exim(sent: bytes, to: str) -> bytes:
    """Text alone, with a copy of the message below."""
    return (
        f"""X-Failed-Recipients: {to}
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mail.stadt.example>
To: forum@stadt.example
Subject: Mail delivery failed: returning message to sender
Date: {DATE}

This message was created automatically by mail delivery software.

  {to}
    Unrouteable address

------ This is a copy of the message, including all the headers. ------

""".encode()
        + sent
    )


def qmail(sent: bytes, to: str) -> bytes:
    """Text alone, whose receiver stands in it only."""
    return (
        f"""From: MAILER-DAEMON@mail.stadt.example
To: forum@stadt.example
Subject: failure notice
Date: {DATE}

Hi. This is the qmail-send program at mail.stadt.example.
I'm afraid I wasn't able to deliver your message to the following addresses.

<{to}>:
192.0.2.1 does not like recipient.

--- Below this line is a copy of the message.

""".encode()
        + sent
    )


EVERY = (postfix, exchange, gmail, exim, qmail)


def on_holiday(sent: bytes, sender: str) -> bytes:
    """An automatic answer of somebody who is away."""
    return f"""From: {sender}
To: forum@stadt.example
Subject: Automatische Antwort: Einladung
Auto-Submitted: auto-replied
In-Reply-To: {_of(sent)["Message-ID"]}
Date: {DATE}
Content-Type: text/plain; charset=utf-8

Ich bin bis zum 20. nicht im Büro.
""".encode()
