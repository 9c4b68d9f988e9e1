"""What is no answer is said in one line that names the sender, the address that bounced, or the remedy."""

import pytest

from forumplanner.exchange.replies.messages import read_message
from forumplanner.exchange.replies.reading import read_bytes
from forumplanner.exchange.replies.values import NoReply, ReadReply
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.refusals import say
from tests.exchange.replies.written_replies import ANNA, UID, answer, calendar, letter, message

GERMAN = catalogue("de")
REPORT = f"""From: Mail Delivery System <MAILER-DAEMON@mail.stadt.example>
To: forum@stadt.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="=_R"

--=_R
Content-Type: text/plain; charset=us-ascii

I'm sorry.

--=_R
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.stadt.example

Final-Recipient: rfc822; Weg@Verein.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

Final-Recipient: rfc822; spaeter@verein.example
Action: delayed
Status: 4.4.1

--=_R
Content-Type: message/rfc822

From: forum@stadt.example
To: weg@verein.example
Message-ID: <einladung-17@stadt.example>
Subject: Einladung
MIME-Version: 1.0
Content-Type: text/calendar; method=REQUEST

{calendar(f"UID:{UID}", f"ATTENDEE:mailto:{ANNA}", method="REQUEST").decode()}
--=_R--
"""


def said(data: bytes) -> NoReply:
    (found,) = read_bytes(data, "post.eml")
    assert isinstance(found, NoReply), found
    assert say(found.why, GERMAN)
    return found


def test_a_bounce_names_who_was_not_reached_and_not_the_invitation_it_encloses() -> None:
    failed, delayed = read_message(REPORT.encode(), "report.eml")
    assert isinstance(failed, NoReply)
    assert isinstance(delayed, NoReply)
    assert (failed.why.key, failed.why.params["address"]) == ("reading.bounced", "weg@verein.example")
    assert failed.why.params["message_id"] == "<einladung-17@stadt.example>"
    assert say(failed.why, GERMAN).startswith(
        "report.eml: Eine Nachricht an weg@verein.example konnte nicht zugestellt werden. 550 5.1.1 User unknown"
    )
    assert (delayed.why.key, delayed.why.params["address"]) == ("reading.delayed", "spaeter@verein.example")


def test_a_bounce_in_a_form_of_its_own_is_recognised() -> None:
    headed = letter("Mail delivery failed", "Mailer-Daemon@mail.example", X_Failed_Recipients="weg@verein.example")
    assert (said(headed).why.key, said(headed).why.params["address"]) == ("reading.bounced", "weg@verein.example")
    assert said(letter("Unzustellbar: Einladung", "postmaster@stadt.example")).why.key == "reading.bounced-unknown"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (letter("Automatische Antwort: Einladung"), "reading.away"),
        (letter("Bin im Urlaub", Auto_Submitted="auto-replied (vacation)"), "reading.away"),
        (letter("Frage zur Einladung", Auto_Submitted="no"), "reading.no-calendar"),
        (letter("Frage"), "reading.no-calendar"),
    ],
)
def test_a_letter_is_named_by_sender_and_subject(data: bytes, key: str) -> None:
    found = said(data)
    assert found.why.key == key
    assert found.why.params["sender"] == ANNA
    assert str(found.why.params["subject"]) in say(found.why, GERMAN)


@pytest.mark.parametrize(
    ("media_type", "key"),
    [
        ("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "reading.sealed"),
        ('multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b', "reading.no-calendar"),
        ("application/ms-tnef; name=winmail.dat", "reading.winmail"),
        ("message/disposition-notification", "reading.read-receipt"),
    ],
)
def test_a_message_that_cannot_be_looked_into_says_so(media_type: str, key: str) -> None:
    assert said(f"From: {ANNA}\nSubject: x\nContent-Type: {media_type}\n\nabc\n".encode()).why.key == key


@pytest.mark.parametrize(
    ("method", "key"),
    [
        ("REQUEST", "reading.invitation-of-others"),
        ("CANCEL", "reading.cancellation-of-others"),
        ("PUBLISH", "reading.published"),
        ("DECLINECOUNTER", "reading.counter-declined"),
        ("ERASE", "reading.unknown-method"),
        ("", "reading.no-method"),
    ],
)
def test_calendars_of_other_meaning_are_told_once(method: str, key: str) -> None:
    file = calendar(*answer(), method=method)
    assert said(file).why.key == key
    both = message(file, content_type="text/calendar", encoding="base64", attached=file)
    assert said(both).why.key == key


@pytest.mark.parametrize(
    ("file", "key"),
    [
        (calendar(*answer()[1:]), "reading.no-uid"),
        (calendar("UID:" + 2000 * "x", *answer()[1:]), "reading.no-uid"),
        (calendar(*answer("NEEDS-ACTION")), "reading.not-answered"),
        (calendar(*(line for line in answer() if not line.startswith("ATTENDEE"))), "reading.no-attendee"),
        (calendar(*answer(address="urn:uuid:0815")), "reading.no-attendee"),
        (calendar(*answer(), kind="VTODO"), "reading.no-appointment"),
        (calendar(*answer()).replace(b"VEVENT", b"X-EVENT"), "reading.empty-answer"),
    ],
)
def test_an_answer_that_lacks_something_says_what_and_where(file: bytes, key: str) -> None:
    found = said(file)
    assert found.why.key == key
    assert found.why.place == "post.eml:5" or key == "reading.empty-answer"


def test_of_two_attendees_the_sender_speaks_and_without_a_sender_nobody() -> None:
    two = calendar(*answer(), "ATTENDEE;PARTSTAT=DECLINED:mailto:ben@verein.example")
    assert said(two).why.key == "reading.no-attendee"
    (found,) = read_message(message(two, sender="ben@verein.example"), "post.eml")
    assert isinstance(found, ReadReply)
    assert found.address == "ben@verein.example"
